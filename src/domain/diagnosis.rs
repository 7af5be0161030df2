//! Where an organisation stands: maturity by axis, the seven levers. Pure sums over answers, so
//! that the same answers say the same for ever; no overall grade.
//!
//! The rule (`docs/methode.md`, « La maturité » and « Les leviers », a convention of this app): the
//! mean of the levels given; « sans objet » leaves the denominator; « je ne sais pas » and no
//! answer are missing. With one missing at most and two levels at least, the mean is known;
//! otherwise it is an estimate, with the lowest and the highest it may become.

use serde::Serialize;

use super::{
    actor::Organisation,
    catalog::{
        Catalog,
        levers::{Lever, Phase},
        maturity::{Axis, NextLevel, Questionnaire},
        rated::Rated,
    },
    dossier::{Answer, Dossier, Rating, Side},
    id::QuestionId,
    map::Map,
    order,
};

/// The highest level.
const HIGHEST: u32 = 4;
/// Levers and axes one is told to work on.
pub const TO_WORK_ON: usize = 2;

/// What answers to a few questions say together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Scored {
    /// Sum of the levels given.
    pub sum: u32,
    /// How many levels were given.
    pub count: u32,
    /// « Je ne sais pas », or no answer.
    pub missing: u32,
    /// « Sans objet ».
    pub not_applicable: u32,
}

/// The four bands, a convention of this app.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Band {
    /// « À lancer », below 1.
    ToStart,
    /// « À structurer », below 2.
    ToStructure,
    /// « En construction », below 3.
    UnderWay,
    /// « Solide », from 3 on.
    Solid,
}

impl Scored {
    /// What the answers to these questions say.
    pub fn new<'a>(questions: impl IntoIterator<Item = &'a Rated>, ratings: &Map<QuestionId, Rating>) -> Self {
        let mut scored = Self::default();
        for question in questions {
            match ratings.get(&question.id) {
                Some(Rating::Level(level)) => {
                    scored.sum += u32::from(*level);
                    scored.count += 1;
                }
                Some(Rating::NotApplicable) => scored.not_applicable += 1,
                Some(Rating::Unknown) | None => scored.missing += 1,
            }
        }
        scored
    }

    /// Whether the mean is known rather than estimated.
    #[must_use]
    pub fn is_known(self) -> bool {
        self.missing <= 1 && self.count >= 2
    }

    /// The mean in tenths of a level, rounded to the nearest, halves up; none without a level.
    #[must_use]
    pub fn tenths(self) -> Option<u32> {
        tenths(self.sum, self.count)
    }

    /// The lowest and the highest the mean may become, in tenths, once all is answered.
    #[must_use]
    pub fn range(self) -> Option<(u32, u32)> {
        let all = self.count + self.missing;
        Some((tenths(self.sum, all)?, tenths(self.sum + HIGHEST * self.missing, all)?))
    }

    /// The band of the mean.
    #[must_use]
    pub fn band(self) -> Option<Band> {
        Some(match self.sum.checked_div(self.count)? {
            0 => Band::ToStart,
            1 => Band::ToStructure,
            2 => Band::UnderWay,
            _ => Band::Solid,
        })
    }

    /// The whole level of the mean, rounded down, 0 to 4.
    #[must_use]
    pub fn level(self) -> Option<usize> {
        usize::try_from(self.sum.checked_div(self.count)?).ok()
    }
}

fn tenths(sum: u32, count: u32) -> Option<u32> {
    (sum * 20 + count).checked_div(count * 2)
}

/// The self-diagnostic of who answers.
#[must_use]
pub fn questionnaire<'a>(catalog: &'a Catalog, dossier: &Dossier) -> Option<&'a Questionnaire> {
    catalog.questionnaire(dossier.organisation().unwrap_or(Organisation::Association))
}

/// What was said of each axis.
#[must_use]
pub fn axes<'a>(catalog: &'a Catalog, dossier: &Dossier) -> Vec<(&'a Axis, Scored)> {
    let axes = questionnaire(catalog, dossier).map(|it| it.axes.iter()).into_iter().flatten();
    axes.map(|axis| (axis, Scored::new(&axis.statements, &dossier.ratings))).collect()
}

