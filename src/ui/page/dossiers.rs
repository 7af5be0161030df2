//! « Vos dossiers »: all that are on this device, to open, name, copy, put away and delete.

use leptos::prelude::{Get, GetUntracked, RwSignal, Set, WithUntracked, WithValue};

use crate::{
    domain::{dossier::Dossier, order, text::Text},
    platform::{address, clock, page},
    route::Route,
    shelf::{
        Refused,
        open::Open,
        place::{self, There},
        record::Record,
    },
    ui::{
        device::Device,
        draw::{Element, Node, el, live, many},
        keep,
        part::{head::page_head, link::page_link},
        say::{say, say_with, words},
        state::{State, state},
        when,
    },
};

/// What the page shows.
#[derive(Clone, Default)]
struct Shown {
    records: Vec<Record>,
    has_newer: bool,
    is_blocked: bool,
}

/// The page.
pub fn page() -> Node {
    let state = state();
    let w = &words().dossiers;
    keep::save(state);
    let shown = RwSignal::new(look());
    let said = RwSignal::new(None::<Text>);
    let here = Here { state, shown, said };
    let begin = move |_| {
        keep::begin(state, Dossier::default(), String::new());
        here.tell(w.done_new);
    };
    Node::Many(vec![
        page_head("", say(w.title), say(w.lead)),
        el("p").class("actions").with(button("button primary", w.new).on("click", begin)).into(),
        el("p").at("role", "status").with(live(move || said.get().map(|text| el("span").with(text)))).into(),
        live(move || list(here, &shown.get())),
    ])
}

/// The title of a dossier: its own, or whom it is about.
pub fn title(record: &Record) -> String {
    let names = [record.title(), record.dossier.who.name.trim().to_owned()];
    let first = names.into_iter().find(|name| !name.is_empty());
    let title = first.unwrap_or_else(|| say(words().dossiers.untitled).to_owned());
    let partner = record.dossier.partner.name.trim();
    if record.title().is_empty() && !partner.is_empty() { format!("{title} – {partner}") } else { title }
}

fn look() -> Shown {
    let Ok(ids) = place::ids(&Device) else { return Shown { is_blocked: true, ..Shown::default() } };
    let mut shown = Shown::default();
    for id in ids {
        match place::read(&Device, &id) {
            Ok(There::Whole(record)) => shown.records.push(*record),
            Ok(There::Newer) => shown.has_newer = true,
            _ => {}
        }
    }
    order::sort_by_key(&mut shown.records, |record| std::cmp::Reverse(record.changed()));
    shown
}

/// What all buttons of the page act on.
#[derive(Clone, Copy)]
struct Here {
    state: State,
    shown: RwSignal<Shown>,
    said: RwSignal<Option<Text>>,
}

impl Here {
    /// Says what was done, and shows the list as it is now.
    fn tell(self, text: Text) {
        self.said.set(Some(text));
        self.shown.set(look());
        page::focus_heading();
    }

    fn is_open(self, id: &str) -> bool {
        self.state.keeper.with_value(|keeper| keeper.open.as_ref().is_some_and(|open| open.record.id == id))
    }

    /// Changes what is told about a dossier.
    fn change(self, id: &str, done: Text, change: impl FnOnce(&mut Record, u64)) {
        keep::save(self.state);
        let result = match place::read(&Device, id) {
            Ok(There::Whole(record)) => {
                let mut open = Open::stored(*record);
                change(&mut open.record, clock::now());
                open.save(&Device).map(|_| ())
            }
            Ok(_) => Err(Refused::Failed),
            Err(refused) => Err(refused),
        };
        if self.is_open(id) {
            keep::meet(self.state);
        }
        self.tell(if result.is_ok() { done } else { words().dossiers.refused });
    }

    fn duplicate(self, record: &Record) {
        let now = clock::now();
        let made = place::new_id(&Device, now).and_then(|id| {
            let mut copy = Record::new(id, record.dossier.clone(), now);
            copy.set_title(&say_with(words().dossiers.copy_of, &[("title", &title(record))]), now);
            place::write(&Device, &copy)
        });
        self.tell(if made.is_ok() { words().dossiers.done_copy } else { words().dossiers.refused });
    }

    fn erase(self, id: &str) {
        let done = place::remove(&Device, id).is_ok();
        self.tell(if done { words().dossiers.done_erased } else { words().dossiers.refused });
    }

