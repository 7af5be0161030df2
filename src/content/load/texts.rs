//! Every text of every file, looked at alike: a table with a key `fr` or `en` is a text, wherever
//! it stands, so that a new field of a new file is checked and set like all others.
//!
//! Knows what a text may hold; not what it is for, save the few lengths that the page can show.

use std::{borrow::Cow, sync::OnceLock};

use toml::de::{DeTable, DeValue};

use super::document::{Document, Met, WHOLE};
use crate::{
    content::packs::{Pack, Words},
    domain::{
        fault::Fault,
        text::places,
        typography::{english, french},
    },
};

/// Spaces that typography sets by itself.
const SET_SPACES: [char; 2] = ['\u{A0}', '\u{202F}'];

/// Keys whose words are the same in both languages: texts as well, and numbered like them.
const PLAIN: [&str; 8] = ["french", "who", "name", "source", "article", "year", "url", "search"];

/// Keys of words whose French typography is set.
const FRENCH_WORDS: [&str; 6] = ["fr", "french", "who", "name", "source", "article"];

/// How long a text may be, in characters, by file, key and what it is called to the editor.
/// Figures, tools and the interface name things at the length they need.
const LENGTHS: [(&str, &str, usize); 7] = [
    ("criteria.toml", "question", 160),
    ("limits.toml", "question", 160),
    ("", "scale", 140),
    ("", "experience", 140),
    ("", "levels", 140),
    ("", "help", 300),
    ("", "name", 60),
];

/// Checks what is written in a document.
pub(super) fn check(document: &Document<'_>, faults: &mut Vec<Fault>) {
    document.walk(&mut |met| {
        let mut note = |path: &str, says: String| faults.push(document.fault(met.at, path, says));
        if let DeValue::String(words) = met.value {
            check_spaces(words, &mut |says| note(met.path, says));
            if met.key == "url" || (met.key == "source" && document.file() == "figures.toml") {
                check_address(words, &mut |says| note(met.path, says));
            }
        }
        let Some(text) = as_text(&met) else { return };
        if written(text, "fr").is_none_or(|fr| fr.trim().is_empty()) {
            note(met.path, "there is no French: write it after `fr =`".to_owned());
        }
        if written(text, "en").is_none_or(|en| en.trim().is_empty()) {
            note(met.path, "there is no English: write it after `en =`".to_owned());
        }
        for language in ["fr", "en"] {
            let words = written(text, language).unwrap_or_default();
            let path = format!("{}.{language}", met.path);
            let mut note = |says| note(&path, says);
            check_length(document.file(), met.key, words, &mut note);
            check_places(document.file(), words, &mut note);
            check_terms(words, &mut note);
        }
        check_same_places(text, &mut |says| note(met.path, says));
    });
}

/// Puts the words of a document into their pack, and their number in the place of each text.
pub(super) fn number(document: &mut Document<'_>, words: &mut Words, faults: &mut Vec<Fault>) {
    let pack = Pack::of(document.file());
    let mut says = Vec::new();
    number_table(document.table_mut(), pack, words, &mut says);
    faults.extend(says.into_iter().map(|(at, says)| document.fault(at, WHOLE, says)));
}

fn number_table(table: &mut DeTable<'_>, pack: Pack, words: &mut Words, says: &mut Vec<(usize, String)>) {
    for (key, value) in table.iter_mut() {
        let at = value.span().start;
        if let DeValue::String(plain) = value.get_ref()
            && PLAIN.contains(&key.get_ref().as_ref())
        {
            let number = words.add(pack, plain, plain);
            put_number(number, value.get_mut(), at, says);
        } else {
            number_value(value.get_mut(), at, pack, words, says);
        }
    }
}

fn number_value(value: &mut DeValue<'_>, at: usize, pack: Pack, words: &mut Words, says: &mut Vec<(usize, String)>) {
    match value {
        DeValue::Table(table) if table.contains_key("fr") || table.contains_key("en") => {
            let strange = table.keys().find(|key| !matches!(key.get_ref().as_ref(), "fr" | "en"));
            says.extend(
                strange.map(|key| (at, format!("unknown field `{}` in a text: it takes `fr` and `en`", key.get_ref()))),
            );
            let (fr, en) = (written(table, "fr").unwrap_or_default(), written(table, "en").unwrap_or_default());
            let number = words.add(pack, fr, en);
            put_number(number, value, at, says);
        }
        DeValue::Table(table) => number_table(table, pack, words, says),
        DeValue::Array(items) => {
            for item in items.iter_mut() {
                let at = item.span().start;
                number_value(item.get_mut(), at, pack, words, says);
            }
        }
        _ => {}
    }
}

fn put_number(number: Option<u16>, value: &mut DeValue<'_>, at: usize, says: &mut Vec<(usize, String)>) {
    match number.and_then(in_toml) {
        Some(number) => *value = number,
        None => says.push((at, "there are more texts than numbers: widen `Text` in src/domain/text.rs".to_owned())),
    }
}

