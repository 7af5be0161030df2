//! Everything on the shelf in one file, and back. The file holds the texts as they stand under their
//! keys, so that what this version cannot read is in it as well.
//!
//! Nothing is put back before the reader has seen what will change, and putting back merges: it
//! never takes an answer away that is newer here.

use super::{
    ASIDE, BACKED_UP, FIRST, OPENED, PICTURES, PREFIX, PREVIOUS, Refused, Store, TOLD,
    leaves::{Leaves, field},
    place::{self, There, id_of},
    record::{Read, Record, entries, number, table},
};
use crate::{
    codec::{
        check::crc32,
        json::{self, Json, Value},
        save::{self, SaveFault},
    },
    domain::dossier::Dossier,
};

/// The version of the file, which is also its mark.
const VERSION: u64 = 1;
const MARK: &str = "boussole_sauvegarde";

/// The text of the file.
///
/// # Errors
/// Where storage is forbidden.
pub fn to_text(store: &dyn Store, now: u64) -> Result<String, Refused> {
    let mut texts = Vec::new();
    for key in store.keys()?.into_iter().filter(|key| is_kept(key)) {
        if let Some(text) = store.get(&key)? {
            texts.push((key, Value::Text(text).into()));
        }
    }
    let number = |number| Json::from(Value::Number(number));
    let fields = [(MARK, number(VERSION)), ("made", number(now)), ("texts", table(texts))];
    Ok(json::write(&table(fields.into_iter().map(|(name, json)| (name.to_owned(), json)).collect())))
}

fn is_kept(key: &str) -> bool {
    key.starts_with(PREFIX) && ![OPENED, BACKED_UP, TOLD].contains(&key)
}

/// Why a file is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unusable {
    /// It is no backup and no saved file of this app.
    NotOurs,
    /// It was cut or changed.
    Damaged,
    /// A newer version of the page wrote it.
    Newer,
}

/// What putting a file back will do, one thing at a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// A dossier that is not here.
    New(Box<Record>),
    /// A dossier that is here; so many of its answers change.
    Merged(Box<Record>, usize),
    /// A dossier that is here and has nothing to learn from the file.
    Same(Box<Record>),
    /// A dated picture that is not here: its key and its text.
    Picture(String, String),
    /// A text that cannot be read, kept aside.
    Aside(String),
    /// A dossier of a newer version, here or in the file: left as it is.
    Newer,
}

/// What putting this file back would change. Changes nothing.
///
/// # Errors
/// Why the file cannot be used; or, inside, that storage is forbidden.
pub fn changes(store: &dyn Store, file: &str, now: u64) -> Result<Result<Vec<Change>, Unusable>, Refused> {
    let texts = match texts(file) {
        Ok(texts) => texts,
        Err(unusable) => return Ok(Err(unusable)),
    };
    let mut records: Vec<Record> = Vec::new();
    let mut changes = Vec::new();
    for (key, text) in texts {
        if id_of(&key).is_some() {
            match Record::read(&text) {
                Read::Whole(record) => gather(&mut records, *record),
                Read::Newer => changes.push(Change::Newer),
                Read::Spoilt => changes.push(Change::Aside(text)),
            }
        } else if key == FIRST || key == PREVIOUS {
            match save::from_text(&text) {
                Ok(dossier) if dossier.is_blank() => {}
                Ok(dossier) => gather(&mut records, alone(&text, dossier, now)),
                Err(SaveFault::Newer(_)) => changes.push(Change::Newer),
                Err(_) => changes.push(Change::Aside(text)),
            }
        } else if key.starts_with(PICTURES) {
            match Record::read(&text) {
                Read::Whole(_) if store.get(&key)?.is_none() => changes.push(Change::Picture(key, text)),
                Read::Whole(_) => {}
                Read::Newer => changes.push(Change::Newer),
                Read::Spoilt => changes.push(Change::Aside(text)),
            }
        } else if key.starts_with(ASIDE) && store.get(&key)?.as_deref() != Some(&text) {
            changes.push(Change::Aside(text));
        }
    }
    let mut told = Vec::new();
    for record in records {
        told.push(match place::read(store, &record.id)? {
            There::Nothing | There::Spoilt => Change::New(Box::new(record)),
            There::Newer => Change::Newer,
            There::Whole(here) => match here.join(&record) {
                Some(joined) if joined.leaves != here.leaves => {
                    let answers = differing(&here.leaves, &joined.leaves);
                    Change::Merged(Box::new(joined), answers)
                }
                _ => Change::Same(here),
            },
        });
    }
    told.extend(changes);
    Ok(Ok(told))
}

