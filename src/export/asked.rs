//! What a row may hold, by the content: which codes answer it, whether it has two sides, to which
//! part it belongs, and all rows in the order of the questionnaires. Knows the catalogue; no word.

use super::{
    key::{Follow, Key, NONE, NOT_APPLICABLE, Of, PLAIN, Plain, UNKNOWN, escaped},
    rows::{DOINGS, FLAGS, KINDS, ORGANISATIONS, REPLIES, SCOPES},
};
use crate::domain::{
    actor::Organisation,
    catalog::{
        Catalog,
        criterion::{Answers, Choice, Criterion},
        rated::Rated,
    },
    dossier::Dossier,
    event::{OBJECTIVES_AT_MOST, Whose},
};

/// The parts of a dossier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// The file itself.
    File,
    /// Who answers.
    Who,
    /// The general interest and the objectives.
    Objectives,
    /// The criteria.
    Model,
    /// Resources and limits.
    Means,
    /// The territory.
    Territory,
    /// The maturity self-diagnostic.
    Maturity,
    /// The levers.
    Levers,
    /// The evaluation.
    Evaluation,
    /// The plan.
    Plan,
    /// The lessons.
    Lessons,
}

impl Part {
    /// All parts, in their order.
    pub const ALL: [Self; 11] = [
        Self::File,
        Self::Who,
        Self::Objectives,
        Self::Model,
        Self::Means,
        Self::Territory,
        Self::Maturity,
        Self::Levers,
        Self::Evaluation,
        Self::Plan,
        Self::Lessons,
    ];
}

/// What answers a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expects {
    /// Any words.
    Text,
    /// A day.
    Day,
    /// A moment, such as `ms0`.
    Moment,
    /// A whole number up to this one.
    Number(u64),
    /// One of these codes.
    One(Vec<String>),
    /// Some of these codes, each once, that many at most; or a single one of the others.
    Some(Vec<String>, usize, &'static [&'static str]),
}

impl Expects {
    /// The codes to choose from.
    #[must_use]
    pub fn codes(&self) -> String {
        match self {
            Self::One(codes) => codes.join(" "),
            Self::Some(codes, _, others) => {
                codes.iter().map(String::as_str).chain(others.iter().copied()).collect::<Vec<_>>().join(" ")
            }
            Self::Text | Self::Day | Self::Moment | Self::Number(_) => String::new(),
        }
    }
}

/// What answers a row; `None` where the content knows no such question. Sizes and objectives are
/// those of `of`, where it is told.
#[must_use]
pub fn expects(catalog: &Catalog, key: &Key, of: Option<Organisation>) -> Option<Expects> {
    let levels = |others: &[&str]| {
        let levels = ["0", "1", "2", "3", "4"];
        Expects::One(levels.iter().chain(others).map(|it| (*it).to_owned()).collect())
    };
    Some(match key {
        Key::Plain(plain) => return Some(plain_expects(catalog, *plain, of)),
        Key::Of(Of::Level, id) => {
            criterion(catalog, id).filter(|it| matches!(it.answers, Answers::Scale(_)))?;
            levels(&[UNKNOWN])
        }
        Key::Of(Of::Choices, id) => {
            let Answers::Choices(choices) = &criterion(catalog, id)?.answers else { return None };
            Expects::Some(of_choices(&choices.options), usize::MAX, &[UNKNOWN, NONE])
        }
        Key::Of(Of::Limit, id) => {
            catalog.limits.limits.iter().find(|limit| limit.id.as_str() == id)?;
            one(&REPLIES)
        }
        Key::Of(Of::Statement, id) => {
            catalog.territory.statements.iter().find(|statement| statement.id.as_str() == id)?;
            levels(&[UNKNOWN])
        }
        Key::Of(Of::Activity, id) => {
            let mut activities = catalog.territory.dynamics.iter().flat_map(|dynamic| &dynamic.activities);
            activities.find(|activity| activity.id.as_str() == id)?;
            one(&DOINGS)
        }
        Key::Of(Of::Rating, id) => {
            question(catalog, id)?;
            levels(&[UNKNOWN, NOT_APPLICABLE])
        }
        Key::Of(Of::Expected | Of::Observed, id) | Key::Past(_, id) => {
            question(catalog, id).filter(|(part, _)| *part == Part::Evaluation)?;
            levels(&[UNKNOWN, NOT_APPLICABLE])
        }
        Key::Of(Of::Cost, id) => {
            catalog.evaluation.costs.iter().find(|cost| cost.id.as_str() == id)?;
            Expects::Number(u16::MAX.into())
        }
        Key::Of(Of::Quiz, id) => {
            catalog.lessons.iter().flat_map(|lesson| &lesson.quiz).find(|quiz| quiz.id.as_str() == id)?;
            Expects::Number(u8::MAX.into())
        }
        Key::PastDay(_) => Expects::Day,
        Key::Followed(_, Follow::Dimension) => {
            Expects::One(catalog.evaluation.dimensions.iter().map(|it| escaped(it.id.as_str())).collect())
        }
        Key::Followed(..) => Expects::Text,
    })
}

