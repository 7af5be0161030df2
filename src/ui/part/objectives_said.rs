//! The objectives and the general interest, as they were answered.

use crate::{
    content::catalog,
    domain::{dossier::Dossier, id::ObjectiveId},
    ui::{
        draw::{Element, Node, el, many},
        say::{say, theirs, words},
    },
};

/// The objectives of one's own side and, where there are any, of the partner's.
pub fn objectives_said(dossier: &Dossier) -> Node {
    let w = &words().result;
    if dossier.own.objectives.is_empty() {
        return Node::Nothing;
    }
    let section = el("section")
        .class("report-part")
        .at("aria-labelledby", "r-objectifs")
        .with(el("h2").at("id", "r-objectifs").with(w.objectives_title))
        .with(list(&dossier.own.objectives));
    if dossier.has_partner() && !dossier.guess.objectives.is_empty() {
        section.with(el("h3").with(w.partner_objectives)).with(list(&dossier.guess.objectives)).into()
    } else {
        section.into()
    }
}

fn list(ids: &[ObjectiveId]) -> Element {
    let items = ids.iter().filter_map(|id| catalog().objective(id)).map(|objective| {
        let impact = catalog().objectives.impacts.iter().find(|impact| impact.id == objective.impact);
        let tag =
            impact.map(|impact| el("span").class("tag").at("data-impact", impact.id.to_string()).with(impact.name));
        el("li").with(objective.text).with(" ").with(tag)
    });
    el("ol").class("objectives-said").with(many(items))
}

/// The general interest, where something was written.
pub fn interest_said(dossier: &Dossier) -> Node {
    let w = &words().result;
    let interest = &dossier.interest;
    let lines = [
        (say(w.need), &interest.need),
        (say(w.people), &interest.people),
        (say(w.place), &interest.place),
        (say(w.change), &interest.change),
    ];
    let lines: Vec<Element> = lines
        .into_iter()
        .filter(|(_, text)| !text.trim().is_empty())
        .map(|(term, text)| {
            el("div").with(el("dt").with(term)).with(el("dd").class("free-text").at("dir", "auto").with(theirs(text)))
        })
        .collect();
    if lines.is_empty() {
        return Node::Nothing;
    }
    el("section")
        .class("report-part")
        .at("aria-labelledby", "r-interet")
        .with(el("h2").at("id", "r-interet").with(w.interest_title))
        .with(el("dl").with(lines))
        .into()
}
