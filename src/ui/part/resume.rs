//! A saved dossier was found: take it up again, or start anew. Never silently either way.

use leptos::prelude::*;

use crate::ui::{
    effects::request_heading_focus,
    part::head::PageHead,
    say::{say, say_with, words},
    state::state,
    when,
};

/// The question, in place of any page that shows or changes the dossier.
#[component]
pub fn Resume() -> impl IntoView {
    let w = &words().frame;
    view! {
        <PageHead title=say(&w.resume_title) />
        <ResumeCard />
    }
}

/// What was found and the two buttons.
#[component]
pub fn ResumeCard() -> impl IntoView {
    let state = state();
    let w = &words().frame;
    // The buttons go with the question: the focus moves to the heading of what comes instead.
    let resume = move |_| {
        state.resume();
        request_heading_focus();
    };
    let restart = move |_| {
        state.restart();
        request_heading_focus();
    };
    let about = move || {
        state.found.with(|found| {
            found.as_ref().map(|dossier| {
                let date = say_with(&w.resume_lead, &[("date", &when::moment(dossier.changed))]);
                let name = dossier.who.name.trim();
                if name.is_empty() { date } else { format!("{date} {}", say_with(&w.resume_named, &[("name", name)])) }
            })
        })
    };
    view! {
        <div class="card resume">
            <p>{about}</p>
            <p class="actions">
                <button type="button" class="button primary" on:click=resume>{say(&w.resume)}</button>
                <button type="button" class="button" on:click=restart>{say(&w.restart)}</button>
            </p>
            <p class="question-help">{say(&w.resume_help)}</p>
        </div>
    }
}