/// A number as a value of a file. `toml` makes such a value from digits that it borrows only, so
/// the digits of all numbers stand here, for as long as the program runs.
fn in_toml(number: u16) -> Option<DeValue<'static>> {
    static DIGITS: OnceLock<Vec<String>> = OnceLock::new();
    let digits = DIGITS.get_or_init(|| (0..=u16::MAX).map(|number| number.to_string()).collect());
    let value = DeValue::parse(digits.get(usize::from(number))?).ok()?;
    Some(value.into_inner())
}

/// Sets the typography of a document.
pub(super) fn set_typography(document: &mut Document<'_>) {
    set_table(document.table_mut());
}

fn set_table(table: &mut DeTable<'_>) {
    for (key, value) in table.iter_mut() {
        match value.get_mut() {
            DeValue::String(words) if FRENCH_WORDS.contains(&key.get_ref().as_ref()) => {
                *words = Cow::Owned(french(words));
            }
            DeValue::String(words) if key.get_ref() == "en" => *words = Cow::Owned(english(words)),
            value => set_value(value),
        }
    }
}

fn set_value(value: &mut DeValue<'_>) {
    match value {
        DeValue::Table(table) => set_table(table),
        DeValue::Array(items) => items.iter_mut().for_each(|item| set_value(item.get_mut())),
        _ => {}
    }
}

fn as_text<'d, 's>(met: &Met<'d, 's>) -> Option<&'d DeTable<'s>> {
    met.value.as_table().filter(|table| table.contains_key("fr") || table.contains_key("en"))
}

fn written<'d>(text: &'d DeTable<'_>, language: &str) -> Option<&'d str> {
    text.get(language).and_then(|words| words.get_ref().as_str())
}

fn check_spaces(words: &str, note: &mut dyn FnMut(String)) {
    if words.contains(SET_SPACES) {
        note("there is a typed no-break space: type a plain space, typography is set by itself".to_owned());
    }
    if words.contains('\n') {
        note("there is a line break: write the text on one line".to_owned());
    }
    if words.trim() != words || words.contains("  ") {
        note(
            "there is a space too many: remove it at the start, at the end, or where two follow each other".to_owned(),
        );
    }
}

/// Square brackets stand around the terms of a text that are in the other language.
fn check_terms(words: &str, note: &mut dyn FnMut(String)) {
    let brackets: String = words.chars().filter(|letter| matches!(letter, '[' | ']')).collect();
    if !brackets.replace("[]", "").is_empty() {
        note("a square bracket is open or closed without its pair: write `[a term in the other language]`".to_owned());
    }
}

/// An address must be one a browser opens safely.
fn check_address(url: &str, note: &mut dyn FnMut(String)) {
    let rest = url.strip_prefix("https://").unwrap_or_default();
    let is_odd = url.chars().any(|letter| letter.is_whitespace() || letter.is_control());
    if !url.is_empty() && (!rest.contains('.') || is_odd) {
        note(format!("`{url}` is no address: write it whole, starting with https:// and without spaces"));
    }
}

fn check_length(file: &str, key: &str, words: &str, note: &mut dyn FnMut(String)) {
    if file.starts_with("interface/") || matches!(file, "figures.toml" | "library/tools.toml") {
        return;
    }
    let length = words.chars().count();
    for (_, _, most) in LENGTHS.iter().filter(|(in_file, of_key, _)| file.starts_with(in_file) && key == *of_key) {
        if length > *most {
            note(format!("this is {length} characters long and `{key}` may have {most}: make it shorter"));
        }
    }
}

/// The places that texts of a file may hold; `None` where the page that shows them says which.
fn known_places(file: &str) -> Option<&'static [&'static str]> {
    match file {
        "criteria.toml" | "limits.toml" => Some(&["association", "Association", "partner", "Partner"]),
        "about.toml" => Some(&["edition", "date", "version", "figures"]),
        _ if file.starts_with("interface/") => None,
        _ => Some(&[]),
    }
}

fn check_places(file: &str, words: &str, note: &mut dyn FnMut(String)) {
    let (opened, closed, found) = (words.matches('{').count(), words.matches('}').count(), places(words).count());
    if opened != closed || opened != found {
        note("a brace is open or closed without its pair: write `{name}`".to_owned());
        return;
    }
    let Some(known) = known_places(file) else { return };
    for place in places(words).filter(|place| !known.contains(place)) {
        let remedy = match known {
            [] => "texts of this file have no braces: write the words out".to_owned(),
            known => format!(
                "write one of {}",
                known.iter().map(|name| format!("{{{name}}}")).collect::<Vec<_>>().join(", ")
            ),
        };
        note(format!("`{{{place}}}` is not known here: {remedy}"));
    }
}

fn check_same_places(text: &DeTable<'_>, note: &mut dyn FnMut(String)) {
    let (Some(fr), Some(en)) = (written(text, "fr"), written(text, "en")) else { return };
    let sorted = |words| {
        let mut names: Vec<&str> = places(words).collect();
        names.sort_unstable();
        names.dedup();
        names
    };
    let (fr, names) = (sorted(fr), sorted(en));
    if !en.trim().is_empty() && fr != names {
        note(format!(
            "French and English do not hold the same places ({} and {}): write the same `{{name}}` in both",
            said(&fr),
            said(&names)
        ));
    }
}

fn said(names: &[&str]) -> String {
    if names.is_empty() { "none".to_owned() } else { names.join(", ") }
}
