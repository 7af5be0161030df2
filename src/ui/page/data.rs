//! « Ce qui est gardé sur cet appareil »: how much, for how long, a copy of all of it, and erasing it.

use leptos::prelude::{Get, GetUntracked, RwSignal, Set};

use super::dossiers::title;
use crate::{
    domain::text::Text,
    platform::{clock, download, fetch, lasting, page},
    shelf::{
        ASIDE, BACKED_UP, DOSSIERS, FIRST, PICTURES, PREFIX, PREVIOUS, Refused, Store as _,
        backup::{self, Change, Unusable},
    },
    ui::{
        device::Device,
        draw::{Element, Node, el, live, many},
        effects::after_drawing,
        keep,
        part::head::page_head,
        say::{say, say_with, words},
        state::{State, state},
        when,
    },
};

/// The page.
pub fn page() -> Node {
    let state = state();
    let w = &words().data;
    keep::save(state);
    let Ok(keys) = Device.keys() else {
        return Node::Many(vec![
            page_head("", say(w.title), say(w.lead)),
            el("p").class("notice is-trouble").with(w.blocked).into(),
        ]);
    };
    Node::Many(vec![
        page_head("", say(w.title), say(w.lead)),
        backing_up().into(),
        restoring(state).into(),
        lasting_section().into(),
        room(&keys).into(),
        sharing(state).into(),
        erasing(state).into(),
    ])
}

fn section(id: &'static str, name: Text) -> Element {
    el("section").at("aria-labelledby", id).with(el("h2").at("id", id).with(name))
}

/// The button that had the focus is gone, or says something else: the heading above it takes it.
fn back_to(id: &'static str) {
    after_drawing(move || {
        page::focus(id);
    });
}

fn button(class: &'static str, words: Text, act: impl Fn() + 'static) -> Element {
    el("button").at("type", "button").class(class).with(say(words)).on("click", move |_| act())
}

/// A place that says what was done.
fn told(said: RwSignal<Option<Text>>) -> Element {
    el("p").at("role", "status").with(live(move || said.get().map(|text| el("span").with(text))))
}

fn backing_up() -> Element {
    let w = &words().data;
    let last = RwSignal::new(Device.get(BACKED_UP).ok().flatten().and_then(|at| at.parse::<u64>().ok()));
    let said = RwSignal::new(None);
    let make = move || {
        let now = clock::now();
        let made = backup::to_text(&Device, now)
            .is_ok_and(|text| download::text(say(w.backup_file), "application/json", &text).is_ok());
        if made {
            // Not allowed to note it: the file is there all the same.
            let _ = Device.set(BACKED_UP, &now.to_string());
            last.set(Some(now));
        }
        said.set((!made).then_some(w.refused));
    };
    let date = move || match last.get() {
        Some(at) => say_with(w.backup_last, &[("date", &when::moment(at))]),
        None => say(w.backup_never).to_owned(),
    };
    section("sauvegarder", w.backup)
        .with(el("p").with(w.backup_help))
        .with(el("p").class("actions").with(button("button primary", w.backup_now, make)))
        .with(el("p").at("role", "status").with(live(date)))
        .with(told(said))
}

fn restoring(state: State) -> Element {
    let w = &words().data;
    let changes = RwSignal::new(None::<Vec<Change>>);
    let said = RwSignal::new(None);
    let read = move |event: crate::platform::dom::Heard| {
        fetch::beside(async move {
            changes.set(None);
            let Some(chosen) = event.file() else { return };
            // Bytes that are no text are no file of ours.
            let Some(file) = chosen.bytes().await.map(|bytes| String::from_utf8(bytes).unwrap_or_default()) else {
                return said.set(Some(w.restore_unreadable));
            };
            match backup::changes(&Device, &file, clock::now()) {
                Ok(Ok(told)) => {
                    said.set(None);
                    changes.set(Some(told));
                }
                Ok(Err(Unusable::NotOurs)) => said.set(Some(w.restore_not_ours)),
                Ok(Err(Unusable::Damaged)) => said.set(Some(w.restore_damaged)),
                Ok(Err(Unusable::Newer)) => said.set(Some(w.restore_too_new)),
                Err(_) => said.set(Some(w.refused)),
            }
        });
    };
    let put_back = move || {
        keep::save(state);
        let done = backup::put_back(&Device, &changes.get_untracked().unwrap_or_default());
        keep::meet(state);
        changes.set(None);
        said.set(Some(if done.is_ok() { w.restore_done } else { w.refused }));
        back_to("reprendre");
    };
    let will = live(move || {
        changes.get().map(|changes| {
            el("div")
                .class("card")
                .with(el("h3").with(w.restore_will))
                .with(el("ul").with(many(changes.iter().map(|change| el("li").with(line(change))))))
                .with(el("p").class("actions").with(button("button primary", w.restore_now, put_back)))
        })
    });
    section("reprendre", w.restore)
        .with(el("p").with(w.restore_help))
        .with(
            el("div").class("field").with(el("label").at("for", "sauvegarde").with(w.restore_choose)).with(
                el("input")
                    .at("id", "sauvegarde")
                    .at("type", "file")
                    .at("accept", ".json,application/json")
                    .on("change", read),
            ),
        )
        .with(will)
        .with(told(said))
}

