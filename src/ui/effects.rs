//! Every effect of the page, in one place: the address, the saving, other tabs, the title.

use std::{cell::RefCell, rc::Rc};

use leptos::prelude::*;

use super::{
    arrival::fetch_rest,
    page::title,
    say::say,
    state::{Saving, State, Undo},
};
use crate::{
    codec::save::{self, SaveFault},
    domain::dossier::Dossier,
    platform::{
        address, clock, page,
        storage::{self, Fault},
        tabs, worker,
    },
    route::Route,
};

/// Where the dossier is kept.
pub const DOSSIER_KEY: &str = "boussole-alliances.dossier";
/// Where « recommencer » keeps what it replaced, beyond this visit.
const PREVIOUS_KEY: &str = "boussole-alliances.precedent";
/// Where a text that could not be read is set aside.
pub const ASIDE_KEY: &str = "boussole-alliances.a-part.";
/// A change is saved this long after the last one.
const SAVE_AFTER_MS: u32 = 300;

/// Starts all effects. Called once, by the root component.
pub fn start(state: State) {
    Effect::new(move |_| page::set_language(state.language.get().tag()));
    follow_address(state);
    let read = read_saved(state);
    save_changes(state, read);
    worker::on_update(move || state.update.set(true));
    // Once the first page is drawn, which needs none of it.
    after_drawing(move || fetch_rest(state));
}

fn follow_address(state: State) {
    address::on_change(move |fragment| {
        if let Some(route) = Route::parse(&fragment) {
            state.route.set(route);
        }
    });
    // Some titles say words that come later.
    Effect::new(move |_| {
        state.arrivals.track();
        state.language.track();
        page::set_title(&state.route.with(title));
    });
    let first = StoredValue::new(true);
    Effect::new(move |_| {
        state.route.track();
        // On arrival the browser reads from the top by itself; afterwards the new heading speaks.
        if first.get_value() {
            first.set_value(false);
        } else {
            page::scroll_to_top();
            request_heading_focus();
        }
    });
}

/// The heading exists once the views have followed the state.
pub fn request_heading_focus() {
    after_drawing(|| {
        page::focus_heading();
    });
}

/// Does this once the page has followed the state.
pub fn after_drawing(act: impl FnOnce() + 'static) {
    leptos::prelude::request_animation_frame(act);
}

/// What the storage held when this page last read or wrote it.
type LastKnown = Rc<RefCell<Option<String>>>;

fn read_saved(state: State) -> LastKnown {
    let text = match storage::read(DOSSIER_KEY) {
        Ok(text) => text,
        Err(fault) => {
            state.saving.set(saving_of(&fault));
            return LastKnown::default();
        }
    };
    match text.as_deref().map(save::from_text) {
        Some(Ok(dossier)) if !dossier.is_blank() => state.found.set(Some(dossier)),
        // Started anew, and nothing answered since: what was there can still be taken back.
        Some(Ok(_)) => state.undo.set(replaced().map(|before| Undo { before })),
        None => {}
        Some(Err(SaveFault::Newer(_))) => state.saving.set(Saving::Newer),
        Some(Err(_)) => {
            if let Some(text) = &text {
                set_aside(text);
            }
            state.set_aside.set(true);
        }
    }
    Rc::new(RefCell::new(text))
}

/// What « recommencer » replaced on an earlier visit.
fn replaced() -> Option<Dossier> {
    let text = storage::read(PREVIOUS_KEY).ok().flatten()?;
    save::from_text(&text).ok()
}

/// Keeps a text under a key of its own, so that no later save can overwrite it.
fn set_aside(text: &str) {
    let key = format!("{ASIDE_KEY}{}", clock::now());
    // A full or blocked storage is told by the save that follows; the text stays where it was.
    let _ = storage::write(&key, text);
}

fn save_changes(state: State, last: LastKnown) {
    let timer: Rc<RefCell<Option<clock::Timer>>> = Rc::default();
    let saved_revision = StoredValue::new(0_u64);
    let save_now = {
        let last = Rc::clone(&last);
        move || {
            let dossier = state.dossier.get_untracked();
            if dossier.revision == saved_revision.get_value() || state.saving.get_untracked() == Saving::Newer {
                return;
            }
            // Read at the last moment: a tab that slept has not heard what another wrote.
            let stored = storage::read(DOSSIER_KEY).ok().flatten();
            if let Some(Err(SaveFault::Newer(_))) = stored.as_deref().map(save::from_text) {
                return state.saving.set(Saving::Newer);
            }
            let result = write(&dossier, &mut last.borrow_mut());
            state.saving.set(match result {
                Ok(()) => {
                    saved_revision.set_value(dossier.revision);
                    Saving::Saved(clock::now())
                }
                Err(fault) => saving_of(&fault),
            });
        }
    };
    let save_now = Rc::new(save_now);
    let later = Rc::clone(&save_now);
    let known = Rc::clone(&last);
    Effect::new(move |_| {
        let revision = state.dossier.with(|dossier| dossier.revision);
        // What was found on arrival is saved already; what is blank has nothing to save.
        let is_known = known
            .borrow()
            .as_deref()
            .and_then(|text| save::from_text(text).ok())
            .is_some_and(|saved| saved.revision == revision);
        if revision == 0 || is_known {
            saved_revision.set_value(revision);
            return;
        }
        if state.saving.get_untracked() != Saving::Newer {
            state.saving.set(Saving::Waiting);
        }
        let later = Rc::clone(&later);
        *timer.borrow_mut() = Some(clock::after(SAVE_AFTER_MS, move || later()));
    });
    Effect::new(move |_| {
        if let Some(undo) = state.undo.get() {
            let _ = storage::write(PREVIOUS_KEY, &save::to_text(&undo.before));
        }
    });
    let on_leave = Rc::clone(&save_now);
    page::on_leave(move || on_leave());
    adopt_other_tabs(state, saved_revision, last);
}

/// Writes the dossier; what another page wrote there unseen is set aside first.
fn write(dossier: &Dossier, last: &mut Option<String>) -> Result<(), Fault> {
    let stored = storage::read(DOSSIER_KEY)?;
    if let Some(text) = stored.as_deref().filter(|_| stored != *last) {
        set_aside(text);
    }
    let text = save::to_text(dossier);
    storage::write(DOSSIER_KEY, &text)?;
    *last = Some(text);
    Ok(())
}

/// Another tab saved: its dossier is taken over when this one has nothing unsaved.
fn adopt_other_tabs(state: State, saved_revision: StoredValue<u64>, last: LastKnown) {
    tabs::on_change(move |key, text| {
        let (true, Some(text)) = (key == DOSSIER_KEY, text) else { return };
        match save::from_text(&text) {
            Ok(theirs) => {
                *last.borrow_mut() = Some(text);
                let ours = state.dossier.with_untracked(|dossier| dossier.revision);
                if ours == saved_revision.get_value()
                    && theirs.revision > ours
                    && state.found.with_untracked(Option::is_none)
                {
                    saved_revision.set_value(theirs.revision);
                    state.dossier.set(theirs);
                } else if state.found.with_untracked(Option::is_some) {
                    state.found.set(Some(theirs));
                }
            }
            Err(SaveFault::Newer(_)) => state.saving.set(Saving::Newer),
            Err(_) => {}
        }
    });
}

fn saving_of(fault: &Fault) -> Saving {
    match fault {
        Fault::Blocked => Saving::Blocked,
        Fault::Full => Saving::Full,
        Fault::Other(_) => Saving::Failed,
    }
}

/// The name of the app, for titles.
#[must_use]
pub fn app_name() -> &'static str {
    say(super::say::words().common.app_name)
}
