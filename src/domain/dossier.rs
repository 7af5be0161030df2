//! What one person answered, for one organisation or one partnership.
//!
//! Results are never stored: they are computed again from this. An answer that is absent was
//! skipped; `Answer::Unknown` was said. Neither is ever read as zero.
//!
//! What leaves with what (`codec` completes both by exhaustive destructuring):
//!
//! | field | saved file | link | link with the texts |
//! | --- | --- | --- | --- |
//! | `edition` | yes | yes | yes |
//! | `revision`, `changed` | yes | date of the answers only | date of the answers only |
//! | `who` but its name, `scope` | yes | yes | yes |
//! | names, `interest`, `who` of an activity (free text) | yes | no | yes |
//! | `own`, `guess`, `limits`, `statements`, `activities` | yes | yes | yes |
//! | `phase`, `ratings`, `evaluation` but its texts | yes | yes | yes |
//! | `notes`, closed reviews and texts of `evaluation`, `plan` | yes | no | yes |
//! | `training` | yes | no | no |
//!
//! A third link holds the result alone, and no field of this (`summary`).

use serde::{Deserialize, Serialize};

use super::{
    actor::{Kind, Organisation},
    catalog::gate::Reply,
    id::{
        ActivityId, CostId, CriterionId, DimensionId, LimitId, MotiveId, ObjectiveId, OptionId, PhaseId, QuestionId,
        QuizId, ResourceId, StatementId,
    },
};
use crate::domain::map::Map;

/// An answer that was given, be it « je ne sais pas ».
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answer<T> {
    /// « Je ne sais pas ».
    Unknown,
    /// A known value.
    Known(T),
}

impl<T> Answer<T> {
    /// The value, where it is known.
    pub fn known(&self) -> Option<&T> {
        match self {
            Self::Known(value) => Some(value),
            Self::Unknown => None,
        }
    }
}

/// Whether one thinks of one's organisation in general or of one partnership.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Scope {
    /// « Pour mon organisation en général ».
    General,
    /// « Pour ce partenariat avec ... ».
    Partnership,
}

/// Who answers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Who {
    /// Which of the seven kinds.
    pub kind: Option<Kind>,
    /// The organisation they answer for.
    pub organisation: Option<Organisation>,
    /// No legal form yet: counts as an association in the making.
    pub in_the_making: bool,
    /// Name of the organisation; free text, never in a link.
    pub name: String,
    /// Its size.
    pub size: Option<OptionId>,
    /// The scale at which it acts.
    pub territory: Option<OptionId>,
}

/// The partner one has in mind.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Partner {
    /// Its name; free text, never in a link.
    pub name: String,
    /// What it is.
    pub organisation: Option<Organisation>,
}

/// The general interest, asked before one's own objectives. Free text, never in a link.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Interest {
    /// Which need.
    pub need: String,
    /// For whom.
    pub people: String,
    /// Where.
    pub place: String,
    /// What would change.
    pub change: String,
}

/// What one side of the partnership seeks and answers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Side {
    /// One to three objectives, the most important first.
    pub objectives: Vec<ObjectiveId>,
    /// Levels given to scale criteria, 0 to 4.
    pub levels: Map<CriterionId, Answer<u8>>,
    /// Choices ticked in choice criteria.
    pub choices: Map<CriterionId, Answer<Vec<OptionId>>>,
    /// Experience of partnerships, 0 to 4.
    pub experience: Option<Answer<u8>>,
    /// Resources one can bring; `None` while not answered.
    pub brings: Option<Vec<ResourceId>>,
    /// Resources one seeks; `None` while not answered.
    pub seeks: Option<Vec<ResourceId>>,
}

/// Who does an activity on the territory.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Doing {
    /// « Nous le faisons ».
    We,
    /// « Nous voulons le faire ».
    Wanted,
    /// « Un autre acteur le fait ».
    Other,
    /// « Personne, à notre connaissance ».
    Nobody,
}

/// An answer about an activity.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Activity {
    /// Who does it.
    pub doing: Doing,
    /// Who, by name; free text, never in a link.
    #[serde(default)]
    pub who: String,
}

/// An answer to a question of five levels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rating {
    /// « Je ne sais pas ».
    Unknown,
    /// « Sans objet »: leaves the denominator.
    NotApplicable,
    /// A level, 0 to 4.
    Level(u8),
}

impl Rating {
    /// The level, where there is one.
    #[must_use]
    pub fn level(self) -> Option<u8> {
        match self {
            Self::Level(level) => Some(level),
            Self::Unknown | Self::NotApplicable => None,
        }
    }
}

/// What was noted beside an answer, and what proves it. Free text, never in a link.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Note {
    /// A note.
    pub text: String,
    /// What proves the answer.
    pub proof: String,
    /// Where the proof is.
    pub place: String,
    /// Who has it.
    pub who: String,
    /// Its day, `AAAA-MM-JJ`.
    pub date: String,
    /// The day to renew it, `AAAA-MM-JJ`.
    pub renew: String,
}

/// What both partners answered at one moment of an evaluation.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Review {
    /// One's own answers.
    pub own: Map<QuestionId, Rating>,
    /// The partner's, as it gave them.
    pub partner: Map<QuestionId, Rating>,
}

