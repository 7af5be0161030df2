//! Links out of the app, marked as such, with words to search for when an address has died.

use leptos::prelude::GetUntracked;

use crate::{
    domain::{
        catalog::{library::Tongue, model::Link},
        lang::Language,
        text::{Text, marked},
    },
    ui::{
        draw::{Element, Node, el, many},
        say::{say, say_with, words},
        state::state,
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

/// What to search for once an address has died; the words to search for are in the language of what they find.
pub fn search_hint(search: Text, tongue: Tongue) -> String {
    let reader = state().language.get_untracked();
    let is_own = matches!((tongue, reader), (Tongue::Fr, Language::French) | (Tongue::En, Language::English));
    let search = if is_own { say(search).to_owned() } else { marked(say(search)) };
    say_with(words().source.search, &[("search", &search)])
}

/// Where to read more: the links, in order.
pub fn reading_list(links: &'static [Link]) -> Node {
    let items = links.iter().map(|link| {
        el("li")
            .with(external_link(say(link.url), say(link.title)))
            .with(" ")
            .with(el("span").class("search-hint").with(search_hint(link.search, Tongue::Fr)))
    });
    el("ul").class("reading").with(many(items)).into()
}
