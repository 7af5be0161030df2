//! The answers of one side, as the rule reads them: by position, with what is unanswered left out.

use crate::domain::{
    catalog::{Catalog, criterion::Answers},
    dossier::{Answer, Side},
    id::{FamilyId, ObjectiveId},
};

/// A known answer to one criterion.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Given {
    /// The level of a scale, 0 to 4.
    Level(u8),
    /// The choices ticked, one bit a position.
    Ticked(u32),
}

/// What one side answered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// Families of the objectives chosen, by position in the catalogue, the first first.
    pub families: Vec<usize>,
    /// Known answers by position of criterion.
    pub given: Vec<Option<Given>>,
}

impl Reading {
    /// Reads one side. Names that the catalogue does not know are left out.
    #[must_use]
    pub fn new(catalog: &Catalog, side: &Side) -> Self {
        let families = side.objectives.iter().filter_map(|id| family_position(catalog, id)).collect();
        let given = catalog
            .criteria
            .iter()
            .map(|criterion| match &criterion.answers {
                Answers::Scale(levels) => side
                    .levels
                    .get(&criterion.id)
                    .and_then(Answer::known)
                    .filter(|level| usize::from(**level) < levels.len())
                    .map(|level| Given::Level(*level)),
                Answers::Choices(choices) => {
                    let ticked = side.choices.get(&criterion.id).and_then(Answer::known)?;
                    let bits = (0_u32..)
                        .zip(&choices.options)
                        .filter(|(_, option)| ticked.contains(&option.id))
                        .fold(0, |bits, (position, _)| bits | 1_u32.wrapping_shl(position));
                    (bits != 0).then_some(Given::Ticked(bits))
                }
            })
            .collect();
        Self { families, given }
    }

    /// The same answers with another at `position`.
    #[must_use]
    pub fn with(&self, position: usize, given: Option<Given>) -> Self {
        let mut other = self.clone();
        if let Some(place) = other.given.get_mut(position) {
            *place = given;
        }
        other
    }
}

fn family_position(catalog: &Catalog, id: &ObjectiveId) -> Option<usize> {
    family_index(catalog, &catalog.objective(id)?.family)
}

/// The position of a family in the catalogue.
#[must_use]
pub fn family_index(catalog: &Catalog, id: &FamilyId) -> Option<usize> {
    catalog.families.families.iter().position(|family| family.id == *id)
}
