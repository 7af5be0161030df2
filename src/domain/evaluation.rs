//! What an evaluation says: dimension by dimension, partner beside partner, expected beside
//! observed. No total (`docs/methode.md`, « L'évaluation »).

use serde::Serialize;

use super::{
    catalog::{Catalog, evaluation::Dimension},
    diagnosis::Scored,
    dossier::{Dossier, Evaluation, PastReview, Rating, Review},
    event::{Moment, Whose},
    id::{CostId, ImpactId, ModelId, QuestionId},
    map::Map,
    text::Text,
};

/// Means this far apart, in levels, are « à discuter ».
const GAP: u32 = 2;

impl Evaluation {
    /// What was observed last: at the review under way, or at the last one closed.
    #[must_use]
    pub fn latest(&self) -> &Review {
        match self.past.last() {
            Some(last) if self.observed == Review::default() => &last.observed,
            _ => &self.observed,
        }
    }

    /// What one side answered at one moment.
    #[must_use]
    pub fn review(&self, moment: Moment, whose: Whose) -> &Map<QuestionId, Rating> {
        let review = match moment {
            Moment::Expected => &self.expected,
            Moment::Observed => &self.observed,
        };
        match whose {
            Whose::Own => &review.own,
            Whose::Guess => &review.partner,
        }
    }

    pub(super) fn review_mut(&mut self, moment: Moment, whose: Whose) -> &mut Map<QuestionId, Rating> {
        let review = match moment {
            Moment::Expected => &mut self.expected,
            Moment::Observed => &mut self.observed,
        };
        match whose {
            Whose::Own => &mut review.own,
            Whose::Guess => &mut review.partner,
        }
    }

    /// Closes the review under way; nothing happens where nothing was observed.
    pub(super) fn close(&mut self, day: String) {
        let observed = std::mem::take(&mut self.observed);
        if observed != Review::default() {
            self.past.push(PastReview { day, observed });
        }
    }

    /// Takes the last closed review up again, where the one under way has no answer yet.
    pub(super) fn reopen(&mut self) {
        if self.observed == Review::default()
            && let Some(last) = self.past.pop()
        {
            self.observed = last.observed;
        }
    }
}

/// Two means that are far apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Gap {
    /// The partners do not expect the same.
    Expected,
    /// The partners do not observe the same.
    Observed,
    /// One does not observe what one expected.
    Own,
    /// The partner does not observe what it expected.
    Partner,
}

/// What was said of a dimension.
#[derive(Clone, Debug)]
pub struct DimensionSaid<'a> {
    /// The dimension.
    pub dimension: &'a Dimension,
    /// Expected: one's own, the partner's.
    pub expected: [Scored; 2],
    /// Observed: one's own, the partner's.
    pub observed: [Scored; 2],
    /// Means that are far apart.
    pub gaps: Vec<Gap>,
}

/// An evaluation whose partner's side is what the partner answered, not what one wrote for them:
/// both sides real.
#[must_use]
pub fn together(ours: &Dossier, theirs: &Dossier) -> Dossier {
    let mut both = ours.clone();
    both.evaluation.expected.partner = theirs.evaluation.expected.own.clone();
    both.evaluation.observed =
        Review { own: ours.evaluation.latest().own.clone(), partner: theirs.evaluation.latest().own.clone() };
    both.evaluation.past.clear();
    both
}

/// What one side observed of a dimension at each closed review, the oldest first: the day, one's own
/// and the partner's.
#[must_use]
pub fn history<'a>(dossier: &'a Dossier, dimension: &Dimension) -> Vec<(&'a str, [Scored; 2])> {
    let scored = |review: &Review| [&review.own, &review.partner].map(|side| Scored::new(&dimension.questions, side));
    dossier.evaluation.past.iter().map(|past| (past.day.as_str(), scored(&past.observed))).collect()
}

