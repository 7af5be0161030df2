//! The footer: from whom the method comes, where the answers are, which edition this is.

use leptos::prelude::*;

use crate::{
    content::catalog,
    route::Route,
    ui::{
        part::link::PageLink,
        say::{say, say_with, words},
        when,
    },
};

/// The footer of every page.
#[component]
pub fn Footer() -> impl IntoView {
    let w = &words().frame;
    let rules = &catalog().rules;
    let edition = say_with(
        &w.footer_edition,
        &[
            ("edition", &rules.edition.to_string()),
            ("date", &when::written_day(&rules.date)),
            ("version", env!("CARGO_PKG_VERSION")),
        ],
    );
    view! {
        <footer class="bottom">
            <p>{say(&w.footer_privacy)}</p>
            <p>{say(&w.footer_independence)}</p>
            <p>{edition} " " <PageLink to=Route::About>{say(&words().nav.about)}</PageLink></p>
        </footer>
    }
}
