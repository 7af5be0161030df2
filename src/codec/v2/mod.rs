//! The layout of the answers in links of version 2: that of version 1, then what it had no place
//! for. Frozen like it. Knows slots, not what they mean.
//!
//! | part | bits |
//! | --- | --- |
//! | all of version 1 | |
//! | phase | 1 whether told, then 8 for the slot |
//! | levers | list of ratings by slot |
//! | maturity, of the questionnaire of the organisation told above | list of ratings by slot |
//! | motives | list of 1 bit by slot |
//! | expected, own then the partner's; observed last, the same | lists of ratings by slot |
//! | hidden costs, own then the partner's | lists by slot: 1 whether told, then the days (any size) |
//!
//! A rating is 3 bits: 0 absent, 1 « je ne sais pas », 2 to 6 the levels 0 to 4, 7 « sans objet ».
//! Lists are those of version 1. Notes, indicators, plan and training never enter a link.

pub(super) mod read;
pub(super) mod write;

use crate::domain::{
    actor::Organisation,
    catalog::{Catalog, rated::Rated},
    dossier::{Dossier, Evaluation, Review},
};

/// Bits of a rating.
const RATING: u32 = 3;
/// The rating « je ne sais pas ».
const UNKNOWN: u64 = 1;
/// The rating that is level 0; the other levels follow.
const LEVEL: u64 = 2;
/// The rating « sans objet ».
const NOT_APPLICABLE: u64 = 7;

/// Whether a dossier has answers that version 1 has no place for.
pub(super) fn has_more(dossier: &Dossier) -> bool {
    let evaluation = &dossier.evaluation;
    let Evaluation { motives, expected, observed: _, past: _, ambition: _, followed: _, own_costs, partner_costs } =
        evaluation;
    dossier.phase.is_some()
        || !dossier.ratings.is_empty()
        || !motives.is_empty()
        || *expected != Review::default()
        || *evaluation.latest() != Review::default()
        || !own_costs.is_empty()
        || !partner_costs.is_empty()
}

pub(super) fn of_levers(catalog: &Catalog) -> Vec<&Rated> {
    catalog.levers.levers.iter().flat_map(|lever| &lever.questions).collect()
}

pub(super) fn of_maturity(catalog: &Catalog, organisation: Option<Organisation>) -> Vec<&Rated> {
    let questionnaire = organisation.and_then(|organisation| catalog.questionnaire(organisation));
    questionnaire.into_iter().flat_map(|it| &it.axes).flat_map(|axis| &axis.statements).collect()
}

pub(super) fn of_evaluation(catalog: &Catalog) -> Vec<&Rated> {
    catalog.evaluation.dimensions.iter().flat_map(|dimension| &dimension.questions).collect()
}