/// What answers a question that the content does not know, in a file of a later edition.
#[must_use]
pub fn expects_anything(key: &Key) -> Expects {
    match key {
        Key::Of(Of::Choices, _) => Expects::Some(Vec::new(), usize::MAX, &[UNKNOWN, NONE]),
        Key::Of(Of::Cost, _) => Expects::Number(u16::MAX.into()),
        Key::Of(Of::Quiz, _) => Expects::Number(u8::MAX.into()),
        _ => Expects::One(Vec::new()),
    }
}

fn plain_expects(catalog: &Catalog, plain: Plain, of: Option<Organisation>) -> Expects {
    match plain {
        Plain::Format => Expects::Number(u32::MAX.into()),
        Plain::Edition => Expects::Number(u16::MAX.into()),
        Plain::Revision => Expects::Number(u64::MAX),
        Plain::Changed => Expects::Moment,
        Plain::Kind => one(&KINDS),
        Plain::Organisation | Plain::PartnerOrganisation => one(&ORGANISATIONS),
        Plain::InTheMaking => one(&FLAGS),
        Plain::Size => {
            let sizes = catalog.profile.sizes.iter().filter(|(it, _)| of.is_none_or(|of| of == **it));
            Expects::One(sizes.flat_map(|(_, sizes)| of_choices(sizes)).collect())
        }
        Plain::Territory => Expects::One(of_choices(&catalog.profile.territories)),
        Plain::Experience => {
            let levels = (0..catalog.profile.experience.len()).map(|level| level.to_string());
            Expects::One(levels.chain([UNKNOWN.to_owned()]).collect())
        }
        Plain::Scope => one(&SCOPES),
        Plain::Objectives => {
            let squares = catalog.objectives.squares.iter().filter(|it| of.is_none_or(|of| of == it.organisation));
            let all = squares.flat_map(crate::domain::catalog::objective::Square::all);
            Expects::Some(all.map(|it| escaped(it.id.as_str())).collect(), OBJECTIVES_AT_MOST, &[])
        }
        Plain::Brings | Plain::Seeks => {
            let resources = catalog.limits.resources.iter().map(|it| escaped(it.id.as_str()));
            Expects::Some(resources.collect(), usize::MAX, &[NONE])
        }
        Plain::Phase => Expects::One(catalog.levers.phases.iter().map(|it| escaped(it.id.as_str())).collect()),
        Plain::Motives => {
            let motives = catalog.evaluation.motives.iter().map(|it| escaped(it.id.as_str()));
            Expects::Some(motives.collect(), usize::MAX, &[])
        }
        Plain::Name
        | Plain::PartnerName
        | Plain::Need
        | Plain::People
        | Plain::Place
        | Plain::Change
        | Plain::Ambition => Expects::Text,
    }
}

fn one<T>(codes: &[(&'static str, T)]) -> Expects {
    Expects::One(codes.iter().map(|(code, _)| (*code).to_owned()).collect())
}

fn of_choices(choices: &[Choice]) -> Vec<String> {
    choices.iter().map(|choice| escaped(choice.id.as_str())).collect()
}

/// A criterion by its name.
#[must_use]
pub fn criterion<'a>(catalog: &'a Catalog, id: &str) -> Option<&'a Criterion> {
    catalog.criteria.iter().find(|criterion| criterion.id.as_str() == id)
}

/// A question of five levels by its name, and the part it belongs to.
#[must_use]
pub fn question<'a>(catalog: &'a Catalog, id: &str) -> Option<(Part, &'a Rated)> {
    rated(catalog).find(|(_, question)| question.id.as_str() == id)
}

fn rated(catalog: &Catalog) -> impl Iterator<Item = (Part, &Rated)> {
    let axes = catalog.maturity.iter().flat_map(|questionnaire| &questionnaire.axes);
    let maturity = axes.flat_map(|axis| &axis.statements).map(|it| (Part::Maturity, it));
    let levers = catalog.levers.levers.iter().flat_map(|lever| &lever.questions).map(|it| (Part::Levers, it));
    let dimensions = catalog.evaluation.dimensions.iter().flat_map(|dimension| &dimension.questions);
    maturity.chain(levers).chain(dimensions.map(|it| (Part::Evaluation, it)))
}

