//! Links out of the app, marked as such, with words to search for when an address has died.

use crate::{
    domain::catalog::model::Link,
    ui::{
        draw::{Element, Node, el, many},
        say::{say, say_with, words},
    },
};

/// A link to another site.
pub fn external_link(url: &'static str, text: &'static str) -> Element {
    el("a")
        .class("external")
        .at("href", url)
        .at("rel", "noopener noreferrer")
        .with(text)
        .with(" ")
        .with(el("span").class("external-mark").with(words().source.external))
}

/// The name of the site of an address: what a reader recognises of it.
#[must_use]
pub fn site(url: &'static str) -> &'static str {
    let host = url.strip_prefix("https://").unwrap_or(url);
    let host = host.split(['/', '?', '#']).next().unwrap_or(host);
    host.strip_prefix("www.").unwrap_or(host)
}

/// Where to read more: the links, in order.
pub fn reading_list(links: &'static [Link]) -> Node {
    let items = links.iter().map(|link| {
        let hint = say_with(words().source.search, &[("search", say(link.search))]);
        el("li")
            .with(external_link(say(link.url), say(link.title)))
            .with(" ")
            .with(el("span").class("search-hint").with(hint))
    });
    el("ul").class("reading").with(many(items)).into()
}
