//! What one side brings, or seeks, among the ten resources.

use leptos::{html::Input, prelude::*};

use crate::{
    content::catalog,
    domain::{
        dossier::Dossier,
        event::{Event, Trade, Whose},
        id::ResourceId,
    },
    ui::{
        part::{
            criterion::prefix,
            question::{Choice, SomeOf},
        },
        say::{say, words},
        state::state,
    },
};

/// One of the two lists of resources of a side.
#[component]
pub fn Resources(
    /// Whose resources.
    whose: Whose,
    /// Brought or sought.
    trade: Trade,
    /// The question.
    question: &'static str,
    /// What to think of when answering.
    help: &'static str,
) -> impl IntoView {
    let state = state();
    let list = state.part(move |dossier| list_of(dossier, whose, trade).cloned());
    let is_none = Memo::new(move |_| list.with(|list| list.as_ref().is_some_and(Vec::is_empty)));
    let id = format!("{}{}", prefix(whose), name_of(trade));
    let none_id = format!("{id}-aucune");
    let none_box = NodeRef::<Input>::new();
    let say_none = move |_| {
        state.dispatch(Event::NoResource(whose, trade));
        // Said twice, it may still hold: the box then shows what the dossier says.
        if let Some(none_box) = none_box.get_untracked() {
            none_box.set_checked(is_none.get_untracked());
        }
    };
    let choices: Vec<Choice<ResourceId>> = catalog()
        .limits
        .resources
        .iter()
        .map(|resource| Choice::new(resource.id.clone(), say(&resource.name)).with_help(say(&resource.help)))
        .collect();
    view! {
        <SomeOf
            id=id
            question=question.to_owned()
            help=help.to_owned()
            choices=choices
            ticked=Signal::derive(move || list.get().unwrap_or_default())
            on_toggle=move |id| state.dispatch(Event::Resource(whose, trade, id))
        >
            <div class="option none">
                <input type="checkbox" id=none_id.clone() node_ref=none_box prop:checked=is_none on:change=say_none />
                <label for=none_id><span class="option-text">{say(&words().means.none)}</span></label>
            </div>
        </SomeOf>
    }
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