/// The next level of an axis; none at the top, or without an answer.
#[must_use]
pub fn next_level(axis: &Axis, scored: Scored) -> Option<&NextLevel> {
    axis.next.get(scored.level()?)
}

/// What was said of each lever.
#[must_use]
pub fn levers<'a>(catalog: &'a Catalog, dossier: &Dossier) -> Vec<(&'a Lever, Scored)> {
    let levers = catalog.levers.levers.iter();
    levers.map(|lever| (lever, Scored::new(&lever.questions, &dossier.ratings))).collect()
}

/// The phase of the project.
#[must_use]
pub fn phase<'a>(catalog: &'a Catalog, dossier: &Dossier) -> Option<&'a Phase> {
    let id = dossier.phase.as_ref()?;
    catalog.levers.phases.iter().find(|phase| phase.id == *id)
}

/// The two weakest axes that have a level and are not at the top, the weakest first.
#[must_use]
pub fn weakest_axes<'a>(catalog: &'a Catalog, dossier: &Dossier) -> Vec<(&'a Axis, Scored)> {
    let mut axes = axes(catalog, dossier);
    axes.retain(|(axis, scored)| next_level(axis, *scored).is_some());
    order::sort_by(&mut axes, |(_, one), (_, other)| (one.sum * other.count).cmp(&(other.sum * one.count)));
    axes.truncate(TO_WORK_ON);
    axes
}

/// The two levers to work on: those with most to gain, what counts most in the phase of the project
/// counting double; none that is at the top.
#[must_use]
pub fn weakest_levers<'a>(catalog: &'a Catalog, dossier: &Dossier) -> Vec<(&'a Lever, Scored)> {
    let phase = phase(catalog, dossier);
    let weight = |lever: &Lever| 1 + u32::from(phase.is_some_and(|phase| phase.levers.contains(&lever.id)));
    let mut levers = levers(catalog, dossier);
    levers.retain(|(_, scored)| scored.count > 0 && scored.sum < HIGHEST * scored.count);
    // What is missing to the top, as fractions: (4 - sum / count) * weight.
    let gap = |lever: &Lever, scored: Scored| (HIGHEST * scored.count - scored.sum) * weight(lever);
    order::sort_by(&mut levers, |(one, a), (other, b)| (gap(other, *b) * a.count).cmp(&(gap(one, *a) * b.count)));
    levers.truncate(TO_WORK_ON);
    levers
}

/// Whether the self-diagnostic says the maturity, so that the experience need not be told.
#[must_use]
pub fn is_measured(catalog: &Catalog, dossier: &Dossier) -> bool {
    let mut feeding = axes(catalog, dossier).into_iter().filter(|(axis, _)| axis.feeds).peekable();
    feeding.peek().is_some() && feeding.all(|(_, scored)| scored.count > 0)
}

/// The maturity that feeds the recommender, 0 to 4: the mean of the axes that feed it, rounded
/// down, once each has a level; until then the experience that was told.
#[must_use]
pub fn maturity(catalog: &Catalog, dossier: &Dossier) -> Option<Answer<u8>> {
    if !is_measured(catalog, dossier) {
        return dossier.own.experience;
    }
    let mut feeding = axes(catalog, dossier);
    feeding.retain(|(axis, _)| axis.feeds);
    let counts = feeding.iter().fold(1, |product, (_, scored)| product * scored.count);
    // The mean of means, over one denominator.
    let sum: u32 = feeding.iter().map(|(_, scored)| scored.sum * (counts / scored.count)).sum();
    let axes = u32::try_from(feeding.len()).ok()?;
    u8::try_from(sum / (axes * counts)).ok().map(Answer::Known)
}

/// One's own side, with the maturity that the self-diagnostic says.
#[must_use]
pub fn own_side(catalog: &Catalog, dossier: &Dossier) -> Side {
    Side { experience: maturity(catalog, dossier), ..dossier.own.clone() }
}
