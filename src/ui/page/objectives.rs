//! Step 1, « Vos objectifs »: the general interest first, then one's own objectives.

use crate::{
    domain::event::{Event, Field, Whose},
    domain::text::Text,
    route::Route,
    ui::{
        draw::{Node, el, live},
        part::{
            head::page_head,
            link::page_link,
            nav::onward,
            objectives::objectives_choice,
            one_by_one::{Asked, one_by_one},
            question::{Question, free_text},
        },
        say::{say, words},
        state::state,
    },
};

/// The page.
pub fn page() -> Node {
    let w = &words().objectives;
    let is_known = state().part(|dossier| dossier.organisation().is_some());
    let interest = el("section")
        .with(el("h2").with(w.interest_title))
        .with(el("p").with(w.interest_lead))
        .with(interest_text("besoin", Field::Need, w.need, w.need_help, true))
        .with(interest_text("pour-qui", Field::People, w.people, w.people_help, false))
        .with(interest_text("ou", Field::Place, w.place, w.place_help, false))
        .with(interest_text("changement", Field::Change, w.change, w.change_help, true));
    let own = live(move || {
        if is_known.get() {
            Node::Many(vec![el("p").with(w.own_lead).into(), objectives_choice(Whose::Own)])
        } else {
            let to_who = page_link(&Route::Who, "button", say(w.to_who));
            Node::Many(vec![el("p").class("note").with(w.unknown_organisation).into(), el("p").with(to_who).into()])
        }
    });
    Node::Many(vec![
        page_head(say(w.step), say(w.title), say(w.lead)),
        one_by_one(
            "objectifs",
            vec![Asked::new(interest), Asked::new(el("section").with(el("h2").with(w.own_title)).with(own))],
            0,
            onward(Route::Objectives),
        ),
    ])
}

/// One line of the general interest.
fn interest_text(id: &'static str, field: Field, label: Text, help: Text, is_long: bool) -> Node {
    let state = state();
    free_text(
        Question::new(id, say(label)).with_help(say(help)),
        is_long,
        move || state.read(|dossier| dossier.field(field).to_owned()),
        move |text| state.dispatch(Event::Write(field, text)),
    )
}
