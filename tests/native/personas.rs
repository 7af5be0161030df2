//! Fictional organisations (`tests/data/personas`): what each is told, reviewed, and that every
//! question is answered by one of them and changes a result. Results are by name, without words, so
//! that a text can be mended without reviewing them again.

use std::{env, fs, path::PathBuf};

use boussole::{
    codec::save::{from_text, to_text},
    content::catalog,
    domain::{
        actor::{Kind, Organisation},
        diagnosis::maturity,
        dossier::{Answer, Dossier, Rating, Scope},
        id::ModelId,
        outcome::Outcome,
        recommend::matrix::Matrix,
    },
    export::position::Position,
};
use serde_json::Value;

use crate::{
    any::{self, Dice},
    asked::{Asked, after, questions, swept, texts},
};

/// A list or a table of a reviewed result is on one line up to this many letters.
const WIDTH: usize = 110;

/// Set to anything, it makes the tests write the results they would compare.
const UPDATE: &str = "UPDATE_SNAPSHOTS";

struct Persona {
    name: String,
    text: String,
    dossier: Dossier,
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data/personas")
}

/// The names of the JSON files of a folder, without their ending, sorted.
fn names(folder: PathBuf) -> Vec<String> {
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = files.filter_map(|name| name.strip_suffix(".json").map(str::to_owned)).collect();
    names.sort();
    names
}

fn personas() -> Vec<Persona> {
    let read = |name: String| {
        let text = fs::read_to_string(folder().join(format!("{name}.json"))).unwrap();
        let dossier = from_text(&text).unwrap_or_else(|fault| panic!("{name}: {fault}"));
        Persona { name, text, dossier }
    };
    names(folder()).into_iter().map(read).collect()
}

#[test]
fn a_persona_opens_and_saves_without_loss_and_says_that_it_is_fictional() {
    for Persona { name, text, dossier } in personas() {
        // Whatever schema wrote it.
        let file: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(serde_json::from_value(file["dossier"].clone()).ok(), Some(dossier.clone()), "{name}");
        assert_eq!(from_text(&to_text(&dossier)), Ok(dossier.clone()), "{name}");
        let is_fictional = |name: &str| name.contains("fictif") || name.contains("fictive");
        assert!(is_fictional(&dossier.who.name), "{name}");
        assert!(!dossier.has_partner() || is_fictional(&dossier.partner.name), "{name}");
    }
}

#[test]
fn personas_are_of_every_kind_organisation_size_and_phase_weak_and_strong_alone_and_with_a_partner() {
    let personas: Vec<Dossier> = personas().into_iter().map(|persona| persona.dossier).collect();
    let met = |what: &str, is: &dyn Fn(&Dossier) -> bool| assert!(personas.iter().any(is), "no persona: {what}");
    for kind in Kind::ALL {
        met(&format!("{kind:?}"), &|it| it.who.kind == Some(kind));
    }
    for organisation in Organisation::ALL {
        let is = |it: &Dossier| it.organisation() == Some(organisation);
        let sizes = &catalog().profile.sizes.get(&organisation).unwrap();
        for size in [sizes.first().unwrap(), sizes.last().unwrap()] {
            met(size.id.as_str(), &|it| is(it) && it.who.size.as_ref() == Some(&size.id));
        }
        met(&format!("{organisation:?}, by someone else"), &|it| {
            is(it) && it.who.kind.unwrap().organisation().is_none()
        });
        let level = |it: &Dossier| maturity(catalog(), it).as_ref().and_then(Answer::known).copied();
        met(&format!("{organisation:?}, weak"), &|it| is(it) && level(it).is_some_and(|level| level <= 1));
        met(&format!("{organisation:?}, strong"), &|it| is(it) && level(it).is_some_and(|level| level >= 2));
        for scope in [Scope::General, Scope::Partnership] {
            met(&format!("{organisation:?}, {scope:?}"), &|it| is(it) && it.scope == Some(scope));
        }
    }
    for phase in &catalog().levers.phases {
        met(phase.id.as_str(), &|it| it.phase.as_ref() == Some(&phase.id));
    }
    met("too early to rank", &|it| it.own.levels.len() + it.own.choices.len() < 3);
    met("does not know", &|it| it.ratings.values().any(|rating| *rating == Rating::Unknown));
    met("not applicable", &|it| it.ratings.values().any(|rating| *rating == Rating::NotApplicable));
}

