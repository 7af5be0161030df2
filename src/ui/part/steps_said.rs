//! The next three steps, each with the rule that proposed it.

use crate::{
    content::catalog,
    domain::{outcome::Outcome, steps::Step},
    ui::{
        draw::{Node, el, many},
        part::link::model_name,
        say::{Names, say, say_with, words},
    },
};

/// The steps as a list; nothing where there are none.
pub fn steps_said(outcome: &Outcome, names: &Names) -> Node {
    if outcome.steps.is_empty() {
        return Node::Nothing;
    }
    let items = outcome
        .steps
        .iter()
        .filter_map(|step| said(step, outcome.pair.is_some(), names))
        .map(|(what, because)| el("li").with(el("p").with(what)).with(el("p").class("because").with(because)));
    el("section")
        .class("report-part")
        .at("aria-labelledby", "r-etapes")
        .with(el("h2").at("id", "r-etapes").with(words().result.steps_title))
        .with(el("ol").class("steps").with(many(items)))
        .into()
}

/// What to do, and because of which answer; `is_pair` where the model suits both sides.
fn said(step: &Step, is_pair: bool, names: &Names) -> Option<(String, String)> {
    let w = &words().result;
    let criterion_name = |id| catalog().criterion(id).map(|criterion| say(criterion.name));
    Some(match step {
        Step::Answer(id) => {
            let question = names.say(catalog().criterion(id)?.question);
            (say_with(w.step_answer, &[("question", &question)]), say(w.because_missing).to_owned())
        }
        Step::Discuss(ids) => {
            let criteria = ids.iter().filter_map(criterion_name).collect::<Vec<_>>().join(", ");
            (say_with(w.step_discuss, &[("criteria", &criteria)]), say(w.because_discuss).to_owned())
        }
        Step::Clear(id) => {
            let gate = catalog().limits.gates.iter().find(|gate| gate.id == *id)?;
            (say(gate.way_out).to_owned(), say_with(w.because, &[("reason", say(gate.reason))]))
        }
        Step::Obtain(place) => {
            let need = catalog().limits.needs.get(*place)?;
            (say(need.way_out).to_owned(), say_with(w.because, &[("reason", say(need.missing))]))
        }
        Step::Model(id, place) => {
            let step = catalog().model(id)?.steps.get(*place)?;
            let because = if is_pair { w.because_pair } else { w.because_model };
            (say(*step).to_owned(), say_with(because, &[("model", model_name(id))]))
        }
        Step::Territory(id) => {
            let dynamic = catalog().territory.dynamics.iter().find(|dynamic| dynamic.id == *id)?;
            (say(dynamic.first_step).to_owned(), say_with(w.because_territory, &[("dynamic", say(dynamic.name))]))
        }
    })
}
