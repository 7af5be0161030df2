//! The next three steps of a result, each with the rule that proposed it.
//!
//! In this order: what the partners must talk about, what may close the model, what is
//! missing for it, then the first steps of its sheet, then the territory's. Three at most:
//! one does three things, not thirty.

use serde::Serialize;

use super::{
    catalog::{Catalog, gate::Verdict},
    id::{CriterionId, DynamicId, GateId, ModelId},
    outcome::Outcome,
    recommend::gates::Cause,
};

/// Steps shown.
pub const STEPS: usize = 3;

/// One proposed step and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    /// Answer this first: without it no ranking.
    Answer(CriterionId),
    /// Talk with the partner about the criteria seen differently.
    Discuss(Vec<CriterionId>),
    /// Clear up a warning on the first model.
    Clear(GateId),
    /// Obtain a resource the first model needs: place of the need in `limits.toml`.
    Obtain(usize),
    /// A first step of the model's sheet, by place.
    Model(ModelId, usize),
    /// The first step of the main dynamic.
    Territory(DynamicId),
}

/// The next steps of an outcome.
#[must_use]
pub fn next_steps(catalog: &Catalog, outcome: &Outcome) -> Vec<Step> {
    let mut steps = Vec::new();
    if let Some(pair) = outcome.pair.as_ref().filter(|pair| !pair.discuss.is_empty()) {
        steps.push(Step::Discuss(pair.discuss.clone()));
    }
    let model = outcome.first_model();
    if model.is_none() && outcome.recommendation.is_some() {
        steps.extend(closing_gate(outcome));
    }
    if let Some(model) = &model {
        let warnings = outcome.notices.of(model);
        let mut from_notices =
            warnings.iter().filter(|notice| notice.verdict == Verdict::Warning).map(|notice| match &notice.cause {
                Cause::Gate(gate) => Step::Clear(gate.clone()),
                Cause::Need(place) => Step::Obtain(*place),
            });
        steps.extend(from_notices.next());
    }
    let room_for_territory = usize::from(outcome.territory.main().is_some());
    if let Some(sheet) = model.as_ref().and_then(|model| catalog.model(model)) {
        for place in 0..sheet.steps.len() {
            if steps.len() + room_for_territory < STEPS {
                steps.push(Step::Model(sheet.id.clone(), place));
            }
        }
    } else {
        let missing = catalog.rules.minimum.iter().filter(|id| outcome.missing.contains(id));
        steps.extend(missing.map(|id| Step::Answer(id.clone())));
    }
    steps.extend(outcome.territory.main().map(|main| Step::Territory(main.dynamic.clone())));
    steps.truncate(STEPS);
    steps
}

/// Where every model is struck: the first gate that alone closes one, which opens again with
/// it; where each is closed by several, the first gate that closes one.
fn closing_gate(outcome: &Outcome) -> Option<Step> {
    let closing: Vec<(&ModelId, &GateId)> = outcome
        .notices
        .0
        .iter()
        .filter_map(|notice| match &notice.cause {
            Cause::Gate(gate) if notice.verdict > Verdict::Warning => Some((&notice.model, gate)),
            Cause::Gate(_) | Cause::Need(_) => None,
        })
        .collect();
    let is_alone = |model: &ModelId| closing.iter().filter(|(other, _)| *other == model).count() == 1;
    let first = closing.iter().find(|(model, _)| is_alone(model)).or(closing.first());
    first.map(|(_, gate)| Step::Clear((*gate).clone()))
}
