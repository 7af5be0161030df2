//! What closes a model for the reader, or warns about it: why, what to do, which rule of law.

use crate::{
    content::catalog,
    domain::{
        catalog::gate::{Gate, Need, Verdict},
        id::{FigureId, GateId, ModelId},
        recommend::gates::{Cause, Notice, Notices},
    },
    ui::{
        draw::{Element, Node, el, many},
        part::figure_note::figure_notes,
        say::{say, words},
    },
};

/// The notices on one model, the hardest first; nothing where there is none.
pub fn notice_list(model: &ModelId, notices: &Notices) -> Node {
    let items: Vec<Element> = notices.of(model).into_iter().filter_map(item).collect();
    if items.is_empty() { Node::Nothing } else { el("ul").class("notice-list").with(many(items)).into() }
}

fn item(notice: &Notice) -> Option<Element> {
    let w = &words().explain;
    let reason = reason(&notice.cause)?;
    // A warning says by itself that it is one: « À vérifier : … », « Il manque … ».
    let (verdict, class) = match notice.verdict {
        Verdict::Closed => (Some(w.verdict_closed), "notice-item is-closed"),
        Verdict::NotNow => (Some(w.verdict_not_now), "notice-item is-not-now"),
        Verdict::Warning => (None, "notice-item is-warning"),
    };
    let figures = figures(&notice.cause);
    let tag = verdict.map(|verdict| el("span").class("tag").with(say(verdict)));
    let law = (!figures.is_empty())
        .then(|| el("details").class("law-details").with(el("summary").with(w.law)).with(figure_notes(figures)));
    Some(
        el("li")
            .class(class)
            .with(el("p").with(tag).with(verdict.map(|_| " ")).with(reason))
            .with(el("p").class("way-out").with(el("strong").with(w.way_out)).with(" ").with(way_out(&notice.cause)))
            .with(law),
    )
}

/// Why a model is struck or comes with a warning.
#[must_use]
pub fn reason(cause: &Cause) -> Option<&'static str> {
    match cause {
        Cause::Gate(id) => gate(id).map(|gate| say(gate.reason)),
        Cause::Need(place) => need(*place).map(|need| say(need.missing)),
    }
}

/// What to do about it.
#[must_use]
pub fn way_out(cause: &Cause) -> Option<&'static str> {
    match cause {
        Cause::Gate(id) => gate(id).map(|gate| say(gate.way_out)),
        Cause::Need(place) => need(*place).map(|need| say(need.way_out)),
    }
}

fn figures(cause: &Cause) -> &'static [FigureId] {
    match cause {
        Cause::Gate(id) => gate(id).map_or(&[], |gate| &*gate.figures),
        Cause::Need(_) => &[],
    }
}

fn gate(id: &GateId) -> Option<&'static Gate> {
    catalog().limits.gates.iter().find(|gate| gate.id == *id)
}

fn need(place: usize) -> Option<&'static Need> {
    catalog().limits.needs.get(place)
}
