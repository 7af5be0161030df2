//! What pages need on its way: the part of the program behind the first pages, and the packs of
//! words, fetched one after the other.

use leptos::prelude::{GetUntracked, RwSignal, Set, Update, With, WithUntracked};

use super::{later, state::State};
use crate::{
    content::{packs::Pack, words},
    domain::lang::Language,
    platform::{clock, fetch, page},
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

/// How each pack is coming and, last, the part of the program behind the first pages.
pub type Arrivals = RwSignal<[Arrival; Pack::ALL.len() + 1]>;

/// What is here when the first page is drawn: the first words, which are the first pack.
pub const FIRST: [Arrival; Pack::ALL.len() + 1] =
    [Arrival::Here, Arrival::Awaited, Arrival::Awaited, Arrival::Awaited, Arrival::Awaited, Arrival::Awaited];

/// The place of that part.
const PROGRAM: usize = Pack::ALL.len();

/// The element of the page with its first words, which stands before the program that reads it.
const IN_PAGE: &str = "first-words";

/// The words of a pack, all of them or none. A browser that takes what came before the line broke for the whole
/// file keeps it as such: under another address it asks the host again.
pub async fn fetched(pack: Pack, language: Language) -> Option<String> {
    if words::is_in_page(pack, language) {
        return page::data_of(IN_PAGE);
    }
    let file = words::file(pack, language);
    let lines = fetch::text(&file).await?;
    if words::is_whole(&lines) {
        return Some(lines);
    }
    fetch::text(&format!("{file}?{}", clock::now())).await.filter(words::is_whole)
}

/// Fetches a pack and takes it in; whether it came.
pub async fn bring(pack: Pack, language: Language) -> bool {
    words::take_in(pack, fetched(pack, language).await)
}

/// Fetches every pack that is not here yet, those of the page first, so that all of them can be
/// used without a network.
pub fn fetch_rest(state: State) {
    fetch::beside(async move {
        if arrival_at(&state.arrivals.get_untracked(), PROGRAM) != Arrival::Here {
            let came = later::bring(state).await;
            set(state.arrivals, PROGRAM, if came { Arrival::Here } else { Arrival::Failed });
        }
        let first = state.route.with_untracked(packs);
        for pack in first.iter().copied().chain(Pack::ALL) {
            if arrival_at(&state.arrivals.get_untracked(), pack.place()) != Arrival::Awaited {
                continue;
            }
            let came = bring_in_time(state, pack).await;
            set(state.arrivals, pack.place(), if came { Arrival::Here } else { Arrival::Failed });
        }
        page::mark_whole();
    });
}

/// The part of the program behind the first pages was here before anything is drawn.
pub fn begin_with_program(state: State) {
    later::look(state);
    set(state.arrivals, PROGRAM, Arrival::Here);
}

/// The same in the language of the page, which may change meanwhile.
async fn bring_in_time(state: State, pack: Pack) -> bool {
    loop {
        let language = state.language.get_untracked();
        let lines = fetched(pack, language).await;
        if state.language.get_untracked() == language {
            return words::take_in(pack, lines);
        }
    }
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
    state.arrivals.with(|arrivals| {
        let words = needed.iter().map(|pack| arrival_at(arrivals, pack.place()));
        let program = (needed.len() > 1).then(|| arrival_at(arrivals, PROGRAM));
        words.chain(program).max().unwrap_or(Arrival::Here)
    })
}

/// What pages say beside the words of every page. The first page and the first questions need no
/// more than came with the program.
fn packs(route: &Route) -> &'static [Pack] {
    match route {
        Route::Home | Route::Who | Route::Unknown(_) => &[Pack::Start],
        Route::Dossiers | Route::Data | Route::Portable => &[Pack::Start, Pack::Diagnosis],
        Route::Models | Route::Model(_) | Route::Compare(_) | Route::About | Route::Accessibility => {
            &[Pack::Start, Pack::Journey, Pack::Sheets]
        }
        Route::Why | Route::Examples | Route::Tools | Route::Glossary | Route::Lessons | Route::Lesson(_) => {
            &[Pack::Start, Pack::Journey, Pack::Sheets, Pack::Library]
        }
        // The tools that help are named beside the diagnostics.
        _ => &[Pack::Start, Pack::Journey, Pack::Sheets, Pack::Diagnosis, Pack::Library],
    }
}

/// How the part of the program behind the first pages is coming; follows it.
pub fn program(state: State) -> Arrival {
    state.arrivals.with(|arrivals| arrival_at(arrivals, PROGRAM))
}

/// Whether that part is here.
pub fn has_program(state: State) -> bool {
    state.arrivals.with_untracked(|arrivals| arrival_at(arrivals, PROGRAM) == Arrival::Here)
}

/// Whether a pack is here; follows its coming.
#[must_use]
pub fn has_come(state: State, pack: Pack) -> bool {
    state.arrivals.with(|arrivals| arrival_at(arrivals, pack.place()) == Arrival::Here)
}

fn arrival_at(arrivals: &[Arrival], place: usize) -> Arrival {
    arrivals.get(place).copied().unwrap_or_default()
}

fn set(arrivals: Arrivals, place: usize, arrival: Arrival) {
    arrivals.update(|arrivals| {
        if let Some(at) = arrivals.get_mut(place) {
            *at = arrival;
        }
    });
}
