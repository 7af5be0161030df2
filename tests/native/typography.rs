//! Typography: tables of cases, and what holds of every text.

use boussole::domain::typography::{english, french};
use proptest::prelude::*;

/// What is typed and what comes of it: `_` is U+202F, `~` is U+00A0.
const CASES: &[(&str, &str)] = &[
    // Signs
    ("Qui aide qui ?", "Qui aide qui_?"),
    ("Qui aide qui?", "Qui aide qui_?"),
    ("Ah ! bon ; oui", "Ah_! bon_; oui"),
    ("Vraiment ?!", "Vraiment_?!"),
    ("(pourquoi ?)", "(pourquoi_?)"),
    ("un signe (?) seul", "un signe (?) seul"),
    ("trop   ; d'espaces", "trop_; d’espaces"),
    ("Deux choses : l'une", "Deux choses~: l’une"),
    ("Deux choses: l'une", "Deux choses~: l’une"),
    ("fin :", "fin~:"),
    ("à 10:30", "à 10:30"),
    // Guillemets
    ("« oui »", "«_oui_»"),
    ("«oui»", "«_oui_»"),
    ("« oui » ; non", "«_oui_»_; non"),
    ("« vraiment ? »", "«_vraiment_?_»"),
    ("il dit : « oui »", "il dit~: «_oui_»"),
    ("« »", "«_»"),
    // Apostrophes
    ("l'argent d'autrui", "l’argent d’autrui"),
    ("l'« alliance »", "l’«_alliance_»"),
    ("d'{association}", "d’{association}"),
    ("aujourd'hui", "aujourd’hui"),
    ("'seul'", "'seul'"),
    // Numbers
    ("80 011 personnes", "80~011 personnes"),
    ("1 000 000 €", "1~000~000~€"),
    ("60 % des dons", "60~% des dons"),
    ("60% des dons", "60~% des dons"),
    ("0,5 % du chiffre", "0,5~% du chiffre"),
    ("20 000 € ou 0,5 %", "20~000~€ ou 0,5~%"),
    ("2 millions d'euros", "2~millions d’euros"),
    ("trois ans, 3 ans", "trois ans, 3~ans"),
    ("3 anciens", "3 anciens"),
    ("10 h 30", "10~h 30"),
    ("{hour} h {minute}", "{hour}~h {minute}"),
    ("{points} % de tout", "{points}~% de tout"),
    ("en 2026 100 personnes", "en 2026 100 personnes"),
    ("le 31 décembre 2020", "le 31 décembre 2020"),
    ("1er janvier 2019", "1er janvier 2019"),
    ("art. 238 bis", "art. 238 bis"),
    ("de 20 à 249 personnes", "de 20 à 249 personnes"),
    // What is never touched
    ("{a ? b : 'c'} ?", "{a ? b : 'c'}_?"),
    ("voir https://a.fr/b?c=1;d:e !", "voir https://a.fr/b?c=1;d:e_!"),
    ("« https://a.fr/l'un »", "«_https://a.fr/l'un_»"),
    ("https://a.fr/80 011", "https://a.fr/80 011"),
    ("mecenat-classique", "mecenat-classique"),
    ("", ""),
];

fn shown(text: &str) -> String {
    text.replace('\u{202F}', "_").replace('\u{A0}', "~")
}

#[test]
fn spaces_and_apostrophes_are_set_as_french_wants_them() {
    for (typed, due) in CASES {
        assert_eq!(shown(&french(typed)), *due, "typed: {typed}");
    }
}

#[test]
fn what_is_set_is_set_already() {
    for (typed, _) in CASES {
        let once = french(typed);
        assert_eq!(french(&once), once, "typed: {typed}");
    }
}

/// Texts made of all that the rules look at.
fn tricky() -> impl Strategy<Value = String> {
    const PARTS: [&str; 42] = [
        "[",
        "]",
        " ",
        " ",
        " ",
        "\u{A0}",
        "\u{202F}",
        "  ",
        "a",
        "l",
        "É",
        "mot",
        "'",
        "’",
        "\"",
        "«",
        "»",
        ";",
        ":",
        "!",
        "?",
        ".",
        ",",
        "…",
        "(",
        ")",
        "1",
        "23",
        "456",
        "7890",
        "%",
        "€",
        "ans",
        "h",
        "{",
        "}",
        "{place}",
        "https://a.b/c?d",
        "www.",
        "\n",
        "-",
        "m²",
    ];
    prop::collection::vec(prop::sample::select(PARTS.as_slice()), 0..24).prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4096, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn setting_twice_is_setting_once(text in tricky()) {
        let once = french(&text);
        prop_assert_eq!(french(&once), once);
    }

    #[test]
    fn nothing_but_spaces_apostrophes_and_marks_of_terms_changes(text in tricky()) {
        let bare = |text: &str| text.replace([' ', '\u{A0}', '\u{202F}'], "").replace('’', "'").replace(['[', ']'], "\u{2060}");
        prop_assert_eq!(bare(&french(&text)), bare(&text));
    }

    #[test]
    fn any_text_is_set_without_harm(text in "\\PC*") {
        let once = french(&text);
        prop_assert_eq!(french(&once), once);
    }

    #[test]
    fn places_stay_as_they_are(before in tricky(), inside in "[^{}]*", after in "[a-z ?;:!]*") {
        let before = before.replace(['{', '}'], "").replace("https://", "").replace("www.", "");
        let place = format!("{{{inside}}}");
        let set = french(&format!("{before}{place}{after}"));
        prop_assert!(set.contains(&place), "{}", set);
    }
}

/// What is typed and what comes of it in English: `_` is the mark around a French term.
const ENGLISH: &[(&str, &str)] = &[
    ("the association's gift", "the association’s gift"),
    ("\"Your result\" (or \"your plan\")", "“Your result” (or “your plan”)"),
    ("a gift ([mécénat]), \"[jouer collectif]\".", "a gift (_mécénat_), “_jouer collectif_”."),
    ("the link \"{page}\": {partner}'s", "the link “{page}”: {partner}’s"),
    ("https://a.b/?q=\"x\"", "https://a.b/?q=\"x\""),
];

#[test]
fn english_quotation_marks_apostrophes_and_french_terms_are_set() {
    for (typed, set) in ENGLISH {
        let set = set.replace('_', "\u{2060}");
        assert_eq!(english(typed), set);
        assert_eq!(english(&set), set, "once more changes nothing");
    }
}
