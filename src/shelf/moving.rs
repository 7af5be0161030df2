//! Dossiers that go from one place to another: from the device into a tab that leaves nothing
//! behind, and back. Nothing is removed before its new place is written, so that what is cut short
//! is in both places and never in none.

use super::{
    Refused, Store,
    backup::{Change, changes, erase, put_back, to_text},
    place::{self, There},
};

/// Moves one dossier and its pictures.
///
/// # Errors
/// Where it could not be written there, or a newer version of the page wrote it: it is still where
/// it was.
pub fn move_one(from: &dyn Store, to: &dyn Store, id: &str) -> Result<(), Refused> {
    let record = match place::read(from, id)? {
        There::Whole(record) => record,
        There::Newer => return Err(Refused::Newer),
        There::Nothing | There::Spoilt => return Ok(()),
    };
    place::write(to, &record)?;
    for (_, key) in place::pictures(from, id)? {
        if let Some(text) = from.get(&key)? {
            to.set(&key, &text)?;
        }
    }
    place::remove(from, id)
}

/// Moves everything; what is there already is merged, as when a backup is put back.
///
/// # Errors
/// Where something could not be written there, or is of a newer version of the page: everything is
/// still where it was.
pub fn move_all(from: &dyn Store, to: &dyn Store, now: u64) -> Result<(), Refused> {
    let text = to_text(from, now)?;
    let changes = changes(to, &text, now)?.map_err(|_| Refused::Failed)?;
    if changes.contains(&Change::Newer) {
        return Err(Refused::Newer);
    }
    put_back(to, &changes)?;
    erase(from)
}
