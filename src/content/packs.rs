//! Which texts travel together: the packs of words, each fetched by itself, one file a language.
//! Knows which content file goes into which pack; never reads a word.

use crate::domain::lang::Language;

/// How the file of a pack ends (end of transmission): some browsers give what came before the line broke as if it
/// were the whole file.
pub const END: u8 = 4;

/// A pack: texts that the same pages need.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Pack {
    /// What the first page and the first questions say: it comes in the page or with the program.
    Start,
    /// The questions of the three steps, and results.
    Journey,
    /// The model sheets, the dated figures, « À propos ».
    Sheets,
    /// The self-diagnostics, the evaluation, the plan; dossiers, files and paper.
    Diagnosis,
    /// What one reads and learns beside the journey.
    Library,
}

impl Pack {
    /// All packs, in the order of their numbers, which is the order they are fetched in.
    pub const ALL: [Self; 5] = [Self::Start, Self::Journey, Self::Sheets, Self::Diagnosis, Self::Library];

    /// The pack of a content file, by its name below `assets/content`.
    #[must_use]
    pub fn of(file: &str) -> Self {
        match file {
            "profile.toml" => Self::Start,
            "about.toml" | "figures.toml" => Self::Sheets,
            "evaluation.toml" | "levers.toml" => Self::Diagnosis,
            _ => match file.split_once('/') {
                Some((
                    "interface",
                    "common.toml" | "frame.toml" | "home.toml" | "nav.toml" | "unknown.toml" | "who.toml",
                )) => Self::Start,
                Some(
                    ("interface", "about.toml" | "accessibility.toml" | "compare.toml" | "model.toml" | "models.toml")
                    | ("models", _),
                ) => Self::Sheets,
                Some(
                    (
                        "interface",
                        "data.toml" | "dossiers.toml" | "evaluation.toml" | "files.toml" | "levers.toml"
                        | "maturity.toml" | "paper.toml" | "plan.toml" | "portable.toml" | "rated.toml" | "since.toml"
                        | "style.toml",
                    )
                    | ("maturity", _),
                ) => Self::Diagnosis,
                Some(("interface", "lessons.toml" | "library.toml") | ("editions" | "library" | "lessons", _)) => {
                    Self::Library
                }
                _ => Self::Journey,
            },
        }
    }

    /// Its name in addresses.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Journey => "journey",
            Self::Sheets => "sheets",
            Self::Diagnosis => "diagnosis",
            Self::Library => "library",
        }
    }

    /// Its place in [`Pack::ALL`].
    #[must_use]
    pub fn place(self) -> usize {
        self as usize
    }
}

/// The words of all texts, as the loader gathers them, pack after pack in the order of
/// [`Pack::ALL`]. Number 0 is the text that says nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words(Vec<(Pack, [String; 2])>);

impl Default for Words {
    fn default() -> Self {
        Self(vec![(Pack::Start, Default::default())])
    }
}

impl Words {
    /// Adds a text and gives its number, or `None` where there are no numbers left.
    pub fn add(&mut self, pack: Pack, fr: &str, en: &str) -> Option<u16> {
        if fr.is_empty() && en.is_empty() {
            return Some(0);
        }
        let number = u16::try_from(self.0.len()).ok()?;
        self.0.push((pack, [fr, en].map(str::to_owned)));
        Some(number)
    }

    /// The number of the first text of each pack.
    #[must_use]
    pub fn starts(&self) -> [usize; Pack::ALL.len()] {
        let first = |pack| self.0.iter().position(|(of, _)| *of >= pack);
        Pack::ALL.map(|pack| first(pack).unwrap_or(self.0.len()))
    }

    /// The words of a pack in one language, one text a line, then the mark of the end.
    #[must_use]
    pub fn lines(&self, pack: Pack, language: Language) -> String {
        let texts = self.0.iter().filter(|(of, _)| *of == pack);
        let words = texts.map(|(_, [fr, en])| match language {
            Language::French => fr.as_str(),
            Language::English => en.as_str(),
        });
        let lines = words.collect::<Vec<_>>().join("\n");
        format!("{lines}\n{}", char::from(END))
    }
}
