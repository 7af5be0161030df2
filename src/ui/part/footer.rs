//! The footer: from whom the method comes, where the answers are, which edition this is.

use crate::{
    content::first_catalog,
    domain::text::Text,
    route::Route,
    ui::{
        draw::{Element, Node, el, many},
        part::link::page_link,
        say::{say, say_with, words},
        when,
    },
};

/// The footer of every page.
pub fn footer() -> Node {
    let (w, nav) = (&words().frame, &words().nav);
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
        .with(links(&[
            (Route::Dossiers, nav.dossiers),
            (Route::Data, nav.data),
            (Route::Files, nav.files),
            (Route::Paper, nav.paper),
            (Route::Portable, nav.portable),
        ]))
        .with(el("p").with(edition).with(" ").with(page_link(&Route::About, "", say(nav.about))))
        .with(links(&[(Route::Accessibility, nav.accessibility), (Route::SiteMap, nav.site_map)]))
        .into()
}

fn links(pages: &[(Route, Text)]) -> Element {
    let links = pages.iter().map(|(page, name)| Node::Many(vec![page_link(page, "", say(*name)).into(), " ".into()]));
    el("p").class("only-screen bottom-links").with(many(links))
}
