//! From the tree of a saved file to a dossier. A field that the schema does not have is refused,
//! with its name; a field that is missing is an answer not given.

use super::names::{DOINGS, KINDS, Names, ORGANISATIONS, REPLIES, SCOPES};
use crate::{
    codec::json::{Fault, Json, Value},
    domain::{
        dossier::{Activity, Answer, Dossier, Interest, Partner, Side, Who},
        map::Map,
    },
};

type Read<T> = Result<T, Fault>;

/// The fields of a table that were not read yet.
pub(super) struct Fields {
    at: usize,
    left: Vec<(String, Json)>,
}

impl Fields {
    /// The fields of a table.
    pub(super) fn of(json: Json) -> Read<Self> {
        match json.value {
            Value::Table(left) => Ok(Self { at: json.at, left }),
            _ => Err(unexpected(json.at, "a table")),
        }
    }

    /// Reads a field, if it is there.
    pub(super) fn take(&mut self, name: &str) -> Option<Json> {
        let place = self.left.iter().position(|(other, _)| other == name)?;
        Some(self.left.swap_remove(place).1)
    }

    /// A field, or the absence of an answer.
    fn get<T: Default>(&mut self, name: &str, read: impl FnOnce(Json) -> Read<T>) -> Read<T> {
        self.take(name).map_or_else(|| Ok(T::default()), read)
    }

    /// A field that must be there.
    pub(super) fn must<T>(&mut self, name: &str, read: impl FnOnce(Json) -> Read<T>) -> Read<T> {
        match self.take(name) {
            Some(json) => read(json),
            None => Err(Fault::new(self.at, format!("missing field `{name}`"))),
        }
    }

    /// Nothing must be left.
    pub(super) fn end(self) -> Read<()> {
        match self.left.first() {
            Some((name, json)) => Err(Fault::new(json.at, format!("unknown field `{name}`"))),
            None => Ok(()),
        }
    }
}

/// The dossier of a tree.
pub(super) fn dossier(json: Json) -> Read<Dossier> {
    let mut fields = Fields::of(json)?;
    let dossier = Dossier {
        edition: fields.get("edition", number)?,
        revision: fields.get("revision", number)?,
        changed: fields.get("changed", number)?,
        who: fields.get("who", who)?,
        scope: fields.get("scope", |json| optional(json, |json| named(json, SCOPES)))?,
        partner: fields.get("partner", partner)?,
        interest: fields.get("interest", interest)?,
        own: fields.get("own", side)?,
        guess: fields.get("guess", side)?,
        limits: fields.get("limits", |json| map(json, |json| named(json, REPLIES)))?,
        statements: fields.get("statements", |json| map(json, level))?,
        activities: fields.get("activities", |json| map(json, activity))?,
    };
    fields.end()?;
    Ok(dossier)
}

fn who(json: Json) -> Read<Who> {
    let mut fields = Fields::of(json)?;
    let who = Who {
        kind: fields.get("kind", |json| optional(json, |json| named(json, KINDS)))?,
        organisation: fields.get("organisation", |json| optional(json, |json| named(json, ORGANISATIONS)))?,
        in_the_making: fields.get("in_the_making", flag)?,
        name: fields.get("name", text)?,
        size: fields.get("size", |json| optional(json, id))?,
        territory: fields.get("territory", |json| optional(json, id))?,
    };
    fields.end()?;
    Ok(who)
}

fn partner(json: Json) -> Read<Partner> {
    let mut fields = Fields::of(json)?;
    let partner = Partner {
        name: fields.get("name", text)?,
        organisation: fields.get("organisation", |json| optional(json, |json| named(json, ORGANISATIONS)))?,
    };
    fields.end()?;
    Ok(partner)
}

fn interest(json: Json) -> Read<Interest> {
    let mut fields = Fields::of(json)?;
    let interest = Interest {
        need: fields.get("need", text)?,
        people: fields.get("people", text)?,
        place: fields.get("place", text)?,
        change: fields.get("change", text)?,
    };
    fields.end()?;
    Ok(interest)
}

fn side(json: Json) -> Read<Side> {
    let mut fields = Fields::of(json)?;
    let side = Side {
        objectives: fields.get("objectives", ids)?,
        levels: fields.get("levels", |json| map(json, level))?,
        choices: fields.get("choices", |json| map(json, |json| answer(json, ids)))?,
        experience: fields.get("experience", |json| optional(json, level))?,
        brings: fields.get("brings", |json| optional(json, ids))?,
        seeks: fields.get("seeks", |json| optional(json, ids))?,
    };
    fields.end()?;
    Ok(side)
}

fn activity(json: Json) -> Read<Activity> {
    let mut fields = Fields::of(json)?;
    let activity = Activity { doing: fields.must("doing", |json| named(json, DOINGS))?, who: fields.get("who", text)? };
    fields.end()?;
    Ok(activity)
}

#[inline(never)]
fn unexpected(at: usize, expected: &str) -> Fault {
    Fault::new(at, format!("invalid type: {expected} is due here"))
}

/// A whole number of that size.
pub(super) fn number<T: TryFrom<u64>>(json: Json) -> Read<T> {
    let number = match json.value {
        Value::Number(number) => T::try_from(number).ok(),
        Value::Strange => None,
        _ => return Err(unexpected(json.at, "a number")),
    };
    number.ok_or_else(|| Fault::new(json.at, "invalid value: a whole number is due here, not above its range"))
}

fn flag(json: Json) -> Read<bool> {
    match json.value {
        Value::Flag(flag) => Ok(flag),
        _ => Err(unexpected(json.at, "true or false")),
    }
}

#[inline(never)]
fn text(json: Json) -> Read<String> {
    match json.value {
        Value::Text(text) => Ok(text),
        _ => Err(unexpected(json.at, "a text")),
    }
}

fn id<T: From<String>>(json: Json) -> Read<T> {
    text(json).map(T::from)
}

fn ids<T: From<String>>(json: Json) -> Read<Vec<T>> {
    match json.value {
        Value::List(list) => list.into_iter().map(id).collect(),
        _ => Err(unexpected(json.at, "a list")),
    }
}

fn map<K: Ord + From<String>, V>(json: Json, read: impl Fn(Json) -> Read<V>) -> Read<Map<K, V>> {
    let mut map = Map::new();
    for (name, json) in Fields::of(json)?.left {
        map.insert(K::from(name), read(json)?);
    }
    Ok(map)
}

fn optional<T>(json: Json, read: impl FnOnce(Json) -> Read<T>) -> Read<Option<T>> {
    match json.value {
        Value::Null => Ok(None),
        _ => read(json).map(Some),
    }
}

fn named<T: Copy>(json: Json, names: Names<T>) -> Read<T> {
    let at = json.at;
    let name = text(json)?;
    let found = names.iter().find(|(other, _)| *other == name);
    found.map(|(_, value)| *value).ok_or_else(|| unknown_variant(at, &name))
}

#[inline(never)]
fn unknown_variant(at: usize, name: &str) -> Fault {
    Fault::new(at, format!("unknown variant `{name}`"))
}

fn level(json: Json) -> Read<Answer<u8>> {
    answer(json, number)
}

/// `"unknown"`, or `{ "known": ... }`.
fn answer<T>(json: Json, read: impl FnOnce(Json) -> Read<T>) -> Read<Answer<T>> {
    if let Value::Text(name) = &json.value {
        return if name == "unknown" { Ok(Answer::Unknown) } else { Err(unknown_variant(json.at, name)) };
    }
    let mut fields = Fields::of(json)?;
    let known = fields.must("known", read)?;
    fields.end()?;
    Ok(Answer::Known(known))
}
