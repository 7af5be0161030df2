//! The third step: which dynamic to take part in first, with which companion, what is missing.
//!
//! The score of a dynamic is the sum of answer times affinity, over four times the sum of the
//! answers (`docs/methode.md`, « Le territoire »): statements that do not hold say nothing.

use serde::Serialize;

use super::{
    catalog::{Catalog, territory::Dynamic},
    dossier::{Answer, Doing, Dossier},
    id::{ActivityId, DynamicId, StatementId},
    recommend::score::{Score, round},
};
use crate::domain::order;

/// One dynamic, scored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DynamicEntry {
    /// The dynamic.
    pub dynamic: DynamicId,
    /// Its score.
    pub score: Score,
    /// The guards, by place in `territory.toml`, that keep it for later.
    pub held_back: Vec<usize>,
    /// The statements that speak most for it, three at most.
    pub because: Vec<StatementId>,
}

/// What the third step says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Positioning {
    /// All four, best first; empty while no statement holds.
    pub dynamics: Vec<DynamicEntry>,
    /// Whether main and companion are so close that they are to be combined.
    pub combined: bool,
    /// Activities wanted or done by nobody: what is missing on the territory.
    pub gaps: Vec<ActivityId>,
    /// Activities another actor does: with whom to talk.
    pub covered: Vec<ActivityId>,
    /// Activities one does.
    pub ours: Vec<ActivityId>,
}

impl Positioning {
    /// The dynamic to take part in first.
    #[must_use]
    pub fn main(&self) -> Option<&DynamicEntry> {
        self.ready().next()
    }

    /// The dynamic that goes with it.
    #[must_use]
    pub fn companion(&self) -> Option<&DynamicEntry> {
        self.ready().nth(1)
    }

    fn ready(&self) -> impl Iterator<Item = &DynamicEntry> {
        self.dynamics.iter().filter(|entry| entry.held_back.is_empty())
    }
}

/// Positions a dossier on its territory.
#[must_use]
pub fn position(catalog: &Catalog, dossier: &Dossier) -> Positioning {
    let mut dynamics: Vec<(u8, DynamicEntry)> = catalog
        .territory
        .dynamics
        .iter()
        .filter_map(|dynamic| Some((dynamic.slot, entry(catalog, dossier, dynamic)?)))
        .collect();
    order::sort_by(&mut dynamics, |(slot, entry), (other_slot, other)| {
        other.score.cmp(&entry.score).then(slot.cmp(other_slot))
    });
    let doing = |wanted: &[Doing]| {
        catalog
            .territory
            .dynamics
            .iter()
            .flat_map(|dynamic| &dynamic.activities)
            .filter(|activity| {
                dossier.activities.get(&activity.id).is_some_and(|answer| wanted.contains(&answer.doing))
            })
            .map(|activity| activity.id.clone())
            .collect()
    };
    let mut positioning = Positioning {
        dynamics: dynamics.into_iter().map(|(_, entry)| entry).collect(),
        combined: false,
        gaps: doing(&[Doing::Wanted, Doing::Nobody]),
        covered: doing(&[Doing::Other]),
        ours: doing(&[Doing::We]),
    };
    if let (Some(main), Some(companion)) = (positioning.main(), positioning.companion()) {
        positioning.combined =
            main.score.points().saturating_sub(companion.score.points()) < catalog.rules.territory_tie;
    }
    positioning
}

fn level(dossier: &Dossier, id: &StatementId) -> Option<u8> {
    dossier.statements.get(id).and_then(Answer::known).copied()
}

fn entry(catalog: &Catalog, dossier: &Dossier, dynamic: &Dynamic) -> Option<DynamicEntry> {
    let (mut gained, mut whole) = (0_u64, 0_u64);
    let mut because: Vec<(u64, u8, &StatementId)> = Vec::new();
    for statement in &catalog.territory.statements {
        let Some(answer) = level(dossier, &statement.id) else { continue };
        let affinity = statement.points.get(&dynamic.id).copied().unwrap_or(0);
        let points = u64::from(answer) * u64::from(affinity);
        gained += points;
        whole += 4 * u64::from(answer);
        if points > 0 && affinity >= 3 {
            because.push((points, statement.slot, &statement.id));
        }
    }
    if whole == 0 {
        return None;
    }
    order::sort_by_key(&mut because, |(points, slot, _)| (std::cmp::Reverse(*points), *slot));
    let held_back = catalog
        .territory
        .guards
        .iter()
        .enumerate()
        .filter(|(_, guard)| {
            guard.dynamic == dynamic.id && level(dossier, &guard.statement).is_some_and(|level| level < guard.below)
        })
        .map(|(place, _)| place)
        .collect();
    Some(DynamicEntry {
        dynamic: dynamic.id.clone(),
        score: Score(round(gained, whole)),
        held_back,
        because: because.into_iter().take(3).map(|(_, _, id)| id.clone()).collect(),
    })
}