/// A file that holds one dossier, by what it says.
fn alone(text: &str, dossier: Dossier, now: u64) -> Record {
    let created = if dossier.changed > 0 { dossier.changed } else { now };
    Record::new(format!("p{:08x}", crc32(text.bytes())), dossier, created)
}

fn gather(records: &mut Vec<Record>, record: Record) {
    match records.iter_mut().find(|other| other.id == record.id) {
        Some(other) => {
            if let Some(joined) = other.join(&record) {
                *other = joined;
            }
        }
        None => records.push(record),
    }
}

fn differing(before: &Leaves, after: &Leaves) -> usize {
    after.iter().filter(|leaf| before.value(&leaf.path) != leaf.value.as_deref()).count()
}

/// The texts by key in a file: a backup, the file that the notice of last resort saves, or one
/// saved dossier.
fn texts(file: &str) -> Result<Vec<(String, String)>, Unusable> {
    let file = file.strip_prefix('\u{feff}').unwrap_or(file);
    let Ok(tree) = json::read(file) else {
        let is_ours = [MARK, PREFIX, "boussole"].iter().any(|mark| file.contains(mark));
        return Err(if is_ours { Unusable::Damaged } else { Unusable::NotOurs });
    };
    let text = |(key, json): (String, Json)| match json.value {
        Value::Text(text) => Some((key, text)),
        _ => None,
    };
    match number(field(tree.clone(), MARK)) {
        Some(version) if version > VERSION => return Err(Unusable::Newer),
        Some(_) => {
            let texts = field(tree, "texts").ok_or(Unusable::Damaged)?;
            return entries(Some(texts)).into_iter().map(text).collect::<Option<Vec<_>>>().ok_or(Unusable::Damaged);
        }
        None => {}
    }
    if field(tree.clone(), "boussole").is_some() {
        return match save::from_text(file) {
            Ok(_) => Ok(vec![(FIRST.to_owned(), file.to_owned())]),
            Err(SaveFault::Newer(_)) => Err(Unusable::Newer),
            Err(_) => Err(Unusable::Damaged),
        };
    }
    let texts: Vec<_> = entries(Some(tree)).into_iter().filter_map(text).filter(|(key, _)| is_kept(key)).collect();
    if texts.is_empty() { Err(Unusable::NotOurs) } else { Ok(texts) }
}

/// Carries the changes out. Can be cut short and done again.
///
/// # Errors
/// At the first that could not be written; those before it are done.
pub fn put_back(store: &dyn Store, changes: &[Change]) -> Result<(), Refused> {
    for change in changes {
        match change {
            Change::New(record) => place::write(store, record).map(|_| ())?,
            Change::Merged(record, _) => {
                // Another tab may have written since the changes were told.
                let mut record = match place::read(store, &record.id)? {
                    There::Whole(here) => here.join(record).unwrap_or_else(|| (**record).clone()),
                    _ => (**record).clone(),
                };
                record.revision = record.revision.saturating_add(1);
                place::write(store, &record).map(|_| ())?;
            }
            Change::Picture(key, text) => {
                if store.get(key)?.is_none() {
                    store.set(key, text)?;
                }
            }
            Change::Aside(text) => place::set_aside(store, text).map(|_| ())?,
            Change::Same(_) | Change::Newer => {}
        }
    }
    Ok(())
}

/// Removes everything of this app from the device.
///
/// # Errors
/// Where it is not allowed.
pub fn erase(store: &dyn Store) -> Result<(), Refused> {
    for key in store.keys()?.into_iter().filter(|key| key.starts_with(PREFIX)) {
        store.remove(&key)?;
    }
    Ok(())
}
