//! From the cells of a table back to a dossier or a plan. Only codes count: words that explain
//! are not read. All bad cells are told at once, each by its address; with one of them, nothing
//! comes back.

use super::{
    asked::{Expects, expects, expects_anything, is_sided},
    cells::{Cell, Read, restored, restored_day},
    key::{Key, Of, Plain, unescaped},
    put::put,
    rows::{FORMAT, MOMENT, SIDES, WHO},
    sheets::{CONTINUED, PLAN, PLAN_COLUMNS, READ, STATUSES},
};
use crate::domain::{
    catalog::Catalog,
    dossier::{Action, Dossier, Plan},
    event::Whose,
};

/// What is wrong with a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// The table has no column of this code.
    NoColumn(&'static str),
    /// No question, or no action, has this code.
    NoSuchRow(String),
    /// This row is there already.
    Twice(String),
    /// A side is due here, or none is.
    Side(String),
    /// This is none of the codes that answer.
    NoSuchCode(String, String),
    /// This code stands twice in its list.
    TwiceInList(String),
    /// More codes than that.
    TooMany(usize),
    /// No whole number, or too large.
    NoNumber(String),
    /// No day.
    NoDay(String),
    /// Something stands beside an answer that has no notes, or there is no answer.
    NothingBeside(String),
}

/// A bad cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bad {
    /// Its address.
    pub address: String,
    /// What is wrong with it.
    pub why: Why,
}

/// Why a table is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It is no such table.
    NotOurs,
    /// It was written by a later version of this app.
    Newer,
    /// These cells are bad.
    Cells(Vec<Bad>),
}

/// A row whose continuations were taken in.
struct Line {
    row: usize,
    code: String,
    shapes: Vec<Shape>,
    cells: Vec<Option<String>>,
}

/// Where the columns of a table are.
struct Columns {
    places: Vec<usize>,
}

/// How the cells of a column are read.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    Code,
    Text,
    Day,
}

pub(super) struct Reader<'a> {
    pub(super) table: &'a Read,
    columns: Columns,
    bad: Vec<Bad>,
}

impl<'a> Reader<'a> {
    fn new(table: &'a Read, codes: &[&'static str]) -> Result<Self, Refused> {
        let head = |code: &str| {
            let ending = format!("({code})");
            let cells = table.rows.first().map(Vec::as_slice).unwrap_or_default();
            cells.iter().position(|cell| cell.text.trim_end().ends_with(&ending))
        };
        let found: Vec<Option<usize>> = codes.iter().map(|code| head(code)).collect();
        // One column of ours is an accident; two of them make a table of ours.
        if found.iter().flatten().count() < 2 || found.first().is_none_or(Option::is_none) {
            return Err(Refused::NotOurs);
        }
        let missing = codes.iter().zip(&found).filter(|(_, place)| place.is_none());
        let bad: Vec<Bad> =
            missing.map(|(code, _)| Bad { address: table.address(0, 0), why: Why::NoColumn(code) }).collect();
        if bad.is_empty() {
            Ok(Self { table, columns: Columns { places: found.into_iter().flatten().collect() }, bad })
        } else {
            Err(Refused::Cells(bad))
        }
    }

    pub(super) fn bad(&mut self, row: usize, column: usize, why: Why) {
        let column = self.columns.places.get(column).copied().unwrap_or_default();
        self.bad.push(Bad { address: self.table.address(row, column), why });
    }

    pub(super) fn cell(&self, row: usize, column: usize) -> &'a Cell {
        self.table.cell(row, self.columns.places.get(column).copied().unwrap_or(usize::MAX))
    }

    /// What a cell holds; `None` for a blank one and for a bad one, which is noted.
    pub(super) fn read(&mut self, row: usize, column: usize, shape: Shape) -> Option<String> {
        let cell = self.cell(row, column);
        match shape {
            Shape::Text => (!cell.text.is_empty()).then(|| restored(&cell.text).to_owned()),
            Shape::Code => {
                let text = cell.text.trim();
                let whole = if cell.is_number { text.strip_suffix(".0").unwrap_or(text) } else { text };
                (!whole.is_empty()).then(|| whole.to_ascii_lowercase())
            }
            Shape::Day => {
                if cell.text.trim().is_empty() {
                    return None;
                }
                let day = restored_day(cell);
                if day.is_none() {
                    self.bad(row, column, Why::NoDay(cell.text.clone()));
                }
                day
            }
        }
    }

    /// The rows of the table, each with its continuations. The first column of all is the code.
    fn lines(&mut self, shapes: &dyn Fn(&str) -> Vec<Shape>) -> Vec<Line> {
        let mut lines: Vec<Line> = Vec::new();
        let mut continued = 1;
        for row in 1..self.table.rows.len() {
            let code = self.read(row, 0, Shape::Code).unwrap_or_default();
            let count = self.columns.places.len();
            let (base, number) = code.split_once(CONTINUED).map_or((code.as_str(), None), |(a, b)| (a, Some(b)));
            if number.is_none() {
                continued = 1;
                if (0..count).all(|column| self.cell(row, column).text.trim().is_empty()) {
                    continue;
                }
                let shapes = shapes(base);
                let cells = (1..count).zip(&shapes).map(|(column, shape)| self.read(row, column, *shape)).collect();
                lines.push(Line { row, code, shapes, cells });
                continue;
            }
            continued += 1;
            let is_next = number.and_then(|number| number.parse().ok()) == Some(continued);
            match lines.last_mut().filter(|line| is_next && line.code == base) {
                Some(line) => {
                    // A code is never longer than a cell.
                    for (column, (cell, shape)) in (1..count).zip(line.cells.iter_mut().zip(&line.shapes)) {
                        let text = &self.cell(row, column).text;
                        if let (Some(cell), false) = (cell, *shape == Shape::Code || text.is_empty()) {
                            cell.push_str(restored(text));
                        }
                    }
                }
                None => self.bad(row, 0, Why::NoSuchRow(code)),
            }
        }
        lines
    }

    fn end<T>(self, value: T) -> Result<T, Refused> {
        if self.bad.is_empty() { Ok(value) } else { Err(Refused::Cells(self.bad)) }
    }
}

