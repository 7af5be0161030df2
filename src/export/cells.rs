//! Cells of a table: what stands in them, where they are, and the mark that keeps other programs
//! from reading a text as a formula. Knows no format and no dossier.

use crate::domain::date::Date;

/// Rows of cells, as written.
pub type Grid = Vec<Vec<String>>;

/// A cell that was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// What stands in it.
    pub text: String,
    /// Whether it is a number there, which may stand for a day.
    pub is_number: bool,
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self { text, is_number: false }
    }
}

/// A table that was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Read {
    /// Its name in a spreadsheet; empty in a CSV file.
    pub name: String,
    /// Its rows.
    pub rows: Vec<Vec<Cell>>,
}

impl Read {
    /// A cell, blank where there is none.
    #[must_use]
    pub fn cell(&self, row: usize, column: usize) -> &Cell {
        const BLANK: &Cell = &Cell { text: String::new(), is_number: false };
        self.rows.get(row).and_then(|row| row.get(column)).unwrap_or(BLANK)
    }

    /// The address of a cell, as spreadsheets say it: a sheet, an exclamation mark, `E12`.
    #[must_use]
    pub fn address(&self, row: usize, column: usize) -> String {
        let place = format!("{}{}", letters(column), row + 1);
        if self.name.is_empty() { place } else { format!("{}!{place}", self.name) }
    }
}

/// The letters of a column, from 0: `A`, `Z`, `AA`.
#[must_use]
pub fn letters(column: usize) -> String {
    let mut letters = String::new();
    let mut left = column + 1;
    while left > 0 {
        let letter = u8::try_from((left - 1) % 26).unwrap_or_default();
        letters.insert(0, char::from(b'A' + letter));
        left = (left - 1) / 26;
    }
    letters
}

/// The column of letters, from 0.
#[must_use]
pub fn column(letters: &str) -> Option<usize> {
    if letters.is_empty() || letters.len() > 3 || !letters.bytes().all(|it| it.is_ascii_uppercase()) {
        return None;
    }
    Some(letters.bytes().fold(0, |column, letter| column * 26 + usize::from(letter - b'A') + 1) - 1)
}

/// What a text may begin with that a spreadsheet reads as a formula, or drops.
const DANGEROUS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '\u{FF1D}', '\u{FF0B}', '\u{FF0D}', '\u{FF20}'];
/// What spreadsheets themselves put before a text that is none of it.
const MARK: char = '\'';

fn needs_mark(text: &str) -> bool {
    let core = text.trim_start_matches(MARK);
    core.trim_start_matches([' ', '\u{A0}']).is_empty()
        || core.trim_start_matches([' ', '\u{A0}']).starts_with(DANGEROUS)
}

/// A text as a cell holds it. One that is empty but was written gets a mark as well: a blank cell
/// says nothing.
#[must_use]
pub fn guarded(text: &str) -> String {
    if needs_mark(text) { format!("{MARK}{text}") } else { text.to_owned() }
}

/// The text of a cell that is not blank.
#[must_use]
pub fn restored(cell: &str) -> &str {
    match cell.strip_prefix(MARK) {
        Some(text) if needs_mark(text) => text,
        _ => cell,
    }
}

/// A day as a cell holds it. What is no day gets the mark: a cell without it must hold one.
#[must_use]
pub fn guarded_day(day: &str) -> String {
    if Date::parse(day).is_some() { day.to_owned() } else { format!("{MARK}{day}") }
}

/// The day of a cell that is not blank: `AAAA-MM-JJ`, as French spreadsheets show days, or counted
/// in days since 1899-12-30 as they keep them. `None` for what is no day.
#[must_use]
pub fn restored_day(cell: &Cell) -> Option<String> {
    if let Some(text) = cell.text.strip_prefix(MARK) {
        return Some(text.to_owned());
    }
    let text = cell.text.trim();
    if cell.is_number {
        let days: i64 = text.split('.').next()?.parse().ok().filter(|days| (1..2_958_466).contains(days))?;
        return Some(Date::from_days(days - 25_569).written());
    }
    if Date::parse(text).is_some() {
        return Some(text.to_owned());
    }
    let mut parts = text.splitn(3, '/');
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    let written = format!("{year}-{month:0>2}-{day:0>2}");
    Date::parse(&written).map(|_| written)
}
