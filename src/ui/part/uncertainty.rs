//! What is uncertain in a ranking, what would settle it, and what would turn it.

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
        draw::{Node, el, many},
        part::{
            answer_words::answer_words,
            link::{model_name, page_link},
        },
        say::{Names, say, say_with, words},
        state::matrix,
    },
};

/// Answers shown as decisive at most.
const DECISIVE_SHOWN: usize = 3;

/// Whether the ranking is sure, in sentences.
pub fn uncertainty(recommendation: &Recommendation, names: &Names) -> Node {
    let w = &words().result;
    let separator = recommendation.separator.as_ref().and_then(|id| catalog().criterion(id));
    let separator = separator.map(|criterion| say_with(w.separator, &[("criterion", say(criterion.name))]));
    let turn = match &recommendation.counterfactual {
        Some(turn) => turn_said(turn, names),
        None => el("p").with(w.no_turn).into(),
    };
    el("section")
        .class("report-part")
        .at("aria-labelledby", "r-incertain")
        .with(el("h2").at("id", "r-incertain").with(w.uncertain_title))
        .with(recommendation.flat.then(|| el("p").class("note").with(w.flat)))
        .with(separator.map(|separator| el("p").with(separator)))
        .with(decisive_said(&recommendation.decisive))
        .with(turn)
        .into()
}

/// The unanswered criteria that would settle the ranking, leading to their questions.
fn decisive_said(decisive: &[CriterionId]) -> Node {
    let w = &words().result;
    if decisive.is_empty() {
        return el("p").with(w.settled_long).into();
    }
    let items = decisive.iter().take(DECISIVE_SHOWN).filter_map(|id| catalog().criterion(id)).map(|criterion| {
        let to = if criterion.short { Route::Short } else { Route::Precise };
        el("li").with(page_link(&to, "", say(criterion.name)))
    });
    Node::Many(vec![el("p").with(w.decisive).into(), el("ul").with(many(items)).into()])
}

/// « Un autre modèle passerait devant si … ».
fn turn_said(turn: &Counterfactual, names: &Names) -> Node {
    let w = &words().result;
    let first = matrix().rows.get(turn.first).map(|row| model_name(&row.model)).unwrap_or_default();
    let changes = turn.changes.iter().filter_map(|change| {
        let criterion = catalog().criteria.get(change.criterion)?;
        let answer = answer_words(criterion, &side_of(&criterion.id, change.given), names);
        let says = say_with(w.turn_answer, &[("criterion", say(criterion.name)), ("answer", &answer)]);
        Some(el("li").with(says))
    });
    let says = if turn.changes.len() > 1 { w.turn_many } else { w.turn_one };
    let says = say_with(says, &[("model", first), ("count", &turn.changes.len().to_string())]);
    Node::Many(vec![el("p").with(says).into(), el("ul").with(many(changes)).into()])
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
