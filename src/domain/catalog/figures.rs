//! Legal and tax figures, all in one dated place.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::domain::list::List;

use crate::domain::{id::FigureId, text::Text};

/// `figures.toml`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Figures {
    /// Day the file was last reviewed, `AAAA-MM-JJ`.
    pub reviewed: Cow<'static, str>,
    /// What the review could and could not check, and that it is not advice.
    pub notice: Text,
    /// The figures.
    pub figures: List<Figure>,
}

/// One figure or rule of law.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Figure {
    /// Its permanent name.
    pub id: FigureId,
    /// What it is about.
    pub name: Text,
    /// The rule, with its amount.
    pub value: Text,
    /// Article or doctrine.
    pub article: Text,
    /// Since when, or the year the amount holds for.
    pub date: Text,
    /// Where it was read.
    pub source: Text,
}
