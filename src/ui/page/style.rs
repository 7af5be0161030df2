//! « Charte graphique »: every token, then every part in its states, for whoever changes the look.
//! The values are those the browser computes: what this page shows is what all pages use. What they
//! are for is written in `docs/identite.md`.

use crate::{
    domain::text::Text,
    platform::tokens,
    ui::{
        draw::{Element, Node, el, many},
        effects::after_drawing,
        page::style_parts::parts,
        part::head::page_head,
        say::{say, words},
    },
};

/// The colours, by what they mean.
const COLOURS: [&[&str]; 6] = [
    &["ground", "surface", "sunk", "line", "edge", "ink", "ink-soft"],
    &["accent", "accent-strong", "on-accent", "chosen", "needle", "on-needle", "step", "focus"],
    &["bar", "bar-other", "bar-interval", "bar-ground"],
    &["closed", "closed-ground", "wait", "wait-ground"],
    &["mecenat", "innovation-sociale", "cooperation-economique", "pratiques-responsables"],
    &["performance", "performance-ground", "innovation", "innovation-ground", "confiance", "confiance-ground"],
];
const SIZES: [&str; 7] = ["size-h1", "size-h2", "size-h3", "size-lead", "size-text", "size-soft", "size-small"];
const GAPS: [&str; 7] = ["gap-1", "gap-2", "gap-3", "gap-4", "gap-5", "gap-6", "gap-7"];

/// The page.
pub fn page() -> Node {
    let w = &words().style;
    let names = [w.paper, w.acting, w.figures, w.verdicts, w.categories, w.impacts];
    let colours = names.into_iter().zip(COLOURS).map(|(name, tokens)| {
        let swatches = tokens.iter().map(|token| shown(token, "background-color", ""));
        Node::Many(vec![el("h3").with(name).into(), el("ul").class("tokens").with(many(swatches)).into()])
    });
    let sizes = SIZES.iter().map(|token| shown(token, "font-size", say(w.sample)));
    let gaps = GAPS.iter().map(|token| shown(token, "inline-size", ""));
    after_drawing(tokens::show);
    Node::Many(vec![
        page_head("", say(w.title), say(w.lead)),
        section(w.colours).with(el("p").with(w.colours_lead)).with(many(colours)).into(),
        section(w.letters)
            .with(el("p").with(w.letters_lead))
            .with(el("ul").class("tokens is-letters").with(many(sizes)))
            .into(),
        section(w.room).with(el("ul").class("tokens").with(many(gaps))).into(),
        parts(),
    ])
}

/// A part of the page under its name.
pub fn section(title: Text) -> Element {
    el("section").with(el("h2").with(say(title)))
}

/// A token: its look, its name, its value here.
fn shown(token: &'static str, property: &'static str, sample: &'static str) -> Element {
    el("li")
        .at("data-token", token)
        .at("data-shows", property)
        .with(el("span").class("token-shown").with(sample))
        .with(el("code").with(format!("--{token}")))
        .with(el("span").class("token-value"))
}
