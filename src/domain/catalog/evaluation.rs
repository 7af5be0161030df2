//! The evaluation of a partnership (`evaluation.toml`), from the kit's « zoom sur l'évaluation
//! partenariale ».

use serde::{Deserialize, Serialize};

use super::rated::Rated;
use crate::domain::{
    id::{CostId, DimensionId, ImpactId, ModelId, MotiveId, PhaseId},
    list::List,
    map::Map,
    text::Text,
};

/// `evaluation.toml`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evaluation {
    /// How to answer.
    pub intro: Text,
    /// Why one plays together.
    pub motives: List<Motive>,
    /// How to measure in each phase of a project.
    pub phases: List<Measure>,
    /// The six dimensions.
    pub dimensions: List<Dimension>,
    /// Hidden costs, in days a year.
    pub costs: List<Cost>,
    /// The dimension of each indicator of a model's sheet, in its order.
    pub model_dimensions: Map<ModelId, List<DimensionId>>,
}

/// A reason to play together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Motive {
    /// Its permanent name.
    pub id: MotiveId,
    /// Its permanent number in links.
    pub slot: u8,
    /// Its name.
    pub name: Text,
    /// What one then looks at first.
    pub text: Text,
    /// The dimensions to look at first.
    pub dimensions: List<DimensionId>,
}

/// How to measure in a phase.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    /// The phase.
    pub id: PhaseId,
    /// Its name: tell, begin to count, quantify.
    pub name: Text,
    /// What a good indicator is then.
    pub text: Text,
}

/// A dimension.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dimension {
    /// Its permanent name.
    pub id: DimensionId,
    /// Its permanent number.
    pub slot: u8,
    /// Its name.
    pub name: Text,
    /// A word or two, for figures.
    pub short: Text,
    /// The impacts it belongs to.
    pub impacts: List<ImpactId>,
    /// Why it counts.
    pub why: Text,
    /// What could serve as proof.
    pub proof: Text,
    /// One indicator a phase.
    pub indicators: List<Indicator>,
    /// Its three questions.
    pub questions: List<Rated>,
}

/// A proposed indicator.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Indicator {
    /// The phase it fits.
    pub phase: PhaseId,
    /// What to follow.
    pub text: Text,
}

/// A line of hidden costs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cost {
    /// Its permanent name.
    pub id: CostId,
    /// Its permanent number.
    pub slot: u8,
    /// Its name.
    pub name: Text,
    /// What to count.
    pub help: Text,
}
