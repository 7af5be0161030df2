//! A fragment that names no page.

use crate::{
    route::Route,
    ui::{
        draw::{Node, el},
        part::{head::page_head, link::page_link},
        say::{say, words},
    },
};

/// The page.
pub fn page() -> Node {
    let w = &words().unknown;
    let home = page_link(&Route::Home, "button primary", say(words().nav.home));
    Node::Many(vec![page_head("", say(w.title), say(w.lead)), el("p").with(home).into()])
}
