//! The saved file: JSON that a person can read and rescue without this app.
//!
//! ```text
//! { "boussole": 3, "dossier": { ... } }
//! ```
//!
//! `boussole` is the schema. Names that the catalogue does not know are kept and results ignore
//! them: an answer is never lost by opening and saving. For the same reason a field that this
//! schema does not have is refused, with its name, rather than dropped at the next save: only a
//! foreign hand or a later version can have written it.
//!
//! | schema | what it added |
//! | --- | --- |
//! | 1 | the positioning |
//! | 2 | levers, maturity, evaluation, plan, training |
//! | 3 | closed reviews of the evaluation |
//!
//! Each schema so far only adds fields, and a field that is missing is an answer not given: one
//! reader reads them all. When a shape changes, that of its schema is frozen beside this one.

mod names;
mod read;
mod write;

use std::fmt;

use self::read::Faults;
use super::json::{self, Json, Value};
use crate::domain::{
    dossier::{Answer, Dossier, Evaluation, Side},
    event::OBJECTIVES_AT_MOST,
};

/// The schema this page writes.
pub const SCHEMA: u32 = 3;

/// The highest level of any scale.
const HIGHEST_LEVEL: u8 = 4;

/// Why a text is refused. The text itself is never touched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveFault {
    /// It is no saved file of this app.
    NotOurs,
    /// It was written by a later version of the app, with this schema.
    Newer(u32),
    /// It was cut or changed.
    Damaged {
        /// What is wrong; technical, in English, with the name of the field where it has one.
        says: String,
        /// Line, from 1; 0 where `says` names the field instead.
        line: usize,
        /// Column, from 1; 0 where `says` names the field instead.
        column: usize,
    },
}

impl fmt::Display for SaveFault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotOurs => write!(formatter, "not a saved file of this app: no \"boussole\""),
            Self::Newer(schema) => write!(formatter, "schema {schema}, newer than {SCHEMA}"),
            Self::Damaged { says, line: 0, .. } => write!(formatter, "{says}"),
            Self::Damaged { says, line, column } => write!(formatter, "{line}:{column}: {says}"),
        }
    }
}

/// The text of a saved file.
#[must_use]
pub fn to_text(dossier: &Dossier) -> String {
    json::write(&to_tree(dossier))
}

/// The dossier of a saved text.
///
/// # Errors
/// Says whether the text is foreign, of a later schema or damaged, and where.
pub fn from_text(text: &str) -> Result<Dossier, SaveFault> {
    // Windows editors put this mark before a text.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let tree = match json::read(text) {
        Ok(tree) => tree,
        // A text that cannot be read but names us is ours, damaged.
        Err(fault) if text.trim_start().starts_with('{') && text.split('"').any(|part| part == "boussole") => {
            return Err(damaged(text, &fault));
        }
        Err(_) => return Err(SaveFault::NotOurs),
    };
    of_file(tree).map_err(|fault| match fault {
        Unread::NotOurs => SaveFault::NotOurs,
        Unread::Newer(schema) => SaveFault::Newer(schema),
        Unread::At(fault) => damaged(text, &fault),
        Unread::Misfit(says) => SaveFault::Damaged { says, line: 0, column: 0 },
    })
}

/// The tree of a saved file.
#[must_use]
pub fn to_tree(dossier: &Dossier) -> Json {
    write::table(vec![("boussole", write::number(SCHEMA.into())), ("dossier", write::dossier(dossier))])
}

/// The dossier of the tree of a saved file.
///
/// # Errors
/// As [`from_text`], without a place.
pub fn from_tree(tree: Json) -> Result<Dossier, SaveFault> {
    of_file(tree).map_err(|fault| match fault {
        Unread::NotOurs => SaveFault::NotOurs,
        Unread::Newer(schema) => SaveFault::Newer(schema),
        Unread::At(json::Fault { says, .. }) | Unread::Misfit(says) => SaveFault::Damaged { says, line: 0, column: 0 },
    })
}

