//! From a dossier to the tree of its saved file. Every field goes in: destructuring is
//! exhaustive, so that a new one cannot be forgotten.

use super::names::{DOINGS, KINDS, Names, ORGANISATIONS, REPLIES, SCOPES};
use crate::{
    codec::json::{Json, Value},
    domain::{
        dossier::{Activity, Answer, Dossier, Interest, Partner, Side, Who},
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
