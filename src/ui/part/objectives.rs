//! The square of objectives of one side: those chosen, in order, and those one can choose.

use leptos::prelude::*;

use crate::{
    content::catalog,
    domain::{
        catalog::objective::{Objective, Quadrant},
        event::{Event, OBJECTIVES_AT_MOST, Whose},
        id::{ImpactId, ObjectiveId},
    },
    platform::page,
    ui::{
        part::criterion::prefix,
        say::{say, say_with, words},
        state::{State, state},
    },
};

/// Choosing one to three objectives of a square.
#[component]
pub fn ObjectivesChoice(
    /// Whose objectives.
    whose: Whose,
) -> impl IntoView {
    let state = state();
    let organisation = state.part(move |dossier| match whose {
        Whose::Own => dossier.organisation(),
        Whose::Guess => Some(dossier.partner_organisation()),
    });
    let chosen = state.part(move |dossier| dossier.side(whose).objectives.clone());
    let square = move || {
        organisation.get().and_then(|organisation| catalog().square(organisation)).map(|square| {
            let quadrants = square.quadrants.iter().map(|quadrant| view! { <QuadrantField state whose chosen quadrant /> });
            view! {
                <div class="square">{quadrants.collect_view()}</div>
                <p class="origin"><small>{say(&square.origin)}</small></p>
            }
        })
    };
    view! {
        <Chosen state whose chosen />
        {square}
        <Impacts />
    }
}

/// The heading of the objectives chosen: takes the focus once one of them is gone.
fn heading_id(whose: Whose) -> String {
    format!("{}choisis", prefix(whose))
}

/// The objectives chosen, the most important first.
#[component]
fn Chosen(state: State, whose: Whose, chosen: Memo<Vec<ObjectiveId>>) -> impl IntoView {
    let w = &words().objectives;
    let count = move || {
        chosen.with(|chosen| match chosen.len() {
            0 => say(&w.none_chosen).to_owned(),
            some => say_with(&w.count, &[("count", &some.to_string()), ("most", &OBJECTIVES_AT_MOST.to_string())]),
        })
    };
    view! {
        <section class="chosen">
            <h3 id=heading_id(whose) tabindex="-1">{say(&w.chosen)}</h3>
            <p role="status">{count}</p>
            <Show when=move || chosen.with(|chosen| !chosen.is_empty())>
                <ol>
                    <For each=move || chosen.get() key=|id| id.0.clone() let:id>
                        <ChosenObjective state whose chosen id />
                    </For>
                </ol>
            </Show>
        </section>
    }
}

#[component]
fn ChosenObjective(state: State, whose: Whose, chosen: Memo<Vec<ObjectiveId>>, id: ObjectiveId) -> impl IntoView {
    let w = &words().objectives;
    let text = catalog().objective(&id).map(|objective| say(&objective.text)).unwrap_or_default();
    let named = [("objective", text)];
    let raise_id = format!("{}monter-{id}", prefix(whose));
    let remove_id = format!("{}retirer-{id}", prefix(whose));
    let (raised, removed, first) = (id.clone(), id.clone(), id);
    let is_first = Memo::new(move |_| chosen.with(|chosen| chosen.first() == Some(&first)));
    let focus_after = (raise_id.clone(), remove_id.clone());
    let raise = move |_| {
        state.dispatch(Event::Raise(whose, raised.clone()));
        let (raise, remove) = focus_after.clone();
        // Moving a row takes the focus away; it follows the row, on « monter » while there is one.
        request_animation_frame(move || {
            if !page::focus(&raise) {
                page::focus(&remove);
            }
        });
    };
    let remove = move |_| {
        state.dispatch(Event::Objective(whose, removed.clone()));
        request_animation_frame(move || {
            page::focus(&heading_id(whose));
        });
    };
    view! {
        <li>
            <span class="chosen-text">{text}</span>
            <span class="chosen-actions">
                <button
                    type="button"
                    class="button quiet"
                    id=raise_id
                    hidden=is_first
                    aria-label=say_with(&w.raise_named, &named)
                    on:click=raise
                >
                    {say(&w.raise)}
                </button>
                <button
                    type="button"
                    class="button quiet"
                    id=remove_id
                    aria-label=say_with(&w.remove_named, &named)
                    on:click=remove
                >
                    {say(&w.remove)}
                </button>
            </span>
        </li>
    }
}

/// One field of the square.
#[component]
fn QuadrantField(state: State, whose: Whose, chosen: Memo<Vec<ObjectiveId>>, quadrant: &'static Quadrant) -> impl IntoView {
    let is_full = Memo::new(move |_| chosen.with(|chosen| chosen.len() >= OBJECTIVES_AT_MOST));
    let options = quadrant
        .objectives
        .iter()
        .map(|objective| view! { <ObjectiveOption state whose chosen is_full objective /> })
        .collect_view();
    view! {
        <fieldset class="question quadrant">
            <legend><h3>{say(&quadrant.name)}</h3></legend>
            <div class="options">{options}</div>
            <Show when=move || is_full.get()>
                <p class="question-help">{say(&words().objectives.full)}</p>
            </Show>
        </fieldset>
    }
}

#[component]
fn ObjectiveOption(
    state: State,
    whose: Whose,
    chosen: Memo<Vec<ObjectiveId>>,
    is_full: Memo<bool>,
    objective: &'static Objective,
) -> impl IntoView {
    let this = format!("{}{}", prefix(whose), objective.id);
    let is_checked = Memo::new(move |_| chosen.with(|chosen| chosen.contains(&objective.id)));
    view! {
        <div class="option">
            <input
                type="checkbox"
                id=this.clone()
                prop:checked=is_checked
                prop:disabled=move || is_full.get() && !is_checked.get()
                on:change=move |_| state.dispatch(Event::Objective(whose, objective.id.clone()))
            />
            <label for=this>
                <span class="option-text">{say(&objective.text)}</span>
                <span class="option-help">{say(&objective.help)}</span>
                <span class=format!("tag impact-{}", objective.impact)>{impact_name(&objective.impact)}</span>
            </label>
        </div>
    }
}

fn impact_name(id: &ImpactId) -> &'static str {
    let impacts = &catalog().objectives.impacts;
    impacts.iter().find(|impact| impact.id == *id).map(|impact| say(&impact.name)).unwrap_or_default()
}

/// What the tags on objectives mean.
#[component]
fn Impacts() -> impl IntoView {
    let impacts = catalog().objectives.impacts.iter().map(|impact| {
        view! {
            <dt><span class=format!("tag impact-{}", impact.id)>{say(&impact.name)}</span></dt>
            <dd>{say(&impact.definition)}</dd>
        }
    });
    view! {
        <details class="impacts">
            <summary>{say(&words().objectives.impacts)}</summary>
            <dl>{impacts.collect_view()}</dl>
        </details>
    }
}
