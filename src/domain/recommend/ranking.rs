//! The two lists: « modèle visé » and « par où commencer ».

use serde::Serialize;

use super::{
    gates::{Notices, Standing},
    interval::interval,
    matrix::{Matrix, Row},
    reading::Reading,
    score::{Score, score},
};
use crate::domain::id::ModelId;
use crate::domain::order;

/// One model in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Entry {
    /// The model.
    pub model: ModelId,
    /// Its score in this list.
    pub score: Score,
    /// Lowest and highest score once all is answered.
    pub interval: (Score, Score),
    /// Open, or struck with a reason.
    pub standing: Standing,
    /// Points taken off for missing maturity; 0 in « modèle visé ».
    pub penalty: u16,
}

/// A list of all models, best first; struck ones keep the place of their score.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Ranking {
    /// All models.
    pub entries: Vec<Entry>,
    /// How many open models, from the best, are less than the tie apart from it.
    pub tied: usize,
}

impl Ranking {
    /// The models that are not struck, best first.
    pub fn open(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(|entry| entry.standing == Standing::Open)
    }

    /// The first open model.
    #[must_use]
    pub fn first(&self) -> Option<&Entry> {
        self.open().next()
    }

    /// The open models shown side by side at the top.
    pub fn top(&self) -> impl Iterator<Item = &Entry> {
        self.open().take(self.tied)
    }

    /// The entry of a model.
    #[must_use]
    pub fn entry(&self, model: &ModelId) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.model == *model)
    }

    /// Sorts entries (best first, then by permanent number) and counts the tie.
    #[must_use]
    pub fn sorted(matrix: &Matrix, mut entries: Vec<(u8, Entry)>) -> Self {
        order::sort_by(&mut entries, |(slot, entry), (other_slot, other)| {
            other.score.cmp(&entry.score).then(slot.cmp(other_slot))
        });
        let mut ranking = Self { entries: entries.into_iter().map(|(_, entry)| entry).collect(), tied: 0 };
        if let Some(best) = ranking.first().map(|entry| entry.score.points()) {
            ranking.tied =
                ranking.open().take_while(|entry| best.saturating_sub(entry.score.points()) < matrix.tie).count();
        }
        ranking
    }
}

/// What missing maturity costs a model, in points.
#[must_use]
pub fn penalty(matrix: &Matrix, row: &Row, maturity: Option<u8>) -> u16 {
    let missing = maturity.map_or(0, |maturity| row.maturity.saturating_sub(maturity));
    u16::from(missing) * u16::from(matrix.maturity_step)
}

/// « Modèle visé » and « par où commencer ». An unknown maturity costs nothing.
#[must_use]
pub fn rank(matrix: &Matrix, reading: &Reading, maturity: Option<u8>, notices: &Notices) -> (Ranking, Ranking) {
    let mut target = Vec::with_capacity(matrix.rows.len());
    let mut start = Vec::with_capacity(matrix.rows.len());
    for row in &matrix.rows {
        let entry = Entry {
            model: row.model.clone(),
            score: score(matrix, row, reading),
            interval: interval(matrix, row, reading),
            standing: notices.standing(&row.model),
            penalty: 0,
        };
        let penalty = penalty(matrix, row, maturity);
        start.push((
            row.slot,
            Entry {
                score: entry.score.less(penalty),
                interval: (entry.interval.0.less(penalty), entry.interval.1.less(penalty)),
                penalty,
                ..entry.clone()
            },
        ));
        target.push((row.slot, entry));
    }
    (Ranking::sorted(matrix, target), Ranking::sorted(matrix, start))
}

/// The first open model, without building the lists: what searches call thousands of times.
#[must_use]
pub fn first(matrix: &Matrix, reading: &Reading, open: &[bool]) -> Option<usize> {
    let mut best: Option<(usize, Score, u8)> = None;
    for (position, (row, open)) in matrix.rows.iter().zip(open).enumerate() {
        if !open {
            continue;
        }
        let score = score(matrix, row, reading);
        let better = best.is_none_or(|(_, top, slot)| score > top || (score == top && row.slot < slot));
        if better {
            best = Some((position, score, row.slot));
        }
    }
    best.map(|(position, _, _)| position)
}
