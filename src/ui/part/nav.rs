//! The way through the journey: its parts with what is done, and the two buttons below a page.

use leptos::prelude::Get;

use crate::{
    domain::{
        dossier::Dossier,
        progress::{Count, Progress},
        text::Text,
    },
    route::Route,
    ui::{
        draw::{Element, Node, el, live, many},
        part::link::page_link,
        say::{say, say_with, words},
        state::{State, state},
        watch::watch,
    },
};

/// The pages of the positioning, in order; the partner's only where one is in mind.
#[must_use]
pub fn journey(has_partner: bool) -> Vec<Route> {
    let mut pages = vec![Route::Who, Route::Objectives, Route::Short, Route::Precise, Route::Means];
    if has_partner {
        pages.push(Route::Partner);
    }
    pages.extend([Route::Territory, Route::Result]);
    pages
}

/// What one can read beside the journey.
pub const READING: [Route; 5] = [Route::Why, Route::Examples, Route::Tools, Route::Models, Route::Glossary];

/// The parts of the whole way, which can be gone in any order.
#[must_use]
pub fn parts(has_partner: bool) -> [(Text, Vec<Route>); 3] {
    let w = &words().nav;
    [
        (w.part_situate, vec![Route::Maturity, Route::Levers]),
        (w.part_position, journey(has_partner)),
        (w.part_act, vec![Route::Evaluation, Route::Plan]),
    ]
}

/// The name of a page of the journey.
#[must_use]
pub fn page_name(route: &Route) -> &'static str {
    let words = &words().nav;
    match route {
        Route::Who => say(words.who),
        Route::Objectives => say(words.objectives),
        Route::Short => say(words.short),
        Route::Precise => say(words.precise),
        Route::Means => say(words.means),
        Route::Partner => say(words.partner),
        Route::Territory => say(words.territory),
        Route::Result => say(words.result),
        Route::Maturity => say(words.maturity),
        Route::Levers => say(words.levers),
        Route::Evaluation => say(words.evaluation),
        Route::Plan => say(words.plan),
        Route::Lessons => say(words.lessons),
        _ => "",
    }
}

/// How far a page of the journey is; `None` for those that ask nothing.
#[must_use]
pub fn count(route: &Route, progress: &Progress) -> Option<Count> {
    match route {
        Route::Who => Some(progress.who),
        Route::Objectives => Some(progress.objectives),
        Route::Short => Some(progress.short),
        Route::Precise => Some(progress.precise),
        Route::Means => Some(progress.means),
        Route::Territory => Some(progress.territory),
        Route::Maturity => Some(progress.maturity),
        Route::Levers => Some(progress.levers),
        Route::Evaluation => Some(progress.evaluation),
        Route::Lessons => Some(progress.training),
        _ => None,
    }
    .filter(|count| count.of > 0)
}

/// The parts of the journey, with n of N for each.
pub fn journey_nav() -> Node {
    let state = state();
    let has_partner = state.part(Dossier::has_partner);
    let items = live(move || {
        let here = state.route.get();
        many(parts(has_partner.get()).into_iter().map(|(name, pages)| {
            let id = format!("parcours-{}", name.0);
            let pages = many(pages.into_iter().map(|route| entry(state, &here, route)));
            el("div")
                .class("nav-part")
                .with(el("p").class("nav-part-name").at("id", id.clone()).with(name))
                .with(el("ol").at("aria-labelledby", id).with(pages))
        }))
    });
    el("nav").class("journey").at("aria-label", say(words().nav.label)).with(items).into()
}

fn entry(state: State, here: &Route, route: Route) -> Element {
    let name = page_name(&route);
    let link = el("a")
        .at("href", route.fragment())
        .at_if("aria-current", (route == *here).then_some("page"))
        .with(el("span").class("nav-name").with(name));
    // A memo: each answer changes the count of one page, and only that one is drawn again.
    let done = watch(move || state.progress.with(|progress| count(&route, progress)));
    el("li")
        .live_class("is-done", move || done.get().is_some_and(Count::is_complete))
        .with(link.with(live(move || done.get().map(|count| el("span").class("nav-count").with(of(count))))))
}

/// « 2 sur 5 ».
#[must_use]
pub fn of(count: Count) -> String {
    say_with(words().nav.count, &[("done", &count.done.to_string()), ("of", &count.of.to_string())])
}

/// The page before `here` and the page after.
pub fn onward(here: Route) -> Node {
    let state = state();
    let has_partner = state.part(Dossier::has_partner);
    let w = &words().nav;
    live(move || {
        let all = parts(has_partner.get());
        // The other parts lead to the result as well, where all of them come together.
        let mut pages = all.into_iter().map(|(_, pages)| pages).find(|pages| pages.contains(&here)).unwrap_or_default();
        if !pages.contains(&Route::Result) {
            pages.push(Route::Result);
        }
        let place = pages.iter().position(|page| *page == here);
        let before =
            place.and_then(|place| place.checked_sub(1)).and_then(|place| pages.get(place)).unwrap_or(&Route::Home);
        // From the result one acts.
        let act = (here == Route::Result).then_some(&Route::Evaluation);
        let after = place.and_then(|place| pages.get(place + 1)).or(act);
        let before_name = if *before == Route::Home { say(w.home) } else { page_name(before) };
        let link = |to: &Route, class, rel: &'static str, word, name| {
            page_link(to, class, word).at("rel", rel).with(" ").with(el("span").class("onward-name").with(name))
        };
        el("nav")
            .class("onward")
            .at("aria-label", say(w.onward))
            .with(link(before, "button quiet", "prev", say(w.back), before_name))
            .with(after.map(|after| link(after, "button primary", "next", say(w.next), page_name(after))))
    })
}
