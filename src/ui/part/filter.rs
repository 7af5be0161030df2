//! Choices that narrow a list: native lists with a label, kept by the page alone.

use std::rc::Rc;

use leptos::prelude::{Get, RwSignal, Set};

use crate::{
    domain::text::Text,
    ui::{
        draw::{Element, Node, el, live, many},
        say::{say_with, words},
    },
};

/// A list to choose from: what is chosen is in `chosen`, nothing for all.
pub fn filter(id: &'static str, label: Text, options: Vec<(&'static str, Text)>, chosen: RwSignal<String>) -> Element {
    let all = el("option").at("value", "").with(words().library.all);
    let options = many(options.into_iter().map(|(value, text)| el("option").at("value", value).with(text)));
    el("div").class("field").with(el("label").at("for", id).with(label)).with(
        el("select")
            .at("id", id)
            .value(move || chosen.get())
            .on("change", move |event| chosen.set(event.value()))
            .with(all)
            .with(options),
    )
}

/// The filters, how many are shown, and the list.
pub fn filtered(
    filters: Vec<Element>,
    chosen: Vec<RwSignal<String>>,
    all: usize,
    shown: impl Fn() -> Vec<Element> + 'static,
) -> Node {
    let w = &words().library;
    let clear = el("button").at("type", "button").class("button quiet").with(w.clear).on("click", move |_| {
        for choice in &chosen {
            choice.set(String::new());
        }
    });
    let shown = Rc::new(shown);
    let counted = Rc::clone(&shown);
    // The place of the count stays while the list changes, so that the change is told.
    let count = live(move || say_with(w.shown, &[("count", &counted().len().to_string()), ("all", &all.to_string())]));
    let list = live(move || {
        let shown = shown();
        let nothing = shown.is_empty().then(|| el("p").class("notice").with(w.nothing));
        Node::Many(vec![nothing.into(), many(shown)])
    });
    Node::Many(vec![
        el("div").class("two only-screen").with(many(filters)).into(),
        el("p").class("only-screen").with(clear).into(),
        el("p").class("shown").at("role", "status").with(count).into(),
        list,
    ])
}
