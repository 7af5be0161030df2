//! Whether a text speaks of a term of the glossary. Knows words and plurals of French and English;
//! not which term is explained where.

use super::order::sorted_as;

/// Whether a text speaks of a term: one of its names stands there, word by word, in the singular or
/// the plural. Names are apart by commas; what stands in brackets is no name. Short names in
/// capitals, such as « EA », are looked for in capitals.
#[must_use]
pub fn speaks_of(text: &str, term: &str) -> bool {
    let names = term.split(" (").next().unwrap_or_default();
    let text = words(text);
    names.split(", ").any(|name| {
        let name = words(name);
        !name.is_empty() && text.windows(name.len()).any(|part| part == name.as_slice())
    })
}

/// The words of a text as they are compared: without accents and plurals, and in small letters but
/// for what is written in capitals.
fn words(text: &str) -> Vec<String> {
    let words = text.split(|letter: char| !letter.is_alphanumeric() && letter != '&');
    words.filter(|word| !word.is_empty()).map(compared).collect()
}

fn compared(word: &str) -> String {
    let is_capital = word.chars().count() > 1 && !word.chars().any(char::is_lowercase);
    if is_capital {
        return word.to_owned();
    }
    let word = sorted_as(word);
    match word.strip_suffix(['s', 'x']) {
        Some(singular) if singular.len() > 2 => singular.to_owned(),
        _ => word,
    }
}
