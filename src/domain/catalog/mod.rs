//! The whole content of the method as one checked value.
//!
//! The build script reads it from `assets/content`, checks it (`check`) and packs it; a
//! `Catalog` that the app holds is valid. Texts, weights and thresholds are data here; the
//! formulas are in `recommend` and `territory`.

pub mod about;
pub mod check;
pub mod criterion;
pub mod evaluation;
pub mod figures;
pub mod gate;
pub mod lesson;
pub mod levers;
pub mod library;
pub mod maturity;
pub mod method;
pub mod model;
pub mod objective;
pub mod profile;
pub mod rated;
pub mod territory;

use serde::{Deserialize, Serialize};

use crate::domain::list::List;

use self::{
    about::About,
    criterion::Criterion,
    evaluation::Evaluation,
    figures::Figures,
    gate::Limits,
    lesson::Lesson,
    levers::Levers,
    library::{Library, Tool},
    maturity::Questionnaire,
    method::{Asks, Edition, Families, Rules},
    model::{Category, Model},
    objective::Objectives,
    profile::Profile,
    territory::Territory,
};
use super::{
    actor::Organisation,
    id::{CategoryId, CriterionId, FigureId, LessonId, ModelId, ObjectiveId, ToolId},
};

/// Everything the app knows of the method.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Catalog {
    /// The edition of the method and its numbers (`method/rules.toml`).
    pub rules: Rules,
    /// The questions about the reader (`profile.toml`).
    pub profile: Profile,
    /// The editions before this one (`editions/N/`), the oldest first.
    pub editions: List<Edition>,
    /// The square of objectives of each organisation (`objectives.toml`).
    pub objectives: Objectives,
    /// The families of objectives and what each model does for them (`method/families.toml`).
    pub families: Families,
    /// The criteria of the second step (`criteria.toml`).
    pub criteria: List<Criterion>,
    /// What each model asks on each criterion (`method/asks.toml`).
    pub asks: List<Asks>,
    /// The four categories (`categories.toml`).
    pub categories: List<Category>,
    /// The nine models (`models/*.toml`), in the order of the kit.
    pub models: List<Model>,
    /// Resources, limits and what they open or close (`limits.toml`).
    pub limits: Limits,
    /// Dated legal and tax figures (`figures.toml`).
    pub figures: Figures,
    /// The third step (`territory.toml`).
    pub territory: Territory,
    /// The « À propos » page (`about.toml`).
    pub about: About,
    /// The seven levers (`levers.toml`).
    pub levers: Levers,
    /// The maturity self-diagnostics (`maturity/*.toml`), in the order of the organisations.
    pub maturity: List<Questionnaire>,
    /// The evaluation of a partnership (`evaluation.toml`).
    pub evaluation: Evaluation,
    /// What one reads beside the journey (`library/*.toml`).
    pub library: Library,
    /// The lessons (`lessons/*.toml`), in their order.
    pub lessons: List<Lesson>,
}

impl Catalog {
    /// The model of that name.
    #[must_use]
    pub fn model(&self, id: &ModelId) -> Option<&Model> {
        self.models.iter().find(|model| model.id == *id)
    }

    /// What a model asks.
    #[must_use]
    pub fn asks(&self, id: &ModelId) -> Option<&Asks> {
        self.asks.iter().find(|asks| asks.model == *id)
    }

    /// The category of that name.
    #[must_use]
    pub fn category(&self, id: &CategoryId) -> Option<&Category> {
        self.categories.iter().find(|category| category.id == *id)
    }

    /// The criterion of that name.
    #[must_use]
    pub fn criterion(&self, id: &CriterionId) -> Option<&Criterion> {
        self.criteria.iter().find(|criterion| criterion.id == *id)
    }

    /// The objective of that name, in any square.
    #[must_use]
    pub fn objective(&self, id: &ObjectiveId) -> Option<&objective::Objective> {
        self.objectives.all().find(|objective| objective.id == *id)
    }

    /// The figure of that name.
    #[must_use]
    pub fn figure(&self, id: &FigureId) -> Option<&figures::Figure> {
        self.figures.figures.iter().find(|figure| figure.id == *id)
    }

    /// The tool of that name.
    #[must_use]
    pub fn tool(&self, id: &ToolId) -> Option<&Tool> {
        self.library.tools.tools.iter().find(|tool| tool.id == *id)
    }

    /// The lesson of that name.
    #[must_use]
    pub fn lesson(&self, id: &LessonId) -> Option<&Lesson> {
        self.lessons.iter().find(|lesson| lesson.id == *id)
    }

    /// The maturity self-diagnostic of an organisation.
    #[must_use]
    pub fn questionnaire(&self, organisation: Organisation) -> Option<&Questionnaire> {
        self.maturity.iter().find(|questionnaire| questionnaire.organisation == organisation)
    }

    /// The square of objectives of an organisation.
    #[must_use]
    pub fn square(&self, organisation: Organisation) -> Option<&objective::Square> {
        self.objectives.squares.iter().find(|square| square.organisation == organisation)
    }
}
