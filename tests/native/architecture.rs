//! The laws of the architecture that the compiler cannot hold, read from the source.

use crate::source::{Literal, Source, sources};

/// What one folder may name.
struct Law {
    /// The folder, or the file.
    place: &'static str,
    /// Modules of this crate it may name, beside itself.
    modules: &'static [&'static str],
    /// Names it must not name.
    forbidden: &'static [&'static str],
}

/// The browser and the views.
const BROWSER: &[&str] = &["leptos", "web_sys", "js_sys", "wasm_bindgen", "gloo", "gloo_storage"];

const LAWS: &[Law] = &[
    Law {
        place: "src/domain",
        modules: &[],
        forbidden: &[
            "HashMap",
            "HashSet",
            "SystemTime",
            "Instant",
            "rand",
            "f32",
            "f64",
            "postcard",
            "toml",
            "serde_json",
            "std::env",
            "std::fs",
        ],
    },
    Law { place: "src/codec", modules: &["domain"], forbidden: &["HashMap", "HashSet", "SystemTime", "Instant"] },
    Law {
        place: "src/export",
        modules: &["domain", "codec"],
        forbidden: &["HashMap", "HashSet", "SystemTime", "Instant"],
    },
    Law {
        place: "src/shelf",
        modules: &["domain", "codec"],
        forbidden: &["HashMap", "HashSet", "SystemTime", "Instant"],
    },
    Law { place: "src/figure", modules: &["domain"], forbidden: &["HashMap", "HashSet", "SystemTime", "Instant"] },
    Law { place: "src/route.rs", modules: &["domain"], forbidden: &["HashMap", "HashSet"] },
    Law { place: "src/content", modules: &["domain"], forbidden: &["HashMap", "HashSet"] },
    Law { place: "src/platform", modules: &[], forbidden: &["leptos"] },
    Law {
        place: "src/ui",
        modules: &["domain", "codec", "export", "figure", "route", "content", "platform", "shelf"],
        forbidden: &["web_sys", "js_sys", "gloo", "gloo_storage", "HashMap", "HashSet"],
    },
];

/// Folders that must not name the browser: all but `platform`, and `ui` has its own law.
const PURE: &[&str] =
    &["src/domain", "src/codec", "src/export", "src/shelf", "src/figure", "src/route.rs", "src/content"];

/// Lines of a file at most.
const LONGEST: usize = 500;

fn all() -> Vec<Source> {
    sources("src")
}

fn is_in(source: &Source, place: &str) -> bool {
    source.file == place
        || source.file.strip_prefix(place).is_some_and(|rest| rest.starts_with('/'))
        || source.file == format!("{place}.rs")
}

#[track_caller]
fn assert_none(broken: Vec<String>) {
    assert!(broken.is_empty(), "\n{}\n", broken.join("\n"));
}

#[test]
fn each_module_names_only_the_modules_it_may() {
    let mut broken = Vec::new();
    for law in LAWS {
        let own = law.place.trim_start_matches("src/").trim_end_matches(".rs");
        for source in all().iter().filter(|source| is_in(source, law.place)) {
            for (line, module) in source.crate_modules() {
                if module != own && !law.modules.contains(&module.as_str()) {
                    broken.push(format!("{}:{line}: {} must not name `crate::{module}`", source.file, law.place));
                }
            }
        }
    }
    assert_none(broken);
}

#[test]
fn no_module_names_what_its_law_forbids() {
    let mut broken = Vec::new();
    for law in LAWS {
        for source in all().iter().filter(|source| is_in(source, law.place)) {
            let browser = if PURE.contains(&law.place) { BROWSER } else { &[] };
            for name in law.forbidden.iter().chain(browser) {
                for line in source.lines_with(name) {
                    broken.push(format!("{}:{line}: {} must not name `{name}`", source.file, law.place));
                }
            }
        }
    }
    assert_none(broken);
}

#[test]
fn every_folder_of_the_crate_has_its_law() {
    let broken = all()
        .iter()
        .filter(|source| !LAWS.iter().any(|law| is_in(source, law.place)))
        .filter(|source| {
            !["src/lib.rs", "src/main.rs", "src/bin/desk.rs"].contains(&source.file.as_str())
                && !is_in(source, "src/desk")
        })
        .map(|source| format!("{}: add a law for it", source.file))
        .collect();
    assert_none(broken);
}

#[test]
fn every_file_begins_by_saying_what_it_knows() {
    let without = all().into_iter().filter(|source| !source.text.starts_with("//! "));
    assert_none(without.map(|source| format!("{}:1: begin with a line `//! …`", source.file)).collect());
}

