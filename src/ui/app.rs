//! The root: state, effects, header, the page of the route, footer.

use std::cell::Cell;

use crate::ui::watch::{Watched, watch};
use leptos::prelude::{Get, RwSignal, Set, Track, With, provide_context};

use super::{
    arrival::{Arrival, arrival, begin_with_program, fetch_rest, program, try_again},
    draw::{Node, draw, el, live, when},
    effects, later, page,
    part::{
        footer::footer, head::page_head, header::header, link::jump_link, nav::journey_nav, notices::notices,
        one_by_one, resume::resume,
    },
    say::{say, words},
    state::State,
};
use crate::{
    domain::lang::Language,
    platform::{address, clock, dom::Part, worker},
    route::Route,
};

/// How many parts of the first page are drawn at first: its head, and the way in or the first question.
const IN_VIEW: usize = 2;

/// Draws the whole page into its place; it stands as long as what is given back is kept. `has_program` where
/// the part behind the first pages is here already.
pub fn start(place: &Part, language: Language, has_program: bool) -> super::draw::Kept {
    let state = State::new(Route::parse(&address::fragment()).unwrap_or(Route::Home), language);
    provide_context(state);
    effects::start(state);
    if has_program {
        begin_with_program(state);
    }
    // The first page comes in strokes from the top down, so that no single one holds the reader up: the
    // header, what is in view, what is below, the footer. Behind what is in view a frame is left free, in which
    // the page reacts to who has chosen an answer already. Who comes back sees nothing until then, and has the
    // first two in one.
    let stroke = RwSignal::new(0);
    let come_into_view = move || {
        stroke.set(1);
        effects::after_painting(move || {
            effects::after_painting(move || {
                stroke.set(2);
                effects::after_painting(move || {
                    stroke.set(3);
                    // What the first questions do without comes after them.
                    fetch_rest(state);
                });
            });
        });
    };
    if worker::has_brought_page() {
        come_into_view();
    } else {
        clock::after(0, come_into_view).keep();
    }
    let [is_in_view, is_seen, is_last] = [1, 2, 3].map(|due| watch(move || stroke.get() >= due));
    one_by_one::provide(is_seen);
    let waits = watch(move || state.found.with(Option::is_some));
    let on_journey = watch(move || state.route.with(Route::is_on_journey));
    let looks = watch(move || state.looks.get());
    let shows_journey = watch(move || on_journey.get() && !waits.get() && !looks.get());
    let words_are = watch(move || state.route.with(|route| arrival(state, route)));
    // Below a page that is on its way, it would move when the page comes.
    let is_whole = watch(move || is_last.get() && words_are.get() != Arrival::Awaited);
    let main = move || {
        let route = state.route.get();
        if words_are.get() != Arrival::Here {
            return on_the_way(state, words_are.get());
        }
        if looks.get() && (route == Route::Home || route.needs_dossier()) {
            return on_the_way(state, program(state));
        }
        // What was saved is never taken up, nor overwritten, before the reader says so.
        let page = if waits.get() && route.needs_dossier() { resume() } else { page_of(&route) };
        if is_seen.get_untracked() { page } else { in_two(page, is_seen) }
    };
    let frame = move || {
        el("div")
            .class("frame")
            .live_class("with-journey", move || on_journey.get())
            .with(when(shows_journey, journey_nav))
            .with(el("main").at("id", "contenu").with(live(main)))
    };
    // All words are those of one language: another one draws all anew.
    let whole = live(move || {
        state.language.track();
        Node::Many(vec![
            jump_link("titre", "skip", say(words().common.skip)).into(),
            header(),
            when(is_in_view, notices),
            when(is_in_view, move || frame().into()),
            when(is_whole, footer),
        ])
    });
    draw(whole, place)
}

/// What of a page is in view, and the rest of it once that is seen.
pub fn in_two(page: Node, is_seen: Watched<bool>) -> Node {
    match page {
        Node::Many(mut parts) if parts.len() > IN_VIEW => {
            let rest = Cell::new(Some(parts.split_off(IN_VIEW)));
            parts.push(live(move || Node::from(is_seen.get().then(|| rest.take()).flatten())));
            Node::Many(parts)
        }
        page => page,
    }
}

/// In the place of a page whose words are not here yet.
fn on_the_way(state: State, arrival: Arrival) -> Node {
    let w = &words().frame;
    if arrival == Arrival::Awaited {
        return page_head("", say(w.loading), "");
    }
    let again = el("button").at("type", "button").class("button primary").with(w.try_again);
    let again = again.on("click", move |_| try_again(state));
    Node::Many(vec![page_head("", say(w.not_loaded), say(w.not_loaded_help)), el("p").with(again).into()])
}

fn page_of(route: &Route) -> Node {
    match route {
        Route::Home => page::home::page(),
        Route::Who => page::who::page(),
        Route::Unknown(_) => page::unknown::page(),
        behind => later::page(behind),
    }
}
