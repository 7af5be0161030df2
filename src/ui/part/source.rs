//! Links out of the app, marked as such, with words to search for when an address has died.

use leptos::prelude::*;

use crate::{
    domain::catalog::model::Link,
    ui::say::{say, say_with, words},
};

/// A link to another site.
#[component]
pub fn ExternalLink(
    /// Its address.
    url: &'static str,
    /// Its words.
    text: &'static str,
) -> impl IntoView {
    view! {
        <a class="external" href=url rel="noopener noreferrer">
            {text} " " <span class="external-mark">{say(&words().source.external)}</span>
        </a>
    }
}

/// The name of the site of an address: what a reader recognises of it.
#[must_use]
pub fn site(url: &'static str) -> &'static str {
    let host = url.split_once("://").map_or(url, |(_, rest)| rest);
    let host = host.split(['/', '?', '#']).next().unwrap_or(host);
    host.strip_prefix("www.").unwrap_or(host)
}

/// Where to read more.
#[component]
pub fn ReadingList(
    /// The links, in order.
    links: &'static [Link],
) -> impl IntoView {
    let items = links
        .iter()
        .map(|link| {
            view! {
                <li>
                    <ExternalLink url=link.url.as_str() text=say(&link.title) />
                    " "
                    <span class="search-hint">{say_with(&words().source.search, &[("search", &link.search)])}</span>
                </li>
            }
        })
        .collect_view();
    view! { <ul class="reading">{items}</ul> }
}
