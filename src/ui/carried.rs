//! The dossiers in a file taken away: taken onto the shelf when it opens, and put into a new one.

use leptos::prelude::{Set, WithUntracked, WithValue};

use super::{
    device::Device,
    keep,
    state::{Saving, State},
};
use crate::{
    domain::dossier::Dossier,
    export::portable,
    platform::{clock, page},
    shelf::{Refused, Store, arrival::arrive, backup, memory::Memory, place, record::Record},
};

/// Takes the dossiers of the file onto the shelf, as restoring a backup does: nothing newer is
/// overwritten. Does nothing in a page that carries none.
pub fn take_in(state: State) {
    let Some(file) = page::data_of(portable::DOSSIERS) else { return };
    match put_back(&Device, &file) {
        Ok(()) => keep::meet(state),
        // Said already where nothing may be stored at all.
        Err(Refused::Full) => state.saving.set(Saving::Full),
        Err(_) => {}
    }
    if state.dossier.with_untracked(Dossier::is_blank) {
        let found = arrive(&Device, clock::now()).ok().and_then(|found| found.last);
        // Not stored, the answers are there all the same.
        let found = found.or_else(|| {
            let memory = Memory::default();
            put_back(&memory, &file).ok()?;
            arrive(&memory, clock::now()).ok()?.last
        });
        state.found.set(found);
    }
}

fn put_back(store: &dyn Store, file: &str) -> Result<(), Refused> {
    // What is no backup has nothing to give.
    let changes = backup::changes(store, file, clock::now())?.unwrap_or_default();
    backup::put_back(store, &changes)
}

/// All dossiers, as a backup: those of the shelf; where nothing may be stored, those of the file
/// that is open and what was answered since.
///
/// # Errors
/// Where they cannot be read.
pub fn all(state: State) -> Result<String, Refused> {
    let now = clock::now();
    if Device.keys().is_ok() {
        keep::save(state);
        return backup::to_text(&Device, now);
    }
    let memory = Memory::default();
    if let Some(file) = page::data_of(portable::DOSSIERS) {
        put_back(&memory, &file)?;
    }
    let dossier = state.dossier.with_untracked(Clone::clone);
    if !dossier.is_blank() {
        let open = state.keeper.with_value(|keeper| keeper.open.as_ref().map(|open| open.record.clone()));
        let record = match open {
            Some(mut record) => {
                record.take(&dossier);
                record
            }
            None => Record::new(place::new_id(&memory, now)?, dossier, now),
        };
        place::write(&memory, &record)?;
    }
    backup::to_text(&memory, now)
}
