//! Which page a fragment names, and the fragment of a page: pure, total both ways.
//!
//! A fragment that does not start with `#/` is an anchor in the page, not a route. Rejected:
//! `leptos_router` (+45 kB, and History addresses need a server that knows them).

use crate::domain::id::{LessonId, ModelId};

/// Models compared side by side at most.
pub const COMPARED_AT_MOST: usize = 3;

/// A page of the app.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// The first page.
    Home,
    /// « Qui vous êtes ».
    Who,
    /// Step 1, « Vos objectifs ».
    Objectives,
    /// Step 2, the short path.
    Short,
    /// Step 2, made precise.
    Precise,
    /// Resources, limits and legal facts.
    Means,
    /// The partner, as one understands it today.
    Partner,
    /// Step 3, « Votre territoire ».
    Territory,
    /// The result of one's own dossier.
    Result,
    /// The maturity self-diagnostic.
    Maturity,
    /// The seven levers.
    Levers,
    /// The evaluation of the partnership.
    Evaluation,
    /// The plan.
    Plan,
    /// Why make alliances.
    Why,
    /// The base of examples.
    Examples,
    /// The map of tools.
    Tools,
    /// The lessons, with how far one is.
    Lessons,
    /// One lesson and its quiz.
    Lesson(LessonId),
    /// The glossary.
    Glossary,
    /// The nine models.
    Models,
    /// One model sheet.
    Model(ModelId),
    /// Models side by side.
    Compare(Vec<ModelId>),
    /// A result received by link, read-only.
    Shared(String),
    /// A partner's link beside one's own dossier.
    Facing(String),
    /// Forms to print and fill in by hand.
    Paper,
    /// Typing in a filled form.
    Entry,
    /// Exporting and importing.
    Files,
    /// The page and the dossiers in one file.
    Portable,
    /// The dossiers on this device.
    Dossiers,
    /// What is stored on this device.
    Data,
    /// The snapshots of the dossier, and what changed.
    Since,
    /// « À propos ».
    About,
    /// Every token and part of the look.
    Style,
    /// The declaration of accessibility.
    Accessibility,
    /// All pages, in one list.
    SiteMap,
    /// A fragment that names no page.
    Unknown(String),
}

impl Route {
    /// Reads a fragment, with or without its `#`; `None` for an anchor in the page.
    #[must_use]
    pub fn parse(fragment: &str) -> Option<Self> {
        let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
        if fragment.is_empty() {
            return Some(Self::Home);
        }
        let path = fragment.strip_prefix('/')?;
        let (head, rest) = path.split_once('/').unwrap_or((path, ""));
        Some(match (head, rest) {
            ("", "") => Self::Home,
            ("vous", "") => Self::Who,
            ("objectifs", "") => Self::Objectives,
            ("modele", "") => Self::Short,
            ("preciser", "") => Self::Precise,
            ("moyens", "") => Self::Means,
            ("partenaire", "") => Self::Partner,
            ("territoire", "") => Self::Territory,
            ("resultat", "") => Self::Result,
            ("maturite", "") => Self::Maturity,
            ("leviers", "") => Self::Levers,
            ("evaluer", "") => Self::Evaluation,
            ("plan", "") => Self::Plan,
            ("pourquoi", "") => Self::Why,
            ("exemples", "") => Self::Examples,
            ("outils", "") => Self::Tools,
            ("se-former", "") => Self::Lessons,
            ("se-former", id) => Self::Lesson(id.into()),
            ("glossaire", "") => Self::Glossary,
            ("modeles", "") => Self::Models,
            ("modeles", id) => Self::Model(id.into()),
            ("comparer", ids) => Self::Compare(compared(ids)),
            ("r", code) if !code.is_empty() => Self::Shared(code.to_owned()),
            ("face-a-face", code) if !code.is_empty() => Self::Facing(code.to_owned()),
            ("papier", "") => Self::Paper,
            ("saisie", "") => Self::Entry,
            ("fichiers", "") => Self::Files,
            ("emporter", "") => Self::Portable,
            ("dossiers", "") => Self::Dossiers,
            ("donnees", "") => Self::Data,
            ("evolution", "") => Self::Since,
            ("a-propos", "") => Self::About,
            ("style", "") => Self::Style,
            ("accessibilite", "") => Self::Accessibility,
            ("plan-du-site", "") => Self::SiteMap,
            _ => Self::Unknown(fragment.to_owned()),
        })
    }

