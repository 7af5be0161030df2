//! The packs of words on their way: fetched one after the other, the one the page waits for first.

use leptos::prelude::{GetUntracked, RwSignal, Set, Update, With};

use super::state::State;
use crate::{
    content::{packs::Pack, words},
    domain::lang::Language,
    platform::fetch,
    route::Route,
};

/// How a pack is coming.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Arrival {
    /// It is here.
    Here,
    /// Not asked for yet, or on its way.
    #[default]
    Awaited,
    /// It did not come: no network, most often.
    Failed,
}

/// How each pack is coming.
pub type Arrivals = RwSignal<[Arrival; Pack::ALL.len()]>;

/// Fetches a pack and takes it in; whether it came.
pub async fn bring(pack: Pack, language: Language) -> bool {
    match fetch::text(&words::file(pack, language)).await {
        Some(lines) => {
            words::take_in(pack, lines);
            true
        }
        None => false,
    }
}

/// Fetches every pack that is not here yet, so that all of them can be used without a network.
pub fn fetch_rest(state: State) {
    fetch::beside(async move {
        for pack in Pack::ALL {
            if arrival_of(&state.arrivals.get_untracked(), pack) == Arrival::Here {
                continue;
            }
            let came = bring(pack, state.language).await;
            set(state.arrivals, pack, if came { Arrival::Here } else { Arrival::Failed });
        }
    });
}

/// Asks again for what did not come.
pub fn try_again(state: State) {
    state.arrivals.set(state.arrivals.get_untracked().map(|arrival| match arrival {
        Arrival::Here => Arrival::Here,
        Arrival::Awaited | Arrival::Failed => Arrival::Awaited,
    }));
    fetch_rest(state);
}

/// Whether the words of a page are here; follows their coming.
pub fn arrival(state: State, route: &Route) -> Arrival {
    let needed = packs(route);
    state.arrivals.with(|arrivals| needed.iter().map(|pack| arrival_of(arrivals, *pack)).max().unwrap_or(Arrival::Here))
}

/// What pages say beside the words of every page. The first page and the first questions need no
/// more than came with the program.
fn packs(route: &Route) -> &'static [Pack] {
    match route {
        Route::Home | Route::Who | Route::Unknown(_) => &[Pack::Start],
        Route::Models | Route::Model(_) | Route::Compare(_) | Route::About => {
            &[Pack::Start, Pack::Journey, Pack::Sheets]
        }
        _ => &[Pack::Start, Pack::Journey, Pack::Sheets, Pack::Diagnosis],
    }
}

fn arrival_of(arrivals: &[Arrival], pack: Pack) -> Arrival {
    arrivals.get(pack.place()).copied().unwrap_or_default()
}

fn set(arrivals: Arrivals, pack: Pack, arrival: Arrival) {
    arrivals.update(|arrivals| {
        if let Some(place) = arrivals.get_mut(pack.place()) {
            *place = arrival;
        }
    });
}
