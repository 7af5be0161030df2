//! Choosing the models to put side by side.

use leptos::prelude::{Get, RwSignal, Update, With};

use crate::{
    content::catalog,
    domain::id::ModelId,
    route::{COMPARED_AT_MOST, Route},
    ui::{
        draw::{Node, el, live},
        part::{
            link::page_link,
            question::{Choice, Question, some_of},
        },
        say::{say, words},
    },
};

/// Models compared side by side at least.
pub const COMPARED_AT_LEAST: usize = 2;

/// The nine models to tick, none of them ticked yet, and the way to their comparison.
pub fn compare_choice() -> Node {
    compare_choice_from(Vec::new())
}

/// The same with these ticked at first.
pub fn compare_choice_from(ticked: Vec<ModelId>) -> Node {
    let w = &words().models;
    let ticked = RwSignal::new(ticked);
    let choices: Vec<Choice<ModelId>> =
        catalog().models.iter().map(|model| Choice::new(model.id.clone(), say(model.name))).collect();
    let toggle = move |id: ModelId| {
        ticked.update(|ticked| match ticked.iter().position(|other| *other == id) {
            Some(place) => {
                ticked.remove(place);
            }
            None => ticked.push(id),
        });
    };
    let hint = move || {
        let count = ticked.with(Vec::len);
        if count < COMPARED_AT_LEAST {
            say(w.compare_few)
        } else if count > COMPARED_AT_MOST {
            say(w.compare_many)
        } else {
            ""
        }
    };
    let go = move || {
        let ids = ticked.get();
        (COMPARED_AT_LEAST..=COMPARED_AT_MOST).contains(&ids.len()).then(|| {
            el("p").class("actions").with(page_link(&Route::Compare(ids), "button primary", say(w.compare_go)))
        })
    };
    Node::Many(vec![
        some_of(
            Question::new("a-comparer", say(w.compare_question)).with_help(say(w.compare_help)),
            choices,
            move || ticked.get(),
            toggle,
            Node::Nothing,
        ),
        el("p").class("question-help").at("role", "status").with(live(hint)).into(),
        live(go),
    ])
}
