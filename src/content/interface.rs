//! The words of the interface: one struct a page, a field a text, so that a misspelt key is a
//! compile error and a missing one a build error. The words are in `assets/content/interface`.

use serde::{Deserialize, Serialize};

/// Declares the words of one page: each field is a text of the file of the same name.
macro_rules! section {
    ($(#[$doc:meta])* $name:ident { $($field:ident),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        #[serde(deny_unknown_fields)]
        #[allow(missing_docs, reason = "a field says what its text says, in the file of the section")]
        pub struct $name {
            $(pub $field: crate::domain::text::Text,)+
        }
    };
}

macro_rules! sections {
    ($($(#[$doc:meta])* $field:ident: $name:ident),+ $(,)?) => {
        $(mod $field; pub use $field::$name;)+

        /// All the words of the interface.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct Interface {
            $($(#[$doc])* pub $field: $name,)+
        }
    };
}

#[allow(unused_imports, reason = "the build script, which reads this file too, has no tables")]
pub use files::TableWords;

sections! {
    /// Words of all pages.
    common: Common,
    /// Names of pages, and the way through.
    nav: Nav,
    /// Header, footer, notices.
    frame: Frame,
    /// « Qui vous êtes ».
    who: Who,
    /// « Vos objectifs », and the partner's.
    objectives: Objectives,
    /// The second step.
    criteria: Criteria,
    /// « Moyens et limites ».
    means: Means,
    /// « Votre partenaire ».
    partner: Partner,
    /// « Votre territoire ».
    territory: Territory,
    /// An address that leads nowhere.
    unknown: Unknown,
    /// Words of a result, one's own or received.
    result: Result,
    /// Words of two partners side by side.
    pair: Pair,
    /// Words of a result received by link.
    shared: Shared,
    /// Words for sending and printing.
    share: Share,
    /// Words of the third step in a result.
    territory_said: TerritorySaid,
    /// Why a score.
    explain: Explain,
    /// Links out of the app and dated figures.
    source: Source,
    /// The first page.
    home: Home,
    /// « Les neuf modèles ».
    models: Models,
    /// A model sheet.
    model: Model,
    /// Models side by side.
    compare: Compare,
    /// « À propos ».
    about: About,
    /// The declaration of accessibility.
    accessibility: Accessibility,
    /// Pages to read beside the journey.
    library: Library,
    /// Lessons and their quizzes.
    lessons: Lessons,
    /// Words of all questions of five levels.
    rated: Rated,
    /// « Votre maturité ».
    maturity: Maturity,
    /// « Les sept leviers ».
    levers: Levers,
    /// « Évaluer votre partenariat ».
    evaluation: Evaluation,
    /// « Votre plan d'action ».
    plan: Plan,
    /// Forms on paper, and typing in a filled one.
    paper: Paper,
    /// « Exporter et importer », and the words of the tables.
    files: Files,
    /// « Vos dossiers ».
    dossiers: Dossiers,
    /// « Ce qui est gardé sur cet appareil ».
    data: Data,
    /// « Ce qui a changé ».
    since: Since,
    /// « Emporter ».
    portable: Portable,
    /// « Charte graphique ».
    style: Style,
}
