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
    order::sort_by_key(&mut terms, |term| folded(say(term.term)));
    Node::Many(vec![
        page_head(say(words().nav.library), say(w.glossary_title), say(w.glossary_lead)),
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

/// A term as it is looked up: no capitals and no accents. Only the letters of French: the table of
/// all letters weighs 3 kB.
fn folded(term: &str) -> String {
    let plain = |letter: char| match letter {
        'à' | 'â' => 'a',
        'é' | 'è' | 'ê' | 'ë' | 'É' | 'È' => 'e',
        'î' | 'ï' => 'i',
        'ô' => 'o',
        'ù' | 'û' => 'u',
        'ç' => 'c',
        letter => letter.to_ascii_lowercase(),
    };
    term.chars().map(plain).collect()
}
