//! The numbers of the catalogue laid out by position, so that a ranking is a few additions.

use crate::domain::{
    catalog::{
        Catalog,
        criterion::{Answers, Criterion},
        method::{Ask, Asks, Families, Family, Rules},
    },
    id::ModelId,
};

/// A full fit, in parts: divisible by every `reach` (1 to 4) and by the four steps of affinity.
pub const FULL_FIT: u8 = 12;

/// How one model reads one criterion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// How much the criterion counts, 0 leaves it out.
    pub weight: u64,
    /// Fit of each level or choice, by position, 0 to [`FULL_FIT`].
    pub fits: Vec<u8>,
}

/// One model, with what it asks by position of criterion and of family.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The model.
    pub model: ModelId,
    /// Its permanent number: the last word between equal scores.
    pub slot: u8,
    /// Maturity it advises, 0 to 4.
    pub maturity: u8,
    /// By criterion, in the order of the catalogue.
    pub cells: Vec<Cell>,
    /// By family, in the order of the catalogue: 0 to 4.
    pub affinities: Vec<u8>,
}

/// The numbers of all models.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matrix {
    /// One row a model, in the order of the catalogue.
    pub rows: Vec<Row>,
    /// Whether each criterion is a scale (a level) or a choice (several may be ticked).
    pub scales: Vec<bool>,
    /// The permanent number of each criterion: the last word between equals, so that the order
    /// of the catalogue changes no result.
    pub slots: Vec<u8>,
    /// Share of the objectives.
    pub objective_share: u64,
    /// Share of the criteria.
    pub criteria_share: u64,
    /// Weights of the objectives by rank.
    pub rank_weights: [u8; 3],
    /// Points within which models are tied.
    pub tie: u8,
    /// Points a missing level of maturity costs.
    pub maturity_step: u8,
}

impl Matrix {
    /// The permanent number of the criterion at `position`.
    #[must_use]
    pub fn slot(&self, position: usize) -> u8 {
        self.slots.get(position).copied().unwrap_or(u8::MAX)
    }

    /// Lays out the numbers of `catalog`. What a model does not name weighs nothing.
    #[must_use]
    pub fn new(catalog: &Catalog) -> Self {
        Self::of(catalog, &catalog.rules, &catalog.families, &catalog.asks)
    }

    /// Lays out the numbers of an edition over the models, criteria and families of `catalog`.
    #[must_use]
    pub fn of(catalog: &Catalog, rules: &Rules, families: &Families, asks: &[Asks]) -> Self {
        let served = |family: &Family| families.families.iter().find(|other| other.id == family.id);
        let rows = catalog
            .models
            .iter()
            .map(|model| {
                let asks = asks.iter().find(|asks| asks.model == model.id);
                Row {
                    model: model.id.clone(),
                    slot: model.slot,
                    maturity: asks.map_or(0, |asks| asks.maturity),
                    cells: catalog
                        .criteria
                        .iter()
                        .map(|criterion| cell(criterion, asks.and_then(|asks| asks.criteria.get(&criterion.id))))
                        .collect(),
                    affinities: catalog
                        .families
                        .families
                        .iter()
                        .map(|family| served(family).and_then(|it| it.models.get(&model.id)).copied().unwrap_or(0))
                        .collect(),
                }
            })
            .collect();
        Self {
            rows,
            scales: catalog.criteria.iter().map(|criterion| matches!(criterion.answers, Answers::Scale(_))).collect(),
            slots: catalog.criteria.iter().map(|criterion| criterion.slot).collect(),
            objective_share: u64::from(rules.objective_share),
            criteria_share: u64::from(rules.criteria_share),
            rank_weights: rules.rank_weights,
            tie: rules.tie,
            maturity_step: rules.maturity_step,
        }
    }
}

fn cell(criterion: &Criterion, ask: Option<&Ask>) -> Cell {
    let Some(ask) = ask else {
        return Cell { weight: 0, fits: Vec::new() };
    };
    let fits = match &criterion.answers {
        Answers::Scale(levels) => (0_u8..).zip(levels).map(|(level, _)| scale_fit(ask, level)).collect(),
        Answers::Choices(choices) => choices
            .options
            .iter()
            .map(|option| ask.points.get(&option.id).copied().unwrap_or(0).saturating_mul(FULL_FIT / 4))
            .collect(),
    };
    Cell { weight: u64::from(ask.weight), fits }
}

/// Full within the interval the model asks for, then falling evenly to nothing `reach` levels away.
fn scale_fit(ask: &Ask, level: u8) -> u8 {
    let reach = ask.reach.max(1);
    let away = ask.lo.saturating_sub(level).max(level.saturating_sub(ask.hi));
    reach.saturating_sub(away).saturating_mul(FULL_FIT) / reach
}
