//! What changed between two states of a dossier.

use boussole::{
    content::catalog,
    domain::{
        dossier::{Answer, Dossier, Rating},
        event::{Event, Whose},
        outcome::Outcome,
        recommend::matrix::Matrix,
        since::since,
    },
};

use crate::any::{self, Dice};

fn matrix() -> Matrix {
    Matrix::new(catalog())
}

#[test]
fn a_dossier_beside_itself_has_not_changed() {
    let matrix = matrix();
    for seed in 0..200 {
        let dossier = any::dossier(catalog(), &mut Dice::Seed(seed));
        let since = since(catalog(), &matrix, &dossier, &dossier);
        assert!(since.is_nothing(), "{seed}");
        assert!(since.ranking.iter().all(|shift| shift.before == shift.after), "{seed}");
    }
}

#[test]
fn what_is_told_of_two_dates_is_what_each_says_alone() {
    let matrix = matrix();
    let (mut with_ranking, mut with_axes) = (0, 0);
    for seed in 0..300 {
        let mut dice = Dice::Seed(seed);
        let (before, after) = (any::dossier(catalog(), &mut dice), any::dossier(catalog(), &mut dice));
        let forth = since(catalog(), &matrix, &before, &after);
        let outcome = Outcome::new(catalog(), &matrix, &after);
        let target = outcome.recommendation.as_ref().map(|it| &it.target);
        for shift in &forth.ranking {
            let entry = target.and_then(|target| target.entry(&shift.model));
            assert_eq!(shift.after.map(|stood| stood.score), entry.map(|entry| entry.score), "{seed}");
        }
        let first = target.and_then(|target| target.first()).map(|entry| &entry.model);
        let told = forth.ranking.iter().find(|shift| shift.after.is_some_and(|stood| stood.place == Some(1)));
        assert_eq!(told.map(|shift| &shift.model), first, "{seed}");
        // The way back tells the same models and levers, before and after exchanged.
        let back = since(catalog(), &matrix, &after, &before);
        for shift in &forth.ranking {
            let other = back.ranking.iter().find(|other| other.model == shift.model).unwrap();
            assert_eq!((shift.before, shift.after), (other.after, other.before), "{seed}");
        }
        assert_eq!(forth.levers.len(), back.levers.len(), "{seed}");
        assert_eq!(forth.criteria, back.criteria, "{seed}");
        with_ranking += forth.ranking.len();
        with_axes += forth.axes.len();
    }
    assert!(with_ranking > 500 && with_axes > 200, "{with_ranking} {with_axes}");
}

#[test]
fn each_answer_that_is_other_is_named_and_no_other() {
    let matrix = matrix();
    for seed in 0..100 {
        let before = any::dossier(catalog(), &mut Dice::Seed(seed));
        for criterion in &catalog().criteria {
            let is_level = before.own.levels.contains_key(&criterion.id);
            let level = match before.own.levels.get(&criterion.id) {
                Some(Answer::Known(level)) => Answer::Known((level + 1) % 5),
                _ => Answer::Known(2),
            };
            let after = before.clone().apply(Event::Level(Whose::Own, criterion.id.clone(), Some(level)), 1);
            let since = since(catalog(), &matrix, &before, &after);
            let named: Vec<_> = since.criteria.iter().map(|criterion| &criterion.id).collect();
            assert_eq!(named, [&criterion.id], "{seed}, {is_level}");
            assert!(!since.objectives && !since.limits, "{seed}");
        }
    }
}

#[test]
fn a_level_of_a_lever_that_rose_is_told_with_both_means() {
    let matrix = matrix();
    let lever = catalog().levers.levers.iter().next().unwrap();
    let rate = |level: u8| {
        lever.questions.iter().fold(Dossier::default(), |dossier, question| {
            dossier.apply(Event::Rate(question.id.clone(), Some(Rating::Level(level))), 1)
        })
    };
    let (before, after) = (rate(1), rate(3));
    let since = since(catalog(), &matrix, &before, &after);
    let moved = since.levers.iter().find(|moved| moved.what.id == lever.id).unwrap();
    assert_eq!((moved.before.tenths(), moved.after.tenths()), (Some(10), Some(30)));
    assert_eq!(since.levers.len(), 1, "what was never answered is not told");
}
