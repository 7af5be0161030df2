//! What the reader must know at once: how the saving goes, what was set aside, what can be
//! taken back, and that a newer version waits.

use crate::ui::watch::watch;
use leptos::prelude::{Get, Set, With};

use crate::{
    domain::text::Text,
    platform::{download, page, worker},
    route::Route,
    shelf::{ASIDE, Store as _, place::told_aside},
    ui::{
        arrival::{Arrival, program, try_again},
        device::Device,
        draw::{self, Element, Node, el, live},
        effects::request_heading_focus,
        part::{link::page_link, nav::page_name},
        say::{say, say_with, words},
        state::{Saving, State, state},
        when,
    },
};

/// How the saving goes, in words, on every page.
pub fn saving_line() -> Node {
    let state = state();
    let w = &words().frame;
    let is_waiting = watch(move || matches!(state.saving.get(), Saving::Waiting(_)));
    let is_under_way = watch(move || is_waiting.get() && program(state) != Arrival::Failed);
    // What was said last stays while more is being saved: else who listens would hear of each saving
    // twice, and of little else. Told anew when the minute changes.
    let saved = watch(move || match state.saving.get() {
        Saving::Saved(at) | Saving::Waiting(Some(at)) => {
            let saved = if state.tab_only.get() { w.saved_in_tab } else { w.saved };
            say_with(saved, &[("time", &when::time(at))])
        }
        _ => String::new(),
    });
    let status = el("span").at("role", "status").live_class("visually-hidden", move || is_waiting.get());
    let under_way = live(move || if is_under_way.get() { say(w.waiting) } else { "" });
    el("p")
        .class("saving")
        .with(status.with(live(move || saved.get())))
        .with(el("span").at("aria-hidden", "true").with(under_way))
        .into()
}

/// The notices above the page, each with its way out.
pub fn notices() -> Node {
    let state = state();
    let w = &words().frame;
    let forget_aside = move || {
        // Not allowed to note it: the notice comes back at the next visit.
        let _ = told_aside(&Device);
        state.set_aside.set(false);
    };
    let trouble = move || match state.saving.get() {
        Saving::Blocked => Some(w.blocked),
        Saving::Full => Some(w.full),
        Saving::Failed => Some(w.failed),
        Saving::Newer => Some(w.newer),
        // What keeps the answers is in a part of the page that did not come.
        Saving::Waiting(_) if program(state) == Arrival::Failed => Some(w.not_kept_yet),
        Saving::Nothing | Saving::Waiting(_) | Saving::Saved(_) => None,
    };
    let is_cut_off =
        watch(move || matches!(state.saving.get(), Saving::Waiting(_)) && program(state) == Arrival::Failed);
    let is_newer = watch(move || state.saving.get() == Saving::Newer);
    let is_set_aside = watch(move || state.set_aside.get());
    let can_undo = watch(move || state.undo.with(Option::is_some));
    let is_elsewhere = watch(move || state.elsewhere.get());
    let has_conflicts = watch(move || state.conflicts.with(|conflicts| !conflicts.is_empty()));
    let is_updated = watch(move || state.update.get());
    el("div")
        .class("notices")
        .with(
            el("div")
                .at("role", "alert")
                .with(live(move || trouble().map(|text| el("p").class("notice is-trouble").with(say(text))))),
        )
        .with(draw::when(is_cut_off, move || button("button", w.try_again, move || try_again(state)).into()))
        .with(draw::when(is_newer, move || button("button", w.reload, page::reload).into()))
        .with(draw::when(is_set_aside, move || {
            notice("notice is-trouble", "alert", w.set_aside)
                .with(button("button", w.set_aside_download, download_aside))
                .with(" ")
                .with(closing("button quiet", w.understood, forget_aside))
                .into()
        }))
        .with(draw::when(can_undo, move || {
            notice("notice", "status", w.undo).with(closing("button", w.undo_now, move || state.take_back())).into()
        }))
        .with(draw::when(is_elsewhere, move || {
            notice("notice", "status", w.elsewhere)
                .with(closing("button quiet", w.understood, move || state.elsewhere.set(false)))
                .into()
        }))
        .with(draw::when(has_conflicts, move || {
            notice("notice", "status", w.conflicts)
                .with(el("p").with(live(move || conflict_pages(state))))
                .with(closing("button quiet", w.understood, move || state.conflicts.set(Vec::new())))
                .into()
        }))
        .with(draw::when(is_updated, move || {
            notice("notice", "status", w.update)
                .with(button("button", w.update_now, worker::apply_update))
                .with(" ")
                .with(closing("button quiet", w.later, move || state.update.set(false)))
                .into()
        }))
        .into()
}

fn notice(class: &'static str, role: &'static str, text: Text) -> Element {
    el("div").class(class).at("role", role).with(el("p").with(say(text)))
}

fn button(class: &'static str, text: Text, act: impl Fn() + 'static) -> Element {
    el("button").at("type", "button").class(class).with(say(text)).on("click", move |_| act())
}

/// A button that goes with its notice: the focus moves to the heading.
fn closing(class: &'static str, text: Text, act: impl Fn() + 'static) -> Element {
    button(class, text, move || {
        act();
        request_heading_focus();
    })
}

/// The pages with an answer that was changed in two tabs at once, each once.
fn conflict_pages(state: State) -> Node {
    let mut pages: Vec<Route> = Vec::new();
    state.conflicts.with(|conflicts| {
        for conflict in conflicts {
            let page = page_of(&conflict.path);
            if !pages.contains(&page) {
                pages.push(page);
            }
        }
    });
    let links = pages.iter().enumerate().map(|(place, page)| {
        let name = if *page == Route::Dossiers { say(words().nav.dossiers) } else { page_name(page) };
        Node::Many(vec![(if place == 0 { "" } else { ", " }).into(), page_link(page, "", name).into()])
    });
    Node::Many(links.collect())
}

/// The page of the answer at a path of the saved file.
fn page_of(path: &str) -> Route {
    let mut parts = path.split('.');
    match (parts.next().unwrap_or_default(), parts.next().unwrap_or_default()) {
        ("own" | "interest", "objectives" | "need" | "people" | "place" | "change") => Route::Objectives,
        ("own", "experience") | ("who" | "scope" | "partner", _) => Route::Who,
        ("own", "brings" | "seeks") | ("limits", _) => Route::Means,
        ("own", _) => Route::Precise,
        ("guess", _) => Route::Partner,
        ("statements" | "activities", _) => Route::Territory,
        ("phase" | "notes", _) => Route::Levers,
        ("ratings", _) => Route::Maturity,
        ("evaluation", _) => Route::Evaluation,
        ("plan", _) => Route::Plan,
        ("training", _) => Route::Lessons,
        _ => Route::Dossiers,
    }
}

/// All texts that were set aside, in one file, as they were.
fn download_aside() {
    let keys = Device.keys().unwrap_or_default();
    let texts: Vec<String> =
        keys.iter().filter(|key| key.starts_with(ASIDE)).filter_map(|key| Device.get(key).ok().flatten()).collect();
    // A browser that refuses a download says so itself.
    let _ = download::text("boussole-a-part.txt", "text/plain", &texts.join("\n\n"));
}
