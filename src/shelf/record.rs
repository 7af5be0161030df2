//! A dossier on the shelf: its answers with their moments, its title, whether it is put away, and
//! the text that says all of it. It describes itself: nothing else need be read with it.
//!
//! ```text
//! { "id": "m3x2k1", "created": 1764109920000, "about": { "title": "Avec Les Petits Pas" },
//!   "stamps": { "own.levels.sens": 1764109925000 }, "gone": { "phase": 1764109930000 },
//!   "file": { "boussole": 3, "dossier": { ... } } }
//! ```
//!
//! `file` is a saved file as `codec::save` writes it, which a person can cut out and open. `stamps`
//! and `gone` date the answers given and withdrawn. `about` is merged like the answers.

use super::{
    leaves::{Leaf, Leaves, sound},
    seal::{self, Sealed},
};
use crate::{
    codec::{
        json::{self, Json, Value},
        save::{self, SaveFault},
    },
    domain::dossier::Dossier,
};

const TITLE: &str = "@title";
const ARCHIVED: &str = "@archived";
const DELETED: &str = "@deleted";

/// A dossier on the shelf.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Record {
    /// Its name for ever; a part of its keys.
    pub id: String,
    /// When it was begun, in milliseconds since 1970 UTC.
    pub created: u64,
    /// Counts the times it was written.
    pub revision: u64,
    /// Its answers and what is told about it.
    pub leaves: Leaves,
    /// What these answers make.
    pub dossier: Dossier,
}

/// What a text under a key turned out to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Read {
    /// A dossier.
    Whole(Box<Record>),
    /// One of a newer version of the page.
    Newer,
    /// It cannot be read.
    Spoilt,
}

impl Record {
    /// A dossier that comes onto the shelf, its answers dated by its last change.
    #[must_use]
    pub fn new(id: String, dossier: Dossier, now: u64) -> Self {
        let dossier = sound(dossier);
        let mut leaves = Leaves::default();
        leaves.note_changes(&Dossier::default(), &dossier, dossier.changed);
        Self { id, created: now, revision: 0, leaves, dossier }
    }

    /// Notes the answers that this dossier changed, dated by its last change.
    pub fn take(&mut self, dossier: &Dossier) {
        self.leaves.note_changes(&self.dossier, dossier, dossier.changed);
        self.dossier = dossier.clone();
    }

    /// The title given to it; empty for none.
    #[must_use]
    pub fn title(&self) -> String {
        let title = self.leaves.value(TITLE).and_then(|value| json::read(value).ok());
        title.map_or_else(String::new, |json| if let Value::Text(title) = json.value { title } else { String::new() })
    }

    /// Gives it a title.
    pub fn set_title(&mut self, title: &str, now: u64) {
        let title = (!title.is_empty()).then(|| json::write(&Value::Text(title.to_owned()).into()));
        self.leaves.note(TITLE, title, now);
    }

    /// Whether it is put away.
    #[must_use]
    pub fn is_archived(&self) -> bool {
        self.leaves.value(ARCHIVED).is_some()
    }

    /// Puts it away, or takes it out again.
    pub fn set_archived(&mut self, is_archived: bool, now: u64) {
        self.leaves.note(ARCHIVED, is_archived.then(|| "true".to_owned()), now);
    }

    /// When it was deleted; it can be taken back until it is removed for good.
    #[must_use]
    pub fn deleted(&self) -> Option<u64> {
        self.leaves.value(DELETED)?;
        self.leaves.get(DELETED).map(|leaf| leaf.stamp)
    }

    /// Deletes it, or takes it back.
    pub fn set_deleted(&mut self, is_deleted: bool, now: u64) {
        self.leaves.note(DELETED, is_deleted.then(|| "true".to_owned()), now);
    }

    /// When it last changed.
    #[must_use]
    pub fn changed(&self) -> u64 {
        self.dossier.changed.max(self.created)
    }