/// The dossier of a table of answers, without a plan.
///
/// # Errors
/// Says whether the table is foreign, of a later version, or which of its cells are bad.
pub fn answers(catalog: &Catalog, table: &Read) -> Result<Dossier, Refused> {
    let mut reader = Reader::new(table, &READ)?;
    let shapes = |code: &str| {
        let shape = match Key::parse(code) {
            Some(key) => match expects(catalog, &key, None) {
                Some(Expects::Text) => Shape::Text,
                Some(Expects::Day) => Shape::Day,
                _ => Shape::Code,
            },
            None => Shape::Code,
        };
        vec![Shape::Code, shape, Shape::Text, Shape::Text, Shape::Text, Shape::Text, Shape::Day, Shape::Day]
    };
    let lines = reader.lines(&shapes);
    let plain = |wanted: Plain| {
        let line = lines.iter().find(|line| Key::parse(&line.code) == Some(Key::Plain(wanted)))?;
        line.cells.get(1)?.as_deref()?.parse::<u32>().ok()
    };
    match plain(Plain::Format) {
        None | Some(0) => return Err(Refused::NotOurs),
        Some(format) if format > FORMAT => return Err(Refused::Newer),
        Some(_) => {}
    }
    // A later edition may ask what this one does not know: it is kept, as in saved files.
    let is_later = plain(Plain::Edition).is_some_and(|edition| edition > catalog.rules.edition.into());
    let mut dossier = Dossier::default();
    let mut seen: Vec<(&str, Option<Whose>)> = Vec::new();
    for line in &lines {
        let Some(key) = Key::parse(&line.code) else {
            reader.bad(line.row, 0, Why::NoSuchRow(line.code.clone()));
            continue;
        };
        let expected = expects(catalog, &key, None).or_else(|| is_later.then(|| expects_anything(&key)));
        let Some(expected) = expected else {
            reader.bad(line.row, 0, Why::NoSuchRow(line.code.clone()));
            continue;
        };
        let mut cells = line.cells.iter().cloned();
        let told = cells.next().flatten();
        let side = told.as_deref().and_then(|told| SIDES.iter().find(|(code, _)| *code == told)).map(|(_, side)| *side);
        if side.is_some() != is_sided(&key) || side.is_some() != told.is_some() {
            reader.bad(line.row, 1, Why::Side(told.unwrap_or_default()));
            continue;
        }
        if seen.contains(&(line.code.as_str(), side)) {
            reader.bad(line.row, 0, Why::Twice(line.code.clone()));
            continue;
        }
        seen.push((&line.code, side));
        let code = cells.next().flatten();
        let beside: Vec<Option<String>> = cells.collect();
        if let Some(code) = &code
            && let Err(why) = check(&expected, code, is_later)
        {
            reader.bad(line.row, 2, why);
            continue;
        }
        let takes = |place: usize| match key {
            Key::Of(Of::Rating, _) => true,
            Key::Of(Of::Activity, _) => place == WHO && code.is_some(),
            _ => false,
        };
        let strange: Vec<usize> = (0..beside.len())
            .filter(|place| beside.get(*place).is_some_and(Option::is_some) && !takes(*place))
            .collect();
        for place in &strange {
            reader.bad(line.row, place + 3, Why::NothingBeside(line.code.clone()));
        }
        if strange.is_empty() && put(&mut dossier, &key, side.unwrap_or(Whose::Own), code.as_deref(), beside).is_none()
        {
            let code = code.unwrap_or_default();
            reader.bad(line.row, 2, Why::NoSuchCode(code, expected.codes()));
        }
    }
    let keys: Vec<Key> = lines.iter().filter_map(|line| Key::parse(&line.code)).collect();
    // Numbers that no row has are closed up.
    let mut number = 0;
    dossier.evaluation.past.retain(|_| {
        number += 1;
        keys.iter().any(|key| matches!(key, Key::PastDay(of) | Key::Past(of, _) if *of == number))
    });
    number = 0;
    dossier.evaluation.followed.retain(|_| {
        number += 1;
        keys.iter().any(|key| matches!(key, Key::Followed(of, _) if *of == number))
    });
    reader.end(dossier)
}

