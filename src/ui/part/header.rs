//! The header: the name of the app, the main menu, and how the saving goes.

use leptos::prelude::With;

use crate::{
    route::Route,
    ui::{
        draw::{Node, el, many, svg},
        effects::app_name,
        language,
        part::notices::saving_line,
        say::{say, words},
        state::state,
    },
};

/// The header of every page.
pub fn header() -> Node {
    let state = state();
    let entries = [
        (Route::Who, say(words().frame.journey)),
        (Route::Models, say(words().nav.models)),
        (Route::Lessons, say(words().nav.part_learn)),
        (Route::About, say(words().nav.about)),
    ];
    let items =
        many(entries.into_iter().map(|(route, name)| {
            let link = el("a").at("href", route.fragment()).with(name);
            el("li").with(link.live_at("aria-current", move || {
                state.route.with(|here| belongs(here, &route)).then_some("true".into())
            }))
        }));
    let mark = svg("svg")
        .class("brand-mark")
        .at("viewBox", "0 0 64 64")
        .at("aria-hidden", "true")
        .with(svg("circle").at("cx", "32").at("cy", "32").at("r", "31").class("mark-disc"))
        .with(svg("path").at("d", "M32 6v5M32 53v5M6 32h5M53 32h5").class("mark-ticks"))
        .with(svg("path").at("d", "M48 16 37 37 27 27Z").class("mark-north"))
        .with(svg("path").at("d", "M16 48 37 37 27 27Z").class("mark-south"));
    el("header")
        .class("top")
        .with(
            el("div")
                .class("top-row")
                .with(
                    el("a")
                        .class("brand")
                        .at("href", Route::Home.fragment())
                        .with(mark)
                        .with(el("span").with(app_name())),
                )
                .with(
                    el("nav")
                        .class("menu")
                        .at("aria-label", say(words().nav.main))
                        .with(el("ul").with(items).with(el("li").with(language::button()))),
                ),
        )
        .with(saving_line())
        .into()
}

/// Whether a page belongs to an entry of the menu.
fn belongs(here: &Route, entry: &Route) -> bool {
    match entry {
        Route::Who => here.is_on_journey() || matches!(here, Route::Facing(_)),
        Route::Models => matches!(here, Route::Models | Route::Model(_) | Route::Compare(_)),
        Route::Lessons => {
            matches!(
                here,
                Route::Lessons | Route::Lesson(_) | Route::Why | Route::Examples | Route::Tools | Route::Glossary
            )
        }
        entry => here == entry,
    }
}
