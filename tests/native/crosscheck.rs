//! Our scores against those of another implementation of the rule, written apart from this one
//! in exact fractions (`tests/data/expected-scores.json`), to the hundredth of a point.

use boussole::{
    content::catalog,
    domain::{
        dossier::Answer,
        pair::{maturity, rank_pair},
        recommend::{
            gates::Notices,
            matrix::Matrix,
            ranking::rank,
            reading::{Given, Reading},
            score::score,
        },
    },
};
use serde_json::{Value, json};

use crate::cases;

fn expected() -> Value {
    serde_json::from_str(include_str!("../data/expected-scores.json")).unwrap()
}

fn scores(matrix: &Matrix, reading: &Reading) -> Value {
    matrix.rows.iter().map(|row| (row.model.to_string(), json!(score(matrix, row, reading).0))).collect()
}

fn lists(answers: &Value) -> [(Value, Value); 2] {
    let (matrix, reading) = cases::reading(answers);
    let (target, start) = rank(&matrix, &reading, maturity(&cases::side(answers)), &Notices::default());
    [target, start].map(|list| {
        let scores = list.entries.iter().map(|entry| (entry.model.to_string(), json!(entry.score.0))).collect();
        (scores, list.entries.iter().map(|entry| json!(entry.model)).collect())
    })
}

#[test]
fn the_acceptance_cases_score_as_elsewhere() {
    let (expected, cases) = (expected(), cases::acceptance());
    for group in ["cases", "reserve"] {
        for expected in expected[group].as_array().unwrap() {
            let case = cases[group].as_array().unwrap().iter().find(|case| case["id"] == expected["id"]).unwrap();
            let [(target, target_order), (start, start_order)] = lists(&case["answers"]);
            assert_eq!((&target, &start), (&expected["vise"], &expected["commencer"]), "{}", case["id"]);
            assert_eq!(target_order, expected["ranking_vise"], "{}", case["id"]);
            assert_eq!(start_order, expected["ranking_commencer"], "{}", case["id"]);
        }
    }
}

#[test]
fn the_real_partnerships_score_as_elsewhere() {
    let (expected, file) = (expected(), cases::partnerships());
    let all = expected["real"].as_array().unwrap();
    assert_eq!(all.len(), 48);
    for expected in all {
        let case = file["cases"].as_array().unwrap().iter().find(|case| case["id"] == expected["id"]).unwrap();
        let answers = &case["answers"][expected["rater"].as_str().unwrap()];
        let [(matrix, one), (_, other)] = [0, 1].map(|partner| cases::reading(&answers[partner]));
        assert_eq!(scores(&matrix, &one), expected["partner_a"], "{}", case["id"]);
        assert_eq!(scores(&matrix, &other), expected["partner_b"], "{}", case["id"]);
        let order: Value = rank_pair(&matrix, [&one, &other], [None, None], &Notices::default())
            .iter()
            .map(|entry| json!(entry.model))
            .collect();
        assert_eq!(order, expected["ranking_vise"], "{}", case["id"]);
    }
}

#[test]
fn the_worked_pairs_score_as_elsewhere() {
    let (expected, cases) = (expected(), cases::acceptance());
    for (expected, case) in expected["pairs"].as_array().unwrap().iter().zip(cases["pairs"].as_array().unwrap()) {
        assert_eq!(expected["title_fr"], case["title_fr"]);
        for (side, name) in [("a", "partner_a"), ("b", "partner_b")] {
            let [(target, _), (start, _)] = lists(&case[side]);
            assert_eq!(target, expected[format!("{name}_vise")]);
            assert_eq!(start, expected[format!("{name}_commencer")]);
        }
    }
}

#[test]
fn the_question_about_the_object_counts_as_elsewhere() {
    let example = &expected()["objet_example"];
    let file = cases::partnerships();
    let case = file["cases"].as_array().unwrap().iter().find(|case| case["id"] == example["case"]).unwrap();
    let partner = usize::try_from(example["partner"].as_u64().unwrap()).unwrap();
    let mut answers = case["answers"][example["rater"].as_str().unwrap()][partner].clone();
    answers["objet"] = example["objet"].clone();
    let (matrix, reading) = cases::reading(&answers);
    let place = catalog().criteria.iter().position(|criterion| criterion.id.as_str() == "objet").unwrap();
    assert!(matches!(reading.given[place], Some(Given::Ticked(bits)) if bits.count_ones() == 2));
    assert!(matches!(cases::side(&answers).choices.get(&"objet".into()), Some(Answer::Known(_))));
    assert_eq!(scores(&matrix, &reading), example["scores"]);
}
