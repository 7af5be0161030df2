//! The first page: what one gets, in how long, for whom, and the way in or the way on.

use crate::ui::watch::watch;
use leptos::prelude::With;

use crate::{
    domain::{
        dossier::Dossier,
        progress::{Count, Progress},
        text::Text,
    },
    platform::page,
    route::Route,
    ui::{
        draw::{Element, Node, el, live, many},
        part::{
            head::page_head,
            link::page_link,
            nav::{READING, count, journey, of, page_name, parts},
            resume::resume_card,
        },
        say::{say, say_with, words},
        state::{State, state},
    },
};

/// The page.
pub fn page() -> Node {
    let state = state();
    let w = &words().home;
    let was_found = watch(move || state.found.with(Option::is_some));
    let is_blank = state.part(Dossier::is_blank);
    let way_in = live(move || {
        if was_found.get() {
            resume_card()
        } else if is_blank.get() {
            el("p").class("actions").with(page_link(&Route::Who, "button primary", say(w.start))).into()
        } else {
            go_on(state)
        }
    });
    let steps = el("ol")
        .class("home-steps")
        .with(step(w.step_objectives, w.step_objectives_help, w.step_objectives_time))
        .with(step(w.step_model, w.step_model_help, w.step_model_time))
        .with(step(w.step_territory, w.step_territory_help, w.step_territory_time));
    let [situate, position, act] = parts(false);
    let helps = [(w.situate_help, w.situate_time), (w.position_help, w.position_time), (w.act_help, w.act_time)];
    let way = [situate, position, act].into_iter().zip(helps).map(|((name, pages), (help, time))| {
        part_card(name, help, time).with(el("ul").with(many(pages.into_iter().map(|page| page_entry(state, page)))))
    });
    let learn = READING.into_iter().map(|page| el("li").with(page_link(&page, "", super::title_words(&page))));
    let learn = el("ul").with(page_entry(state, Route::Lessons)).with(many(learn));
    let learn = part_card(words().nav.part_learn, w.learn_help, w.learn_time).with(learn);
    let way = el("div").class("verdicts way").with(many(way)).with(learn);
    let get = [w.get_ranking, w.get_start, w.get_limits, w.get_steps].map(|text| el("li").with(say(text)));
    let more = el("ul")
        .with(el("li").with(page_link(&Route::Dossiers, "", say(words().nav.dossiers))))
        .with(el("li").with(page_link(&Route::Models, "", say(w.models))))
        .with(el("li").with(page_link(&Route::Paper, "", say(words().nav.paper))))
        .with(el("li").with(page_link(&Route::About, "", say(w.about))));
    Node::Many(vec![
        // One part, so that the way in is among the first that are drawn (`ui::app`).
        Node::Many(vec![page_head("", say(w.title), say(w.lead)), el("p").class("home-time").with(w.time).into()]),
        way_in,
        el("p")
            .class("home-privacy")
            .with(w.privacy)
            .with(" ")
            .with(page_link(&Route::Data, "", say(w.shared_computer)))
            .into(),
        section(w.get_title).with(el("ul").with(many(get))).into(),
        section(w.way_title).with(way).into(),
        section(w.steps_title).with(el("p").with(w.steps_before)).with(steps).into(),
        section(w.for_title).with(el("p").with(w.for_whom)).into(),
        section(w.more_title).with(more).into(),
    ])
}

fn section(title: Text) -> Element {
    el("section").with(el("h2").with(say(title)))
}

fn step(name: Text, help: Text, time: Text) -> Element {
    el("li")
        .with(el("h3").with(say(name)))
        .with(el("p").with(say(help)))
        .with(el("p").class("step-time").with(say(time)))
}

/// A part of the way: what it is for and how long it takes.
fn part_card(name: Text, help: Text, time: Text) -> Element {
    el("section")
        .class("card")
        .with(el("h3").with(name))
        .with(el("p").with(help))
        .with(el("p").class("step-time").with(time))
}

/// A page of a part, with n of N once something is answered.
fn page_entry(state: State, page: Route) -> Element {
    let link = page_link(&page, "", page_name(&page));
    let done = live(move || {
        let count = state.progress.with(|progress| count(&page, progress)).filter(|count| count.done > 0);
        count.map(|count| Node::Many(vec![" ".into(), el("span").class("nav-count").with(of(count)).into()]))
    });
    el("li").with(link).with(done)
}

/// A dossier is under way: on to the first page that is not complete, or starting anew.
fn go_on(state: State) -> Node {
    let w = &words().home;
    let next = move || {
        let has_partner = state.read(Dossier::has_partner);
        state.progress.with(|progress| first_incomplete(has_partner, progress))
    };
    let left = live(move || {
        let (to, left) = next();
        how_far(&to, left)
    });
    let name = live(move || say_with(w.go_on, &[("page", page_name(&next().0))]));
    // Where it leads changes by itself, so that the link keeps the focus.
    let on = el("a").live_at("href", move || Some(next().0.fragment().into())).class("button primary").with(name);
    let anew =
        el("button").at("type", "button").class("button quiet").with(w.restart).on("click", move |_| restart(state));
    el("section")
        .class("card go-on")
        .at("aria-labelledby", "en-cours")
        .with(el("h2").at("id", "en-cours").with(w.under_way_title))
        .with(el("p").with(left))
        .with(el("p").class("actions").with(on).with(anew))
        .with(el("p").class("question-help").with(w.restart_help))
        .into()
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
        Some(count) => say_with(w.left, &[("page", page_name(to)), ("count", &of(count))]),
        None => say(w.all_done).to_owned(),
    }
}