/// Whether each side of the partnership has this answer.
#[must_use]
pub fn is_sided(key: &Key) -> bool {
    matches!(
        key,
        Key::Plain(Plain::Experience | Plain::Objectives | Plain::Brings | Plain::Seeks)
            | Key::Of(Of::Level | Of::Choices | Of::Expected | Of::Observed | Of::Cost, _)
            | Key::Past(..)
    )
}

/// The part of a row.
#[must_use]
pub fn part(catalog: &Catalog, key: &Key) -> Part {
    match key {
        Key::Plain(plain) => match plain {
            Plain::Format | Plain::Edition | Plain::Revision | Plain::Changed => Part::File,
            Plain::Need | Plain::People | Plain::Place | Plain::Change | Plain::Objectives => Part::Objectives,
            Plain::Brings | Plain::Seeks => Part::Means,
            Plain::Phase => Part::Levers,
            Plain::Motives | Plain::Ambition => Part::Evaluation,
            _ => Part::Who,
        },
        Key::Of(of, id) => match of {
            Of::Level | Of::Choices => Part::Model,
            Of::Limit => Part::Means,
            Of::Statement | Of::Activity => Part::Territory,
            Of::Rating => question(catalog, id).map_or(Part::Levers, |(part, _)| part),
            Of::Expected | Of::Observed | Of::Cost => Part::Evaluation,
            Of::Quiz => Part::Lessons,
        },
        Key::PastDay(_) | Key::Past(..) | Key::Followed(..) => Part::Evaluation,
    }
}

/// All rows of the content in the order of its parts, and whether this reader is asked them.
#[must_use]
pub fn all(catalog: &Catalog, dossier: &Dossier) -> Vec<(Key, Option<Whose>, bool)> {
    let mut keys: Vec<(Key, bool)> = PLAIN.iter().map(|(_, plain)| (Key::Plain(*plain), true)).collect();
    let of = |of, id: &str, is_asked| (Key::Of(of, id.to_owned()), is_asked);
    keys.extend(catalog.criteria.iter().map(|it| match it.answers {
        Answers::Scale(_) => of(Of::Level, it.id.as_str(), true),
        Answers::Choices(_) => of(Of::Choices, it.id.as_str(), true),
    }));
    let own = dossier.organisation();
    let is_asked = |of: &[Organisation]| own.is_none_or(|own| of.contains(&own));
    keys.extend(catalog.limits.limits.iter().map(|it| of(Of::Limit, it.id.as_str(), is_asked(&it.asked))));
    let activities = catalog.territory.dynamics.iter().flat_map(|dynamic| &dynamic.activities);
    keys.extend(activities.map(|it| of(Of::Activity, it.id.as_str(), true)));
    keys.extend(catalog.territory.statements.iter().map(|it| of(Of::Statement, it.id.as_str(), true)));
    for questionnaire in &catalog.maturity {
        let is_own = own == Some(questionnaire.organisation);
        let statements = questionnaire.axes.iter().flat_map(|axis| &axis.statements);
        keys.extend(statements.map(|it| of(Of::Rating, it.id.as_str(), is_own)));
    }
    let levers = catalog.levers.levers.iter().flat_map(|lever| &lever.questions);
    keys.extend(levers.map(|it| of(Of::Rating, it.id.as_str(), true)));
    let questions = || catalog.evaluation.dimensions.iter().flat_map(|dimension| &dimension.questions);
    keys.extend(questions().map(|it| of(Of::Rating, it.id.as_str(), false)));
    keys.extend(questions().map(|it| of(Of::Expected, it.id.as_str(), true)));
    keys.extend(questions().map(|it| of(Of::Observed, it.id.as_str(), true)));
    keys.extend(catalog.evaluation.costs.iter().map(|it| of(Of::Cost, it.id.as_str(), true)));
    let quizzes = catalog.lessons.iter().flat_map(|lesson| &lesson.quiz);
    keys.extend(quizzes.map(|it| of(Of::Quiz, it.id.as_str(), false)));
    let mut all = Vec::new();
    for (key, is_asked) in keys {
        if is_sided(&key) {
            all.push((key.clone(), Some(Whose::Own), is_asked));
            all.push((key, Some(Whose::Guess), is_asked && dossier.has_partner()));
        } else {
            all.push((key, None, is_asked));
        }
    }
    // What belongs to one part stands together.
    let of_parts: Vec<Part> = all.iter().map(|(key, ..)| part(catalog, key)).collect();
    let in_part = |wanted: Part| all.iter().zip(&of_parts).filter(move |(_, of)| **of == wanted);
    Part::ALL.into_iter().flat_map(|wanted| in_part(wanted).map(|(row, _)| row.clone())).collect()
}
