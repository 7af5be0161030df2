//! Step 2, the short path: the few criteria that are enough for a first ranking.

use crate::ui::watch::watch;

use crate::{
    content::catalog,
    domain::{
        dossier::Scope,
        event::Whose,
        id::{CriterionId, ModelId},
        outcome::Outcome,
    },
    route::Route,
    ui::{
        draw::{Element, Node, el, live, many, when},
        part::{
            criterion::criterion_question,
            head::page_head,
            link::{jump_link, model_link, model_name, page_link},
            nav::onward,
            one_by_one::{Asked, one_by_one},
        },
        say::{say, say_with, the, words},
        state::state,
    },
};

/// The page.
pub fn page() -> Node {
    let w = &words().criteria;
    Node::Many(vec![
        page_head(say(w.step), say(w.short_title), say(w.short_lead)),
        think_of(),
        one_by_one("criteres", criteria_asked(true), 0, Node::Many(vec![so_far(), onward(Route::Short)])),
    ])
}

/// Which partnership to think of when answering.
pub fn think_of() -> Node {
    let state = state();
    let w = &words().criteria;
    let scope = state.part(|dossier| dossier.scope.map(|scope| (scope, dossier.partner_organisation())));
    live(move || {
        scope.get().map(|(scope, other)| {
            let text = match scope {
                Scope::General => say_with(w.in_general, &[("other", &the(other))]),
                Scope::Partnership => say(w.one_partnership).to_owned(),
            };
            el("p").class("note").with(text)
        })
    })
}

/// The criteria of one of the two pages, about oneself: the short path, or the rest.
pub fn criteria_asked(short: bool) -> Vec<Asked> {
    let asked = catalog().criteria.iter().filter(|criterion| criterion.short == short);
    asked.map(|criterion| Asked::new(criterion_question(Whose::Own, criterion))).collect()
}

/// What the answers already say.
#[derive(Clone, PartialEq, Eq)]
enum Standing {
    /// Too early to rank.
    Missing { objective: bool, criteria: Vec<CriterionId> },
    /// The models at the top: none when all are struck.
    Ranked(Vec<ModelId>),
}

impl Standing {
    fn of(outcome: &Outcome) -> Self {
        match &outcome.recommendation {
            Some(recommendation) => {
                Self::Ranked(recommendation.target.top().map(|entry| entry.model.clone()).collect())
            }
            None => Self::Missing { objective: outcome.needs_objective, criteria: outcome.missing.clone() },
        }
    }
}

/// What is still missing to rank, or what ranks first for now.
fn so_far() -> Node {
    let state = state();
    let w = &words().criteria;
    let standing = watch(move || state.outcome().with(|outcome| Standing::of(outcome)));
    let is_ranked = watch(move || standing.with(|standing| matches!(standing, Standing::Ranked(_))));
    let said = live(move || match standing.get() {
        Standing::Missing { objective, criteria } => missing(objective, &criteria),
        Standing::Ranked(models) => top(&models),
    });
    let onward = when(is_ranked, move || {
        el("p")
            .class("actions")
            .with(page_link(&Route::Result, "button", say(w.to_result)))
            .with(" ")
            .with(page_link(&Route::Precise, "button", say(w.to_precise)))
            .into()
    });
    el("section")
        .class("so-far")
        .with(el("h2").with(w.so_far))
        .with(el("div").class("note").at("role", "status").with(said))
        .with(onward)
        .into()
}

fn missing(objective: bool, criteria: &[CriterionId]) -> Node {
    let w = &words().criteria;
    let asked = criteria.iter().filter_map(|id| catalog().criterion(id));
    let links = asked.map(|criterion| {
        let name = say(criterion.name);
        // A question of this page is a place in it; any other is on the next page.
        let link: Element = if criterion.short {
            jump_link(criterion.id.as_str(), "", name)
        } else {
            page_link(&Route::Precise, "", name)
        };
        el("li").with(link)
    });
    let to_objectives = objective.then(|| el("li").with(page_link(&Route::Objectives, "", say(w.missing_objective))));
    let help = (!criteria.is_empty()).then(|| el("p").class("question-help").with(w.missing_help));
    Node::Many(vec![el("p").with(w.missing).into(), el("ul").with(to_objectives).with(many(links)).into(), help.into()])
}

fn top(models: &[ModelId]) -> Node {
    let w = &words().criteria;
    match models {
        [] => el("p").with(w.no_target).into(),
        [model] => {
            let target = say_with(w.target, &[("model", model_name(model))]);
            el("p").with(target).with(" ").with(w.may_change).into()
        }
        _ => Node::Many(vec![
            el("p").with(w.targets).into(),
            el("ul").with(many(models.iter().map(|id| el("li").with(model_link(id))))).into(),
            el("p").with(w.may_change).into(),
        ]),
    }
}
