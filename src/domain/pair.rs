//! Two partners side by side: the ranking by the lower score, and what to talk about.
//!
//! By the lower score, not the mean: a partnership fails on its less convinced side, and a
//! mean would hide a 95 and a 40 behind a 67 (`docs/methode.md`, « À deux »).

use serde::Serialize;

use super::{
    catalog::{Catalog, criterion::Answers},
    dossier::{Answer, Side},
    id::{CriterionId, ModelId, ResourceId},
    recommend::{
        gates::{Notices, Standing},
        matrix::Matrix,
        ranking::penalty,
        reading::Reading,
        score::{Score, score},
    },
};
use crate::domain::map::Map;
use crate::domain::order;

/// One model seen from both sides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PairEntry {
    /// The model.
    pub model: ModelId,
    /// The lower of the two scores, which ranks.
    pub score: Score,
    /// Both scores, in the order of the sides.
    pub scores: [Score; 2],
    /// Open, or struck with a reason.
    pub standing: Standing,
}

/// What one side brings and the other seeks, and what neither has.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Exchange {
    /// The first brings, the second seeks.
    pub first_to_second: Vec<ResourceId>,
    /// The second brings, the first seeks.
    pub second_to_first: Vec<ResourceId>,
    /// Sought, and brought by neither: a third party is needed.
    pub missing: Vec<ResourceId>,
}

/// Two partners side by side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Pair {
    /// All models, best first, « modèle visé ».
    pub target: Vec<PairEntry>,
    /// All models, best first, « par où commencer », each side with its own maturity.
    pub start: Vec<PairEntry>,
    /// Criteria the partners see differently, in the order of the questions.
    pub discuss: Vec<CriterionId>,
    /// Whether some open model reaches the meeting score on both sides.
    pub meets: bool,
    /// Whether the maturities are two levels or more apart: start with what suits the lesser.
    pub unequal: bool,
    /// Who brings what the other seeks.
    pub exchange: Exchange,
}

impl Pair {
    /// The open model that ranks first.
    #[must_use]
    pub fn first(&self) -> Option<&PairEntry> {
        self.target.iter().find(|entry| entry.standing == Standing::Open)
    }
}

/// Both scores of every model, sorted by the lower, then by the sum, then by permanent number.
/// The order of the sides changes nothing but the order of `scores`.
#[must_use]
pub fn rank_pair(
    matrix: &Matrix,
    readings: [&Reading; 2],
    maturities: [Option<u8>; 2],
    notices: &Notices,
) -> Vec<PairEntry> {
    let mut entries: Vec<(u8, PairEntry)> = matrix
        .rows
        .iter()
        .map(|row| {
            let [one, other] = readings.map(|reading| score(matrix, row, reading));
            let [one_penalty, other_penalty] = maturities.map(|maturity| penalty(matrix, row, maturity));
            let scores = [one.less(one_penalty), other.less(other_penalty)];
            let [one, other] = scores;
            let entry = PairEntry {
                model: row.model.clone(),
                score: one.min(other),
                scores,
                standing: notices.standing(&row.model),
            };
            (row.slot, entry)
        })
        .collect();
    let sum = |entry: &PairEntry| entry.scores.iter().map(|score| u32::from(score.0)).sum::<u32>();
    order::sort_by(&mut entries, |(slot, entry), (other_slot, other)| {
        other.score.cmp(&entry.score).then(sum(other).cmp(&sum(entry))).then(slot.cmp(other_slot))
    });
    entries.into_iter().map(|(_, entry)| entry).collect()
}

/// Puts two sides beside each other.
#[must_use]
pub fn pair(catalog: &Catalog, matrix: &Matrix, sides: [&Side; 2], notices: &Notices) -> Pair {
    let [one, other] = sides.map(|side| Reading::new(catalog, side));
    let maturities = sides.map(maturity);
    let target = rank_pair(matrix, [&one, &other], [None, None], notices);
    let start = rank_pair(matrix, [&one, &other], maturities, notices);
    let meets =
        target.iter().any(|entry| entry.standing == Standing::Open && entry.score.points() >= catalog.rules.meeting);
    let unequal = matches!(maturities, [Some(one), Some(other)] if one.abs_diff(other) >= 2);
    Pair { target, start, discuss: discuss(catalog, sides), meets, unequal, exchange: exchange(catalog, sides) }
}

/// The maturity a side told, where it did.
#[must_use]
pub fn maturity(side: &Side) -> Option<u8> {
    side.experience.as_ref().and_then(Answer::known).copied()
}

/// Criteria answered by both, two levels or more apart, or with no common choice.
fn discuss(catalog: &Catalog, [one, other]: [&Side; 2]) -> Vec<CriterionId> {
    let mut found = Vec::new();
    for criterion in &catalog.criteria {
        let differs = match &criterion.answers {
            Answers::Scale(_) => match (known(&one.levels, &criterion.id), known(&other.levels, &criterion.id)) {
                (Some(one), Some(other)) => one.abs_diff(*other) >= catalog.rules.discuss_gap,
                _ => false,
            },
            Answers::Choices(_) => match (known(&one.choices, &criterion.id), known(&other.choices, &criterion.id)) {
                (Some(one), Some(other)) => {
                    !one.is_empty() && !other.is_empty() && !one.iter().any(|choice| other.contains(choice))
                }
                _ => false,
            },
        };
        if differs {
            found.push(criterion.id.clone());
        }
    }
    found
}

fn known<'a, T: Clone>(answers: &'a Map<CriterionId, Answer<T>>, id: &CriterionId) -> Option<&'a T> {
    answers.get(id).and_then(Answer::known)
}

fn exchange(catalog: &Catalog, [one, other]: [&Side; 2]) -> Exchange {
    let has = |list: &Option<Vec<ResourceId>>, id: &ResourceId| list.as_ref().is_some_and(|list| list.contains(id));
    let all = || catalog.limits.resources.iter().map(|resource| &resource.id);
    let list = |keep: &dyn Fn(&ResourceId) -> bool| all().filter(|id| keep(id)).cloned().collect();
    Exchange {
        first_to_second: list(&|id| has(&one.brings, id) && has(&other.seeks, id)),
        second_to_first: list(&|id| has(&other.brings, id) && has(&one.seeks, id)),
        missing: list(&|id| {
            (has(&one.seeks, id) || has(&other.seeks, id)) && !has(&one.brings, id) && !has(&other.brings, id)
        }),
    }
}
