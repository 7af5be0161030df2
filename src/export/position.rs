//! The whole result of a dossier for other programs: what the result page shows, by name. Knows the
//! results of the domain and puts them side by side; holds no words, and decides nothing.

use serde::Serialize;

use super::ics::{Said, entries};
use crate::domain::{
    catalog::{
        Catalog,
        criterion::{Answers, Criterion},
    },
    diagnosis::{Band, Scored, axes, is_measured, levers, maturity, phase, weakest_axes, weakest_levers},
    dossier::{Action, Answer, Dossier, Followed},
    evaluation::{DimensionSaid, Gap, days, dimensions, has_answers, impact, looked_at_first},
    event::Whose,
    id::{AxisId, CriterionId, DimensionId, DynamicId, ImpactId, LeverId, ModelId, OptionId, PhaseId, ToolId},
    outcome::Outcome,
    plan::{Because, proposals},
    recommend::{counterfactual::Change, matrix::Matrix, reading::Given},
    territory::DynamicEntry,
};

/// The whole result of a dossier.
#[derive(Clone, Debug, Serialize)]
pub struct Position {
    /// Edition of the method the answers were given with; the result is of the edition it names.
    pub answered_with: u16,
    /// The models, the next steps, the partner, the territory.
    pub result: Outcome,
    /// The smallest change that puts another model first.
    pub counterfactual: Option<Otherwise>,
    /// The structures of the territory's main dynamic and of its companion.
    pub structures: Vec<Structures>,
    /// Where the organisation stands; none without an answer.
    pub maturity: Option<Maturity>,
    /// Where its project stands; none without an answer.
    pub levers: Option<Levers>,
    /// What the evaluation of the partnership says.
    pub evaluation: Evaluation,
    /// What is proposed, and what was kept.
    pub plan: Plan,
    /// What was noted beside the answers.
    pub notes: Notes,
    /// The criteria in the order to which the explanations point.
    pub criteria: Vec<CriterionId>,
}

/// A counterfactual in names instead of positions.
#[derive(Clone, Debug, Serialize)]
pub struct Otherwise {
    /// The model that comes first then.
    pub first: Option<ModelId>,
    /// Whether no smaller number of changes does it.
    pub smallest: bool,
    /// The changes, in the order of the questions.
    pub changes: Vec<Changed>,
}

/// One changed answer.
#[derive(Clone, Debug, Serialize)]
pub struct Changed {
    /// The criterion.
    pub criterion: CriterionId,
    /// The answer that would be given instead.
    pub answer: NewAnswer,
}

/// An answer to a criterion.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
pub enum NewAnswer {
    /// A level of a scale.
    Level(u8),
    /// What would be ticked.
    Choices(Vec<OptionId>),
}

/// The structures that do what a dynamic needs, at the scale of who answers.
#[derive(Clone, Debug, Serialize)]
pub struct Structures {
    /// The dynamic.
    pub dynamic: DynamicId,
    /// Their places in `territory.toml`.
    pub places: Vec<usize>,
}

/// A mean of levels, and how sure it is.
#[derive(Clone, Debug, Serialize)]
pub struct Mean {
    /// In tenths of a level, 0 to 40.
    pub tenths: Option<u32>,
    /// The lowest and the highest it may become once all is answered, in tenths.
    pub range: Option<(u32, u32)>,
    /// Whether it is an estimate, for want of answers.
    pub to_complete: bool,
    /// Answers, « sans objet » included.
    pub answered: u32,
    /// Questions.
    pub asked: u32,
}

/// Where an organisation stands, axis by axis.
#[derive(Clone, Debug, Serialize)]
pub struct Maturity {
    /// The level that « par où commencer » reckons with.
    pub level: Option<u8>,
    /// Whether that level comes from the self-diagnostic, not from the experience told.
    pub measured: bool,
    /// All axes.
    pub axes: Vec<Axis>,
    /// The weakest, the weakest first.
    pub to_work_on: Vec<AxisToWorkOn>,
}

/// One axis.
#[derive(Clone, Debug, Serialize)]
pub struct Axis {
    /// Which.
    pub axis: AxisId,
    /// Its mean.
    #[serde(flatten)]
    pub mean: Mean,
    /// The band of the mean.
    pub band: Option<Band>,
}

/// An axis to work on.
#[derive(Clone, Debug, Serialize)]
pub struct AxisToWorkOn {
    /// Which.
    pub axis: AxisId,
    /// The action that leads to its next level, by the rule that proposes it.
    pub action: String,
    /// A tool that helps.
    pub tool: ToolId,
}

/// Where a project stands, lever by lever.
#[derive(Clone, Debug, Serialize)]
pub struct Levers {
    /// The phase of the project.
    pub phase: Option<PhaseId>,
    /// All levers.
    pub levers: Vec<Lever>,
    /// Those with most to gain, the first first.
    pub to_work_on: Vec<LeverToWorkOn>,
}

