//! The dossier that a tab has open: what the tab changed, what others wrote meanwhile, and how both
//! come together. What others wrote is merged in before each writing, never overwritten.

use super::{
    Refused, Store,
    leaves::{Conflict, Leaves},
    place::{self, There},
    record::Record,
};
use crate::domain::dossier::Dossier;

/// A dossier that a tab has open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Open {
    /// The dossier, with what this tab changed.
    pub record: Record,
    /// Its answers when this tab last read or wrote them.
    base: Leaves,
    /// The text this tab last wrote: nothing to merge while it is still there.
    written: Option<String>,
}

/// What came of meeting what others wrote.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Met {
    /// The dossier is no longer what the tab shows.
    pub is_changed: bool,
    /// The tab holds something that is not stored yet.
    pub is_ahead: bool,
    /// The answers that both sides changed.
    pub conflicts: Vec<Conflict>,
}

impl Open {
    /// A dossier as it was read from the shelf.
    #[must_use]
    pub fn stored(record: Record) -> Self {
        Self { base: record.leaves.clone(), record, written: None }
    }

    /// A dossier that is not on the shelf yet.
    #[must_use]
    pub fn new(record: Record) -> Self {
        Self { base: Leaves::default(), record, written: None }
    }

    /// Whether it holds something that this tab has neither read from the shelf nor written there.
    #[must_use]
    pub fn is_ahead(&self) -> bool {
        self.record.leaves != self.base
    }

    /// Takes in what the reader answered.
    pub fn take(&mut self, dossier: &Dossier) {
        self.record.take(dossier);
    }

    /// Takes in what others wrote to the same dossier.
    ///
    /// # Errors
    /// [`Refused::Newer`] where a newer version of the page wrote it; else where storage is forbidden.
    pub fn meet(&mut self, store: &dyn Store) -> Result<Met, Refused> {
        let stored = match place::read(store, &self.record.id)? {
            There::Newer => return Err(Refused::Newer),
            There::Whole(stored) => stored,
            There::Nothing | There::Spoilt => return Ok(Met { is_ahead: true, ..Met::default() }),
        };
        let conflicts = Leaves::conflicts(&self.base, &self.record.leaves, &stored.leaves);
        let Some(mut joined) = self.record.join(&stored) else { return Ok(Met::default()) };
        let is_ahead = joined.leaves != stored.leaves;
        let is_changed = joined.dossier != self.record.dossier && {
            // Who counts changes sees that there was one.
            let is_other = Leaves::of(&joined.dossier) != Leaves::of(&self.record.dossier);
            if is_other && is_ahead {
                joined.dossier.revision = joined.dossier.revision.saturating_add(1);
            }
            is_other
        };
        // Not what both make together: an answer that is not stored yet is still this tab's own.
        self.base = stored.leaves;
        self.record = joined;
        Ok(Met { is_changed, is_ahead, conflicts })
    }

    /// Saves: what others wrote is merged in, then both copies are written. Only then does the
    /// state count as saved.
    ///
    /// # Errors
    /// Where not both copies could be written; what counted as saved before is still there.
    pub fn save(&mut self, store: &dyn Store) -> Result<Met, Refused> {
        let mut is_ours = self.written.is_some();
        for key in place::copies(&self.record.id) {
            is_ours = is_ours && store.get(&key)? == self.written;
        }
        let met = if is_ours { Met::default() } else { self.meet(store)? };
        self.record.revision = self.record.revision.saturating_add(1);
        self.written = None;
        self.written = Some(place::write(store, &self.record)?);
        self.base = self.record.leaves.clone();
        Ok(Met { is_ahead: false, ..met })
    }
}
