//! From a dossier to the tree of its saved file. Every field goes in: destructuring is
//! exhaustive, so that a new one cannot be forgotten.

use super::names::{DOINGS, KINDS, Names, ORGANISATIONS, REPLIES, SCOPES, STATUSES};
use crate::{
    codec::json::{Json, Value},
    domain::{
        dossier::{
            Action, Activity, Answer, Dossier, Evaluation, Followed, Interest, Note, Partner, PastReview, Plan, Rating,
            Review, Side, Training, Who,
        },
        id::QuestionId,
        map::Map,
    },
};

/// The tree of a dossier.
pub(super) fn dossier(dossier: &Dossier) -> Json {
    let Dossier {
        edition,
        revision,
        changed,
        who: by,
        scope,
        partner: with,
        interest: general,
        own,
        guess,
        limits,
        statements,
        activities,
        phase,
        ratings: rated,
        notes,
        evaluation: evaluated,
        plan: planned,
        training: learnt,
    } = dossier;
    table(vec![
        ("edition", number(u64::from(*edition))),
        ("revision", number(*revision)),
        ("changed", number(*changed)),
        ("who", who(by)),
        ("scope", named(*scope, SCOPES)),
        ("partner", partner(with)),
        ("interest", interest(general)),
        ("own", side(own)),
        ("guess", side(guess)),
        ("limits", map(limits, |reply| named(Some(*reply), REPLIES))),
        ("statements", map(statements, level)),
        ("activities", map(activities, activity)),
        ("phase", optional(phase.as_ref(), text)),
        ("ratings", ratings(rated)),
        ("notes", map(notes, note)),
        ("evaluation", evaluation(evaluated)),
        ("plan", plan(planned)),
        ("training", training(learnt)),
    ])
}

fn who(who: &Who) -> Json {
    let Who { kind, organisation, in_the_making, name, size, territory } = who;
    table(vec![
        ("kind", named(*kind, KINDS)),
        ("organisation", named(*organisation, ORGANISATIONS)),
        ("in_the_making", Value::Flag(*in_the_making).into()),
        ("name", text(name)),
        ("size", optional(size.as_ref(), text)),
        ("territory", optional(territory.as_ref(), text)),
    ])
}

fn partner(partner: &Partner) -> Json {
    let Partner { name, organisation } = partner;
    table(vec![("name", text(name)), ("organisation", named(*organisation, ORGANISATIONS))])
}

fn interest(interest: &Interest) -> Json {
    let Interest { need, people, place, change } = interest;
    table(vec![("need", text(need)), ("people", text(people)), ("place", text(place)), ("change", text(change))])
}

fn side(side: &Side) -> Json {
    let Side { objectives, levels, choices, experience, brings, seeks } = side;
    table(vec![
        ("objectives", texts(objectives)),
        ("levels", map(levels, level)),
        ("choices", map(choices, |answer| known(answer, |ticked| texts(ticked)))),
        ("experience", optional(experience.as_ref(), level)),
        ("brings", optional(brings.as_ref(), |list| texts(list))),
        ("seeks", optional(seeks.as_ref(), |list| texts(list))),
    ])
}

fn activity(activity: &Activity) -> Json {
    let Activity { doing, who } = activity;
    table(vec![("doing", named(Some(*doing), DOINGS)), ("who", text(who))])
}

#[inline(never)]
fn ratings(ratings: &Map<QuestionId, Rating>) -> Json {
    map(ratings, |rating| match rating {
        Rating::Unknown => text("unknown"),
        Rating::NotApplicable => text("not-applicable"),
        Rating::Level(level) => table(vec![("level", number(u64::from(*level)))]),
    })
}

fn note(note: &Note) -> Json {
    let Note { text: words, proof, place, who, date, renew } = note;
    table(vec![
        ("text", text(words)),
        ("proof", text(proof)),
        ("place", text(place)),
        ("who", text(who)),
        ("date", text(date)),
        ("renew", text(renew)),
    ])
}

