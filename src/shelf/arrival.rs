//! What a page that opens finds on the shelf: spoilt copies are set aside and mended, what older
//! versions of the page kept is moved onto the shelf, and the dossier to ask about is told.
//!
//! Each step can be cut short and done again: nothing is removed before its new place is written.

use super::{
    DOSSIERS, FIRST, OPENED, PREVIOUS, Refused, Store,
    place::{self, There},
    record::{Read, Record},
};
use crate::codec::{
    check::crc32,
    save::{self, SaveFault},
};

/// How long a deleted dossier can be taken back, in milliseconds: thirty days.
pub const DELETED_FOR: u64 = 30 * 24 * 3600 * 1000;

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The dossier that was open last, or else changed last.
    pub last: Option<Record>,
    /// How many can be read and are neither put away nor deleted.
    pub count: usize,
    /// A newer version of the page wrote here.
    pub is_newer: bool,
    /// A text could not be read, now or earlier, and is set aside; the reader has not closed the notice.
    pub is_set_aside: bool,
    /// Something could not be moved or mended, for this reason; it stays where it is.
    pub refused: Option<Refused>,
}

/// Looks at all there is.
///
/// # Errors
/// Where storage is forbidden.
pub fn arrive(store: &dyn Store, now: u64) -> Result<Found, Refused> {
    let mut found = Found::default();
    let mut records: Vec<Record> = Vec::new();
    for key in [PREVIOUS, FIRST] {
        move_up(store, key, now, &mut found, &mut records)?;
    }
    for id in place::ids(store)? {
        match mend(store, &id) {
            Ok(There::Whole(record)) => {
                if record.deleted().is_some_and(|at| at.max(record.changed()).saturating_add(DELETED_FOR) < now) {
                    // Thirty days have passed. Not allowed to: then later.
                    let _ = place::remove(store, &id);
                } else {
                    records.retain(|other| other.id != record.id);
                    records.push(*record);
                }
            }
            Ok(There::Newer) => found.is_newer = true,
            Ok(There::Spoilt | There::Nothing) => {}
            Err(refused) => {
                found.refused = Some(refused);
                if let Ok(There::Whole(record)) = place::read(store, &id) {
                    records.push(*record);
                }
            }
        }
    }
    records.retain(|record| !record.is_archived() && record.deleted().is_none() && !record.dossier.is_blank());
    found.count = records.len();
    found.is_set_aside = place::has_untold_aside(store)?;
    let hint = store.get(OPENED)?;
    crate::domain::order::sort_by_key(&mut records, |record| {
        (hint.as_deref() == Some(record.id.as_str()), record.changed())
    });
    found.last = records.pop();
    Ok(found)
}

/// Sets the spoilt copies of a dossier aside, and writes the whole one where a copy is not whole.
fn mend(store: &dyn Store, id: &str) -> Result<There, Refused> {
    let there = place::read(store, id)?;
    if there == There::Newer {
        return Ok(there);
    }
    for key in place::copies(id) {
        match store.get(&key)? {
            Some(text) if Record::read(&text) == Read::Spoilt => place::set_aside(store, &text).map(|_| ())?,
            Some(_) => continue,
            None => {}
        }
        match &there {
            There::Whole(record) => store.set(&key, &record.text())?,
            _ => store.remove(&key)?,
        }
    }
    Ok(there)
}

/// Moves what an older version kept under `key` onto the shelf. A page of that version may still
/// be open and write there again: then that comes onto the shelf as well.
fn move_up(
    store: &dyn Store,
    key: &str,
    now: u64,
    found: &mut Found,
    records: &mut Vec<Record>,
) -> Result<(), Refused> {
    let Some(text) = store.get(key)? else { return Ok(()) };
    let dossier = match save::from_text(&text) {
        Ok(dossier) => dossier,
        Err(SaveFault::Newer(_)) => {
            found.is_newer = true;
            return Ok(());
        }
        Err(_) => {
            if let Err(refused) = place::set_aside(store, &text).and_then(|_| store.remove(key)) {
                found.refused = Some(refused);
            }
            return Ok(());
        }
    };
    if dossier.is_blank() {
        // Nothing was answered: nothing to keep.
        let _ = store.remove(key);
        return Ok(());
    }
    // Named by what it says: moving it twice gives the same dossier.
    let id = format!("p{:08x}", crc32(text.bytes()));
    let created = if dossier.changed > 0 { dossier.changed } else { now };
    let record = Record::new(id, dossier, created);
    let moved = match place::read(store, &record.id)? {
        There::Nothing => place::write(store, &record).map(|_| ()),
        There::Whole(there) => place::write(store, &there).map(|_| ()),
        There::Spoilt | There::Newer => place::set_aside(store, &text).map(|_| ()),
    };
    match moved.and_then(|()| store.remove(key)) {
        Ok(()) => {}
        Err(refused) => {
            found.refused = Some(refused);
            records.push(record);
        }
    }
    Ok(())
}

/// Whether a key belongs to a dossier, of this version or an older one.
#[must_use]
pub fn is_dossier(key: &str) -> bool {
    key.starts_with(DOSSIERS) || key == FIRST || key == PREVIOUS
}
