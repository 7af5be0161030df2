//! Resources, limits and legal facts, and the gates they open or close.
//!
//! Rejected: gates as Rust code. As data, an expert reads and edits them, and each carries
//! the sentence the reader sees.

use serde::{Deserialize, Serialize};

use crate::domain::list::List;

use crate::domain::{
    actor::Organisation,
    id::{CriterionId, FigureId, GateId, LimitId, ModelId, OptionId, ResourceId},
    text::Text,
};

/// `limits.toml`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limits {
    /// The ten resources one brings or seeks.
    pub resources: List<Resource>,
    /// What each model cannot do without.
    pub needs: List<Need>,
    /// The questions of law and limits.
    pub limits: List<Limit>,
    /// What closes a model or warns about it.
    pub gates: List<Gate>,
}

/// A resource.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Resource {
    /// Its permanent name.
    pub id: ResourceId,
    /// Its permanent number in links.
    pub slot: u8,
    /// Its name.
    pub name: Text,
    /// What counts as having it.
    pub help: Text,
}

/// The side of the partnership a need bears on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    /// The association.
    Association,
    /// The company, foundation or local authority.
    Partner,
}

/// A resource that a model cannot do without on one side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Need {
    /// The model.
    pub model: ModelId,
    /// The side that must have it.
    pub part: Part,
    /// One of these is enough.
    pub any_of: List<ResourceId>,
    /// What is missing, said to the reader.
    pub missing: Text,
    /// How to obtain it.
    pub way_out: Text,
}

/// A yes/no question on a limit or a legal fact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limit {
    /// Its permanent name.
    pub id: LimitId,
    /// Its permanent number in links.
    pub slot: u8,
    /// Who is asked.
    pub asked: List<Organisation>,
    /// The question, answered by yes, no or « je ne sais pas ».
    pub question: Text,
    /// What to know before answering.
    pub help: Text,
}

/// An answer to a limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reply {
    /// Yes.
    Yes,
    /// No.
    No,
    /// « Je ne sais pas ».
    Unknown,
}

/// What opens a gate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Condition {
    /// A limit got this answer.
    Limit {
        /// The limit.
        id: LimitId,
        /// The answer.
        is: Reply,
    },
    /// The reader answers for this organisation.
    Organisation(Organisation),
    /// The reader has no legal form yet.
    InTheMaking,
    /// The size is one of these.
    Size(List<OptionId>),
    /// A scale criterion got a level of this interval.
    Level {
        /// The criterion.
        criterion: CriterionId,
        /// Lowest level.
        from: u8,
        /// Highest level.
        to: u8,
    },
}

/// How hard a gate is. A model that is closed stays visible, struck, with its reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// To know or to check; the model stays in the ranking.
    Warning,
    /// « Pas maintenant »: struck until something changes.
    NotNow,
    /// Struck by law or by a limit one has set.
    Closed,
}

/// A rule that closes models or warns about them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gate {
    /// Its permanent name.
    pub id: GateId,
    /// What opens it.
    pub when: Condition,
    /// How hard it is.
    pub verdict: Verdict,
    /// The models it bears on.
    pub models: List<ModelId>,
    /// Why, said to the reader.
    pub reason: Text,
    /// What to do about it.
    pub way_out: Text,
    /// The figures it rests on.
    #[serde(default)]
    pub figures: List<FigureId>,
}
