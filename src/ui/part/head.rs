//! The head of a page: its one `h1`, which takes the focus on navigation, and its first words.

use crate::ui::draw::{Node, el};

/// The heading of a page, with small words above it (which step this is) and, below, what the
/// page is for. Empty words are left out.
pub fn page_head(step: &'static str, title: impl Into<Node>, lead: &'static str) -> Node {
    el("header")
        .class("page-head")
        .with((!step.is_empty()).then(|| el("p").class("page-step").with(step)))
        .with(el("h1").at("id", "titre").at("tabindex", "-1").with(title))
        .with((!lead.is_empty()).then(|| el("p").class("lead").with(lead)))
        .into()
}
