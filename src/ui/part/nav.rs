//! The way through the journey: its parts with what is done, and the two buttons below a page.

use leptos::prelude::*;

use crate::{
    domain::{
        dossier::Dossier,
        progress::{Count, Progress},
    },
    route::Route,
    ui::{
        say::{say, say_with, words},
        state::state,
    },
};

/// The pages of the journey, in order; the partner's only where one is in mind.
#[must_use]
pub fn journey(has_partner: bool) -> Vec<Route> {
    let mut pages = vec![Route::Who, Route::Objectives, Route::Short, Route::Precise, Route::Means];
    if has_partner {
        pages.push(Route::Partner);
    }
    pages.extend([Route::Territory, Route::Result]);
    pages
}

/// The name of a page of the journey.
#[must_use]
pub fn page_name(route: &Route) -> &'static str {
    let words = &words().nav;
    match route {
        Route::Who => say(&words.who),
        Route::Objectives => say(&words.objectives),
        Route::Short => say(&words.short),
        Route::Precise => say(&words.precise),
        Route::Means => say(&words.means),
        Route::Partner => say(&words.partner),
        Route::Territory => say(&words.territory),
        Route::Result => say(&words.result),
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
        _ => None,
    }
}

/// The parts of the journey, with n of N for each.
#[component]
pub fn JourneyNav() -> impl IntoView {
    let state = state();
    let has_partner = state.part(Dossier::has_partner);
    let progress = Memo::new(move |_| state.outcome.with(|outcome| outcome.progress));
    let items = move || {
        let here = state.route.get();
        journey(has_partner.get())
            .into_iter()
            .map(|route| {
                let current = (route == here).then_some("page");
                let name = page_name(&route);
                let href = route.fragment();
                let done = Memo::new(move |_| count(&route, &progress.get()));
                view! {
                    <li class=("is-done", move || done.get().is_some_and(Count::is_complete))>
                        <a href=href aria-current=current>
                            <span class="nav-name">{name}</span>
                            {move || done.get().map(|count| view! { <span class="nav-count">{of(count)}</span> })}
                        </a>
                    </li>
                }
            })
            .collect_view()
    };
    view! {
        <nav class="journey" aria-label=say(&words().nav.label)>
            <ol>{items}</ol>
        </nav>
    }
}

/// « 2 sur 5 ».
#[must_use]
pub fn of(count: Count) -> String {
    say_with(&words().nav.count, &[("done", &count.done.to_string()), ("of", &count.of.to_string())])
}

/// The page before and the page after.
#[component]
pub fn Onward(
    /// The page one is on.
    here: Route,
) -> impl IntoView {
    let state = state();
    let has_partner = state.part(Dossier::has_partner);
    move || {
        let pages = journey(has_partner.get());
        let place = pages.iter().position(|page| *page == here);
        let before = place.and_then(|place| place.checked_sub(1)).and_then(|place| pages.get(place)).cloned().unwrap_or(Route::Home);
        let after = place.and_then(|place| pages.get(place + 1)).cloned();
        let before_name = if before == Route::Home { say(&words().nav.home) } else { page_name(&before) };
        view! {
            <nav class="onward" aria-label=say(&words().nav.onward)>
                <a class="button quiet" href=before.fragment() rel="prev">
                    {say(&words().nav.back)} " " <span class="onward-name">{before_name}</span>
                </a>
                {after.map(|after| view! {
                    <a class="button primary" href=after.fragment() rel="next">
                        {say(&words().nav.next)} " " <span class="onward-name">{page_name(&after)}</span>
                    </a>
                })}
            </nav>
        }
    }
}
