//! Each file as a whole: a dossier as a spreadsheet or as CSV, any of them back, and what taking it
//! in would change. Knows the formats by their beginnings.

use super::{
    asked::{Part, part},
    back::{self, Bad, Refused},
    cells::Read,
    csv,
    rows::{Row, rows},
    sheets::{COLUMNS, READ, Said, answers, plan},
    workbook,
    xlsx::{self, Sheet},
};
use crate::{
    codec::save::{self, SaveFault},
    domain::{
        catalog::Catalog,
        dossier::{Dossier, Plan},
    },
};

/// Widths of the columns of answers, and of the plan.
const WIDTHS: [u32; 13] = [18, 26, 60, 12, 24, 50, 24, 40, 30, 24, 20, 13, 13];
const PLAN_WIDTHS: [u32; 7] = [8, 60, 28, 13, 14, 50, 30];

/// A dossier as a spreadsheet: its answers, with a row for each question that waits, and its plan.
#[must_use]
pub fn to_xlsx(catalog: &Catalog, dossier: &Dossier, said: &Said) -> Vec<u8> {
    let columns: Vec<(u32, bool)> =
        COLUMNS.iter().zip(WIDTHS).map(|(code, width)| (width, READ.contains(code))).collect();
    let plan_columns = PLAN_WIDTHS.map(|width| (width, true));
    let [answers_name, plan_name] = said.sheets;
    xlsx::write(&[
        Sheet { name: answers_name, grid: &answers(catalog, dossier, said, true), columns: &columns },
        Sheet { name: plan_name, grid: &plan(&dossier.plan, said), columns: &plan_columns },
    ])
}

/// The answers of a dossier as CSV: all but its plan.
#[must_use]
pub fn answers_csv(catalog: &Catalog, dossier: &Dossier, said: &Said) -> String {
    csv::write(&answers(catalog, dossier, said, true))
}

/// The plan of a dossier as CSV.
#[must_use]
pub fn plan_csv(dossier: &Dossier, said: &Said) -> String {
    csv::write(&plan(&dossier.plan, said))
}

/// What a file holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Brought {
    /// A dossier; without its plan where the file has none.
    pub answers: Option<Dossier>,
    /// A plan, where the file is not a whole dossier.
    pub plan: Option<Plan>,
}

impl Brought {
    /// The dossier that taking the file in gives: what the file does not hold stays as it is.
    #[must_use]
    pub fn onto(self, present: &Dossier) -> Dossier {
        let plan = self.plan.unwrap_or_else(|| present.plan.clone());
        Dossier { plan, ..self.answers.unwrap_or_else(|| present.clone()) }
    }
}

/// Why a file is refused. Nothing of it was taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileFault {
    /// It is no file of this app.
    NotOurs,
    /// It was written by a later version of the app.
    Newer,
    /// It was cut or changed; where it is known, the place, technical and in English.
    Damaged(String),
    /// It was saved as an `OpenDocument` spreadsheet.
    OpenDocument,
    /// These cells are bad.
    Cells(Vec<Bad>),
}

/// What a file of any of these kinds holds.
///
/// # Errors
/// Says whether it is foreign, of a later version or damaged, or which of its cells are bad.
pub fn read(catalog: &Catalog, file: &[u8]) -> Result<Brought, FileFault> {
    if file.starts_with(b"PK") {
        let tables = workbook::read(file).map_err(|fault| match fault {
            workbook::Fault::NotOurs => FileFault::NotOurs,
            workbook::Fault::OpenDocument => FileFault::OpenDocument,
            workbook::Fault::Damaged => FileFault::Damaged(String::new()),
        })?;
        return read_tables(catalog, &tables);
    }
    let text = csv::decode(file);
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    if text.trim_start().starts_with(['{', '[']) {
        let dossier = save::from_text(text).map_err(|fault| match fault {
            SaveFault::NotOurs => FileFault::NotOurs,
            SaveFault::Newer(_) => FileFault::Newer,
            SaveFault::Damaged { .. } => FileFault::Damaged(fault.to_string()),
        })?;
        let plan = Some(dossier.plan.clone());
        return Ok(Brought { answers: Some(dossier), plan });
    }
    match csv::read(text) {
        Some(table) => read_tables(catalog, &[table]),
        // A quotation that never ends: ours, if the beginning is.
        None => Err(if text.contains("(code)") || text.contains("(owner)") {
            FileFault::Damaged(String::new())
        } else {
            FileFault::NotOurs
        }),
    }
}

