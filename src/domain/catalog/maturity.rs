//! The four maturity self-diagnostics (`maturity/<organisation>.toml`): six axes of four
//! statements each. Bands and thresholds are a convention of this app (`docs/methode.md`,
//! « La maturité »), not a validated scale.

use serde::{Deserialize, Serialize};

use super::rated::Rated;
use crate::domain::{
    actor::Organisation,
    id::{AxisId, ToolId},
    list::List,
    text::Text,
};

/// The self-diagnostic of one organisation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Questionnaire {
    /// Who answers it.
    pub organisation: Organisation,
    /// Its title.
    pub title: Text,
    /// What it looks at.
    pub intro: Text,
    /// Its six axes.
    pub axes: List<Axis>,
}

/// An axis.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Axis {
    /// Its permanent name.
    pub id: AxisId,
    /// Its permanent number.
    pub slot: u8,
    /// Its name.
    pub name: Text,
    /// A word or two, for figures.
    pub short: Text,
    /// Why it counts.
    pub why: Text,
    /// Whether it feeds the maturity of the recommender.
    pub feeds: bool,
    /// A tool that helps.
    pub tool: ToolId,
    /// The way from each level to the next: from 0, from 1, from 2, from 3.
    pub next: List<NextLevel>,
    /// Its four statements.
    pub statements: List<Rated>,
}

/// The next level of an axis.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NextLevel {
    /// What one would observe there.
    pub observe: Text,
    /// One thing to do.
    pub action: Text,
}
