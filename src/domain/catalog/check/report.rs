//! The faults found so far, and the few checks that every file needs. Knows no file.

use std::fmt::Display;

use crate::domain::fault::Fault;

/// The faults found so far.
#[derive(Default)]
pub(super) struct Report {
    faults: Vec<Fault>,
}

impl Report {
    /// The faults, in the order they were found.
    pub(super) fn faults(self) -> Vec<Fault> {
        self.faults
    }

    /// Notes a fault.
    pub(super) fn note(&mut self, file: &str, path: impl Into<String>, says: impl Into<String>) {
        self.faults.push(Fault { file: file.to_owned(), line: 0, path: path.into(), says: says.into() });
    }

    /// Names must be written in a plain way and be each their own.
    pub(super) fn ids<'a>(&mut self, file: &str, entries: impl IntoIterator<Item = (String, &'a str)>) {
        let mut seen: Vec<(String, &str)> = Vec::new();
        for (path, id) in entries {
            let plain = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_');
            if id.is_empty() || !id.chars().all(plain) {
                self.note(
                    file,
                    format!("{path}.id"),
                    format!("`{id}` is no id: use letters without accents, digits and hyphens"),
                );
            }
            match seen.iter().find(|(_, other)| *other == id) {
                Some((first, _)) => {
                    let says = format!(
                        "the id `{id}` is already that of `{first}`: give this entry an id of its own, never used before"
                    );
                    self.note(file, format!("{path}.id"), says);
                }
                None => seen.push((path, id)),
            }
        }
    }

    /// Slots must be each their own.
    pub(super) fn slots(&mut self, file: &str, entries: impl IntoIterator<Item = (String, u8)>) {
        let entries: Vec<(String, u8)> = entries.into_iter().collect();
        let free = entries.iter().map(|(_, slot)| *slot).max().unwrap_or(0).saturating_add(1);
        for (place, (path, slot)) in entries.iter().enumerate() {
            if let Some((first, _)) = entries.iter().take(place).find(|(_, other)| other == slot) {
                let says = format!(
                    "slot {slot} is already that of `{first}`: give the newer of the two a number that was never used, {free} for example"
                );
                self.note(file, format!("{path}.slot"), says);
            }
        }
    }

    /// There must be exactly so many entries.
    pub(super) fn count(&mut self, file: &str, path: impl Into<String>, found: usize, due: usize) {
        if found != due {
            self.note(file, path, format!("there must be exactly {due} entries here, and there are {found}"));
        }
    }

    /// There must be one entry at least.
    pub(super) fn some(&mut self, file: &str, path: impl Into<String>, found: usize) {
        if found == 0 {
            self.note(file, path, "this list is empty: write one entry at least");
        }
    }

    /// A number must lie between two others.
    pub(super) fn range<N: PartialOrd + Display>(
        &mut self,
        file: &str,
        path: impl Into<String>,
        number: N,
        low: N,
        high: N,
    ) {
        if number < low || number > high {
            self.note(file, path, format!("{number} is out of range: write a number from {low} to {high}"));
        }
    }

    /// A day must be written `AAAA-MM-JJ` and exist.
    pub(super) fn date(&mut self, file: &str, path: impl Into<String>, date: &str) {
        if !is_date(date) {
            self.note(file, path, format!("`{date}` is no day: write it AAAA-MM-JJ, 2026-01-31 for example"));
        }
    }

    /// No entry may be given twice in a list of references.
    pub(super) fn once<T: PartialEq>(&mut self, file: &str, path: &str, list: &[T]) {
        for (place, entry) in list.iter().enumerate() {
            if list.iter().take(place).any(|other| other == entry) {
                self.note(file, format!("{path}[{place}]"), "this entry is already in the list: remove it");
            }
        }
    }
}

/// Names that exist, and the file they are in.
pub(super) struct Known<'a> {
    what: &'static str,
    home: &'static str,
    names: Vec<&'a str>,
}

impl<'a> Known<'a> {
    /// `what` is said to the editor (« model »), `home` is where to add one.
    pub(super) fn new(what: &'static str, home: &'static str, names: impl Iterator<Item = &'a str>) -> Self {
        Self { what, home, names: names.collect() }
    }

    /// The names, in the order of their file.
    pub(super) fn names(&self) -> &[&'a str] {
        &self.names
    }

    /// `name` must be one of them.
    pub(super) fn look(&self, report: &mut Report, file: &str, path: impl Into<String>, name: &str) {
        if !self.names.contains(&name) {
            let Self { what, home, names } = self;
            let says = match names.len() {
                1..=16 => {
                    format!("there is no {what} `{name}`: write one of {}, or add it to {home}", names.join(", "))
                }
                _ => format!("there is no {what} `{name}`: check its spelling, or add it to {home}"),
            };
            report.note(file, path, says);
        }
    }

    /// Each name of a list must be one of them, once.
    pub(super) fn look_all<'b>(
        &self,
        report: &mut Report,
        file: &str,
        path: &str,
        list: impl IntoIterator<Item = &'b str>,
    ) {
        let list: Vec<&str> = list.into_iter().collect();
        report.once(file, path, &list);
        for (place, name) in list.iter().enumerate() {
            self.look(report, file, format!("{path}[{place}]"), name);
        }
    }

    /// The keys of a table must be all of them and no other.
    pub(super) fn look_keys<'b>(
        &self,
        report: &mut Report,
        file: &str,
        path: &str,
        keys: impl IntoIterator<Item = &'b str>,
    ) {
        let keys: Vec<&str> = keys.into_iter().collect();
        for key in &keys {
            self.look(report, file, format!("{path}.{key}"), key);
        }
        let missing: Vec<&str> = self.names.iter().copied().filter(|name| !keys.contains(name)).collect();
        if !missing.is_empty() {
            report.note(file, path, format!("every {} must be here: add {}", self.what, missing.join(", ")));
        }
    }
}

/// Whether `date` is written `AAAA-MM-JJ` and is a day of the calendar.
fn is_date(date: &str) -> bool {
    let parts: Vec<&str> = date.split('-').collect();
    let &[year, month, day] = parts.as_slice() else { return false };
    let number = |part: &str, length: usize| {
        let digits = part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit());
        digits.then(|| part.parse::<u32>().ok()).flatten()
    };
    let (Some(year), Some(month), Some(day)) = (number(year, 4), number(month, 2), number(day, 2)) else {
        return false;
    };
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 0,
    };
    (1..=days).contains(&day)
}
