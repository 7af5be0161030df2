//! Links inside the app.

use crate::{
    content::{catalog, first_catalog},
    domain::id::ModelId,
    platform::page,
    route::Route,
    ui::{
        draw::{Element, Node, el},
        effects::after_drawing,
        say::{say, words},
    },
};

/// A link to a page of the app; `class` may be empty.
pub fn page_link(to: &Route, class: &'static str, words: impl Into<Node>) -> Element {
    el("a").at("href", to.fragment()).at_if("class", (!class.is_empty()).then_some(class)).with(words)
}

/// The name of a model, leading to its sheet.
pub fn model_link(id: &ModelId) -> Element {
    page_link(&Route::Model(id.clone()), "model-link", model_name(id))
}

/// The name of a model.
#[must_use]
pub fn model_name(id: &ModelId) -> &'static str {
    first_catalog().model(id).map(|model| say(model.name)).unwrap_or_default()
}

/// The name that the kit gives a model, where the page speaks another language.
pub fn french_name(id: &ModelId) -> Option<Element> {
    let model = catalog().model(id).filter(|model| say(model.french) != say(model.name))?;
    let name = el("span").at("lang", "fr").with(model.french);
    Some(el("p").class("french-name").with(say(words().model.in_french)).with(" ").with(name))
}

/// A link to a place in the page, by its id. The address keeps the page's own fragment, so that
/// loading it anew, or sending it, leads to the same page.
pub fn jump_link(to: &'static str, class: &'static str, words: &'static str) -> Element {
    el("a").at("href", format!("#{to}")).at_if("class", (!class.is_empty()).then_some(class)).with(words).on(
        "click",
        move |event| {
            event.prevent_default();
            if !go(to) {
                // It is there, and not shown: a question on a narrow screen, one of a row.
                page::ask_for(to);
                after_drawing(move || _ = go(to));
            }
        },
    )
}

/// Whether the place is shown and has the focus now.
fn go(to: &str) -> bool {
    page::scroll_to(to);
    page::focus(to)
}
