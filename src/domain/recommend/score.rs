//! The score of one model for one side: an exact fraction, rounded once, here.

use serde::{Serialize, Serializer};

use super::{
    matrix::{Cell, FULL_FIT, Matrix, Row},
    reading::{Given, Reading},
};

/// A score in hundredths of a point, 0 to 10 000.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Score(pub u16);

impl Score {
    /// The score as shown: points out of 100, a half rounded up.
    #[must_use]
    pub fn points(self) -> u8 {
        u8::try_from(self.0.saturating_add(50) / 100).unwrap_or(u8::MAX)
    }

    /// The score less a number of points, never below zero.
    #[must_use]
    pub fn less(self, points: u16) -> Self {
        Self(self.0.saturating_sub(points.saturating_mul(100)))
    }
}

impl Serialize for Score {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u8(self.points())
    }
}

/// A score as the sum of its parts, all over one denominator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fraction {
    /// What each objective brings, in the order chosen.
    pub objectives: Vec<Part>,
    /// What each criterion brings, by position; `None` where unanswered or without weight.
    pub criteria: Vec<Option<Part>>,
    /// The common denominator: this much is 100 points.
    pub whole: u64,
}

/// One part of a score.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// What was gained.
    pub gained: u64,
    /// What could be gained at most.
    pub possible: u64,
}

impl Fraction {
    /// What was gained in all.
    #[must_use]
    pub fn gained(&self) -> u64 {
        self.objectives.iter().chain(self.criteria.iter().flatten()).map(|part| part.gained).sum()
    }

    /// The score, rounded to the hundredth, a half up: the only rounding of the method.
    #[must_use]
    pub fn score(&self) -> Score {
        Score(round(self.gained(), self.whole))
    }
}

/// `gained / whole` in ten-thousandths, a half rounded up.
#[must_use]
pub fn round(gained: u64, whole: u64) -> u16 {
    let hundredths = gained.saturating_mul(10_000).saturating_add(whole / 2).checked_div(whole).unwrap_or(0);
    u16::try_from(hundredths).unwrap_or(u16::MAX)
}

/// The fit of an answer: of its level, or of the best choice ticked.
#[must_use]
pub fn fit(cell: &Cell, given: Given) -> u64 {
    let fit = match given {
        Given::Level(level) => cell.fits.get(usize::from(level)).copied(),
        Given::Ticked(bits) => (0_u32..)
            .zip(&cell.fits)
            .filter(|(position, _)| bits & 1_u32.wrapping_shl(*position) != 0)
            .map(|(_, fit)| *fit)
            .max(),
    };
    u64::from(fit.unwrap_or(0))
}

/// The sums a score is made of, before they share one denominator.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sums {
    /// Rank weights times affinities.
    pub affinity: u64,
    /// Four times the rank weights.
    pub affinity_whole: u64,
    /// Weights times fits.
    pub fit: u64,
    /// Full fit times the weights of what is answered.
    pub fit_whole: u64,
}

impl Sums {
    /// The sums of one model for one side.
    #[must_use]
    pub fn new(matrix: &Matrix, row: &Row, reading: &Reading) -> Self {
        let mut sums = Self::default();
        for (family, rank_weight) in reading.families.iter().zip(matrix.rank_weights) {
            let rank_weight = u64::from(rank_weight);
            sums.affinity += rank_weight * u64::from(row.affinities.get(*family).copied().unwrap_or(0));
            sums.affinity_whole += 4 * rank_weight;
        }
        for (cell, given) in row.cells.iter().zip(&reading.given) {
            if let Some(given) = given {
                sums.fit += cell.weight * fit(cell, *given);
                sums.fit_whole += cell.weight * u64::from(FULL_FIT);
            }
        }
        sums
    }

    /// The score these sums make. A half that is wholly unanswered leaves its share to the other.
    #[must_use]
    pub fn score(self, matrix: &Matrix) -> Score {
        let (objective_share, criteria_share, whole) = self.shares(matrix);
        Score(round(self.affinity * objective_share + self.fit * criteria_share, whole))
    }

    /// What one unit of affinity and one of fit are worth, and what 100 points are worth.
    fn shares(self, matrix: &Matrix) -> (u64, u64, u64) {
        match (self.affinity_whole, self.fit_whole) {
            (0, 0) => (0, 0, 1),
            (whole, 0) => (1, 0, whole),
            (0, whole) => (0, 1, whole),
            (affinity, fit) => (
                matrix.objective_share * fit,
                matrix.criteria_share * affinity,
                (matrix.objective_share + matrix.criteria_share) * affinity * fit,
            ),
        }
    }
}

/// The score of one model for one side.
#[must_use]
pub fn score(matrix: &Matrix, row: &Row, reading: &Reading) -> Score {
    Sums::new(matrix, row, reading).score(matrix)
}

/// The same score with all its parts.
#[must_use]
pub fn fraction(matrix: &Matrix, row: &Row, reading: &Reading) -> Fraction {
    let (objective_share, criteria_share, whole) = Sums::new(matrix, row, reading).shares(matrix);
    let objectives = reading
        .families
        .iter()
        .zip(matrix.rank_weights)
        .map(|(family, rank_weight)| {
            let unit = u64::from(rank_weight) * objective_share;
            let affinity = u64::from(row.affinities.get(*family).copied().unwrap_or(0));
            Part { gained: unit * affinity, possible: unit * 4 }
        })
        .collect();
    let criteria = row
        .cells
        .iter()
        .zip(&reading.given)
        .map(|(cell, given)| {
            let given = (*given).filter(|_| cell.weight > 0)?;
            let unit = cell.weight * criteria_share;
            Some(Part { gained: unit * fit(cell, given), possible: unit * u64::from(FULL_FIT) })
        })
        .collect();
    Fraction { objectives, criteria, whole }
}
