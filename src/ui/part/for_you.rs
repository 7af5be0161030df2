//! « Pour vous », on a model sheet: the model's place for the reader, and why.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    content::catalog,
    domain::{
        dossier::Dossier,
        id::ModelId,
        outcome::Outcome,
        recommend::{gates::Standing, ranking::Entry},
    },
    route::Route,
    ui::{
        part::{explain::ExplainTable, link::PageLink, notice_list::NoticeList},
        say::{Names, say, say_with, words},
        state::state,
    },
};

/// The panel; nothing while it is too early to rank.
#[component]
pub fn ForYou(
    /// The model.
    id: ModelId,
) -> impl IntoView {
    let state = state();
    move || {
        let outcome = state.outcome.get();
        let dossier = state.dossier.get();
        outcome.recommendation.is_some().then(|| view! { <Panel id=id.clone() outcome dossier /> })
    }
}

#[component]
fn Panel(id: ModelId, outcome: Arc<Outcome>, dossier: Dossier) -> impl IntoView {
    let w = &words().model;
    let recommendation = outcome.recommendation.as_ref();
    let target = recommendation.and_then(|recommendation| recommendation.target.entry(&id));
    let start = recommendation.and_then(|recommendation| recommendation.start.entry(&id));
    let standing = match outcome.notices.standing(&id) {
        Standing::Open => None,
        Standing::NotNow => Some(&w.not_now),
        Standing::Closed => Some(&w.closed),
    };
    let penalty = start.filter(|entry| entry.penalty > 0).map(|entry| {
        let why = catalog().asks(&id).map(|asks| Names::of(&dossier).say(&asks.maturity_why));
        view! { <p>{say_with(&w.penalty, &[("penalty", &entry.penalty.to_string())])} " " {why}</p> }
    });
    view! {
        <section class="card for-you" aria-labelledby="pour-vous">
            <h2 id="pour-vous">{say(&w.for_you)}</h2>
            <dl class="scores">
                {target.map(|entry| view! { <div><dt>{say(&w.target)}</dt><dd>{score(entry)}</dd></div> })}
                {start.map(|entry| view! { <div><dt>{say(&w.start)}</dt><dd>{score(entry)}</dd></div> })}
            </dl>
            {penalty}
            {standing.map(|text| view! { <p>{say(text)}</p> })}
            <NoticeList model=id.clone() notices=outcome.notices.clone() />
            <details class="explained">
                <summary><h3>{say(&w.explain)}</h3></summary>
                <ExplainTable model=id outcome=outcome.clone() dossier />
            </details>
            <p><PageLink to=Route::Result>{say(&w.see_result)}</PageLink></p>
        </section>
    }
}

/// « 72 sur 100 », and how far it can still move.
fn score(entry: &Entry) -> String {
    let points = say_with(&words().common.points, &[("points", &entry.score.points().to_string())]);
    let (low, high) = (entry.interval.0.points().to_string(), entry.interval.1.points().to_string());
    if low == high {
        points
    } else {
        say_with(&words().model.interval, &[("points", &points), ("low", &low), ("high", &high)])
    }
}
