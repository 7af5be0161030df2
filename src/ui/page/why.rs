//! « Pourquoi s'allier »: the argument, « l'ODD 17 en pratique », on one page to print.

use crate::{
    content::catalog,
    domain::{
        catalog::library::{Datum, Reason},
        text::Text,
    },
    platform::print,
    ui::{
        draw::{Element, Node, el, many},
        page::evaluation::heads,
        part::{head::page_head, ranking_table::framed, source::external_link},
        say::{say, words},
    },
};

/// The page.
pub fn page() -> Node {
    let w = &words().library;
    let argument = &catalog().library.argument;
    let needs = argument.needs.iter().map(|need| titled(need.name, need.text));
    let figures = el("table")
        .with(el("caption").class("visually-hidden").with(w.figures))
        .with(heads(&[w.figure, w.population, w.year, w.source]))
        .with(el("tbody").with(many(argument.figures.iter().map(figure))));
    let print = el("button").at("type", "button").class("button").with(w.print).on("click", |_| print::page());
    let figures = Node::Many(vec![el("p").with(w.figures_note).into(), framed(say(w.figures), figures).into()]);
    el("article")
        .class("argument")
        .with(page_head(say(words().nav.part_learn), say(w.why_title), say(argument.lead)))
        .with(el("p").class("actions").with(print))
        .with(part(w.needs, el("div").class("verdicts").with(many(needs)).into()))
        .with(part(w.reasons, reasons(&argument.reasons)))
        .with(part(w.figures, figures))
        .with(part(w.objections, reasons(&argument.objections)))
        .into()
}

fn part(title: Text, said: Node) -> Node {
    el("section").with(el("h2").with(title)).with(said).into()
}

fn titled(title: Text, text: Text) -> Element {
    el("div").class("card").with(el("h3").with(title)).with(el("p").with(text))
}

fn reasons(reasons: &'static [Reason]) -> Node {
    let reasons =
        reasons.iter().map(|reason| el("div").with(el("h3").with(reason.title)).with(el("p").with(reason.text)));
    el("div").class("reasons").with(many(reasons)).into()
}

fn figure(figure: &'static Datum) -> Element {
    el("tr")
        .with(el("th").at("scope", "row").with(figure.value))
        .with(el("td").with(figure.population))
        .with(el("td").with(figure.year))
        .with(el("td").with(external_link(say(figure.url), say(figure.source))))
}
