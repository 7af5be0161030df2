//! Saved files: nothing is lost by saving and opening, and a fault says where it is.

use boussole::{
    codec::save::{SaveFault, from_text, to_text},
    content::catalog,
    domain::dossier::{Answer, Dossier},
};
use proptest::{collection::vec, prelude::*};

use crate::any::{self, Dice};

/// A file as each schema before ours wrote it. They open for ever.
const FIRST: &str = include_str!("../data/saves/schema-1.json");
const SECOND: &str = include_str!("../data/saves/schema-2.json");
const THIRD: &str = include_str!("../data/saves/schema-3.json");

proptest! {
    #[test]
    fn what_is_saved_is_what_is_opened(bytes in vec(any::<u8>(), 0..220), name in ".*") {
        let mut dossier = any::dossier(catalog(), &mut Dice::Tape(bytes.into_iter()));
        dossier.who.name = name;
        prop_assert_eq!(from_text(&to_text(&dossier)), Ok(dossier));
    }

    #[test]
    fn no_text_makes_it_panic(text in ".*", json in "[{}\\[\\]\":,a-z0-9 ]{0,80}") {
        prop_assert!(from_text(&text).is_err());
        prop_assert!(from_text(&json).is_err());
    }
}

/// The shape of the schema, as `serde` derives it.
#[derive(serde::Serialize)]
struct File<'a> {
    boussole: u32,
    dossier: &'a Dossier,
}

#[test]
fn a_saved_text_is_what_a_library_would_write() {
    for seed in 0..2_000 {
        let mut dossier = any::dossier(catalog(), &mut Dice::Seed(seed));
        dossier.who.name = "\u{0} \" \\ / é 😀 \u{7f}\t\r\n\u{8}\u{c}\u{1f}".to_owned();
        let file = File { boussole: 3, dossier: &dossier };
        assert_eq!(to_text(&dossier), serde_json::to_string_pretty(&file).unwrap());
    }
}

fn sample() -> Dossier {
    any::dossier(catalog(), &mut Dice::Seed(11))
}

#[test]
fn a_file_of_the_first_schema_opens_for_ever() {
    let dossier = from_text(FIRST).unwrap();
    // It holds nothing of what later schemas added, and loses nothing by being saved in ours.
    let file: serde_json::Value = serde_json::from_str(FIRST).unwrap();
    assert_eq!(serde_json::from_value(file["dossier"].clone()).ok(), Some(dossier.clone()));
    assert_eq!(from_text(&to_text(&dossier)), Ok(dossier.clone()));
    assert!(dossier.ratings.is_empty() && dossier.plan.actions.is_empty());
    assert_eq!(dossier.who.name, "Les Petits Pas");
    assert!(dossier.activities.values().any(|activity| !activity.who.is_empty()));
}

#[test]
fn a_file_of_the_second_schema_opens_for_ever() {
    let dossier = from_text(SECOND).unwrap();
    let file: serde_json::Value = serde_json::from_str(SECOND).unwrap();
    assert_eq!(serde_json::from_value(file["dossier"].clone()).ok(), Some(dossier.clone()));
    assert_eq!(from_text(&to_text(&dossier)), Ok(dossier.clone()));
    assert_eq!((dossier.ratings.len(), dossier.notes.len(), dossier.plan.actions.len()), (17, 14, 2));
    assert!(dossier.evaluation.past.is_empty());
}

#[test]
fn a_file_of_the_third_schema_opens_for_ever() {
    let dossier = from_text(THIRD).unwrap();
    let file: serde_json::Value = serde_json::from_str(THIRD).unwrap();
    assert_eq!(serde_json::from_value(file["dossier"].clone()).ok(), Some(dossier.clone()));
    assert_eq!(to_text(&dossier), THIRD.trim_end());
    assert_eq!((dossier.evaluation.past.len(), dossier.ratings.len()), (1, 17));
}

#[test]
fn names_the_catalogue_does_not_know_are_kept() {
    let mut dossier = sample();
    dossier.own.levels.insert("critere-d-hier".into(), Answer::Known(2));
    dossier.own.objectives = vec!["objectif-d-hier".into()];
    dossier.who.size = Some("taille-d-hier".into());
    assert_eq!(from_text(&to_text(&dossier)), Ok(dossier));
}

