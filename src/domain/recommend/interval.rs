//! Between which scores a model will stand once everything is answered.

use super::{
    matrix::{FULL_FIT, Matrix, Row},
    reading::Reading,
    score::{Score, Sums},
};

/// The lowest and the highest score of `row` over all ways of answering what is unanswered.
///
/// Each line adds to the score on its own, so the extremes are reached line by line; a test
/// compares this with all combinations, one by one.
#[must_use]
pub fn interval(matrix: &Matrix, row: &Row, reading: &Reading) -> (Score, Score) {
    let mut low = Sums::new(matrix, row, reading);
    let mut high = low;
    for (cell, given) in row.cells.iter().zip(&reading.given) {
        if given.is_none() {
            let whole = cell.weight * u64::from(FULL_FIT);
            let least = cell.fits.iter().copied().min().unwrap_or(0);
            let most = cell.fits.iter().copied().max().unwrap_or(0);
            low.fit += cell.weight * u64::from(least);
            low.fit_whole += whole;
            high.fit += cell.weight * u64::from(most);
            high.fit_whole += whole;
        }
    }
    (low.score(matrix), high.score(matrix))
}