    /// The fragment of this page, with its `#`.
    #[must_use]
    pub fn fragment(&self) -> String {
        match self {
            Self::Home => "#/".to_owned(),
            Self::Who => "#/vous".to_owned(),
            Self::Objectives => "#/objectifs".to_owned(),
            Self::Short => "#/modele".to_owned(),
            Self::Precise => "#/preciser".to_owned(),
            Self::Means => "#/moyens".to_owned(),
            Self::Partner => "#/partenaire".to_owned(),
            Self::Territory => "#/territoire".to_owned(),
            Self::Result => "#/resultat".to_owned(),
            Self::Maturity => "#/maturite".to_owned(),
            Self::Levers => "#/leviers".to_owned(),
            Self::Evaluation => "#/evaluer".to_owned(),
            Self::Plan => "#/plan".to_owned(),
            Self::Why => "#/pourquoi".to_owned(),
            Self::Examples => "#/exemples".to_owned(),
            Self::Tools => "#/outils".to_owned(),
            Self::Lessons => "#/se-former".to_owned(),
            Self::Lesson(id) => format!("#/se-former/{id}"),
            Self::Glossary => "#/glossaire".to_owned(),
            Self::Models => "#/modeles".to_owned(),
            Self::Model(id) => format!("#/modeles/{id}"),
            Self::Compare(ids) if ids.is_empty() => "#/comparer".to_owned(),
            Self::Compare(ids) => {
                format!("#/comparer/{}", ids.iter().map(ModelId::as_str).collect::<Vec<_>>().join(","))
            }
            Self::Shared(code) => format!("#/r/{code}"),
            Self::Facing(code) => format!("#/face-a-face/{code}"),
            Self::Paper => "#/papier".to_owned(),
            Self::Entry => "#/saisie".to_owned(),
            Self::Files => "#/fichiers".to_owned(),
            Self::Portable => "#/emporter".to_owned(),
            Self::Dossiers => "#/dossiers".to_owned(),
            Self::Data => "#/donnees".to_owned(),
            Self::Since => "#/evolution".to_owned(),
            Self::About => "#/a-propos".to_owned(),
            Self::Style => "#/style".to_owned(),
            Self::Accessibility => "#/accessibilite".to_owned(),
            Self::SiteMap => "#/plan-du-site".to_owned(),
            Self::Unknown(fragment) => format!("#{fragment}"),
        }
    }

    /// Whether the page shows or changes the dossier kept on this device. Lessons do: they keep
    /// the answers to their quizzes there.
    #[must_use]
    pub fn needs_dossier(&self) -> bool {
        self.is_on_journey()
            || matches!(
                self,
                Self::Facing(_) | Self::Lessons | Self::Lesson(_) | Self::Entry | Self::Files | Self::Since
            )
    }

    /// Whether the page is a part of the journey, from « Qui vous êtes » to the plan.
    #[must_use]
    pub fn is_on_journey(&self) -> bool {
        matches!(
            self,
            Self::Who
                | Self::Objectives
                | Self::Short
                | Self::Precise
                | Self::Means
                | Self::Partner
                | Self::Territory
                | Self::Result
                | Self::Maturity
                | Self::Levers
                | Self::Evaluation
                | Self::Plan
        )
    }
}

/// Each name once, in order, no more than can be compared.
fn compared(ids: &str) -> Vec<ModelId> {
    let mut models: Vec<ModelId> = Vec::new();
    for id in ids.split(',').filter(|id| !id.is_empty()) {
        let id = ModelId::from(id);
        if models.len() < COMPARED_AT_MOST && !models.contains(&id) {
            models.push(id);
        }
    }
    models
}
