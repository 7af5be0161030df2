//! From the tree of a saved file to a dossier. A field that the schema does not have is refused,
//! with its name; a field that is missing is an answer not given.

use super::names::{DOINGS, KINDS, Names, ORGANISATIONS, REPLIES, SCOPES, STATUSES};
use crate::{
    codec::json::{Fault, Json, Value},
    domain::{
        actor::Organisation,
        dossier::{
            Action, Activity, Answer, Dossier, Evaluation, Followed, Interest, Note, Partner, PastReview, Plan, Rating,
            Review, Side, Training, Who,
        },
        id::{CostId, QuestionId},
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
        phase,
        ratings,
        notes,
        evaluation,
        plan,
        training,
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
        phase = |faults: &mut Faults, json| Some(faults.text(json).into()),
        ratings = read_ratings,
        notes = |faults: &mut Faults, json| map(faults, json, &|faults, json| Some(read_note(faults, json))),
        evaluation = read_evaluation,
        plan = read_plan,
        training = read_training,
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

/// `"unknown"`, `"not-applicable"`, or `{ "level": ... }`.
fn rating(faults: &mut Faults, json: Json) -> Option<Rating> {
    if let Value::Text(name) = &json.value {
        return match name.as_str() {
            "unknown" => Some(Rating::Unknown),
            "not-applicable" => Some(Rating::NotApplicable),
            _ => {
                faults.unknown(json.at, "variant", name);
                None
            }
        };
    }
    let mut fields = faults.table(json);
    let level = fields.take("level").map(|json| Rating::Level(faults.number(json)));
    if level.is_none() {
        faults.missing(&fields, "level");
    }
    faults.end(fields);
    level
}

#[inline(never)]
fn read_ratings(faults: &mut Faults, json: Json) -> Map<QuestionId, Rating> {
    map(faults, json, &rating)
}

fn read_note(faults: &mut Faults, json: Json) -> Note {
    let mut fields = faults.table(json);
    let mut read = Note::default();
    let Note { text, proof, place, who, date, renew } = &mut read;
    fill!(faults, fields:
        text = Faults::text,
        proof = Faults::text,
        place = Faults::text,
        who = Faults::text,
        date = Faults::text,
        renew = Faults::text,
    );
    faults.end(fields);
    read
}

fn read_review(faults: &mut Faults, json: Json) -> Review {
    let mut fields = faults.table(json);
    let mut review = Review::default();
    let Review { own, partner } = &mut review;
    fill!(faults, fields: own = read_ratings, partner = read_ratings);
    faults.end(fields);
    review
}

fn read_past(faults: &mut Faults, json: Json) -> PastReview {
    let mut fields = faults.table(json);
    let mut read = PastReview::default();
    let PastReview { day, observed } = &mut read;
    fill!(faults, fields: day = Faults::text, observed = read_review);
    faults.end(fields);
    read
}

fn read_costs(faults: &mut Faults, json: Json) -> Map<CostId, u16> {
    map(faults, json, &|faults, json| Some(faults.number(json)))
}

fn read_evaluation(faults: &mut Faults, json: Json) -> Evaluation {
    let mut fields = faults.table(json);
    let mut evaluation = Evaluation::default();
    let Evaluation { motives, expected, observed, past, ambition, followed, own_costs, partner_costs } =
        &mut evaluation;
    fill!(faults, fields:
        motives = Faults::ids,
        expected = read_review,
        observed = read_review,
        past = |faults: &mut Faults, json| list(faults, json, &read_past),
        ambition = Faults::text,
        followed = |faults: &mut Faults, json| list(faults, json, &read_followed),
        own_costs = read_costs,
        partner_costs = read_costs,
    );
    faults.end(fields);
    evaluation
}

fn read_followed(faults: &mut Faults, json: Json) -> Followed {
    let mut fields = faults.table(json);
    let mut read = Followed::default();
    let Followed { dimension, what, supplier, when } = &mut read;
    fill!(faults, fields:
        dimension = |faults: &mut Faults, json| faults.text(json).into(),
        what = Faults::text,
        supplier = Faults::text,
        when = Faults::text,
    );
    faults.end(fields);
    read
}

fn read_plan(faults: &mut Faults, json: Json) -> Plan {
    let mut fields = faults.table(json);
    let mut plan = Plan::default();
    let Plan { seed, next, actions } = &mut plan;
    fill!(faults, fields:
        seed = Faults::number,
        next = Faults::number,
        actions = |faults: &mut Faults, json| list(faults, json, &read_action),
    );
    faults.end(fields);
    plan
}

fn read_action(faults: &mut Faults, json: Json) -> Action {
    let mut fields = faults.table(json);
    let mut action = Action::default();
    let Action { id, rule, text, owner, due, status, follow_up } = &mut action;
    fill!(faults, fields:
        id = Faults::number,
        rule = Faults::text,
        text = Faults::text,
        owner = Faults::text,
        due = Faults::text,
        status = |faults: &mut Faults, json| faults.named(json, STATUSES).unwrap_or_default(),
        follow_up = Faults::text,
    );
    faults.end(fields);
    action
}

fn read_training(faults: &mut Faults, json: Json) -> Training {
    let mut fields = faults.table(json);
    let mut training = Training::default();
    let Training { answers } = &mut training;
    fill!(faults, fields: answers = |faults: &mut Faults, json| map(faults, json, &|faults, json| Some(faults.number(json))));
    faults.end(fields);
    training
}

fn list<T>(faults: &mut Faults, json: Json, read: &dyn Fn(&mut Faults, Json) -> T) -> Vec<T> {
    if let Value::List(items) = json.value {
        return items.into_iter().map(|json| read(faults, json)).collect();
    }
    faults.unexpected(json.at, "a list");
    Vec::new()
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
