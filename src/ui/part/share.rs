//! Sending and printing a result. The link holds the answers, never a free text.

use leptos::prelude::*;

use crate::{
    codec::link,
    content::catalog,
    platform::{address, clipboard, print},
    route::Route,
    ui::{
        effects::app_name,
        say::{say, say_with, words},
        state::state,
    },
};

/// What became of the copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Copied {
    NotYet,
    Done,
    Refused,
}

/// The link of one's own result, and paper.
#[component]
pub fn Share() -> impl IntoView {
    let state = state();
    let w = &words().share;
    let copied = RwSignal::new(Copied::NotYet);
    let link = Memo::new(move |_| {
        let code = state.dossier.with(|dossier| link::encode(catalog(), dossier));
        format!("{}{}", address::page_address(), Route::Shared(code).fragment())
    });
    let copy = move |_| {
        let text = link.get_untracked();
        leptos::task::spawn_local(async move {
            copied.set(if clipboard::copy(&text).await.is_ok() { Copied::Done } else { Copied::Refused });
        });
    };
    let send = move |_| {
        let text = link.get_untracked();
        leptos::task::spawn_local(async move {
            // Closing the system's sheet without sending is no fault.
            let _ = clipboard::share(app_name(), &text).await;
        });
    };
    let said = move || match copied.get() {
        Copied::NotYet => "",
        Copied::Done => say(&w.copied),
        Copied::Refused => say(&w.copy_refused),
    };
    view! {
        <section class="share only-screen" aria-labelledby="partager">
            <h2 id="partager">{say(&w.title)}</h2>
            <p>{say(&w.inside)}</p>
            <div class="field">
                <label for="lien">{say(&w.link)}</label>
                <input type="text" id="lien" readonly prop:value=link />
            </div>
            <p class="question-help">
                {move || say_with(&w.length, &[("count", &link.with(|link| link.chars().count()).to_string())])}
            </p>
            <p class="actions">
                <button type="button" class="button primary" on:click=copy>{say(&w.copy)}</button>
                {clipboard::can_share().then(|| view! {
                    <button type="button" class="button" on:click=send>{say(&w.send)}</button>
                })}
                <button type="button" class="button" on:click=move |_| print::page()>{say(&w.print)}</button>
            </p>
            <p role="status">{said}</p>
        </section>
    }
}
