//! Questions in a row: on a phone one at a time, on a wider screen one below the other.
//!
//! All of them stand in the page, and the style sheet hides the others on a narrow screen: turning
//! the phone, or printing, needs no program. Nothing goes on by itself after an answer: a page that
//! moves while one answers loses those who hear it (WCAG 3.2.2).

use std::{cell::Cell, rc::Rc};

use leptos::prelude::{Get, GetUntracked, RwSignal, Set, Track, provide_context, use_context};

use crate::{
    domain::text::Text,
    platform::page,
    ui::{
        app::in_two,
        draw::{Element, Node, el, live, many},
        effects::after_drawing,
        say::{say_with, words},
        watch::Watched,
    },
};

/// A question of the row, and where it is not always asked: whether it is.
pub struct Asked(Node, Option<Watched<bool>>);

impl Asked {
    /// A question that is always asked.
    pub fn new(node: impl Into<Node>) -> Self {
        Self(node.into(), None)
    }

    /// One that is asked while this holds; else its place shows nothing.
    pub fn when(holds: Watched<bool>, node: impl Into<Node>) -> Self {
        Self(node.into(), Some(holds))
    }
}

/// What rows share: whether a narrow screen shows all questions of a page, as long as the page is open;
/// and whether what is in view was seen, before which nothing below is drawn.
#[derive(Clone, Copy)]
struct Shared {
    all: RwSignal<bool>,
    is_seen: Watched<bool>,
}

/// Called once, by the root.
pub fn provide(is_seen: Watched<bool>) {
    provide_context(Shared { all: RwSignal::new(false), is_seen });
}

/// Where one is in the row.
struct Row {
    id: String,
    asked: Vec<Option<Watched<bool>>>,
    /// The place gone to. Beside it a signal that tells when it changes: a signal of a number would be a
    /// type of its own in the first load, and weigh more than all of this.
    at: Cell<usize>,
    moved: RwSignal<bool>,
    all: RwSignal<bool>,
}

/// The questions, beginning with the one at `start`. `id` is unique on the page; `then` comes after the
/// last question.
#[inline(never)]
pub fn one_by_one(id: &str, asked: Vec<Asked>, start: usize, then: Node) -> Node {
    let (nodes, asked): (Vec<Node>, Vec<_>) = asked.into_iter().map(|Asked(node, when)| (node, when)).unzip();
    let shared = use_context::<Shared>();
    let all = shared.map_or_else(|| RwSignal::new(false), |shared| shared.all);
    let row = Rc::new(Row { id: id.to_owned(), asked, at: Cell::new(start), moved: RwSignal::new(false), all });
    let last = nodes.len();
    let places = nodes.into_iter().chain([then]).enumerate();
    let mut places: Vec<Node> = places.map(|(place, node)| row.place(place, place == last, node)).collect();
    places.insert(last, row.bar());
    let places = match shared {
        Some(Shared { is_seen, .. }) if !is_seen.get_untracked() => in_two(Node::Many(places), is_seen),
        _ => Node::Many(places),
    };
    el("div").class("one-by-one").live_class("is-all", move || all.get()).with(places).into()
}

impl Row {
    /// A question at its place, or what comes after the last.
    fn place(self: &Rc<Self>, place: usize, is_end: bool, node: Node) -> Node {
        let (row, shown) = (Rc::clone(self), Rc::clone(self));
        el("div")
            .class("one")
            .at("id", self.place_id(place))
            .live_class("is-now", move || row.beside(0) == Some(place) || (is_end && row.beside(1).is_none()))
            .on(page::ASKED_FOR, move |_| shown.show(place))
            .with(node)
            .into()
    }

    /// « Question 2 sur 6 », and the ways from there.
    fn bar(self: &Rc<Self>) -> Node {
        let w = &words().common;
        let (row, all) = (Rc::clone(self), self.all);
        let count = live(move || {
            let (places, now) = row.now();
            say_with(w.one_count, &[("number", &(now + 1).to_string()), ("of", &places.len().to_string())])
        });
        let how = live(move || if all.get() { w.one_single } else { w.one_all });
        let switch = el("button").at("type", "button").class("withdraw").with(how);
        let steps = [self.step(-1, "button", w.one_before), self.step(1, "button primary", w.one_after)];
        el("div")
            .class("one-bar")
            .with(el("p").at("role", "status").with(count))
            .with(el("p").class("actions").with(many(steps)))
            .with(switch.on("click", move |_| all.set(!all.get_untracked())))
            .into()
    }

    /// The button to the question beside; away where there is none.
    fn step(self: &Rc<Self>, step: isize, class: &'static str, text: Text) -> Element {
        let (row, here) = (Rc::clone(self), Rc::clone(self));
        el("button")
            .at("type", "button")
            .class(class)
            .live_at("hidden", move || here.beside(step).is_none().then_some("".into()))
            .with(text)
            .on("click", move |_| row.go(step))
    }

    fn place_id(&self, place: usize) -> String {
        format!("{}-question-{place}", self.id)
    }

    /// The places of the questions that are asked now, and which of them is shown: the one gone to,
    /// or the last before it while that is not asked.
    fn now(&self) -> (Vec<usize>, usize) {
        self.moved.track();
        let asked = |place: &usize| self.asked.get(*place).is_some_and(|asked| asked.is_none_or(Watched::get));
        let places: Vec<usize> = (0..self.asked.len()).filter(asked).collect();
        let now = places.iter().rposition(|place| *place <= self.at.get()).unwrap_or(0);
        (places, now)
    }

    /// The place shown (0), before (−1) or after (1), where there is one.
    fn beside(&self, step: isize) -> Option<usize> {
        let (places, now) = self.now();
        places.get(now.checked_add_signed(step)?).copied()
    }

    fn show(&self, place: usize) {
        self.at.set(place);
        self.moved.set(true);
    }

    /// Shows the question beside, and starts reading there.
    fn go(&self, step: isize) {
        if let Some(place) = self.beside(step) {
            self.show(place);
            let id = self.place_id(place);
            after_drawing(move || page::enter(&id));
        }
    }
}
