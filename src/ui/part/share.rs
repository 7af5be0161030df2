//! Sending and printing a result. The link holds the answers, never a free text.

use crate::ui::watch::watch;
use leptos::prelude::{Get, RwSignal, Set};

use crate::{
    codec::link,
    content::catalog,
    platform::{address, clipboard, fetch::beside, print},
    route::Route,
    ui::{
        draw::{Element, Node, el, live},
        effects::app_name,
        say::{say, say_with, words},
        state::state,
    },
};

/// The link of one's own result, and paper.
pub fn share() -> Node {
    let state = state();
    let w = &words().share;
    // What became of the copy, in words; empty before the first.
    let copied = RwSignal::new("");
    let link = watch(move || {
        let code = state.read(|dossier| link::encode(catalog(), dossier));
        format!("{}{}", address::page_address(), Route::Shared(code).fragment())
    });
    let copy = button("button primary", say(w.copy)).on("click", move |_| {
        let text = link.get_untracked();
        beside(async move {
            let is_done = clipboard::copy(&text).await.is_ok();
            copied.set(say(if is_done { w.copied } else { w.copy_refused }));
        });
    });
    let send = clipboard::can_share().then(|| {
        button("button", say(w.send)).on("click", move |_| {
            let text = link.get_untracked();
            beside(async move {
                // Closing the system's sheet without sending is no fault.
                let _ = clipboard::share(app_name(), &text).await;
            });
        })
    });
    let length = live(move || say_with(w.length, &[("count", &link.with(|link| link.chars().count()).to_string())]));
    el("section")
        .class("share only-screen")
        .at("aria-labelledby", "partager")
        .with(el("h2").at("id", "partager").with(w.title))
        .with(el("p").with(w.inside))
        .with(
            el("div")
                .class("field")
                .with(el("label").at("for", "lien").with(w.link))
                .with(el("input").at("type", "text").at("id", "lien").at("readonly", "").value(move || link.get())),
        )
        .with(el("p").class("question-help").with(length))
        .with(
            el("p")
                .class("actions")
                .with(copy)
                .with(send)
                .with(button("button", say(w.print)).on("click", |_| print::page())),
        )
        .with(el("p").at("role", "status").with(live(move || copied.get())))
        .into()
}

fn button(class: &'static str, words: &'static str) -> Element {
    el("button").at("type", "button").class(class).with(words)
}
