//! A figure of several axes from one centre: means in tenths of a level become points.
//!
//! An axis without a mean goes to the centre, which its table explains; the figure never stands
//! alone. Angles are whole degrees, from a table, so that every browser draws the same.

/// Width and height of the drawing.
pub const SIZE: i32 = 400;
/// Length of an axis.
const RADIUS: i32 = 130;
/// Distance of a label from the centre.
const LABEL: i32 = 152;
/// Tenths of a level at the end of an axis.
pub const MOST: u32 = 40;

/// Sines of 0 to 90 degrees, in ten-thousandths.
const SINES: [i32; 91] = [
    0, 175, 349, 523, 698, 872, 1045, 1219, 1392, 1564, 1736, 1908, 2079, 2250, 2419, 2588, 2756, 2924, 3090, 3256,
    3420, 3584, 3746, 3907, 4067, 4226, 4384, 4540, 4695, 4848, 5000, 5150, 5299, 5446, 5592, 5736, 5878, 6018, 6157,
    6293, 6428, 6561, 6691, 6820, 6947, 7071, 7193, 7314, 7431, 7547, 7660, 7771, 7880, 7986, 8090, 8192, 8290, 8387,
    8480, 8572, 8660, 8746, 8829, 8910, 8988, 9063, 9135, 9205, 9272, 9336, 9397, 9455, 9511, 9563, 9613, 9659, 9703,
    9744, 9781, 9816, 9848, 9877, 9903, 9925, 9945, 9962, 9976, 9986, 9994, 9998, 10000,
];

/// A point of the drawing.
pub type Point = (i32, i32);

/// Where a label stands: its point, and which of its ends is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Label {
    /// Its point.
    pub at: Point,
    /// `start`, `middle` or `end`.
    pub anchor: &'static str,
}

/// The point of an axis at that many tenths, clockwise from the top.
#[must_use]
pub fn point(place: usize, of: usize, tenths: u32) -> Point {
    let most = i32::try_from(MOST).unwrap_or(1);
    let tenths = i32::try_from(tenths.min(MOST)).unwrap_or(most);
    at(place, of, RADIUS * tenths / most)
}

/// The corners of what was said; an axis without a mean is at the centre.
#[must_use]
pub fn corners(tenths: &[Option<u32>]) -> Vec<Point> {
    let of = tenths.len();
    tenths.iter().enumerate().map(|(place, tenths)| point(place, of, tenths.unwrap_or(0))).collect()
}

/// The corners of the ring of a level, 1 to 4.
#[must_use]
pub fn ring(of: usize, level: u32) -> Vec<Point> {
    (0..of).map(|place| point(place, of, level * 10)).collect()
}

/// The label of an axis.
#[must_use]
pub fn label(place: usize, of: usize) -> Label {
    let (x, y) = at(place, of, LABEL);
    let anchor = match x - SIZE / 2 {
        -10..=10 => "middle",
        ..-10 => "end",
        _ => "start",
    };
    Label { at: (x, y), anchor }
}

fn at(place: usize, of: usize, length: i32) -> Point {
    let of = i32::try_from(of.max(1)).unwrap_or(1);
    let place = i32::try_from(place).unwrap_or(0);
    let degrees = (720 * place + of) / (2 * of);
    let (across, up) = (sine(degrees), sine(degrees + 90));
    (SIZE / 2 + rounded(across * length), SIZE / 2 - rounded(up * length))
}

/// A product of sines back in units of the drawing, to the nearest.
fn rounded(product: i32) -> i32 {
    (product + 5_000 * product.signum()) / 10_000
}

/// The sine of whole degrees, in ten-thousandths.
fn sine(degrees: i32) -> i32 {
    let degrees = degrees.rem_euclid(360);
    let of = |degrees: i32| {
        usize::try_from(degrees).ok().and_then(|degrees| SINES.get(degrees)).copied().unwrap_or_default()
    };
    match degrees {
        0..=90 => of(degrees),
        91..=180 => of(180 - degrees),
        181..=270 => -of(degrees - 180),
        _ => -of(360 - degrees),
    }
}
