//! The checksums of a link: CRC-32, as in zip and PNG, and CRC-32C beside it in later versions.
//! Knows bytes only.
//!
//! Each finds every change of up to 32 neighbouring bits for certain: one letter mistyped, two
//! letters swapped. Of a text made up by chance one in 2^32 passes one of them, one in 2^64 both.
//! A table of half bytes (64 bytes) is quick enough for files. Rejected: `crc32fast` (17 kB in the page)
//! and a table of whole bytes (1 kB); SHA-256 cut to 8 bytes (2 kB of code for the same certainty
//! against chance, and no certainty for neighbouring bits). `tests/native/codec.rs` compares both with
//! the crate `crc`.

/// What half a byte does to the rest, with the polynomial of zip and PNG, `0xEDB8_8320`: of the half
/// byte `1000`, the polynomial itself.
const ZIP: [u32; 16] = [
    0x0000_0000,
    0x1DB7_1064,
    0x3B6E_20C8,
    0x26D9_30AC,
    0x76DC_4190,
    0x6B6B_51F4,
    0x4DB2_6158,
    0x5005_713C,
    0xEDB8_8320,
    0xF00F_9344,
    0xD6D6_A3E8,
    0xCB61_B38C,
    0x9B64_C2B0,
    0x86D3_D2D4,
    0xA00A_E278,
    0xBDBD_F21C,
];
/// The same with Castagnoli's, `0x82F6_3B78`.
const CASTAGNOLI: [u32; 16] = [
    0x0000_0000,
    0x105E_C76F,
    0x20BD_8EDE,
    0x30E3_49B1,
    0x417B_1DBC,
    0x5125_DAD3,
    0x61C6_9362,
    0x7198_540D,
    0x82F6_3B78,
    0x92A8_FC17,
    0xA24B_B5A6,
    0xB215_72C9,
    0xC38D_26C4,
    0xD3D3_E1AB,
    0xE330_A81A,
    0xF36E_6F75,
];

/// The CRC-32 of `bytes`.
#[must_use]
pub fn crc32(bytes: impl IntoIterator<Item = u8>) -> u32 {
    crc(&ZIP, bytes)
}

/// The CRC-32C of `bytes`.
#[must_use]
pub fn crc32c(bytes: impl IntoIterator<Item = u8>) -> u32 {
    crc(&CASTAGNOLI, bytes)
}

fn crc(halves: &[u32; 16], bytes: impl IntoIterator<Item = u8>) -> u32 {
    let step = |rest: u32| rest >> 4 ^ halves.get((rest & 15) as usize).copied().unwrap_or_default();
    !bytes.into_iter().fold(u32::MAX, |rest, byte| step(step(rest ^ u32::from(byte))))
}
