//! A text of the content, by number, and the filling of named places. Holds no sentence itself.
//!
//! The domain hands texts on and never reads them: the words are in packs, one a language, which
//! `content::words` holds. Rejected: both languages inside each text; the page then carried every
//! language, and its program the code to copy and free some thousand strings.

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

/// The names between braces in `template`, in order.
pub fn places(template: &str) -> impl Iterator<Item = &str> {
    template.split('{').skip(1).filter_map(|part| part.split_once('}').map(|(name, _)| name))
}
