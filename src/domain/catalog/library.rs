//! What one reads beside the journey: the argument, the base of examples, the map of tools, the
//! glossary (`library/*.toml`).

use serde::{Deserialize, Serialize};

use crate::domain::{
    actor::Organisation,
    id::{ExampleId, FigureId, ImpactId, ModelId, StakeId, TermId, ToolId},
    list::List,
    text::Text,
};

/// The four files.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Library {
    /// `library/argument.toml`.
    pub argument: Argument,
    /// `library/examples.toml`.
    pub examples: Examples,
    /// `library/tools.toml`.
    pub tools: Tools,
    /// `library/glossary.toml`.
    pub glossary: Glossary,
}

/// Why play together: one page to print.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Argument {
    /// What the page says.
    pub lead: Text,
    /// The three needs an alliance answers.
    pub needs: List<NeedAnswered>,
    /// Why now.
    pub reasons: List<Reason>,
    /// Dated figures.
    pub figures: List<Datum>,
    /// What a reluctant board says, and an honest answer.
    pub objections: List<Reason>,
}

/// A need an alliance answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NeedAnswered {
    /// The impact it is called by.
    pub id: ImpactId,
    /// Its name.
    pub name: Text,
    /// What it is.
    pub text: Text,
}

/// A title and what stands below it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reason {
    /// Its title.
    pub title: Text,
    /// What it says.
    pub text: Text,
}

/// A dated figure of a study.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Datum {
    /// Its permanent name.
    pub id: FigureId,
    /// The figure, in a sentence.
    pub value: Text,
    /// Of whom.
    pub population: Text,
    /// Of which year.
    pub year: Text,
    /// Where it was read.
    pub source: Text,
    /// Its address.
    pub url: Text,
}

/// The base of inspiring examples.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Examples {
    /// What partnerships are about.
    pub stakes: List<Stake>,
    /// Real partnerships.
    pub examples: List<Partnership>,
}

/// What a partnership is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stake {
    /// Its permanent name.
    pub id: StakeId,
    /// Its name.
    pub name: Text,
}

/// Who says which model an example is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Labelled {
    /// The source, or the kit.
    Source,
    /// We do.
    Ours,
}

/// A real partnership.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Partnership {
    /// Its permanent name.
    pub id: ExampleId,
    /// The partners.
    pub who: Text,
    /// The model it is an example of.
    pub model: ModelId,
    /// What it is about.
    pub stakes: List<StakeId>,
    /// Year or years, as the source gives them; nothing if it gives none.
    #[serde(default)]
    pub year: Text,
    /// Whether the kit names it.
    pub kit: bool,
    /// Who says the model.
    pub label: Labelled,
    /// What happened.
    pub situation: Text,
    /// Why this model.
    pub why: Text,
    /// Name of the source.
    pub source: Text,
    /// Its address.
    pub url: Text,
    /// The partners, one by one.
    pub sides: List<PartnershipSide>,
}

/// One partner of an example.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartnershipSide {
    /// Its name.
    pub name: Text,
    /// What it is.
    pub organisation: Organisation,
    /// What it brought.
    pub brings: Text,
    /// What it sought.
    pub seeks: Text,
}

/// The map of tools.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tools {
    /// The tools.
    pub tools: List<Tool>,
}

/// The steps of the way a tool helps with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    /// To know where one stands.
    Situer,
    /// To choose objectives.
    Objectifs,
    /// To choose a model.
    Modele,
    /// To find one's place on the territory.
    Territoire,
    /// To evaluate.
    Evaluation,
    /// To act.
    Agir,
    /// To learn.
    Former,
}

impl Stage {
    /// All of them, in the order of the way.
    pub const ALL: [Self; 7] =
        [Self::Situer, Self::Objectifs, Self::Modele, Self::Territoire, Self::Evaluation, Self::Agir, Self::Former];
}

/// The language of a tool.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tongue {
    /// French.
    Fr,
    /// English.
    En,
}

/// A tool or a place to read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tool {
    /// Its permanent name.
    pub id: ToolId,
    /// Its name.
    pub name: Text,
    /// What one finds there.
    pub what: Text,
    /// The steps it helps with.
    pub steps: List<Stage>,
    /// Whom it serves.
    pub actors: List<Organisation>,
    /// Its address.
    pub url: Text,
    /// What to type in a search engine when the address has died.
    pub search: Text,
    /// Whether the address may die soon.
    pub perishable: bool,
    /// Its language.
    pub language: Tongue,
    /// Whether the kit names it.
    pub kit: bool,
    /// Its year, if known.
    #[serde(default)]
    pub year: Text,
}

/// The glossary.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Glossary {
    /// Its terms.
    pub terms: List<Term>,
}

/// A term.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// Its permanent name.
    pub id: TermId,
    /// The term.
    pub term: Text,
    /// What it means.
    pub meaning: Text,
    /// Whether it is explained where it appears, under questions and at the end of pages.
    #[serde(default)]
    pub explain: bool,
    /// Terms to read as well.
    #[serde(default)]
    pub see: List<TermId>,
}
