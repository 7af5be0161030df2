//! What leaves the page and comes back: the link and the saved file, as total functions.
//!
//! Knows the dossier and the catalogue; must not know the browser, nor where the content comes
//! from. Nothing here panics: whatever text comes in, the answer is a dossier or a fault.
//!
//! The past is frozen: links are in mailboxes and files on disks, so a layout that was ever
//! issued is read for ever. `tests/data/links` and `tests/data/saves` hold what was issued.
//!
//! | file | knows |
//! | --- | --- |
//! | `bits` | numbers as bits |
//! | `check` | the checksums |
//! | `text` | bytes as the letters a link may hold |
//! | `letters` | free texts as bits |
//! | `link` | the envelope of a link, the same in all versions, and which versions there are |
//! | `v1`, `v2` | the layout of the answers in links of versions 1 and 2 |
//! | `v3` | that of a result without its answers |
//! | `v4` | that of the answers with the free texts |
//! | `sealed` | the frame of a link behind a passphrase |
//! | `passphrase` | which passphrases are too weak |
//! | `json` | JSON as a tree |
//! | `save` | the saved file |

pub mod bits;
pub mod check;
pub mod json;
pub mod letters;
pub mod link;
pub mod passphrase;
pub mod save;
pub mod sealed;
pub mod text;
mod v1;
mod v2;
mod v3;
mod v4;