/// One lever.
#[derive(Clone, Debug, Serialize)]
pub struct Lever {
    /// Which.
    pub lever: LeverId,
    /// Its mean.
    #[serde(flatten)]
    pub mean: Mean,
    /// The band of the mean.
    pub band: Option<Band>,
    /// Whether it counts double in the phase of the project.
    pub double: bool,
}

/// A lever to work on.
#[derive(Clone, Debug, Serialize)]
pub struct LeverToWorkOn {
    /// Which.
    pub lever: LeverId,
    /// Its first action, by the rule that proposes it.
    pub action: String,
    /// A tool that helps.
    pub tool: ToolId,
}

/// What the evaluation of a partnership says.
#[derive(Clone, Debug, Serialize)]
pub struct Evaluation {
    /// The dimensions that the reasons to play together look at first.
    pub look_first: Vec<DimensionId>,
    /// All dimensions in the order they are read; empty without an answer.
    pub dimensions: Vec<Dimension>,
    /// The three impacts; empty without an answer.
    pub impacts: Vec<Impact>,
    /// Hidden costs of both sides, in days a year.
    pub hidden_costs: Sides<u32>,
    /// The frame of the evaluation, as it was written.
    pub frame: Frame,
}

/// Something of both sides.
#[derive(Clone, Debug, Serialize)]
pub struct Sides<T> {
    /// One's own.
    pub own: T,
    /// The partner's.
    pub partner: T,
}

/// One dimension, side by side.
#[derive(Clone, Debug, Serialize)]
pub struct Dimension {
    /// Which.
    pub dimension: DimensionId,
    /// What each side expected; none where it gave no level.
    pub expected: Sides<Option<Mean>>,
    /// What each side observed; none where it gave no level.
    pub observed: Sides<Option<Mean>>,
    /// Means far apart: to discuss.
    pub gaps: Vec<Gap>,
}

/// One impact: observed where something is, else expected.
#[derive(Clone, Debug, Serialize)]
pub struct Impact {
    /// Which.
    pub impact: ImpactId,
    /// What each side says of it.
    #[serde(flatten)]
    pub means: Sides<Option<Mean>>,
}

/// The frame of an evaluation.
#[derive(Clone, Debug, Serialize)]
pub struct Frame {
    /// The ambition of the partnership.
    pub ambition: String,
    /// The indicators followed.
    pub followed: Vec<Followed>,
}

/// A plan.
#[derive(Clone, Debug, Serialize)]
pub struct Plan {
    /// What is proposed, each by the rule that proposes it, most useful first.
    pub proposals: Vec<String>,
    /// The actions kept.
    pub actions: Vec<Action>,
    /// The days of its calendar: due, and six months later.
    pub calendar: Vec<String>,
}

/// How much was noted beside the answers.
#[derive(Clone, Debug, Serialize)]
pub struct Notes {
    /// Answers with a note.
    pub notes: usize,
    /// Answers with a proof.
    pub proofs: usize,
}

impl Position {
    /// Computes the whole result of a dossier.
    #[must_use]
    pub fn new(catalog: &Catalog, matrix: &Matrix, dossier: &Dossier) -> Self {
        let result = Outcome::new(catalog, matrix, dossier);
        let found = result.recommendation.as_ref().and_then(|recommendation| recommendation.counterfactual.as_ref());
        let counterfactual = found.map(|found| Otherwise {
            first: matrix.rows.get(found.first).map(|row| row.model.clone()),
            smallest: found.smallest,
            changes: found.changes.iter().filter_map(|change| changed(catalog, *change)).collect(),
        });
        let near = [result.territory.main(), result.territory.companion()].into_iter().flatten();
        Self {
            answered_with: dossier.edition,
            counterfactual,
            structures: near.filter_map(|entry| structures(catalog, dossier, entry)).collect(),
            maturity: maturity_of(catalog, dossier),
            levers: levers_of(catalog, dossier),
            evaluation: evaluation_of(catalog, dossier),
            plan: plan_of(catalog, dossier, &result),
            notes: Notes {
                notes: dossier.notes.values().filter(|note| !note.text.is_empty()).count(),
                proofs: dossier.notes.values().filter(|note| !note.proof.is_empty()).count(),
            },
            criteria: catalog.criteria.iter().map(|criterion| criterion.id.clone()).collect(),
            result,
        }
    }
}

fn changed(catalog: &Catalog, change: Change) -> Option<Changed> {
    let criterion: &Criterion = catalog.criteria.get(change.criterion)?;
    let answer = match (change.given, &criterion.answers) {
        (Given::Level(level), _) => NewAnswer::Level(level),
        (Given::Ticked(bits), Answers::Choices(_)) => NewAnswer::Choices(criterion.ticked(bits)),
        (Given::Ticked(_), Answers::Scale(_)) => return None,
    };
    Some(Changed { criterion: criterion.id.clone(), answer })
}

