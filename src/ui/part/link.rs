//! Links inside the app and out of it.

use leptos::prelude::*;

use crate::{
    content::catalog,
    domain::id::ModelId,
    platform::page,
    route::Route,
    ui::say::say,
};

/// A link to a page of the app.
#[component]
pub fn PageLink(
    /// Where it goes.
    to: Route,
    /// Its look: empty for a plain link.
    #[prop(optional, into)]
    class: String,
    /// Its words.
    children: Children,
) -> impl IntoView {
    view! { <a href=to.fragment() class=class>{children()}</a> }
}

/// The name of a model, leading to its sheet.
#[component]
pub fn ModelLink(
    /// The model.
    id: ModelId,
) -> impl IntoView {
    let name = model_name(&id);
    view! { <a href=Route::Model(id).fragment() class="model-link">{name}</a> }
}

/// The name of a model.
#[must_use]
pub fn model_name(id: &ModelId) -> &'static str {
    catalog().model(id).map(|model| say(&model.name)).unwrap_or_default()
}

/// A link to a place in the page. The address keeps the page's own fragment, so that loading it
/// anew, or sending it, leads to the same page.
#[component]
pub fn JumpLink(
    /// The id of the place.
    to: &'static str,
    /// Its look: empty for a plain link.
    #[prop(optional, into)]
    class: String,
    /// Its words.
    children: Children,
) -> impl IntoView {
    let jump = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        page::scroll_to(to);
        page::focus(to);
    };
    view! { <a href=format!("#{to}") class=class on:click=jump>{children()}</a> }
}
