//! The map of the nine models: across, who helps whom; upwards, what is put at stake together.
//!
//! Places are in sixteenths of each axis. Points that fall together are set side by side, so
//! that none hides another; their order does not depend on the order they are given in.

use crate::domain::{id::ModelId, order};

/// Width of the drawing.
pub const WIDTH: i32 = 640;
/// Height of the drawing.
pub const HEIGHT: i32 = 420;
/// Room around the field for the words of the axes.
pub const MARGIN: i32 = 44;
/// Radius of a point.
pub const RADIUS: i32 = 15;
/// Sixteenths of an axis.
const AXIS: i32 = 16;

/// A place on the map, in sixteenths: across, then upwards.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// 0 (the partner helps the association) to 16 (the association helps the partner).
    pub across: u8,
    /// 0 (nothing at stake) to 16 (everything at stake together).
    pub up: u8,
}

/// A model drawn on the map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// The model.
    pub model: ModelId,
    /// Its number on the map and in the table: its permanent slot.
    pub number: u8,
    /// Centre, in units of the drawing.
    pub x: i32,
    /// Centre, in units of the drawing, downwards.
    pub y: i32,
}

/// The centre of a place.
#[must_use]
pub fn centre(place: Place) -> (i32, i32) {
    let x = MARGIN + i32::from(place.across) * (WIDTH - 2 * MARGIN) / AXIS;
    let y = HEIGHT - MARGIN - i32::from(place.up) * (HEIGHT - 2 * MARGIN) / AXIS;
    (x, y)
}

/// The model whose place is nearest; of equally near ones, the one of the lowest number.
#[must_use]
pub fn nearest(models: &[(u8, ModelId, Place)], own: Place) -> Option<&ModelId> {
    let off = |a: u8, b: u8| u32::from(a.abs_diff(b)).pow(2);
    let far = |place: Place| off(place.across, own.across) + off(place.up, own.up);
    models.iter().min_by_key(|(number, _, place)| (far(*place), *number)).map(|(_, model, _)| model)
}

/// The points of the models, by number.
#[must_use]
pub fn points(mut models: Vec<(u8, ModelId, Place)>) -> Vec<Point> {
    order::sort_by_key(&mut models, |(number, _, _)| *number);
    let mut points: Vec<Point> = Vec::new();
    for (number, model, place) in models {
        let (mut x, y) = centre(place);
        while points.iter().any(|point| overlaps((point.x, point.y), (x, y))) {
            x += 2 * RADIUS + 2;
        }
        points.push(Point { model, number, x, y });
    }
    points
}

fn overlaps((x, y): (i32, i32), (other_x, other_y): (i32, i32)) -> bool {
    (x - other_x).abs() < 2 * RADIUS && (y - other_y).abs() < 2 * RADIUS
}
