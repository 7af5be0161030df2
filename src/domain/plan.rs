//! What to propose for the plan, each with the rule that proposes it. Follows the answers: the
//! weakest axes and levers, what the first model needs and begins with, the territory, what the
//! partners see differently.

use super::{
    catalog::Catalog,
    diagnosis::{Scored, next_level, weakest_axes, weakest_levers},
    dossier::{Dossier, Review},
    evaluation::dimensions,
    id::{AxisId, DimensionId, DynamicId, GateId, LeverId, ModelId},
    outcome::Outcome,
    steps::Step,
    text::Text,
};

/// Gaps of the evaluation proposed before all else, once the partnership is under way.
const GAPS_FIRST: usize = 2;

/// Why an action is proposed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Because {
    /// An axis of the self-diagnostic is among the weakest.
    Axis(AxisId, Scored),
    /// A lever is among those with most to gain; whether the phase of the project counts it double.
    Lever(LeverId, Scored, bool),
    /// A warning bears on the first model, or every model is closed.
    Gate(GateId),
    /// The first model needs a resource: place of the need in `limits.toml`.
    Need(usize),
    /// The partners see criteria differently.
    Discuss,
    /// The first model must have this first: place in its sheet.
    Prerequisite(ModelId, usize),
    /// The first model begins with this: place in its sheet.
    FirstStep(ModelId, usize),
    /// The main dynamic begins with this.
    Territory(DynamicId),
    /// The evaluation shows means far apart.
    Gap(DimensionId),
}

impl Because {
    /// The rule, as the plan keeps it: an action already in the plan is not proposed again.
    #[must_use]
    pub fn rule(&self) -> String {
        match self {
            Self::Axis(axis, scored) => format!("axe:{axis}:{}", scored.level().unwrap_or_default()),
            Self::Lever(lever, scored, _) => format!("levier:{lever}:{}", half(*scored)),
            Self::Gate(gate) => format!("alerte:{gate}"),
            Self::Need(place) => format!("moyen:{place}"),
            Self::Discuss => "discuter".to_owned(),
            Self::Prerequisite(model, place) => format!("prealable:{model}:{place}"),
            Self::FirstStep(model, place) => format!("etape:{model}:{place}"),
            Self::Territory(dynamic) => format!("territoire:{dynamic}"),
            Self::Gap(dimension) => format!("ecart:{dimension}"),
        }
    }
}

/// Which of the two first actions of a lever: below level 2, or from there on.
#[must_use]
pub fn half(scored: Scored) -> usize {
    usize::from(scored.level() >= Some(2))
}

/// What to propose, most useful first, without what the plan holds already; no more than it has
/// room for.
#[must_use]
pub fn proposals(catalog: &Catalog, dossier: &Dossier, outcome: &Outcome) -> Vec<Because> {
    let phase = super::diagnosis::phase(catalog, dossier);
    let mut axes =
        weakest_axes(catalog, dossier).into_iter().map(|(axis, scored)| Because::Axis(axis.id.clone(), scored));
    let mut levers = weakest_levers(catalog, dossier).into_iter().map(|(lever, scored)| {
        Because::Lever(lever.id.clone(), scored, phase.is_some_and(|phase| phase.levers.contains(&lever.id)))
    });
    let alerts = outcome.steps.iter().filter_map(|step| match step {
        Step::Discuss(_) => Some(Because::Discuss),
        Step::Clear(gate) => Some(Because::Gate(gate.clone())),
        Step::Obtain(place) => Some(Because::Need(*place)),
        Step::Answer(_) | Step::Model(..) | Step::Territory(_) => None,
    });
    let planned = &dossier.plan.actions;
    let is_new = |because: &Because| planned.iter().all(|action| action.rule != because.rule());
    let gaps = dimensions(catalog, dossier).into_iter().filter(|said| !said.gaps.is_empty());
    let mut gaps = gaps.map(|said| Because::Gap(said.dimension.id.clone())).filter(is_new);
    // What was observed of a partnership is that of one under way: its first steps are behind it.
    let is_under_way = *dossier.evaluation.latest() != Review::default();
    let model = outcome.first_model().filter(|_| !is_under_way).and_then(|model| catalog.model(&model));
    let step = |place| {
        let sheet = model.filter(|sheet| place < sheet.steps.len())?;
        Some(Because::FirstStep(sheet.id.clone(), place))
    };

    let mut all: Vec<Because> = alerts.collect();
    // A warning says already what the first model still needs.
    let is_warned = all.iter().any(|alert| !matches!(alert, Because::Discuss));
    let prerequisite = model.filter(|sheet| !sheet.prerequisites.is_empty() && !is_warned);
    if is_under_way {
        all.extend(gaps.by_ref().take(GAPS_FIRST));
    }
    all.extend(axes.next());
    all.extend(step(0));
    all.extend(levers.next());
    all.extend(outcome.territory.main().map(|main| Because::Territory(main.dynamic.clone())));
    all.extend(gaps.next());
    all.extend(prerequisite.map(|sheet| Because::Prerequisite(sheet.id.clone(), 0)));
    all.extend(axes.next());
    all.extend(levers.next());
    all.extend(step(1));
    all.extend(step(2));

    all.retain(is_new);
    all.truncate(dossier.plan.room());
    all
}

/// What is proposed, in the words of the content; none where they are those of the interface.
#[must_use]
pub fn words(catalog: &Catalog, because: &Because) -> Option<Text> {
    match because {
        Because::Axis(id, scored) => {
            let axis = catalog.maturity.iter().flat_map(|it| &it.axes).find(|axis| axis.id == *id)?;
            Some(next_level(axis, *scored)?.action)
        }
        Because::Lever(id, scored, _) => {
            let lever = catalog.levers.levers.iter().find(|lever| lever.id == *id)?;
            Some(lever.actions.get(half(*scored))?.text)
        }
        Because::Gate(id) => Some(catalog.limits.gates.iter().find(|gate| gate.id == *id)?.way_out),
        Because::Need(place) => Some(catalog.limits.needs.get(*place)?.way_out),
        Because::Prerequisite(model, place) => catalog.model(model)?.prerequisites.get(*place).copied(),
        Because::FirstStep(model, place) => catalog.model(model)?.steps.get(*place).copied(),
        Because::Territory(id) => Some(catalog.territory.dynamics.iter().find(|dynamic| dynamic.id == *id)?.first_step),
        Because::Discuss | Because::Gap(_) => None,
    }
}
