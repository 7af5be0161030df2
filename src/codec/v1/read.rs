//! Reads the layout of version 1. What no page ever wrote is refused, not guessed at.

use super::{ANSWER, CHOICES, DAY, LEVEL, Numbered, SLOT, UNKNOWN};
use crate::domain::map::Map;
use crate::{
    codec::{bits::Reader, link::LinkFault},
    domain::{
        catalog::{Catalog, criterion::Answers},
        dossier::{Activity, Answer, Dossier, Interest, Partner, Side, Who},
        event::OBJECTIVES_AT_MOST,
        id::{CriterionId, ObjectiveId, ResourceId},
    },
};

pub(in crate::codec) type Read<T> = Result<T, LinkFault>;

/// One answer of a list.
enum Entry {
    Unknown,
    Level(u8),
    Choices(Vec<u8>),
}

/// The dossier that `bytes` hold.
pub(in crate::codec) fn read(catalog: &Catalog, bytes: &[u8]) -> Read<Dossier> {
    let bits = &mut Reader::new(bytes);
    let dossier = body(catalog, bits)?;
    if bits.is_at_end() { Ok(dossier) } else { Err(LinkFault::Damaged) }
}

/// The dossier at the start of `bits`; later versions go on behind it.
pub(in crate::codec) fn body(catalog: &Catalog, bits: &mut Reader) -> Read<Dossier> {
    let edition = u16::try_from(any(bits)?).map_err(|_| LinkFault::Damaged)?;
    if edition > catalog.rules.edition {
        return Err(LinkFault::Newer);
    }
    let changed = any(bits)?.checked_mul(DAY).ok_or(LinkFault::Damaged)?;
    let (kind, organisation, in_the_making) = (numbered(bits)?, numbered(bits)?, bit(bits)?);
    let mut sizes = catalog.profile.sizes.values().flatten();
    let size = slot(bits)?.map(|slot| known(sizes.find(|size| size.slot == slot))).transpose()?;
    let mut territories = catalog.profile.territories.iter();
    let territory = slot(bits)?.map(|slot| known(territories.find(|territory| territory.slot == slot))).transpose()?;
    let who = Who {
        kind,
        organisation,
        in_the_making,
        name: String::new(),
        size: size.map(|size| size.id.clone()),
        territory: territory.map(|territory| territory.id.clone()),
    };
    let scope = numbered(bits)?;
    let partner = Partner { name: String::new(), organisation: numbered(bits)? };
    let (own, guess) = (side(bits, catalog)?, side(bits, catalog)?);
    let mut limits = Map::new();
    for (slot, reply) in list(bits, numbered)? {
        let limit = known(catalog.limits.limits.iter().find(|limit| limit.slot == slot))?;
        limits.insert(limit.id.clone(), reply);
    }
    let mut statements = Map::new();
    for (slot, entry) in list(bits, answer)? {
        let statement = known(catalog.territory.statements.iter().find(|statement| statement.slot == slot))?;
        statements.insert(statement.id.clone(), level(&entry, catalog.territory.levels.len())?);
    }
    let mut activities = Map::new();
    for (slot, doing) in list(bits, numbered)? {
        let mut all = catalog.territory.dynamics.iter().flat_map(|dynamic| &dynamic.activities);
        let activity = known(all.find(|activity| activity.slot == slot))?;
        activities.insert(activity.id.clone(), Activity { doing, who: String::new() });
    }
    let interest = Interest::default();
    Ok(Dossier {
        edition,
        revision: 0,
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
        ..Dossier::default()
    })
}

fn side(bits: &mut Reader, catalog: &Catalog) -> Read<Side> {
    let mut side = Side { objectives: objectives(bits, catalog)?, ..Side::default() };
    for (slot, entry) in list(bits, answer)? {
        let criterion = known(catalog.criteria.iter().find(|criterion| criterion.slot == slot))?;
        put(&mut side, &criterion.id, &criterion.answers, entry)?;
    }
    side.experience = answer(bits)?.map(|entry| level(&entry, catalog.profile.experience.len())).transpose()?;
    side.brings = resources(bits, catalog)?;
    side.seeks = resources(bits, catalog)?;
    Ok(side)
}

fn objectives(bits: &mut Reader, catalog: &Catalog) -> Read<Vec<ObjectiveId>> {
    let mut objectives = Vec::new();
    for _ in 0..any(bits)? {
        let slot = number(bits, SLOT)?;
        let objective = known(catalog.objectives.all().find(|objective| u64::from(objective.slot) == slot))?;
        if objectives.contains(&objective.id) || objectives.len() == OBJECTIVES_AT_MOST {
            return Err(LinkFault::Damaged);
        }
        objectives.push(objective.id.clone());
    }
    Ok(objectives)
}

