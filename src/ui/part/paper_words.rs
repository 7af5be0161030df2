//! Blocks of the form in words: their names, questions and answers. Pure: no signal, no markup.

use crate::{
    codec::paper::{
        Entry, Value,
        blocks::{About, Asked, Block, DOINGS, KINDS, Part, Question, REPLIES, SCOPES},
    },
    content::catalog,
    domain::{
        actor::Organisation,
        catalog::{criterion::Answers, gate::Reply, objective::Square},
        dossier::{Doing, Scope},
        event::{Moment, Trade, Whose},
        text::Text,
    },
    ui::say::{Names, say, say_with, words},
};

/// The name of a part of the form.
#[must_use]
pub fn part_name(part: Part) -> &'static str {
    let (nav, w) = (&words().nav, &words().paper);
    say(match part {
        Part::Who => nav.who,
        Part::Objectives => nav.objectives,
        Part::Short => nav.short,
        Part::Precise => nav.precise,
        Part::Means => nav.means,
        Part::Territory => nav.territory,
        Part::Maturity => nav.maturity,
        Part::Levers => nav.levers,
        Part::Evaluation(Moment::Expected, Whose::Own) => w.expected_own,
        Part::Evaluation(Moment::Expected, Whose::Guess) => w.expected_partner,
        Part::Evaluation(Moment::Observed, Whose::Own) => w.observed_own,
        Part::Evaluation(Moment::Observed, Whose::Guess) => w.observed_partner,
    })
}

