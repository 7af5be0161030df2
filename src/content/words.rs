//! The words of the texts, pack by pack, in one language at a time: what the numbers of `Text`
//! stand for. Knows the packs that arrived; must not know the browser, nor where they came from.

use std::cell::Cell;

use super::packs::{END, Pack};
use crate::domain::{lang::Language, text::Text};

/// The name all packs of this build share, and the number of the first text of each.
const BUILD: (&str, [usize; Pack::ALL.len()]) = include!(concat!(env!("OUT_DIR"), "/words.rs"));

thread_local! {
    /// The words that arrived. They stay for the life of the page: a page has few packs.
    static ARRIVED: [Cell<&'static [&'static str]>; Pack::ALL.len()] = const { [const { Cell::new(&[]) }; Pack::ALL.len()] };
}

/// The file of a pack, beside the page: `words-fr-start-0123456789abcdef.txt`.
#[must_use]
pub fn file(pack: Pack, language: Language) -> String {
    format!("words-{}-{}-{}.txt", language.tag(), pack.name(), BUILD.0)
}

/// Whether the words of a pack stand in the page itself: the first ones, in the language most readers come with.
#[must_use]
pub fn is_in_page(pack: Pack, language: Language) -> bool {
    pack == Pack::Start && language == Language::French
}

/// Whether the words of a pack are all there.
#[must_use]
#[inline(never)]
pub fn is_whole(lines: &String) -> bool {
    lines.as_bytes().last() == Some(&END)
}

/// Takes the words of a pack in, in the place of those of another language, if they came; whether they did.
#[inline(never)]
pub fn take_in(pack: Pack, lines: Option<String>) -> bool {
    let Some(lines) = lines else { return false };
    let lines: &'static str = Box::leak(lines.into_boxed_str());
    let words: Vec<&'static str> = lines.split('\n').collect();
    ARRIVED.with(|arrived| {
        if let Some(place) = arrived.get(pack.place()) {
            place.set(Box::leak(words.into_boxed_slice()));
        }
    });
    true
}

/// The words of a text; nothing while its pack has not arrived.
#[must_use]
#[inline(never)]
pub fn words(text: Text) -> &'static str {
    let (pack, place) = number_in(text);
    let pack = ARRIVED.with(|arrived| arrived.get(pack).map(Cell::get).unwrap_or_default());
    pack.get(place).copied().unwrap_or_default()
}

/// The pack a text is in, and its line there.
pub(super) fn number_in(text: Text) -> (usize, usize) {
    let number = usize::from(text.0);
    let of = BUILD.1.iter().enumerate().rev().find(|(_, start)| **start <= number);
    of.map_or((0, 0), |(pack, start)| (pack, number - start))
}
