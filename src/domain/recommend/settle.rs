//! Which answers would settle an uncertain ranking.

use super::{
    matrix::{Cell, Matrix},
    ranking::first,
    reading::{Given, Reading},
    score::fit,
};
use crate::domain::order;

/// Every single answer that can be given to a criterion, by position.
#[must_use]
pub fn possible_answers(matrix: &Matrix, position: usize) -> Vec<Given> {
    let size = matrix.rows.first().and_then(|row| row.cells.get(position)).map_or(0, |cell| cell.fits.len());
    let is_scale = matrix.scales.get(position).copied().unwrap_or(false);
    (0_u8..)
        .take(size)
        .map(
            |answer| if is_scale { Given::Level(answer) } else { Given::Ticked(1_u32.wrapping_shl(u32::from(answer))) },
        )
        .collect()
}

/// Unanswered criteria, by position, whose answer alone can put another model first: those
/// that can lead to the most different models come first.
#[must_use]
pub fn decisive(matrix: &Matrix, reading: &Reading, open: &[bool]) -> Vec<usize> {
    let now = first(matrix, reading, open);
    let mut found: Vec<(usize, usize)> = Vec::new();
    for position in (0..reading.given.len()).filter(|position| reading.given.get(*position) == Some(&None)) {
        let mut outcomes: Vec<Option<usize>> = possible_answers(matrix, position)
            .into_iter()
            .map(|given| first(matrix, &reading.with(position, Some(given)), open))
            .filter(|outcome| *outcome != now)
            .collect();
        order::sort_by_key(&mut outcomes, |item| *item);
        outcomes.dedup();
        if !outcomes.is_empty() {
            found.push((position, outcomes.len()));
        }
    }
    order::sort_by_key(&mut found, |(position, outcomes)| (std::cmp::Reverse(*outcomes), matrix.slot(*position)));
    found.into_iter().map(|(position, _)| position).collect()
}

/// The criterion, by position, that separates two models most; an unanswered one if it does
/// so at all, since answering it is easier than changing one's mind.
#[must_use]
pub fn separator(matrix: &Matrix, one: usize, other: usize, reading: &Reading) -> Option<usize> {
    let (one, other) = (matrix.rows.get(one)?, matrix.rows.get(other)?);
    (0..reading.given.len())
        .filter_map(|position| {
            let spread = spread(one.cells.get(position)?, other.cells.get(position)?, matrix, position);
            let unanswered = reading.given.get(position)?.is_none();
            (spread > 0).then_some((position, (unanswered, spread, std::cmp::Reverse(matrix.slot(position)))))
        })
        .max_by_key(|(_, order)| *order)
        .map(|(position, _)| position)
}

/// How far apart the answers to one criterion can move two models.
fn spread(one: &Cell, other: &Cell, matrix: &Matrix, position: usize) -> u64 {
    let answers = possible_answers(matrix, position);
    let lead = |given: &Given| {
        let (for_one, for_other) = (one.weight * fit(one, *given), other.weight * fit(other, *given));
        (for_one.saturating_sub(for_other), for_other.saturating_sub(for_one))
    };
    let most = answers.iter().map(|given| lead(given).0).max().unwrap_or(0);
    let least = answers.iter().map(|given| lead(given).1).max().unwrap_or(0);
    if most > 0 && least > 0 { most + least } else { 0 }
}
