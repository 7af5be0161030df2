//! Step 3, « Votre territoire »: who does what, twelve statements, and what takes shape.

use leptos::prelude::*;

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
        part::{
            criterion::levels,
            head::PageHead,
            link::{JumpLink, PageLink},
            nav::Onward,
            question::{Choice, FreeText, OneOf},
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
#[component]
pub fn TerritoryPage() -> impl IntoView {
    let w = &words().territory;
    let dynamics = catalog().territory.dynamics.iter().map(|dynamic| view! { <DynamicField dynamic /> }).collect_view();
    let statements =
        catalog().territory.statements.iter().map(|statement| view! { <StatementQuestion statement /> }).collect_view();
    view! {
        <PageHead step=say(&w.step) title=say(&w.title) lead=say(&w.lead) />
        <Jumps />
        <section aria-labelledby=ACTIVITIES>
            <h2 id=ACTIVITIES tabindex="-1">{say(&w.activities)}</h2>
            <p>{say(&w.activities_lead)}</p>
            {dynamics}
        </section>
        <section aria-labelledby=STATEMENTS>
            <h2 id=STATEMENTS tabindex="-1">{say(&w.statements)}</h2>
            <p>{say(&w.statements_lead)}</p>
            <div class="options inline">{statements}</div>
        </section>
        <SoFar />
        <Onward here=Route::Territory />
    }
}

/// The parts of this long page.
#[component]
fn Jumps() -> impl IntoView {
    let w = &words().territory;
    let jump = |anchor, text| view! { <li><JumpLink to=anchor>{say(text)}</JumpLink></li> };
    view! {
        <nav class="jumps" aria-label=say(&w.jumps)>
            <ul>{jump(ACTIVITIES, &w.activities)} {jump(STATEMENTS, &w.statements)} {jump(SO_FAR, &w.so_far)}</ul>
        </nav>
    }
}

/// One dynamic and its activities.
#[component]
fn DynamicField(dynamic: &'static Dynamic) -> impl IntoView {
    let activities = dynamic.activities.iter().map(|activity| view! { <ActivityQuestion activity /> }).collect_view();
    view! {
        <section class="dynamic">
            <h3>{say(&dynamic.name)}</h3>
            <p>{say(&dynamic.definition)}</p>
            <div class="options inline">{activities}</div>
        </section>
    }
}

/// Who does an activity; who by name, where it is another actor.
#[component]
fn ActivityQuestion(activity: &'static Activity) -> impl IntoView {
    let state = state();
    let w = &words().territory;
    let doing = state.part(move |dossier| dossier.activities.get(&activity.id).map(|answer| answer.doing));
    view! {
        <OneOf
            id=activity.id.to_string()
            question=say(&activity.text).to_owned()
            choices=vec![
                Choice::new(Doing::We, say(&w.we)),
                Choice::new(Doing::Wanted, say(&w.wanted)),
                Choice::new(Doing::Other, say(&w.other)),
                Choice::new(Doing::Nobody, say(&w.nobody)),
            ]
            answer=doing
            on_answer=move |doing| state.dispatch(Event::Activity(activity.id.clone(), doing))
        />
        <Show when=move || doing.get() == Some(Doing::Other)>
            <FreeText
                id=format!("{}-qui", activity.id)
                label=say(&w.who).to_owned()
                help=say(&w.who_help)
                text=state.part(move |dossier| {
                    dossier.activities.get(&activity.id).map(|answer| answer.who.clone()).unwrap_or_default()
                })
                on_write=move |who| state.dispatch(Event::ActivityWho(activity.id.clone(), who))
            />
        </Show>
    }
}

#[component]
fn StatementQuestion(statement: &'static Statement) -> impl IntoView {
    let state = state();
    view! {
        <OneOf
            id=statement.id.to_string()
            question=say(&statement.text).to_owned()
            choices=levels(catalog().territory.levels.iter().map(|text| say(text).to_owned()))
            answer=state.part(move |dossier| dossier.statements.get(&statement.id).copied())
            on_answer=move |level| state.dispatch(Event::Statement(statement.id.clone(), level))
        />
    }
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
#[component]
fn SoFar() -> impl IntoView {
    let state = state();
    let w = &words().territory;
    let shape = Memo::new(move |_| state.outcome.with(|outcome| Shape::of(outcome)));
    let said = move || {
        let Shape { main, companion, combined, held_back } = shape.get();
        let Some(main) = main else { return view! { <p>{say(&w.nothing)}</p> }.into_any() };
        let held_back = held_back.into_iter().map(|(id, guards)| {
            let reasons = guards.into_iter().filter_map(|place| catalog().territory.guards.get(place));
            view! {
                <p>{say_with(&w.held_back, &[("dynamic", name_of(&id))])}</p>
                <ul>{reasons.map(|guard| view! { <li>{say(&guard.reason)}</li> }).collect_view()}</ul>
            }
        });
        view! {
            <p><strong>{say_with(&w.main, &[("dynamic", name_of(&main))])}</strong></p>
            {companion.map(|id| view! { <p>{say_with(&w.companion, &[("dynamic", name_of(&id))])}</p> })}
            {combined.then(|| view! { <p>{say(&w.combined)}</p> })}
            {held_back.collect_view()}
        }
        .into_any()
    };
    view! {
        <section class="so-far" aria-labelledby=SO_FAR>
            <h2 id=SO_FAR tabindex="-1">{say(&w.so_far)}</h2>
            <div class="note" role="status">{said}</div>
            <p><PageLink to=Route::Result class="button">{say(&w.to_result)}</PageLink></p>
        </section>
    }
}

fn name_of(id: &DynamicId) -> &'static str {
    let dynamics = &catalog().territory.dynamics;
    dynamics.iter().find(|dynamic| dynamic.id == *id).map(|dynamic| say(&dynamic.name)).unwrap_or_default()
}
