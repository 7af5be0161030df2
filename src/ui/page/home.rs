//! The first page: what one gets, in how long, for whom, and the way in or the way on.

use leptos::prelude::*;

use crate::{
    domain::{
        dossier::Dossier,
        progress::{Count, Progress},
        text::Text,
    },
    platform::page,
    route::Route,
    ui::{
        part::{
            head::PageHead,
            link::PageLink,
            nav::{count, journey, of, page_name},
            resume::ResumeCard,
        },
        say::{say, say_with, words},
        state::{State, state},
    },
};

/// The page.
#[component]
pub fn HomePage() -> impl IntoView {
    let state = state();
    let w = &words().home;
    let was_found = Memo::new(move |_| state.found.with(Option::is_some));
    let is_blank = state.part(Dossier::is_blank);
    let way_in = move || {
        if was_found.get() {
            view! { <ResumeCard /> }.into_any()
        } else if is_blank.get() {
            view! { <p class="actions"><PageLink to=Route::Who class="button primary">{say(&w.start)}</PageLink></p> }.into_any()
        } else {
            view! { <GoOn state /> }.into_any()
        }
    };
    view! {
        <PageHead title=say(&w.title) lead=say(&w.lead) />
        <p class="home-time">{say(&w.time)}</p>
        {way_in}
        <p class="home-privacy">{say(&w.privacy)}</p>
        <section>
            <h2>{say(&w.steps_title)}</h2>
            <p>{say(&w.steps_before)}</p>
            <ol class="home-steps">
                {step(&w.step_objectives, &w.step_objectives_help, &w.step_objectives_time)}
                {step(&w.step_model, &w.step_model_help, &w.step_model_time)}
                {step(&w.step_territory, &w.step_territory_help, &w.step_territory_time)}
            </ol>
        </section>
        <section>
            <h2>{say(&w.get_title)}</h2>
            <ul>
                <li>{say(&w.get_ranking)}</li>
                <li>{say(&w.get_start)}</li>
                <li>{say(&w.get_limits)}</li>
                <li>{say(&w.get_steps)}</li>
            </ul>
        </section>
        <section>
            <h2>{say(&w.for_title)}</h2>
            <p>{say(&w.for_whom)}</p>
        </section>
        <section>
            <h2>{say(&w.more_title)}</h2>
            <ul>
                <li><PageLink to=Route::Models>{say(&w.models)}</PageLink></li>
                <li><PageLink to=Route::About>{say(&w.about)}</PageLink></li>
            </ul>
        </section>
    }
}

fn step(name: &'static Text, help: &'static Text, time: &'static Text) -> impl IntoView {
    view! {
        <li>
            <h3>{say(name)}</h3>
            <p>{say(help)}</p>
            <p class="step-time">{say(time)}</p>
        </li>
    }
}

/// A dossier is under way: on to the first page that is not complete, or starting anew.
#[component]
fn GoOn(state: State) -> impl IntoView {
    let w = &words().home;
    let has_partner = state.part(Dossier::has_partner);
    let progress = Memo::new(move |_| state.outcome.with(|outcome| outcome.progress));
    let way_on = move || {
        let (to, left) = first_incomplete(has_partner.get(), &progress.get());
        let name = say_with(&w.go_on, &[("page", page_name(&to))]);
        view! {
            <p>{how_far(&to, left)}</p>
            <p class="actions">
                <PageLink to=to class="button primary">{name}</PageLink>
                <button type="button" class="button quiet" on:click=move |_| restart(state)>{say(&w.restart)}</button>
            </p>
        }
    };
    view! {
        <section class="card go-on" aria-labelledby="en-cours">
            <h2 id="en-cours">{say(&w.under_way_title)}</h2>
            {way_on}
            <p class="question-help">{say(&w.restart_help)}</p>
        </section>
    }
}

/// The button goes with the answers, so the focus moves to the heading.
fn restart(state: State) {
    state.restart();
    page::focus_heading();
}

/// The first page of the journey with a question left, or the result once there is none.
fn first_incomplete(has_partner: bool, progress: &Progress) -> (Route, Option<Count>) {
    journey(has_partner)
        .into_iter()
        .find_map(|route| {
            let count = count(&route, progress).filter(|count| !count.is_complete())?;
            Some((route, Some(count)))
        })
        .unwrap_or((Route::Result, None))
}

fn how_far(to: &Route, left: Option<Count>) -> String {
    let w = &words().home;
    match left {
        Some(count) => say_with(&w.left, &[("page", page_name(to)), ("count", &of(count))]),
        None => say(&w.all_done).to_owned(),
    }
}
