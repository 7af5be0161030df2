//! The result of one's own dossier: what a board could read, print and send.

use leptos::prelude::*;

use crate::{
    domain::dossier::Dossier,
    route::Route,
    ui::{
        part::{head::PageHead, link::PageLink, nav::Onward, report::Report, share::Share},
        say::{say, words},
        state::state,
    },
};

/// The page.
#[component]
pub fn ResultPage() -> impl IntoView {
    let state = state();
    let w = &words().result;
    let is_blank = state.part(Dossier::is_blank);
    move || {
        if is_blank.get() {
            return view! {
                <PageHead title=say(&w.title) lead=say(&w.blank) />
                <p><PageLink to=Route::Who class="button primary">{say(&w.begin)}</PageLink></p>
            }
            .into_any();
        }
        view! {
            <PageHead title=say(&w.title) />
            {move || view! { <Report dossier=state.dossier.get() outcome=state.outcome.get() /> }}
            <Share />
            <Onward here=Route::Result />
        }
        .into_any()
    }
}
