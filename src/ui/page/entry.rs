//! « Saisir un formulaire rempli »: the codes of a block, what they say in words, and only then the
//! dossier.

use std::borrow::Cow;

use leptos::prelude::{Get, GetUntracked, RwSignal, Set, With, WithUntracked};

use crate::{
    codec::paper::{
        Entry, Fault, Slip, Value,
        blocks::{Block, Part, blocks, find},
        fill::{entries, events, takes},
        text,
    },
    content::catalog,
    domain::{actor::Organisation, dossier::Dossier, text::Text},
    platform::page as browser_page,
    route::Route,
    ui::{
        draw::{Element, Node, el, live, many},
        effects::after_drawing,
        part::{
            head::page_head,
            link::page_link,
            paper_words::{asked_words, block_name, entry_words},
        },
        say::{Names, say, say_with, the, words, your},
        state::{State, state},
    },
};

const FIELD: &str = "codes";
const SAVE: &str = "enregistrer";

/// How the block under way stands.
#[derive(Clone)]
enum Stand {
    /// Being typed.
    Typing,
    /// Not read, or not to be taken: what is wrong, in words.
    Wrong(String),
    /// Read, to be read again by whoever types.
    Read(u16, Vec<Entry>),
    /// Saved: the dossier before, and the revision after.
    Saved(u16, Box<Dossier>, u64),
    /// Taken back.
    Undone(u16),
}

/// The page.
pub fn page() -> Node {
    let state = state();
    let w = &words().paper;
    let typed = RwSignal::new(String::new());
    let stand = RwSignal::new(Stand::Typing);
    let is_wrong = move || stand.with(|stand| matches!(stand, Stand::Wrong(_)));
    let field = el("input")
        .at("type", "text")
        .at("id", FIELD)
        .class("paper-typed")
        .at("autocomplete", "off")
        .at("spellcheck", "false")
        .at("aria-describedby", "codes-aide codes-exemple codes-dit")
        .live_at("aria-invalid", move || is_wrong().then_some(Cow::Borrowed("true")))
        .value(move || typed.get())
        .on("input", move |event| {
            typed.set(event.value());
            // What was read is of other codes now.
            if !stand.with_untracked(|stand| matches!(stand, Stand::Typing)) {
                stand.set(Stand::Typing);
            }
        });
    let form = el("form")
        .at("novalidate", "")
        .with(
            el("div")
                .class("field")
                .with(el("label").at("for", FIELD).with(w.field))
                .with(el("p").class("question-help").at("id", "codes-aide").with(w.field_help))
                .with(el("p").class("question-help").at("id", "codes-exemple").with(example()))
                .with(field),
        )
        .with(el("p").class("actions").with(el("button").class("button").with(w.read)))
        .on("submit", move |event| {
            event.prevent_default();
            let now = typed.with_untracked(|typed| state.dossier.with_untracked(|dossier| read(typed, dossier)));
            let to = if matches!(now, Stand::Read(..)) { SAVE } else { FIELD };
            stand.set(now);
            focus(to);
        });
    let rules = [w.rule_blank, w.rule_several, w.rule_days].map(|rule| el("li").with(rule));
    Node::Many(vec![
        page_head("", say(w.entry_title), say(w.entry_lead)),
        form.into(),
        el("div").at("id", "codes-dit").at("role", "status").with(live(move || said(stand, state))).into(),
        live(move || {
            stand.with(|stand| if let Stand::Read(number, read) = stand { again(*number, read) } else { Node::Nothing })
        }),
        live(move || {
            if stand.with(|stand| matches!(stand, Stand::Read(..))) { save(typed, stand, state) } else { Node::Nothing }
        }),
        el("details").with(el("summary").with(w.rules)).with(el("ul").with(many(rules))).into(),
        el("p").with(w.all_done).with(" ").with(page_link(&Route::Result, "", say(words().nav.result))).into(),
        el("p").with(page_link(&Route::Paper, "", say(w.to_forms))).into(),
    ])
}

/// The first two questions of a block of maturity, as they are typed.
fn example() -> String {
    let organisation = state().dossier.with_untracked(Dossier::organisation).unwrap_or(Organisation::Association);
    let block = blocks(catalog(), organisation, Part::Maturity).into_iter().next();
    let typed = block.map(|block| {
        let filled: Vec<Entry> = (1..=4).map(|level| Entry::Chosen(vec![Value::Slot(level)])).collect();
        text::write(catalog(), &block, &filled)
    });
    say_with(words().paper.example, &[("example", &typed.unwrap_or_default())])
}

fn read(typed: &str, dossier: &Dossier) -> Stand {
    let (block, read) = match text::read(catalog(), typed) {
        Ok(read) => read,
        Err(fault) => return Stand::Wrong(fault_words(&fault)),
    };
    if takes(dossier, &block) {
        return Stand::Read(block.number, read);
    }
    let w = &words().paper;
    let theirs = block.organisation.map(the).unwrap_or_default();
    Stand::Wrong(match dossier.organisation() {
        Some(own) => said_of(w.other_organisation, &block, &[("theirs", &theirs), ("ours", &your(own))]),
        None => said_of(w.no_organisation, &block, &[("theirs", &theirs)]),
    })
}

