//! Terms explained where they appear: folded below a question, or at the end of a page.

use crate::{
    content::catalog,
    domain::{catalog::library::Term, glossary::speaks_of},
    ui::{
        draw::{Node, el, many},
        say::{say, words},
    },
};

/// The terms of the glossary that these texts speak of, with what they mean; nothing where there is
/// none.
pub fn terms<'a>(texts: impl IntoIterator<Item = &'a str>) -> Node {
    let said = texts.into_iter().collect::<Vec<_>>().join(" ");
    let explained = catalog().library.glossary.terms.iter().filter(|term| term.explain);
    let found: Vec<&Term> = explained.filter(|term| speaks_of(&said, say(term.term))).collect();
    if found.is_empty() {
        return Node::Nothing;
    }
    let names: Vec<&str> = found.iter().map(|term| say(term.term)).collect();
    let meanings =
        found.iter().map(|term| Node::Many(vec![el("dt").with(term.term).into(), el("dd").with(term.meaning).into()]));
    el("details")
        .class("terms only-screen")
        .with(el("summary").with(words().library.explained).with(" ").with(names.join(" · ")))
        .with(el("dl").with(many(meanings)))
        .into()
}
