//! Dated figures of law and tax, beside what rests on them.

use crate::{
    content::catalog,
    domain::{catalog::figures::Figure, id::FigureId},
    ui::{
        draw::{Element, Node, el, many},
        part::source::{external_link, site},
        say::{say, say_with, words},
        when,
    },
};

/// The figures of these names, as a list; nothing where there is none.
pub fn figure_notes(ids: &[FigureId]) -> Node {
    let figures: Vec<Element> = ids.iter().filter_map(|id| catalog().figure(id)).map(figure_note).collect();
    if figures.is_empty() { Node::Nothing } else { el("ul").class("figures").with(many(figures)).into() }
}

fn figure_note(figure: &'static Figure) -> Element {
    let source = el("p")
        .class("figure-source")
        .with(figure.article)
        .with(" · ")
        .with(figure.date)
        .with(" · ")
        .with(words().source.read_on)
        .with(" ")
        .with(external_link(say(figure.source), site(say(figure.source))));
    el("li")
        .class("figure-note")
        .with(el("p").class("figure-name").with(el("strong").with(figure.name)))
        .with(el("p").class("figure-value").with(figure.value))
        .with(source)
}

/// When the figures were reviewed, and that they are not advice.
pub fn figures_notice() -> Node {
    let figures = &catalog().figures;
    let reviewed = say_with(words().source.reviewed, &[("date", &when::written_day(&figures.reviewed))]);
    el("p").class("note figures-notice").with(el("strong").with(reviewed)).with(" ").with(figures.notice).into()
}
