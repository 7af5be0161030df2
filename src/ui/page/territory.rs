//! Step 3, « Votre territoire »: who does what, twelve statements, and what takes shape.

use crate::ui::watch::watch;

use crate::{
    content::catalog,
    domain::{
        catalog::territory::{Activity, Dynamic, Statement},
        dossier::Doing,
        event::Event,
        id::DynamicId,
        outcome::Outcome,
    },
    route::Route,
    ui::{
        draw::{Element, Node, el, live, many, when},
        part::{
            criterion::levels,
            head::page_head,
            link::{jump_link, page_link},
            nav::onward,
            one_by_one::{Asked, one_by_one},
            question::{Choice, Question, free_text, one_of},
            terms::terms,
        },
        say::{say, say_with, words},
        state::state,
    },
};

/// Anchors of the page.
const ACTIVITIES: &str = "activites";
const STATEMENTS: &str = "affirmations";
const SO_FAR: &str = "bilan";

/// The page.
pub fn page() -> Node {
    let w = &words().territory;
    let territory = &catalog().territory;
    let heading = |id: &'static str, text| el("h2").at("id", id).at("tabindex", "-1").with(say(text));
    let mut asked = Vec::new();
    for (place, dynamic) in territory.dynamics.iter().enumerate() {
        let head = (place == 0).then(|| [heading(ACTIVITIES, w.activities), el("p").with(w.activities_lead)]);
        asked.extend(dynamic_asked(dynamic, many(head.into_iter().flatten())));
    }
    for (place, statement) in territory.statements.iter().enumerate() {
        let head = (place == 0).then(|| [heading(STATEMENTS, w.statements), el("p").with(w.statements_lead)]);
        asked.push(Asked::new(short_question(many(head.into_iter().flatten()), statement_question(statement))));
    }
    let end = Node::Many(vec![so_far(), onward(Route::Territory)]);
    Node::Many(vec![
        page_head(say(w.step), say(w.title), say(w.lead)),
        jumps(),
        one_by_one("territoire", asked, 0, end),
    ])
}

/// The parts of this long page.
fn jumps() -> Node {
    let w = &words().territory;
    let jump = |anchor, text| el("li").with(jump_link(anchor, "", say(text)));
    el("nav")
        .class("jumps")
        .at("aria-label", say(w.jumps))
        .with(
            el("ul")
                .with(jump(ACTIVITIES, w.activities))
                .with(jump(STATEMENTS, w.statements))
                .with(jump(SO_FAR, w.so_far)),
        )
        .into()
}

/// The activities of a dynamic; the first with its name, and what stands before it.
fn dynamic_asked(dynamic: &'static Dynamic, mut before: Node) -> Vec<Asked> {
    let mut asked = Vec::new();
    for (place, activity) in dynamic.activities.iter().enumerate() {
        let mut head = std::mem::replace(&mut before, Node::Nothing);
        if place == 0 {
            let name = el("h3").with(dynamic.name);
            head = Node::Many(vec![head, name.into(), el("p").with(dynamic.definition).into()]);
        }
        asked.push(Asked::new(short_question(head, activity_question(activity))));
    }
    asked
}

/// A question whose answers stand side by side.
fn short_question(head: Node, question: Node) -> Element {
    el("div").with(head).with(el("div").class("inline").with(question))
}

