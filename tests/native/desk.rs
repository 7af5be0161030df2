//! The commands of the desk, run as a person runs them.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use boussole::domain::map::Map;
use boussole::{
    codec::save,
    content::catalog,
    domain::{
        actor::Kind,
        dossier::{Answer, Dossier},
        event::{Event, Whose},
    },
};
use serde_json::{Value, json};

use crate::any::{Dice, complete, diagnosed};

const PARTNERSHIPS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/real-partnerships.json");

fn desk(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_desk")).args(args).output().unwrap()
}

/// A file of its own for each test.
fn file(name: &str, text: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, text).unwrap();
    path
}

fn rank(path: &str, name: &str) -> Value {
    let output = desk(&["rank", path, "--answers", name]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(output.stderr.is_empty());
    serde_json::from_slice(&output.stdout).unwrap()
}

/// Exit code 2, nothing on the standard output, and what the error output says.
fn refused(args: &[&str]) -> String {
    let output = desk(args);
    let says = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{says}");
    assert!(output.stdout.is_empty(), "{}", String::from_utf8_lossy(&output.stdout));
    says
}

#[test]
fn rank_lists_all_nine_models_best_first_for_every_case() {
    let input: Value = serde_json::from_str(&fs::read_to_string(PARTNERSHIPS).unwrap()).unwrap();
    let input = input["cases"].as_array().unwrap();
    for name in ["rater_1", "rater_2"] {
        let report = rank(PARTNERSHIPS, name);
        assert_eq!(report["edition"], json!(catalog().rules.edition));
        let cases = report["cases"].as_array().unwrap();
        assert_eq!(cases.len(), input.len());
        for (case, input) in cases.iter().zip(input) {
            assert_eq!(case["id"], input["id"]);
            let ranking = case["ranking"].as_array().unwrap();
            let mut models: Vec<&str> = ranking.iter().map(|entry| entry["model"].as_str().unwrap()).collect();
            models.sort_unstable();
            models.dedup();
            assert_eq!(models.len(), 9);
            let points = |value: &Value| value.as_u64().filter(|points| *points <= 100).unwrap();
            for pair in ranking.windows(2) {
                assert!(points(&pair[0]["score"]) >= points(&pair[1]["score"]));
            }
            for entry in ranking {
                let scores: Vec<u64> = entry["scores"].as_array().unwrap().iter().map(points).collect();
                assert_eq!(scores.len(), input["partners"].as_array().unwrap().len());
                assert_eq!(scores.iter().min(), Some(&points(&entry["score"])));
            }
        }
    }
}

#[test]
fn rank_prints_the_same_each_time() {
    let args = ["rank", PARTNERSHIPS, "--answers", "rater_2"];
    assert_eq!(desk(&args).stdout, desk(&args).stdout);
    assert_eq!(desk(&args).stdout, desk(&["rank", "--answers", "rater_2", PARTNERSHIPS]).stdout);
}

#[test]
fn rank_reads_neither_labels_nor_the_order_of_partners() {
    let mut file_value: Value = serde_json::from_str(&fs::read_to_string(PARTNERSHIPS).unwrap()).unwrap();
    let before = rank(PARTNERSHIPS, "rater_1");
    for case in file_value["cases"].as_array_mut().unwrap() {
        for key in ["model", "category", "label", "ambiguous", "acceptable_models", "why_fr", "source"] {
            case.as_object_mut().unwrap().remove(key);
        }
        case["nouveau"] = json!({"model": "x"});
        case["partners"].as_array_mut().unwrap().reverse();
        case["answers"]["rater_1"].as_array_mut().unwrap().reverse();
    }
    let mut after = rank(file("blind.json", &file_value.to_string()).to_str().unwrap(), "rater_1");
    for entry in
        after["cases"].as_array_mut().unwrap().iter_mut().flat_map(|case| case["ranking"].as_array_mut().unwrap())
    {
        entry["scores"].as_array_mut().unwrap().reverse();
    }
    assert_eq!(before, after);
}

#[test]
fn rank_takes_one_partner_or_three() {
    let side = json!({"objectifs": ["O1"], "sens": 0, "flux": ["don"]});
    let other = json!({"objectifs": null, "sens": 4, "flux": ["achat"], "objet": ["service-courant"], "utilite": null});
    let blank = json!({"objectifs": [], "flux": []});
    let of = |name: &str, sides: &[&Value]| {
        let partners = vec![json!({}); sides.len()];
        let text = json!({"cases": [{"id": "x", "partners": partners, "answers": {"moi": sides}}]}).to_string();
        rank(file(name, &text).to_str().unwrap(), "moi")["cases"][0]["ranking"].clone()
    };
    let alone = of("one.json", &[&side]);
    assert_eq!(alone[0]["model"], "mecenat-classique");
    assert_eq!(alone[0]["scores"], json!([alone[0]["score"]]));
    let three = of("three.json", &[&side, &other, &side]);
    let two = of("two.json", &[&side, &other]);
    for (one, other) in three.as_array().unwrap().iter().zip(two.as_array().unwrap()) {
        assert_eq!(one["score"], other["score"]);
        assert_eq!(one["scores"].as_array().unwrap().len(), 3);
    }
    assert_eq!(of("blank.json", &[&blank]).as_array().unwrap().len(), 9);
}

/// A key path of the file, what is put there, and what the error must say.
#[test]
fn rank_names_the_place_of_every_fault() {
    let good: Value = serde_json::from_str(&fs::read_to_string(PARTNERSHIPS).unwrap()).unwrap();
    let answer = "/cases/3/answers/rater_1/0";
    let here = "cases[3].answers.rater_1";
    let faults: Vec<(String, Value, String)> = [
        ("/sens", json!(7), "[0].sens: 7 is not a level from 0 to 4"),
        ("/sens", json!(-1), "[0].sens: -1 is not a level from 0 to 4"),
        ("/utilite", json!(2.5), "[0].utilite: 2.5 is not a level from 0 to 4"),
        ("/coeur", json!("3"), "[0].coeur: \"3\" is not a level from 0 to 4"),
        ("/coeur", json!([3]), "[0].coeur: [3] is not a level from 0 to 4"),
        ("/flux", json!(["don", "troc"]), "[0].flux[1]: \"troc\" is not one of don, temps_biens"),
        ("/flux", json!("don"), "[0].flux: \"don\" is not a list of choices"),
        ("/objectifs", json!(["O1", "O99"]), "[0].objectifs[1]: \"O99\" is not a family of objectives"),
        ("/objectifs", json!(["O1", 3]), "[0].objectifs[1]: 3 is not a family"),
        ("/objectifs", json!(["O1", "O1"]), "[0].objectifs[1]: \"O1\" is there twice"),
        ("/objectifs", json!(["O1", "O2", "O3", "O4"]), "[0].objectifs: holds 4 families; 3 at most"),
        ("/objectifs", json!("O1"), "[0].objectifs: \"O1\" is not a list of families"),
        ("", json!(4), "[0]: is not an object of answers"),
    ]
    .into_iter()
    .map(|(key, value, says)| (format!("{answer}{key}"), value, format!("{here}{says}")))
    .chain([
        ("/cases/3/answers/rater_1".into(), json!([{}]), format!("{here}: holds 1 answers for 2 partners")),
        ("/cases/3/answers/rater_1".into(), json!({}), format!("{here}: is not a list")),
        ("/cases/3/answers".into(), json!({"rater_2": []}), format!("{here}: is missing; there is rater_2")),
        ("/cases/3/answers".into(), json!({}), format!("{here}: is missing")),
        ("/cases/3/answers".into(), Value::Null, format!("{here}: is missing")),
        ("/cases/3/partners".into(), Value::Null, "cases[3].partners: is not a list".into()),
        ("/cases/3/partners".into(), json!([]), "cases[3].partners: is empty".into()),
        ("/cases/3/id".into(), json!(3), "cases[3].id: is missing, or is not a text".into()),
        ("/cases/3".into(), json!("x"), "cases[3].partners: is missing".into()),
        ("/cases".into(), json!({}), "cases: is not a list".into()),
        (String::new(), json!([]), "cases: is missing".into()),
    ])
    .collect();
    for (number, (pointer, value, says)) in faults.into_iter().enumerate() {
        let mut bad = good.clone();
        *bad.pointer_mut(&pointer).unwrap() = value;
        let path = file(&format!("bad-{number}.json"), &bad.to_string());
        let told = refused(&["rank", path.to_str().unwrap(), "--answers", "rater_1"]);
        assert!(told.contains(&says), "{says}\n{told}");
    }
}

#[test]
fn rank_tells_all_faults_at_once() {
    let mut bad: Value = serde_json::from_str(&fs::read_to_string(PARTNERSHIPS).unwrap()).unwrap();
    bad["cases"][1]["answers"]["rater_1"][0]["sens"] = json!(5);
    bad["cases"][1]["answers"]["rater_1"][1]["objectifs"] = json!(["O1", "Q"]);
    bad["cases"][5]["answers"]["rater_1"][1]["flux"] = json!(["x"]);
    let path = file("three-faults.json", &bad.to_string());
    let told = refused(&["rank", path.to_str().unwrap(), "--answers", "rater_1"]);
    assert_eq!(told.trim().lines().count(), 3, "{told}");
}

#[test]
fn a_file_that_cannot_be_read_and_a_wrong_call_exit_with_2() {
    assert!(refused(&["rank", "/nowhere/at/all.json", "--answers", "rater_1"]).contains("/nowhere/at/all.json"));
    let broken = file("broken.json", "{\"cases\": [\n  {\"id\": \"x\",}]}");
    assert!(refused(&["rank", broken.to_str().unwrap(), "--answers", "rater_1"]).contains("line 2 column"));
    assert!(
        refused(&["rank", PARTNERSHIPS, "--answers", "rater_9"])
            .contains("cases[0].answers.rater_9: is missing; there is rater_1, rater_2")
    );
    for args in [
        &["rank"][..],
        &["rank", PARTNERSHIPS],
        &["rank", PARTNERSHIPS, "--answers"],
        &["rank", PARTNERSHIPS, "rater_1"],
        &["position"],
        &["position", "a", "b"],
    ] {
        assert!(refused(args).contains("usage"), "{args:?}");
    }
}

#[test]
fn position_prints_the_whole_result_of_a_saved_dossier() {
    let complete = Dossier { limits: Map::new(), ..complete(catalog(), &mut Dice::Seed(2)) };
    let dossier = complete
        .apply(Event::Level(Whose::Own, "sens".into(), Some(Answer::Known(1))), 1)
        .apply(Event::Choices(Whose::Own, "flux".into(), Some(Answer::Known(vec!["don".into()]))), 2);
    let path = file("dossier.json", &save::to_text(&dossier));
    let output = desk(&["position", path.to_str().unwrap()]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(report["result"]["edition"], json!(catalog().rules.edition));
    assert_eq!(report["result"]["recommendation"]["target"]["entries"].as_array().unwrap().len(), 9);
    assert_eq!(report["result"]["steps"].as_array().unwrap().len(), 3);
    for entry in report["result"]["recommendation"]["start"]["entries"].as_array().unwrap() {
        let name = &report["names"]["models"][entry["model"].as_str().unwrap()];
        assert!(name.as_str().is_some_and(|name| !name.is_empty()));
    }
    for change in report["counterfactual"]["changes"].as_array().unwrap() {
        assert!(report["names"]["criteria"][change["criterion"].as_str().unwrap()].is_string());
        assert!(change["answer"].is_u64() || change["answer"].is_array());
    }
}

/// Every text at this key, wherever it stands.
fn texts_at<'a>(json: &'a Value, key: &str, found: &mut Vec<&'a str>) {
    match json {
        Value::Object(fields) => fields.iter().for_each(|(name, value)| {
            found.extend(value.as_str().filter(|_| name == key));
            texts_at(value, key, found);
        }),
        Value::Array(items) => items.iter().for_each(|item| texts_at(item, key, found)),
        _ => {}
    }
}

#[test]
fn position_says_in_words_all_that_the_diagnostics_point_to() {
    let mut dice = Dice::Seed(5);
    let mut dossier = diagnosed(catalog(), complete(catalog(), &mut dice), &mut dice);
    dossier.plan.actions.clear();
    let path = file("diagnosed.json", &save::to_text(&dossier));
    let report: Value = serde_json::from_slice(&desk(&["position", path.to_str().unwrap()]).stdout).unwrap();
    let proposals = report["plan"]["proposals"].as_array().unwrap();
    let mut rules: Vec<&str> = proposals.iter().map(|rule| rule.as_str().unwrap()).collect();
    assert_eq!(rules.len(), 6);
    for (part, key, of) in [("maturity", "axis", 6), ("levers", "lever", 7), ("evaluation", "dimension", 6)] {
        let mut ids = Vec::new();
        texts_at(&report[part], key, &mut ids);
        texts_at(&report[part], "action", &mut rules);
        let distinct: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(distinct.len(), of, "{part}");
        for id in ids {
            let names = report["names"][if key == "axis" { "axes".to_owned() } else { format!("{key}s") }].clone();
            assert!(names[id].as_str().is_some_and(|name| !name.is_empty()), "{id}");
        }
    }
    for rule in rules {
        assert!(report["names"]["actions"][rule].as_str().is_some_and(|words| !words.is_empty()), "{rule}");
    }
    for axis in report["maturity"]["to_work_on"].as_array().unwrap() {
        assert!(report["names"]["next_levels"][axis["axis"].as_str().unwrap()].is_string());
    }
}

#[test]
fn position_of_a_dossier_just_begun_says_what_is_missing() {
    let begun = Dossier::default()
        .apply(Event::Kind(Kind::Entreprise), 1)
        .apply(Event::Level(Whose::Own, "sens".into(), Some(Answer::Known(2))), 2);
    let path = file("begun.json", &save::to_text(&begun));
    let report: Value = serde_json::from_slice(&desk(&["position", path.to_str().unwrap()]).stdout).unwrap();
    assert_eq!(report["result"]["recommendation"], Value::Null);
    assert_eq!(report["result"]["missing"], json!(["flux"]));
    assert_eq!(report["result"]["needs_objective"], json!(true));
    assert_eq!((&report["maturity"], &report["levers"]), (&Value::Null, &Value::Null));
    assert_eq!(report["evaluation"]["dimensions"], json!([]));
}

#[test]
fn position_refuses_a_bad_file_with_its_place() {
    for (name, text, says) in [
        ("foreign.json", "{}", "not a saved file"),
        ("newer.json", "{\"boussole\": 9}", "schema 9"),
        ("cut.json", "{\"boussole\": 1,\n \"dossier\": {", "cut.json:2:"),
        ("field.json", "{\"boussole\": 1,\n \"dossier\": {\"humeur\": 1}}", "unknown field `humeur`"),
        (
            "level.json",
            "{\"boussole\": 1, \"dossier\": {\"own\": {\"levels\": {\"sens\": {\"known\": 9}}}}}",
            "dossier.own.levels.sens",
        ),
    ] {
        let path = file(name, text);
        let told = refused(&["position", path.to_str().unwrap()]);
        assert!(told.contains(says) && told.contains(name), "{told}");
    }
    refused(&["position", "/nowhere.json"]);
}