#[test]
fn every_model_is_the_one_to_begin_with_for_some_persona() {
    let matrix = Matrix::new(catalog());
    let first: Vec<Option<ModelId>> =
        personas().iter().map(|it| Outcome::new(catalog(), &matrix, &it.dossier).first_model()).collect();
    let missing: Vec<&str> = catalog()
        .models
        .iter()
        .map(|model| &model.id)
        .filter(|id| !first.contains(&Some((*id).clone())))
        .map(ModelId::as_str)
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn the_result_of_each_persona_is_the_one_that_was_reviewed() {
    let matrix = Matrix::new(catalog());
    let results = folder().join("results");
    let mut differing = Vec::new();
    for Persona { name, dossier, .. } in personas() {
        let file = results.join(format!("{name}.json"));
        let found = lines(&serde_json::to_value(Position::new(catalog(), &matrix, &dossier)).unwrap());
        if env::var_os(UPDATE).is_some() {
            fs::write(&file, &found).unwrap();
        }
        let reviewed = fs::read_to_string(&file).unwrap_or_default();
        if reviewed != found {
            differing.push(format!("{name}\n{}", difference(&reviewed, &found)));
        }
    }
    assert!(
        differing.is_empty(),
        "These results are not those reviewed (- reviewed, + found):\n\n{}\n\nIf each change is meant, write them with\n\
         {UPDATE}=1 cargo test --locked --test native reviewed\nand read them with git diff, as an adviser would.",
        differing.join("\n\n")
    );
    let orphans: Vec<String> = names(results).into_iter().filter(|name| !names(folder()).contains(name)).collect();
    assert!(orphans.is_empty(), "results of no persona: {orphans:?}");
}

/// JSON to be read: what fits on a line is on one, but for the outermost.
fn lines(json: &Value) -> String {
    lines_at(json, 0) + "\n"
}

fn lines_at(json: &Value, depth: usize) -> String {
    let plain = json.to_string();
    let (open, close, items): (_, _, Vec<String>) = match json {
        _ if depth > 0 && plain.len() <= WIDTH => return plain,
        Value::Object(fields) => {
            let field = |(name, value)| format!("\"{name}\": {}", lines_at(value, depth + 1));
            ('{', '}', fields.iter().map(field).collect())
        }
        Value::Array(items) => ('[', ']', items.iter().map(|item| lines_at(item, depth + 1)).collect()),
        _ => return plain,
    };
    let indent = "  ".repeat(depth);
    format!("{open}\n{indent}  {}\n{indent}{close}", items.join(&format!(",\n{indent}  ")))
}

/// The lines that differ, with their numbers.
fn difference(before: &str, after: &str) -> String {
    let (before, after): (Vec<&str>, Vec<&str>) = (before.lines().collect(), after.lines().collect());
    // Length of the longest common part from each pair of lines on.
    let mut common = vec![vec![0_u32; after.len() + 1]; before.len() + 1];
    for one in (0..before.len()).rev() {
        for other in (0..after.len()).rev() {
            common[one][other] = if before[one] == after[other] {
                common[one + 1][other + 1] + 1
            } else {
                common[one + 1][other].max(common[one][other + 1])
            };
        }
    }
    let (mut one, mut other, mut lines) = (0, 0, Vec::new());
    while one < before.len() || other < after.len() {
        if one < before.len() && other < after.len() && before[one] == after[other] {
            (one, other) = (one + 1, other + 1);
        } else if other == after.len() || (one < before.len() && common[one + 1][other] >= common[one][other + 1]) {
            lines.push(format!("{:5} - {}", one + 1, before[one]));
            one += 1;
        } else {
            lines.push(format!("{:5} + {}", other + 1, after[other]));
            other += 1;
        }
    }
    lines.join("\n")
}

#[test]
fn a_difference_is_told_by_its_lines() {
    assert_eq!(difference("a\nb\nc\nd", "a\nc\nx\nd"), "    2 - b\n    3 + x");
    assert_eq!(difference("", "a"), "    1 + a");
    assert_eq!(difference("a\nb", "a\nb"), "");
}

/// What a result says, without what only repeats the answers or counts them.
fn said(matrix: &Matrix, dossier: &Dossier) -> Value {
    let mut json = serde_json::to_value(Position::new(catalog(), matrix, dossier)).unwrap();
    strip(&mut json);
    json
}

const REPEATED: [&str; 10] =
    ["answered_with", "progress", "organisation", "phase", "level", "answered", "asked", "frame", "actions", "notes"];

fn strip(json: &mut Value) {
    match json {
        Value::Object(fields) => {
            fields.retain(|name, _| !REPEATED.contains(&name.as_str()));
            fields.values_mut().for_each(strip);
        }
        Value::Array(items) => items.iter_mut().for_each(strip),
        _ => {}
    }
}

#[test]
fn every_question_is_answered_by_some_persona_and_changes_some_result() {
    let matrix = Matrix::new(catalog());
    let personas: Vec<(Dossier, Value)> =
        personas().into_iter().map(|it| (it.dossier.clone(), said(&matrix, &it.dossier))).collect();
    let mut failing = Vec::new();
    for asked in questions() {
        let mut answering = personas.iter().filter(|(dossier, _)| asked.is_answered(dossier)).peekable();
        if answering.peek().is_none() {
            failing.push(format!("{}: no persona answers it", asked.name));
        } else if !answering.any(|(dossier, before)| changes(&matrix, &asked, dossier, before)) {
            failing.push(format!("{}: no result changes with it", asked.name));
        }
    }
    assert!(failing.is_empty(), "{} questions\n{}", failing.len(), failing.join("\n"));
}

fn changes(matrix: &Matrix, asked: &Asked, dossier: &Dossier, before: &Value) -> bool {
    let all = asked.others.iter().chain([&asked.taken_back]);
    all.map(|change| after(dossier, change)).any(|other| other != *dossier && said(matrix, &other) != *before)
}

#[test]
fn what_is_written_freely_is_in_some_persona_and_changes_no_result() {
    let matrix = Matrix::new(catalog());
    let personas = personas();
    for asked in texts() {
        let written: Vec<&Persona> = personas.iter().filter(|it| asked.is_answered(&it.dossier)).collect();
        assert!(!written.is_empty(), "{}: no persona writes it", asked.name);
        for Persona { name, dossier, .. } in written {
            assert!(!changes(&matrix, &asked, dossier, &said(&matrix, dossier)), "{name}: {}", asked.name);
        }
    }
}

#[test]
fn once_all_that_is_asked_and_written_is_taken_back_nothing_is_left() {
    let all: Vec<Asked> = texts().into_iter().chain(questions()).collect();
    let drawn = (0..40).map(|seed| any::dossier(catalog(), &mut Dice::Seed(seed)));
    for dossier in personas().into_iter().map(|it| it.dossier).chain(drawn) {
        let left = all.iter().fold(dossier, |dossier, asked| after(&dossier, &asked.taken_back));
        let left = swept(left);
        assert!(left.is_blank(), "not among the questions of asked.rs: {left:#?}");
    }
}
