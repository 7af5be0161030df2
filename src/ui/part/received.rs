//! The link that was opened last, as long as the page stays open: the way back to it from one's own result. It is
//! kept nowhere else: what others send is stored only when the reader asks for a copy.

use std::cell::RefCell;

use crate::{
    route::Route,
    ui::{
        draw::{Node, el},
        part::link::page_link,
        say::{say, words},
    },
};

thread_local! {
    /// Where that link stands face to face with one's own answers.
    static FACE: RefCell<Option<Route>> = const { RefCell::new(None) };
}

/// Remembers where a link that holds answers stands face to face with one's own.
pub fn opened(face: Route) {
    FACE.set(Some(face));
}

/// Forgets it: the answers in it have become a dossier of one's own.
pub fn taken_in() {
    FACE.set(None);
}

/// The way to that comparison; nothing where no such link was opened.
pub fn way_back() -> Node {
    let w = &words().shared;
    let face = FACE.with_borrow(Clone::clone);
    face.map(|face| {
        el("div")
            .class("notice only-screen")
            .with(el("p").with(w.received))
            .with(el("p").class("actions").with(page_link(&face, "button", say(w.face))))
    })
    .into()
}
