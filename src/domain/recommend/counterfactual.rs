//! The smallest change of answers that puts another model first.
//!
//! Only answers already given to criteria are changed: objectives are what one wants, criteria
//! are what can be talked over. Few answers before small steps: one changed answer, then two
//! (both searched through), then more, one best step after another (not proven smallest, and
//! said so by the number of changes).

use super::{
    matrix::Matrix,
    ranking::first,
    reading::{Given, Reading},
    score::score,
    settle::possible_answers,
};
use crate::domain::order;

/// One changed answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// The criterion, by position.
    pub criterion: usize,
    /// The answer that would be given instead.
    pub given: Given,
}

/// A change of answers and the model it puts first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counterfactual {
    /// The changes, in the order of the questions.
    pub changes: Vec<Change>,
    /// The model that comes first then, by row of the matrix.
    pub first: usize,
    /// Whether no smaller number of changes does it (searched through).
    pub smallest: bool,
}

/// How far an answer is from another, for choosing the smallest of equal numbers of changes.
fn steps(from: Given, to: Given) -> u32 {
    match (from, to) {
        (Given::Level(from), Given::Level(to)) => u32::from(from.abs_diff(to)),
        _ => 2,
    }
}

/// The changes of one answered criterion.
fn changes(matrix: &Matrix, reading: &Reading, position: usize) -> Vec<(u32, Change)> {
    let Some(Some(now)) = reading.given.get(position) else {
        return Vec::new();
    };
    possible_answers(matrix, position)
        .into_iter()
        .filter(|given| given != now)
        .map(|given| (steps(*now, given), Change { criterion: position, given }))
        .collect()
}

/// The answers after `changes`.
#[must_use]
pub fn applied(reading: &Reading, changes: &[Change]) -> Reading {
    let mut after = reading.clone();
    for change in changes {
        set(&mut after, *change);
    }
    after
}

/// The smallest change that puts another open model first, if any change of criteria does.
#[must_use]
pub fn counterfactual(matrix: &Matrix, reading: &Reading, open: &[bool]) -> Option<Counterfactual> {
    let now = first(matrix, reading, open)?;
    let by_criterion: Vec<Vec<(u32, Change)>> =
        (0..reading.given.len()).map(|position| changes(matrix, reading, position)).collect();
    one_change(matrix, reading, open, now, &by_criterion)
        .or_else(|| two_changes(matrix, reading, open, now, &by_criterion))
        .or_else(|| many_changes(matrix, reading, open, now, &by_criterion))
}

/// The best of several candidates: the fewest steps, then the permanent numbers of the questions.
fn best(matrix: &Matrix, candidates: Vec<(u32, Vec<Change>, usize)>) -> Option<Counterfactual> {
    let order = |changes: &[Change]| {
        let mut order: Vec<(u8, Given)> =
            changes.iter().map(|change| (matrix.slot(change.criterion), change.given)).collect();
        order::sort_by_key(&mut order, |item| *item);
        order
    };
    candidates
        .into_iter()
        .min_by_key(|(steps, changes, _)| (*steps, order(changes)))
        .map(|(_, changes, first)| Counterfactual { changes, first, smallest: true })
}

fn one_change(
    matrix: &Matrix,
    reading: &Reading,
    open: &[bool],
    now: usize,
    by_criterion: &[Vec<(u32, Change)>],
) -> Option<Counterfactual> {
    let mut candidates = Vec::new();
    let mut changed = reading.clone();
    for (steps, change) in by_criterion.iter().flatten() {
        set(&mut changed, *change);
        if let Some(other) = first(matrix, &changed, open).filter(|other| *other != now) {
            candidates.push((*steps, vec![*change], other));
        }
        restore(&mut changed, reading, change.criterion);
    }
    best(matrix, candidates)
}

fn two_changes(
    matrix: &Matrix,
    reading: &Reading,
    open: &[bool],
    now: usize,
    by_criterion: &[Vec<(u32, Change)>],
) -> Option<Counterfactual> {
    let mut candidates = Vec::new();
    let mut changed = reading.clone();
    for (position, ones) in by_criterion.iter().enumerate() {
        for (one_steps, one) in ones {
            set(&mut changed, *one);
            for (two_steps, two) in by_criterion.iter().skip(position + 1).flatten() {
                set(&mut changed, *two);
                if let Some(other) = first(matrix, &changed, open).filter(|other| *other != now) {
                    candidates.push((one_steps + two_steps, vec![*one, *two], other));
                }
                restore(&mut changed, reading, two.criterion);
            }
        }
        restore(&mut changed, reading, position);
    }
    best(matrix, candidates)
}

/// For each rival, takes the change that closes the gap most, until it is first; keeps the
/// rival that needs the fewest.
fn many_changes(
    matrix: &Matrix,
    reading: &Reading,
    open: &[bool],
    now: usize,
    by_criterion: &[Vec<(u32, Change)>],
) -> Option<Counterfactual> {
    let mut found: Option<Counterfactual> = None;
    let mut rivals: Vec<usize> =
        (0..open.len()).filter(|rival| open.get(*rival) == Some(&true) && *rival != now).collect();
    order::sort_by_key(&mut rivals, |rival| matrix.rows.get(*rival).map(|row| row.slot));
    for rival in rivals {
        if let Some(changes) = march(matrix, reading, open, (now, rival), by_criterion)
            && found.as_ref().is_none_or(|best| changes.0.len() < best.changes.len())
        {
            found = Some(Counterfactual { changes: changes.0, first: changes.1, smallest: false });
        }
    }
    found
}

fn march(
    matrix: &Matrix,
    reading: &Reading,
    open: &[bool],
    (now, rival): (usize, usize),
    by_criterion: &[Vec<(u32, Change)>],
) -> Option<(Vec<Change>, usize)> {
    let mut changed = reading.clone();
    let mut taken: Vec<Change> = Vec::new();
    let lead = |reading: &Reading| {
        let of = |row: usize| matrix.rows.get(row).map_or(0, |row| i32::from(score(matrix, row, reading).0));
        of(rival) - of(now)
    };
    while taken.len() < by_criterion.len() {
        let mut step: Option<(i32, Change)> = None;
        for (_, change) in by_criterion.iter().flatten().filter(|(_, change)| !has(&taken, change.criterion)) {
            let before = changed.given.get(change.criterion).copied().flatten();
            set(&mut changed, *change);
            let gap = lead(&changed);
            let earlier = |other: Change| matrix.slot(change.criterion) < matrix.slot(other.criterion);
            if step.is_none_or(|(best, other)| gap > best || (gap == best && earlier(other))) {
                step = Some((gap, *change));
            }
            if let Some(place) = changed.given.get_mut(change.criterion) {
                *place = before;
            }
        }
        let (_, change) = step?;
        set(&mut changed, change);
        taken.push(change);
        if let Some(other) = first(matrix, &changed, open).filter(|other| *other != now) {
            order::sort_by_key(&mut taken, |change| change.criterion);
            return Some((taken, other));
        }
    }
    None
}

fn has(changes: &[Change], criterion: usize) -> bool {
    changes.iter().any(|change| change.criterion == criterion)
}

fn set(reading: &mut Reading, change: Change) {
    if let Some(place) = reading.given.get_mut(change.criterion) {
        *place = Some(change.given);
    }
}

fn restore(changed: &mut Reading, original: &Reading, position: usize) {
    if let (Some(place), Some(given)) = (changed.given.get_mut(position), original.given.get(position)) {
        *place = *given;
    }
}
