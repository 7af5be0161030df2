//! What changed between two states of one dossier: axis by axis, lever by lever, in the ranking,
//! and which answers moved it. Says what is different, never whether that is better: a lower level
//! may be a more honest answer.

use super::{
    catalog::{Catalog, criterion::Criterion, levers::Lever, maturity::Axis},
    diagnosis::{Scored, axes, levers},
    dossier::Dossier,
    id::ModelId,
    outcome::Outcome,
    recommend::{
        matrix::Matrix,
        ranking::{Entry, Ranking},
        score::Score,
    },
};

/// What was said of one thing, before and after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved<'a, T> {
    /// What.
    pub what: &'a T,
    /// Before.
    pub before: Scored,
    /// After.
    pub after: Scored,
}

/// Where a model stood in « modèle visé ».
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stood {
    /// Its place among the models that were not struck, from 1; `None` where it was struck.
    pub place: Option<usize>,
    /// Its score.
    pub score: Score,
}

/// A model before and after; `None` while it was too early to rank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shift {
    /// The model.
    pub model: ModelId,
    /// Before.
    pub before: Option<Stood>,
    /// After.
    pub after: Option<Stood>,
}

/// What changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Since<'a> {
    /// The axes of the later self-diagnostic that have a level on either side.
    pub axes: Vec<Moved<'a, Axis>>,
    /// The levers that have a level on either side.
    pub levers: Vec<Moved<'a, Lever>>,
    /// The models in their later order, or else in the earlier one; empty where neither is ranked.
    pub ranking: Vec<Shift>,
    /// The criteria that were answered otherwise.
    pub criteria: Vec<&'a Criterion>,
    /// Whether the objectives are others.
    pub objectives: bool,
    /// Whether the answers about limits are others.
    pub limits: bool,
}

impl Since<'_> {
    /// Whether nothing of all this is different.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        self.axes.iter().all(|moved| moved.before == moved.after)
            && self.levers.iter().all(|moved| moved.before == moved.after)
            && self.ranking.iter().all(|shift| shift.before == shift.after)
            && self.criteria.is_empty()
            && !self.objectives
            && !self.limits
    }
}

/// What changed from `before` to `after`, both computed with the method of today.
#[must_use]
pub fn since<'a>(catalog: &'a Catalog, matrix: &Matrix, before: &Dossier, after: &Dossier) -> Since<'a> {
    let is_answered = |scored: &Scored| scored.count > 0;
    let before_axes = axes(catalog, before);
    let moved_axes = axes(catalog, after).into_iter().map(|(axis, after)| {
        let before = before_axes.iter().find(|(other, _)| other.id == axis.id).map(|(_, scored)| *scored);
        Moved { what: axis, before: before.unwrap_or_default(), after }
    });
    let moved_levers = levers(catalog, before)
        .into_iter()
        .zip(levers(catalog, after))
        .map(|((lever, before), (_, after))| Moved { what: lever, before, after });
    let is_other = |criterion: &&Criterion| {
        before.own.levels.get(&criterion.id) != after.own.levels.get(&criterion.id)
            || before.own.choices.get(&criterion.id) != after.own.choices.get(&criterion.id)
    };
    Since {
        axes: moved_axes.filter(|it| is_answered(&it.before) || is_answered(&it.after)).collect(),
        levers: moved_levers.filter(|it| is_answered(&it.before) || is_answered(&it.after)).collect(),
        ranking: shifts(target(&Outcome::new(catalog, matrix, before)), target(&Outcome::new(catalog, matrix, after))),
        criteria: catalog.criteria.iter().filter(is_other).collect(),
        objectives: before.own.objectives != after.own.objectives,
        limits: before.limits != after.limits,
    }
}

fn target(outcome: &Outcome) -> Option<&Ranking> {
    outcome.recommendation.as_ref().map(|recommendation| &recommendation.target)
}

/// Where each model stood in two rankings, in the order of the later one, or else of the earlier.
#[must_use]
pub fn shifts(before: Option<&Ranking>, after: Option<&Ranking>) -> Vec<Shift> {
    let Some(later) = after.or(before) else { return Vec::new() };
    let stood = |ranking: Option<&Ranking>, model: &ModelId| ranking.and_then(|it| stood(it, model));
    let shift = |entry: &Entry| Shift {
        before: stood(before, &entry.model),
        after: stood(after, &entry.model),
        model: entry.model.clone(),
    };
    later.entries.iter().map(shift).collect()
}

fn stood(ranking: &Ranking, model: &ModelId) -> Option<Stood> {
    let entry = ranking.entry(model)?;
    let place = ranking.open().position(|open| open.model == *model).map(|place| place.saturating_add(1));
    Some(Stood { place, score: entry.score })
}
