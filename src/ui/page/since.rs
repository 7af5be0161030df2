//! « Ce qui a changé »: the snapshots of the open dossier, and what is different between two.

use leptos::prelude::{Get, GetUntracked, RwSignal, Set, WithValue};

use crate::{
    domain::dossier::Dossier,
    platform::{clock, page},
    shelf::{
        Store as _,
        open::Open,
        place::{keep_picture, pictures},
        record::{Read, Record},
    },
    ui::{
        device::Device,
        draw::{Element, Node, el, live, many},
        keep,
        part::{head::page_head, since_said::since_said},
        say::{say, say_with, words},
        state::{State, state},
        watch::watch,
        when,
    },
};

/// A snapshot: when, under which key, and what it holds, if it can be read.
#[derive(Clone)]
struct Snapshot {
    at: u64,
    key: String,
    text: String,
    dossier: Option<Dossier>,
}

/// What the page holds.
#[derive(Clone, Copy)]
struct Here {
    state: State,
    snapshots: RwSignal<Vec<Snapshot>>,
    said: RwSignal<Option<String>>,
    removed: RwSignal<Option<Snapshot>>,
    /// Which two are compared, by their moment; 0 is now.
    ends: RwSignal<(u64, u64)>,
}

/// The page.
pub fn page() -> Node {
    let state = state();
    let w = &words().since;
    keep::save(state);
    let here = Here {
        state,
        snapshots: RwSignal::new(snapshots(state)),
        said: RwSignal::new(None),
        removed: RwSignal::new(None),
        ends: RwSignal::new((0, 0)),
    };
    here.compare_with_the_last();
    let is_blank = watch(move || state.read(Dossier::is_blank));
    let take = move || {
        if is_blank.get() {
            el("p").with(w.nothing_yet)
        } else {
            el("p").class("actions").with(button("button primary", say(w.take)).on("click", move |_| here.take()))
        }
    };
    Node::Many(vec![
        page_head("", say(w.title), say(w.lead)),
        live(take),
        el("p").at("role", "status").with(live(move || here.said.get().map(|text| el("span").with(text)))).into(),
        live(move || {
            here.removed.get().map(|gone| {
                let back = button("button", say(w.bring_back)).on("click", move |_| here.bring_back(&gone));
                el("p").class("actions").with(back)
            })
        }),
        live(move || compared(here)),
        live(move || list(here)),
    ])
}

impl Here {
    fn take(self) {
        let w = &words().since;
        keep::save(self.state);
        let record = open_record(self.state);
        let is_kept = record.is_some_and(|record| keep_picture(&Device, &record, clock::now()).is_ok());
        self.tell(say(if is_kept { w.taken } else { w.refused }).to_owned());
    }

    fn remove(self, snapshot: &Snapshot) {
        let w = &words().since;
        let is_gone = Device.remove(&snapshot.key).is_ok();
        let said = if is_gone {
            say_with(w.removed, &[("date", &when::moment(snapshot.at))])
        } else {
            say(w.refused).to_owned()
        };
        self.tell(said);
        self.removed.set(is_gone.then(|| snapshot.clone()));
        // The button that had the focus is gone.
        page::focus_heading();
    }

    fn bring_back(self, gone: &Snapshot) {
        let w = &words().since;
        let is_back = Device.set(&gone.key, &gone.text).is_ok();
        self.tell(say(if is_back { w.back } else { w.refused }).to_owned());
        if !is_back {
            self.removed.set(Some(gone.clone()));
        }
        page::focus_heading();
    }

    /// Says what was done, and looks again.
    fn tell(self, said: String) {
        self.removed.set(None);
        self.snapshots.set(snapshots(self.state));
        self.compare_with_the_last();
        self.said.set(Some(said));
    }

    /// From the last snapshot that can be read to now.
    fn compare_with_the_last(self) {
        let last = self.snapshots.get_untracked().iter().rev().find(|it| it.dossier.is_some()).map_or(0, |it| it.at);
        self.ends.set((last, 0));
    }

