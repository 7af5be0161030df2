//! The words of a plan: what a rule proposes and why, and a plan as a table for the result.

use crate::{
    content::catalog,
    domain::{
        date::Date,
        dossier::{Dossier, Status},
        plan::{Because, words as proposed_words},
        text::Text,
    },
    ui::{
        draw::{Node, el, many},
        page::evaluation::heads,
        part::{link::model_name, ranking_table::framed, rated::decimal},
        say::{Names, say, say_with, theirs, words},
        when,
    },
};

/// What a rule proposes.
#[must_use]
pub fn said_of(because: &Because, names: &Names) -> String {
    let w = &words().plan;
    match (proposed_words(catalog(), because), because) {
        (Some(text), Because::Prerequisite(..)) => say_with(w.check_prerequisite, &[("text", &names.say(text))]),
        (Some(text), _) => names.say(text),
        (None, Because::Gap(id)) => {
            let dimension = catalog().evaluation.dimensions.iter().find(|dimension| dimension.id == *id);
            let name = dimension.map(|dimension| say(dimension.name)).unwrap_or_default();
            say_with(w.gap, &[("dimension", name)])
        }
        (None, _) => say(w.discuss).to_owned(),
    }
}

/// Why a rule proposes it.
#[must_use]
pub fn because_of(because: &Because) -> String {
    let (w, r) = (&words().plan, &words().result);
    let tenths = |scored: &crate::domain::diagnosis::Scored| scored.tenths().map(decimal).unwrap_or_default();
    match because {
        Because::Axis(id, scored) => {
            let axis = catalog().maturity.iter().flat_map(|it| &it.axes).find(|axis| axis.id == *id);
            let name = axis.map(|axis| say(axis.name)).unwrap_or_default();
            say_with(w.because_axis, &[("name", name), ("level", &tenths(scored))])
        }
        Because::Lever(id, scored, is_double) => {
            let lever = catalog().levers.levers.iter().find(|lever| lever.id == *id);
            let name = lever.map(|lever| say(lever.name)).unwrap_or_default();
            let text = if *is_double { w.because_lever_double } else { w.because_lever };
            say_with(text, &[("name", name), ("level", &tenths(scored))])
        }
        Because::Gate(id) => {
            let gate = catalog().limits.gates.iter().find(|gate| gate.id == *id);
            say_with(r.because, &[("reason", gate.map(|gate| say(gate.reason)).unwrap_or_default())])
        }
        Because::Need(place) => {
            let need = catalog().limits.needs.get(*place);
            say_with(r.because, &[("reason", need.map(|need| say(need.missing)).unwrap_or_default())])
        }
        Because::Discuss => say(r.because_discuss).to_owned(),
        Because::Prerequisite(model, _) => say_with(w.because_prerequisite, &[("model", model_name(model))]),
        Because::FirstStep(model, _) => say_with(r.because_model, &[("model", model_name(model))]),
        Because::Territory(id) => {
            let dynamic = catalog().territory.dynamics.iter().find(|dynamic| dynamic.id == *id);
            say_with(r.because_territory, &[("dynamic", dynamic.map(|it| say(it.name)).unwrap_or_default())])
        }
        Because::Gap(_) => say(w.because_gap).to_owned(),
    }
}

/// The day proposed for an action: two within a month, two within two, the others within three.
#[must_use]
pub fn due_of(today: Date, place: usize) -> String {
    let month = i64::try_from(place / 2).unwrap_or_default() + 1;
    today.plus_months(month.min(3)).written()
}

/// How an action stands, in words.
#[must_use]
pub fn status_words(status: Status) -> Text {
    let w = &words().plan;
    match status {
        Status::Todo => w.todo,
        Status::Doing => w.doing,
        Status::Done => w.done,
        Status::Dropped => w.dropped,
    }
}

/// The plan of a dossier as a table; nothing where there is none.
pub fn plan_said(dossier: &Dossier) -> Node {
    let actions = &dossier.plan.actions;
    if actions.is_empty() {
        return Node::Nothing;
    }
    let w = &words().plan;
    let rows = actions.iter().map(|action| {
        el("tr")
            .with(el("th").at("scope", "row").with(theirs(&action.text)))
            .with(el("td").with(theirs(&action.owner)))
            .with(el("td").with(when::written_day(&action.due)))
            .with(el("td").with(status_words(action.status)))
    });
    let table = el("table")
        .with(el("caption").class("visually-hidden").with(w.title))
        .with(heads(&[w.text, w.owner, w.due, w.status]))
        .with(el("tbody").with(many(rows)));
    el("section")
        .class("report-part")
        .at("aria-labelledby", "r-plan")
        .with(el("h2").at("id", "r-plan").with(w.title))
        .with(framed(say(w.title), table))
        .into()
}
