//! The seven levers of an innovative project (`levers.toml`), from the kit's « se questionner sur
//! son propre positionnement ».

use serde::{Deserialize, Serialize};

use super::rated::Rated;
use crate::domain::{
    id::{LeverId, PhaseId, ToolId},
    list::List,
    text::Text,
};

/// `levers.toml`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Levers {
    /// The phases a project goes through.
    pub phases: List<Phase>,
    /// The seven levers.
    pub levers: List<Lever>,
}

/// A phase of a project.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Phase {
    /// Its permanent name.
    pub id: PhaseId,
    /// Its permanent number in links.
    pub slot: u8,
    /// Its name.
    pub name: Text,
    /// How to recognise that one is there.
    pub hint: Text,
    /// The levers that count double then (`docs/methode.md`, « Les leviers »).
    pub levers: List<LeverId>,
}

/// A lever.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lever {
    /// Its permanent name.
    pub id: LeverId,
    /// Its permanent number.
    pub slot: u8,
    /// Its name in the kit.
    pub name: Text,
    /// A word or two, for figures.
    pub short: Text,
    /// Why it counts.
    pub why: Text,
    /// A tool that helps.
    pub tool: ToolId,
    /// A first action below level 2, and one from there on.
    pub actions: List<FirstAction>,
    /// Its four questions.
    pub questions: List<Rated>,
}

/// A first action.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FirstAction {
    /// What to do.
    pub text: Text,
}
