//! The language of the page: the reader's choice, or else the browser's; and turning to the other
//! one, which changes words and nothing else.

use leptos::prelude::{GetUntracked, Set, With};

use super::{
    arrival::{fetched, has_come},
    effects::after_drawing,
    state::{State, state},
};
use crate::{
    content::{packs::Pack, words},
    domain::lang::Language,
    platform::{
        fetch, page,
        storage::{self, Area, area},
    },
    ui::{
        draw::{Node, el, live},
        say::{say, words as said},
    },
};

/// Where the choice is kept.
const KEY: &str = "boussole-alliances.langue";
/// The button that turns to the other language: takes the focus again once the page is redrawn.
const BUTTON: &str = "langue";

/// The language to begin with: the one chosen here before, or the first of the browser's that is
/// one of ours.
#[must_use]
pub fn first() -> Language {
    // A tab that keeps to itself may still read what the device prefers.
    let chosen = [area(), Area::Device].map(|area| storage::read(area, KEY).ok().flatten());
    let mut asked = chosen.into_iter().flatten().chain(page::languages());
    asked.find_map(|tag| Language::of_tag(&tag)).unwrap_or_default()
}

/// The button of the header, in the words of the other language.
pub fn button() -> Node {
    let state = state();
    live(move || {
        let other = other(state.language.get_untracked());
        let failed = state.language_failed.with(|failed| *failed);
        let button = el("button")
            .at("type", "button")
            .at("id", BUTTON)
            .class("language")
            .at("lang", other.tag())
            .with(said().common.other_language)
            .on("click", move |_| turn_to(state, other));
        let sorry =
            failed.then(|| el("span").class("question-help").at("role", "status").with(say(said().frame.no_language)));
        Node::Many(vec![button.into(), sorry.into()])
    })
}

fn other(language: Language) -> Language {
    match language {
        Language::French => Language::English,
        Language::English => Language::French,
    }
}

/// Brings the words that are here in the other language, then takes them all in at once: the page
/// never speaks two languages. What does not come changes nothing.
fn turn_to(state: State, language: Language) {
    fetch::beside(async move {
        let mut brought: Vec<(Pack, String)> = Vec::new();
        // More may arrive in the old language meanwhile.
        let missing = |brought: &[(Pack, String)]| {
            Pack::ALL.into_iter().find(|pack| has_come(state, *pack) && brought.iter().all(|(here, _)| here != pack))
        };
        while let Some(pack) = missing(&brought) {
            match fetched(pack, language).await {
                Some(lines) => brought.push((pack, lines)),
                None => return state.language_failed.set(true),
            }
        }
        for (pack, lines) in brought {
            words::take_in(pack, Some(lines));
        }
        // Where it cannot be kept, it holds for this visit.
        let _ = storage::write(area(), KEY, language.tag());
        state.language_failed.set(false);
        state.language.set(language);
        after_drawing(|| {
            page::focus(BUTTON);
        });
    });
}
