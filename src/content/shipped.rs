//! The packs of words as this build made them, for what runs outside the browser: the last step
//! of a build, which lays them beside the page, the desk and the tests.

use std::sync::OnceLock;

use super::{packs::Pack, words::number_in};
use crate::domain::{lang::Language, text::Text};

macro_rules! lines {
    ($language:literal, $pack:literal) => {
        include_str!(concat!(env!("OUT_DIR"), "/words-", $language, "-", $pack, ".txt"))
    };
}

macro_rules! packs {
    ($($pack:ident: $name:literal),+ $(,)?) => {
        /// The words of a pack, one text a line.
        #[must_use]
        pub fn lines(pack: Pack, language: Language) -> &'static str {
            match (pack, language) {
                $((Pack::$pack, Language::French) => lines!("fr", $name),
                (Pack::$pack, Language::English) => lines!("en", $name),)+
            }
        }
    };
}

packs! {
    Start: "start",
    Journey: "journey",
    Sheets: "sheets",
    Diagnosis: "diagnosis",
    Library: "library",
}

/// The words of a text.
#[must_use]
pub fn say(text: Text, language: Language) -> &'static str {
    static LINES: OnceLock<Vec<Vec<&'static str>>> = OnceLock::new();
    let lines = LINES.get_or_init(|| {
        let all = Language::ALL.into_iter().flat_map(|language| Pack::ALL.map(|pack| lines(pack, language)));
        all.map(|lines| lines.split('\n').collect()).collect()
    });
    let (pack, place) = number_in(text);
    let of_language = match language {
        Language::French => 0,
        Language::English => Pack::ALL.len(),
    };
    lines.get(of_language + pack).and_then(|lines| lines.get(place)).copied().unwrap_or_default()
}
