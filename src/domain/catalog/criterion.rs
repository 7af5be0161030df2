//! The criteria of the second step, as questions. What models ask of them is in `method`.

use serde::{Deserialize, Serialize};

use crate::domain::list::List;

use crate::domain::{
    dossier::Answer,
    id::{CriterionId, OptionId},
    text::Text,
};

/// `criteria.toml`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criteria {
    /// The criteria in the order they are asked.
    pub criteria: List<Criterion>,
}

/// One question of the second step. Its texts may hold the places `{association}` and
/// `{partner}` (and the same with a capital), filled for who reads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// Its permanent name.
    pub id: CriterionId,
    /// Its permanent number in links.
    pub slot: u8,
    /// Whether it belongs to the short path.
    pub short: bool,
    /// A few words for tables and reasons.
    pub name: Text,
    /// The question.
    pub question: Text,
    /// What to think of when answering.
    pub help: Text,
    /// The possible answers.
    pub answers: Answers,
}

impl Criterion {
    /// The choices at these positions, one bit a position; none for a scale.
    #[must_use]
    pub fn ticked(&self, bits: u32) -> Vec<OptionId> {
        match &self.answers {
            Answers::Scale(_) => Vec::new(),
            Answers::Choices(choices) => (0_u32..)
                .zip(&choices.options)
                .filter(|(position, _)| bits & 1_u32.wrapping_shl(*position) != 0)
                .map(|(_, option)| option.id.clone())
                .collect(),
        }
    }
}

/// The possible answers of a criterion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Answers {
    /// Five levels, 0 to 4, each in words.
    Scale(List<Text>),
    /// Several may be ticked.
    Choices(Choices),
}

/// Answers among which several may be ticked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choices {
    /// At most this many.
    pub at_most: u8,
    /// A choice that stands alone (« aucun flux d'argent »), if any.
    #[serde(default)]
    pub alone: Option<OptionId>,
    /// The choices, in order.
    pub options: List<Choice>,
}

impl Choices {
    /// The answer once `id` is ticked or unticked: the choice that stands alone excludes the
    /// others, no more are kept than may be, and no answer is left where nothing is ticked.
    #[must_use]
    pub fn tick(&self, answer: Option<&Answer<Vec<OptionId>>>, id: &OptionId) -> Option<Answer<Vec<OptionId>>> {
        let before = answer.and_then(Answer::known).map(Vec::as_slice).unwrap_or_default();
        let after: Vec<OptionId> = if before.contains(id) {
            before.iter().filter(|other| *other != id).cloned().collect()
        } else if self.alone.as_ref() == Some(id) {
            vec![id.clone()]
        } else {
            let others = before.iter().filter(|other| self.alone.as_ref() != Some(*other));
            others.chain([id]).take(usize::from(self.at_most)).cloned().collect()
        };
        (!after.is_empty()).then_some(Answer::Known(after))
    }
}

/// One choice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Its permanent name.
    pub id: OptionId,
    /// Its permanent number in links, within its question.
    pub slot: u8,
    /// Its words.
    pub text: Text,
}
