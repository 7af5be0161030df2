//! A result without its answers: what one may show to someone who need not read them. Holds
//! scores, names and means; never an answer, nor a reason that would tell one.
//!
//! Left out for that: why a model is struck (a limit or a legal fact), what speaks for a dynamic
//! (statements), the view with the partner, and the mean of an axis with a single level, which would
//! be that answer.

use super::{
    actor::Organisation,
    catalog::Catalog,
    diagnosis::{self, Scored},
    dossier::Dossier,
    id::{AxisId, DynamicId, LeverId, ModelId},
    order,
    outcome::Outcome,
    recommend::{
        gates::Standing,
        ranking::{Entry, Ranking},
        score::Score,
    },
};

/// Milliseconds of a day.
const DAY: u64 = 86_400_000;

/// Levels below which a mean is not told.
const LEVELS_AT_LEAST: u32 = 2;

/// The two lists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lists {
    /// « Modèle visé ».
    pub target: Ranking,
    /// « Par où commencer ».
    pub start: Ranking,
}

/// One model, in both lists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The model.
    pub model: ModelId,
    /// Its permanent number, the last word between equal scores.
    pub slot: u8,
    /// Its score in « modèle visé ».
    pub score: Score,
    /// Lowest and highest score once all is answered, in points.
    pub interval: (u8, u8),
    /// Open or struck.
    pub standing: Standing,
    /// Points taken off in « par où commencer ».
    pub penalty: u16,
}

impl Lists {
    /// The two lists of these models, with how many are tied at the head of each.
    #[must_use]
    pub fn new(lines: &[Line], [target, start]: [usize; 2]) -> Self {
        let list = |tied: usize, penalty: fn(&Line) -> u16| {
            let mut entries: Vec<(u8, Entry)> =
                lines.iter().map(|line| (line.slot, entry(line, penalty(line)))).collect();
            order::sort_by(&mut entries, |(slot, entry), (other_slot, other)| {
                other.score.cmp(&entry.score).then(slot.cmp(other_slot))
            });
            Ranking { entries: entries.into_iter().map(|(_, entry)| entry).collect(), tied }
        };
        Self { target: list(target, |_| 0), start: list(start, |line| line.penalty) }
    }

    /// The models, each once.
    #[must_use]
    pub fn lines(&self, catalog: &Catalog) -> Vec<Line> {
        let line = |entry: &Entry| {
            Some(Line {
                model: entry.model.clone(),
                slot: catalog.model(&entry.model)?.slot,
                score: entry.score,
                interval: (entry.interval.0.points(), entry.interval.1.points()),
                standing: entry.standing,
                penalty: self.start.entry(&entry.model)?.penalty,
            })
        };
        self.target.entries.iter().filter_map(line).collect()
    }
}

fn entry(line: &Line, penalty: u16) -> Entry {
    let points = |points: u8| Score(u16::from(points) * 100).less(penalty);
    Entry {
        model: line.model.clone(),
        score: line.score.less(penalty),
        interval: (points(line.interval.0), points(line.interval.1)),
        standing: line.standing,
        penalty,
    }
}

/// One dynamic of the territory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DynamicLine {
    /// The dynamic.
    pub dynamic: DynamicId,
    /// Its score.
    pub score: Score,
    /// Whether it is kept for later.
    pub held: bool,
}

/// A result without its answers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Edition of the method it was computed with.
    pub edition: u16,
    /// The day of the answers, in milliseconds since 1970 UTC.
    pub changed: u64,
    /// The organisation that answered.
    pub organisation: Option<Organisation>,
    /// The two lists; none while it was too early.
    pub lists: Option<Lists>,
    /// The dynamics of the territory, best first.
    pub dynamics: Vec<DynamicLine>,
    /// Whether the first two are so close that they are to be combined.
    pub combined: bool,
    /// Means of the axes of the self-diagnostic.
    pub axes: Vec<(AxisId, Scored)>,
    /// Means of the levers.
    pub levers: Vec<(LeverId, Scored)>,
}

impl Summary {
    /// What may be shown of a result.
    #[must_use]
    pub fn new(catalog: &Catalog, dossier: &Dossier, outcome: &Outcome) -> Self {
        let dynamics = outcome.territory.dynamics.iter().map(|entry| DynamicLine {
            dynamic: entry.dynamic.clone(),
            score: entry.score,
            held: !entry.held_back.is_empty(),
        });
        let lists = outcome.recommendation.as_ref().map(|recommendation| {
            let whole = Lists { target: recommendation.target.clone(), start: recommendation.start.clone() };
            Lists::new(&whole.lines(catalog), [whole.target.tied, whole.start.tied])
        });
        let axes = diagnosis::axes(catalog, dossier).into_iter().map(|(axis, scored)| (axis.id.clone(), scored));
        let levers = diagnosis::levers(catalog, dossier).into_iter().map(|(lever, scored)| (lever.id.clone(), scored));
        Self {
            edition: outcome.edition,
            changed: dossier.changed - dossier.changed % DAY,
            organisation: dossier.organisation(),
            lists,
            dynamics: dynamics.collect(),
            combined: outcome.territory.combined,
            axes: axes.filter(|(_, scored)| is_told(*scored)).collect(),
            levers: levers.filter(|(_, scored)| is_told(*scored)).collect(),
        }
    }
}

/// Whether a mean tells no single answer.
#[must_use]
pub fn is_told(scored: Scored) -> bool {
    scored.count >= LEVELS_AT_LEAST
}
