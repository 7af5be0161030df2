//! The head of a page: its one `h1`, which takes the focus on navigation, and its first words.

use leptos::prelude::*;

/// The heading of a page and, below it, what the page is for.
#[component]
pub fn PageHead(
    /// Small words above the heading: which step of the journey this is.
    #[prop(optional, into)]
    step: String,
    /// The heading.
    #[prop(into)]
    title: String,
    /// What the page is for, in a sentence or two.
    #[prop(optional, into)]
    lead: String,
) -> impl IntoView {
    view! {
        <header class="page-head">
            {(!step.is_empty()).then(|| view! { <p class="page-step">{step}</p> })}
            <h1 id="titre" tabindex="-1">{title}</h1>
            {(!lead.is_empty()).then(|| view! { <p class="lead">{lead}</p> })}
        </header>
    }
}
