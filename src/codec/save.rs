//! The saved file: JSON that a person can read and rescue without this app.
//!
//! ```text
//! { "boussole": 1, "dossier": { ... } }
//! ```
//!
//! `boussole` is the schema. Names that the catalogue does not know are kept and results ignore
//! them: an answer is never lost by opening and saving. For the same reason a field that this
//! schema does not have is refused, with its name, rather than dropped at the next save: only a
//! foreign hand or a later version can have written it. When the schema changes, the shape of
//! this one is frozen beside it, with the way from it to the next.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::domain::{
    dossier::{Answer, Dossier, Side},
    event::OBJECTIVES_AT_MOST,
};

/// The schema this page writes.
pub const SCHEMA: u32 = 1;

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

#[derive(Serialize)]
struct Written<'a> {
    boussole: u32,
    dossier: &'a Dossier,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Saved {
    #[serde(rename = "boussole")]
    _schema: u32,
    dossier: Dossier,
}

/// Just enough of a file of any schema to tell which it is.
#[derive(Deserialize)]
struct Heading {
    boussole: Option<u32>,
}

/// The text of a saved file.
#[must_use]
#[expect(
    clippy::expect_used,
    clippy::missing_panics_doc,
    reason = "its maps have text keys and it is written to memory: JSON has no way to fail"
)]
pub fn to_text(dossier: &Dossier) -> String {
    serde_json::to_string_pretty(&Written { boussole: SCHEMA, dossier }).expect("a dossier is always JSON")
}

/// The dossier of a saved text.
///
/// # Errors
/// Says whether the text is foreign, of a later schema or damaged, and where.
pub fn from_text(text: &str) -> Result<Dossier, SaveFault> {
    // Windows editors put this mark before a text.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    match heading(text)? {
        None | Some(0) => Err(SaveFault::NotOurs),
        Some(schema) if schema > SCHEMA => Err(SaveFault::Newer(schema)),
        Some(_) => {
            let saved: Saved = serde_json::from_str(text).map_err(|error| damaged(&error))?;
            match misfit(&saved.dossier) {
                Some(says) => Err(SaveFault::Damaged { says, line: 0, column: 0 }),
                None => Ok(saved.dossier),
            }
        }
    }
}

/// The schema a text names. A text that cannot be read but names us is ours, damaged.
fn heading(text: &str) -> Result<Option<u32>, SaveFault> {
    match serde_json::from_str::<Heading>(text) {
        Ok(heading) => Ok(heading.boussole),
        Err(error) if text.trim_start().starts_with('{') && text.contains("\"boussole\"") => Err(damaged(&error)),
        Err(_) => Err(SaveFault::NotOurs),
    }
}

fn damaged(error: &serde_json::Error) -> SaveFault {
    let whole = error.to_string();
    let place = format!(" at line {} column {}", error.line(), error.column());
    let says = whole.strip_suffix(&place).unwrap_or(&whole).to_owned();
    SaveFault::Damaged { says, line: error.line(), column: error.column() }
}

/// The first value that no page gives: a `Dossier` that exists is valid.
fn misfit(dossier: &Dossier) -> Option<String> {
    let sides = [("own", &dossier.own), ("guess", &dossier.guess)];
    let own_or_guess = sides.into_iter().find_map(|(name, side)| side_misfit(name, side));
    let statement = || {
        let mut statements = dossier.statements.iter();
        statements.find_map(|(id, answer)| level_misfit(*answer, || format!("dossier.statements.{id}")))
    };
    own_or_guess.or_else(statement)
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
