//! The notes and proofs of a dossier, question by question, for the result.

use crate::{
    content::catalog,
    domain::{
        catalog::rated::Rated,
        dossier::{Dossier, Note},
    },
    ui::{
        draw::{Element, Node, el, many},
        page::evaluation::heads,
        part::ranking_table::framed,
        say::{say, theirs, words},
        when,
    },
};

/// The table; nothing where nothing was noted.
pub fn notes_said(dossier: &Dossier) -> Node {
    let w = &words().rated;
    let levers = catalog().levers.levers.iter().flat_map(|lever| &lever.questions);
    let maturity = catalog().maturity.iter().flat_map(|it| &it.axes).flat_map(|axis| &axis.statements);
    let rows: Vec<Element> = levers.chain(maturity).filter_map(|question| row(question, dossier)).collect();
    if rows.is_empty() {
        return Node::Nothing;
    }
    let table = el("table")
        .with(el("caption").class("visually-hidden").with(w.notes))
        .with(heads(&[w.question, w.text, w.proof_short, w.renew]))
        .with(el("tbody").with(many(rows)));
    el("section")
        .class("report-part")
        .at("aria-labelledby", "r-notes-preuves")
        .with(el("h2").at("id", "r-notes-preuves").with(w.notes))
        .with(framed(say(w.notes), table))
        .into()
}

fn row(question: &'static Rated, dossier: &Dossier) -> Option<Element> {
    let Note { text, proof, place, who, date, renew } = dossier.notes.get(&question.id)?;
    let date = if date.is_empty() { String::new() } else { when::written_day(date) };
    let proof = [proof, place, who, &date].into_iter().filter(|part| !part.trim().is_empty());
    let proof: Vec<String> = proof.map(|part| theirs(part)).collect();
    Some(
        el("tr")
            // Paper has room for what must be renewed; the screen has all notes.
            .at_if("class", renew.is_empty().then_some("only-screen"))
            .with(el("th").at("scope", "row").with(question.text))
            .with(el("td").class("free-text").at("dir", "auto").with(theirs(text)))
            .with(el("td").class("free-text").with(proof.join(", ")))
            .with(el("td").with(if renew.is_empty() { String::new() } else { when::written_day(renew) })),
    )
}
