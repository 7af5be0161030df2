//! « Pour vous », on a model sheet: the model's place for the reader, and why.

use crate::ui::watch::watch;

use crate::{
    content::catalog,
    domain::{
        catalog::model::Model,
        dossier::Dossier,
        outcome::Outcome,
        recommend::{gates::Standing, ranking::Entry},
        text::Text,
    },
    route::Route,
    ui::{
        draw::{Element, Node, el, live, when},
        part::{explain::explain_table, link::page_link, notice_list::notice_list},
        say::{Names, say, say_with, words},
        state::{State, state},
    },
};

/// The panel; nothing while it is too early to rank.
pub fn for_you(model: &'static Model) -> Node {
    let state = state();
    let is_ranked = watch(move || state.outcome().with(|outcome| outcome.recommendation.is_some()));
    when(is_ranked, move || panel(state, model))
}

/// The frame stays; what the answers change is drawn anew inside it.
fn panel(state: State, model: &'static Model) -> Node {
    let w = &words().model;
    let place = live(move || state.outcome().with(|outcome| state.read(|dossier| placed(model, outcome, dossier))));
    let why =
        live(move || state.outcome().with(|outcome| state.read(|dossier| explain_table(&model.id, outcome, dossier))));
    el("section")
        .class("card for-you")
        .at("aria-labelledby", "pour-vous")
        .with(el("h2").at("id", "pour-vous").with(w.for_you))
        .with(place)
        .with(el("details").class("explained").with(el("summary").with(el("h3").with(w.explain))).with(why))
        .with(el("p").with(page_link(&Route::Result, "", say(w.see_result))))
        .into()
}

/// The scores, and what lowers, closes or warns.
fn placed(model: &'static Model, outcome: &Outcome, dossier: &Dossier) -> Node {
    let w = &words().model;
    let recommendation = outcome.recommendation.as_ref();
    let target = recommendation.and_then(|recommendation| recommendation.target.entry(&model.id));
    let start = recommendation.and_then(|recommendation| recommendation.start.entry(&model.id));
    let standing = match outcome.notices.standing(&model.id) {
        Standing::Open => None,
        Standing::NotNow => Some(w.not_now),
        Standing::Closed => Some(w.closed),
    };
    let penalty = start.filter(|entry| entry.penalty > 0).map(|entry| {
        let why = catalog().asks(&model.id).map(|asks| Names::of(dossier).say(asks.maturity_why));
        el("p").with(say_with(w.penalty, &[("penalty", &entry.penalty.to_string())])).with(" ").with(why)
    });
    let scores = el("dl")
        .class("scores")
        .with(target.map(|entry| scored(w.target, entry)))
        .with(start.map(|entry| scored(w.start, entry)));
    Node::Many(vec![
        scores.into(),
        penalty.into(),
        standing.map(|text| el("p").with(say(text))).into(),
        notice_list(&model.id, &outcome.notices),
    ])
}

fn scored(name: Text, entry: &Entry) -> Element {
    el("div").with(el("dt").with(say(name))).with(el("dd").with(score(entry)))
}

/// « 72 sur 100 », and how far it can still move.
fn score(entry: &Entry) -> String {
    let points = say_with(words().common.points, &[("points", &entry.score.points().to_string())]);
    let (low, high) = (entry.interval.0.points().to_string(), entry.interval.1.points().to_string());
    if low == high {
        points
    } else {
        say_with(words().model.interval, &[("points", &points), ("low", &low), ("high", &high)])
    }
}
