//! Where the forms on paper are, for groups. Knows the page of the forms only.

use crate::{
    route::Route,
    ui::{
        draw::{Element, el},
        part::link::page_link,
        say::{say, words},
    },
};

/// A line beside the questions that groups answer together.
pub fn paper_hint() -> Element {
    let link = page_link(&Route::Paper, "", say(words().nav.paper));
    el("p").class("only-screen").with(words().paper.hint).with(" ").with(link)
}
