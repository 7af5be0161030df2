//! The frame of a link behind a passphrase, version 5: what is needed to open it, and what is closed.
//! Knows bytes; the cipher is the browser's (`platform::crypto`).
//!
//! | part | bytes |
//! | --- | --- |
//! | method: 1 | 1 |
//! | rounds of PBKDF2-HMAC-SHA-256 | 4, the highest first |
//! | salt | 16 |
//! | initialisation vector of AES-256-GCM | 12 |
//! | closed text, with the 16 bytes of its tag behind it | the rest |
//!
//! Closed in it: the letter of the version of another code, then all its bytes. The version letter
//! `5`, the method, the rounds and the salt are authenticated with it, so that nobody can weaken a
//! link on its way. Behind the frame stand CRC-32C and CRC-32, see `link`: they tell a link damaged on
//! its way from a wrong passphrase, and say nothing of what is closed.
//!
//! 600,000 rounds are what OWASP asks of PBKDF2-HMAC-SHA-256 (Password Storage Cheat Sheet); no page
//! ever wrote fewer, and more than ten million would hold a phone for minutes.

use super::link::LinkFault;

/// The version letter of such links.
pub const VERSION: char = '5';

/// The method of the table above.
const METHOD: u8 = 1;
/// Rounds a page writes.
pub const ROUNDS: u32 = 600_000;
/// Rounds a page reads at most.
pub const ROUNDS_AT_MOST: u32 = 10_000_000;
/// Bytes of the salt.
pub const SALT: usize = 16;
/// Bytes of the initialisation vector.
pub const IV: usize = 12;
/// Bytes of the tag behind the closed text.
const TAG: usize = 16;

/// What the key is made with, and what the cipher starts from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lock {
    /// Rounds of PBKDF2.
    pub rounds: u32,
    /// The salt, new for each link.
    pub salt: [u8; SALT],
    /// The initialisation vector, new for each link.
    pub iv: [u8; IV],
}

impl Lock {
    /// A lock from bytes drawn by chance.
    #[must_use]
    pub fn new(drawn: [u8; SALT + IV]) -> Self {
        let mut lock = Self { rounds: ROUNDS, salt: [0; SALT], iv: [0; IV] };
        let places = lock.salt.iter_mut().chain(&mut lock.iv);
        places.zip(drawn).for_each(|(place, byte)| *place = byte);
        lock
    }

    /// What is authenticated beside the closed text.
    #[must_use]
    pub fn beside(&self) -> Vec<u8> {
        let mut bytes = VERSION.to_string().into_bytes();
        bytes.push(METHOD);
        bytes.extend(self.rounds.to_be_bytes());
        bytes.extend(self.salt);
        bytes
    }
}

/// A link behind a passphrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed {
    /// What the key is made with.
    pub lock: Lock,
    /// The closed text and its tag.
    pub closed: Vec<u8>,
}

impl Sealed {
    /// The bytes of the frame.
    #[must_use]
    pub fn write(&self) -> Vec<u8> {
        // The version letter stands before the code already.
        let mut bytes: Vec<u8> = self.lock.beside().split_off(1);
        bytes.extend(self.lock.iv);
        bytes.extend(&self.closed);
        bytes
    }

    /// The frame that `bytes` hold.
    ///
    /// # Errors
    /// Says whether it is damaged, or closed by a method of a later version.
    pub fn read(bytes: &[u8]) -> Result<Self, LinkFault> {
        let (method, rest) = bytes.split_first().ok_or(LinkFault::Damaged)?;
        if *method != METHOD {
            return Err(LinkFault::Newer);
        }
        let (rounds, rest) = rest.split_first_chunk().ok_or(LinkFault::Damaged)?;
        let (salt, rest) = rest.split_first_chunk().ok_or(LinkFault::Damaged)?;
        let (iv, closed) = rest.split_first_chunk().ok_or(LinkFault::Damaged)?;
        let rounds = u32::from_be_bytes(*rounds);
        if rounds < ROUNDS || closed.len() <= TAG {
            return Err(LinkFault::Damaged);
        }
        if rounds > ROUNDS_AT_MOST {
            return Err(LinkFault::Newer);
        }
        Ok(Self { lock: Lock { rounds, salt: *salt, iv: *iv }, closed: closed.to_vec() })
    }
}
