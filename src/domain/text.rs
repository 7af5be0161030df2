//! A text of the content, by number, and the filling of named places. Holds no sentence itself.
//!
//! The domain hands texts on and never reads them: the words are in packs, one a language, which
//! `content::words` holds. Rejected: both languages inside each text; the page then carried every
//! language, and its program the code to copy and free some thousand strings.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

/// One text of the content files: its number among all texts of this build, 0 for no text. The
/// loader of the content gives the numbers; they are never stored.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Text(pub u16);

impl Text {
    /// Whether nothing was written.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }
}

/// Replaces each `{name}` of `template` by its value; an unknown name stays as it is written.
#[must_use]
pub fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let place = after.split_once('}').filter(|(name, _)| !name.contains('{'));
        let Some((name, behind)) = place else {
            filled.push('{');
            rest = after;
            continue;
        };
        if let Some((_, value)) = values.iter().find(|(key, _)| *key == name) {
            filled.push_str(value);
        } else {
            filled.push('{');
            filled.push_str(name);
            filled.push('}');
        }
        rest = behind;
    }
    filled.push_str(rest);
    filled
}

/// Stands before and behind a term in the other language: French in an English text, English in a French one. It
/// shows nothing.
pub const TERM: char = '\u{2060}';

/// A text that is in the other language as a whole, marked as such.
#[must_use]
pub fn marked(text: &str) -> String {
    format!("{TERM}{text}{TERM}")
}

/// A text without the marks of its terms in the other language, for what is no page.
#[must_use]
pub fn unmarked(text: &str) -> String {
    text.replace(TERM, "")
}

/// What somebody wrote, so that its direction stays its own: nothing around it is turned round, and
/// no hidden mark turns it round itself. A text of one direction stays as it is.
#[must_use]
pub fn apart(text: &str) -> Cow<'_, str> {
    if !text.chars().any(|letter| is_mark(letter) || is_leftward(letter)) {
        return Cow::Borrowed(text);
    }
    let plain = text.chars().filter(|letter| !is_mark(*letter));
    Cow::Owned(std::iter::once(ISOLATE).chain(plain).chain([ISOLATE_END]).collect())
}

/// Begins what takes its direction from its own first letter.
const ISOLATE: char = '\u{2068}';
/// Ends it.
const ISOLATE_END: char = '\u{2069}';

/// Hidden marks that turn what follows, and could close an isolate from within.
fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Letters written from right to left, by the blocks of Unicode set apart for them, and their marks.
fn is_leftward(letter: char) -> bool {
    matches!(
        letter,
        '\u{590}'..='\u{8FF}'
            | '\u{200F}'
            | '\u{FB1D}'..='\u{FDFF}'
            | '\u{FE70}'..='\u{FEFF}'
            | '\u{10800}'..='\u{10FFF}'
            | '\u{1E800}'..='\u{1EFFF}'
    )
}

/// The names between braces in `template`, in order.
pub fn places(template: &str) -> impl Iterator<Item = &str> {
    template.split('{').skip(1).filter_map(|part| part.split_once('}').map(|(name, _)| name))
}
