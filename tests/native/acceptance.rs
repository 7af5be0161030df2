//! The acceptance cases of the method (`docs/methode.md`): twelve that must come out, six kept
//! in reserve, three pairs. Objectives weigh what the cases say, which is not always 3, 2, 1.

use boussole::{
    content::catalog,
    domain::{
        actor::Kind,
        catalog::gate::{Reply, Verdict},
        dossier::Dossier,
        id::{CriterionId, ModelId},
        pair::{maturity, pair, rank_pair},
        recommend::{
            gates::{Cause, Notices, Standing, notices},
            matrix::Matrix,
            ranking::{Entry, Ranking, rank},
            reading::Reading,
        },
    },
};
use serde_json::Value;

use crate::cases;

fn kind(actor: &Value) -> Kind {
    let actor = actor.as_str().unwrap().replace('é', "e");
    Kind::ALL.into_iter().find(|kind| serde_json::to_value(kind).unwrap() == actor.as_str()).unwrap()
}

/// The dossier of a case, for what the law and limits say of it.
pub(crate) fn dossier(case: &Value) -> Dossier {
    let mut dossier = Dossier { own: cases::side(&case["answers"]), ..Dossier::default() };
    dossier.who.kind = Some(kind(&case["actor"]));
    if case["id"] == "C10" {
        dossier.limits.insert("contrepartie-publicitaire".into(), Reply::Yes);
    }
    dossier
}

fn ranked(case: &Value) -> (Ranking, Ranking, Notices) {
    let dossier = dossier(case);
    let (matrix, reading) = cases::reading(&case["answers"]);
    let notices = notices(catalog(), &dossier);
    let (target, start) = rank(&matrix, &reading, maturity(&dossier.own), &notices);
    (target, start, notices)
}

fn names(value: &Value) -> Vec<ModelId> {
    value.as_array().into_iter().flatten().map(|id| id.as_str().unwrap().into()).collect()
}

fn says(entries: &[Entry]) -> String {
    entries.iter().map(|entry| format!("{} {}", entry.model, entry.score.0)).collect::<Vec<_>>().join(", ")
}

#[test]
fn the_twelve_cases_pass() {
    let cases = cases::acceptance();
    let cases = cases["cases"].as_array().unwrap();
    assert_eq!(cases.len(), 12);
    for case in cases {
        let (target, start, _) = ranked(case);
        let expected = names(&case["expected_first"]);
        let first = start.first().unwrap();
        assert!(expected.contains(&first.model), "(a) {}: {}", case["id"], says(&start.entries));
        assert!(
            target.top().any(|entry| expected.contains(&entry.model)),
            "(b) {}: {}",
            case["id"],
            says(&target.entries)
        );
        let forbidden = names(&case["never_in_first_three"]);
        let lists: [Vec<&Entry>; 2] = [start.open().take(3).collect(), start.entries.iter().take(3).collect()];
        for entry in lists.iter().flatten() {
            assert!(!forbidden.contains(&entry.model), "(c) {}: {}", case["id"], says(&start.entries));
        }
    }
}

#[test]
fn a_case_with_an_alert_shows_it() {
    let cases = cases::acceptance();
    let case = cases["cases"].as_array().unwrap().iter().find(|case| case["id"] == "C10").unwrap();
    assert!(case["alert_fr"].is_string());
    let (target, _, notices) = ranked(case);
    for model in ["mecenat-classique", "engagement-actif"] {
        let model = ModelId::from(model);
        assert_eq!(notices.standing(&model), Standing::Closed);
        assert!(target.entry(&model).is_some());
        let notice = notices.of(&model)[0].clone();
        assert_eq!(
            (notice.verdict, notice.cause),
            (Verdict::Closed, Cause::Gate("contrepartie-publicitaire-oui".into()))
        );
    }
    let second = target.open().nth(1).unwrap();
    assert!(names(&case["expected_second"]).contains(&second.model), "{}", says(&target.entries));
}

#[test]
fn a_foundation_does_not_buy() {
    let cases = cases::acceptance();
    let case = cases["cases"].as_array().unwrap().iter().find(|case| case["id"] == "C12").unwrap();
    let (target, start, notices) = ranked(case);
    for model in ["audit-pratiques", "alternative-interet-general", "prestation-services", "cooperation-economique"] {
        assert_ne!(notices.standing(&model.into()), Standing::Open, "{model}");
        assert!(target.entry(&model.into()).is_some());
    }
    assert!(start.top().all(|entry| entry.standing == Standing::Open));
}

#[test]
fn the_reserve_cases_have_an_expected_model_among_the_first_two() {
    let cases = cases::acceptance();
    for case in cases["reserve"].as_array().unwrap() {
        let (target, start, _) = ranked(case);
        let expected = names(&case["expected_first"]);
        let found = |ranking: &Ranking| ranking.open().take(2).any(|entry| expected.contains(&entry.model));
        assert!(found(&target), "{}: {}", case["id"], says(&target.entries));
        assert!(found(&start), "{}: {}", case["id"], says(&start.entries));
    }
}

#[test]
fn the_worked_pairs_discuss_what_they_must() {
    let cases = cases::acceptance();
    let expected: [&[&str]; 3] = [&["sens", "flux", "contrepartie"], &[], &[]];
    for (case, expected) in cases["pairs"].as_array().unwrap().iter().zip(expected) {
        let sides = ["a", "b"].map(|side| cases::side(&case[side]));
        let view = pair(catalog(), &Matrix::new(catalog()), [&sides[0], &sides[1]], &Notices::default());
        let discuss: Vec<&str> = view.discuss.iter().map(CriterionId::as_str).collect();
        assert_eq!(discuss, expected, "{}", case["title_fr"]);
    }
}

#[test]
fn the_models_of_the_worked_pairs_come_out() {
    let cases = cases::acceptance();
    for (case, expected) in
        cases["pairs"].as_array().unwrap().iter().zip([None, Some("partage-expertise"), Some("modele-hybride")])
    {
        let [(matrix, one), (_, other)] = ["a", "b"].map(|side| cases::reading(&case[side]));
        let readings: [&Reading; 2] = [&one, &other];
        let first = rank_pair(&matrix, readings, [None, None], &Notices::default()).swap_remove(0);
        assert!(expected.is_none_or(|expected| first.model.as_str() == expected), "{}: {first:?}", case["title_fr"]);
    }
}
