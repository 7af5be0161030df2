//! The form on paper: blocks of questions, filled in by hand and typed in afterwards.
//!
//! Knows the questions and the answers of a dossier; must not know words, nor the browser. Every
//! printed answer has a code whose last digit checks the others, so that whoever fills the form in
//! reckons nothing and whoever types it in is told of any slip ([docs/papier.md](../../../docs/papier.md)
//! says why, and what was rejected).
//!
//! | file | knows |
//! | --- | --- |
//! | `digit` | the check digit |
//! | `blocks` | which questions make a block, and the code of each answer |
//! | `text` | a filled block as text, both ways |
//! | `fill` | a filled block and a dossier, both ways |
//!
//! A typed block is its own code, then one group a question, with spaces between. A group is the
//! code of the answer; codes put together where several were ticked; `-` where none was; for a
//! number of days, its three digits typed twice.

pub mod blocks;
pub mod digit;
pub mod fill;
pub mod text;

/// One answer to a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Value {
    /// A level, or the permanent number of a choice.
    Slot(u8),
    /// « Aucun ».
    Nothing,
    /// « Sans objet ».
    NotApplicable,
    /// « Je ne sais pas ».
    Unknown,
}

/// What was answered to a question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Entry {
    /// Nothing.
    #[default]
    Blank,
    /// One answer or several, in their order.
    Chosen(Vec<Value>),
    /// A number of days.
    Days(u16),
}

/// What is wrong with a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slip {
    /// It is no code of the question.
    Code,
    /// A number of days that is not the same twice.
    Days,
    /// The same answer twice.
    Twice,
    /// More answers than the question takes.
    TooMany(usize),
    /// An answer that stands alone beside others.
    Alone,
}

/// Why a typed block was not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Nothing was typed.
    Empty,
    /// The code of the block is not right.
    Header(String),
    /// The form is of another edition of the method.
    Edition(u16),
    /// No block has this number.
    NoBlock(u16),
    /// A question, from 1, of the block of this number was typed wrong.
    Group {
        /// The block.
        block: u16,
        /// The question.
        question: usize,
        /// What was typed, shortened.
        typed: String,
        /// What is wrong.
        slip: Slip,
    },
    /// The block of this number asks another number of questions.
    Count {
        /// The block.
        block: u16,
        /// How many were typed.
        typed: usize,
        /// How many it asks.
        of: usize,
    },
}