fn line(change: &Change) -> String {
    let w = &words().data;
    match change {
        Change::New(record) => say_with(w.restore_new, &[("title", &title(record))]),
        Change::Merged(record, count) => {
            say_with(w.restore_merged, &[("title", &title(record)), ("count", &count.to_string())])
        }
        Change::Same(record) => say_with(w.restore_same, &[("title", &title(record))]),
        Change::Picture(..) => say(w.restore_picture).to_owned(),
        Change::Aside(_) => say(w.restore_aside).to_owned(),
        Change::Newer => say(w.restore_newer).to_owned(),
    }
}

fn lasting_section() -> Element {
    let w = &words().data;
    let promised = RwSignal::new(None::<bool>);
    let said = RwSignal::new(None);
    fetch::beside(async move { promised.set(lasting::is_promised().await) });
    let ask = move || {
        fetch::beside(async move {
            let answer = lasting::ask().await;
            promised.set(answer);
            said.set((answer != Some(true)).then_some(w.lasting_refused));
            if answer == Some(true) {
                back_to("duree");
            }
        });
    };
    let state = move || match promised.get() {
        Some(true) => w.lasting_yes,
        Some(false) => w.lasting_no,
        None => w.lasting_unknown,
    };
    section("duree", w.lasting)
        .with(el("p").with(live(state)))
        .with(live(move || {
            (promised.get() == Some(false)).then(|| el("p").class("actions").with(button("button", w.lasting_ask, ask)))
        }))
        .with(told(said))
        .with(el("p").with(w.safari))
}

/// A kind of stored text, and the keys it has.
type Family<'a> = (Text, &'a dyn Fn(&str) -> bool);

fn room(keys: &[String]) -> Element {
    let w = &words().data;
    let is_dossier = |key: &str| key.starts_with(DOSSIERS) || key == FIRST || key == PREVIOUS;
    let is_known = |key: &str| is_dossier(key) || key.starts_with(PICTURES) || key.starts_with(ASIDE);
    let families: [Family<'_>; 4] = [
        (w.room_dossiers, &is_dossier),
        (w.room_pictures, &|key| key.starts_with(PICTURES)),
        (w.room_aside, &|key| key.starts_with(ASIDE)),
        (w.room_other, &|key| key.starts_with(PREFIX) && !is_known(key)),
    ];
    let lines = families.into_iter().filter_map(|(what, fits)| {
        let texts = keys.iter().filter(|key| fits(key)).filter_map(|key| Some((key, Device.get(key).ok()??)));
        let size: usize = texts.map(|(key, text)| key.len() + text.len()).sum();
        let places = [("what", say(what)), ("size", &size.div_ceil(1000).to_string())];
        (size > 0).then(|| el("li").with(say_with(w.room_line, &places)))
    });
    section("place", w.room).with(el("ul").with(many(lines))).with(el("p").class("question-help").with(w.room_limit))
}

/// A computer that others use too.
fn sharing(state: State) -> Element {
    let w = &words().data;
    let said = RwSignal::new(None);
    let turn = move |turn: fn(State) -> Result<(), Refused>, done: Text| {
        said.set(Some(if turn(state).is_ok() { done } else { w.refused }));
        back_to("partage");
    };
    section("partage", w.shared)
        .with(live(move || {
            let (help, detail) = if state.tab_only.get() {
                (w.shared_is_on, w.shared_off_help)
            } else {
                (w.shared_help, w.shared_moves)
            };
            Node::Many(vec![el("p").with(help).into(), el("p").with(detail).into()])
        }))
        .with(live(move || {
            let act = if state.tab_only.get() {
                button("button", w.shared_off, move || turn(keep::keep_on_device, w.shared_is_off))
            } else {
                button("button", w.shared_on, move || turn(keep::keep_in_tab, w.shared_done))
            };
            el("p").class("actions").with(act)
        }))
        .with(told(said))
}

fn erasing(state: State) -> Element {
    let w = &words().data;
    let is_sure = RwSignal::new(false);
    let said = RwSignal::new(None);
    let erase = move || {
        let done: Result<(), Refused> = backup::erase(&Device);
        if done.is_ok() {
            // Nothing of it stays in this tab either.
            state.found.set(None);
            keep::forget(state);
        }
        is_sure.set(false);
        said.set(Some(if done.is_ok() { w.erase_done } else { w.refused }));
        back_to("effacer");
    };
    let ask = move |sure| {
        is_sure.set(sure);
        back_to("effacer");
    };
    section("effacer", w.erase)
        .with(el("p").with(w.erase_help))
        .with(live(move || {
            let buttons = el("p").class("actions");
            if is_sure.get() {
                buttons.with(button("button", w.erase_sure, erase)).with(button(
                    "button quiet",
                    w.erase_not,
                    move || is_sure.set(false),
                ))
            } else {
                buttons.with(button("button", w.erase_first, move || ask(true)))
            }
        }))
        .with(told(said))
}
