//! The third step: four dynamics, sixteen activities, twelve statements.

use serde::{Deserialize, Serialize};

use crate::domain::list::List;

use crate::domain::map::Map;
use crate::domain::{
    id::{ActivityId, DynamicId, OptionId, StatementId},
    text::Text,
};

/// `territory.toml`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Territory {
    /// The levels of agreement with a statement, 0 to 4.
    pub levels: List<Text>,
    /// The four dynamics, in the order of the kit.
    pub dynamics: List<Dynamic>,
    /// The twelve statements.
    pub statements: List<Statement>,
    /// What keeps a dynamic for later.
    pub guards: List<Guard>,
}

/// A territorial dynamic.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dynamic {
    /// Its permanent name.
    pub id: DynamicId,
    /// Its permanent number, the last word between equal scores.
    pub slot: u8,
    /// Its name.
    pub name: Text,
    /// What it is.
    pub definition: Text,
    /// When it fits.
    pub fits: Text,
    /// What it lives on.
    pub means: Text,
    /// The four activities of the kit.
    pub activities: List<Activity>,
    /// French kinds of structures that do it.
    pub structures: List<Structure>,
    /// First step.
    pub first_step: Text,
}

/// An activity of the kit's table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Activity {
    /// Its permanent name.
    pub id: ActivityId,
    /// Its permanent number in links.
    pub slot: u8,
    /// Its words.
    pub text: Text,
}

/// A kind of structure, with its source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Structure {
    /// What it is.
    pub text: Text,
    /// The scales at which one finds it (ids of `territories` in `profile.toml`).
    pub scales: List<OptionId>,
    /// Name of the source.
    pub source: Text,
    /// Its address.
    pub url: Text,
}

/// A statement about the territory, answered 0 to 4.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// Its permanent name.
    pub id: StatementId,
    /// Its permanent number in links.
    pub slot: u8,
    /// The statement.
    pub text: Text,
    /// Why it points where it points.
    pub why: Text,
    /// How much it speaks for each dynamic, 0 to 4.
    pub points: Map<DynamicId, u8>,
}

/// Keeps a dynamic for later while a statement is low.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Guard {
    /// The dynamic it holds back.
    pub dynamic: DynamicId,
    /// The statement it watches.
    pub statement: StatementId,
    /// Held back while the answer is below this level.
    pub below: u8,
    /// Why, said to the reader.
    pub reason: Text,
}