/// Whether a code answers.
fn check(expected: &Expects, code: &str, is_later: bool) -> Result<(), Why> {
    match expected {
        Expects::Text | Expects::Day => Ok(()),
        Expects::Moment => match code.strip_prefix(MOMENT).and_then(|it| it.parse::<u64>().ok()) {
            Some(_) => Ok(()),
            None => Err(Why::NoNumber(code.to_owned())),
        },
        Expects::Number(most) => match code.parse::<u64>() {
            Ok(number) if number <= *most => Ok(()),
            _ => Err(Why::NoNumber(code.to_owned())),
        },
        Expects::One(codes) => {
            if codes.iter().any(|it| it == code) || (is_later && unescaped(code).is_some()) {
                Ok(())
            } else {
                Err(Why::NoSuchCode(code.to_owned(), expected.codes()))
            }
        }
        Expects::Some(codes, at_most, others) => {
            if others.contains(&code) {
                return Ok(());
            }
            let list = super::put::list(code);
            for (place, one) in list.iter().enumerate() {
                let is_known = codes.iter().any(|it| it == one) || (is_later && unescaped(one).is_some());
                if !is_known {
                    return Err(Why::NoSuchCode((*one).to_owned(), expected.codes()));
                }
                if list.iter().take(place).any(|other| other == one) {
                    return Err(Why::TwiceInList((*one).to_owned()));
                }
            }
            if list.len() > *at_most { Err(Why::TooMany(*at_most)) } else { Ok(()) }
        }
    }
}

/// The plan of a table.
///
/// # Errors
/// Says whether the table is foreign, of a later version, or which of its cells are bad.
pub fn plan(table: &Read) -> Result<Plan, Refused> {
    use Shape::{Code, Day, Text};
    let mut reader = Reader::new(table, &PLAN_COLUMNS)?;
    let lines = reader.lines(&|_| vec![Text, Text, Day, Code, Text, Text]);
    let first = lines.iter().find(|line| line.code == PLAN).and_then(|line| line.cells.last()?.clone());
    let mut numbers = first.as_deref().map(|first| first.split(':').skip(1)).into_iter().flatten();
    let mut number = || numbers.next().and_then(|number| number.parse::<u64>().ok());
    match number() {
        None | Some(0) => return Err(Refused::NotOurs),
        Some(1) => {}
        Some(_) => return Err(Refused::Newer),
    }
    let (Some(seed), Some(last)) = (number(), number().and_then(|last| u32::try_from(last).ok())) else {
        return Err(Refused::NotOurs);
    };
    // Actions that were added have no number yet, and get those after the last one given.
    let given = lines.iter().filter_map(|line| line.code.parse().ok());
    let mut plan = Plan { seed, next: given.fold(last, u32::max), actions: Vec::new() };
    for line in lines.iter().filter(|line| line.code != PLAN) {
        let mut cells = line.cells.iter().cloned();
        let mut cell = || cells.next().flatten();
        let (text, owner, due) = (cell(), cell(), cell());
        let (told, follow_up, rule) = (cell(), cell(), cell());
        let status = match told {
            None => Some(crate::domain::dossier::Status::default()),
            Some(told) => {
                let found = STATUSES.iter().find(|(code, _)| *code == told).map(|(_, status)| *status);
                if found.is_none() {
                    let codes: Vec<&str> = STATUSES.iter().map(|(code, _)| *code).collect();
                    reader.bad(line.row, 4, Why::NoSuchCode(told, codes.join(" ")));
                }
                found
            }
        };
        let id = if line.code.is_empty() { plan.next.checked_add(1) } else { line.code.parse().ok() };
        let Some(id) = id else {
            reader.bad(line.row, 0, Why::NoSuchRow(line.code.clone()));
            continue;
        };
        if plan.actions.iter().any(|action| action.id == id) {
            reader.bad(line.row, 0, Why::Twice(line.code.clone()));
            continue;
        }
        plan.next = plan.next.max(id);
        plan.actions.push(Action {
            id,
            rule: rule.unwrap_or_default(),
            text: text.unwrap_or_default(),
            owner: owner.unwrap_or_default(),
            due: due.unwrap_or_default(),
            status: status.unwrap_or_default(),
            follow_up: follow_up.unwrap_or_default(),
        });
    }
    reader.end(plan)
}
