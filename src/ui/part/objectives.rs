//! The square of objectives of one side: those chosen, in order, and those one can choose.

use crate::ui::watch::{Watched, watch};

use crate::{
    content::catalog,
    domain::{
        catalog::objective::{Objective, Quadrant},
        event::{Event, OBJECTIVES_AT_MOST, Whose},
        id::{ImpactId, ObjectiveId},
    },
    platform::page,
    ui::{
        draw::{Element, Node, el, live, many, when},
        effects::after_drawing,
        part::criterion::prefix,
        say::{say, say_with, words},
        state::{State, state},
    },
};

/// Choosing one to three objectives of a square.
pub fn objectives_choice(whose: Whose) -> Node {
    let state = state();
    let organisation = state.part(move |dossier| match whose {
        Whose::Own => dossier.organisation(),
        Whose::Guess => Some(dossier.partner_organisation()),
    });
    let chosen = state.part(move |dossier| dossier.side(whose).objectives.clone());
    let is_full = watch(move || chosen.with(|chosen| chosen.len() >= OBJECTIVES_AT_MOST));
    let square = live(move || {
        organisation.get().and_then(|organisation| catalog().square(organisation)).map(|square| {
            let field = |quadrant| quadrant_field(state, whose, chosen, is_full, quadrant);
            let quadrants = square.quadrants.iter().map(field);
            let origin = el("p").class("origin").with(el("small").with(square.origin));
            Node::Many(vec![el("div").class("square").with(many(quadrants)).into(), origin.into()])
        })
    });
    Node::Many(vec![chosen_list(state, whose, chosen), square, impacts()])
}

/// The heading of the objectives chosen: takes the focus once one of them is gone.
fn heading_id(whose: Whose) -> String {
    format!("{}choisis", prefix(whose))
}

/// The objectives chosen, the most important first.
fn chosen_list(state: State, whose: Whose, chosen: Watched<Vec<ObjectiveId>>) -> Node {
    let w = &words().objectives;
    // A memo: raising an objective leaves the count as it is, and it is not said again.
    let count = watch(move || {
        chosen.with(|chosen| match chosen.len() {
            0 => say(w.none_chosen).to_owned(),
            some => say_with(w.count, &[("count", &some.to_string()), ("most", &OBJECTIVES_AT_MOST.to_string())]),
        })
    });
    // Drawn anew at each change: the buttons themselves say where the focus goes then.
    let list = live(move || {
        let chosen = chosen.get();
        let rows = chosen.iter().enumerate().map(|(rank, id)| chosen_objective(state, whose, rank, id));
        (!chosen.is_empty()).then(|| el("ol").with(many(rows)))
    });
    el("section")
        .class("chosen")
        .with(el("h3").at("id", heading_id(whose)).at("tabindex", "-1").with(w.chosen))
        .with(el("p").at("role", "status").with(live(move || count.get())))
        .with(list)
        .into()
}

fn chosen_objective(state: State, whose: Whose, rank: usize, id: &ObjectiveId) -> Element {
    let w = &words().objectives;
    let text = catalog().objective(id).map(|objective| say(objective.text)).unwrap_or_default();
    let named = [("objective", text)];
    let raise_id = format!("{}monter-{id}", prefix(whose));
    let remove_id = format!("{}retirer-{id}", prefix(whose));
    let (raised, removed) = (id.clone(), id.clone());
    let focus_after = (raise_id.clone(), remove_id.clone());
    let raise = button(w.raise, raise_id, say_with(w.raise_named, &named)).on("click", move |_| {
        state.dispatch(Event::Raise(whose, raised.clone()));
        let (raise, remove) = focus_after.clone();
        // The focus follows the row, on « monter » while there is one.
        after_drawing(move || {
            if !page::focus(&raise) {
                page::focus(&remove);
            }
        });
    });
    let remove = button(w.remove, remove_id, say_with(w.remove_named, &named)).on("click", move |_| {
        state.dispatch(Event::Objective(whose, removed.clone()));
        after_drawing(move || {
            page::focus(&heading_id(whose));
        });
    });
    el("li")
        .with(el("span").class("chosen-text").with(text))
        .with(el("span").class("chosen-actions").with((rank > 0).then_some(raise)).with(remove))
}

fn button(words: crate::domain::text::Text, id: String, label: String) -> Element {
    el("button").at("type", "button").class("button quiet").at("id", id).at("aria-label", label).with(say(words))
}

/// One field of the square.
fn quadrant_field(
    state: State,
    whose: Whose,
    chosen: Watched<Vec<ObjectiveId>>,
    is_full: Watched<bool>,
    quadrant: &'static Quadrant,
) -> Element {
    let options =
        quadrant.objectives.iter().map(|objective| objective_option(state, whose, chosen, is_full, objective));
    let full = when(is_full, || el("p").class("question-help").with(words().objectives.full).into());
    el("fieldset")
        .class("question quadrant")
        .with(el("legend").with(el("h3").with(quadrant.name)))
        .with(el("div").class("options").with(many(options)))
        .with(full)
}

fn objective_option(
    state: State,
    whose: Whose,
    chosen: Watched<Vec<ObjectiveId>>,
    is_full: Watched<bool>,
    objective: &'static Objective,
) -> Element {
    let this = format!("{}{}", prefix(whose), objective.id);
    let is_chosen = move || chosen.with(|chosen| chosen.contains(&objective.id));
    let control = el("input")
        .at("type", "checkbox")
        .at("id", this.clone())
        .checked(is_chosen)
        .disabled(move || is_full.get() && !is_chosen())
        .on("change", move |_| state.dispatch(Event::Objective(whose, objective.id.clone())));
    let label = el("label")
        .at("for", this)
        .with(el("span").class("option-text").with(objective.text))
        .with(el("span").class("option-help").with(objective.help))
        .with(el("span").class(format!("tag impact-{}", objective.impact)).with(impact_name(&objective.impact)));
    el("div").class("option").with(control).with(label)
}

fn impact_name(id: &ImpactId) -> &'static str {
    let impacts = &catalog().objectives.impacts;
    impacts.iter().find(|impact| impact.id == *id).map(|impact| say(impact.name)).unwrap_or_default()
}

/// What the tags on objectives mean.
fn impacts() -> Node {
    let impacts = catalog().objectives.impacts.iter().map(|impact| {
        let tag = el("span").class(format!("tag impact-{}", impact.id)).with(impact.name);
        Node::Many(vec![el("dt").with(tag).into(), el("dd").with(impact.definition).into()])
    });
    el("details")
        .class("impacts")
        .with(el("summary").with(words().objectives.impacts))
        .with(el("dl").with(many(impacts)))
        .into()
}
