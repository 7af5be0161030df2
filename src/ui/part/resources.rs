//! What one side brings, or seeks, among the ten resources.

use crate::{
    content::catalog,
    domain::{
        dossier::Dossier,
        event::{Event, Trade, Whose},
        id::ResourceId,
        text::Text,
    },
    ui::{
        draw::{Node, el},
        part::{
            criterion::prefix,
            question::{Choice, Question, some_of},
        },
        say::{say, words},
        state::state,
    },
};

/// One of the two lists of resources of a side: whose, brought or sought, the question, and what
/// to think of when answering.
pub fn resources(whose: Whose, trade: Trade, question: Text, help: Text) -> Node {
    let state = state();
    let id = format!("{}{}", prefix(whose), name_of(trade));
    let none_id = format!("{id}-aucune");
    // « Aucune », said twice, may still hold: after each event the box shows what the dossier says.
    let none_box = el("input")
        .at("type", "checkbox")
        .at("id", none_id.clone())
        .checked(move || state.read(|dossier| list_of(dossier, whose, trade).is_some_and(Vec::is_empty)))
        .on("change", move |_| state.dispatch(Event::NoResource(whose, trade)));
    let none_words = el("span").class("option-text").with(words().means.none);
    let choices: Vec<Choice<ResourceId>> = catalog()
        .limits
        .resources
        .iter()
        .map(|resource| Choice::new(resource.id.clone(), say(resource.name)).with_help(say(resource.help)))
        .collect();
    some_of(
        Question::new(id, say(question)).with_help(say(help)),
        choices,
        move || state.read(|dossier| list_of(dossier, whose, trade).cloned().unwrap_or_default()),
        move |id| state.dispatch(Event::Resource(whose, trade, id)),
        el("div").class("option none").with(none_box).with(el("label").at("for", none_id).with(none_words)).into(),
    )
}

fn list_of(dossier: &Dossier, whose: Whose, trade: Trade) -> Option<&Vec<ResourceId>> {
    let side = dossier.side(whose);
    match trade {
        Trade::Brings => side.brings.as_ref(),
        Trade::Seeks => side.seeks.as_ref(),
    }
}

fn name_of(trade: Trade) -> &'static str {
    match trade {
        Trade::Brings => "apporte",
        Trade::Seeks => "cherche",
    }
}