    fn at(self, moment: u64) -> Option<Dossier> {
        if moment == 0 {
            return Some(self.state.dossier.get());
        }
        self.snapshots.get().into_iter().find(|it| it.at == moment)?.dossier
    }
}

fn open_record(state: State) -> Option<Record> {
    state.keeper.with_value(|keeper| keeper.open.as_ref().map(|Open { record, .. }| record.clone()))
}

/// The snapshots of the open dossier, the oldest first.
fn snapshots(state: State) -> Vec<Snapshot> {
    let Some(record) = open_record(state) else { return Vec::new() };
    let found = pictures(&Device, &record.id).unwrap_or_default();
    let read = found.into_iter().filter_map(|(at, key)| {
        let text = Device.get(&key).ok()??;
        let dossier = match Record::read(&text) {
            Read::Whole(record) => Some(record.dossier),
            Read::Newer | Read::Spoilt => None,
        };
        Some(Snapshot { at, key, text, dossier })
    });
    read.collect()
}

fn compared(here: Here) -> Node {
    let w = &words().since;
    let readable: Vec<u64> =
        here.snapshots.get().iter().filter(|it| it.dossier.is_some()).map(|snapshot| snapshot.at).collect();
    if readable.is_empty() {
        return Node::Nothing;
    }
    let options = |with_now: bool| {
        let now = with_now.then(|| el("option").at("value", "0").with(w.now));
        let dates = readable.iter().rev().map(|at| el("option").at("value", at.to_string()).with(when::moment(*at)));
        Node::Many(vec![now.into(), many(dates)])
    };
    let choose = |id: &'static str, name, options, value: Box<dyn Fn() -> u64>, change: Box<dyn Fn(u64)>| {
        let select = el("select").at("id", id).value(move || value().to_string());
        let select = select.on("change", move |event| change(event.value().parse().unwrap_or_default()));
        el("div").class("field").with(el("label").at("for", id).with(say(name))).with(select.with(options))
    };
    let set_from = Box::new(move |from| here.ends.set((from, here.ends.get_untracked().1)));
    let set_to = Box::new(move |to| here.ends.set((here.ends.get_untracked().0, to)));
    el("section")
        .at("aria-labelledby", "comparer")
        .with(el("h2").at("id", "comparer").with(w.compare))
        .with(
            el("div")
                .class("compare-selects")
                .with(choose("depuis", w.from, options(false), Box::new(move || here.ends.get().0), set_from))
                .with(choose("jusqua", w.to, options(true), Box::new(move || here.ends.get().1), set_to)),
        )
        .with(live(move || {
            let (from, to) = here.ends.get();
            Some(since_said(&here.at(from)?, &here.at(to)?))
        }))
        .into()
}

fn list(here: Here) -> Node {
    let w = &words().since;
    let snapshots = here.snapshots.get();
    if snapshots.is_empty() {
        return el("p").with(w.none).into();
    }
    let items = snapshots.into_iter().rev().map(|snapshot| {
        let date = when::moment(snapshot.at);
        let unreadable = snapshot.dossier.is_none().then(|| format!(" – {}", say(w.unreadable)));
        // Each button says which snapshot it is about.
        let remove = button("button quiet", say(w.remove)).at("aria-label", say_with(w.remove_of, &[("date", &date)]));
        let can_remove = unreadable.is_none();
        let item = el("li").with(date).with(unreadable).with(" ");
        if can_remove { item.with(remove.on("click", move |_| here.remove(&snapshot))) } else { item }
    });
    el("section")
        .at("aria-labelledby", "instantanes")
        .with(el("h2").at("id", "instantanes").with(w.list))
        .with(el("ul").class("snapshots").with(many(items)))
        .into()
}

fn button(class: &'static str, name: &'static str) -> Element {
    el("button").at("type", "button").class(class).with(name)
}
