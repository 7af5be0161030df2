//! The checksum of a link: CRC-32, as in zip and PNG. Knows bytes only.
//!
//! It finds every change of up to 32 neighbouring bits for certain: one letter mistyped, two
//! letters swapped. Rejected: `crc32fast` (17 kB in the page) and a table (1 kB) for a text of
//! a hundred letters. `tests/native/codec.rs` compares it with the crate `crc`.

const POLYNOMIAL: u32 = 0xEDB8_8320;

/// The CRC-32 of `bytes`.
#[must_use]
pub fn crc32(bytes: impl IntoIterator<Item = u8>) -> u32 {
    let rest = bytes.into_iter().fold(u32::MAX, |rest, byte| {
        (0..8).fold(rest ^ u32::from(byte), |rest, _| if rest & 1 == 1 { rest >> 1 ^ POLYNOMIAL } else { rest >> 1 })
    });
    !rest
}
