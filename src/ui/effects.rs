//! Every effect of the page, in one place: the address, the saving (`keeping`), the title.

use std::cell::Cell;

use leptos::prelude::*;

use super::{keeping, page::title, say::say, state::State};
use crate::{
    domain::dossier::Dossier,
    platform::{address, clock, keys, page, worker},
    route::Route,
};

/// Starts all effects. Called once, by the root component.
pub fn start(state: State) {
    Effect::new(move |_| page::set_language(state.language.get().tag()));
    follow_address(state);
    keys::choose_by_digit();
    keeping::start(state);
    worker::on_update(move || state.update.set(true));
}

fn follow_address(state: State) {
    address::on_change(move |fragment| {
        tell();
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
    tell();
    request_animation_frame(act);
}

/// Does this once the page has followed the state and shows it.
pub fn after_painting(act: impl FnOnce() + 'static) {
    after_drawing(move || clock::after(0, act).keep());
}

thread_local! {
    /// The dossier, while an answer stands in it that the rest of the page was not told of.
    static UNTOLD: Cell<Option<RwSignal<Dossier>>> = const { Cell::new(None) };
}

/// Tells the page of a change of the dossier once the browser has painted the answer itself, which it ticks
/// without us: counts, scores and figures come a frame later, and whoever answers never waits for them.
pub fn tell_after_painting(dossier: RwSignal<Dossier>) {
    if UNTOLD.replace(Some(dossier)).is_none() {
        request_animation_frame(|| clock::after(0, tell).keep());
    }
}

/// Tells the page now, if there is something to tell.
pub fn tell() {
    if let Some(dossier) = UNTOLD.take() {
        dossier.notify();
    }
}

/// The name of the app, for titles.
#[must_use]
pub fn app_name() -> &'static str {
    say(super::say::words().common.app_name)
}
