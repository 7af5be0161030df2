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
    v1::body(&mut bits, catalog, dossier);
    let phase = dossier.phase.as_ref();
    let phase = phase.and_then(|id| catalog.levers.phases.iter().find(|phase| phase.id == *id));
    v1::slot(&mut bits, phase.map(|phase| phase.slot));
    ratings(&mut bits, &of_levers(catalog), &dossier.ratings);
    ratings(&mut bits, &of_maturity(catalog, dossier.organisation()), &dossier.ratings);
    let evaluation = &dossier.evaluation;
    let Evaluation { motives, expected, observed: _, past: _, ambition: _, followed: _, own_costs, partner_costs } =
        evaluation;
    let known = catalog.evaluation.motives.iter().filter(|motive| motives.contains(&motive.id));
    v1::ticks(&mut bits, known.map(|motive| motive.slot));
    let questions = of_evaluation(catalog);
    for Review { own, partner } in [expected, evaluation.latest()] {
        ratings(&mut bits, &questions, own);
        ratings(&mut bits, &questions, partner);
    }
    costs(&mut bits, catalog, own_costs);
    costs(&mut bits, catalog, partner_costs);
    bits.into_bytes()
}

fn ratings(bits: &mut Writer, questions: &[&Rated], ratings: &Map<QuestionId, Rating>) {
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
