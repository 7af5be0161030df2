//! Texts: their numbers and packs, and the filling of places.

use boussole::{
    content::packs::{Pack, Words},
    domain::{
        lang::Language,
        text::{apart, fill, places},
    },
};
use proptest::{collection::vec, prelude::*};

#[test]
fn each_text_has_a_number_and_stands_in_its_pack_in_both_languages() {
    let mut words = Words::default();
    assert_eq!(words.add(Pack::Start, "Oui", "Yes"), Some(1));
    assert_eq!(words.add(Pack::Start, "Non", "No"), Some(2));
    assert_eq!(words.add(Pack::Start, "", ""), Some(0), "what says nothing is no text");
    assert_eq!(words.add(Pack::Sheets, "Fiche", "Sheet"), Some(3));
    assert_eq!(words.lines(Pack::Start, Language::French), "\nOui\nNon\n\u{4}");
    assert_eq!(words.lines(Pack::Start, Language::English), "\nYes\nNo\n\u{4}");
    assert_eq!(words.lines(Pack::Journey, Language::English), "\n\u{4}");
    assert_eq!(words.lines(Pack::Sheets, Language::English), "Sheet\n\u{4}");
    assert_eq!(words.starts(), [0, 3, 3, 4, 4]);
}

#[test]
fn there_are_no_more_texts_than_numbers() {
    let mut words = Words::default();
    let added = (0..=u32::from(u16::MAX)).filter_map(|_| words.add(Pack::Start, "a", "a")).count();
    assert_eq!(added, usize::from(u16::MAX));
}

#[test]
fn what_somebody_wrote_turns_neither_itself_nor_what_stands_around_it() {
    for plain in ["", "Les Amis du Canal & de l’Écluse", "<img src=x onerror=alert(1)>", "🧭 Łódź"] {
        assert_eq!(apart(plain), plain, "a text of one direction stays as it is");
    }
    assert_eq!(apart("\u{202E}gnp.exe"), "\u{2068}gnp.exe\u{2069}");
    // Closing the isolate from within, then turning what follows.
    assert_eq!(apart("a\u{2069}\u{202E}b"), "\u{2068}ab\u{2069}");
    assert_eq!(apart("جمعية الأمل"), "\u{2068}جمعية الأمل\u{2069}");
}

#[test]
fn the_language_of_a_tag_is_that_of_its_first_letters() {
    for (tag, language) in [
        ("fr", Some(Language::French)),
        ("FR-be", Some(Language::French)),
        ("en-GB", Some(Language::English)),
        ("de", None),
        ("", None),
        ("é", None),
    ] {
        assert_eq!(Language::of_tag(tag), language, "{tag}");
    }
}

#[test]
fn a_place_is_filled_and_all_else_stays_as_it_is_written() {
    let values = [("nom", "Ares"), ("ville", "Lyon"), ("vide", ""), ("accolade", "{nom}")];
    let cases: [(&str, &str, &[&str]); 17] = [
        ("", "", &[]),
        ("Bonjour", "Bonjour", &[]),
        ("{nom}", "Ares", &["nom"]),
        ("« {nom} » à {ville}.", "« Ares » à Lyon.", &["nom", "ville"]),
        ("{nom}{nom}", "AresAres", &["nom", "nom"]),
        ("{vide}|", "|", &["vide"]),
        // A name that has no value, or is written otherwise.
        ("{pays} {nom}", "{pays} Ares", &["pays", "nom"]),
        ("{Nom} { nom }", "{Nom} { nom }", &["Nom", " nom "]),
        ("{}", "{}", &[""]),
        // A brace without its pair.
        ("{nom", "{nom", &[]),
        ("nom}", "nom}", &[]),
        ("}{", "}{", &[]),
        ("{nom} {", "Ares {", &["nom"]),
        ("{à {nom}", "{à Ares", &["nom"]),
        ("{{nom}}", "{Ares}", &["nom"]),
        ("{é{ville", "{é{ville", &[]),
        // A value is no template.
        ("{accolade}", "{nom}", &["accolade"]),
    ];
    for (template, filled, named) in cases {
        assert_eq!(fill(template, &values), filled, "{template}");
        assert_eq!(places(template).collect::<Vec<_>>(), named, "{template}");
        assert_eq!(fill(template, &[]), template);
    }
}

proptest! {
    #[test]
    fn where_nothing_is_to_fill_nothing_changes(template in prop_oneof![".*", "[{}a-c ]{0,16}"]) {
        prop_assert_eq!(fill(&template, &[]), template.clone());
        prop_assert_eq!(fill(&template, &[("absent", "x")]), template);
    }

    /// The check of the content trusts `places` to name what `fill` fills.
    #[test]
    fn what_is_filled_are_the_places_that_are_named(template in "[{}ab]{0,16}") {
        let names: Vec<&str> = places(&template).collect();
        let values: Vec<(&str, &str)> = names.iter().map(|name| (*name, "\u{1}")).collect();
        prop_assert_eq!(fill(&template, &values).matches('\u{1}').count(), names.len());
        let letters = |text: &str| text.chars().filter(|letter| *letter != '\u{1}').count();
        let taken: usize = names.iter().map(|name| name.len() + 2).sum();
        prop_assert_eq!(letters(&fill(&template, &values)) + taken, template.len());
    }

    #[test]
    fn words_and_places_come_out_in_their_order(parts in vec(("[^{}]{0,6}", "[a-z]{1,3}", "[^{}]{0,6}"), 0..6)) {
        let template = parts.iter().map(|(before, name, _)| format!("{before}{{{name}}}")).collect::<Vec<_>>().concat();
        // Of a name met twice, the first value counts.
        let value = |name: &str| parts.iter().find(|(_, other, _)| other == name).map(|(_, _, value)| value.as_str());
        let expected: Vec<&str> = parts.iter().flat_map(|(before, name, _)| [before.as_str(), value(name).unwrap()]).collect();
        let values: Vec<(&str, &str)> = parts.iter().map(|(_, name, value)| (name.as_str(), value.as_str())).collect();
        prop_assert_eq!(fill(&template, &values), expected.concat());
    }
}
