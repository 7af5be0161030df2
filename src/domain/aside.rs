//! What becomes of a dossier when another takes its place: set aside whole, and taken back whole.
//! Knows two dossiers; where they are kept is the page's concern.

use super::dossier::Dossier;

/// Puts `next` where `before` was, as a dossier of its own: the one that takes the place, and the
/// one set aside, unless it was blank. Its revision goes on from there, so that what is saved last
/// is told from what was saved before.
#[must_use]
pub fn replace(before: Dossier, next: Dossier) -> (Dossier, Option<Dossier>) {
    let next = Dossier { revision: before.revision.saturating_add(1), ..next };
    (next, (!before.is_blank()).then_some(before))
}

/// The dossier set aside, in its place again: its answers as they were.
#[must_use]
pub fn take_back(now: &Dossier, before: Dossier) -> Dossier {
    Dossier { revision: now.revision.max(before.revision).saturating_add(1), ..before }
}