/// The name of a block.
#[must_use]
pub fn block_name(block: &Block<'static>) -> &'static str {
    let w = words();
    say(match block.about {
        About::Who => w.nav.who,
        About::Objectives => w.nav.objectives,
        About::Short => w.nav.short,
        About::Precise => w.nav.precise,
        About::Resources => w.means.resources,
        About::Limits => w.means.limits,
        About::Activities(dynamic) => dynamic.name,
        About::Statements => w.territory.statements,
        About::Axis(axis) => axis.name,
        About::Phase => w.levers.phase,
        About::Lever(lever) => lever.name,
        About::Motives => w.evaluation.motives,
        About::Dimension(dimension) => dimension.name,
        About::Costs => w.evaluation.costs,
    })
}

/// What to know before answering a block; may be empty.
#[must_use]
pub fn block_lead(block: &Block<'static>) -> &'static str {
    let w = words();
    match block.about {
        About::Activities(_) => say(w.territory.activities_lead),
        About::Statements => say(w.territory.statements_lead),
        About::Limits => say(w.means.limits_lead),
        About::Costs => say(w.evaluation.costs_lead),
        _ => "",
    }
}

/// A question, and what to think of when answering it, which may be empty.
#[must_use]
pub fn asked_words(asked: Asked<'static>, names: &Names) -> (String, String) {
    let w = words();
    let plain = |text: Text, help: &str| (say(text).to_owned(), help.to_owned());
    match asked {
        Asked::Kind(_) => plain(w.who.kind, ""),
        Asked::Size(_) => plain(w.who.size, ""),
        Asked::Scale => plain(w.who.territory, ""),
        Asked::Experience => plain(w.who.experience, ""),
        Asked::Scope => plain(w.who.scope, ""),
        Asked::Partner => plain(w.who.partner_organisation, ""),
        Asked::Objectives(_) => plain(w.objectives.own_lead, ""),
        Asked::Criterion(criterion) => (names.say(criterion.question), names.say(criterion.help)),
        Asked::Resources(Trade::Brings) => plain(w.means.brings, say(w.means.brings_help)),
        Asked::Resources(Trade::Seeks) => plain(w.means.seeks, say(w.means.seeks_help)),
        Asked::Limit(limit) => (names.say(limit.question), names.say(limit.help)),
        Asked::Activity(activity) => plain(activity.text, ""),
        Asked::Statement(statement) => plain(statement.text, ""),
        Asked::Phase => plain(w.levers.phase, say(w.levers.phase_help)),
        Asked::Rated(rated) | Asked::Review(_, _, rated) => plain(rated.text, ""),
        Asked::Motives => plain(w.evaluation.motives, ""),
        Asked::Cost(_, cost) => plain(cost.name, say(cost.help)),
    }
}

/// An answer to a question.
#[must_use]
pub fn value_words(asked: Asked<'static>, value: Value, names: &Names) -> String {
    let w = words();
    let slot = match value {
        Value::Slot(slot) => slot,
        Value::Nothing => return say(w.means.none).to_owned(),
        Value::NotApplicable => return say(w.rated.not_applicable).to_owned(),
        Value::Unknown => return say(w.common.unknown).to_owned(),
    };
    let catalog = catalog();
    let text = match asked {
        Asked::Kind(_) => match at(&KINDS, slot) {
            Some((_, true)) => Some(w.who.no_form),
            Some((kind, false)) => catalog.profile.kinds.get(&kind).map(|card| card.name),
            None => None,
        },
        Asked::Size(organisation) => {
            let sizes = catalog.profile.sizes.get(&organisation).into_iter().flatten();
            sizes.into_iter().find(|size| size.slot == slot).map(|size| size.text)
        }
        Asked::Scale => catalog.profile.territories.iter().find(|it| it.slot == slot).map(|it| it.text),
        Asked::Experience => level(&catalog.profile.experience, slot),
        Asked::Scope => at(&SCOPES, slot).map(|scope| match scope {
            Scope::General => w.who.scope_general,
            Scope::Partnership => w.who.scope_partnership,
        }),
        Asked::Partner => {
            let partner = at(&Organisation::ALL, slot);
            partner.and_then(|partner| catalog.profile.organisations.get(&partner)).map(|card| card.name)
        }
        Asked::Objectives(organisation) => {
            let mut all = catalog.square(organisation).into_iter().flat_map(Square::all);
            all.find(|objective| objective.slot == slot).map(|objective| objective.text)
        }
        Asked::Criterion(criterion) => match &criterion.answers {
            Answers::Scale(texts) => level(texts, slot),
            Answers::Choices(choices) => choices.options.iter().find(|it| it.slot == slot).map(|it| it.text),
        },
        Asked::Resources(_) => catalog.limits.resources.iter().find(|it| it.slot == slot).map(|it| it.name),
        Asked::Limit(_) => at(&REPLIES, slot).map(|reply| match reply {
            Reply::Yes => w.common.yes,
            Reply::No => w.common.no,
            Reply::Unknown => w.common.unknown,
        }),
        Asked::Activity(_) => at(&DOINGS, slot).map(|doing| match doing {
            Doing::We => w.territory.we,
            Doing::Wanted => w.territory.wanted,
            Doing::Other => w.territory.other,
            Doing::Nobody => w.territory.nobody,
        }),
        Asked::Statement(_) => level(&catalog.territory.levels, slot),
        Asked::Phase => catalog.levers.phases.iter().find(|phase| phase.slot == slot).map(|phase| phase.name),
        Asked::Rated(rated) | Asked::Review(_, _, rated) => level(&rated.levels, slot),
        Asked::Motives => catalog.evaluation.motives.iter().find(|it| it.slot == slot).map(|it| it.name),
        Asked::Cost(..) => None,
    };
    text.map(|text| names.say(text)).unwrap_or_default()
}

/// What was answered to a question; several answers one after the other.
#[must_use]
pub fn entry_words(question: &Question<'static>, entry: &Entry, names: &Names) -> String {
    let w = &words().paper;
    match entry {
        Entry::Blank => say(w.no_answer).to_owned(),
        Entry::Days(days) => say_with(w.day_count, &[("days", &days.to_string())]),
        Entry::Chosen(values) => {
            let all: Vec<String> = values.iter().map(|value| value_words(question.asked, *value, names)).collect();
            all.join(" \u{b7} ")
        }
    }
}

fn level(texts: &[Text], slot: u8) -> Option<Text> {
    texts.get(usize::from(slot)).copied()
}

fn at<T: Copy>(all: &[T], number: u8) -> Option<T> {
    all.get(usize::from(number).checked_sub(1)?).copied()
}
