//! The rule of the ranking, on random answers drawn from the real catalogue.

use std::collections::BTreeSet;

use boussole::{
    content::catalog,
    domain::{
        catalog::{Catalog, criterion::Answers},
        dossier::{Answer, Side},
        recommend::{
            explain::{Subject, explain},
            gates::{Notices, Standing},
            interval::interval,
            matrix::Matrix,
            ranking::rank,
            reading::{Given, Reading},
            score::{Score, fit, fraction, score},
            settle::possible_answers,
        },
    },
};

use crate::any::{self, Dice};

const SERIES: u64 = 2_000;

fn matrix() -> Matrix {
    Matrix::new(catalog())
}

/// Random answers, from a few to all of them.
fn readings(matrix: &Matrix, series: u64) -> impl Iterator<Item = (Reading, Dice)> {
    (0..series).map(|seed| {
        let mut dice = Dice::Seed(seed);
        let known = 2 + dice.below(7);
        let reading = any::reading(catalog(), matrix, known, &mut dice);
        (reading, dice)
    })
}

/// All answers to a criterion that a page lets one give: levels, or sets of choices.
pub(crate) fn all_answers(catalog: &Catalog, matrix: &Matrix, position: usize) -> Vec<Given> {
    match &catalog.criteria[position].answers {
        Answers::Scale(_) => possible_answers(matrix, position),
        Answers::Choices(choices) => (1_u32..1 << choices.options.len())
            .filter(|bits| bits.count_ones() <= u32::from(choices.at_most))
            .map(Given::Ticked)
            .collect(),
    }
}

#[test]
fn the_lines_of_an_explanation_add_up_to_the_score_shown() {
    let matrix = matrix();
    for (reading, _) in readings(&matrix, SERIES) {
        for (place, row) in matrix.rows.iter().enumerate() {
            let explanation = explain(&matrix, place, &reading);
            let points = score(&matrix, row, &reading).points();
            assert_eq!(explanation.points, points);
            assert_eq!(explanation.lines.iter().map(|line| u32::from(line.points)).sum::<u32>(), u32::from(points));
            assert_eq!(explanation.lines.iter().map(|line| u32::from(line.out_of)).sum::<u32>(), 100);
            assert!(explanation.lines.iter().all(|line| line.points <= line.out_of), "{explanation:?}");
        }
    }
}

#[test]
fn an_explanation_has_one_line_for_each_answer_that_counts_and_no_other() {
    let matrix = matrix();
    for (reading, _) in readings(&matrix, SERIES / 4) {
        for (place, row) in matrix.rows.iter().enumerate() {
            let explanation = explain(&matrix, place, &reading);
            let expected: Vec<Subject> = (0..reading.families.len())
                .map(Subject::Objective)
                .chain(
                    (0..reading.given.len())
                        .filter(|position| reading.given[*position].is_some() && row.cells[*position].weight > 0)
                        .map(Subject::Criterion),
                )
                .collect();
            assert_eq!(explanation.lines.iter().map(|line| line.subject).collect::<Vec<_>>(), expected);
            let (helped, hurt) = (explanation.helped(), explanation.hurt());
            assert!(helped.len() <= 3 && hurt.len() <= 2);
            assert!(helped.iter().all(|line| !hurt.contains(line)));
        }
    }
}

#[test]
fn the_short_way_and_the_long_way_give_the_same_score() {
    let matrix = matrix();
    for (reading, _) in readings(&matrix, SERIES) {
        for row in &matrix.rows {
            let fraction = fraction(&matrix, row, &reading);
            assert_eq!(fraction.score(), score(&matrix, row, &reading));
            assert!(fraction.gained() <= fraction.whole);
        }
    }
}