/// Who does an activity; who by name, where it is another actor.
fn activity_question(activity: &'static Activity) -> Node {
    let state = state();
    let w = &words().territory;
    let is_other = state
        .part(move |dossier| dossier.activities.get(&activity.id).is_some_and(|answer| answer.doing == Doing::Other));
    let question = one_of(
        Question::new(activity.id.to_string(), say(activity.text)),
        vec![
            Choice::new(Doing::We, say(w.we)),
            Choice::new(Doing::Wanted, say(w.wanted)),
            Choice::new(Doing::Other, say(w.other)),
            Choice::new(Doing::Nobody, say(w.nobody)),
        ],
        move || state.read(|dossier| dossier.activities.get(&activity.id).map(|answer| answer.doing)),
        move |doing| state.dispatch(Event::Activity(activity.id.clone(), doing)),
    );
    let who = when(is_other, move || {
        free_text(
            Question::new(format!("{}-qui", activity.id), say(w.who)).with_help(say(w.who_help)),
            false,
            move || {
                state.read(|dossier| {
                    dossier.activities.get(&activity.id).map(|answer| answer.who.clone()).unwrap_or_default()
                })
            },
            move |who| state.dispatch(Event::ActivityWho(activity.id.clone(), who)),
        )
    });
    Node::Many(vec![question, who])
}

fn statement_question(statement: &'static Statement) -> Node {
    let state = state();
    let question = one_of(
        Question::new(statement.id.to_string(), say(statement.text)),
        levels(catalog().territory.levels.iter().map(|text| say(*text).to_owned())),
        move || state.read(|dossier| dossier.statements.get(&statement.id).copied()),
        move |level| state.dispatch(Event::Statement(statement.id.clone(), level)),
    );
    Node::Many(vec![question, terms([say(statement.text)])])
}

/// What the answers say of the four dynamics.
#[derive(Clone, PartialEq, Eq)]
struct Shape {
    main: Option<DynamicId>,
    companion: Option<DynamicId>,
    combined: bool,
    held_back: Vec<(DynamicId, Vec<usize>)>,
}

impl Shape {
    fn of(outcome: &Outcome) -> Self {
        let positioning = &outcome.territory;
        let held_back = positioning.dynamics.iter().filter(|entry| !entry.held_back.is_empty());
        Self {
            main: positioning.main().map(|entry| entry.dynamic.clone()),
            companion: positioning.companion().map(|entry| entry.dynamic.clone()),
            combined: positioning.combined,
            held_back: held_back.map(|entry| (entry.dynamic.clone(), entry.held_back.clone())).collect(),
        }
    }
}

/// The dynamic to take part in first, its companion, and what waits.
fn so_far() -> Node {
    let state = state();
    let w = &words().territory;
    let shape = watch(move || state.outcome().with(|outcome| Shape::of(outcome)));
    let said = live(move || shape.with(said));
    el("section")
        .class("so-far")
        .at("aria-labelledby", SO_FAR)
        .with(el("h2").at("id", SO_FAR).at("tabindex", "-1").with(w.so_far))
        .with(el("div").class("note").at("role", "status").with(said))
        .with(el("p").with(page_link(&Route::Result, "button", say(w.to_result))))
        .into()
}

fn said(shape: &Shape) -> Node {
    let w = &words().territory;
    let Some(main) = &shape.main else { return el("p").with(w.nothing).into() };
    let held_back = shape.held_back.iter().map(|(id, guards)| {
        let reasons = guards.iter().filter_map(|place| catalog().territory.guards.get(*place));
        Node::Many(vec![
            el("p").with(say_with(w.held_back, &[("dynamic", name_of(id))])).into(),
            el("ul").with(many(reasons.map(|guard| el("li").with(guard.reason)))).into(),
        ])
    });
    let companion = shape.companion.as_ref().map(|id| say_with(w.companion, &[("dynamic", name_of(id))]));
    Node::Many(vec![
        el("p").with(el("strong").with(say_with(w.main, &[("dynamic", name_of(main))]))).into(),
        companion.map(|companion| el("p").with(companion)).into(),
        shape.combined.then(|| el("p").with(w.combined)).into(),
        many(held_back),
    ])
}

fn name_of(id: &DynamicId) -> &'static str {
    let dynamics = &catalog().territory.dynamics;
    dynamics.iter().find(|dynamic| dynamic.id == *id).map(|dynamic| say(dynamic.name)).unwrap_or_default()
}
