//! The « À propos » page: what this is, from whom, and what it is not.

use serde::{Deserialize, Serialize};

use crate::domain::list::List;

use super::model::Link;
use crate::domain::text::Text;

/// `about.toml`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct About {
    /// Its sections, in order.
    pub sections: List<Section>,
    /// Where to read the kit and more.
    pub links: List<Link>,
}

/// A section of the page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// Its heading.
    pub title: Text,
    /// Its paragraphs; the places `{edition}`, `{date}`, `{version}` and `{figures}` are filled.
    pub paragraphs: List<Text>,
}
