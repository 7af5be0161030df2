//! Short lessons, each with a quiz on real cases (`lessons/*.toml`).

use serde::{Deserialize, Serialize};

use crate::domain::{
    id::{LessonId, ModelId, QuizId},
    list::List,
    map::Map,
    text::Text,
};

/// What a lesson is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Theme {
    /// The four categories.
    Categories,
    /// The nine models.
    Modeles,
    /// The evaluation of a partnership.
    Evaluation,
    /// The territory.
    Territoire,
}

impl Theme {
    /// All of them, in the order of the lessons.
    pub const ALL: [Self; 4] = [Self::Categories, Self::Modeles, Self::Evaluation, Self::Territoire];
}

/// `lessons/NN-<id>.toml`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lesson {
    /// Its permanent name.
    pub id: LessonId,
    /// Its permanent number.
    pub slot: u8,
    /// What it is about.
    pub theme: Theme,
    /// The model it is about, if it is about one.
    #[serde(default)]
    pub model: Option<ModelId>,
    /// Its title.
    pub title: Text,
    /// How long it takes, in minutes.
    pub minutes: u8,
    /// What one will know.
    pub intro: Text,
    /// Three things to remember.
    pub remember: List<Text>,
    /// Its sections.
    pub sections: List<LessonSection>,
    /// Its questions.
    pub quiz: List<Quiz>,
}

impl Lesson {
    /// How many of its questions are answered right.
    #[must_use]
    pub fn right(&self, answers: &Map<QuizId, u8>) -> usize {
        self.quiz.iter().filter(|quiz| answers.get(&quiz.id) == Some(&quiz.answer)).count()
    }
}

/// A section of a lesson.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LessonSection {
    /// Its title.
    pub title: Text,
    /// Its paragraphs.
    pub paragraphs: List<Text>,
}

/// A question on a real case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quiz {
    /// Its permanent name.
    pub id: QuizId,
    /// Its permanent number.
    pub slot: u8,
    /// The case and the question.
    pub question: Text,
    /// Possible answers.
    pub options: List<Text>,
    /// The place of the right one, from 1.
    pub answer: u8,
    /// What decides.
    pub explanation: Text,
}
