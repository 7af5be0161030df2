//! The link: the answers of a dossier, with or without its free texts, or its result alone, in one
//! short code; and what is wrong with a code that is refused.
//!
//! A code is an envelope that stays the same for ever, around a layout that may change:
//!
//! ```text
//! code = version letter, then the base64url letters of: layout bytes, CRC-32 (4 bytes)
//! from version 3 on the layout bytes end with their CRC-32C (4 bytes)
//! ```
//!
//! The checksums cover the version letter as well. So a page can tell for certain whether a
//! code of a later version is whole: it says « faite par une version plus récente » only of
//! codes that are, and « abîmé » of all others.
//!
//! | letter | layout | holds |
//! | --- | --- | --- |
//! | 1 | `v1` | the answers of the positioning |
//! | 2 | `v2` | the same with the diagnostics |
//! | 3 | `v3` | the result without the answers |
//! | 4 | `v4` | the answers with the free texts |
//! | 5 | `sealed` | one of these, behind a passphrase |
//!
//! Answers that version 1 has place for are written in version 1, so that their code stays the one
//! it always had; others in version 2. A part that none has place for needs a new letter.
//!
//! Rejected: readable JSON in the address (1,668 letters against about 80).

use super::{
    check::{crc32, crc32c},
    save,
    sealed::{self, Sealed},
    text, v1, v2, v3, v4,
};
use crate::domain::{catalog::Catalog, dossier::Dossier, summary::Summary};

/// Why a code is refused. It is refused whole: a code is never read in part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkFault {
    /// It does not begin like a code of this app.
    NotOurs,
    /// It was cut or changed on its way.
    Damaged,
    /// It is whole, and was made by a later version of the app, of the method or of its questions.
    Newer,
    /// It is whole, and needs its passphrase.
    Sealed,
    /// It is whole, and holds a result without the answers that are asked for.
    ResultOnly,
}

/// What a code holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Opened {
    /// Answers, with free texts or without.
    Answers(Box<Dossier>),
    /// A result without its answers.
    Result(Box<Summary>),
    /// One of these, behind a passphrase.
    Sealed(Sealed),
}

/// Bytes of the saved file of a dossier whose link still carries its texts.
const LONGEST: usize = 100_000;

/// Bytes of each checksum.
const CHECK: usize = 4;

/// The code of the answers of a dossier. Free texts never enter it; names that the catalogue does
/// not know have no number and are left out, as results leave them out.
#[must_use]
pub fn encode(catalog: &Catalog, dossier: &Dossier) -> String {
    if v2::has_more(dossier) {
        let bytes = v2::write::write(catalog, dossier);
        // Answers to questions that are not those of this dossier have no place there either.
        if v2::read::read(catalog, &bytes).is_ok() {
            return envelope('2', bytes);
        }
    }
    envelope('1', v1::write::write(catalog, dossier))
}

/// The code of the answers with the free texts, the notes and the plan; none where there are none.
#[must_use]
pub fn encode_notes(catalog: &Catalog, dossier: &Dossier) -> Option<String> {
    let bytes = v4::has_more(dossier).then(|| v4::write::write(catalog, dossier))?;
    v4::read::read(catalog, &bytes).is_ok().then(|| twice_checked('4', bytes))
}

/// Whether the free texts of a dossier are longer than any link may be: its code would take seconds,
/// and browsers cut such addresses.
#[must_use]
pub fn is_too_long(dossier: &Dossier) -> bool {
    save::to_text(dossier).len() > LONGEST
}

/// The code of a result without its answers.
#[must_use]
pub fn encode_result(catalog: &Catalog, summary: &Summary) -> String {
    twice_checked('3', v3::write::write(catalog, summary))
}

/// What is to be closed of another code; none where that is closed already, or no code.
#[must_use]
pub fn to_close(code: &str) -> Option<Vec<u8>> {
    let (letter, letters) = code.split_at_checked(1).filter(|(letter, _)| matches!(*letter, "1" | "2" | "3" | "4"))?;
    let mut bytes = letter.as_bytes().to_vec();
    bytes.extend(text::decode(letters)?);
    Some(bytes)
}

/// The code of a link behind a passphrase.
#[must_use]
pub fn encode_sealed(sealed: &Sealed) -> String {
    twice_checked(sealed::VERSION, sealed.write())
}

/// What a text opened by its passphrase holds.
///
/// # Errors
/// Says what is wrong with the code that was closed.
pub fn reopen(catalog: &Catalog, opened: &[u8]) -> Result<Opened, LinkFault> {
    let (letter, bytes) = opened.split_first().ok_or(LinkFault::Damaged)?;
    match open(catalog, &format!("{}{}", char::from(*letter), text::encode(bytes))) {
        Ok(Opened::Sealed(_)) | Err(LinkFault::NotOurs) => Err(LinkFault::Damaged),
        other => other,
    }
}

/// What a code holds. Dossiers come without `revision`, and `changed` at the start of its day.
///
/// # Errors
/// Says whether the code is foreign, damaged or of a later version.
pub fn open(catalog: &Catalog, code: &str) -> Result<Opened, LinkFault> {
    let version = code.chars().next().filter(|letter| matches!(letter, '1'..='9')).ok_or(LinkFault::NotOurs)?;
    let bytes = code.get(1..).and_then(text::decode).ok_or(LinkFault::Damaged)?;
    let whole = unchecked(version, &bytes, crc32)?;
    let answers = |dossier| Opened::Answers(Box::new(dossier));
    match version {
        '1' => v1::read::read(catalog, whole).map(answers),
        '2' => v2::read::read(catalog, whole).map(answers),
        '3' => v3::read::read(catalog, unchecked(version, whole, crc32c)?).map(|it| Opened::Result(Box::new(it))),
        '4' => v4::read::read(catalog, unchecked(version, whole, crc32c)?).map(answers),
        sealed::VERSION => Sealed::read(unchecked(version, whole, crc32c)?).map(Opened::Sealed),
        _ => Err(LinkFault::Newer),
    }
}

/// The dossier of a code.
///
/// # Errors
/// Those of [`open`]; a code that needs its passphrase, or holds no answers, says so.
pub fn decode(catalog: &Catalog, code: &str) -> Result<Dossier, LinkFault> {
    match open(catalog, code)? {
        Opened::Answers(dossier) => Ok(*dossier),
        Opened::Result(_) => Err(LinkFault::ResultOnly),
        Opened::Sealed(_) => Err(LinkFault::Sealed),
    }
}

fn envelope(version: char, mut bytes: Vec<u8>) -> String {
    bytes.extend(crc32(checked(version, &bytes)).to_be_bytes());
    format!("{version}{}", text::encode(&bytes))
}

fn twice_checked(version: char, mut bytes: Vec<u8>) -> String {
    bytes.extend(crc32c(checked(version, &bytes)).to_be_bytes());
    envelope(version, bytes)
}

/// The bytes before a checksum that is right.
fn unchecked(version: char, bytes: &[u8], check: fn(Vec<u8>) -> u32) -> Result<&[u8], LinkFault> {
    let (whole, told) = bytes.split_last_chunk::<CHECK>().ok_or(LinkFault::Damaged)?;
    if check(checked(version, whole)).to_be_bytes() == *told { Ok(whole) } else { Err(LinkFault::Damaged) }
}

fn checked(version: char, bytes: &[u8]) -> Vec<u8> {
    let mut all = version.to_string().into_bytes();
    all.extend(bytes);
    all
}
