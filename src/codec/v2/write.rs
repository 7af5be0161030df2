//! Writes the layout of version 2. Never a free text.

use super::{LEVEL, NOT_APPLICABLE, RATING, UNKNOWN, of_evaluation, of_levers, of_maturity};
use crate::{
    codec::{bits::Writer, v1::write as v1},
    domain::{
        catalog::{Catalog, rated::Rated},
        dossier::{Dossier, Evaluation, Rating, Review},
        id::{CostId, QuestionId},
        map::Map,
    },
};

/// The bytes of a dossier.
pub(in crate::codec) fn write(catalog: &Catalog, dossier: &Dossier) -> Vec<u8> {
    let mut bits = Writer::default();
    body(&mut bits, catalog, dossier);
    bits.into_bytes()
}

/// Writes what version 2 has place for; later versions go on behind it.
pub(in crate::codec) fn body(bits: &mut Writer, catalog: &Catalog, dossier: &Dossier) {
    v1::body(bits, catalog, dossier);
    let phase = dossier.phase.as_ref();
    let phase = phase.and_then(|id| catalog.levers.phases.iter().find(|phase| phase.id == *id));
    v1::slot(bits, phase.map(|phase| phase.slot));
    ratings(bits, &of_levers(catalog), &dossier.ratings);
    ratings(bits, &of_maturity(catalog, dossier.organisation()), &dossier.ratings);
    let evaluation = &dossier.evaluation;
    let Evaluation { motives, expected, observed: _, past: _, ambition: _, followed: _, own_costs, partner_costs } =
        evaluation;
    let known = catalog.evaluation.motives.iter().filter(|motive| motives.contains(&motive.id));
    v1::ticks(bits, known.map(|motive| motive.slot));
    let questions = of_evaluation(catalog);
    for Review { own, partner } in [expected, evaluation.latest()] {
        ratings(bits, &questions, own);
        ratings(bits, &questions, partner);
    }
    costs(bits, catalog, own_costs);
    costs(bits, catalog, partner_costs);
}

pub(in crate::codec) fn ratings(bits: &mut Writer, questions: &[&Rated], ratings: &Map<QuestionId, Rating>) {
    let told = questions.iter().filter_map(|question| Some((question.slot, *ratings.get(&question.id)?)));
    v1::list(bits, told.collect(), |bits, rating| {
        let number = match rating {
            None => 0,
            Some(Rating::Unknown) => UNKNOWN,
            Some(Rating::NotApplicable) => NOT_APPLICABLE,
            Some(Rating::Level(level)) => LEVEL + u64::from(level.min(4)),
        };
        bits.number(number, RATING);
    });
}

fn costs(bits: &mut Writer, catalog: &Catalog, costs: &Map<CostId, u16>) {
    let told = catalog.evaluation.costs.iter().filter_map(|cost| Some((cost.slot, *costs.get(&cost.id)?)));
    v1::list(bits, told.collect(), |bits, days| {
        bits.bit(days.is_some());
        if let Some(days) = days {
            bits.any(u64::from(days));
        }
    });
}
