//! The footer: from whom the method comes, where the answers are, which edition this is.

use crate::{
    content::first_catalog,
    route::Route,
    ui::{
        draw::{Node, el},
        part::link::page_link,
        say::{say, say_with, words},
        when,
    },
};

/// The footer of every page.
pub fn footer() -> Node {
    let w = &words().frame;
    let rules = &first_catalog().rules;
    let edition = say_with(
        w.footer_edition,
        &[
            ("edition", &rules.edition.to_string()),
            ("date", &when::written_day(&rules.date)),
            ("version", env!("CARGO_PKG_VERSION")),
        ],
    );
    el("footer")
        .class("bottom")
        .with(el("p").with(w.footer_privacy))
        .with(el("p").with(w.footer_independence))
        .with(
            el("p")
                .class("only-screen")
                .with(page_link(&Route::Dossiers, "", say(words().nav.dossiers)))
                .with("\u{a0}· ")
                .with(page_link(&Route::Data, "", say(words().nav.data)))
                .with("\u{a0}· ")
                .with(page_link(&Route::Files, "", say(words().nav.files)))
                .with("\u{a0}· ")
                .with(page_link(&Route::Paper, "", say(words().nav.paper)))
                .with("\u{a0}· ")
                .with(page_link(&Route::Portable, "", say(words().nav.portable))),
        )
        .with(el("p").with(edition).with(" ").with(page_link(&Route::About, "", say(words().nav.about))))
        .with(
            el("p")
                .class("only-screen")
                .with(page_link(&Route::Accessibility, "", say(words().nav.accessibility)))
                .with("\u{a0}· ")
                .with(page_link(&Route::SiteMap, "", say(words().nav.site_map))),
        )
        .into()
}
