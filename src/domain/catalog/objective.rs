//! The « carré magique des objectifs », cut for each of the four organisations.

use serde::{Deserialize, Serialize};

use crate::domain::list::List;

use crate::domain::{
    actor::Organisation,
    id::{FamilyId, ImpactId, ObjectiveId},
    text::Text,
};

/// `objectives.toml`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Objectives {
    /// The three impacts.
    pub impacts: List<Impact>,
    /// One square an organisation.
    pub squares: List<Square>,
}

impl Objectives {
    /// Every objective of every square.
    pub fn all(&self) -> impl Iterator<Item = &Objective> {
        self.squares.iter().flat_map(Square::all)
    }
}

/// One of the three impacts of alliances.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Impact {
    /// Its permanent name.
    pub id: ImpactId,
    /// Its name on the page.
    pub name: Text,
    /// What it covers.
    pub definition: Text,
}

/// The square of one organisation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Square {
    /// Whose square it is.
    pub organisation: Organisation,
    /// Where this cut comes from, and whether it is published or our reading.
    pub origin: Text,
    /// Its four fields.
    pub quadrants: List<Quadrant>,
}

impl Square {
    /// Every objective of the square.
    pub fn all(&self) -> impl Iterator<Item = &Objective> {
        self.quadrants.iter().flat_map(|quadrant| &quadrant.objectives)
    }
}

/// One field of a square.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quadrant {
    /// Its name.
    pub name: Text,
    /// Its objectives.
    pub objectives: List<Objective>,
}

/// An objective one can choose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Objective {
    /// Its permanent name.
    pub id: ObjectiveId,
    /// Its permanent number in links, among all squares.
    pub slot: u8,
    /// The objective, as an action.
    pub text: Text,
    /// One line that explains it.
    pub help: Text,
    /// The impact it belongs to.
    pub impact: ImpactId,
    /// The family the rules weigh.
    pub family: FamilyId,
}
