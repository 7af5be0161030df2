//! The third step: the six worked cases of the method, the guards, ties, and that all four are reached.

use boussole::{
    content::catalog,
    domain::{
        dossier::{Activity, Answer, Doing, Dossier},
        territory::{Positioning, position},
    },
};

use crate::any::Dice;

/// A dossier that answers the statements in the order of their slots; 9 leaves one blank.
fn answering(levels: [u8; 12]) -> Dossier {
    let mut dossier = Dossier::default();
    let mut statements: Vec<_> = catalog().territory.statements.iter().collect();
    statements.sort_by_key(|statement| statement.slot);
    for (statement, level) in statements.into_iter().zip(levels).filter(|(_, level)| *level != 9) {
        dossier.statements.insert(statement.id.clone(), Answer::Known(level));
    }
    dossier
}

fn place(levels: [u8; 12]) -> Positioning {
    position(catalog(), &answering(levels))
}

fn points(positioning: &Positioning) -> Vec<(&str, u8)> {
    positioning.dynamics.iter().map(|entry| (entry.dynamic.as_str(), entry.score.points())).collect()
}

#[test]
fn the_six_cases_of_the_method_come_out_as_worked_by_hand() {
    // Each: answers, first dynamic and its points, points of the second.
    let cases = [
        ([4, 4, 1, 0, 1, 2, 0, 0, 0, 4, 3, 0], "dialogue", 84, 49),
        ([1, 1, 4, 4, 2, 1, 1, 0, 1, 1, 3, 2], "experimentations", 70, 61),
        ([1, 1, 2, 2, 4, 4, 4, 0, 0, 0, 3, 3], "accompagnements", 78, 57),
        ([2, 1, 2, 2, 3, 1, 0, 4, 4, 0, 2, 4], "lieu", 75, 54),
        ([3, 4, 2, 2, 2, 1, 0, 0, 0, 2, 4, 1], "dialogue", 71, 62),
        ([0, 0, 2, 3, 3, 3, 4, 1, 1, 0, 2, 4], "accompagnements", 76, 59),
    ];
    for (levels, first, score, second) in cases {
        let positioning = place(levels);
        let found = points(&positioning);
        assert_eq!((found[0], found[1].1), ((first, score), second), "{found:?}");
        assert_eq!(positioning.main().map(|main| main.dynamic.as_str()), Some(first));
        assert!(!positioning.combined);
        assert!((1..=3).contains(&positioning.main().unwrap().because.len()));
    }
    let recent_foundation = place([3, 4, 2, 2, 2, 1, 0, 0, 0, 2, 4, 1]);
    assert_eq!(recent_foundation.companion().map(|entry| entry.dynamic.as_str()), Some("experimentations"));
}

#[test]
fn a_place_is_kept_for_later_without_premises_or_without_three_years() {
    let fits = [0, 0, 0, 0, 0, 0, 0, 4, 4, 0, 0, 4];
    assert_eq!(place(fits).main().map(|main| main.dynamic.as_str()), Some("lieu"));
    for (statement, level) in [(7, 1), (7, 0), (11, 1), (11, 0)] {
        let mut levels = fits;
        levels[statement] = level;
        let positioning = place(levels);
        let entry = positioning.dynamics.iter().find(|entry| entry.dynamic.as_str() == "lieu").unwrap();
        assert_eq!(entry.held_back.len(), 1);
        assert_ne!(positioning.main().map(|main| main.dynamic.as_str()), Some("lieu"));
        assert_ne!(positioning.companion().map(|main| main.dynamic.as_str()), Some("lieu"));
        levels[statement] = 2;
        let positioning = place(levels);
        let entry = positioning.dynamics.iter().find(|entry| entry.dynamic.as_str() == "lieu").unwrap();
        assert!(entry.held_back.is_empty());
    }
}

#[test]
fn two_dynamics_less_than_five_points_apart_are_to_be_combined() {
    let mut dice = Dice::Seed(1);
    let mut combined = 0;
    for _ in 0..2_000 {
        let levels = std::array::from_fn(|_| u8::try_from(dice.below(5)).unwrap());
        let positioning = place(levels);
        if let (Some(main), Some(companion)) = (positioning.main(), positioning.companion()) {
            let apart = main.score.points() - companion.score.points();
            assert_eq!(positioning.combined, apart < catalog().rules.territory_tie);
            combined += u32::from(positioning.combined);
        }
    }
    assert!(combined > 100);
}

#[test]
fn each_dynamic_is_first_for_some_territory() {
    for dynamic in &catalog().territory.dynamics {
        let mut dice = Dice::Seed(2);
        let found = (0..2_000).any(|_| {
            let positioning = place(std::array::from_fn(|_| u8::try_from(dice.below(5)).unwrap()));
            positioning.main().is_some_and(|main| main.dynamic == dynamic.id)
        });
        assert!(found, "{}", dynamic.id);
    }
}

#[test]
fn each_statement_changes_some_result() {
    for statement in 0..12 {
        let mut dice = Dice::Seed(3);
        let found = (0..500).any(|_| {
            let mut levels: [u8; 12] = std::array::from_fn(|_| u8::try_from(dice.below(5)).unwrap());
            let before = place(levels).main().map(|main| main.dynamic.clone());
            levels[statement] = 4 - levels[statement];
            place(levels).main().map(|main| main.dynamic.clone()) != before
        });
        assert!(found, "{statement}");
    }
}

#[test]
fn a_statement_left_out_counts_as_one_never_asked() {
    let mut dice = Dice::Seed(4);
    for _ in 0..300 {
        let mut levels: [u8; 12] = std::array::from_fn(|_| u8::try_from(dice.below(5)).unwrap());
        let out = dice.below(12);
        levels[out] = 9;
        let mut without = catalog().clone();
        without.territory.statements.change().retain(|statement| usize::from(statement.slot) != out + 1);
        let scores = |positioning: &Positioning| {
            points(positioning).iter().map(|(id, score)| ((*id).to_owned(), *score)).collect::<Vec<_>>()
        };
        assert_eq!(scores(&place(levels)), scores(&position(&without, &answering(levels))));
    }
}

#[test]
fn nothing_is_said_where_no_statement_holds() {
    for levels in [[0; 12], [9; 12]] {
        let positioning = place(levels);
        assert!(positioning.dynamics.is_empty() && positioning.main().is_none() && !positioning.combined);
    }
}

#[test]
fn activities_tell_what_is_missing_what_is_covered_and_what_is_ours() {
    let mut dossier = Dossier::default();
    let mut activities =
        catalog().territory.dynamics.iter().flat_map(|dynamic| &dynamic.activities).map(|activity| &activity.id);
    for doing in [Doing::We, Doing::Wanted, Doing::Other, Doing::Nobody] {
        dossier.activities.insert(activities.next().unwrap().clone(), Activity { doing, who: String::new() });
    }
    let positioning = position(catalog(), &dossier);
    assert_eq!((positioning.ours.len(), positioning.covered.len(), positioning.gaps.len()), (1, 1, 2));
}
