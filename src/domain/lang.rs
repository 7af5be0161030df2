//! The two languages of the app. Knows nothing of the browser or of any sentence.

use serde::{Deserialize, Serialize};

/// A language of the interface and of the content.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Language {
    /// French, the language of the kit and the first of the app.
    #[default]
    French,
    /// English.
    English,
}
