//! Where models and answers stand on the map of two axes that `rules.toml` names.

use crate::domain::{
    catalog::{Catalog, method::MapAxes, model::Model},
    dossier::{Answer, Side},
    id::CriterionId,
};

/// A place on the map in sixteenths of each axis, across then upwards.
pub type Sixteenths = (u8, u8);

/// The place of a model: the middle of what it asks.
#[must_use]
pub fn of_model(catalog: &Catalog, model: &Model) -> Option<Sixteenths> {
    let asks = catalog.asks(&model.id)?;
    let middle = |id: &CriterionId| asks.criteria.get(id).map(|ask| ask.lo.saturating_add(ask.hi).saturating_mul(2));
    on_axes(&catalog.rules.map, middle)
}

/// The place of a side, once it has answered something on both axes.
#[must_use]
pub fn of_side(catalog: &Catalog, side: &Side) -> Option<Sixteenths> {
    on_axes(&catalog.rules.map, |id| side.levels.get(id).and_then(Answer::known).map(|level| level.saturating_mul(4)))
}

fn on_axes(axes: &MapAxes, place: impl Fn(&CriterionId) -> Option<u8>) -> Option<Sixteenths> {
    Some((mean(&axes.across, &place)?, mean(&axes.up, &place)?))
}

/// The mean over the criteria that have a place, rounded down.
fn mean(criteria: &[CriterionId], place: impl Fn(&CriterionId) -> Option<u8>) -> Option<u8> {
    let places: Vec<u32> = criteria.iter().filter_map(place).map(u32::from).collect();
    let count = u32::try_from(places.len()).ok()?;
    u8::try_from(places.iter().sum::<u32>().checked_div(count)?).ok()
}
