//! The header: the name of the app, the main menu, and how the saving goes.

use leptos::prelude::*;

use crate::{
    route::Route,
    ui::{
        effects::app_name,
        part::notices::SavingLine,
        say::{say, words},
        state::state,
    },
};

/// The header of every page.
#[component]
pub fn Header() -> impl IntoView {
    let state = state();
    let entries = [
        (Route::Who, say(&words().frame.journey)),
        (Route::Models, say(&words().nav.models)),
        (Route::About, say(&words().nav.about)),
    ];
    let items = entries
        .into_iter()
        .map(|(route, name)| {
            let href = route.fragment();
            let is_here = Memo::new(move |_| state.route.with(|here| belongs(here, &route)));
            view! { <li><a href=href aria-current=move || is_here.get().then_some("true")>{name}</a></li> }
        })
        .collect_view();
    view! {
        <header class="top">
            <div class="top-row">
                <a class="brand" href=Route::Home.fragment()>
                    <svg class="brand-mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
                        <circle cx="16" cy="16" r="14" class="mark-ring" />
                        <path d="M16 5 20 16 16 27 12 16Z" class="mark-needle" />
                        <path d="M16 5 20 16H12Z" class="mark-north" />
                    </svg>
                    <span>{app_name()}</span>
                </a>
                <nav class="menu" aria-label=say(&words().nav.main)>
                    <ul>{items}</ul>
                </nav>
            </div>
            <SavingLine />
        </header>
    }
}

/// Whether a page belongs to an entry of the menu.
fn belongs(here: &Route, entry: &Route) -> bool {
    match entry {
        Route::Who => here.needs_dossier(),
        Route::Models => matches!(here, Route::Models | Route::Model(_) | Route::Compare(_)),
        entry => here == entry,
    }
}
