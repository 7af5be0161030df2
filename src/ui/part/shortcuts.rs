//! What the keyboard does here: a list on « À propos », and anywhere at `?`.
//!
//! A key alone must be able to be turned off (WCAG 2.1.4): a box beside the list does it, for this
//! device. The digits need no such box: they act only where the focus is on a choice.

use std::cell::RefCell;

use leptos::prelude::{Get, RwSignal, Set};

use crate::{
    content::packs::Pack,
    domain::text::Text,
    platform::{
        dom, keys, page,
        storage::{self, area},
    },
    ui::{
        arrival::has_come,
        draw::{Element, Kept, Node, draw, el, many},
        effects::after_drawing,
        part::question::option,
        say::{say, words},
        state::State,
    },
};

/// Where it is kept that `?` alone does nothing.
const KEY: &str = "boussole-alliances.touches";
const OFF: &str = "non";
const DIALOG: &str = "raccourcis";
/// The heading of the list on « À propos », where it takes the focus instead of standing there twice.
pub const PLACE: &str = "clavier";

thread_local! {
    /// What the list needs while it is open over the page.
    static OPEN: RefCell<Option<Kept>> = const { RefCell::new(None) };
}

/// From now on `?` leads to the list, unless it was turned off.
pub fn start(state: State) {
    keys::on_question_mark(move || {
        if is_on() && has_come(state, Pack::Sheets) && OPEN.with_borrow(Option::is_none) && !page::focus(PLACE) {
            open();
        }
    });
}

fn is_on() -> bool {
    storage::read(area(), KEY).ok().flatten().as_deref() != Some(OFF)
}

fn open() {
    let w = &words().about;
    let close = el("button").at("type", "button").class("button primary").with(w.keys_close);
    let dialog = el("dialog")
        .at("id", DIALOG)
        .class("dialog")
        .at("aria-labelledby", "raccourcis-titre")
        .with(el("h2").at("id", "raccourcis-titre").with(w.keys_title))
        .with(list())
        .with(el("p").class("actions").with(close.on("click", |_| page::close_dialog(DIALOG))))
        // Its listeners go with it, so not while one of them is heard.
        .on("close", |_| {
            after_drawing(|| {
                page::remove_dialog(DIALOG);
                OPEN.set(None);
            });
        });
    OPEN.set(Some(draw(dialog.into(), &dom::body())));
    page::open_dialog(DIALOG);
}

/// The keys and what they do, and the box that turns `?` off.
pub fn list() -> Node {
    let w = &words().about;
    let rows: [(Text, Text); 7] = [
        (w.keys_tab, w.keys_tab_does),
        (w.keys_arrows, w.keys_arrows_does),
        (w.keys_digits, w.keys_digits_does),
        (w.keys_space, w.keys_space_does),
        (w.keys_enter, w.keys_enter_does),
        (w.keys_escape, w.keys_escape_does),
        (w.keys_help, w.keys_help_does),
    ];
    let row = |(key, does): (Text, Text)| -> Element {
        el("tr").with(el("th").at("scope", "row").with(el("kbd").with(key))).with(el("td").with(does))
    };
    let heads = [w.keys_key, w.keys_does].map(|head| el("th").at("scope", "col").with(head));
    let table = el("table")
        .class("keys")
        .with(el("caption").with(w.keys_caption))
        .with(el("thead").with(el("tr").with(many(heads))))
        .with(el("tbody").with(many(rows.map(row))));
    let turned_on = RwSignal::new(is_on());
    let turn = move |_| {
        let now = !turned_on.get();
        // Where it cannot be kept, `?` stays as it was, and the box says so.
        if storage::write(area(), KEY, if now { "oui" } else { OFF }).is_ok() {
            turned_on.set(now);
        } else {
            turned_on.set(is_on());
        }
    };
    let control = el("input").at("type", "checkbox").checked(move || turned_on.get()).on("change", turn);
    let switch =
        option(control, "touche-aide".to_owned(), (say(w.keys_switch).to_owned(), say(w.keys_switch_help).to_owned()));
    Node::Many(vec![table.into(), el("div").class("question").with(switch).into()])
}