#[test]
fn an_answer_nearer_to_what_a_model_asks_never_lowers_it() {
    let matrix = matrix();
    for (mut reading, _) in readings(&matrix, SERIES) {
        for (row, asks) in matrix.rows.iter().map(|row| (row, catalog().asks(&row.model).unwrap())) {
            let before = score(&matrix, row, &reading);
            for position in 0..reading.given.len() {
                let Some(now) = reading.given[position] else { continue };
                let ask = asks.criteria.get(&catalog().criteria[position].id);
                for next in possible_answers(&matrix, position) {
                    let nearer = match (now, next) {
                        (Given::Level(now), Given::Level(next)) => ask.is_some_and(|ask| {
                            let away = |level: u8| ask.lo.saturating_sub(level).max(level.saturating_sub(ask.hi));
                            away(next) <= away(now)
                        }),
                        _ => fit(&row.cells[position], next) >= fit(&row.cells[position], now),
                    };
                    if nearer {
                        reading.given[position] = Some(next);
                        assert!(score(&matrix, row, &reading) >= before);
                    }
                }
                reading.given[position] = Some(now);
            }
        }
    }
}

#[test]
fn an_objective_a_model_serves_better_never_lowers_it() {
    let matrix = matrix();
    for (mut reading, _) in readings(&matrix, SERIES / 2) {
        for row in &matrix.rows {
            let before = score(&matrix, row, &reading);
            for rank in 0..reading.families.len() {
                let now = reading.families[rank];
                for next in 0..row.affinities.len() {
                    if row.affinities[next] >= row.affinities[now] {
                        reading.families[rank] = next;
                        assert!(score(&matrix, row, &reading) >= before);
                    }
                }
                reading.families[rank] = now;
            }
        }
    }
}

/// The lowest and highest scores of all models over every way of answering `open`.
fn extremes(matrix: &Matrix, reading: &mut Reading, open: &[usize], found: &mut [(Score, Score)]) {
    let Some((position, rest)) = open.split_first() else {
        for (row, found) in matrix.rows.iter().zip(found) {
            let score = score(matrix, row, reading);
            *found = (found.0.min(score), found.1.max(score));
        }
        return;
    };
    for given in all_answers(catalog(), matrix, *position) {
        reading.given[*position] = Some(given);
        extremes(matrix, reading, rest, found);
    }
    reading.given[*position] = None;
}

#[test]
fn an_interval_is_what_all_ways_of_answering_the_rest_can_give() {
    let matrix = matrix();
    for seed in 0..60 {
        let mut dice = Dice::Seed(seed);
        let mut reading = any::reading(catalog(), &matrix, 8, &mut dice);
        let mut positions: Vec<usize> = (0..reading.given.len()).collect();
        dice.shuffle(&mut positions);
        positions.truncate(dice.below(if seed < 4 { 5 } else { 4 }));
        for position in &positions {
            reading.given[*position] = None;
        }
        let mut found = vec![(Score(u16::MAX), Score(0)); matrix.rows.len()];
        extremes(&matrix, &mut reading, &positions, &mut found);
        for (row, found) in matrix.rows.iter().zip(found) {
            let interval = interval(&matrix, row, &reading);
            assert_eq!(interval, found, "{} {positions:?}", row.model);
            assert!(!positions.is_empty() || interval.0 == interval.1);
        }
    }
}

#[test]
fn each_answer_narrows_the_interval_and_never_leads_out_of_it() {
    let matrix = matrix();
    for (mut reading, mut dice) in readings(&matrix, SERIES / 4) {
        let mut before: Vec<_> = matrix.rows.iter().map(|row| interval(&matrix, row, &reading)).collect();
        for position in 0..reading.given.len() {
            if reading.given[position].is_none() {
                reading.given[position] = Some(any::given(&matrix, position, &mut dice));
                for (row, before) in matrix.rows.iter().zip(&mut before) {
                    let after = interval(&matrix, row, &reading);
                    assert!(before.0 <= after.0 && after.0 <= after.1 && after.1 <= before.1);
                    *before = after;
                }
            }
        }
        for (row, before) in matrix.rows.iter().zip(before) {
            let score = score(&matrix, row, &reading);
            assert_eq!(before, (score, score));
        }
    }
}

