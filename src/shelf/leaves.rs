//! A dossier as single answers, « leaves », each with the moment it was given; and the merging of
//! two of them, answer by answer, the later one winning.
//!
//! The path of a leaf is where it stands in the saved file: `own.levels.sens`, `plan.actions.3.text`.
//! A list in an order (objectives, closed reviews) is one leaf. A leaf without a value is an answer
//! that was withdrawn, which is newer than the answer it withdrew.
//!
//! Merging takes the greater of (moment, value) at each path. So it does not matter who merges what
//! first, nor how often: it is a join. `tests/native/shelf_merge.rs` proves it on random dossiers.
//! Rejected: comparing with a common ancestor, which must be kept, can be lost, and gives another
//! result in another order.

use crate::{
    codec::{
        json::{self, Json, Value},
        save,
    },
    domain::{dossier::Dossier, order},
};

/// One answer.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Leaf {
    /// Where it stands.
    pub path: String,
    /// When it was given or withdrawn, in milliseconds since 1970 UTC; 0 where nobody noted it.
    pub stamp: u64,
    /// What it says, as JSON; `None` once it was withdrawn.
    pub value: Option<String>,
}

/// Leaves by path, each path once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Leaves(Vec<Leaf>);

/// An answer that both sides changed since they last agreed, to different values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// Where.
    pub path: String,
    /// What is kept: the later one.
    pub kept: Option<String>,
    /// What gave way.
    pub left: Option<String>,
}

impl Leaves {
    /// All of them, by path.
    pub fn iter(&self) -> impl Iterator<Item = &Leaf> {
        self.0.iter()
    }

    /// The leaf at a path.
    #[must_use]
    pub fn get(&self, path: &str) -> Option<&Leaf> {
        self.place(path).ok().and_then(|place| self.0.get(place))
    }

    /// What the leaf at a path says.
    #[must_use]
    pub fn value(&self, path: &str) -> Option<&str> {
        self.get(path)?.value.as_deref()
    }

    /// Puts a leaf in its place, whatever was there.
    pub fn put(&mut self, leaf: Leaf) {
        match self.place(&leaf.path) {
            Ok(place) => {
                if let Some(there) = self.0.get_mut(place) {
                    *there = leaf;
                }
            }
            Err(place) => self.0.insert(place, leaf),
        }
    }

    fn place(&self, path: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|leaf| leaf.path.as_str().cmp(path))
    }

    /// Notes that the leaf at this path says this from `now` on. The moment of a leaf never goes
    /// back, even where the clock does.
    pub fn note(&mut self, path: &str, value: Option<String>, now: u64) {
        let before = self.get(path).map_or(0, |leaf| leaf.stamp.saturating_add(1));
        self.put(Leaf { path: path.to_owned(), stamp: now.max(before), value });
    }

    /// Notes every answer in which `new` differs from `old`.
    pub fn note_changes(&mut self, old: &Dossier, new: &Dossier, now: u64) {
        let (old, new) = (Self::of(old), Self::of(new));
        for path in old.iter().chain(new.iter()).map(|leaf| leaf.path.as_str()) {
            let value = new.value(path);
            if old.value(path) != value && self.value(path) != value {
                self.note(path, value.map(str::to_owned), now);
            }
        }
    }

    /// Both together: at each path the later leaf.
    #[must_use]
    pub fn join(&self, other: &Self) -> Self {
        let mut joined = self.clone();
        for leaf in other.iter() {
            if joined.get(&leaf.path).is_none_or(|there| (there.stamp, &there.value) < (leaf.stamp, &leaf.value)) {
                joined.put(leaf.clone());
            }
        }
        joined
    }

    /// Whether nothing of `other` is missing here, or is older here than there.
    #[must_use]
    pub fn covers(&self, other: &Self) -> bool {
        self.join(other) == *self
    }

    /// The answers that `ours` and `theirs` both changed since `base`, to different values.
    #[must_use]
    pub fn conflicts(base: &Self, ours: &Self, theirs: &Self) -> Vec<Conflict> {
        let both = ours.iter().filter_map(|our| {
            let their = theirs.get(&our.path)?;
            let before = base.get(&our.path);
            let is_changed = |leaf: &Leaf| before.map_or(leaf.stamp > 0, |before| before != leaf);
            let differ = our.value != their.value && is_changed(our) && is_changed(their);
            let (kept, left) = if (our.stamp, &our.value) > (their.stamp, &their.value) {
                (&our.value, &their.value)
            } else {
                (&their.value, &our.value)
            };
            differ.then(|| Conflict { path: our.path.clone(), kept: kept.clone(), left: left.clone() })
        });
        both.collect()
    }

    /// The answers of a dossier, not dated.
    #[must_use]
    pub fn of(dossier: &Dossier) -> Self {
        let blank = Self::all_of(&Dossier::default());
        let mut leaves = Self::all_of(dossier);
        // What a blank dossier says is read from nothing.
        leaves.0.retain(|leaf| blank.value(&leaf.path) != leaf.value.as_deref());
        leaves
    }

    fn all_of(dossier: &Dossier) -> Self {
        let mut leaves = Self::default();
        let tree = save::to_tree(dossier);
        if let Some(dossier) = field(tree, "dossier") {
            flatten(dossier, &mut Vec::new(), &mut leaves);
        }
        leaves
    }

    /// The dossier of these answers. `None` where they make none, which no merging gives.
    #[must_use]
    pub fn dossier(&self) -> Option<Dossier> {
        let mut tree = Vec::new();
        for leaf in &self.0 {
            if let (Some(value), false) = (&leaf.value, leaf.path.starts_with('@')) {
                let value = json::read(value).ok()?;
                let names: Vec<String> = leaf.path.split('.').map(plain).collect();
                insert(&mut tree, &names, value);
            }
        }
        list_actions(&mut tree);
        let schema = Value::Number(save::SCHEMA.into()).into();
        let file = vec![("boussole".to_owned(), schema), ("dossier".to_owned(), Value::Table(tree).into())];
        save::from_tree(Value::Table(file).into()).ok()
    }
}

