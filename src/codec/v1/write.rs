//! Writes the layout of version 1.

use super::{ANSWER, CHOICES, DAY, HIGHEST_LEVEL, LEVEL, Numbered, SLOT, UNKNOWN};
use crate::domain::map::Map;
use crate::{
    codec::bits::Writer,
    domain::{
        catalog::{Catalog, criterion::Answers},
        dossier::{Activity, Answer, Dossier, Interest, Partner, Side, Who},
        event::OBJECTIVES_AT_MOST,
        id::{CriterionId, OptionId, ResourceId},
    },
};

/// One answer of a list, before it is bits.
#[derive(Clone)]
enum Entry {
    Unknown,
    Level(u8),
    Choices(Vec<u8>),
}

/// The bytes of a dossier.
pub(in crate::codec) fn write(catalog: &Catalog, dossier: &Dossier) -> Vec<u8> {
    let mut bits = Writer::default();
    body(&mut bits, catalog, dossier);
    bits.into_bytes()
}

/// Writes what version 1 has place for; later versions go on behind it. Every field is named here:
/// a new one must say whether it enters.
pub(in crate::codec) fn body(bits: &mut Writer, catalog: &Catalog, dossier: &Dossier) {
    let Dossier {
        edition,
        revision: _,
        changed,
        who,
        scope,
        partner,
        interest,
        own,
        guess,
        limits,
        statements,
        activities,
        // What follows is of version 2.
        phase: _,
        ratings: _,
        notes: _,
        evaluation: _,
        plan: _,
        training: _,
    } = dossier;
    let Who { kind, organisation, in_the_making, name: _, size, territory } = who;
    let Partner { name: _, organisation: partner_organisation } = partner;
    let Interest { need: _, people: _, place: _, change: _ } = interest;

    bits.any(u64::from(*edition));
    bits.any(changed / DAY);
    numbered(bits, *kind);
    numbered(bits, *organisation);
    bits.bit(*in_the_making);
    let sizes = || catalog.profile.sizes.values().flatten();
    slot(bits, size.as_ref().and_then(|id| sizes().find(|size| size.id == *id)).map(|size| size.slot));
    let territories = &catalog.profile.territories;
    slot(
        bits,
        territory.as_ref().and_then(|id| territories.iter().find(|known| known.id == *id)).map(|known| known.slot),
    );
    numbered(bits, *scope);
    numbered(bits, *partner_organisation);
    side(bits, catalog, own);
    side(bits, catalog, guess);
    let replies = catalog.limits.limits.iter().filter_map(|limit| Some((limit.slot, *limits.get(&limit.id)?)));
    list(bits, replies.collect(), numbered);
    let levels = catalog
        .territory
        .statements
        .iter()
        .filter_map(|statement| Some((statement.slot, level(*statements.get(&statement.id)?))));
    list(bits, levels.collect(), answer);
    let doings = catalog.territory.dynamics.iter().flat_map(|dynamic| &dynamic.activities).filter_map(|known| {
        let Activity { doing, who: _ } = activities.get(&known.id)?;
        Some((known.slot, *doing))
    });
    list(bits, doings.collect(), numbered);
}

fn side(bits: &mut Writer, catalog: &Catalog, side: &Side) {
    let Side { objectives, levels, choices, experience, brings, seeks } = side;
    let slots = objectives.iter().filter_map(|id| Some(catalog.objective(id)?.slot));
    let objectives: Vec<u8> = slots.take(OBJECTIVES_AT_MOST).collect();
    bits.any(objectives.iter().fold(0, |count, _| count + 1));
    for slot in objectives {
        bits.number(u64::from(slot), SLOT);
    }
    let answers = catalog.criteria.iter().filter_map(|criterion| {
        let entry = match &criterion.answers {
            Answers::Scale(_) => level(*levels.get(&criterion.id)?),
            Answers::Choices(known) => ticked(choices, &criterion.id, &known.options)?,
        };
        Some((criterion.slot, entry))
    });
    list(bits, answers.collect(), answer);
    answer(bits, experience.map(level));
    resources(bits, catalog, brings.as_ref());
    resources(bits, catalog, seeks.as_ref());
}

fn level(answer: Answer<u8>) -> Entry {
    match answer {
        Answer::Unknown => Entry::Unknown,
        Answer::Known(level) => Entry::Level(level),
    }
}

fn ticked(
    choices: &Map<CriterionId, Answer<Vec<OptionId>>>,
    id: &CriterionId,
    options: &[crate::domain::catalog::criterion::Choice],
) -> Option<Entry> {
    Some(match choices.get(id)? {
        Answer::Unknown => Entry::Unknown,
        Answer::Known(ticked) => Entry::Choices(
            options.iter().filter(|option| ticked.contains(&option.id)).map(|option| option.slot).collect(),
        ),
    })
}

fn resources(bits: &mut Writer, catalog: &Catalog, told: Option<&Vec<ResourceId>>) {
    bits.bit(told.is_some());
    if let Some(told) = told {
        let known = catalog.limits.resources.iter().filter(|resource| told.contains(&resource.id));
        ticks(bits, known.map(|resource| resource.slot));
    }
}

pub(in crate::codec) fn numbered<T: Numbered>(bits: &mut Writer, value: Option<T>) {
    bits.number(value.map_or(0, Numbered::number), T::WIDTH);
}

pub(in crate::codec) fn slot(bits: &mut Writer, slot: Option<u8>) {
    bits.bit(slot.is_some());
    if let Some(slot) = slot {
        bits.number(u64::from(slot), SLOT);
    }
}

/// An answer. A level beyond the scale, which no page gives, is left out.
fn answer(bits: &mut Writer, entry: Option<Entry>) {
    match entry {
        Some(Entry::Unknown) => bits.number(UNKNOWN, ANSWER),
        Some(Entry::Level(level)) if level <= HIGHEST_LEVEL => bits.number(LEVEL + u64::from(level), ANSWER),
        Some(Entry::Level(_)) | None => bits.number(0, ANSWER),
        Some(Entry::Choices(slots)) => {
            bits.number(CHOICES, ANSWER);
            ticks(bits, slots.into_iter());
        }
    }
}

pub(in crate::codec) fn ticks(bits: &mut Writer, slots: impl Iterator<Item = u8>) {
    list(bits, slots.map(|slot| (slot, ())).collect(), |bits, tick| bits.bit(tick.is_some()));
}

/// A list by slot, up to the highest one told.
pub(in crate::codec) fn list<T: Clone>(
    bits: &mut Writer,
    mut told: Map<u8, T>,
    mut write: impl FnMut(&mut Writer, Option<T>),
) {
    let length = told.iter().next_back().map_or(0, |(highest, _)| u16::from(*highest) + 1);
    bits.any(u64::from(length));
    for slot in (0..=u8::MAX).take(usize::from(length)) {
        write(bits, told.remove(&slot));
    }
}