#[test]
fn an_answer_left_out_counts_as_a_question_never_asked() {
    for (reading, mut dice) in readings(&matrix(), 300) {
        let position = dice.below(reading.given.len());
        let mut without = catalog().clone();
        without.criteria.change().remove(position);
        let mut shorter = reading.clone();
        shorter.given.remove(position);
        let blank = reading.with(position, None);
        let (matrix, fewer) = (matrix(), Matrix::new(&without));
        for (row, fewer_row) in matrix.rows.iter().zip(&fewer.rows) {
            assert_eq!(score(&matrix, row, &blank), score(&fewer, fewer_row, &shorter));
        }
    }
}

#[test]
fn a_half_left_unanswered_leaves_its_share_to_the_other() {
    let matrix = matrix();
    for (reading, _) in readings(&matrix, SERIES / 4) {
        let criteria = Reading { families: Vec::new(), ..reading.clone() };
        let objectives = Reading { given: vec![None; reading.given.len()], ..reading.clone() };
        for (place, _) in matrix.rows.iter().enumerate() {
            for half in [&criteria, &objectives] {
                let lines = explain(&matrix, place, half).lines;
                let out_of: u32 = lines.iter().map(|line| u32::from(line.out_of)).sum();
                assert_eq!(out_of, if lines.is_empty() { 0 } else { 100 });
            }
        }
    }
}

#[test]
fn models_less_than_the_tie_apart_are_tied_and_no_others() {
    let matrix = matrix();
    for (reading, mut dice) in readings(&matrix, SERIES) {
        let maturity = (dice.below(2) == 1).then(|| u8::try_from(dice.below(5)).unwrap());
        for ranking in <[_; 2]>::from(rank(&matrix, &reading, maturity, &Notices::default())) {
            assert_eq!(ranking.entries.len(), 9);
            assert!(ranking.entries.is_sorted_by_key(|entry| std::cmp::Reverse(entry.score)));
            let best = ranking.first().unwrap().score.points();
            let tied: BTreeSet<_> = ranking.top().map(|entry| entry.model.clone()).collect();
            for entry in ranking.open() {
                assert_eq!(tied.contains(&entry.model), best - entry.score.points() < catalog().rules.tie);
            }
        }
    }
}

#[test]
fn where_to_start_is_the_target_less_ten_points_a_missing_level() {
    let matrix = matrix();
    for (reading, mut dice) in readings(&matrix, SERIES / 4) {
        let maturity = u8::try_from(dice.below(5)).unwrap();
        let (target, start) = rank(&matrix, &reading, Some(maturity), &Notices::default());
        for entry in &start.entries {
            let needs = catalog().asks(&entry.model).unwrap().maturity;
            let missing = u16::from(needs.saturating_sub(maturity));
            assert_eq!(entry.penalty, 10 * missing);
            let full = target.entry(&entry.model).unwrap();
            assert_eq!(entry.score.0, full.score.0.saturating_sub(1000 * missing));
            assert_eq!((full.penalty, full.standing), (0, Standing::Open));
        }
        let (target, start) = rank(&matrix, &reading, None, &Notices::default());
        assert_eq!(target, start);
    }
}

#[test]
fn said_unknown_and_left_blank_read_the_same() {
    for seed in 0..SERIES / 4 {
        let side = any::side(catalog(), boussole::domain::actor::Organisation::Association, &mut Dice::Seed(seed));
        let mut silent = side.clone();
        silent.levels.retain(|_, answer| *answer != Answer::Unknown);
        silent.choices.retain(|_, answer| !matches!(answer, Answer::Unknown));
        assert_eq!(Reading::new(catalog(), &side), Reading::new(catalog(), &silent));
    }
    let blank = Reading::new(catalog(), &Side::default());
    assert!(blank.given.iter().all(Option::is_none));
}