/// How deep an answer stands below these two names. What a later schema adds is one leaf until it
/// is named here.
fn depth(names: &[String]) -> usize {
    let name = |place: usize| names.get(place).map_or("", String::as_str);
    match (name(0), name(1)) {
        ("own" | "guess", "levels" | "choices")
        | ("evaluation", "own_costs" | "partner_costs")
        | ("notes" | "training", _) => 3,
        ("evaluation", "expected" | "observed") | ("plan", "actions") => 4,
        (
            "who" | "partner" | "interest" | "own" | "guess" | "limits" | "statements" | "activities" | "ratings"
            | "evaluation" | "plan",
            _,
        ) => 2,
        _ => 1,
    }
}

fn flatten(json: Json, names: &mut Vec<String>, leaves: &mut Leaves) {
    // How often and when it changed is no answer.
    if names.len() == 1 && matches!(names.first().map(String::as_str), Some("edition" | "revision" | "changed")) {
        return;
    }
    let is_inner = names.is_empty() || names.len() < depth(names);
    let table = match json.value {
        Value::Table(table) if is_inner => table,
        Value::List(actions) if is_inner => by_number(actions),
        // What says nothing is read from nothing.
        Value::Null | Value::Flag(false) => return,
        Value::Text(text) if text.is_empty() => return,
        value => {
            let path = names.iter().map(|name| escaped(name)).collect::<Vec<_>>().join(".");
            let value = Some(json::write(&value.into()));
            leaves.put(Leaf { path, stamp: 0, value });
            return;
        }
    };
    for (name, json) in table {
        names.push(name);
        flatten(json, names, leaves);
        names.pop();
    }
}

/// The actions of a plan, each under its number, which is unique in a sound dossier.
fn by_number(actions: Vec<Json>) -> Vec<(String, Json)> {
    let number = |json: &Json| match &json.value {
        Value::Table(fields) => fields.iter().find(|(name, _)| name == "id").and_then(|(_, id)| match id.value {
            Value::Number(number) => Some(number.to_string()),
            _ => None,
        }),
        _ => None,
    };
    actions.into_iter().filter_map(|action| Some((number(&action)?, action))).collect()
}

/// Turns the actions of a tree, which stand under their numbers, into the list of the saved file.
fn list_actions(tree: &mut [(String, Json)]) {
    let Some((_, plan)) = tree.iter_mut().find(|(name, _)| name == "plan") else { return };
    let Value::Table(plan) = &mut plan.value else { return };
    let Some((_, actions)) = plan.iter_mut().find(|(name, _)| name == "actions") else { return };
    let Value::Table(numbered) = &mut actions.value else { return };
    let mut list: Vec<(u64, Json)> = Vec::new();
    for (name, action) in std::mem::take(numbered) {
        let (Ok(number), Value::Table(mut fields)) = (name.parse::<u64>(), action.value) else { continue };
        // An action whose text was changed in one tab and which was removed in another stays, with
        // that text.
        fields.retain(|(name, _)| name != "id");
        fields.push(("id".to_owned(), Value::Number(number).into()));
        list.push((number, Value::Table(fields).into()));
    }
    order::sort_by_key(&mut list, |(number, _)| *number);
    actions.value = Value::List(list.into_iter().map(|(_, action)| action).collect());
}

fn insert(table: &mut Vec<(String, Json)>, names: &[String], value: Json) {
    let Some((name, rest)) = names.split_first() else { return };
    if rest.is_empty() {
        table.push((name.clone(), value));
        return;
    }
    if !table.iter().any(|(other, _)| other == name) {
        table.push((name.clone(), Value::Table(Vec::new()).into()));
    }
    if let Some((_, Json { value: Value::Table(inner), .. })) = table.iter_mut().find(|(other, _)| other == name) {
        insert(inner, rest, value);
    }
}

/// Takes a field out of a table.
pub(super) fn field(json: Json, name: &str) -> Option<Json> {
    let Value::Table(fields) = json.value else { return None };
    fields.into_iter().find(|(other, _)| other == name).map(|(_, json)| json)
}

/// A name that may hold the point which parts names.
fn escaped(name: &str) -> String {
    name.replace('%', "%25").replace('.', "%2e")
}

fn plain(name: &str) -> String {
    name.replace("%2e", ".").replace("%25", "%")
}

/// The dossier with each number of an action given once, and its actions in their order: files
/// from other hands may hold a number twice.
#[must_use]
pub fn sound(mut dossier: Dossier) -> Dossier {
    let plan = &mut dossier.plan;
    let mut highest = plan.actions.iter().map(|action| action.id).max().unwrap_or(0).max(plan.next);
    let mut seen: Vec<u32> = Vec::new();
    for action in &mut plan.actions {
        if seen.contains(&action.id) {
            highest = highest.saturating_add(1);
            action.id = highest;
        }
        seen.push(action.id);
    }
    plan.next = plan.next.max(if seen.is_empty() { 0 } else { highest });
    order::sort_by_key(&mut plan.actions, |action| action.id);
    dossier
}
