//! Why a model has its score: one line an answer, whose points add up to the score shown.

use serde::Serialize;

use super::{
    matrix::Matrix,
    reading::Reading,
    score::{Part, fraction},
};
use crate::domain::order;

/// What a line is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Subject {
    /// The objective chosen at this rank, from 0.
    Objective(usize),
    /// The criterion at this position of the catalogue.
    Criterion(usize),
}

/// One line of the explanation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Line {
    /// The answer it is about.
    pub subject: Subject,
    /// Points gained; the lines add up to the score shown.
    pub points: u8,
    /// Points that could be gained; the lines add up to 100.
    pub out_of: u8,
    /// The exact gain, for comparing lines.
    #[serde(skip)]
    gained: u64,
    /// The exact loss, for comparing lines.
    #[serde(skip)]
    lost: u64,
    /// The last word between equal lines: objectives by rank, then criteria by permanent number.
    #[serde(skip)]
    order: usize,
}

/// The explanation of one score.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Explanation {
    /// One line an answer, objectives first, in the order asked.
    pub lines: Vec<Line>,
    /// The score shown.
    pub points: u8,
}

impl Explanation {
    /// The answers that helped most, three at most, the most helpful first.
    #[must_use]
    pub fn helped(&self) -> Vec<Line> {
        let mut lines: Vec<Line> = self.lines.iter().copied().filter(|line| line.gained > line.lost).collect();
        order::sort_by_key(&mut lines, |line| (std::cmp::Reverse(line.gained), line.order));
        lines.truncate(3);
        lines
    }

    /// The answers that hurt most, two at most, the most harmful first.
    #[must_use]
    pub fn hurt(&self) -> Vec<Line> {
        let helped = self.helped();
        let mut lines: Vec<Line> =
            self.lines.iter().copied().filter(|line| line.lost > 0 && !helped.contains(line)).collect();
        order::sort_by_key(&mut lines, |line| (std::cmp::Reverse(line.lost), line.order));
        lines.truncate(2);
        lines
    }
}

/// Explains the score of the model at `row` of the matrix.
#[must_use]
pub fn explain(matrix: &Matrix, row: usize, reading: &Reading) -> Explanation {
    let Some(row) = matrix.rows.get(row) else {
        return Explanation::default();
    };
    let fraction = fraction(matrix, row, reading);
    let objectives = fraction.objectives.iter().enumerate().map(|(rank, part)| (Subject::Objective(rank), *part));
    let criteria = fraction
        .criteria
        .iter()
        .enumerate()
        .filter_map(|(position, part)| Some((Subject::Criterion(position), (*part)?)));
    let parts: Vec<(Subject, Part)> = objectives.chain(criteria).collect();
    let points = fraction.score().points();
    let possible: Vec<u64> = parts.iter().map(|(_, part)| part.possible).collect();
    let gained: Vec<u64> = parts.iter().map(|(_, part)| part.gained).collect();
    let orders: Vec<usize> = parts
        .iter()
        .map(|(subject, _)| match subject {
            Subject::Objective(rank) => *rank,
            Subject::Criterion(position) => matrix.rank_weights.len() + usize::from(matrix.slot(*position)),
        })
        .collect();
    let out_of = apportion(&possible, fraction.whole, 100, &vec![100; parts.len()], &orders);
    let shares = apportion(&gained, fraction.whole, points, &out_of, &orders);
    let lines = parts
        .iter()
        .zip(shares.iter().zip(&out_of).zip(&orders))
        .map(|((subject, part), ((points, out_of), order))| Line {
            subject: *subject,
            points: *points,
            out_of: *out_of,
            gained: part.gained,
            lost: part.possible.saturating_sub(part.gained),
            order: *order,
        })
        .collect();
    Explanation { lines, points }
}

/// Shares `total` points among parts of `whole`: each gets its whole points, the rest goes to
/// the largest remainders (Hare's method), none above its cap; `orders` settles equal remainders.
fn apportion(parts: &[u64], whole: u64, total: u8, caps: &[u8], orders: &[usize]) -> Vec<u8> {
    let mut shares: Vec<u8> = parts
        .iter()
        .map(|part| u8::try_from((part * 100).checked_div(whole).unwrap_or(0)).unwrap_or(u8::MAX))
        .collect();
    let mut order: Vec<usize> = (0..parts.len()).collect();
    order::sort_by_key(&mut order, |place| {
        let remainder = parts.get(*place).and_then(|part| (part * 100).checked_rem(whole)).unwrap_or(0);
        (std::cmp::Reverse(remainder), orders.get(*place).copied())
    });
    let given: u8 = shares.iter().copied().fold(0, u8::saturating_add);
    let mut left = total.saturating_sub(given);
    let mut over = given.saturating_sub(total);
    while left > 0 || over > 0 {
        let before = (left, over);
        for place in &order {
            let (Some(share), Some(cap)) = (shares.get_mut(*place), caps.get(*place)) else { continue };
            if left > 0 && *share < *cap {
                *share += 1;
                left -= 1;
            }
        }
        for place in order.iter().rev() {
            let Some(share) = shares.get_mut(*place) else { continue };
            if over > 0 && *share > 0 {
                *share -= 1;
                over -= 1;
            }
        }
        if (left, over) == before {
            break;
        }
    }
    shares
}
