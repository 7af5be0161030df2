//! A fragment that names no page.

use leptos::prelude::*;

use crate::{
    route::Route,
    ui::{
        part::{head::PageHead, link::PageLink},
        say::{say, words},
    },
};

/// The page.
#[component]
pub fn UnknownPage() -> impl IntoView {
    let w = &words().unknown;
    view! {
        <PageHead title=say(&w.title) lead=say(&w.lead) />
        <p><PageLink to=Route::Home class="button primary">{say(&words().nav.home)}</PageLink></p>
    }
}
