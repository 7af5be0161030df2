//! A saved dossier was found: take it up again, or start anew. Never silently either way.

use leptos::prelude::With;

use crate::{
    route::Route,
    ui::{
        draw::{Node, el, live},
        effects::request_heading_focus,
        part::{head::page_head, link::page_link},
        say::{say, say_with, theirs, words},
        state::state,
        when,
    },
};

/// The question, in place of any page that shows or changes the dossier.
pub fn resume() -> Node {
    Node::Many(vec![page_head("", say(words().frame.resume_title), ""), resume_card()])
}

/// What was found and the two buttons.
pub fn resume_card() -> Node {
    let state = state();
    let w = &words().frame;
    let about = move || {
        state.found.with(|found| {
            found.as_ref().map(|record| {
                let dossier = &record.dossier;
                let date = say_with(w.resume_lead, &[("date", &when::moment(dossier.changed))]);
                let name = dossier.who.name.trim();
                if name.is_empty() {
                    date
                } else {
                    format!("{date} {}", say_with(w.resume_named, &[("name", &theirs(name))]))
                }
            })
        })
    };
    // The buttons go with the question: the focus moves to the heading of what comes instead.
    let take_up = move |_| {
        state.resume();
        request_heading_focus();
    };
    let restart = move |_| {
        state.restart();
        request_heading_focus();
    };
    let button = |class| el("button").at("type", "button").class(class);
    el("div")
        .class("card resume")
        .with(el("p").with(live(about)))
        .with(
            el("p")
                .class("actions")
                .with(button("button primary").with(w.resume).on("click", take_up))
                .with(" ")
                .with(button("button").with(w.restart).on("click", restart)),
        )
        .with(el("p").class("question-help").with(w.resume_help).with(" ").with(page_link(
            &Route::Dossiers,
            "",
            say(words().nav.dossiers),
        )))
        .into()
}
