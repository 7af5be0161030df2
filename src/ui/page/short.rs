//! Step 2, the short path: the few criteria that are enough for a first ranking.

use leptos::prelude::*;

use crate::{
    content::catalog,
    domain::{
        dossier::{Dossier, Scope},
        event::Whose,
        id::{CriterionId, ModelId},
        outcome::Outcome,
    },
    route::Route,
    ui::{
        part::{
            criterion::CriterionQuestion,
            head::PageHead,
            link::{JumpLink, ModelLink, PageLink, model_name},
            nav::Onward,
        },
        say::{say, say_with, words},
        state::state,
    },
};

/// The page.
#[component]
pub fn ShortPage() -> impl IntoView {
    let w = &words().criteria;
    view! {
        <PageHead step=say(&w.step) title=say(&w.short_title) lead=say(&w.short_lead) />
        <ThinkOf />
        <CriteriaAsked short=true />
        <SoFar />
        <Onward here=Route::Short />
    }
}

/// Which partnership to think of when answering.
#[component]
pub fn ThinkOf() -> impl IntoView {
    let scope = state().part(|dossier: &Dossier| dossier.scope);
    let w = &words().criteria;
    move || {
        scope.get().map(|scope| {
            let text = match scope {
                Scope::General => &w.in_general,
                Scope::Partnership => &w.one_partnership,
            };
            view! { <p class="note">{say(text)}</p> }
        })
    }
}

/// The criteria of one of the two pages, about oneself.
#[component]
pub fn CriteriaAsked(
    /// The short path, or the rest.
    short: bool,
) -> impl IntoView {
    catalog()
        .criteria
        .iter()
        .filter(|criterion| criterion.short == short)
        .map(|criterion| view! { <CriterionQuestion whose=Whose::Own criterion /> })
        .collect_view()
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
            Some(recommendation) => Self::Ranked(recommendation.target.top().map(|entry| entry.model.clone()).collect()),
            None => Self::Missing { objective: outcome.needs_objective, criteria: outcome.missing.clone() },
        }
    }
}

/// What is still missing to rank, or what ranks first for now.
#[component]
fn SoFar() -> impl IntoView {
    let state = state();
    let w = &words().criteria;
    let standing = Memo::new(move |_| state.outcome.with(|outcome| Standing::of(outcome)));
    let is_ranked = Memo::new(move |_| standing.with(|standing| matches!(standing, Standing::Ranked(_))));
    let said = move || match standing.get() {
        Standing::Missing { objective, criteria } => view! { <Missing objective criteria /> }.into_any(),
        Standing::Ranked(models) => view! { <Top models /> }.into_any(),
    };
    view! {
        <section class="so-far">
            <h2>{say(&w.so_far)}</h2>
            <div class="note" role="status">{said}</div>
            <Show when=move || is_ranked.get()>
                <p class="actions">
                    <PageLink to=Route::Result class="button">{say(&w.to_result)}</PageLink>
                    " "
                    <PageLink to=Route::Precise class="button">{say(&w.to_precise)}</PageLink>
                </p>
            </Show>
        </section>
    }
}

#[component]
fn Missing(objective: bool, criteria: Vec<CriterionId>) -> impl IntoView {
    let w = &words().criteria;
    let asked = criteria.iter().filter_map(|id| catalog().criterion(id));
    let links = asked.map(|criterion| {
        let name = say(&criterion.name);
        // A question of this page is a place in it; any other is on the next page.
        if criterion.short {
            view! { <li><JumpLink to=criterion.id.as_str()>{name}</JumpLink></li> }.into_any()
        } else {
            view! { <li><PageLink to=Route::Precise>{name}</PageLink></li> }.into_any()
        }
    });
    view! {
        <p>{say(&w.missing)}</p>
        <ul>
            {objective.then(|| view! { <li><PageLink to=Route::Objectives>{say(&w.missing_objective)}</PageLink></li> })}
            {links.collect_view()}
        </ul>
        {(!criteria.is_empty()).then(|| view! { <p class="question-help">{say(&w.missing_help)}</p> })}
    }
}

#[component]
fn Top(models: Vec<ModelId>) -> impl IntoView {
    let w = &words().criteria;
    match models.as_slice() {
        [] => view! { <p>{say(&w.no_target)}</p> }.into_any(),
        [model] => {
            view! { <p>{say_with(&w.target, &[("model", model_name(model))])} " " {say(&w.may_change)}</p> }.into_any()
        }
        _ => {
            let links = models.into_iter().map(|id| view! { <li><ModelLink id /></li> }).collect_view();
            view! {
                <p>{say(&w.targets)}</p>
                <ul>{links}</ul>
                <p>{say(&w.may_change)}</p>
            }
            .into_any()
        }
    }
}