/// How it stands, in a sentence.
fn said(stand: RwSignal<Stand>, state: State) -> Node {
    let w = &words().paper;
    let saved = |text: Text, number: u16| find(catalog(), number).map(|block| said_of(text, &block, &[]));
    let undo = move |_| undo(stand, state);
    stand.with(|stand| match stand {
        Stand::Typing => Node::Nothing,
        Stand::Wrong(fault) => el("p").class("note is-closed").with(fault.clone()).into(),
        Stand::Read(number, read) => {
            let blank = read.iter().filter(|entry| **entry == Entry::Blank).count();
            let counts = [("count", &*(read.len() - blank).to_string()), ("blank", &*blank.to_string())];
            find(catalog(), *number).map(|block| el("p").with(said_of(w.said, &block, &counts))).into()
        }
        Stand::Saved(number, ..) => many([
            el("p").class("note").with(saved(w.saved, *number)),
            el("p").with(button("button quiet", w.undo).on("click", undo)),
        ]),
        Stand::Undone(number) => el("p").class("note").with(saved(w.undone, *number)).into(),
    })
}

/// What was read, question by question, beside what the dossier says now.
fn again(number: u16, read: &[Entry]) -> Node {
    let w = &words().paper;
    let Some(block) = find(catalog(), number) else { return Node::Nothing };
    state().dossier.with_untracked(|dossier| {
        let names = Names::of(dossier);
        let present = entries(catalog(), dossier, &block);
        let mut changes = 0_usize;
        let rows: Vec<Element> = block
            .questions
            .iter()
            .zip(read.iter().zip(&present))
            .map(|(question, (read, present))| {
                let now = entry_words(question, present, &names);
                let mark = match (read == present, read, present) {
                    (true, ..) | (_, _, Entry::Blank) => None,
                    (_, Entry::Blank, _) => Some(say_with(w.kept, &[("answer", &now)])),
                    _ => {
                        changes += 1;
                        Some(say_with(w.will_change, &[("answer", &now)]))
                    }
                };
                el("tr").with(el("th").at("scope", "row").with(asked_words(question.asked, &names).0)).with(
                    el("td")
                        .with(entry_words(question, read, &names))
                        .with(mark.map(|mark| el("span").class("paper-mark").with(mark))),
                )
            })
            .collect();
        let summary = if events(catalog(), dossier, &block, read).is_empty() {
            Some(say(w.no_change).to_owned())
        } else {
            (changes > 0).then(|| say_with(w.changes, &[("count", &changes.to_string())]))
        };
        let head = [w.question, w.answer].map(|name| el("th").at("scope", "col").with(name));
        let table = el("table")
            .class("paper-read")
            .with(el("caption").with(block_name(&block)))
            .with(el("thead").with(el("tr").with(many(head))))
            .with(el("tbody").with(many(rows)));
        Node::Many(vec![
            summary.map(|summary| el("p").with(el("strong").with(summary))).into(),
            el("div").class("table-frame").with(table).into(),
        ])
    })
}

fn save(typed: RwSignal<String>, stand: RwSignal<Stand>, state: State) -> Node {
    let act = move |_| {
        let Stand::Read(number, read) = stand.get_untracked() else { return };
        let Some(block) = find(catalog(), number) else { return };
        let before = state.dossier.get_untracked();
        for event in events(catalog(), &before, &block, &read) {
            state.dispatch(event);
        }
        let after = state.dossier.with_untracked(|dossier| dossier.revision);
        typed.set(String::new());
        stand.set(Stand::Saved(number, Box::new(before), after));
        focus(FIELD);
    };
    let save = button("button primary", words().paper.save).at("id", SAVE).on("click", act);
    el("p").class("actions").with(save).into()
}

/// Takes the last block back, unless something else was answered since.
fn undo(stand: RwSignal<Stand>, state: State) {
    let Stand::Saved(number, before, after) = stand.get_untracked() else { return };
    let revision = state.dossier.with_untracked(|dossier| dossier.revision);
    if revision == after {
        state.dossier.set(Dossier { revision: revision.saturating_add(1), ..*before });
        stand.set(Stand::Undone(number));
    }
    focus(FIELD);
}

fn button(class: &'static str, words: Text) -> Element {
    el("button").at("type", "button").class(class).with(words)
}

/// Once the page has followed.
fn focus(id: &'static str) {
    after_drawing(move || {
        browser_page::focus(id);
    });
}

/// A sentence about a block, by its number and its name.
fn said_of(text: Text, block: &Block<'static>, more: &[(&str, &str)]) -> String {
    let number = block.number.to_string();
    let values = [("block", &*number), ("title", block_name(block))];
    say_with(text, &values.into_iter().chain(more.iter().copied()).collect::<Vec<_>>())
}

/// What is wrong with what was typed, and what to do.
fn fault_words(fault: &Fault) -> String {
    let w = &words().paper;
    let in_block = |number: u16, text: Text, more: &[(&str, &str)]| {
        find(catalog(), number).map(|block| said_of(text, &block, more)).unwrap_or_default()
    };
    match fault {
        Fault::Empty => say(w.empty).to_owned(),
        Fault::Header(typed) => say_with(w.wrong_block, &[("typed", typed)]),
        Fault::Edition(edition) => {
            let current = catalog().rules.edition;
            let text = if *edition < current { w.older } else { w.newer };
            say_with(text, &[("edition", &edition.to_string()), ("current", &current.to_string())])
        }
        Fault::NoBlock(number) => say_with(w.no_block, &[("block", &number.to_string())]),
        Fault::Count { block, typed, of } => {
            in_block(*block, w.count, &[("typed", &typed.to_string()), ("of", &of.to_string())])
        }
        Fault::Group { block, question, typed, slip } => {
            let (text, count) = match slip {
                Slip::Code => (w.wrong_code, 0),
                Slip::Days => (w.wrong_days, 0),
                Slip::Twice => (w.twice, 0),
                Slip::TooMany(count) => (w.too_many, *count),
                Slip::Alone => (w.alone, 0),
            };
            let place = in_block(*block, w.place, &[("question", &question.to_string())]);
            format!("{place} {}", say_with(text, &[("typed", typed), ("count", &count.to_string())]))
        }
    }
}
