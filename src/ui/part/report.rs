//! The whole result of a dossier, one's own or received: the same words in both places.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    content::catalog,
    domain::{
        dossier::Dossier,
        outcome::{Outcome, Recommendation},
        recommend::ranking::{Entry, Ranking},
    },
    route::Route,
    ui::{
        part::{
            explain::ExplainTable,
            link::ModelLink,
            map::ModelMap,
            notice_list::NoticeList,
            objectives_said::{InterestSaid, ObjectivesSaid},
            pair_view::PairView,
            ranking_table::RankingTable,
            steps_said::StepsSaid,
            territory_said::TerritorySaid,
            uncertainty::Uncertainty,
            who_said::WhoSaid,
        },
        say::{Names, say, say_with, words},
    },
};

/// The result, part by part.
#[component]
pub fn Report(
    /// The answers.
    dossier: Dossier,
    /// What they lead to.
    outcome: Arc<Outcome>,
) -> impl IntoView {
    let w = &words().result;
    let names = Names::of(&dossier);
    let recommended = outcome
        .recommendation
        .clone()
        .map(|recommendation| view! { <Recommended recommendation outcome=outcome.clone() dossier=dossier.clone() /> });
    let is_ranked = recommended.is_some();
    let pair = outcome.pair.clone().map(|pair| {
        view! {
            <section class="report-part" aria-labelledby="r-partenaire">
                <h2 id="r-partenaire">{say(&w.pair_title)}</h2>
                <p class="note">{say(&w.pair_guess)}</p>
                <PairView
                    pair
                    notices=outcome.notices.clone()
                    sides=[dossier.own.clone(), dossier.guess.clone()]
                    names=names.clone()
                    called=[say(&words().shared.ours).to_owned(), say(&words().shared.theirs).to_owned()]
                />
            </section>
        }
    });
    view! {
        <article class="report">
            <WhoSaid dossier=dossier.clone() />
            {(!is_ranked).then(|| view! { <TooEarly outcome=outcome.clone() /> })}
            {recommended}
            <StepsSaid outcome=outcome.clone() names=names.clone() />
            <ObjectivesSaid dossier=dossier.clone() />
            <InterestSaid dossier=dossier.clone() />
            {pair}
            <TerritorySaid outcome=outcome.clone() dossier=dossier.clone() />
            <section class="report-part limits-said" aria-labelledby="r-convention">
                <h2 id="r-convention">{say(&w.convention_title)}</h2>
                <p>{say(&w.convention)}</p>
                <p>{say(&catalog().figures.notice)}</p>
            </section>
        </article>
    }
}

#[component]
fn TooEarly(outcome: Arc<Outcome>) -> impl IntoView {
    let w = &words().result;
    let missing = outcome
        .missing
        .iter()
        .filter_map(|id| catalog().criterion(id))
        .map(|criterion| view! { <li><a href=Route::Short.fragment()>{say(&criterion.name)}</a></li> })
        .collect_view();
    view! {
        <section class="report-part" aria-labelledby="r-trop-tot">
            <h2 id="r-trop-tot">{say(&w.too_early)}</h2>
            <p>{say(&w.too_early_lead)}</p>
            <ul>
                {outcome.needs_objective.then(|| view! {
                    <li><a href=Route::Objectives.fragment()>{say(&w.one_objective)}</a></li>
                })}
                {missing}
            </ul>
        </section>
    }
}

#[component]
fn Recommended(recommendation: Recommendation, outcome: Arc<Outcome>, dossier: Dossier) -> impl IntoView {
    let w = &words().result;
    let names = Names::of(&dossier);
    let same = recommendation.start.first().map(|entry| &entry.model) == recommendation.target.first().map(|entry| &entry.model);
    let mut shown: Vec<Entry> = recommendation.start.top().cloned().collect();
    for entry in recommendation.target.top() {
        if shown.len() < 4 && !shown.iter().any(|other| other.model == entry.model) {
            shown.push(entry.clone());
        }
    }
    let explained = shown
        .into_iter()
        .map(|entry| {
            let name = super::link::model_name(&entry.model);
            view! {
                <details class="explained">
                    <summary><h3>{say_with(&w.why, &[("model", name)])}</h3></summary>
                    <ExplainTable model=entry.model outcome=outcome.clone() dossier=dossier.clone() />
                </details>
            }
        })
        .collect_view();
    view! {
        <section class="report-part" aria-labelledby="r-modeles">
            <h2 id="r-modeles">{say(&w.models_title)}</h2>
            <div class="verdicts">
                <Verdict title=say(&w.start_title) help=say(&w.start_help) ranking=recommendation.start.clone() outcome=outcome.clone() />
                <Verdict title=say(&w.target_title) help=say(&w.target_help) ranking=recommendation.target.clone() outcome=outcome.clone() />
            </div>
            {same.then(|| view! { <p>{say(&w.same)}</p> })}
        </section>
        <Uncertainty recommendation=recommendation.clone() names />
        <section class="report-part" aria-labelledby="r-notes">
            <h2 id="r-notes">{say(&w.scores_title)}</h2>
            <RankingTable target=recommendation.target.clone() start=recommendation.start.clone() notices=outcome.notices.clone() />
            <ModelMap dossier=dossier.clone() first=recommendation.target.first().map(|entry| entry.model.clone()) />
        </section>
        <section class="report-part" aria-labelledby="r-pourquoi">
            <h2 id="r-pourquoi">{say(&w.why_title)}</h2>
            <p>{say(&w.why_lead)}</p>
            {explained}
        </section>
    }
}

/// The models at the head of a list: one, or several side by side where they are tied.
#[component]
fn Verdict(title: &'static str, help: &'static str, ranking: Ranking, outcome: Arc<Outcome>) -> impl IntoView {
    let w = &words().result;
    let tied = ranking.tied > 1;
    let cards = ranking
        .top()
        .cloned()
        .map(|entry| {
            let definition = catalog().model(&entry.model).map(|model| say(&model.definition));
            let points = entry.score.points().to_string();
            view! {
                <div class="verdict-model">
                    <h4><ModelLink id=entry.model.clone() /></h4>
                    <p class="verdict-score">{say_with(&words().common.points, &[("points", &points)])}</p>
                    <p>{definition}</p>
                    <NoticeList model=entry.model notices=outcome.notices.clone() />
                </div>
            }
        })
        .collect_view();
    let none = ranking.first().is_none();
    view! {
        <div class="card verdict">
            <h3>{title}</h3>
            <p class="question-help">{help}</p>
            {tied.then(|| view! { <p class="tag">{say(&w.tied)}</p> })}
            {none.then(|| view! { <p>{say(&w.all_struck)}</p> })}
            {cards}
        </div>
    }
}