#[test]
fn no_file_is_longer_than_five_hundred_lines() {
    let long = all().into_iter().filter(|source| source.text.lines().count() > LONGEST);
    assert_none(
        long.map(|source| format!("{}: {} lines; split it", source.file, source.text.lines().count())).collect(),
    );
}

#[test]
fn nothing_is_left_for_later_and_no_test_is_skipped() {
    // Written in two parts, so that this file may be read by its own rule.
    let marks = [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("XX", "X"), concat!("#[ig", "nore")];
    let mut broken = Vec::new();
    for source in all().into_iter().chain(sources("tests")).filter(|source| !source.file.contains("/target/")) {
        for (line, text) in source.text.lines().enumerate() {
            broken.extend(
                marks
                    .iter()
                    .filter(|mark| text.contains(**mark))
                    .map(|mark| format!("{}:{}: `{mark}`", source.file, line + 1)),
            );
        }
    }
    assert_none(broken);
}

#[test]
fn sentences_are_in_the_content_not_in_the_code() {
    let mut broken = Vec::new();
    for source in all().iter().filter(|source| may_hold_no_sentence(source)) {
        for literal in
            source.literals.iter().filter(|literal| !is_told_to_no_reader(literal) && is_sentence(&literal.words))
        {
            broken.push(format!("{}:{}: move « {} » to assets/content", source.file, literal.line, literal.words));
        }
        // Text that stands in a view without quotes shows by its accents.
        for (line, code) in source.code.lines().enumerate() {
            if code.chars().any(|letter| letter.is_alphabetic() && !letter.is_ascii()) {
                broken.push(format!("{}:{}: words in the code: {}", source.file, line + 1, code.trim()));
            }
        }
    }
    assert_none(broken);
}

/// Faults of the content and of saved files are told in English, on the desk, to those who write them.
fn may_hold_no_sentence(source: &Source) -> bool {
    let shown =
        ["src/domain", "src/codec", "src/export", "src/shelf", "src/figure", "src/platform", "src/route.rs", "src/ui"];
    let exempt = ["src/domain/catalog/check", "src/domain/fault.rs", "src/codec/save"];
    shown.iter().any(|place| is_in(source, place)) && !exempt.iter().any(|place| is_in(source, place))
}

/// A proof in an `expect`, a list of classes, a path or a query.
fn is_told_to_no_reader(literal: &Literal) -> bool {
    [".expect(", "class=", "d=", "viewBox=", "points=", "transform=", "style="]
        .iter()
        .any(|start| literal.before.ends_with(start))
}

/// Four words at least, and most of them plain words in small letters.
fn is_sentence(words: &str) -> bool {
    let words: Vec<&str> = words.split([' ', '\n', '\u{A0}', '\u{202F}']).filter(|word| !word.is_empty()).collect();
    let plain = |word: &&&str| {
        let word = word.trim_matches(|letter: char| {
            !letter.is_alphanumeric() && !matches!(letter, '{' | '}' | '=' | '<' | '>' | '#')
        });
        word.chars().all(|letter| letter.is_alphabetic() || matches!(letter, '\'' | '’' | '-'))
            && word.chars().any(char::is_lowercase)
    };
    words.len() >= 4 && words.iter().filter(plain).count() * 2 > words.len()
}

#[test]
fn the_rules_find_what_they_look_for() {
    let text = r##"
//! Doc.
use crate::{domain::text::Text, ui::{app::App, say}};
fn shown() -> &'static str {
    let _letter = '"'; // "a comment that says four words"
    proof.expect("this sentence is a proof and no text");
    "une phrase montrée à la lectrice"
}
#[allow(dead_code, reason = "an attribute may say why it is here")]
const PATH: &str = r#"M 0 0 L {x} {y} Z"#;
#[cfg(test)]
mod tests {
    use std::collections::HashMap;
    const SAID: &str = "a sentence in a test is fine";
}
"##;
    let source = Source::new("src/domain/x.rs".to_owned(), text.to_owned());
    let modules: Vec<String> = source.crate_modules().into_iter().map(|(_, module)| module).collect();
    assert_eq!(modules, ["domain", "ui"]);
    assert_eq!(source.lines_with("App"), [3]);
    assert_eq!(source.lines_with("HashMap"), Vec::<usize>::new());
    let sentences: Vec<(usize, &str)> = source
        .literals
        .iter()
        .filter(|literal| !is_told_to_no_reader(literal) && is_sentence(&literal.words))
        .map(|literal| (literal.line, literal.words.as_str()))
        .collect();
    assert_eq!(sentences, [(7, "une phrase montrée à la lectrice")]);
}
