//! Links inside the app and out of it.

use leptos::prelude::*;

use crate::{
    content::catalog,
    domain::id::ModelId,
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