fn review(review: &Review) -> Json {
    let Review { own, partner } = review;
    table(vec![("own", ratings(own)), ("partner", ratings(partner))])
}

fn evaluation(evaluation: &Evaluation) -> Json {
    let Evaluation { motives, expected, observed, past, ambition, followed, own_costs, partner_costs } = evaluation;
    let days = |days: &u16| number(u64::from(*days));
    table(vec![
        ("motives", texts(motives)),
        ("expected", review(expected)),
        ("observed", review(observed)),
        ("past", list(past.iter().map(past_json))),
        ("ambition", text(ambition)),
        ("followed", list(followed.iter().map(followed_json))),
        ("own_costs", map(own_costs, days)),
        ("partner_costs", map(partner_costs, days)),
    ])
}

fn past_json(past: &PastReview) -> Json {
    let PastReview { day, observed } = past;
    table(vec![("day", text(day)), ("observed", review(observed))])
}

fn followed_json(followed: &Followed) -> Json {
    let Followed { dimension, what, supplier, when } = followed;
    table(vec![
        ("dimension", text(dimension)),
        ("what", text(what)),
        ("supplier", text(supplier)),
        ("when", text(when)),
    ])
}

fn plan(plan: &Plan) -> Json {
    let Plan { seed, next, actions } = plan;
    table(vec![
        ("seed", number(*seed)),
        ("next", number(u64::from(*next))),
        ("actions", list(actions.iter().map(action))),
    ])
}

fn action(action: &Action) -> Json {
    let Action { id, rule, text: words, owner, due, status, follow_up } = action;
    table(vec![
        ("id", number(u64::from(*id))),
        ("rule", text(rule)),
        ("text", text(words)),
        ("owner", text(owner)),
        ("due", text(due)),
        ("status", named(Some(*status), STATUSES)),
        ("follow_up", text(follow_up)),
    ])
}

fn training(training: &Training) -> Json {
    let Training { answers } = training;
    table(vec![("answers", map(answers, |place| number(u64::from(*place))))])
}

fn list(items: impl Iterator<Item = Json>) -> Json {
    Value::List(items.collect()).into()
}

/// A table of these fields.
#[inline(never)]
pub(super) fn table(fields: Vec<(&str, Json)>) -> Json {
    Value::Table(fields.into_iter().map(|(name, json)| (name.to_owned(), json)).collect()).into()
}

/// A number.
pub(super) fn number(number: u64) -> Json {
    Value::Number(number).into()
}

fn text(text: &(impl AsRef<str> + ?Sized)) -> Json {
    Value::Text(text.as_ref().to_owned()).into()
}

fn texts(list: &[impl AsRef<str>]) -> Json {
    Value::List(list.iter().map(text).collect()).into()
}

fn map<K: Clone + AsRef<str>, V: Clone>(map: &Map<K, V>, write: impl Fn(&V) -> Json) -> Json {
    let fields = map.iter().map(|(key, value)| (key.as_ref().to_owned(), write(value)));
    Value::Table(fields.collect()).into()
}

fn optional<T>(value: Option<&T>, write: impl FnOnce(&T) -> Json) -> Json {
    value.map_or(Value::Null.into(), write)
}

fn named<T: Copy + PartialEq>(value: Option<T>, names: Names<T>) -> Json {
    let name = value.and_then(|value| names.iter().find(|(_, other)| *other == value));
    name.map_or(Value::Null, |(name, _)| Value::Text((*name).to_owned())).into()
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "it writes the values of a map, which lends them")]
fn level(answer: &Answer<u8>) -> Json {
    known(answer, |level| number(u64::from(*level)))
}

fn known<T>(answer: &Answer<T>, write: impl FnOnce(&T) -> Json) -> Json {
    match answer {
        Answer::Unknown => text("unknown"),
        Answer::Known(value) => table(vec![("known", write(value))]),
    }
}
