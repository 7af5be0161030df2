//! Reads the layout of version 4. What no page ever wrote is refused, not guessed at.

use super::{STATUS, STATUSES, has_more, noted};
use crate::{
    codec::{
        bits::Reader,
        letters,
        link::LinkFault,
        v1::{
            SLOT,
            read::{Read, any, bit, known, list, number},
        },
        v2::{of_evaluation, read as v2},
    },
    domain::{
        catalog::Catalog,
        dossier::{Action, Dossier, Followed, Interest, Note, PastReview, Plan, Review},
    },
};

/// The dossier that `bytes` hold, its texts included.
pub(in crate::codec) fn read(catalog: &Catalog, bytes: &[u8]) -> Read<Dossier> {
    let bits = &mut Reader::new(bytes);
    let mut dossier = v2::body(catalog, bits)?;
    dossier.who.name = text(bits)?;
    dossier.partner.name = text(bits)?;
    dossier.interest = Interest { need: text(bits)?, people: text(bits)?, place: text(bits)?, change: text(bits)? };
    dossier.evaluation.ambition = text(bits)?;
    for (slot, who) in list(bits, |bits| told(bits, text))? {
        let mut all = catalog.territory.dynamics.iter().flat_map(|dynamic| &dynamic.activities);
        let activity = known(all.find(|activity| activity.slot == slot))?;
        // A name stands beside an answer, and is not blank: else it would not have been written.
        let answer = dossier.activities.get_mut(&activity.id).filter(|_| !who.is_empty());
        answer.ok_or(LinkFault::Damaged)?.who = who;
    }
    past(bits, catalog, &mut dossier)?;
    for questions in noted(catalog, dossier.organisation()) {
        for (slot, note) in list(bits, |bits| told(bits, note))? {
            let question = known(questions.iter().find(|question| question.slot == slot))?;
            dossier.notes.insert(question.id.clone(), note);
        }
    }
    for _ in 0..any(bits)? {
        let slot = number(bits, SLOT)?;
        let dimensions = &catalog.evaluation.dimensions;
        let dimension = known(dimensions.iter().find(|dimension| u64::from(dimension.slot) == slot))?.id.clone();
        let followed = Followed { dimension, what: text(bits)?, supplier: text(bits)?, when: text(bits)? };
        dossier.evaluation.followed.push(followed);
    }
    dossier.plan = plan(bits)?;
    // What another version has place for is never written in this one.
    if bits.is_at_end() && has_more(&dossier) { Ok(dossier) } else { Err(LinkFault::Damaged) }
}

fn past(bits: &mut Reader, catalog: &Catalog, dossier: &mut Dossier) -> Read<()> {
    let evaluation = &mut dossier.evaluation;
    let stands_above = bit(bits)?;
    let count = any(bits)?;
    let questions = of_evaluation(catalog);
    for place in 1..=count {
        let day = text(bits)?;
        let observed = if stands_above && place == count {
            std::mem::take(&mut evaluation.observed)
        } else {
            Review { own: v2::ratings(bits, &questions)?, partner: v2::ratings(bits, &questions)? }
        };
        evaluation.past.push(PastReview { day, observed });
    }
    let is_open = evaluation.observed != Review::default();
    let is_written_so = if stands_above { count > 0 } else { is_open || count == 0 };
    if is_written_so { Ok(()) } else { Err(LinkFault::Damaged) }
}

fn plan(bits: &mut Reader) -> Read<Plan> {
    let mut plan = Plan { seed: any(bits)?, next: small(bits)?, actions: Vec::new() };
    for _ in 0..any(bits)? {
        let (id, rule, words, owner, due) = (small(bits)?, text(bits)?, text(bits)?, text(bits)?, text(bits)?);
        let status = usize::try_from(number(bits, STATUS)?).ok().and_then(|place| STATUSES.get(place));
        let status = *status.ok_or(LinkFault::Damaged)?;
        plan.actions.push(Action { id, rule, text: words, owner, due, status, follow_up: text(bits)? });
    }
    Ok(plan)
}

fn note(bits: &mut Reader) -> Read<Note> {
    let note = Note {
        text: text(bits)?,
        proof: text(bits)?,
        place: text(bits)?,
        who: text(bits)?,
        date: text(bits)?,
        renew: text(bits)?,
    };
    if note == Note::default() { Err(LinkFault::Damaged) } else { Ok(note) }
}

fn told<T>(bits: &mut Reader, read: impl FnOnce(&mut Reader) -> Read<T>) -> Read<Option<T>> {
    if bit(bits)? { read(bits).map(Some) } else { Ok(None) }
}

fn text(bits: &mut Reader) -> Read<String> {
    letters::read(bits).ok_or(LinkFault::Damaged)
}

fn small(bits: &mut Reader) -> Read<u32> {
    u32::try_from(any(bits)?).map_err(|_| LinkFault::Damaged)
}
