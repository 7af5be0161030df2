//! A filled block and a dossier, both ways: what a dossier says of a block, and what a reader would
//! do to give these answers. Knows the dossier and its events.

use super::{
    Entry, Value,
    blocks::{About, Asked, Block, DOINGS, KINDS, Question, REPLIES, SCOPES, number_of},
    text::{DAYS_AT_MOST, fits},
};
use crate::domain::{
    actor::Organisation,
    catalog::{Catalog, criterion::Answers, gate::Reply},
    dossier::{Answer, Dossier, Rating},
    event::{Event, Trade, Whose},
    id::{MotiveId, ObjectiveId, OptionId},
};

/// Whether a dossier can take the answers of a block: it answers for the same organisation, or
/// the block is the one that says so.
#[must_use]
pub fn takes(dossier: &Dossier, block: &Block<'_>) -> bool {
    let own = dossier.organisation();
    block.organisation.is_none() || own == block.organisation || (own.is_none() && matches!(block.about, About::Who))
}

/// What a dossier says to each question of a block.
#[must_use]
pub fn entries(catalog: &Catalog, dossier: &Dossier, block: &Block<'_>) -> Vec<Entry> {
    block.questions.iter().map(|question| entry(catalog, dossier, question)).collect()
}

/// What a dossier says to a question; nothing where the form has no place for it.
fn entry(catalog: &Catalog, dossier: &Dossier, question: &Question<'_>) -> Entry {
    if let Asked::Cost(whose, cost) = question.asked {
        let evaluation = &dossier.evaluation;
        let costs = if whose == Whose::Own { &evaluation.own_costs } else { &evaluation.partner_costs };
        return costs.get(&cost.id).copied().filter(|days| *days <= DAYS_AT_MOST).map_or(Entry::Blank, Entry::Days);
    }
    let values = said(catalog, dossier, question.asked).unwrap_or_default();
    let is_printed = values.iter().all(|value| question.values.contains(value));
    if values.is_empty() || !is_printed || fits(question, &values).is_err() {
        Entry::Blank
    } else {
        Entry::Chosen(values)
    }
}

/// Where a number is missing, the form knows no such answer: it counts as none.
fn said(catalog: &Catalog, dossier: &Dossier, asked: Asked<'_>) -> Option<Vec<Value>> {
    let one = |value: Value| Some(vec![value]);
    let slot = |slot: Option<u8>| slot.map(|slot| vec![Value::Slot(slot)]);
    match asked {
        Asked::Kind(organisation) => {
            let kind = dossier.who.kind.filter(|_| dossier.organisation() == Some(organisation))?;
            let is_told = kind.organisation().is_none() && organisation == Organisation::Association;
            let without_form = (kind, dossier.who.in_the_making && is_told);
            slot(number_of(&KINDS, &without_form).or_else(|| number_of(&KINDS, &(kind, false))))
        }
        Asked::Size(organisation) => {
            let sizes = catalog.profile.sizes.get(&organisation)?;
            slot(sizes.iter().find(|size| Some(&size.id) == dossier.who.size.as_ref()).map(|size| size.slot))
        }
        Asked::Scale => {
            let mut scales = catalog.profile.territories.iter();
            slot(scales.find(|scale| Some(&scale.id) == dossier.who.territory.as_ref()).map(|scale| scale.slot))
        }
        Asked::Experience => one(level(dossier.own.experience?)),
        Asked::Scope => slot(number_of(&SCOPES, &dossier.scope?)),
        Asked::Partner => slot(number_of(&Organisation::ALL, &dossier.partner.organisation?)),
        Asked::Objectives(organisation) => {
            let square = catalog.square(organisation)?;
            let slot =
                |id: &ObjectiveId| square.all().find(|objective| objective.id == *id).map(|it| Value::Slot(it.slot));
            dossier.own.objectives.iter().map(slot).collect()
        }
        Asked::Criterion(criterion) => match &criterion.answers {
            Answers::Scale(_) => one(level(*dossier.own.levels.get(&criterion.id)?)),
            Answers::Choices(choices) => match dossier.own.choices.get(&criterion.id)? {
                Answer::Unknown => one(Value::Unknown),
                Answer::Known(ticked) => {
                    let slot = |id: &OptionId| choices.options.iter().find(|it| it.id == *id);
                    ticked.iter().map(|id| slot(id).map(|option| Value::Slot(option.slot))).collect()
                }
            },
        },
        Asked::Resources(trade) => {
            let list = match trade {
                Trade::Brings => dossier.own.brings.as_ref()?,
                Trade::Seeks => dossier.own.seeks.as_ref()?,
            };
            if list.is_empty() {
                return one(Value::Nothing);
            }
            let all = &catalog.limits.resources;
            list.iter().map(|id| all.iter().find(|it| it.id == *id).map(|it| Value::Slot(it.slot))).collect()
        }
        Asked::Limit(limit) => match dossier.limits.get(&limit.id)? {
            Reply::Unknown => one(Value::Unknown),
            reply => slot(number_of(&REPLIES, reply)),
        },
        Asked::Activity(activity) => slot(number_of(&DOINGS, &dossier.activities.get(&activity.id)?.doing)),
        Asked::Statement(statement) => one(level(*dossier.statements.get(&statement.id)?)),
        Asked::Phase => {
            let phase = dossier.phase.as_ref()?;
            slot(catalog.levers.phases.iter().find(|it| it.id == *phase).map(|it| it.slot))
        }
        Asked::Rated(rated) => one(rating(*dossier.ratings.get(&rated.id)?)),
        Asked::Review(moment, whose, rated) => one(rating(*dossier.evaluation.review(moment, whose).get(&rated.id)?)),
        Asked::Motives => {
            let all = &catalog.evaluation.motives;
            let slot = |id: &MotiveId| all.iter().find(|it| it.id == *id).map(|it| Value::Slot(it.slot));
            dossier.evaluation.motives.iter().map(slot).collect()
        }
        Asked::Cost(..) => None,
    }
}

