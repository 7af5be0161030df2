//! Reads the layout of version 2. What no page ever wrote is refused, not guessed at.

use super::{LEVEL, NOT_APPLICABLE, RATING, UNKNOWN, has_more, of_evaluation, of_levers, of_maturity};
use crate::{
    codec::{
        bits::Reader,
        link::LinkFault,
        v1::read::{self as v1, Read, any, known, list, number},
    },
    domain::{
        catalog::{Catalog, rated::Rated},
        dossier::{Dossier, Rating},
        id::{CostId, QuestionId},
        map::Map,
    },
};

/// The dossier that `bytes` hold.
pub(in crate::codec) fn read(catalog: &Catalog, bytes: &[u8]) -> Read<Dossier> {
    let bits = &mut Reader::new(bytes);
    let dossier = body(catalog, bits)?;
    // What version 1 has place for is never written in this one.
    if bits.is_at_end() && has_more(&dossier) { Ok(dossier) } else { Err(LinkFault::Damaged) }
}

/// The dossier at the start of `bits`; later versions go on behind it.
pub(in crate::codec) fn body(catalog: &Catalog, bits: &mut Reader) -> Read<Dossier> {
    let mut dossier = v1::body(catalog, bits)?;
    let phases = &catalog.levers.phases;
    let phase = v1::slot(bits)?.map(|slot| known(phases.iter().find(|phase| phase.slot == slot))).transpose()?;
    dossier.phase = phase.map(|phase| phase.id.clone());
    dossier.ratings = ratings(bits, &of_levers(catalog))?;
    dossier.ratings.extend(ratings(bits, &of_maturity(catalog, dossier.organisation()))?);
    let evaluation = &mut dossier.evaluation;
    for slot in v1::ticks(bits)? {
        let motive = known(catalog.evaluation.motives.iter().find(|motive| motive.slot == slot))?;
        evaluation.motives.push(motive.id.clone());
    }
    let questions = of_evaluation(catalog);
    for review in [&mut evaluation.expected, &mut evaluation.observed] {
        review.own = ratings(bits, &questions)?;
        review.partner = ratings(bits, &questions)?;
    }
    evaluation.own_costs = costs(bits, catalog)?;
    evaluation.partner_costs = costs(bits, catalog)?;
    Ok(dossier)
}

pub(in crate::codec) fn ratings(bits: &mut Reader, questions: &[&Rated]) -> Read<Map<QuestionId, Rating>> {
    let mut ratings = Map::new();
    let told = list(bits, |bits| {
        Ok(match number(bits, RATING)? {
            0 => None,
            UNKNOWN => Some(Rating::Unknown),
            NOT_APPLICABLE => Some(Rating::NotApplicable),
            level => Some(Rating::Level(u8::try_from(level - LEVEL).map_err(|_| LinkFault::Damaged)?)),
        })
    })?;
    for (slot, rating) in told {
        let question = known(questions.iter().find(|question| question.slot == slot))?;
        ratings.insert(question.id.clone(), rating);
    }
    Ok(ratings)
}

fn costs(bits: &mut Reader, catalog: &Catalog) -> Read<Map<CostId, u16>> {
    let mut costs = Map::new();
    let told = list(bits, |bits| {
        if number(bits, 1)? == 0 {
            return Ok(None);
        }
        u16::try_from(any(bits)?).map(Some).map_err(|_| LinkFault::Damaged)
    })?;
    for (slot, days) in told {
        let cost = known(catalog.evaluation.costs.iter().find(|cost| cost.slot == slot))?;
        costs.insert(cost.id.clone(), days);
    }
    Ok(costs)
}
