//! From the tree of a saved file to a dossier. A field that the schema does not have is refused,
//! with its name; a field that is missing is an answer not given.

use super::names::{DOINGS, KINDS, Names, ORGANISATIONS, REPLIES, SCOPES};
use crate::{
    codec::json::{Fault, Json, Value},
    domain::{
        actor::Organisation,
        dossier::{Activity, Answer, Dossier, Interest, Partner, Side, Who},
        map::Map,
    },
};

/// The first fault met. Readers go on behind it with what stands for no answer: a dossier with a
/// fault is thrown away whole, and code that frees half a dossier at each step would weigh 2 kB.
#[derive(Default)]
pub(super) struct Faults(pub(super) Option<Fault>);

impl Faults {
    #[inline(never)]
    fn note(&mut self, at: usize, says: String) {
        self.0.get_or_insert(Fault { at, says });
    }

    #[inline(never)]
    fn unexpected(&mut self, at: usize, expected: &str) {
        self.note(at, format!("invalid type: {expected} is due here"));
    }

    #[inline(never)]
    fn unknown(&mut self, at: usize, what: &str, name: &str) {
        self.note(at, format!("unknown {what} `{name}`"));
    }

    /// The fields of a table.
    pub(super) fn table(&mut self, json: Json) -> Fields {
        let at = json.at;
        let left = if let Value::Table(left) = json.value {
            left
        } else {
            self.unexpected(at, "a table");
            Vec::new()
        };
        Fields { at, left }
    }

    /// Notes what is left of a table that was read.
    pub(super) fn end(&mut self, fields: Fields) {
        if let Some((name, json)) = fields.left.first() {
            self.unknown(json.at, "field", name);
        }
    }

    /// Notes a field that must be there and is not.
    pub(super) fn missing(&mut self, fields: &Fields, name: &str) {
        self.note(fields.at, format!("missing field `{name}`"));
    }

    /// A whole number of that size.
    pub(super) fn number<T: TryFrom<u64> + Default>(&mut self, json: Json) -> T {
        let number = match json.value {
            Value::Number(number) => T::try_from(number).ok(),
            Value::Strange => None,
            _ => {
                self.unexpected(json.at, "a number");
                return T::default();
            }
        };
        number.unwrap_or_else(|| {
            self.note(json.at, "invalid value: a whole number is due here, not above its range".to_owned());
            T::default()
        })
    }

    fn flag(&mut self, json: Json) -> bool {
        if let Value::Flag(flag) = json.value {
            return flag;
        }
        self.unexpected(json.at, "true or false");
        false
    }

    #[inline(never)]
    fn text(&mut self, json: Json) -> String {
        if let Value::Text(text) = json.value {
            return text;
        }
        self.unexpected(json.at, "a text");
        String::new()
    }

    #[inline(never)]
    fn texts(&mut self, json: Json) -> Vec<String> {
        if let Value::List(list) = json.value {
            return list.into_iter().map(|json| self.text(json)).collect();
        }
        self.unexpected(json.at, "a list");
        Vec::new()
    }

    fn ids<T: From<String>>(&mut self, json: Json) -> Vec<T> {
        self.texts(json).into_iter().map(T::from).collect()
    }

    fn named<T: Copy>(&mut self, json: Json, names: Names<T>) -> Option<T> {
        let at = json.at;
        let name = self.text(json);
        let found = names.iter().find(|(other, _)| *other == name).map(|(_, value)| *value);
        if found.is_none() {
            self.unknown(at, "variant", &name);
        }
        found
    }
}

/// The fields of a table that were not read yet.
pub(super) struct Fields {
    at: usize,
    left: Vec<(String, Json)>,
}

impl Fields {
    /// Reads a field, if it is there and is not `null`.
    #[inline(never)]
    pub(super) fn take(&mut self, name: &str) -> Option<Json> {
        let place = self.left.iter().position(|(other, _)| other == name)?;
        Some(self.left.swap_remove(place).1).filter(|json| json.value != Value::Null)
    }
}

/// Reads fields of a table into places of the same name.
macro_rules! fill {
    ($faults:ident, $fields:ident: $($name:ident = $read:expr),+ $(,)?) => {$(
        if let Some(json) = $fields.take(stringify!($name)) {
            *$name = $read($faults, json);
        }
    )+};
}

