//! The questions about the reader: kind, organisation, size, territory, experience.

use serde::{Deserialize, Serialize};

use crate::domain::list::List;

use super::criterion::Choice;
use crate::domain::map::Map;
use crate::domain::{
    actor::{Kind, Organisation},
    text::Text,
};

/// `profile.toml`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    /// The seven kinds, in words.
    pub kinds: Map<Kind, KindCard>,
    /// The four organisations, in words.
    pub organisations: Map<Organisation, OrganisationCard>,
    /// What it changes to have no legal form yet.
    pub in_the_making: Text,
    /// The size question of each organisation.
    pub sizes: Map<Organisation, List<Choice>>,
    /// The scale at which one acts.
    pub territories: List<Choice>,
    /// Experience of partnerships, five levels, 0 to 4: the rough reading of maturity.
    pub experience: List<Text>,
}

/// A kind of people, in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KindCard {
    /// Its name.
    pub name: Text,
    /// Who recognises themselves in it.
    pub help: Text,
}

/// An organisation, in words, as it fills the places of the questions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OrganisationCard {
    /// « Association ».
    pub name: Text,
    /// Said of a third party: « l'association ».
    pub the: Text,
    /// Said to the reader: « votre association ».
    pub your: Text,
}
