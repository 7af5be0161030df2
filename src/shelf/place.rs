//! Reading, writing and setting aside under the keys of the shelf.
//!
//! A dossier has two copies. Both are written before the writing counts as done, the worse one
//! first, so that at any moment one of them is whole and holds all that ever counted. Rejected: one
//! copy, which a single spoilt key would end; a list of all dossiers, which could disagree with them.

use super::{
    ASIDE, DOSSIERS, PICTURES, Refused, Store, TOLD,
    record::{Read, Record},
};
use crate::codec::check::crc32;

/// What stands on the shelf under an id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum There {
    /// Nothing.
    Nothing,
    /// A dossier.
    Whole(Box<Record>),
    /// One of a newer version of the page: it is left as it is.
    Newer,
    /// Neither of its copies can be read.
    Spoilt,
}

/// The keys of the two copies of a dossier.
#[must_use]
pub fn copies(id: &str) -> [String; 2] {
    ["a", "b"].map(|copy| format!("{DOSSIERS}{id}.{copy}"))
}

/// The id that a key of a dossier names.
#[must_use]
pub fn id_of(key: &str) -> Option<&str> {
    let name = key.strip_prefix(DOSSIERS)?;
    name.strip_suffix(".a").or_else(|| name.strip_suffix(".b")).filter(|id| !id.is_empty())
}

/// The ids of all dossiers on the shelf, readable or not.
///
/// # Errors
/// Where storage is forbidden.
pub fn ids(store: &dyn Store) -> Result<Vec<String>, Refused> {
    let mut ids: Vec<String> = Vec::new();
    for key in store.keys()? {
        if let Some(id) = id_of(&key)
            && !ids.iter().any(|other| other == id)
        {
            ids.push(id.to_owned());
        }
    }
    Ok(ids)
}

/// An id that no dossier has yet, from the moment.
///
/// # Errors
/// Where storage is forbidden.
pub fn new_id(store: &dyn Store, now: u64) -> Result<String, Refused> {
    let taken = ids(store)?;
    let mut number = now;
    loop {
        let id = format!("d{number:x}");
        if !taken.contains(&id) {
            return Ok(id);
        }
        number = number.wrapping_add(1);
    }
}

/// What stands under an id: both copies together, so that what only one of them holds counts.
///
/// # Errors
/// Where storage is forbidden.
pub fn read(store: &dyn Store, id: &str) -> Result<There, Refused> {
    let mut there = There::Nothing;
    for key in copies(id) {
        let Some(text) = store.get(&key)? else { continue };
        there = match (there, Record::read(&text)) {
            (There::Newer, _) | (_, Read::Newer) => There::Newer,
            (There::Nothing | There::Spoilt, Read::Whole(record)) => There::Whole(record),
            (There::Whole(one), Read::Whole(other)) => {
                There::Whole(one.join(&other).map_or(if one.revision < other.revision { other } else { one }, Box::new))
            }
            (There::Nothing | There::Spoilt, Read::Spoilt) => There::Spoilt,
            (whole @ There::Whole(_), Read::Spoilt) => whole,
        };
    }
    Ok(there)
}

/// Writes both copies of a dossier. What cannot be read there is set aside first.
///
/// # Errors
/// [`Refused::Newer`] where a newer version of the page wrote there: nothing is touched. Else where
/// one of the copies could not be written; the other holds what it held, or the new state.
pub fn write(store: &dyn Store, record: &Record) -> Result<String, Refused> {
    let mut keys: Vec<(Option<u64>, String)> = Vec::new();
    let mut spoilt = Vec::new();
    for key in copies(&record.id) {
        let text = store.get(&key)?;
        let revision = match text.as_deref().map(Record::read) {
            Some(Read::Newer) => return Err(Refused::Newer),
            Some(Read::Whole(record)) => Some(record.revision),
            Some(Read::Spoilt) => {
                spoilt.extend(text);
                None
            }
            None => None,
        };
        keys.push((revision, key));
    }
    for text in spoilt {
        set_aside(store, &text)?;
    }
    crate::domain::order::sort_by_key(&mut keys, |(revision, _)| *revision);
    let text = record.text();
    for (_, key) in keys {
        store.set(&key, &text)?;
    }
    Ok(text)
}

/// Keeps a text under a key of its own, where nothing overwrites it; whether it was not kept yet.
///
/// # Errors
/// Where it could not be written: then it must stay where it is.
pub fn set_aside(store: &dyn Store, text: &str) -> Result<bool, Refused> {
    let sum = crc32(text.bytes());
    let mut number = 0_u32;
    loop {
        let key = if number == 0 { format!("{ASIDE}{sum:08x}") } else { format!("{ASIDE}{sum:08x}-{number}") };
        match store.get(&key)? {
            None => return store.set(&key, text).map(|()| true),
            Some(there) if there == text => return Ok(false),
            Some(_) => number = number.saturating_add(1),
        }
    }
}

/// Whether texts are set aside that the reader may not know of: the notice comes back until it is closed.
///
/// # Errors
/// Where storage is forbidden.
pub fn has_untold_aside(store: &dyn Store) -> Result<bool, Refused> {
    let told = store.get(TOLD)?.and_then(|count| count.parse().ok()).unwrap_or(0_usize);
    Ok(count_aside(store)? > told)
}

/// The reader has closed the notice of the texts set aside.
///
/// # Errors
/// Where it could not be written: then the notice comes back.
pub fn told_aside(store: &dyn Store) -> Result<(), Refused> {
    store.set(TOLD, &count_aside(store)?.to_string())
}

fn count_aside(store: &dyn Store) -> Result<usize, Refused> {
    Ok(store.keys()?.iter().filter(|key| key.starts_with(ASIDE)).count())
}

/// Removes a dossier and its pictures for good. What cannot be read stays, set aside.
///
/// # Errors
/// [`Refused::Newer`] where a newer version of the page wrote there; else where it is not allowed.
pub fn remove(store: &dyn Store, id: &str) -> Result<(), Refused> {
    if read(store, id)? == There::Newer {
        return Err(Refused::Newer);
    }
    for key in copies(id) {
        if let Some(text) = store.get(&key)? {
            if Record::read(&text) == Read::Spoilt {
                set_aside(store, &text)?;
            }
            store.remove(&key)?;
        }
    }
    for (_, key) in pictures(store, id)? {
        store.remove(&key)?;
    }
    Ok(())
}

/// The dated pictures of a dossier, the oldest first: when, and under which key.
///
/// # Errors
/// Where storage is forbidden.
pub fn pictures(store: &dyn Store, id: &str) -> Result<Vec<(u64, String)>, Refused> {
    let start = format!("{PICTURES}{id}.");
    let mut pictures: Vec<(u64, String)> = Vec::new();
    for key in store.keys()? {
        if let Some(moment) = key.strip_prefix(&start).and_then(|moment| moment.parse().ok()) {
            pictures.push((moment, key));
        }
    }
    crate::domain::order::sort_by_key(&mut pictures, |(moment, _)| *moment);
    Ok(pictures)
}

/// Keeps a picture of a dossier as it is now.
///
/// # Errors
/// Where it could not be written.
pub fn keep_picture(store: &dyn Store, record: &Record, now: u64) -> Result<(), Refused> {
    let mut moment = now;
    loop {
        let key = format!("{PICTURES}{}.{moment}", record.id);
        if store.get(&key)?.is_none() {
            return store.set(&key, &record.text());
        }
        moment = moment.saturating_add(1);
    }
}
