//! What would put another model first, and which answers would settle it.

use std::collections::BTreeSet;

use boussole::{
    content::catalog,
    domain::recommend::{
        counterfactual::{applied, counterfactual},
        matrix::Matrix,
        ranking::first,
        reading::{Given, Reading},
        score::fit,
        settle::{decisive, possible_answers, separator},
    },
};

use crate::{
    any::{self, Dice},
    recommend::all_answers,
};

const PROFILES: u64 = 10_000;

fn steps(from: Given, to: Given) -> u32 {
    match (from, to) {
        (Given::Level(from), Given::Level(to)) => u32::from(from.abs_diff(to)),
        _ => 2,
    }
}

/// The fewest steps of one changed answer that puts another model first, by trying them all.
fn by_one(matrix: &Matrix, reading: &Reading, open: &[bool]) -> Option<u32> {
    let now = first(matrix, reading, open);
    let mut changed = reading.clone();
    let mut fewest = None;
    for position in 0..reading.given.len() {
        let Some(from) = reading.given[position] else { continue };
        for to in all_answers(catalog(), matrix, position) {
            changed.given[position] = Some(to);
            if to != from && first(matrix, &changed, open) != now {
                fewest = Some(fewest.map_or(steps(from, to), |fewest: u32| fewest.min(steps(from, to))));
            }
        }
        changed.given[position] = Some(from);
    }
    fewest
}

#[test]
fn the_change_told_puts_another_model_first_and_none_smaller_does() {
    let matrix = Matrix::new(catalog());
    let mut told = [0_u32; 4];
    for seed in 0..PROFILES {
        let mut dice = Dice::Seed(seed);
        let known = 5 + dice.below(4);
        let reading = any::reading(catalog(), &matrix, known, &mut dice);
        let open: Vec<bool> = matrix.rows.iter().map(|_| dice.below(6) > 0).collect();
        let now = first(&matrix, &reading, &open);
        let Some(found) = counterfactual(&matrix, &reading, &open) else {
            told[0] += 1;
            assert_eq!(by_one(&matrix, &reading, &open), None);
            continue;
        };
        let after = first(&matrix, &applied(&reading, &found.changes), &open);
        assert_eq!(after, Some(found.first));
        assert_ne!(after, now);
        assert!(open[found.first]);
        let criteria: BTreeSet<usize> = found.changes.iter().map(|change| change.criterion).collect();
        assert_eq!(criteria.len(), found.changes.len());
        for change in &found.changes {
            assert!(reading.given[change.criterion].is_some_and(|given| given != change.given));
        }
        told[found.changes.len().min(3)] += 1;
        match found.changes.as_slice() {
            [one] => {
                let from = reading.given[one.criterion].unwrap();
                assert_eq!(by_one(&matrix, &reading, &open), Some(steps(from, one.given)));
                assert!(found.smallest);
            }
            _ => assert_eq!(by_one(&matrix, &reading, &open), None),
        }
        assert_eq!(found.smallest, found.changes.len() <= 2);
    }
    // The series is worth something only if it meets every kind of answer.
    assert!(told.iter().all(|count| *count > 0), "{told:?}");
}

#[test]
fn when_three_changes_are_told_no_two_do_it() {
    let matrix = Matrix::new(catalog());
    let open = vec![true; matrix.rows.len()];
    let mut met = 0;
    for seed in 0..400 {
        let reading = any::reading(catalog(), &matrix, 8, &mut Dice::Seed(seed));
        let Some(found) = counterfactual(&matrix, &reading, &open).filter(|found| found.changes.len() > 2) else {
            continue;
        };
        met += 1;
        let now = first(&matrix, &reading, &open);
        for one in 0..reading.given.len() {
            for given in possible_answers(&matrix, one) {
                let changed = reading.with(one, Some(given));
                assert_eq!(
                    by_one(&matrix, &changed, &open).filter(|_| first(&matrix, &changed, &open) == now),
                    None,
                    "{found:?}"
                );
            }
        }
        if met == 12 {
            break;
        }
    }
}

#[test]
fn a_decisive_answer_can_put_another_model_first_and_no_other_can() {
    let matrix = Matrix::new(catalog());
    for seed in 0..400 {
        let mut dice = Dice::Seed(seed);
        let reading = any::reading(catalog(), &matrix, 5, &mut dice);
        let open: Vec<bool> = matrix.rows.iter().map(|_| dice.below(6) > 0).collect();
        let now = first(&matrix, &reading, &open);
        let told = decisive(&matrix, &reading, &open);
        for position in 0..reading.given.len() {
            let can = reading.given[position].is_none()
                && all_answers(catalog(), &matrix, position)
                    .into_iter()
                    .any(|given| first(&matrix, &reading.with(position, Some(given)), &open) != now);
            assert_eq!(told.contains(&position), can);
        }
    }
}

#[test]
fn the_answer_that_separates_two_models_is_an_open_one_where_there_is_any() {
    let matrix = Matrix::new(catalog());
    for seed in 0..400 {
        let mut dice = Dice::Seed(seed);
        let reading = any::reading(catalog(), &matrix, 4, &mut dice);
        let (one, other) = (dice.below(9), dice.below(9));
        let told = separator(&matrix, one, other, &reading);
        assert_eq!(told, separator(&matrix, other, one, &reading));
        let separates = |position: &usize| {
            let gain = |row: usize, given: Given| {
                let cell = &matrix.rows[row].cells[*position];
                cell.weight * fit(cell, given)
            };
            let order = |given: &Given| gain(one, *given).cmp(&gain(other, *given));
            let orders: BTreeSet<_> = possible_answers(&matrix, *position).iter().map(order).collect();
            orders.contains(&std::cmp::Ordering::Less) && orders.contains(&std::cmp::Ordering::Greater)
        };
        let positions: Vec<usize> = (0..reading.given.len()).filter(separates).collect();
        assert_eq!(told.is_some(), !positions.is_empty());
        assert!(told.is_none_or(|told| positions.contains(&told)));
        let any_open = positions.iter().any(|position| reading.given[*position].is_none());
        assert!(!any_open || told.is_some_and(|told| reading.given[told].is_none()));
    }
}