/// An indicator to follow. Free text, never in a link.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Followed {
    /// The dimension it belongs to.
    pub dimension: DimensionId,
    /// What is followed.
    pub what: String,
    /// Who supplies the datum.
    pub supplier: String,
    /// When.
    pub when: String,
}

/// A review that is over.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PastReview {
    /// The day it was closed, `AAAA-MM-JJ`.
    pub day: String,
    /// What was observed.
    pub observed: Review,
}

/// The evaluation of a partnership.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Evaluation {
    /// Why one plays together.
    pub motives: Vec<MotiveId>,
    /// What is expected at the start.
    pub expected: Review,
    /// What is observed at the review under way.
    pub observed: Review,
    /// Reviews that are over, the oldest first.
    pub past: Vec<PastReview>,
    /// The ambition, in a sentence; free text.
    pub ambition: String,
    /// What is followed, two indicators a dimension at most.
    pub followed: Vec<Followed>,
    /// Hidden costs, in days a year.
    pub own_costs: Map<CostId, u16>,
    /// The partner's.
    pub partner_costs: Map<CostId, u16>,
}

/// How an action stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// To do.
    #[default]
    Todo,
    /// Under way.
    Doing,
    /// Done.
    Done,
    /// Given up.
    Dropped,
}

/// An action of the plan.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Action {
    /// Its number in this plan, never given twice: calendars know it by that.
    pub id: u32,
    /// The rule that proposed it (`domain::plan`); empty for one's own.
    pub rule: String,
    /// What to do.
    pub text: String,
    /// Who owns it.
    pub owner: String,
    /// The day it is due, `AAAA-MM-JJ`; empty while not set.
    pub due: String,
    /// How it stands.
    pub status: Status,
    /// What was seen at the follow-up, six months later.
    pub follow_up: String,
}

/// The plan: actions that someone owns, each with its day.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Plan {
    /// When the first action was added, in milliseconds since 1970 UTC: calendars know the plan
    /// by that.
    pub seed: u64,
    /// The number of the next action.
    pub next: u32,
    /// The actions.
    pub actions: Vec<Action>,
}

/// What was learnt.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Training {
    /// Answers to quizzes: the place of the option chosen last, from 1.
    pub answers: Map<QuizId, u8>,
}

/// Everything one person answered.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Dossier {
    /// Edition of the method the answers were given with.
    pub edition: u16,
    /// Counts the changes made to this dossier.
    pub revision: u64,
    /// When it last changed, in milliseconds since 1970 UTC; 0 when it never did.
    pub changed: u64,
    /// Who answers.
    pub who: Who,
    /// In general, or for one partnership.
    pub scope: Option<Scope>,
    /// The partner one has in mind.
    pub partner: Partner,
    /// The general interest.
    pub interest: Interest,
    /// One's own side.
    pub own: Side,
    /// The partner's side « as you understand it today »: a guess.
    pub guess: Side,
    /// Limits and legal facts.
    pub limits: Map<LimitId, Reply>,
    /// Statements about the territory, 0 to 4.
    pub statements: Map<StatementId, Answer<u8>>,
    /// Activities on the territory.
    pub activities: Map<ActivityId, Activity>,
    /// The phase of the project.
    pub phase: Option<PhaseId>,
    /// Answers to the levers and to the maturity self-diagnostics.
    pub ratings: Map<QuestionId, Rating>,
    /// Notes and proofs beside these answers.
    pub notes: Map<QuestionId, Note>,
    /// The evaluation of the partnership.
    pub evaluation: Evaluation,
    /// The plan.
    pub plan: Plan,
    /// What was learnt.
    pub training: Training,
}

impl Dossier {
    /// The organisation the reader answers for, told by the kind or by the reader.
    #[must_use]
    pub fn organisation(&self) -> Option<Organisation> {
        self.who.kind.and_then(Kind::organisation).or(self.who.organisation)
    }

    /// What the partner is: as told, or the usual other side.
    #[must_use]
    pub fn partner_organisation(&self) -> Organisation {
        self.partner.organisation.unwrap_or(match self.organisation() {
            Some(Organisation::Association) | None => Organisation::Entreprise,
            Some(_) => Organisation::Association,
        })
    }

    /// Whether one partnership is in mind.
    #[must_use]
    pub fn has_partner(&self) -> bool {
        self.scope == Some(Scope::Partnership)
    }

    /// Whether nothing was answered yet.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        let Self {
            edition: _,
            revision: _,
            changed: _,
            who,
            scope,
            partner,
            interest,
            own,
            guess,
            limits,
            statements,
            activities,
            phase,
            ratings,
            notes,
            evaluation,
            plan,
            training,
        } = self;
        *who == Who::default()
            && scope.is_none()
            && *partner == Partner::default()
            && *interest == Interest::default()
            && *own == Side::default()
            && *guess == Side::default()
            && limits.is_empty()
            && statements.is_empty()
            && activities.is_empty()
            && phase.is_none()
            && ratings.is_empty()
            && notes.is_empty()
            && *evaluation == Evaluation::default()
            && *plan == Plan::default()
            && *training == Training::default()
    }
}
