//! What is uncertain in a ranking, what would settle it, and what would turn it.

use leptos::prelude::*;

use crate::{
    content::catalog,
    domain::{
        dossier::{Answer, Side},
        id::CriterionId,
        outcome::Recommendation,
        recommend::{counterfactual::Counterfactual, reading::Given},
    },
    route::Route,
    ui::{
        part::{answer_words::answer_words, link::model_name},
        say::{Names, say, say_with, words},
        state::matrix,
    },
};

/// Answers shown as decisive at most.
const DECISIVE_SHOWN: usize = 3;

/// Whether the ranking is sure, in sentences.
#[component]
pub fn Uncertainty(
    /// The ranking.
    recommendation: Recommendation,
    /// How the sides are called.
    names: Names,
) -> impl IntoView {
    let w = &words().result;
    let decisive: Vec<CriterionId> = recommendation.decisive.iter().take(DECISIVE_SHOWN).cloned().collect();
    let is_open = !decisive.is_empty();
    let separator = recommendation.separator.as_ref().and_then(|id| catalog().criterion(id)).map(|criterion| say(&criterion.name));
    let turn = recommendation.counterfactual.clone().map(|turn| turn_said(&turn, &names));
    let has_turn = turn.is_some();
    view! {
        <section class="report-part" aria-labelledby="r-incertain">
            <h2 id="r-incertain">{say(&w.uncertain_title)}</h2>
            {recommendation.flat.then(|| view! { <p class="note">{say(&w.flat)}</p> })}
            {separator.map(|name| view! { <p>{say_with(&w.separator, &[("criterion", name)])}</p> })}
            {if is_open {
                view! {
                    <p>{say(&w.decisive)}</p>
                    <ul>
                        {decisive
                            .iter()
                            .filter_map(|id| catalog().criterion(id))
                            .map(|criterion| {
                                let to = if criterion.short { Route::Short } else { Route::Precise };
                                view! { <li><a href=to.fragment()>{say(&criterion.name)}</a></li> }
                            })
                            .collect_view()}
                    </ul>
                }
                .into_any()
            } else {
                view! { <p>{say(&w.settled_long)}</p> }.into_any()
            }}
            {turn}
            {(!has_turn).then(|| view! { <p>{say(&w.no_turn)}</p> })}
        </section>
    }
}

/// « Un autre modèle passerait devant si … ».
fn turn_said(turn: &Counterfactual, names: &Names) -> impl IntoView + use<> {
    let w = &words().result;
    let first = matrix().rows.get(turn.first).map(|row| model_name(&row.model)).unwrap_or_default();
    let changes = turn
        .changes
        .iter()
        .filter_map(|change| {
            let criterion = catalog().criteria.get(change.criterion)?;
            let answer = answer_words(criterion, &side_of(&criterion.id, change.given), names);
            Some(view! { <li>{say_with(&w.turn_answer, &[("criterion", say(&criterion.name)), ("answer", &answer)])}</li> })
        })
        .collect_view();
    let says = if turn.changes.len() > 1 { &w.turn_many } else { &w.turn_one };
    view! {
        <p>{say_with(says, &[("model", first), ("count", &turn.changes.len().to_string())])}</p>
        <ul>{changes}</ul>
    }
}

/// A side that holds this one answer, to put it into words.
fn side_of(id: &CriterionId, given: Given) -> Side {
    let mut side = Side::default();
    match given {
        Given::Level(level) => {
            side.levels.insert(id.clone(), Answer::Known(level));
        }
        Given::Ticked(bits) => {
            let ticked = catalog().criterion(id).map(|criterion| criterion.ticked(bits)).unwrap_or_default();
            side.choices.insert(id.clone(), Answer::Known(ticked));
        }
    }
    side
}
