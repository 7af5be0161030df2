//! A model on a card: what it is, and how deep the relation goes.

use leptos::prelude::*;

use crate::{
    domain::{
        catalog::model::{Depth, Model},
        text::Text,
    },
    ui::{
        part::link::ModelLink,
        say::{say, say_with, words},
    },
};

/// The card, leading to the sheet.
#[component]
pub fn ModelCard(
    /// The model.
    model: &'static Model,
) -> impl IntoView {
    view! {
        <article class="card model-card">
            <h3><ModelLink id=model.id.clone() /></h3>
            <p>{say(&model.definition)}</p>
            <p class="depth">{say_with(&words().models.depth, &[("depth", say(depth_words(model.depth)))])}</p>
        </article>
    }
}

/// How far the relation goes, in words.
#[must_use]
pub fn depth_words(depth: Depth) -> &'static Text {
    let w = &words().model;
    match depth {
        Depth::Philanthropic => &w.philanthropic,
        Depth::Transactional => &w.transactional,
        Depth::Integrative => &w.integrative,
        Depth::Transformational => &w.transformational,
    }
}
