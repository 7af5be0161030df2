//! The numbers of the method: shares, weights, thresholds, what each model asks.
//!
//! Sources and reasons: `docs/methode.md`; each number carries its reason in its file.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::domain::list::List;

use crate::domain::map::Map;
use crate::domain::{
    id::{CriterionId, FamilyId, ModelId, OptionId},
    text::Text,
};

/// `method/rules.toml`: the edition and the numbers of the rule (`docs/methode.md`, « La règle »).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rules {
    /// The edition of the method; raised when a meaning or a number changes.
    pub edition: u16,
    /// Date of the edition, `AAAA-MM-JJ`.
    pub date: Cow<'static, str>,
    /// Share of the objectives in the score, against `criteria_share`.
    pub objective_share: u16,
    /// Share of the criteria in the score.
    pub criteria_share: u16,
    /// Weight of the first, second and third objective.
    pub rank_weights: [u8; 3],
    /// Models less than this many points apart are shown as equal.
    pub tie: u8,
    /// Points lost for each missing level of maturity in « par où commencer ».
    pub maturity_step: u8,
    /// Answers this far apart are « à discuter » between partners, in levels.
    pub discuss_gap: u8,
    /// Below this score on one side, « vos attentes ne se rencontrent pas encore ».
    pub meeting: u8,
    /// Criteria without which it is too early to rank.
    pub minimum: List<CriterionId>,
    /// Two territorial dynamics less than this many points apart are to be combined.
    pub territory_tie: u8,
    /// The axes of the map of the nine models.
    pub map: MapAxes,
}

/// `editions/N/`: the numbers of an earlier edition, as they were when the next one came.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Edition {
    /// The rule of that edition.
    pub rules: Rules,
    /// What each model did for the families of objectives.
    pub families: Families,
    /// What each model asked.
    pub asks: List<Asks>,
}

/// The two axes of the map; each is the mean of scale criteria.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MapAxes {
    /// From left to right.
    pub across: List<CriterionId>,
    /// From bottom to top.
    pub up: List<CriterionId>,
}

/// `method/families.toml`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Families {
    /// The families, in the order of the method.
    pub families: List<Family>,
}

/// A family of objectives.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Family {
    /// Its permanent name.
    pub id: FamilyId,
    /// What it is called on the page.
    pub name: Text,
    /// Why the models get these values.
    pub why: Text,
    /// How much each model serves it, 0 (not at all) to 4 (made for it).
    pub models: Map<ModelId, u8>,
}

/// `method/asks.toml`, one block a model.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asks {
    /// The model that asks.
    pub model: ModelId,
    /// Maturity advised before starting, 0 to 4.
    pub maturity: u8,
    /// Why that maturity.
    pub maturity_why: Text,
    /// What it asks on each criterion.
    pub criteria: Map<CriterionId, Ask>,
}

/// What one model asks on one criterion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ask {
    /// How much the criterion counts for this model; 0 leaves it out.
    pub weight: u8,
    /// Scale criteria: the lowest level that fits fully.
    #[serde(default)]
    pub lo: u8,
    /// Scale criteria: the highest level that fits fully.
    #[serde(default)]
    pub hi: u8,
    /// Scale criteria: how many levels away from the interval nothing is gained any more.
    #[serde(default)]
    pub reach: u8,
    /// Choice criteria: how well each choice fits, 0 to 4.
    #[serde(default)]
    pub points: Map<OptionId, u8>,
    /// Why the model asks this.
    pub why: Text,
}
