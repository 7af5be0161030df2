//! Sorting of short lists, by insertion and stable.
//!
//! Rejected: the sorts of std, which weigh about 4 kB in the page for each type they sort. Lists
//! here have at most some forty elements.

use std::cmp::Ordering;

/// Sorts by a comparison; equal elements keep their order.
pub fn sort_by<T>(list: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    for end in 1..list.len() {
        let mut place = end;
        while let Some(before) = place.checked_sub(1) {
            match (list.get(before), list.get(place)) {
                (Some(one), Some(other)) if compare(one, other) == Ordering::Greater => list.swap(before, place),
                _ => break,
            }
            place = before;
        }
    }
}

/// Sorts by a key; equal elements keep their order.
pub fn sort_by_key<T, K: Ord>(list: &mut [T], key: impl Fn(&T) -> K) {
    sort_by(list, |one, other| key(one).cmp(&key(other)));
}

/// Words as they are sorted in a list one reads: small letters without accents, digits and spaces;
/// quotes, hyphens and apostrophes do not count. Knows the letters of French.
///
/// Rejected: the tables of all letters of std, which weigh 3 kB in the page.
#[must_use]
pub fn sorted_as(words: &str) -> String {
    let mut key = String::with_capacity(words.len());
    for letter in words.chars() {
        match letter {
            'a'..='z' | '0'..='9' | ' ' => key.push(letter),
            'A'..='Z' => key.push(letter.to_ascii_lowercase()),
            '\u{a0}' | '\u{202f}' => key.push(' '),
            '\u{c0}'..='\u{c5}' | '\u{e0}'..='\u{e5}' => key.push('a'),
            '\u{c6}' | '\u{e6}' => key.push_str("ae"),
            '\u{c7}' | '\u{e7}' => key.push('c'),
            '\u{c8}'..='\u{cb}' | '\u{e8}'..='\u{eb}' => key.push('e'),
            '\u{cc}'..='\u{cf}' | '\u{ec}'..='\u{ef}' => key.push('i'),
            '\u{d2}'..='\u{d6}' | '\u{f2}'..='\u{f6}' => key.push('o'),
            '\u{152}' | '\u{153}' => key.push_str("oe"),
            '\u{d9}'..='\u{dc}' | '\u{f9}'..='\u{fc}' => key.push('u'),
            '\u{178}' | '\u{ff}' => key.push('y'),
            _ => {}
        }
    }
    // A quote that opens leaves the space behind it.
    key.trim().to_owned()
}
