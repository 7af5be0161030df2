//! « Le glossaire »: the terms, in the order of the alphabet of the page's language.

use crate::{
    content::catalog,
    domain::{catalog::library::Term, order},
    ui::{
        draw::{Element, Node, el, many},
        part::{head::page_head, link::jump_link},
        say::{say, words},
    },
};

/// The page.
pub fn page() -> Node {
    let w = &words().library;
    let mut terms: Vec<&'static Term> = catalog().library.glossary.terms.iter().collect();
    order::sort_by_key(&mut terms, |term| order::sorted_as(say(term.term)));
    Node::Many(vec![
        page_head(say(words().nav.part_learn), say(w.glossary_title), say(w.glossary_lead)),
        el("dl").class("glossary").with(many(terms.into_iter().map(term))).into(),
    ])
}

fn term(term: &'static Term) -> Element {
    let see = term.see.iter().filter_map(|id| {
        let other = catalog().library.glossary.terms.iter().find(|other| other.id == *id)?;
        Some(Node::Many(vec![" ".into(), jump_link(other.id.as_str(), "", say(other.term)).into()]))
    });
    let see: Vec<Node> = see.collect();
    let has_more = !see.is_empty();
    el("div")
        .with(el("dt").at("id", term.id.as_str()).at("tabindex", "-1").with(term.term))
        .with(el("dd").with(term.meaning))
        .with(has_more.then(|| el("dd").class("question-help").with(words().library.see).with(Node::Many(see))))
}
