//! A model on a card: what it is, and how deep the relation goes.

use crate::{
    domain::{
        catalog::model::{Depth, Model},
        text::Text,
    },
    ui::{
        draw::{Node, el},
        part::link::{french_name, model_link},
        say::{say, say_with, words},
    },
};

/// The card, leading to the sheet.
pub fn model_card(model: &'static Model) -> Node {
    let depth = say_with(words().models.depth, &[("depth", say(depth_words(model.depth)))]);
    el("article")
        .class("card model-card")
        .with(el("h3").with(model_link(&model.id)))
        .with(french_name(&model.id))
        .with(el("p").with(model.definition))
        .with(el("p").class("depth").with(depth))
        .into()
}

/// How far the relation goes, in words.
#[must_use]
pub fn depth_words(depth: Depth) -> Text {
    let w = &words().model;
    match depth {
        Depth::Philanthropic => w.philanthropic,
        Depth::Transactional => w.transactional,
        Depth::Integrative => w.integrative,
        Depth::Transformational => w.transformational,
    }
}