/// What a reader would do to give these answers; an answer that is there already is left alone,
/// and so is one that the form leaves blank. Nothing where the dossier cannot take the block.
#[must_use]
pub fn events(catalog: &Catalog, dossier: &Dossier, block: &Block<'_>, typed: &[Entry]) -> Vec<Event> {
    let mut events = Vec::new();
    if !takes(dossier, block) {
        return events;
    }
    let present = entries(catalog, dossier, block);
    for ((question, entry), present) in block.questions.iter().zip(typed).zip(&present) {
        match entry {
            Entry::Days(days) => {
                if let Asked::Cost(whose, cost) = question.asked
                    && entry != present
                {
                    events.push(Event::Cost(whose, cost.id.clone(), Some(*days)));
                }
            }
            Entry::Chosen(values) if entry != present => {
                answered(catalog, dossier, question.asked, values, &mut events);
            }
            Entry::Blank | Entry::Chosen(_) => {}
        }
    }
    // The form says the organisation, even where it leaves the kind blank.
    if let Some(organisation) = block.organisation
        && dossier.organisation().is_none()
        && !events.is_empty()
        && !matches!(events.first(), Some(Event::Kind(_)))
    {
        events.insert(0, Event::AnswersFor(organisation, false));
    }
    events
}

fn answered(catalog: &Catalog, dossier: &Dossier, asked: Asked<'_>, values: &[Value], events: &mut Vec<Event>) {
    let Some(first) = values.first().copied() else { return };
    let slot = if let Value::Slot(slot) = first { Some(slot) } else { None };
    let known = move || slot.map_or(Answer::Unknown, Answer::Known);
    match asked {
        Asked::Kind(organisation) => kind(dossier, organisation, slot, events),
        Asked::Size(organisation) => {
            let sizes = catalog.profile.sizes.get(&organisation).into_iter().flatten();
            events.extend(sizes.filter(|size| Some(size.slot) == slot).map(|size| Event::Size(Some(size.id.clone()))));
        }
        Asked::Scale => {
            let scales = catalog.profile.territories.iter().filter(|scale| Some(scale.slot) == slot);
            events.extend(scales.map(|scale| Event::Territory(Some(scale.id.clone()))));
        }
        Asked::Experience => events.push(Event::Experience(Whose::Own, Some(known()))),
        Asked::Scope => events.extend(at(&SCOPES, slot).map(Event::Scope)),
        Asked::Partner => {
            events.extend(at(&Organisation::ALL, slot).map(|partner| Event::PartnerOrganisation(Some(partner))));
        }
        Asked::Objectives(organisation) => {
            let present = dossier.own.objectives.iter().cloned();
            events.extend(present.map(|id| Event::Objective(Whose::Own, id)));
            let Some(square) = catalog.square(organisation) else { return };
            events.extend(in_order(values, |slot| {
                square.all().find(|it| it.slot == slot).map(|it| Event::Objective(Whose::Own, it.id.clone()))
            }));
        }
        Asked::Criterion(criterion) => events.push(match &criterion.answers {
            Answers::Scale(_) => Event::Level(Whose::Own, criterion.id.clone(), Some(known())),
            Answers::Choices(choices) => {
                let option = |slot| choices.options.iter().find(|it| it.slot == slot).map(|it| it.id.clone());
                let ticked: Vec<OptionId> = in_order(values, option).collect();
                let answer = if ticked.is_empty() { Answer::Unknown } else { Answer::Known(ticked) };
                Event::Choices(Whose::Own, criterion.id.clone(), Some(answer))
            }
        }),
        Asked::Resources(trade) => {
            let own = &dossier.own;
            let present = if trade == Trade::Brings { own.brings.as_ref() } else { own.seeks.as_ref() };
            let resource = |id| Event::Resource(Whose::Own, trade, id);
            events.extend(present.into_iter().flatten().cloned().map(resource));
            if first == Value::Nothing {
                events.push(Event::NoResource(Whose::Own, trade));
            }
            let all = &catalog.limits.resources;
            let named = |slot| all.iter().find(|it| it.slot == slot).map(|it| resource(it.id.clone()));
            events.extend(in_order(values, named));
        }
        Asked::Limit(limit) => {
            let reply = at(&REPLIES, slot).unwrap_or(Reply::Unknown);
            events.push(Event::Limit(limit.id.clone(), Some(reply)));
        }
        Asked::Activity(activity) => {
            events.extend(at(&DOINGS, slot).map(|doing| Event::Activity(activity.id.clone(), Some(doing))));
        }
        Asked::Statement(statement) => events.push(Event::Statement(statement.id.clone(), Some(known()))),
        Asked::Phase => {
            let phases = catalog.levers.phases.iter().filter(|phase| Some(phase.slot) == slot);
            events.extend(phases.map(|phase| Event::Phase(Some(phase.id.clone()))));
        }
        Asked::Rated(rated) => events.push(Event::Rate(rated.id.clone(), Some(rated_as(first)))),
        Asked::Review(moment, whose, rated) => {
            events.push(Event::Review(moment, whose, rated.id.clone(), Some(rated_as(first))));
        }
        Asked::Motives => {
            events.extend(dossier.evaluation.motives.iter().cloned().map(Event::Motive));
            let all = &catalog.evaluation.motives;
            let named = |slot| all.iter().find(|it| it.slot == slot).map(|it| Event::Motive(it.id.clone()));
            events.extend(in_order(values, named));
        }
        Asked::Cost(..) => {}
    }
}

