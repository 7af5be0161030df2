//! The layout of links of version 4: that of version 2, then the free texts, the closed reviews and
//! the plan. Frozen once issued. Knows slots, not what they mean.
//!
//! | part | bits |
//! | --- | --- |
//! | all of version 2 | |
//! | names: one's own, the partner's; need, people, place, change; ambition | seven texts |
//! | who does the activities | list by slot: 1 whether told, then a text |
//! | whether the review above is the last closed one | 1 |
//! | closed reviews | count (any size), then each: day (a text), one's own and the partner's ratings by slot, which the last one leaves out where it stands above |
//! | notes on levers, on maturity, on the evaluation | lists by slot: 1 whether told, then six texts |
//! | what is followed | count (any size), then each: 8 for the slot of the dimension, three texts |
//! | plan: seed, next number, actions | each of any size; each action: number (any size), rule, text, owner, day (texts), status 2, follow-up (a text) |
//!
//! Texts are those of `letters`, ratings and lists those of versions 1 and 2. Status: 0 to do, 1
//! under way, 2 done, 3 given up. Answers to quizzes never enter a link. Behind the layout stand
//! CRC-32C and CRC-32, see `link`.

pub(super) mod read;
pub(super) mod write;

use crate::domain::{
    actor::Organisation,
    catalog::{Catalog, rated::Rated},
    dossier::{Dossier, Evaluation, Interest, Note, Plan, Status},
};

use super::v2::{of_evaluation, of_levers, of_maturity};

/// Bits of a status.
const STATUS: u32 = 2;
/// Statuses by their number.
const STATUSES: [Status; 4] = [Status::Todo, Status::Doing, Status::Done, Status::Dropped];

/// Whether a dossier has something that the other links leave out.
pub(super) fn has_more(dossier: &Dossier) -> bool {
    let Evaluation { past, ambition, followed, .. } = &dossier.evaluation;
    let is_noted = |note: &Note| *note != Note::default();
    !dossier.who.name.is_empty()
        || !dossier.partner.name.is_empty()
        || dossier.interest != Interest::default()
        || dossier.activities.values().any(|activity| !activity.who.is_empty())
        || dossier.notes.values().any(is_noted)
        || !past.is_empty()
        || !ambition.is_empty()
        || !followed.is_empty()
        || dossier.plan != Plan::default()
}

/// The three questionnaires that have notes.
fn noted(catalog: &Catalog, organisation: Option<Organisation>) -> [Vec<&Rated>; 3] {
    [of_levers(catalog), of_maturity(catalog, organisation), of_evaluation(catalog)]
}
