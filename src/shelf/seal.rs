//! A text with its revision and its checksum, so that a spoilt copy is told from a whole one.
//!
//! ```text
//! boussole-dossier 1 REVISION SUM
//! the text
//! ```
//!
//! The first line keeps its shape for ever, and the sum covers all but itself: so a later version
//! is told from a spoilt text even by a page that cannot read it.

use crate::codec::check::crc32;

/// The version of what is under the seal.
const VERSION: u64 = 1;

const MARK: &str = "boussole-dossier";

/// What a sealed text turned out to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sealed<'a> {
    /// Whole: its revision and the text.
    Whole(u64, &'a str),
    /// Whole, and of a later version.
    Newer,
    /// Cut, changed or foreign.
    Spoilt,
}

/// Seals a text.
#[must_use]
pub fn seal(revision: u64, text: &str) -> String {
    let sum = sum(VERSION, revision, text);
    format!("{MARK} {VERSION} {revision} {sum:08x}\n{text}")
}

/// Opens a sealed text.
#[must_use]
pub fn open(sealed: &str) -> Sealed<'_> {
    whole(sealed).unwrap_or(Sealed::Spoilt)
}

fn whole(sealed: &str) -> Option<Sealed<'_>> {
    let (line, text) = sealed.split_once('\n')?;
    let mut parts = line.split(' ');
    let (mark, version, revision, told) = (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
    let (version, revision): (u64, u64) = (version.parse().ok()?, revision.parse().ok()?);
    let is_whole = mark == MARK
        && parts.next().is_none()
        // Compared as written: numbers can be written in several ways, a seal in one.
        && line == format!("{MARK} {version} {revision} {told}")
        && told == format!("{:08x}", sum(version, revision, text));
    is_whole.then_some(if version > VERSION { Sealed::Newer } else { Sealed::Whole(revision, text) })
}

fn sum(version: u64, revision: u64, text: &str) -> u32 {
    crc32(format!("{version} {revision}\n").bytes().chain(text.bytes()))
}
