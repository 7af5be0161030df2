//! The layout of the answers in links of version 1. Frozen: it was issued, so it is only read
//! by what is written here, for ever. Knows slots, not what they mean.
//!
//! | part | bits |
//! | --- | --- |
//! | edition; day of the answers since 1970 | each: a number of any size |
//! | kind, organisation, in the making | 4, 3, 1 |
//! | size, territory | each: 1 whether told, then 8 for the slot |
//! | scope, what the partner is | 2, 3 |
//! | own side, then the guess: objectives | count (any size), then 8 for each slot |
//! | ... criteria | list of answers by slot |
//! | ... experience | an answer |
//! | ... brings, seeks | each: 1 whether told, then a list of 1 bit by slot |
//! | limits | list of 2 bits by slot: 0 absent, yes, no, unknown |
//! | statements | list of answers by slot |
//! | activities | list of 3 bits by slot: 0 absent, we, wanted, other, nobody |
//!
//! An answer is 3 bits: 0 absent, 1 « je ne sais pas », 2 to 6 the levels 0 to 4, 7 choices, as a
//! list of 1 bit by slot. A list begins with its length (any size), which is the highest slot told
//! plus one. So a code made when there were fewer questions leaves later ones blank, and each
//! answer can be stepped over without knowing its question. A slot told here that the catalogue
//! does not know is of a later edition. The first question that is retired will need a list of
//! retired slots here, to be stepped over instead.
//!
//! Rejected: mixed radix instead of whole bits (about six letters less, no part readable alone).

pub(super) mod read;
pub(super) mod write;

use crate::domain::{
    actor::{Kind, Organisation},
    catalog::gate::Reply,
    dossier::{Doing, Scope},
};

/// Milliseconds of a day.
pub(super) const DAY: u64 = 86_400_000;

/// Bits of a slot named alone.
pub(super) const SLOT: u32 = 8;

/// Bits of an answer.
const ANSWER: u32 = 3;
/// The answer « je ne sais pas ».
const UNKNOWN: u64 = 1;
/// The answer that is level 0; the other levels follow.
const LEVEL: u64 = 2;
/// The answer that is a list of choices.
const CHOICES: u64 = 7;
/// The highest level an answer has place for.
const HIGHEST_LEVEL: u8 = 4;

/// Values that have a permanent number in links, above 0, which is « not told ».
pub(super) trait Numbered: Copy + 'static {
    /// All of them.
    const ALL: &'static [Self];
    /// Bits of the number.
    const WIDTH: u32;
    /// The permanent number.
    fn number(self) -> u64;
}

impl Numbered for Kind {
    const ALL: &'static [Self] = &Kind::ALL;
    const WIDTH: u32 = 4;

    fn number(self) -> u64 {
        match self {
            Self::Association => 1,
            Self::Entreprise => 2,
            Self::Fondation => 3,
            Self::Collectivite => 4,
            Self::PorteurDeProjet => 5,
            Self::Investisseur => 6,
            Self::Accompagnateur => 7,
        }
    }
}

impl Numbered for Organisation {
    const ALL: &'static [Self] = &Organisation::ALL;
    const WIDTH: u32 = 3;

    fn number(self) -> u64 {
        match self {
            Self::Association => 1,
            Self::Entreprise => 2,
            Self::Fondation => 3,
            Self::Collectivite => 4,
        }
    }
}

impl Numbered for Scope {
    const ALL: &'static [Self] = &[Self::General, Self::Partnership];
    const WIDTH: u32 = 2;

    fn number(self) -> u64 {
        match self {
            Self::General => 1,
            Self::Partnership => 2,
        }
    }
}

impl Numbered for Reply {
    const ALL: &'static [Self] = &[Self::Yes, Self::No, Self::Unknown];
    const WIDTH: u32 = 2;

    fn number(self) -> u64 {
        match self {
            Self::Yes => 1,
            Self::No => 2,
            Self::Unknown => 3,
        }
    }
}

impl Numbered for Doing {
    const ALL: &'static [Self] = &[Self::We, Self::Wanted, Self::Other, Self::Nobody];
    const WIDTH: u32 = 3;

    fn number(self) -> u64 {
        match self {
            Self::We => 1,
            Self::Wanted => 2,
            Self::Other => 3,
            Self::Nobody => 4,
        }
    }
}
