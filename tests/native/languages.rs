//! Two languages, one method: a result is the same in both, and English pages say what is French.

use boussole::{
    content::{catalog, packs::Pack, shipped},
    domain::{lang::Language, text::TERM},
    export::files::{answers_csv, read, to_xlsx},
};

use crate::{acceptance::dossier, cases, files::said_in};

#[test]
fn the_answers_of_every_case_are_the_same_from_files_in_both_languages() {
    let cases = cases::acceptance();
    let all: Vec<_> = ["cases", "reserve"].iter().flat_map(|key| cases[key].as_array().unwrap()).collect();
    assert_eq!(all.len(), 18);
    for case in all {
        let dossier = dossier(case);
        // The result follows from the answers, the rule and the catalogue alone, which hold no word.
        for language in Language::ALL {
            let said = said_in(language);
            for file in [to_xlsx(catalog(), &dossier, &said), answers_csv(catalog(), &dossier, &said).into_bytes()] {
                let back = read(catalog(), &file).unwrap().answers.unwrap();
                assert_eq!(back.own, dossier.own, "{} by a file in {language:?}", case["id"]);
                assert_eq!((back.who, back.limits), (dossier.who.clone(), dossier.limits.clone()), "{}", case["id"]);
            }
        }
    }
}

#[test]
fn each_model_has_its_name_of_the_kit_on_english_pages() {
    for model in &catalog().models {
        let name = shipped::say(model.name, Language::French);
        assert_eq!(shipped::say(model.french, Language::English), name);
        assert_ne!(shipped::say(model.name, Language::English), name);
    }
}

/// Letters that French has and English has not.
const ACCENTS: &str = "àâçéèêëîïôûùœ";

#[test]
fn what_is_french_in_an_english_text_is_marked_as_such() {
    let mut unmarked = Vec::new();
    for line in Pack::ALL.iter().flat_map(|pack| shipped::lines(*pack, Language::English).split('\n')) {
        assert_eq!(line.matches(TERM).count() % 2, 0, "{line}");
        // In brackets stands the French term beside the English one. Names of organisations have capitals.
        for inside in line.split('(').skip(1).filter_map(|part| part.split_once(')')).map(|(inside, _)| inside) {
            let plain: String = inside.split(TERM).step_by(2).collect();
            let is_french = plain.chars().any(|letter| ACCENTS.contains(letter));
            if is_french && inside.starts_with(|letter: char| letter.is_lowercase()) {
                unmarked.push(inside);
            }
        }
    }
    assert!(unmarked.is_empty(), "write them between square brackets: {unmarked:?}");
}

#[test]
fn an_english_text_has_english_quotation_marks() {
    let straight: Vec<_> = Pack::ALL
        .iter()
        .flat_map(|pack| shipped::lines(*pack, Language::English).split('\n'))
        .zip(Pack::ALL.iter().flat_map(|pack| shipped::lines(*pack, Language::French).split('\n')))
        // Addresses and names are the same in both.
        .filter(|(english, french)| english != french && english.contains(['"', '\'', '«', '»']))
        .collect();
    assert!(straight.is_empty(), "{straight:?}");
}
