//! What the page holds: one dossier, where one is, and how the saving goes.

use crate::ui::watch::{Watched, watch};
use std::sync::{Arc, OnceLock};

use leptos::prelude::*;

use super::{
    arrival::{self, Arrivals, FIRST},
    effects,
    keep::Keeper,
    keeping::{Ask, ask},
};
use crate::{
    content::{catalog, first_catalog},
    domain::{
        dossier::Dossier,
        event::Event,
        lang::Language,
        outcome::Outcome,
        progress::{Progress, progress},
        recommend::matrix::Matrix,
    },
    platform::{
        clock,
        storage::{Area, area},
        timing,
    },
    route::Route,
    shelf::{leaves::Conflict, open::Open, record::Record},
};

/// How the saving of the dossier goes, said in words on every page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Saving {
    /// Nothing to save yet.
    #[default]
    Nothing,
    /// A change waits to be saved; what was saved before that, if anything was, was at this moment.
    Waiting(Option<u64>),
    /// Saved at this moment.
    Saved(u64),
    /// This browser forbids storage here.
    Blocked,
    /// No room left on this device.
    Full,
    /// The browser refused for another reason.
    Failed,
    /// What is stored is of a newer version of this page: it is left as it is.
    Newer,
}

/// Something the reader can take back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undo {
    /// The dossier that was open before.
    pub before: Open,
}

/// What the page holds. Copied freely: it is a handful of signals.
#[derive(Clone, Copy)]
pub struct State {
    /// The page shown.
    pub route: RwSignal<Route>,
    /// The dossier being answered.
    pub dossier: RwSignal<Dossier>,
    /// Whether there are dossiers, and which is not known yet.
    pub looks: RwSignal<bool>,
    /// A saved dossier found on arrival; the reader says whether to take it up again.
    pub found: RwSignal<Option<Record>>,
    /// The dossier of the shelf that is open, and how far it is saved.
    pub keeper: StoredValue<Keeper>,
    /// Whether another tab writes to the same dossier.
    pub elsewhere: RwSignal<bool>,
    /// Answers that were changed in two tabs at once.
    pub conflicts: RwSignal<Vec<Conflict>>,
    /// Whether a saved text was found that could not be read; it was set aside, untouched.
    pub set_aside: RwSignal<bool>,
    /// Whether this tab leaves nothing on the device.
    pub tab_only: RwSignal<bool>,
    /// How the saving goes.
    pub saving: RwSignal<Saving>,
    /// What was open before a new dossier was begun.
    pub undo: RwSignal<Option<Undo>>,
    /// Whether a newer version of the page waits.
    pub update: RwSignal<bool>,
    /// The language of the page.
    pub language: RwSignal<Language>,
    /// Whether the words of the other language were asked for and did not come.
    pub language_failed: RwSignal<bool>,
    /// How the words of the pages are coming.
    pub arrivals: Arrivals,
    /// How far the dossier is.
    pub progress: Watched<Progress>,
    /// The whole result, from the first page on that asks for it, and who keeps it.
    outcome: StoredValue<(Owner, Option<Watched<Arc<Outcome>>>)>,
}

impl State {
    /// An empty page at `route`, in `language`, whose first words are here.
    #[must_use]
    pub fn new(route: Route, language: Language) -> Self {
        let dossier = RwSignal::new(Dossier::default());
        Self {
            route: RwSignal::new(route),
            dossier,
            looks: RwSignal::new(false),
            found: RwSignal::new(None),
            keeper: StoredValue::new(Keeper::default()),
            elsewhere: RwSignal::new(false),
            conflicts: RwSignal::new(Vec::new()),
            set_aside: RwSignal::new(false),
            tab_only: RwSignal::new(area() == Area::Tab),
            saving: RwSignal::new(Saving::default()),
            undo: RwSignal::new(None),
            update: RwSignal::new(false),
            language: RwSignal::new(language),
            language_failed: RwSignal::new(false),
            arrivals: RwSignal::new(FIRST),
            progress: watch(move || dossier.with(|dossier| progress(first_catalog(), dossier))),
            outcome: StoredValue::new((Owner::current().unwrap_or_default(), None)),
        }
    }

    /// The whole result, computed again after each change. Only for pages behind the first ones: the
    /// rule is in their part of the program.
    #[must_use]
    pub fn outcome(self) -> Watched<Arc<Outcome>> {
        let (root, outcome) = self.outcome.get_value();
        if let Some(outcome) = outcome {
            return outcome;
        }
        // Pages come and go, and all of them read one result.
        let compute = move || {
            let outcome = |dossier: &Dossier| Arc::new(Outcome::new(catalog(), matrix(), dossier));
            timing::timed("outcome", || self.dossier.with(outcome))
        };
        let outcome = root.with(|| watch(compute));
        self.outcome.set_value((root, Some(outcome)));
        outcome
    }

    /// Carries out what the reader did. What reads the dossier now sees it; what follows it is told a frame later.
    pub fn dispatch(self, event: Event) {
        let now = clock::now();
        self.dossier.update_untracked(|dossier| {
            let mut changed = std::mem::take(dossier).apply(event, now);
            changed.edition = first_catalog().rules.edition;
            *dossier = changed;
        });
        // Before the second part is here, few places follow the dossier, and to wait would cost more than to tell.
        if arrival::has_program(self) {
            effects::tell_after_painting(self.dossier);
        } else {
            self.dossier.notify();
        }
    }

    /// Takes the dossier found on arrival up again.
    pub fn resume(self) {
        ask(self, Ask::Resume);
    }

    /// Begins a new dossier. What was open stays on the shelf and can be taken up again.
    pub fn restart(self) {
        ask(self, Ask::Begin);
    }

    /// Takes up again what was open before.
    pub fn take_back(self) {
        ask(self, Ask::TakeBack);
    }

    /// Reads the dossier now; what reads it in an effect follows every change of it.
    pub fn read<T>(self, read: impl FnOnce(&Dossier) -> T) -> T {
        self.dossier.with(read)
    }

    /// A memo of one part of the dossier, so that a place drawn from it is drawn again only when
    /// that part changes.
    pub fn part<T: Clone + PartialEq + Send + Sync + 'static>(
        self,
        read: impl Fn(&Dossier) -> T + Send + Sync + 'static,
    ) -> Watched<T> {
        watch(move || self.dossier.with(&read))
    }
}

/// The state of the page.
#[must_use]
pub fn state() -> State {
    expect_context::<State>()
}

/// The numbers of the method, laid out once.
#[must_use]
pub fn matrix() -> &'static Matrix {
    static MATRIX: OnceLock<Matrix> = OnceLock::new();
    MATRIX.get_or_init(|| Matrix::new(catalog()))
}
