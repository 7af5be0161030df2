//! The shelf: all dossiers of one device, each whole under its own keys, so that there is no list
//! that could disagree with them.
//!
//! Knows the dossier, its saved file, and texts under keys ([`Store`]); must not know the browser,
//! a clock or the content. Total: whatever the keys hold, the answer is a dossier or a reason.
//!
//! | key, after `boussole-alliances.` | holds |
//! | --- | --- |
//! | `d.ID.a`, `d.ID.b` | the two copies of a dossier: the newer one counts, the other is there when it is spoilt |
//! | `s.ID.MOMENT` | a dated picture of a dossier |
//! | `a-part.SUM` | a text that could not be read, as it was |
//! | `ouvert` | which dossier was open last: a hint, nothing depends on it |
//! | `sauvegarde` | when everything was last put into a file |
//! | `dossier`, `precedent` | what versions before the shelf kept; moved onto it on arrival |
//!
//! | file | knows |
//! | --- | --- |
//! | `leaves` | a dossier as single answers, each with the moment it was given, and their merging |
//! | `seal` | a text with its revision and its checksum |
//! | `record` | a dossier with its title, and the text of it |
//! | `place` | reading, writing and setting aside under keys |
//! | `open` | the dossier that a tab has open |
//! | `arrival` | what a page that opens finds, and the move of what older versions kept |
//! | `backup` | everything in one file, and back |
//! | `moving` | from one place to another |
//! | `memory` | a shelf that lasts as long as the page |

pub mod arrival;
pub mod backup;
pub mod leaves;
pub mod memory;
pub mod moving;
pub mod open;
pub mod place;
pub mod record;
pub mod seal;

/// What all keys of this app begin with.
pub const PREFIX: &str = "boussole-alliances.";

/// The dossiers.
pub const DOSSIERS: &str = "boussole-alliances.d.";
/// The dated pictures of dossiers.
pub const PICTURES: &str = "boussole-alliances.s.";
/// The texts that could not be read.
pub const ASIDE: &str = "boussole-alliances.a-part.";
/// How many of them the reader was told of, and has closed the notice.
pub const TOLD: &str = "boussole-alliances.a-part-dits";
/// Which dossier was open last.
pub const OPENED: &str = "boussole-alliances.ouvert";
/// When everything was last put into a file.
pub const BACKED_UP: &str = "boussole-alliances.sauvegarde";
/// The only dossier, before there were several.
pub const FIRST: &str = "boussole-alliances.dossier";
/// What starting anew replaced, before there were several.
pub const PREVIOUS: &str = "boussole-alliances.precedent";

/// Why the storage did not do what was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// There is no room; what was there before is still there.
    Full,
    /// It is forbidden here.
    Forbidden,
    /// The browser refused for another reason.
    Failed,
    /// What is there was written by a newer version of the page.
    Newer,
}

/// Texts under keys, each written whole or not at all.
pub trait Store {
    /// All keys, those of others among them.
    ///
    /// # Errors
    /// Where storage is forbidden.
    fn keys(&self) -> Result<Vec<String>, Refused>;

    /// The text of a key.
    ///
    /// # Errors
    /// Where storage is forbidden.
    fn get(&self, key: &str) -> Result<Option<String>, Refused>;

    /// Puts a text under a key.
    ///
    /// # Errors
    /// Where there is no room, or storage is forbidden; the former text is then still there.
    fn set(&self, key: &str, text: &str) -> Result<(), Refused>;

    /// Removes a key, if it is there.
    ///
    /// # Errors
    /// Where storage is forbidden.
    fn remove(&self, key: &str) -> Result<(), Refused>;
}
