//! Reads the layout of version 3. What no page ever wrote is refused, not guessed at.

use super::{HIGHEST_POINTS, HIGHEST_SCORE, POINTS, QUESTIONS, SCORE, STANDING, STANDINGS, axes};
use crate::{
    codec::{
        bits::Reader,
        link::LinkFault,
        v1::{
            DAY,
            read::{Read, any, bit, known, list, number, numbered},
        },
    },
    domain::{
        catalog::Catalog,
        diagnosis::Scored,
        order,
        recommend::{ranking::Ranking, score::Score},
        summary::{DynamicLine, Line, Lists, Summary, is_told},
    },
};

/// The result that `bytes` hold.
pub(in crate::codec) fn read(catalog: &Catalog, bytes: &[u8]) -> Read<Summary> {
    let bits = &mut Reader::new(bytes);
    let edition = u16::try_from(any(bits)?).map_err(|_| LinkFault::Damaged)?;
    if edition > catalog.rules.edition {
        return Err(LinkFault::Newer);
    }
    let changed = any(bits)?.checked_mul(DAY).ok_or(LinkFault::Damaged)?;
    let organisation = numbered(bits)?;
    let lists = if bit(bits)? { Some(lists(bits, catalog)?) } else { None };
    let dynamics = dynamics(bits, catalog)?;
    let combined = bit(bits)?;
    let axes: Vec<_> = axes(catalog, organisation).collect();
    let axes = means(bits)?
        .into_iter()
        .map(|(slot, scored)| Ok((known(axes.iter().find(|axis| axis.slot == slot))?.id.clone(), scored)));
    let axes = axes.collect::<Read<_>>()?;
    let levers = means(bits)?.into_iter().map(|(slot, scored)| {
        Ok((known(catalog.levers.levers.iter().find(|lever| lever.slot == slot))?.id.clone(), scored))
    });
    let levers = levers.collect::<Read<_>>()?;
    let summary = Summary { edition, changed, organisation, lists, dynamics, combined, axes, levers };
    if bits.is_at_end() { Ok(summary) } else { Err(LinkFault::Damaged) }
}

fn lists(bits: &mut Reader, catalog: &Catalog) -> Read<Lists> {
    let told = list(bits, |bits| {
        if !bit(bits)? {
            return Ok(None);
        }
        let score = score(bits)?;
        let (low, high, penalty) = (points(bits)?, points(bits)?, points(bits)?);
        let standing = usize::try_from(number(bits, STANDING)?).ok().and_then(|place| STANDINGS.get(place));
        Ok(Some((score, (low, high), u16::from(penalty), *standing.ok_or(LinkFault::Damaged)?)))
    })?;
    let mut lines = Vec::new();
    for (slot, (score, interval, penalty, standing)) in told {
        let model = known(catalog.models.iter().find(|model| model.slot == slot))?.id.clone();
        lines.push(Line { model, slot, score, interval, standing, penalty });
    }
    let mut tied = || usize::try_from(any(bits)?).map_err(|_| LinkFault::Damaged);
    let lists = Lists::new(&lines, [tied()?, tied()?]);
    let is_whole = |list: &Ranking| list.top().count() == list.tied && (list.tied > 0 || list.first().is_none());
    if is_whole(&lists.target) && is_whole(&lists.start) { Ok(lists) } else { Err(LinkFault::Damaged) }
}

fn dynamics(bits: &mut Reader, catalog: &Catalog) -> Read<Vec<DynamicLine>> {
    let told = list(bits, |bits| if bit(bits)? { Ok(Some((score(bits)?, bit(bits)?))) } else { Ok(None) })?;
    let mut lines = Vec::new();
    for (slot, (score, held)) in told {
        let dynamic = known(catalog.territory.dynamics.iter().find(|dynamic| dynamic.slot == slot))?.id.clone();
        lines.push(DynamicLine { dynamic, score, held });
    }
    // Of equal scores the lower slot is first already.
    order::sort_by_key(&mut lines, |line| std::cmp::Reverse(line.score));
    Ok(lines)
}

fn score(bits: &mut Reader) -> Read<Score> {
    let score = u16::try_from(number(bits, SCORE)?).ok().filter(|score| *score <= HIGHEST_SCORE);
    score.map(Score).ok_or(LinkFault::Damaged)
}

fn points(bits: &mut Reader) -> Read<u8> {
    let points = u8::try_from(number(bits, POINTS)?).ok().filter(|points| *points <= HIGHEST_POINTS);
    points.ok_or(LinkFault::Damaged)
}

fn means(bits: &mut Reader) -> Read<Vec<(u8, Scored)>> {
    list(bits, |bits| {
        if !bit(bits)? {
            return Ok(None);
        }
        let mut told = || u32::try_from(any(bits)?).ok().filter(|it| *it <= 4 * QUESTIONS).ok_or(LinkFault::Damaged);
        let scored = Scored { sum: told()?, count: told()?, missing: told()?, not_applicable: told()? };
        if is_told(scored) && scored.sum <= 4 * scored.count { Ok(Some(scored)) } else { Err(LinkFault::Damaged) }
    })
}