fn put(side: &mut Side, id: &CriterionId, answers: &Answers, entry: Entry) -> Read<()> {
    match answers {
        Answers::Scale(levels) => {
            side.levels.insert(id.clone(), level(&entry, levels.len())?);
        }
        Answers::Choices(choices) => {
            let ticked = match entry {
                Entry::Unknown => Answer::Unknown,
                Entry::Level(_) => return Err(LinkFault::Damaged),
                Entry::Choices(slots) => {
                    let option = |slot: u8| known(choices.options.iter().find(|option| option.slot == slot));
                    Answer::Known(slots.into_iter().map(|slot| Ok(option(slot)?.id.clone())).collect::<Read<_>>()?)
                }
            };
            side.choices.insert(id.clone(), ticked);
        }
    }
    Ok(())
}

fn level(entry: &Entry, levels: usize) -> Read<Answer<u8>> {
    match entry {
        Entry::Unknown => Ok(Answer::Unknown),
        Entry::Level(level) if usize::from(*level) < levels => Ok(Answer::Known(*level)),
        Entry::Level(_) | Entry::Choices(_) => Err(LinkFault::Damaged),
    }
}

fn resources(bits: &mut Reader, catalog: &Catalog) -> Read<Option<Vec<ResourceId>>> {
    if !bit(bits)? {
        return Ok(None);
    }
    let resource = |slot: u8| known(catalog.limits.resources.iter().find(|resource| resource.slot == slot));
    ticks(bits)?.into_iter().map(|slot| Ok(resource(slot)?.id.clone())).collect::<Read<_>>().map(Some)
}

fn answer(bits: &mut Reader) -> Read<Option<Entry>> {
    Ok(match number(bits, ANSWER)? {
        0 => None,
        UNKNOWN => Some(Entry::Unknown),
        CHOICES => Some(Entry::Choices(ticks(bits)?)),
        level => Some(Entry::Level(u8::try_from(level - LEVEL).map_err(|_| LinkFault::Damaged)?)),
    })
}

pub(in crate::codec) fn ticks(bits: &mut Reader) -> Read<Vec<u8>> {
    let ticks = list(bits, |bits| Ok(bit(bits)?.then_some(())))?;
    Ok(ticks.into_iter().map(|(slot, ())| slot).collect())
}

/// A list by slot. Its last entry is told: else a shorter list would say the same.
pub(in crate::codec) fn list<'a, T>(
    bits: &mut Reader<'a>,
    mut entry: impl FnMut(&mut Reader<'a>) -> Read<Option<T>>,
) -> Read<Vec<(u8, T)>> {
    let length = any(bits)?;
    let mut told = Vec::new();
    for slot in 0..length {
        let slot = u8::try_from(slot).map_err(|_| LinkFault::Damaged)?;
        match entry(bits)? {
            Some(entry) => told.push((slot, entry)),
            None if u64::from(slot) + 1 == length => return Err(LinkFault::Damaged),
            None => {}
        }
    }
    Ok(told)
}

pub(in crate::codec) fn numbered<T: Numbered>(bits: &mut Reader) -> Read<Option<T>> {
    match number(bits, T::WIDTH)? {
        0 => Ok(None),
        told => known(T::ALL.iter().copied().find(|value| value.number() == told)).map(Some),
    }
}

pub(in crate::codec) fn slot(bits: &mut Reader) -> Read<Option<u8>> {
    if !bit(bits)? {
        return Ok(None);
    }
    u8::try_from(number(bits, SLOT)?).map(Some).map_err(|_| LinkFault::Damaged)
}

/// What the checksum lets through and the catalogue does not know was written by a later one.
pub(in crate::codec) fn known<T>(found: Option<T>) -> Read<T> {
    found.ok_or(LinkFault::Newer)
}

pub(in crate::codec) fn bit(bits: &mut Reader) -> Read<bool> {
    bits.bit().ok_or(LinkFault::Damaged)
}

pub(in crate::codec) fn number(bits: &mut Reader, width: u32) -> Read<u64> {
    bits.number(width).ok_or(LinkFault::Damaged)
}

pub(in crate::codec) fn any(bits: &mut Reader) -> Read<u64> {
    bits.any().ok_or(LinkFault::Damaged)
}