/// The dossier of a tree.
pub(super) fn dossier(faults: &mut Faults, json: Json) -> Dossier {
    let mut fields = faults.table(json);
    let mut dossier = Dossier::default();
    let Dossier {
        edition,
        revision,
        changed,
        who,
        scope,
        partner,
        interest,
        own,
        guess,
        limits,
        statements,
        activities,
    } = &mut dossier;
    fill!(faults, fields:
        edition = Faults::number,
        revision = Faults::number,
        changed = Faults::number,
        who = read_who,
        scope = |faults: &mut Faults, json| faults.named(json, SCOPES),
        partner = read_partner,
        interest = read_interest,
        own = read_side,
        guess = read_side,
        limits = |faults: &mut Faults, json| map(faults, json, &|faults, json| faults.named(json, REPLIES)),
        statements = |faults: &mut Faults, json| map(faults, json, &level),
        activities = |faults: &mut Faults, json| map(faults, json, &activity),
    );
    faults.end(fields);
    dossier
}

fn read_who(faults: &mut Faults, json: Json) -> Who {
    let mut fields = faults.table(json);
    let mut who = Who::default();
    let Who { kind, organisation, in_the_making, name, size, territory } = &mut who;
    fill!(faults, fields:
        kind = |faults: &mut Faults, json| faults.named(json, KINDS),
        organisation = organisation_of,
        in_the_making = Faults::flag,
        name = Faults::text,
        size = |faults: &mut Faults, json| Some(faults.text(json).into()),
        territory = |faults: &mut Faults, json| Some(faults.text(json).into()),
    );
    faults.end(fields);
    who
}

fn organisation_of(faults: &mut Faults, json: Json) -> Option<Organisation> {
    faults.named(json, ORGANISATIONS)
}

fn read_partner(faults: &mut Faults, json: Json) -> Partner {
    let mut fields = faults.table(json);
    let mut partner = Partner::default();
    let Partner { name, organisation } = &mut partner;
    fill!(faults, fields: name = Faults::text, organisation = organisation_of);
    faults.end(fields);
    partner
}

fn read_interest(faults: &mut Faults, json: Json) -> Interest {
    let mut fields = faults.table(json);
    let mut interest = Interest::default();
    let Interest { need, people, place, change } = &mut interest;
    fill!(faults, fields: need = Faults::text, people = Faults::text, place = Faults::text, change = Faults::text);
    faults.end(fields);
    interest
}

#[inline(never)]
fn read_side(faults: &mut Faults, json: Json) -> Side {
    let mut fields = faults.table(json);
    let mut side = Side::default();
    let Side { objectives, levels, choices, experience, brings, seeks } = &mut side;
    fill!(faults, fields:
        objectives = Faults::ids,
        levels = |faults: &mut Faults, json| map(faults, json, &level),
        choices = |faults: &mut Faults, json| map(faults, json, &|faults, json| answer(faults, json, &Faults::ids)),
        experience = level,
        brings = |faults: &mut Faults, json| Some(faults.ids(json)),
        seeks = |faults: &mut Faults, json| Some(faults.ids(json)),
    );
    faults.end(fields);
    side
}

fn activity(faults: &mut Faults, json: Json) -> Option<Activity> {
    let mut fields = faults.table(json);
    let doing = fields.take("doing").map(|json| faults.named(json, DOINGS));
    if doing.is_none() {
        faults.missing(&fields, "doing");
    }
    let doing = doing.flatten();
    let who = fields.take("who").map(|json| faults.text(json)).unwrap_or_default();
    faults.end(fields);
    doing.map(|doing| Activity { doing, who })
}

fn map<K: Ord + Clone + From<String>, V: Clone>(
    faults: &mut Faults,
    json: Json,
    read: &dyn Fn(&mut Faults, Json) -> Option<V>,
) -> Map<K, V> {
    let mut map = Map::new();
    for (name, json) in faults.table(json).left {
        if let Some(value) = read(faults, json) {
            map.insert(K::from(name), value);
        }
    }
    map
}

fn level(faults: &mut Faults, json: Json) -> Option<Answer<u8>> {
    answer(faults, json, &Faults::number)
}

/// `"unknown"`, or `{ "known": ... }`.
fn answer<T: Clone>(faults: &mut Faults, json: Json, read: &dyn Fn(&mut Faults, Json) -> T) -> Option<Answer<T>> {
    if let Value::Text(name) = &json.value {
        if name == "unknown" {
            return Some(Answer::Unknown);
        }
        faults.unknown(json.at, "variant", name);
        return None;
    }
    let mut fields = faults.table(json);
    let known = fields.take("known").map(|json| Answer::Known(read(faults, json)));
    if known.is_none() {
        faults.missing(&fields, "known");
    }
    faults.end(fields);
    known
}
