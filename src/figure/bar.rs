//! A bar of score with the interval in which it may still move.

use crate::domain::recommend::score::Score;

/// Width of the whole scale, 0 to 100 points.
pub const WIDTH: u32 = 1000;

/// Where a bar and its interval stand, in units of [`WIDTH`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bar {
    /// End of the bar.
    pub end: u32,
    /// Start of the interval.
    pub low: u32,
    /// End of the interval.
    pub high: u32,
}

/// The bar of a score; an interval that leaves the score outside is widened to it.
#[must_use]
pub fn bar(score: Score, interval: (Score, Score)) -> Bar {
    let place = |score: Score| u32::from(score.0).min(10_000) * WIDTH / 10_000;
    let end = place(score);
    Bar { end, low: place(interval.0).min(end), high: place(interval.1).max(end) }
}
