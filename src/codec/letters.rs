//! Free texts as bits, for links: the commonest letters of French in four bits. Knows letters only.
//!
//! A text is the number of its letters (any size), then each letter: 4 bits for one of the fifteen
//! commonest; else 15, then 6 bits for one of the next sixty-three; else 63, then its number in
//! Unicode (any size). Each text has one writing only. Both tables are frozen: links were issued
//! with them.
//!
//! A text of this app's questions takes about 0.9 letter of a link for each of its own, where UTF-8
//! takes 1.4. Rejected: a general compressor (a text of a line gains nothing by it, and it weighs
//! more than all of the codec); frequencies of pairs (a table of 2 kB for a tenth less).

use super::bits::{Reader, Writer};

/// The commonest letters, by their number.
const COMMON: &str = " esaintruolcdpm";
/// Those that come next.
const NEXT: &str = "vqfbghjxyzkwéèêàâçôîûùœï'’.,-:;?()/\n\u{a0}«»%0123456789LPACEDMSNIRTO";

/// Bits of a common letter, and the number that says it is none.
const SHORT: (u32, u64) = (4, 15);
/// Bits of one of the next, and the number that says it is none.
const LONG: (u32, u64) = (6, 63);

fn place(table: &str, letter: char) -> Option<u64> {
    (0..).zip(table.chars()).find(|(_, known)| *known == letter).map(|(place, _)| place)
}

fn at(table: &str, place: u64) -> Option<char> {
    table.chars().nth(usize::try_from(place).ok()?)
}

/// Writes a text.
pub fn write(bits: &mut Writer, text: &str) {
    bits.any(text.chars().fold(0, |count, _| count + 1));
    for letter in text.chars() {
        if let Some(place) = place(COMMON, letter) {
            bits.number(place, SHORT.0);
        } else if let Some(place) = place(NEXT, letter) {
            bits.number(SHORT.1, SHORT.0);
            bits.number(place, LONG.0);
        } else {
            bits.number(SHORT.1, SHORT.0);
            bits.number(LONG.1, LONG.0);
            bits.any(u64::from(u32::from(letter)));
        }
    }
}

/// Reads a text; `None` past the end, and for any writing that [`write`] does not make.
pub fn read(bits: &mut Reader) -> Option<String> {
    let count = bits.any()?;
    let mut text = String::new();
    for _ in 0..count {
        text.push(letter(bits)?);
    }
    Some(text)
}

fn letter(bits: &mut Reader) -> Option<char> {
    let short = bits.number(SHORT.0)?;
    if short != SHORT.1 {
        return at(COMMON, short);
    }
    let long = bits.number(LONG.0)?;
    if long != LONG.1 {
        return at(NEXT, long);
    }
    let letter = char::from_u32(u32::try_from(bits.any()?).ok()?)?;
    (place(COMMON, letter).is_none() && place(NEXT, letter).is_none()).then_some(letter)
}
