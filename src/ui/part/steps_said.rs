//! The next three steps, each with the rule that proposed it.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    content::catalog,
    domain::{outcome::Outcome, steps::Step},
    ui::{
        part::link::model_name,
        say::{Names, say, say_with, words},
    },
};

/// The steps as a list.
#[component]
pub fn StepsSaid(
    /// The result.
    outcome: Arc<Outcome>,
    /// How the sides are called.
    names: Names,
) -> impl IntoView {
    let w = &words().result;
    if outcome.steps.is_empty() {
        return ().into_any();
    }
    let items = outcome
        .steps
        .iter()
        .filter_map(|step| said(step, &names))
        .map(|(what, because)| view! { <li><p>{what}</p><p class="because">{because}</p></li> })
        .collect_view();
    view! {
        <section class="report-part" aria-labelledby="r-etapes">
            <h2 id="r-etapes">{say(&w.steps_title)}</h2>
            <ol class="steps">{items}</ol>
        </section>
    }
    .into_any()
}

/// What to do, and because of which answer.
fn said(step: &Step, names: &Names) -> Option<(String, String)> {
    let w = &words().result;
    let criterion_name = |id| catalog().criterion(id).map(|criterion| say(&criterion.name));
    Some(match step {
        Step::Answer(id) => {
            let question = names.say(&catalog().criterion(id)?.question);
            (say_with(&w.step_answer, &[("question", &question)]), say(&w.because_missing).to_owned())
        }
        Step::Discuss(ids) => {
            let criteria = ids.iter().filter_map(criterion_name).collect::<Vec<_>>().join(", ");
            (say_with(&w.step_discuss, &[("criteria", &criteria)]), say(&w.because_discuss).to_owned())
        }
        Step::Clear(id) => {
            let gate = catalog().limits.gates.iter().find(|gate| gate.id == *id)?;
            (say(&gate.way_out).to_owned(), say_with(&w.because, &[("reason", say(&gate.reason))]))
        }
        Step::Obtain(place) => {
            let need = catalog().limits.needs.get(*place)?;
            (say(&need.way_out).to_owned(), say_with(&w.because, &[("reason", say(&need.missing))]))
        }
        Step::Model(id, place) => {
            let step = catalog().model(id)?.steps.get(*place)?;
            (say(step).to_owned(), say_with(&w.because_model, &[("model", model_name(id))]))
        }
        Step::Territory(id) => {
            let dynamic = catalog().territory.dynamics.iter().find(|dynamic| dynamic.id == *id)?;
            (say(&dynamic.first_step).to_owned(), say_with(&w.because_territory, &[("dynamic", say(&dynamic.name))]))
        }
    })
}
