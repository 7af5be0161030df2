//! The checksums of a link: CRC-32, as in zip and PNG, and CRC-32C beside it in later versions.
//! Knows bytes only.
//!
//! Each finds every change of up to 32 neighbouring bits for certain: one letter mistyped, two
//! letters swapped. Of a text made up by chance one in 2^32 passes one of them, one in 2^64 both.
//! Rejected: `crc32fast` (17 kB in the page) and a table (1 kB) for a text of a hundred letters;
//! SHA-256 cut to 8 bytes (2 kB of code for the same certainty against chance, and no certainty
//! for neighbouring bits). `tests/native/codec.rs` compares both with the crate `crc`.

/// The polynomial of zip and PNG.
const ZIP: u32 = 0xEDB8_8320;
/// Castagnoli's polynomial.
const CASTAGNOLI: u32 = 0x82F6_3B78;

/// The CRC-32 of `bytes`.
#[must_use]
pub fn crc32(bytes: impl IntoIterator<Item = u8>) -> u32 {
    crc(ZIP, bytes)
}

/// The CRC-32C of `bytes`.
#[must_use]
pub fn crc32c(bytes: impl IntoIterator<Item = u8>) -> u32 {
    crc(CASTAGNOLI, bytes)
}

fn crc(polynomial: u32, bytes: impl IntoIterator<Item = u8>) -> u32 {
    let rest = bytes.into_iter().fold(u32::MAX, |rest, byte| {
        (0..8).fold(rest ^ u32::from(byte), |rest, _| if rest & 1 == 1 { rest >> 1 ^ polynomial } else { rest >> 1 })
    });
    !rest
}
