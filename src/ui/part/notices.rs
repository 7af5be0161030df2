//! What the reader must know at once: how the saving goes, what was set aside, what can be
//! taken back, and that a newer version waits.

use leptos::prelude::*;

use crate::{
    platform::{download, page, storage, worker},
    ui::{
        effects::{ASIDE_KEY, request_heading_focus},
        say::{say, say_with, words},
        state::{Saving, state},
        when,
    },
};

/// How the saving goes, in words, on every page.
#[component]
pub fn SavingLine() -> impl IntoView {
    let state = state();
    let w = &words().frame;
    let line = move || match state.saving.get() {
        Saving::Nothing => String::new(),
        Saving::Waiting => say(&w.waiting).to_owned(),
        Saving::Saved(at) => say_with(&w.saved, &[("time", &when::time(at))]),
        Saving::Blocked | Saving::Full | Saving::Failed | Saving::Newer => String::new(),
    };
    view! { <p class="saving" role="status">{line}</p> }
}

/// The notices above the page, each with its way out.
#[component]
pub fn Notices() -> impl IntoView {
    let state = state();
    let w = &words().frame;
    // The button goes with its notice: the focus moves to the heading.
    let take_back = move |_| {
        state.take_back();
        request_heading_focus();
    };
    let trouble = Memo::new(move |_| match state.saving.get() {
        Saving::Blocked => Some(&w.blocked),
        Saving::Full => Some(&w.full),
        Saving::Failed => Some(&w.failed),
        Saving::Newer => Some(&w.newer),
        Saving::Nothing | Saving::Waiting | Saving::Saved(_) => None,
    });
    view! {
        <div class="notices">
            <div role="alert">
                {move || trouble.get().map(|text| view! { <p class="notice is-trouble">{say(text)}</p> })}
            </div>
            <Show when=move || state.saving.get() == Saving::Newer>
                <button type="button" class="button" on:click=move |_| page::reload()>{say(&w.reload)}</button>
            </Show>
            <Show when=move || state.set_aside.get()>
                <div class="notice is-trouble" role="alert">
                    <p>{say(&w.set_aside)}</p>
                    <button type="button" class="button" on:click=move |_| download_aside()>{say(&w.set_aside_download)}</button>
                </div>
            </Show>
            <Show when=move || state.undo.with(Option::is_some)>
                <div class="notice" role="status">
                    <p>{say(&w.undo)}</p>
                    <button type="button" class="button" on:click=take_back>{say(&w.undo_now)}</button>
                </div>
            </Show>
            <Show when=move || state.update.get()>
                <div class="notice" role="status">
                    <p>{say(&w.update)}</p>
                    <button type="button" class="button" on:click=move |_| worker::apply_update()>{say(&w.update_now)}</button>
                    <button type="button" class="button quiet" on:click=move |_| state.update.set(false)>{say(&w.later)}</button>
                </div>
            </Show>
        </div>
    }
}

/// All texts that were set aside, in one file, as they were.
fn download_aside() {
    let keys = storage::keys().unwrap_or_default();
    let texts: Vec<String> = keys
        .iter()
        .filter(|key| key.starts_with(ASIDE_KEY))
        .filter_map(|key| storage::read(key).ok().flatten())
        .collect();
    // A browser that refuses a download says so itself.
    let _ = download::text("boussole-a-part.txt", "text/plain", &texts.join("\n\n"));
}
