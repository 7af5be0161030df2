//! The pages behind the first ones, in a part of the program that is fetched apart: the first
//! page and the first questions do without it.
//!
//! Rejected: one program for all pages, whose first load weighed 40 kB more with the diagnostics;
//! a second program, which would carry Leptos and the domain twice.

#![allow(unsafe_code, reason = "written by `wasm_split` to call across the two parts; nothing here is unsafe by hand")]

use std::{
    pin::pin,
    task::{Context, Poll, Waker},
};

use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::{carried, draw::Node, keep, keeping::Ask, page, part::shortcuts, state::State};
use crate::route::Route;

/// The part did not come: no network, most often. Asking again starts afresh.
struct Missing;

impl From<SplitLoaderError> for Missing {
    fn from(_: SplitLoaderError) -> Self {
        Self
    }
}

/// What the part is asked for.
enum Asked {
    /// A page.
    Page(Route),
    /// To keep the dossier.
    Keep(State, Ask),
    /// To take in what the page carries with it.
    TakeIn(State),
}

/// A page, once the part is here; nothing before.
#[must_use]
pub fn page(route: &Route) -> Node {
    answer(Asked::Page(route.clone()))
}

/// Fetches the part; whether it came.
pub async fn fetch() -> bool {
    bring_later().await.is_ok()
}

/// Fetches the part and has it look at what is stored; whether it came.
pub async fn bring(state: State) -> bool {
    let came = fetch().await;
    if came {
        look(state);
    }
    came
}

/// Has the part, which is here, look at what is stored and take in what the page carries with it.
pub fn look(state: State) {
    answer(Asked::Keep(state, Ask::Arrive));
    answer(Asked::TakeIn(state));
    // What was answered meanwhile.
    answer(Asked::Keep(state, Ask::Save));
}

/// Keeps the dossier, once the part is here.
pub fn keep(state: State, ask: Ask) {
    answer(Asked::Keep(state, ask));
}

fn answer(asked: Asked) -> Node {
    let answer = pin!(later(asked));
    match answer.poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(Ok(node)) => node,
        Poll::Ready(Err(Missing)) | Poll::Pending => Node::Nothing,
    }
}

// One door for all that is asked, since each weighs its machinery in the first part.
#[allow(clippy::unnecessary_wraps, reason = "the fetching around it fails, and has the same type")]
#[wasm_split(later, fallible, preload(bring_later))]
fn later(asked: Asked) -> Result<Node, Missing> {
    let route = match asked {
        Asked::Page(route) => route,
        Asked::Keep(state, ask) => {
            keep::answer(state, ask);
            return Ok(Node::Nothing);
        }
        Asked::TakeIn(state) => {
            carried::take_in(state);
            shortcuts::start(state);
            return Ok(Node::Nothing);
        }
    };
    // Named here and called below: called here, each would be copied into this one function, and the browser
    // would have to compile all of them before it draws one, or looks at what is stored.
    let page: fn() -> Node = match &route {
        Route::Lesson(id) => return Ok(page::lesson::page(id)),
        Route::Model(id) => return Ok(page::model::page(id)),
        Route::Compare(ids) => return Ok(page::compare::page(ids.clone())),
        Route::Shared(code) => return Ok(page::shared::page(code)),
        Route::Facing(code) => return Ok(page::shared::facing(code)),
        Route::Objectives => page::objectives::page,
        Route::Short => page::short::page,
        Route::Precise => page::precise::page,
        Route::Means => page::means::page,
        Route::Partner => page::partner::page,
        Route::Territory => page::territory::page,
        Route::Result => page::result::page,
        Route::Maturity => page::maturity::page,
        Route::Levers => page::levers::page,
        Route::Evaluation => page::evaluation::page,
        Route::Plan => page::plan::page,
        Route::Why => page::why::page,
        Route::Examples => page::examples::page,
        Route::Tools => page::tools::page,
        Route::Lessons => page::lessons::page,
        Route::Glossary => page::glossary::page,
        Route::Models => page::models::page,
        Route::Paper => page::paper::page,
        Route::Entry => page::entry::page,
        Route::Files => page::files::page,
        Route::Portable => page::portable::page,
        Route::Dossiers => page::dossiers::page,
        Route::Data => page::data::page,
        Route::Since => page::since::page,
        Route::About => page::about::page,
        Route::Style => page::style::page,
        Route::Accessibility => page::accessibility::page,
        Route::SiteMap => page::site_map::page,
        // Drawn by the first part (`app`).
        Route::Home | Route::Who | Route::Unknown(_) => return Ok(Node::Nothing),
    };
    Ok(page())
}