fn structures(catalog: &Catalog, dossier: &Dossier, entry: &DynamicEntry) -> Option<Structures> {
    let dynamic = catalog.territory.dynamics.iter().find(|dynamic| dynamic.id == entry.dynamic)?;
    let scale = dossier.who.territory.as_ref();
    let all = dynamic.structures.iter().enumerate();
    let near = all.filter(|(_, structure)| scale.is_none_or(|scale| structure.scales.contains(scale)));
    Some(Structures { dynamic: dynamic.id.clone(), places: near.map(|(place, _)| place).collect() })
}

fn mean(scored: Scored) -> Mean {
    let Scored { count, missing, not_applicable, .. } = scored;
    Mean {
        tenths: scored.tenths(),
        range: scored.range(),
        to_complete: count > 0 && !scored.is_known(),
        answered: count + not_applicable,
        asked: count + missing + not_applicable,
    }
}

fn maturity_of(catalog: &Catalog, dossier: &Dossier) -> Option<Maturity> {
    let axes = axes(catalog, dossier);
    let has_answers = axes.iter().any(|(_, scored)| scored.count > 0);
    has_answers.then(|| Maturity {
        level: maturity(catalog, dossier).as_ref().and_then(Answer::known).copied(),
        measured: is_measured(catalog, dossier),
        axes: axes
            .into_iter()
            .map(|(axis, scored)| Axis { axis: axis.id.clone(), mean: mean(scored), band: scored.band() })
            .collect(),
        to_work_on: weakest_axes(catalog, dossier)
            .into_iter()
            .map(|(axis, scored)| AxisToWorkOn {
                axis: axis.id.clone(),
                action: Because::Axis(axis.id.clone(), scored).rule(),
                tool: axis.tool.clone(),
            })
            .collect(),
    })
}

fn levers_of(catalog: &Catalog, dossier: &Dossier) -> Option<Levers> {
    let levers = levers(catalog, dossier);
    let phase = phase(catalog, dossier);
    let is_double = |lever: &LeverId| phase.is_some_and(|phase| phase.levers.contains(lever));
    let has_answers = levers.iter().any(|(_, scored)| scored.count > 0);
    has_answers.then(|| Levers {
        phase: phase.map(|phase| phase.id.clone()),
        levers: levers
            .into_iter()
            .map(|(lever, scored)| Lever {
                lever: lever.id.clone(),
                mean: mean(scored),
                band: scored.band(),
                double: is_double(&lever.id),
            })
            .collect(),
        to_work_on: weakest_levers(catalog, dossier)
            .into_iter()
            .map(|(lever, scored)| LeverToWorkOn {
                lever: lever.id.clone(),
                action: Because::Lever(lever.id.clone(), scored, is_double(&lever.id)).rule(),
                tool: lever.tool.clone(),
            })
            .collect(),
    })
}

fn evaluation_of(catalog: &Catalog, dossier: &Dossier) -> Evaluation {
    let said = &dossier.evaluation;
    let has_answers = has_answers(dossier);
    let all = catalog.evaluation.dimensions.iter();
    let impacts = catalog.objectives.impacts.iter().filter(|_| has_answers);
    Evaluation {
        look_first: all.filter(|it| looked_at_first(catalog, dossier, it)).map(|it| it.id.clone()).collect(),
        dimensions: dimensions(catalog, dossier).iter().filter(|_| has_answers).map(dimension).collect(),
        impacts: impacts
            .map(|it| Impact {
                impact: it.id.clone(),
                means: sides([Whose::Own, Whose::Guess].map(|whose| impact(catalog, dossier, &it.id, whose))),
            })
            .collect(),
        hidden_costs: Sides { own: days(&said.own_costs), partner: days(&said.partner_costs) },
        frame: Frame { ambition: said.ambition.clone(), followed: said.followed.clone() },
    }
}

fn dimension(said: &DimensionSaid) -> Dimension {
    Dimension {
        dimension: said.dimension.id.clone(),
        expected: sides(said.expected),
        observed: sides(said.observed),
        gaps: said.gaps.clone(),
    }
}

fn sides(both: [Scored; 2]) -> Sides<Option<Mean>> {
    let [own, partner] = both.map(|scored| (scored.count > 0).then(|| mean(scored)));
    Sides { own, partner }
}

fn plan_of(catalog: &Catalog, dossier: &Dossier, outcome: &Outcome) -> Plan {
    let calendar = entries(&dossier.plan, dossier.revision, &Said { follow_up: "", owner: "" });
    Plan {
        proposals: proposals(catalog, dossier, outcome).iter().map(Because::rule).collect(),
        actions: dossier.plan.actions.clone(),
        calendar: calendar.into_iter().map(|entry| entry.date.written()).collect(),
    }
}
