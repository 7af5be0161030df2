//! Permanent names of everything a saved file, a link or a rule can point to.
//!
//! A name is a slug (`mecenat-classique`): readable in files, never reused. Links carry the
//! `slot` beside it instead, a small number that is permanent as well.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

macro_rules! names {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub struct $name(pub Cow<'static, str>);

        impl $name {
            /// The name as written in files.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(name: &str) -> Self {
                Self(Cow::Owned(name.to_owned()))
            }
        }

        impl From<String> for $name {
            fn from(name: String) -> Self {
                Self(Cow::Owned(name))
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.write_str(&self.0)
            }
        }
    )+};
}

names! {
    /// One of the nine partnership models.
    ModelId,
    /// One of the four categories of models.
    CategoryId,
    /// A family of objectives, the unit the rules weigh (O1 to O12 of the method).
    FamilyId,
    /// An objective as worded for one kind of organisation.
    ObjectiveId,
    /// One of the three impacts: performance, innovation, trust.
    ImpactId,
    /// A criterion of the second step.
    CriterionId,
    /// An answer among several, of a criterion or of a question about the reader.
    OptionId,
    /// A resource that a partner brings or seeks.
    ResourceId,
    /// A limit or a legal fact.
    LimitId,
    /// A rule that closes a model or warns about it.
    GateId,
    /// A territorial dynamic.
    DynamicId,
    /// An activity of a territorial dynamic.
    ActivityId,
    /// A statement about the territory.
    StatementId,
    /// A dated figure, of law or of a study.
    FigureId,
    /// A question answered by one of five levels.
    QuestionId,
    /// An axis of a maturity self-diagnostic.
    AxisId,
    /// One of the seven levers.
    LeverId,
    /// A phase of a project.
    PhaseId,
    /// A reason to play together.
    MotiveId,
    /// A dimension of an evaluation.
    DimensionId,
    /// A line of hidden costs.
    CostId,
    /// A tool or a place to read.
    ToolId,
    /// An example of a partnership.
    ExampleId,
    /// What a partnership is about.
    StakeId,
    /// A term of the glossary.
    TermId,
    /// A lesson.
    LessonId,
    /// A question of a lesson.
    QuizId,
}
