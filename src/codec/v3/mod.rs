//! The layout of links of version 3: a result without its answers (`domain::summary`). Frozen once
//! issued. Knows slots, not what they mean.
//!
//! | part | bits |
//! | --- | --- |
//! | edition; day of the answers since 1970 | each: a number of any size |
//! | organisation | 3, as in version 1 |
//! | ranked | 1; where it is 0 the next two parts are not there |
//! | models | list by slot: 1 whether told, then score 14, lowest 7, highest 7, penalty 7, standing 2 |
//! | tied at the head: « modèle visé », then « par où commencer » | each: a number of any size |
//! | dynamics | list by slot: 1 whether told, then score 14, kept for later 1 |
//! | combined | 1 |
//! | axes, of the questionnaire of the organisation; then levers | lists by slot: 1 whether told, then sum, count, missing, not applicable (each of any size) |
//!
//! Scores are in hundredths of a point, lowest, highest and penalty in points. A standing is 0 open,
//! 1 not now, 2 closed. Lists are those of version 1. Behind the layout stand CRC-32C and CRC-32, see
//! `link`.

pub(super) mod read;
pub(super) mod write;

use crate::domain::{
    actor::Organisation,
    catalog::{Catalog, maturity::Axis},
    recommend::gates::Standing,
};

/// Bits of a score.
const SCORE: u32 = 14;
/// The highest score.
const HIGHEST_SCORE: u16 = 10_000;
/// Bits of points.
const POINTS: u32 = 7;
/// The highest number of points.
const HIGHEST_POINTS: u8 = 100;
/// Bits of a standing.
const STANDING: u32 = 2;
/// Standings by their number.
const STANDINGS: [Standing; 3] = [Standing::Open, Standing::NotNow, Standing::Closed];
/// Questions of an axis or a lever at most.
const QUESTIONS: u32 = 255;

fn axes(catalog: &Catalog, organisation: Option<Organisation>) -> impl Iterator<Item = &Axis> {
    let questionnaire = catalog.questionnaire(organisation.unwrap_or(Organisation::Association));
    questionnaire.into_iter().flat_map(|it| it.axes.iter())
}