/// Who answers. Where another kind is told, the dossier begins its size and objectives anew, as if
/// for another organisation; here it is the same, and they are given again.
fn kind(dossier: &Dossier, organisation: Organisation, slot: Option<u8>, events: &mut Vec<Event>) {
    let Some((kind, in_the_making)) = at(&KINDS, slot) else { return };
    if dossier.who.kind != Some(kind) {
        events.push(Event::Kind(kind));
    }
    if kind.organisation().is_some() {
        return;
    }
    events.push(Event::AnswersFor(organisation, in_the_making));
    if dossier.organisation() == Some(organisation) && dossier.who.kind != Some(kind) {
        events.extend(dossier.who.size.clone().map(|size| Event::Size(Some(size))));
        events.extend(dossier.own.objectives.iter().cloned().map(|id| Event::Objective(Whose::Own, id)));
    }
}

fn at<T: Copy>(all: &[T], number: Option<u8>) -> Option<T> {
    all.get(usize::from(number?).checked_sub(1)?).copied()
}

fn in_order<T>(values: &[Value], named: impl Fn(u8) -> Option<T>) -> impl Iterator<Item = T> {
    values.iter().filter_map(move |value| if let Value::Slot(slot) = value { named(*slot) } else { None })
}

fn level(answer: Answer<u8>) -> Value {
    match answer {
        Answer::Unknown => Value::Unknown,
        Answer::Known(level) => Value::Slot(level),
    }
}

fn rating(rating: Rating) -> Value {
    match rating {
        Rating::Unknown => Value::Unknown,
        Rating::NotApplicable => Value::NotApplicable,
        Rating::Level(level) => Value::Slot(level),
    }
}

fn rated_as(value: Value) -> Rating {
    match value {
        Value::Slot(level) => Rating::Level(level),
        Value::NotApplicable => Rating::NotApplicable,
        Value::Unknown | Value::Nothing => Rating::Unknown,
    }
}
