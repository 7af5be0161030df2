//! The link: all answers of a dossier but its free texts, in one short code.
//!
//! A code is an envelope that stays the same for ever, around a layout that may change:
//!
//! ```text
//! code = version letter, then the base64url letters of: layout bytes, CRC-32 (4 bytes)
//! ```
//!
//! The checksum covers the version letter as well. So a page can tell for certain whether a
//! code of a later version is whole: it says « faite par une version plus récente » only of
//! codes that are, and « abîmé » of all others. A dossier that version 1 has place for is written
//! in version 1 (`v1`), so that its code stays the one it always had; another in version 2 (`v2`).
//! A part that neither has place for needs a new letter.
//!
//! Rejected: readable JSON in the address (1,668 letters against about 80).

use super::{check::crc32, text, v1, v2};
use crate::domain::{catalog::Catalog, dossier::Dossier};

/// Why a code is refused. It is refused whole: a code is never read in part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkFault {
    /// It does not begin like a code of this app.
    NotOurs,
    /// It was cut or changed on its way.
    Damaged,
    /// It is whole, and was made by a later version of the app, of the method or of its questions.
    Newer,
}

/// Bytes of the checksum.
const CHECK: usize = 4;

/// The code of a dossier. Free texts never enter it; names that the catalogue does not know
/// have no number and are left out, as results leave them out.
#[must_use]
pub fn encode(catalog: &Catalog, dossier: &Dossier) -> String {
    let (version, mut bytes) = if v2::has_more(dossier) {
        ('2', v2::write::write(catalog, dossier))
    } else {
        ('1', v1::write::write(catalog, dossier))
    };
    bytes.extend(checksum(version, &bytes).to_be_bytes());
    format!("{version}{}", text::encode(&bytes))
}

/// The dossier of a code: without free texts, `changed` at the start of its day, `revision` 0.
///
/// # Errors
/// Says whether the code is foreign, damaged or of a later version.
pub fn decode(catalog: &Catalog, code: &str) -> Result<Dossier, LinkFault> {
    let version = code.chars().next().filter(|letter| matches!(letter, '1'..='9')).ok_or(LinkFault::NotOurs)?;
    let bytes = code.get(1..).and_then(text::decode).ok_or(LinkFault::Damaged)?;
    let (layout, check) = bytes.split_last_chunk::<CHECK>().ok_or(LinkFault::Damaged)?;
    if checksum(version, layout).to_be_bytes() != *check {
        return Err(LinkFault::Damaged);
    }
    match version {
        '1' => v1::read::read(catalog, layout),
        '2' => v2::read::read(catalog, layout),
        _ => Err(LinkFault::Newer),
    }
}

fn checksum(version: char, layout: &[u8]) -> u32 {
    crc32(version.to_string().into_bytes().into_iter().chain(layout.iter().copied()))
}
