//! A fault of the content files: where it is, what it is, what to do about it.

use std::fmt;

/// One fault. All faults of a reading are reported together.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// File below `assets/content`.
    pub file: String,
    /// Line, from 1; 0 where no line can be named.
    pub line: usize,
    /// Path of the value in the file, `criteria[3].question.fr`.
    pub path: String,
    /// What is wrong and how to mend it, for an editor who writes no Rust.
    pub says: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "assets/content/{}:{}: {}: {}", self.file, self.line, self.path, self.says)
    }
}