    /// Both states of one dossier together. `None` where they make no dossier, which no two states
    /// that can be read do.
    #[must_use]
    pub fn join(&self, other: &Self) -> Option<Self> {
        let leaves = self.leaves.join(&other.leaves);
        let mut dossier = leaves.dossier()?;
        dossier.edition = self.dossier.edition.max(other.dossier.edition);
        dossier.revision = self.dossier.revision.max(other.dossier.revision);
        dossier.changed = self.dossier.changed.max(other.dossier.changed);
        Some(Self {
            id: self.id.clone(),
            created: self.created.min(other.created),
            revision: self.revision.max(other.revision),
            leaves,
            dossier,
        })
    }

    /// The text of it, sealed.
    #[must_use]
    pub fn text(&self) -> String {
        let dated = |is_there: bool| {
            let leaves = self.leaves.iter().filter(|leaf| leaf.value.is_some() == is_there);
            let dated = leaves.filter(|leaf| leaf.stamp > 0 || !is_there);
            table(dated.map(|leaf| (leaf.path.clone(), Value::Number(leaf.stamp).into())).collect())
        };
        let about = self.leaves.iter().filter_map(|leaf| {
            let value = json::read(leaf.value.as_deref()?).ok()?;
            Some((leaf.path.strip_prefix('@')?.to_owned(), value))
        });
        let fields = [
            ("id", Value::Text(self.id.clone()).into()),
            ("created", Value::Number(self.created).into()),
            ("about", table(about.collect())),
            ("stamps", dated(true)),
            ("gone", dated(false)),
            ("file", save::to_tree(&self.dossier)),
        ];
        let fields = fields.into_iter().map(|(name, json)| (name.to_owned(), json)).collect();
        seal::seal(self.revision, &json::write(&table(fields)))
    }

    /// Reads such a text.
    #[must_use]
    pub fn read(text: &str) -> Read {
        let (revision, text) = match seal::open(text) {
            Sealed::Whole(revision, text) => (revision, text),
            Sealed::Newer => return Read::Newer,
            Sealed::Spoilt => return Read::Spoilt,
        };
        let Ok(Json { value: Value::Table(mut fields), .. }) = json::read(text) else { return Read::Spoilt };
        let mut take = |name: &str| {
            let place = fields.iter().position(|(other, _)| other == name)?;
            Some(fields.swap_remove(place).1)
        };
        let dossier = match take("file").map(save::from_tree) {
            Some(Ok(dossier)) => sound(dossier),
            Some(Err(SaveFault::Newer(_))) => return Read::Newer,
            _ => return Read::Spoilt,
        };
        let (Some(Value::Text(id)), Some(created)) = (take("id").map(|json| json.value), number(take("created")))
        else {
            return Read::Spoilt;
        };
        let mut leaves = Leaves::of(&dossier);
        for (name, value) in entries(take("about")) {
            leaves.put(Leaf { path: format!("@{name}"), stamp: 0, value: Some(json::write(&value)) });
        }
        for (path, stamp) in entries(take("stamps")) {
            // A stamp of an answer that is not there dates nothing.
            if let (Some(value), Some(stamp)) = (leaves.value(&path).map(str::to_owned), number(Some(stamp))) {
                leaves.put(Leaf { path, stamp, value: Some(value) });
            }
        }
        for (path, stamp) in entries(take("gone")) {
            if let Some(stamp) = number(Some(stamp)) {
                leaves.put(Leaf { path, stamp, value: None });
            }
        }
        Read::Whole(Box::new(Self { id, created, revision, leaves, dossier }))
    }
}

pub(super) fn table(fields: Vec<(String, Json)>) -> Json {
    Value::Table(fields).into()
}

pub(super) fn entries(json: Option<Json>) -> Vec<(String, Json)> {
    match json.map(|json| json.value) {
        Some(Value::Table(entries)) => entries,
        _ => Vec::new(),
    }
}

pub(super) fn number(json: Option<Json>) -> Option<u64> {
    match json?.value {
        Value::Number(number) => Some(number),
        _ => None,
    }
}
