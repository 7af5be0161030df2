//! What an earlier edition of the method says of a dossier, beside what today's says: an old link
//! shows both. Only the numbers of the ranking are kept of an edition (`editions/N/` of the content);
//! questions keep their names for ever, and law and prerequisites are always today's.

use super::{
    catalog::{Catalog, criterion::Criterion, method::Edition},
    diagnosis::own_side,
    dossier::Dossier,
    event::Whose,
    outcome::Outcome,
    pair::maturity,
    progress::can_rank_by,
    recommend::{gates::notices, matrix::Matrix, ranking::rank, reading::Reading},
    since::{Shift, shifts},
};

/// Both editions on one dossier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Earlier<'a> {
    /// The earlier edition.
    pub edition: &'a Edition,
    /// The models as that edition ranked them (before) and as today's does (after).
    pub ranking: Vec<Shift>,
    /// The questions that count otherwise since.
    pub questions: Vec<&'a Criterion>,
    /// Whether what the models do for the objectives, or how answers are weighed together, is other.
    pub other_rules: bool,
}

impl Catalog {
    /// An edition before today's.
    #[must_use]
    pub fn earlier_edition(&self, edition: u16) -> Option<&Edition> {
        self.editions.iter().find(|earlier| earlier.rules.edition == edition)
    }
}

/// What the edition of the dossier says of it, where that is an earlier one.
#[must_use]
pub fn earlier<'a>(catalog: &'a Catalog, dossier: &Dossier, today: &Outcome) -> Option<Earlier<'a>> {
    let edition = catalog.earlier_edition(dossier.edition)?;
    let own = own_side(catalog, dossier);
    let matrix = Matrix::of(catalog, &edition.rules, &edition.families, &edition.asks);
    let ranking = can_rank_by(&edition.rules, dossier, Whose::Own).then(|| {
        let reading = Reading::new(catalog, &dossier.own);
        rank(&matrix, &reading, maturity(&own), &notices(catalog, dossier)).0
    });
    let now = Matrix::new(catalog);
    let is_other = |place: &usize| {
        matrix.rows.iter().zip(&now.rows).any(|(then, now)| then.cells.get(*place) != now.cells.get(*place))
    };
    let questions = (0..catalog.criteria.len()).filter(is_other).filter_map(|place| catalog.criteria.get(place));
    let without_cells = |matrix: &Matrix| {
        let mut matrix = matrix.clone();
        matrix.rows.iter_mut().for_each(|row| row.cells.clear());
        matrix
    };
    Some(Earlier {
        edition,
        ranking: shifts(ranking.as_ref(), today.recommendation.as_ref().map(|it| &it.target)),
        questions: questions.collect(),
        other_rules: without_cells(&matrix) != without_cells(&now),
    })
}