    fn delete(self, id: &str) {
        self.change(id, words().dossiers.done_deleted, |record, now| record.set_deleted(true, now));
        let found = self.state.found.with_untracked(|found| found.as_ref().is_some_and(|found| found.id == id));
        if found {
            self.state.found.set(None);
        } else if self.is_open(id) {
            // It is taken up again from the list, not from a notice.
            keep::begin(self.state, Dossier::default(), String::new());
            self.state.undo.set(None);
        }
    }
}

fn list(here: Here, shown: &Shown) -> Node {
    let w = &words().dossiers;
    if shown.is_blocked {
        return el("p").class("notice is-trouble").with(w.blocked).into();
    }
    let group = |id: &'static str, name: Text, help: Option<Text>, fits: &dyn Fn(&Record) -> bool| {
        let cards: Vec<Element> = shown.records.iter().filter(|record| fits(record)).map(|it| card(here, it)).collect();
        (!cards.is_empty()).then(|| {
            el("section")
                .at("aria-labelledby", id)
                .with(el("h2").at("id", id).with(name))
                .with(help.map(|help| el("p").with(help)))
                .with(many(cards))
        })
    };
    let is_in_use = |record: &Record| record.deleted().is_none() && !record.is_archived();
    let is_archived = |record: &Record| record.deleted().is_none() && record.is_archived();
    let newer = shown.has_newer.then(|| el("p").class("notice").with(w.newer));
    let none = (shown.records.is_empty() && !shown.has_newer).then(|| el("p").with(w.none));
    Node::Many(vec![
        newer.into(),
        none.into(),
        group("en-cours", w.in_use, None, &is_in_use).into(),
        group("archives", w.archived, Some(w.archived_help), &is_archived).into(),
        group("supprimes", w.deleted, Some(w.deleted_help), &|record| record.deleted().is_some()).into(),
    ])
}

fn card(here: Here, record: &Record) -> Element {
    let w = &words().dossiers;
    let name = title(record);
    let act = |class: &'static str, words: Text, act: Box<dyn Fn(&Record)>| {
        let record = record.clone();
        // Each button says which dossier it is about.
        let label = say_with(w.of_one, &[("act", say(words)), ("title", &name)]);
        button(class, words).at("aria-label", label).on("click", move |_| act(&record))
    };
    let is_open = here.is_open(&record.id).then(|| el("span").class("tag").with(w.is_open));
    let date = say_with(w.changed, &[("date", &when::moment(record.changed()))]);
    let card = el("article")
        .class("card")
        .with(el("h3").with(name.clone()))
        .with(el("p").class("question-help").with(date).with(" ").with(is_open));
    if record.deleted().is_some() {
        let back = Box::new(move |record: &Record| {
            here.change(&record.id, words().dossiers.done_back, |record, now| record.set_deleted(false, now));
        });
        return card.with(el("p").class("actions").with(act("button", w.take_back, back)).with(act(
            "button quiet",
            w.erase,
            Box::new(move |record| here.erase(&record.id)),
        )));
    }
    let open = Box::new(move |record: &Record| {
        if !here.is_open(&record.id) {
            keep::open(here.state, record.clone());
        }
        address::set_fragment(&Route::Home.fragment());
    });
    let snapshots = here.is_open(&record.id).then(|| page_link(&Route::Since, "button", say(words().since.title)));
    let is_archived = record.is_archived();
    let archive = Box::new(move |record: &Record| {
        let done = if is_archived { words().dossiers.done_unarchived } else { words().dossiers.done_archived };
        here.change(&record.id, done, |record, now| record.set_archived(!is_archived, now));
    });
    let field = format!("titre-{}", record.id);
    let given = RwSignal::new(record.title());
    let rename = Box::new(move |record: &Record| {
        let title = given.get_untracked();
        here.change(&record.id, words().dossiers.done_title, |record, now| record.set_title(title.trim(), now));
    });
    let input = el("input").at("id", field.clone()).at("type", "text").value(move || given.get());
    let naming = el("details")
        .with(el("summary").with(w.rename))
        .with(
            el("div")
                .class("field")
                .with(el("label").at("for", field).with(w.new_title))
                .with(input.on("input", move |event| given.set(event.value()))),
        )
        .with(el("p").class("actions").with(act("button", w.do_rename, rename)));
    card.with(
        el("p")
            .class("actions")
            .with(act("button primary", w.open, open))
            .with(snapshots)
            .with(act("button", w.duplicate, Box::new(move |record| here.duplicate(record))))
            .with(act("button", if is_archived { w.unarchive } else { w.archive }, archive))
            .with(act("button quiet", w.delete, Box::new(move |record| here.delete(&record.id)))),
    )
    .with(naming)
}

fn button(class: &'static str, words: Text) -> Element {
    el("button").at("type", "button").class(class).with(say(words))
}
