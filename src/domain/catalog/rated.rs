//! A question answered by one of five levels, each in words one can observe: of a lever, of a
//! maturity questionnaire or of an evaluation. Knows no file.

use serde::{Deserialize, Serialize};

use crate::domain::{id::QuestionId, list::List, text::Text};

/// One such question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rated {
    /// Its permanent name.
    pub id: QuestionId,
    /// Its permanent number in links, within its questionnaire.
    pub slot: u8,
    /// Whether it belongs to the short form of its questionnaire.
    #[serde(default)]
    pub short: bool,
    /// The question.
    pub text: Text,
    /// Its five levels, 0 to 4.
    pub levels: List<Text>,
}
