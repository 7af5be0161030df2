//! The nine model sheets and the four categories, as texts. Their numbers are in `method`.

use serde::{Deserialize, Serialize};

use crate::domain::list::List;

use crate::domain::{
    id::{CategoryId, FigureId, ModelId},
    text::Text,
};

/// `categories.toml`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Categories {
    /// The four categories, in the order of the kit.
    pub categories: List<Category>,
}

/// A category of the kit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Category {
    /// Its permanent name.
    pub id: CategoryId,
    /// Its name.
    pub name: Text,
    /// What holds its models together.
    pub definition: Text,
}

/// How far a relation goes on Austin's continuum (Austin & Seitanidi, 2012): a label, not a ladder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Depth {
    /// One gives, the other receives.
    Philanthropic,
    /// Each gets something for what it gives.
    Transactional,
    /// Missions, people and skills are combined.
    Integrative,
    /// The two change something larger than themselves.
    Transformational,
}

/// `models/<id>.toml`: one sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Model {
    /// Its permanent name.
    pub id: ModelId,
    /// Its permanent number in links, and the last word between equal scores.
    pub slot: u8,
    /// The category of the kit's table.
    pub category: CategoryId,
    /// Its depth.
    pub depth: Depth,
    /// Its name.
    pub name: Text,
    /// Its name in the kit, whatever the language of the page.
    pub french: Text,
    /// One sentence: what it is.
    pub definition: Text,
    /// What it borders on or is mistaken for.
    pub border: Text,
    /// When to choose it.
    pub when: List<Text>,
    /// When not to.
    pub when_not: List<Text>,
    /// What each side brings.
    pub brings: BothSides,
    /// What each side gets.
    pub gets: BothSides,
    /// What must be there first.
    pub prerequisites: List<Text>,
    /// Legal and tax frame.
    pub frame: List<FrameLine>,
    /// What goes wrong, and what prevents it.
    pub risks: List<Text>,
    /// Indicators to follow.
    pub indicators: List<Text>,
    /// How long.
    pub duration: Text,
    /// Time and means on each side.
    pub effort: Text,
    /// First steps, in order.
    pub steps: List<Text>,
    /// Real cases.
    pub examples: List<Example>,
    /// Where to read more.
    pub links: List<Link>,
}

/// A text for each side of the partnership.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BothSides {
    /// The company, foundation or local authority.
    pub partner: Text,
    /// The association.
    pub association: Text,
}

/// One line of the legal frame, with the dated figures it rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FrameLine {
    /// The line.
    pub text: Text,
    /// Figures shown beside it.
    #[serde(default)]
    pub figures: List<FigureId>,
}

/// A real partnership.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Example {
    /// The partners.
    pub who: Text,
    /// What they did together.
    pub text: Text,
    /// Year or years of the facts, as the source gives them; empty if it gives none.
    #[serde(default)]
    pub year: Text,
    /// Whether it is one of the kit's examples.
    #[serde(default)]
    pub kit: bool,
    /// Name of the source.
    pub source: Text,
    /// Its address; empty for the kit itself.
    #[serde(default)]
    pub url: Text,
}

/// A resource to read, with words to search for when its address has died.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Link {
    /// Title and publisher.
    pub title: Text,
    /// Address, https.
    pub url: Text,
    /// What to type in a search engine.
    pub search: Text,
}
