//! One parsed file that still knows on which line each value stands. Knows nothing of what the
//! values mean.

use serde::de::DeserializeOwned;
use toml::{
    Spanned,
    de::{DeTable, DeValue, Deserializer, Error},
};

use super::files::Source;
use crate::domain::fault::Fault;

/// The path of a fault that concerns a whole file.
pub(super) const WHOLE: &str = "(file)";

/// A parsed file.
pub(super) struct Document<'s> {
    source: &'s Source,
    table: Spanned<DeTable<'s>>,
}

/// A value met on a walk through a document.
pub(super) struct Met<'d, 's> {
    /// Its path: `criteria[3].question.fr`.
    pub(super) path: &'d str,
    /// Its key, or that of the list it is in.
    pub(super) key: &'d str,
    /// The place it starts at.
    pub(super) at: usize,
    /// The value.
    pub(super) value: &'d DeValue<'s>,
}

impl<'s> Document<'s> {
    /// Parses a file; every line that TOML cannot read is a fault.
    pub(super) fn parse(source: &'s Source, faults: &mut Vec<Fault>) -> Option<Self> {
        let (table, errors) = DeTable::parse_recoverable(&source.text);
        let document = Self { source, table };
        let readable = errors.is_empty();
        faults.extend(errors.into_iter().map(|error| {
            let at = error.span().map_or(0, |span| span.start);
            let says = format!(
                "{}: TOML cannot read this; is a quote, a bracket or a comma missing here or just above?",
                error.message()
            );
            document.fault(at, WHOLE, says)
        }));
        readable.then_some(document)
    }

    /// Its name below `assets/content`.
    pub(super) fn file(&self) -> &'s str {
        &self.source.file
    }

    /// Its length, in bytes.
    pub(super) fn length(&self) -> usize {
        self.source.text.len()
    }

    /// Its values.
    pub(super) fn table(&self) -> &Spanned<DeTable<'s>> {
        &self.table
    }

    /// Its values, to be changed.
    pub(super) fn table_mut(&mut self) -> &mut DeTable<'s> {
        self.table.get_mut()
    }

    /// The file as a value of its type.
    pub(super) fn read<T: DeserializeOwned>(&self, faults: &mut Vec<Fault>) -> Option<T> {
        T::deserialize(Deserializer::from(self.table.clone()))
            .map_err(|error| faults.push(self.refused(&error, 0)))
            .ok()
    }

    /// The fault of a value that its type refuses; its place counts from `base`.
    pub(super) fn refused(&self, error: &Error, base: usize) -> Fault {
        let at = error.span().map_or(0, |span| span.start.saturating_sub(base));
        let message = error.message();
        let remedy = if message.starts_with("missing field") {
            "add it, as in the entries beside this one"
        } else if message.starts_with("unknown") {
            "check the spelling"
        } else {
            "write it as in the entries beside this one"
        };
        self.fault(at, self.path_at(at), format!("{message}: {remedy}"))
    }

    /// A fault of this file.
    pub(super) fn fault(&self, at: usize, path: impl Into<String>, says: impl Into<String>) -> Fault {
        Fault { file: self.source.file.clone(), line: self.line_at(at), path: path.into(), says: says.into() }
    }

    /// The line of a place, from 1.
    pub(super) fn line_at(&self, at: usize) -> usize {
        self.source.text.bytes().take(at).filter(|byte| *byte == b'\n').count() + 1
    }

    /// The line on which the value of that path stands, or the nearest value around it that is there.
    pub(super) fn line_of(&self, path: &str) -> usize {
        let mut at = None;
        let mut entries = Some(self.table.get_ref());
        let mut items: Option<&[Spanned<DeValue<'s>>]> = None;
        for step in path.split(['.', '[']) {
            let value = if let Some(place) = step.strip_suffix(']') {
                let item = place.parse().ok().and_then(|place: usize| items?.get(place));
                item.inspect(|item| at = Some(item.span().start))
            } else {
                entries.and_then(|entries| entries.get_key_value(step)).map(|(key, value)| {
                    at = Some(key.span().start);
                    value
                })
            };
            let Some(value) = value.map(Spanned::get_ref) else { break };
            entries = value.as_table();
            items = value.as_array().map(std::ops::Deref::deref);
        }
        at.map_or(1, |at| self.line_at(at))
    }

    /// Calls `meet` for every value, in the order of keys, tables before what they hold.
    pub(super) fn walk(&self, meet: &mut dyn FnMut(Met<'_, 's>)) {
        walk_table(self.table.get_ref(), "", meet);
    }

    /// The path of the innermost value at a place.
    fn path_at(&self, at: usize) -> String {
        let mut innermost = WHOLE.to_owned();
        let mut start = 0;
        self.walk(&mut |met| {
            if (start..=at).contains(&met.at) {
                start = met.at;
                met.path.clone_into(&mut innermost);
            }
        });
        innermost
    }
}

fn walk_table<'s>(table: &DeTable<'s>, path: &str, meet: &mut dyn FnMut(Met<'_, 's>)) {
    for (key, value) in table {
        let path = if path.is_empty() { key.get_ref().to_string() } else { format!("{path}.{}", key.get_ref()) };
        walk_value(value.get_ref(), &path, key.get_ref(), key.span().start, meet);
    }
}

fn walk_value<'s>(value: &DeValue<'s>, path: &str, key: &str, at: usize, meet: &mut dyn FnMut(Met<'_, 's>)) {
    meet(Met { path, key, at, value });
    match value {
        DeValue::Table(table) => walk_table(table, path, meet),
        DeValue::Array(items) => {
            for (place, item) in items.iter().enumerate() {
                walk_value(item.get_ref(), &format!("{path}[{place}]"), key, item.span().start, meet);
            }
        }
        _ => {}
    }
}
