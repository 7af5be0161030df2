//! Writes the layout of version 3.

use super::{HIGHEST_SCORE, POINTS, SCORE, STANDING, STANDINGS, axes};
use crate::{
    codec::{
        bits::Writer,
        v1::{DAY, write as v1},
    },
    domain::{
        catalog::Catalog,
        diagnosis::Scored,
        id::{AxisId, LeverId},
        map::Map,
        recommend::score::Score,
        summary::{DynamicLine, Line, Lists, Summary},
    },
};

/// The bytes of a result without its answers. Every field is named here.
pub(in crate::codec) fn write(catalog: &Catalog, summary: &Summary) -> Vec<u8> {
    let Summary { edition, changed, organisation, lists, dynamics, combined, axes: of_axes, levers } = summary;
    let bits = &mut Writer::default();
    bits.any(u64::from(*edition));
    bits.any(changed / DAY);
    v1::numbered(bits, *organisation);
    bits.bit(lists.is_some());
    if let Some(lists) = lists {
        models(bits, catalog, lists);
    }
    let slot =
        |line: &DynamicLine| catalog.territory.dynamics.iter().find(|it| it.id == line.dynamic).map(|it| it.slot);
    let told: Map<u8, (Score, bool)> =
        dynamics.iter().filter_map(|line| Some((slot(line)?, (line.score, line.held)))).collect();
    v1::list(bits, told, |bits, told| {
        bits.bit(told.is_some());
        if let Some((points, held)) = told {
            score(bits, points);
            bits.bit(held);
        }
    });
    bits.bit(*combined);
    let axis = |id: &AxisId| axes(catalog, *organisation).find(|axis| axis.id == *id).map(|axis| axis.slot);
    means(bits, of_axes.iter().filter_map(|(id, scored)| Some((axis(id)?, *scored))).collect());
    let lever = |id: &LeverId| catalog.levers.levers.iter().find(|lever| lever.id == *id).map(|lever| lever.slot);
    means(bits, levers.iter().filter_map(|(id, scored)| Some((lever(id)?, *scored))).collect());
    std::mem::take(bits).into_bytes()
}

fn models(bits: &mut Writer, catalog: &Catalog, lists: &Lists) {
    let lines = lists.lines(catalog);
    v1::list(bits, lines.into_iter().map(|line| (line.slot, line)).collect(), |bits, line| {
        bits.bit(line.is_some());
        let Some(Line { model: _, slot: _, score: points, interval: (low, high), standing, penalty }) = line else {
            return;
        };
        score(bits, points);
        for points in [u64::from(low), u64::from(high), u64::from(penalty)] {
            bits.number(points, POINTS);
        }
        let standing = (0..).zip(STANDINGS).find(|(_, known)| *known == standing).map_or(0, |(place, _)| place);
        bits.number(standing, STANDING);
    });
    for list in [&lists.target, &lists.start] {
        bits.any(list.top().fold(0, |count, _| count + 1));
    }
}

fn score(bits: &mut Writer, score: Score) {
    bits.number(u64::from(score.0.min(HIGHEST_SCORE)), SCORE);
}

fn means(bits: &mut Writer, told: Map<u8, Scored>) {
    v1::list(bits, told, |bits, scored| {
        bits.bit(scored.is_some());
        if let Some(Scored { sum, count, missing, not_applicable }) = scored {
            for number in [sum, count, missing, not_applicable] {
                bits.any(u64::from(number));
            }
        }
    });
}
