//! Bytes as the 64 letters that pass unchanged in any address (base64url, without padding).
//!
//! Reading is strict: a text that [`encode`] would not have written is refused. Hand-written,
//! as a link needs one alphabet of the many a crate carries; `tests/native/codec.rs` compares
//! it with the crate `data-encoding`.

use super::bits::{Reader, Writer};

/// The letter of a number below 64.
fn letter(number: u8) -> char {
    char::from(match number {
        0..=25 => b'A' + number,
        26..=51 => b'a' + (number - 26),
        52..=61 => b'0' + (number - 52),
        62 => b'-',
        _ => b'_',
    })
}

/// The number of a letter.
fn number(letter: u8) -> Option<u8> {
    match letter {
        b'A'..=b'Z' => Some(letter - b'A'),
        b'a'..=b'z' => Some(letter - b'a' + 26),
        b'0'..=b'9' => Some(letter - b'0' + 52),
        b'-' => Some(62),
        b'_' => Some(63),
        _ => None,
    }
}

/// Writes bytes as letters.
#[must_use]
pub fn encode(bytes: &[u8]) -> String {
    let letters = (bytes.len() * 8).div_ceil(6);
    let mut padded = bytes.to_vec();
    padded.push(0);
    let mut reader = Reader::new(&padded);
    (0..letters).filter_map(|_| reader.number(6)).filter_map(|six| u8::try_from(six).ok()).map(letter).collect()
}

/// Reads letters as bytes; `None` for any text that [`encode`] does not write.
#[must_use]
pub fn decode(text: &str) -> Option<Vec<u8>> {
    let mut writer = Writer::default();
    for letter in text.bytes() {
        writer.number(u64::from(number(letter)?), 6);
    }
    let mut bytes = writer.into_bytes();
    let whole = text.len() * 6 / 8;
    let rest_is_blank = bytes.iter().skip(whole).all(|byte| *byte == 0);
    bytes.truncate(whole);
    (rest_is_blank && (whole * 8).div_ceil(6) == text.len()).then_some(bytes)
}
