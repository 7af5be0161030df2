//! Writes the layout of version 4.

use super::{STATUS, STATUSES, noted};
use crate::{
    codec::{
        bits::Writer,
        letters,
        v1::{SLOT, write as v1},
        v2::{of_evaluation, write as v2},
    },
    domain::{
        catalog::Catalog,
        dossier::{Action, Dossier, Evaluation, Followed, Interest, Note, PastReview, Plan, Review},
        map::Map,
    },
};

/// The bytes of a dossier, its texts included.
pub(in crate::codec) fn write(catalog: &Catalog, dossier: &Dossier) -> Vec<u8> {
    let bits = &mut Writer::default();
    v2::body(bits, catalog, dossier);
    let Interest { need, people, place, change } = &dossier.interest;
    let ambition = &dossier.evaluation.ambition;
    for text in [&dossier.who.name, &dossier.partner.name, need, people, place, change, ambition] {
        letters::write(bits, text);
    }
    let activities = catalog.territory.dynamics.iter().flat_map(|dynamic| &dynamic.activities);
    let who = activities.filter_map(|known| {
        let answer = dossier.activities.get(&known.id)?;
        (!answer.who.is_empty()).then_some((known.slot, answer.who.clone()))
    });
    v1::list(bits, who.collect(), |bits, who| {
        bits.bit(who.is_some());
        if let Some(who) = who {
            letters::write(bits, &who);
        }
    });
    past(bits, catalog, &dossier.evaluation);
    for questions in noted(catalog, dossier.organisation()) {
        let notes: Map<u8, Note> = questions
            .iter()
            .filter_map(|question| Some((question.slot, dossier.notes.get(&question.id)?.clone())))
            .filter(|(_, note)| *note != Note::default())
            .collect();
        v1::list(bits, notes, |bits, note| {
            bits.bit(note.is_some());
            if let Some(Note { text, proof, place, who, date, renew }) = note {
                for part in [text, proof, place, who, date, renew] {
                    letters::write(bits, &part);
                }
            }
        });
    }
    followed(bits, catalog, &dossier.evaluation);
    plan(bits, &dossier.plan);
    std::mem::take(bits).into_bytes()
}

fn past(bits: &mut Writer, catalog: &Catalog, evaluation: &Evaluation) {
    let stands_above = evaluation.observed == Review::default() && !evaluation.past.is_empty();
    bits.bit(stands_above);
    count(bits, &evaluation.past);
    let questions = of_evaluation(catalog);
    for (place, PastReview { day, observed: Review { own, partner } }) in evaluation.past.iter().enumerate() {
        letters::write(bits, day);
        if !stands_above || place + 1 < evaluation.past.len() {
            v2::ratings(bits, &questions, own);
            v2::ratings(bits, &questions, partner);
        }
    }
}

fn followed(bits: &mut Writer, catalog: &Catalog, evaluation: &Evaluation) {
    let slot = |it: &Followed| catalog.evaluation.dimensions.iter().find(|known| known.id == it.dimension);
    let known: Vec<_> = evaluation.followed.iter().filter_map(|it| Some((slot(it)?.slot, it))).collect();
    count(bits, &known);
    for (slot, Followed { dimension: _, what, supplier, when }) in known {
        bits.number(u64::from(slot), SLOT);
        for text in [what, supplier, when] {
            letters::write(bits, text);
        }
    }
}

fn plan(bits: &mut Writer, plan: &Plan) {
    let Plan { seed, next, actions } = plan;
    bits.any(*seed);
    bits.any(u64::from(*next));
    count(bits, actions);
    for Action { id, rule, text, owner, due, status, follow_up } in actions {
        bits.any(u64::from(*id));
        for text in [rule, text, owner, due] {
            letters::write(bits, text);
        }
        let status = (0..).zip(STATUSES).find(|(_, known)| known == status).map_or(0, |(place, _)| place);
        bits.number(status, STATUS);
        letters::write(bits, follow_up);
    }
}

fn count<T>(bits: &mut Writer, list: &[T]) {
    bits.any(list.iter().fold(0, |count, _| count + 1));
}