/// What was said of each dimension; those that the motives look at first come first.
#[must_use]
pub fn dimensions<'a>(catalog: &'a Catalog, dossier: &Dossier) -> Vec<DimensionSaid<'a>> {
    let is_first = |dimension: &Dimension| looked_at_first(catalog, dossier, dimension);
    let (first, others): (Vec<&Dimension>, Vec<&Dimension>) =
        catalog.evaluation.dimensions.iter().partition(|dimension| is_first(dimension));
    first.into_iter().chain(others).map(|dimension| said(dossier, dimension)).collect()
}

/// Whether a reason to play together looks at a dimension first.
#[must_use]
pub fn looked_at_first(catalog: &Catalog, dossier: &Dossier, dimension: &Dimension) -> bool {
    let chosen = catalog.evaluation.motives.iter().filter(|motive| dossier.evaluation.motives.contains(&motive.id));
    chosen.into_iter().any(|motive| motive.dimensions.contains(&dimension.id))
}

fn said<'a>(dossier: &Dossier, dimension: &'a Dimension) -> DimensionSaid<'a> {
    let of = |review: &Review| [&review.own, &review.partner].map(|side| Scored::new(&dimension.questions, side));
    let (expected, observed) = (of(&dossier.evaluation.expected), of(dossier.evaluation.latest()));
    let ([own_before, partner_before], [own_after, partner_after]) = (expected, observed);
    let pairs = [
        (Gap::Expected, own_before, partner_before),
        (Gap::Observed, own_after, partner_after),
        (Gap::Own, own_before, own_after),
        (Gap::Partner, partner_before, partner_after),
    ];
    let gaps = pairs.into_iter().filter(|(_, one, other)| is_far(*one, *other)).map(|(gap, ..)| gap).collect();
    DimensionSaid { dimension, expected, observed, gaps }
}

fn is_far(one: Scored, other: Scored) -> bool {
    let (a, b) = (one.sum * other.count, other.sum * one.count);
    one.count > 0 && other.count > 0 && a.abs_diff(b) >= GAP * one.count * other.count
}

/// What one side observed of an impact, or expects while nothing is observed: all answers to the
/// dimensions that belong to it.
#[must_use]
pub fn impact(catalog: &Catalog, dossier: &Dossier, impact: &ImpactId, whose: Whose) -> Scored {
    let dimensions = catalog.evaluation.dimensions.iter().filter(|dimension| dimension.impacts.contains(impact));
    let questions = || dimensions.clone().flat_map(|dimension| &dimension.questions);
    let latest = dossier.evaluation.latest();
    let observed = Scored::new(questions(), if whose == Whose::Own { &latest.own } else { &latest.partner });
    if observed.count > 0 {
        observed
    } else {
        Scored::new(questions(), dossier.evaluation.review(Moment::Expected, whose))
    }
}

/// Whether a question of the evaluation has an answer, of either side.
#[must_use]
pub fn has_answers(dossier: &Dossier) -> bool {
    [&dossier.evaluation.expected, dossier.evaluation.latest()]
        .iter()
        .any(|review| !review.own.is_empty() || !review.partner.is_empty())
}

/// Hidden costs in days a year.
#[must_use]
pub fn days(costs: &Map<CostId, u16>) -> u32 {
    costs.values().map(|days| u32::from(*days)).sum()
}

/// Indicators to propose for a dimension: those of the model's sheet that belong to it, then the
/// one that fits the phase of the project, or all three while the phase is not told.
#[must_use]
pub fn proposals(catalog: &Catalog, dossier: &Dossier, model: Option<&ModelId>, dimension: &Dimension) -> Vec<Text> {
    let sheet = model.and_then(|model| catalog.model(model));
    let places = model.and_then(|model| catalog.evaluation.model_dimensions.get(model));
    let of_sheet = sheet.into_iter().zip(places).flat_map(|(sheet, places)| sheet.indicators.iter().zip(places));
    let of_sheet = of_sheet.filter(|(_, of)| **of == dimension.id).map(|(indicator, _)| *indicator);
    let of_phase = dimension
        .indicators
        .iter()
        .filter(|indicator| dossier.phase.as_ref().is_none_or(|phase| indicator.phase == *phase))
        .map(|indicator| indicator.text);
    of_sheet.chain(of_phase).collect()
}
