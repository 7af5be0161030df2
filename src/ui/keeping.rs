//! When the dossier is kept: on arrival, after each change, when another tab writes, on leaving. How
//! it is kept is in `keep`, in the second part of the program: the first page and the first questions
//! do without it, and what was answered before that part came is saved once it is there.
//!
//! That part calls `keep`, never this: it would reach back through the door it came by.

use std::{cell::RefCell, rc::Rc};

use leptos::prelude::{Effect, GetUntracked, Set, With, WithValue};

use super::{
    arrival,
    device::refused,
    later,
    state::{Saving, State},
};
use crate::{
    platform::{
        clock, fetch, page,
        storage::{self, area},
        tabs,
    },
    shelf::{Refused, arrival::is_dossier},
};

/// A change is saved this long after the last one.
pub const SAVE_AFTER_MS: u32 = 300;

/// What `keep` is asked for.
#[derive(Debug)]
pub enum Ask {
    /// To look at what is stored.
    Arrive,
    /// To save what is not saved yet.
    Save,
    /// To take in what another tab wrote under this key.
    Hear(String),
    /// To take the dossier found on arrival up again.
    Resume,
    /// To begin a new dossier.
    Begin,
    /// To go back to the dossier that was open before.
    TakeBack,
}

/// Whether there are dossiers: which, the second part of the program tells.
#[must_use]
pub fn has_dossiers() -> bool {
    storage::keys(area()).is_ok_and(|keys| is_among(&keys))
}

fn is_among(keys: &[String]) -> bool {
    keys.iter().any(|key| is_dossier(key))
}

/// Keeps what changes from now on.
pub fn start(state: State) {
    match storage::keys(area()) {
        Ok(keys) => state.looks.set(is_among(&keys)),
        Err(fault) => state.saving.set(saving_of(refused(fault))),
    }
    let timer: Rc<RefCell<Option<clock::Timer>>> = Rc::default();
    Effect::new(move |_| {
        let revision = state.dossier.with(|dossier| dossier.revision);
        if revision == 0 || state.keeper.with_value(|keeper| keeper.saved) == revision {
            return;
        }
        let before = state.saving.get_untracked();
        if before != Saving::Newer {
            state.saving.set(Saving::Waiting(match before {
                Saving::Saved(at) => Some(at),
                Saving::Waiting(at) => at,
                _ => None,
            }));
        }
        *timer.borrow_mut() = Some(clock::after(SAVE_AFTER_MS, move || ask(state, Ask::Save)));
    });
    page::on_leave(move || ask(state, Ask::Save));
    tabs::on_change(move |key, text| {
        if text.is_some() {
            ask(state, Ask::Hear(key));
        }
    });
}

/// Asks at once where that part is here. Else what cannot wait fetches it, and the rest is done when
/// it arrives.
pub fn ask(state: State, asked: Ask) {
    if arrival::has_program(state) {
        later::keep(state, asked);
    } else if matches!(asked, Ask::Resume | Ask::Begin | Ask::TakeBack) {
        fetch::beside(async move {
            if later::bring(state).await {
                later::keep(state, asked);
            }
        });
    }
}

/// What the page says of a refusal.
#[must_use]
pub fn saving_of(refused: Refused) -> Saving {
    match refused {
        Refused::Forbidden => Saving::Blocked,
        Refused::Full => Saving::Full,
        Refused::Failed => Saving::Failed,
        Refused::Newer => Saving::Newer,
    }
}
