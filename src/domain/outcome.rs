//! The whole result of a dossier, computed anew each time and never stored.

use serde::Serialize;

use super::{
    actor::Organisation,
    catalog::Catalog,
    diagnosis::own_side,
    dossier::Dossier,
    event::Whose,
    id::{CriterionId, ModelId},
    pair::{Pair, maturity, pair},
    progress::{Progress, can_rank, progress},
    recommend::{
        counterfactual::{Counterfactual, counterfactual},
        explain::{Explanation, explain},
        gates::{Notices, Standing, notices},
        matrix::Matrix,
        ranking::{Ranking, rank},
        reading::{Given, Reading},
        settle::{decisive, separator},
    },
    steps::{Step, next_steps},
    territory::{Positioning, position},
};

/// Scales that must be answered before their sameness says anything.
const FLAT_FROM: usize = 6;

/// What a ranking says about itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Recommendation {
    /// « Modèle visé ».
    pub target: Ranking,
    /// « Par où commencer ».
    pub start: Ranking,
    /// One explanation a model, in the order of the catalogue.
    pub explanations: Vec<(ModelId, Explanation)>,
    /// Unanswered criteria that alone can change the first model.
    pub decisive: Vec<CriterionId>,
    /// The criterion that separates the first two, where they are tied.
    pub separator: Option<CriterionId>,
    /// The smallest change that puts another model first.
    #[serde(skip)]
    pub counterfactual: Option<Counterfactual>,
    /// Nearly all scales got the same level: the ranking is weak.
    pub flat: bool,
}

/// The whole result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Outcome {
    /// Edition of the method it was computed with.
    pub edition: u16,
    /// The organisation that answers.
    pub organisation: Option<Organisation>,
    /// How far the dossier is.
    pub progress: Progress,
    /// Criteria without which it is too early to rank; empty once ranked.
    pub missing: Vec<CriterionId>,
    /// Whether an objective is missing.
    pub needs_objective: bool,
    /// What closes models or warns.
    pub notices: Notices,
    /// The recommendation, or none while it is too early.
    pub recommendation: Option<Recommendation>,
    /// The view with the partner, once both sides can be ranked.
    pub pair: Option<Pair>,
    /// The third step.
    pub territory: Positioning,
    /// The next three steps.
    pub steps: Vec<Step>,
}

impl Outcome {
    /// Computes the whole result of a dossier.
    #[must_use]
    pub fn new(catalog: &Catalog, matrix: &Matrix, dossier: &Dossier) -> Self {
        let notices = notices(catalog, dossier);
        let reading = Reading::new(catalog, &dossier.own);
        let is_ranked = can_rank(catalog, dossier, Whose::Own);
        let own = own_side(catalog, dossier);
        let with_partner = is_ranked && dossier.has_partner() && can_rank(catalog, dossier, Whose::Guess);
        let missing = catalog
            .rules
            .minimum
            .iter()
            .filter(|id| {
                let place = catalog.criteria.iter().position(|criterion| criterion.id == **id);
                !is_ranked && place.and_then(|place| reading.given.get(place)).is_none_or(Option::is_none)
            })
            .cloned()
            .collect();
        let mut outcome = Self {
            edition: catalog.rules.edition,
            organisation: dossier.organisation(),
            progress: progress(catalog, dossier),
            missing,
            needs_objective: dossier.own.objectives.is_empty(),
            recommendation: is_ranked.then(|| recommend(catalog, matrix, &reading, maturity(&own), &notices)),
            pair: with_partner.then(|| pair(catalog, matrix, [&own, &dossier.guess], &notices)),
            notices,
            territory: position(catalog, dossier),
            steps: Vec::new(),
        };
        outcome.steps = next_steps(catalog, &outcome);
        outcome
    }

    /// The model to act on: the first of both partners, or of « par où commencer ».
    #[must_use]
    pub fn first_model(&self) -> Option<ModelId> {
        if let Some(pair) = &self.pair {
            return pair.start.iter().find(|entry| entry.standing == Standing::Open).map(|entry| entry.model.clone());
        }
        self.recommendation.as_ref()?.start.first().map(|entry| entry.model.clone())
    }
}

fn recommend(
    catalog: &Catalog,
    matrix: &Matrix,
    reading: &Reading,
    maturity: Option<u8>,
    notices: &Notices,
) -> Recommendation {
    let (target, start) = rank(matrix, reading, maturity, notices);
    let open: Vec<bool> = matrix.rows.iter().map(|row| notices.standing(&row.model) == Standing::Open).collect();
    let criterion = |position: usize| catalog.criteria.get(position).map(|criterion| criterion.id.clone());
    let row = |model: &ModelId| matrix.rows.iter().position(|row| row.model == *model);
    let top: Vec<Option<usize>> = target.top().map(|entry| row(&entry.model)).collect();
    let separator = match top.as_slice() {
        [Some(one), Some(other), ..] => separator(matrix, *one, *other, reading).and_then(criterion),
        _ => None,
    };
    Recommendation {
        explanations: (0..matrix.rows.len())
            .zip(&matrix.rows)
            .map(|(place, row)| (row.model.clone(), explain(matrix, place, reading)))
            .collect(),
        decisive: decisive(matrix, reading, &open).into_iter().filter_map(criterion).collect(),
        separator,
        counterfactual: counterfactual(matrix, reading, &open),
        flat: is_flat(reading),
        target,
        start,
    }
}

/// Whether all scales answered but one at most got the same level (`docs/methode.md`).
fn is_flat(reading: &Reading) -> bool {
    let is_level = |given: &&Given| matches!(given, Given::Level(_));
    let levels: Vec<&Given> = reading.given.iter().flatten().filter(is_level).collect();
    let commonest = levels.iter().map(|level| levels.iter().filter(|other| *other == level).count()).max().unwrap_or(0);
    levels.len() >= FLAT_FROM && commonest + 1 >= levels.len()
}