/// Why a tree is refused.
enum Unread {
    NotOurs,
    Newer(u32),
    At(json::Fault),
    Misfit(String),
}

fn of_file(tree: Json) -> Result<Dossier, Unread> {
    if !matches!(tree.value, Value::Table(_)) {
        return Err(Unread::NotOurs);
    }
    let mut faults = Faults::default();
    let mut file = faults.table(tree);
    let schema: u32 = file.take("boussole").map_or(0, |json| faults.number(json));
    if schema > SCHEMA {
        return Err(Unread::Newer(schema));
    }
    let dossier = match file.take("dossier") {
        Some(json) if schema > 0 => read::dossier(&mut faults, json),
        _ if schema == 0 && faults.0.is_none() => return Err(Unread::NotOurs),
        _ => {
            faults.missing(&file, "dossier");
            Dossier::default()
        }
    };
    faults.end(file);
    if let Some(fault) = faults.0 {
        return Err(Unread::At(fault));
    }
    match misfit(&dossier) {
        Some(says) => Err(Unread::Misfit(says)),
        None => Ok(dossier),
    }
}

fn damaged(text: &str, fault: &json::Fault) -> SaveFault {
    let before = text.get(..fault.at).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let column = before.chars().rev().take_while(|letter| *letter != '\n').count() + 1;
    SaveFault::Damaged { says: fault.says.clone(), line, column }
}

/// The first value that no page gives: a `Dossier` that exists is valid.
fn misfit(dossier: &Dossier) -> Option<String> {
    let sides = [("own", &dossier.own), ("guess", &dossier.guess)];
    let own_or_guess = sides.into_iter().find_map(|(name, side)| side_misfit(name, side));
    let statement = || {
        let mut statements = dossier.statements.iter();
        statements.find_map(|(id, answer)| level_misfit(*answer, || format!("dossier.statements.{id}")))
    };
    let rating = || {
        let Evaluation { expected, observed, past, .. } = &dossier.evaluation;
        let mut all = vec![
            ("ratings", &dossier.ratings),
            ("evaluation.expected.own", &expected.own),
            ("evaluation.expected.partner", &expected.partner),
            ("evaluation.observed.own", &observed.own),
            ("evaluation.observed.partner", &observed.partner),
        ];
        let past = past.iter().map(|it| &it.observed);
        all.extend(past.flat_map(|it| [("evaluation.past.own", &it.own), ("evaluation.past.partner", &it.partner)]));
        all.into_iter().find_map(|(name, ratings)| {
            ratings.iter().find_map(|(id, rating)| {
                let level = Answer::Known(rating.level()?);
                level_misfit(level, || format!("dossier.{name}.{id}"))
            })
        })
    };
    own_or_guess.or_else(statement).or_else(rating)
}

fn side_misfit(name: &str, side: &Side) -> Option<String> {
    let Side { objectives, levels, choices: _, experience, brings: _, seeks: _ } = side;
    if objectives.len() > OBJECTIVES_AT_MOST {
        return Some(format!(
            "dossier.{name}.objectives: {} objectives, {OBJECTIVES_AT_MOST} at most",
            objectives.len()
        ));
    }
    let twice =
        objectives.iter().enumerate().find(|(place, id)| objectives.iter().take(*place).any(|other| other == *id));
    if let Some((_, id)) = twice {
        return Some(format!("dossier.{name}.objectives: {id} twice"));
    }
    let experience = || level_misfit((*experience)?, || format!("dossier.{name}.experience"));
    let level = |(id, answer): (&_, &Answer<u8>)| level_misfit(*answer, || format!("dossier.{name}.levels.{id}"));
    levels.iter().find_map(level).or_else(experience)
}

fn level_misfit(answer: Answer<u8>, place: impl Fn() -> String) -> Option<String> {
    match answer {
        Answer::Known(level) if level > HIGHEST_LEVEL => {
            Some(format!("{}: {level} is not a level from 0 to {HIGHEST_LEVEL}", place()))
        }
        Answer::Known(_) | Answer::Unknown => None,
    }
}
