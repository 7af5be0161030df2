//! Choosing the models to put side by side.

use leptos::prelude::*;

use crate::{
    content::catalog,
    domain::id::ModelId,
    route::{COMPARED_AT_MOST, Route},
    ui::{
        part::{
            link::PageLink,
            question::{Choice, SomeOf},
        },
        say::{say, words},
    },
};

/// Models compared side by side at least.
pub const COMPARED_AT_LEAST: usize = 2;

/// The nine models to tick, and the way to their comparison.
#[component]
pub fn CompareChoice(
    /// Those ticked at first.
    #[prop(optional)]
    ticked: Vec<ModelId>,
) -> impl IntoView {
    let w = &words().models;
    let ticked = RwSignal::new(ticked);
    let choices: Vec<Choice<ModelId>> =
        catalog().models.iter().map(|model| Choice::new(model.id.clone(), say(&model.name))).collect();
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
            say(&w.compare_few)
        } else if count > COMPARED_AT_MOST {
            say(&w.compare_many)
        } else {
            ""
        }
    };
    let is_ready = Memo::new(move |_| (COMPARED_AT_LEAST..=COMPARED_AT_MOST).contains(&ticked.with(Vec::len)));
    view! {
        <SomeOf
            id="a-comparer"
            question=say(&w.compare_question).to_owned()
            help=say(&w.compare_help).to_owned()
            choices=choices
            ticked=ticked
            on_toggle=toggle
        />
        <p class="question-help" role="status">{hint}</p>
        {move || is_ready.get().then(|| view! {
            <p class="actions">
                <PageLink to=Route::Compare(ticked.get()) class="button primary">{say(&w.compare_go)}</PageLink>
            </p>
        })}
    }
}
