//! A text in both languages, and the filling of its named places. Holds no sentence itself.

use std::borrow::Cow;

use serde::{Deserialize, Deserializer, Serialize};

use super::lang::Language;

/// One text of the content files, in both languages: borrowed where it is part of the program
/// (the interface), owned where it was unpacked (the catalogue).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Text {
    /// The French text, with French typography set by the build script.
    pub fr: Cow<'static, str>,
    /// The English text; empty only while the text is listed in `untranslated.toml`.
    pub en: Cow<'static, str>,
}

/// A text as it is written in the files, where the English may be missing.
#[derive(Deserialize)]
#[serde(rename = "Text", deny_unknown_fields)]
struct Written {
    fr: Cow<'static, str>,
    #[serde(default)]
    en: Cow<'static, str>,
}

impl<'de> Deserialize<'de> for Text {
    /// Apart from its callers: copied into each of the hundred places that hold a text, it would
    /// weigh some 20 kB in the page.
    #[inline(never)]
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Written::deserialize(deserializer).map(|Written { fr, en }| Self { fr, en })
    }
}

impl Text {
    /// The text in `language`, or in French where it is not translated yet.
    #[must_use]
    #[inline(never)]
    pub fn get(&self, language: Language) -> &str {
        match language {
            Language::English if !self.en.is_empty() => &self.en,
            Language::French | Language::English => &self.fr,
        }
    }

    /// Whether nothing was written in either language.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.fr.is_empty() && self.en.is_empty()
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