fn read_tables(catalog: &Catalog, tables: &[Read]) -> Result<Brought, FileFault> {
    let mut brought = Brought { answers: None, plan: None };
    let mut bad = Vec::new();
    for table in tables {
        let is_plan = match back::answers(catalog, table) {
            Ok(dossier) => {
                brought.answers.get_or_insert(dossier);
                false
            }
            Err(refused) => take(refused, &mut bad)?,
        };
        if is_plan {
            match back::plan(table) {
                Ok(plan) => drop(brought.plan.get_or_insert(plan)),
                Err(refused) => drop(take(refused, &mut bad)?),
            }
        }
    }
    if !bad.is_empty() {
        Err(FileFault::Cells(bad))
    } else if brought.answers.is_none() && brought.plan.is_none() {
        Err(FileFault::NotOurs)
    } else {
        Ok(brought)
    }
}

/// Notes why a table is refused; whether it may be one of another kind.
fn take(refused: Refused, bad: &mut Vec<Bad>) -> Result<bool, FileFault> {
    match refused {
        Refused::NotOurs => Ok(true),
        Refused::Newer => Err(FileFault::Newer),
        Refused::Cells(cells) => {
            bad.extend(cells);
            Ok(false)
        }
    }
}

/// What changes in one part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// The part.
    pub part: Part,
    /// Answers that were not there.
    pub new: usize,
    /// Answers that are there already, otherwise.
    pub changed: usize,
    /// Answers that are there no more.
    pub withdrawn: usize,
}

/// What changes from one dossier to another, part by part; parts without a change are left out.
#[must_use]
pub fn changes(catalog: &Catalog, before: &Dossier, after: &Dossier) -> Vec<Change> {
    let (old, new) = (rows(before), rows(after));
    let same = |row: &Row, other: &Row| row.key == other.key && row.side == other.side;
    let mut changes = Part::ALL.map(|part| Change { part, new: 0, changed: 0, withdrawn: 0 });
    let mut note = |of: Part, count: fn(&mut Change) -> &mut usize| {
        if let Some(change) = changes.iter_mut().find(|change| change.part == of) {
            *count(change) += 1;
        }
    };
    for row in &new {
        match old.iter().find(|other| same(row, other)) {
            None => note(part(catalog, &row.key), |change| &mut change.new),
            Some(other) if other != row => note(part(catalog, &row.key), |change| &mut change.changed),
            Some(_) => {}
        }
    }
    for row in old.iter().filter(|row| !new.iter().any(|other| same(row, other))) {
        note(part(catalog, &row.key), |change| &mut change.withdrawn);
    }
    for action in &after.plan.actions {
        match before.plan.actions.iter().find(|other| other.id == action.id) {
            None => note(Part::Plan, |change| &mut change.new),
            Some(other) if other != action => note(Part::Plan, |change| &mut change.changed),
            Some(_) => {}
        }
    }
    let is_gone = |id: u32| !after.plan.actions.iter().any(|action| action.id == id);
    for _ in before.plan.actions.iter().filter(|action| is_gone(action.id)) {
        note(Part::Plan, |change| &mut change.withdrawn);
    }
    // How often and when a dossier changed is no answer.
    let is_told = |change: &Change| change.part != Part::File && change.new + change.changed + change.withdrawn > 0;
    changes.into_iter().filter(is_told).collect()
}