#[test]
fn a_foreign_text_is_not_ours() {
    for text in [
        "",
        "bonjour",
        "{}",
        "[]",
        "null",
        "12",
        "{\"a\": 1}",
        "{\"boussole\": 0}",
        "{\"boussole\": null}",
        "PK\u{3}\u{4}",
        "{\"bous",
    ] {
        assert_eq!(from_text(text), Err(SaveFault::NotOurs), "{text}");
    }
}

#[test]
fn a_later_schema_is_newer_whatever_it_holds() {
    for text in ["{\"boussole\": 4}", "{\"boussole\": 7, \"dossiers\": [{}], \"x\": null}"] {
        assert!(matches!(from_text(text), Err(SaveFault::Newer(4 | 7))), "{text}");
    }
}

#[test]
fn a_cut_file_is_damaged_at_the_place_of_the_cut() {
    let text = to_text(&sample());
    let start = text.find("\"boussole\"").unwrap() + "\"boussole\"".len();
    for length in (start..text.len()).filter(|length| text.is_char_boundary(*length)) {
        let Err(SaveFault::Damaged { line, .. }) = from_text(&text[..length]) else { panic!("{}", &text[..length]) };
        let last = text[..length].lines().count();
        assert!(line == last || line == last + 1, "{line} of {last}");
    }
}

#[test]
fn a_mark_before_the_text_and_blanks_around_it_do_not_matter() {
    let dossier = sample();
    assert_eq!(from_text(&format!("\u{feff}\r\n {}\n\n", to_text(&dossier))), Ok(dossier));
}

/// Each change to a good file, and what the fault must name.
#[test]
fn a_value_that_no_page_writes_is_damaged_and_named() {
    let good = "{\n  \"boussole\": 1,\n  \"dossier\": {\n    \"edition\": 1\n  }\n}";
    assert!(from_text(good).is_ok());
    let cases: [(&str, &str, usize, &str); 16] = [
        ("\"edition\": 1", "\"edition\": 1,\n    \"humeur\": 3", 5, "unknown field `humeur`"),
        ("\"boussole\": 1,", "\"boussole\": 1, \"autre\": 2,", 2, "unknown field `autre`"),
        ("\"edition\": 1", "\"edition\": \"un\"", 4, "invalid type"),
        ("\"edition\": 1", "\"edition\": -1", 4, "invalid value"),
        ("\"edition\": 1", "\"edition\": 1, \"edition\": 2", 4, "duplicate field `edition`"),
        ("\"edition\": 1", "\"who\": {\"kind\": \"banque\"}", 4, "unknown variant `banque`"),
        ("\"edition\": 1", "\"who\": {\"nom\": \"x\"}", 4, "unknown field `nom`"),
        ("\"edition\": 1", "\"own\": {\"note\": 1}", 4, "unknown field `note`"),
        ("\"edition\": 1", "\"activities\": {\"x\": {\"doing\": \"we\", \"depuis\": 1}}", 4, "unknown field `depuis`"),
        (
            "\"edition\": 1",
            "\"own\": {\"levels\": {\"sens\": {\"known\": 7}}}",
            0,
            "dossier.own.levels.sens: 7 is not a level",
        ),
        (
            "\"edition\": 1",
            "\"guess\": {\"experience\": {\"known\": 5}}",
            0,
            "dossier.guess.experience: 5 is not a level",
        ),
        ("\"edition\": 1", "\"statements\": {\"x\": {\"known\": 200}}", 0, "dossier.statements.x: 200 is not a level"),
        ("\"edition\": 1", "\"own\": {\"objectives\": [\"a\", \"a\"]}", 0, "dossier.own.objectives: a twice"),
        (
            "\"edition\": 1",
            "\"own\": {\"objectives\": [\"a\", \"b\", \"c\", \"d\"]}",
            0,
            "dossier.own.objectives: 4 objectives",
        ),
        ("\"dossier\": {\n    \"edition\": 1\n  }", "\"dossier\": 3", 3, "invalid type"),
        (",\n  \"dossier\": {\n    \"edition\": 1\n  }", "", 1, "missing field `dossier`"),
    ];
    for (from, to, at, named) in cases {
        let text = good.replace(from, to);
        assert_ne!(text, good);
        let Err(SaveFault::Damaged { says, line, column }) = from_text(&text) else { panic!("{text}") };
        assert!(says.contains(named), "{says}");
        assert_eq!((line, column > 0), (at, at > 0), "{says}");
    }
}
