//! The figures: bars stay on their scale, points of the map hide neither each other nor the edge.

use boussole::{
    content::catalog,
    domain::{
        catalog::{Catalog, criterion::Answers},
        dossier::{Answer, Side},
        id::ModelId,
        outcome::Outcome,
        recommend::{matrix::Matrix, place, score::Score},
    },
    figure::{
        bar::{self, Bar, bar},
        map::{HEIGHT, MARGIN, Place, Point, RADIUS, WIDTH, centre, points},
        radar::{MOST, SIZE, corners, label, point, ring},
    },
};
use proptest::{collection::vec, prelude::*};

use crate::{any::Dice, order::ranked};

#[track_caller]
fn assert_on_scale(bar: Bar) {
    assert!(bar.low <= bar.end && bar.end <= bar.high && bar.high <= bar::WIDTH, "{bar:?}");
}

#[test]
fn a_bar_is_as_long_as_its_score() {
    // Each: score, interval, then start of the interval, end of the bar, end of the interval.
    let cases = [
        (0, (0, 10_000), (0, 0, 1000)),
        (10_000, (10_000, 10_000), (1000, 1000, 1000)),
        (5_000, (2_500, 7_500), (250, 500, 750)),
        (6_789, (6_780, 6_800), (678, 678, 680)),
        // An interval that leaves the score outside reaches to it.
        (5_000, (6_000, 7_000), (500, 500, 700)),
        (5_000, (1_000, 2_000), (100, 500, 500)),
        // What is no score ends with the scale.
        (u16::MAX, (0, u16::MAX), (0, 1000, 1000)),
    ];
    for (score, (low, high), expected) in cases {
        let bar = bar(Score(score), (Score(low), Score(high)));
        assert_eq!((bar.low, bar.end, bar.high), expected, "{score}");
        assert_on_scale(bar);
    }
}

#[test]
fn the_bars_of_a_result_are_on_their_scale() {
    let matrix = Matrix::new(catalog());
    for seed in 0..100 {
        let recommendation = Outcome::new(catalog(), &matrix, &ranked(seed)).recommendation.unwrap();
        for ranking in [&recommendation.target, &recommendation.start] {
            let bars: Vec<Bar> = ranking.entries.iter().map(|entry| bar(entry.score, entry.interval)).collect();
            for bar in &bars {
                assert_on_scale(*bar);
            }
            assert!(bars.is_sorted_by(|one, next| one.end >= next.end), "{bars:?}");
        }
    }
}

proptest! {
    #[test]
    fn any_bar_is_on_its_scale(score: u16, one: u16, other: u16) {
        let found = bar(Score(score), (Score(one), Score(other)));
        prop_assert!(found.low <= found.end && found.end <= found.high && found.high <= bar::WIDTH);
    }
}

/// What the map draws of a catalogue.
fn drawn(catalog: &Catalog) -> Vec<(u8, ModelId, Place)> {
    let place = |model| place::of_model(catalog, model).map(|(across, up)| Place { across, up }).unwrap();
    catalog.models.iter().map(|model| (model.slot, model.id.clone(), place(model))).collect()
}

fn has_overlap(points: &[Point]) -> bool {
    let apart = |one: &Point, other: &Point| (one.x - other.x).pow(2) + (one.y - other.y).pow(2) >= (2 * RADIUS).pow(2);
    points.iter().enumerate().any(|(place, one)| points[..place].iter().any(|other| !apart(one, other)))
}

/// Whether a point with something of this radius around it is inside the drawing.
fn is_inside((x, y): (i32, i32), radius: i32) -> bool {
    (radius..=WIDTH - radius).contains(&x) && (radius..=HEIGHT - radius).contains(&y)
}

#[test]
fn the_nine_models_are_on_the_map_none_upon_another_and_none_cut() {
    let models = drawn(catalog());
    let points = points(models.clone());
    assert_eq!(points.len(), 9);
    assert!(!has_overlap(&points), "{points:?}");
    for point in &points {
        assert!(is_inside((point.x, point.y), RADIUS), "{point:?}");
        let (_, _, place) = models.iter().find(|(_, model, _)| *model == point.model).unwrap();
        let (x, y) = centre(*place);
        // Set aside for another, a point is still nearer its place than the next level of the scale.
        assert!(point.y == y && (x..x + (WIDTH - 2 * MARGIN) / 4).contains(&point.x), "{point:?} at {x}, {y}");
        let slot = catalog().model(&point.model).unwrap().slot;
        assert_eq!(point.number, slot);
    }
}

#[test]
fn the_order_in_which_models_are_given_does_not_move_them() {
    let models = drawn(catalog());
    let expected = points(models.clone());
    assert!(expected.is_sorted_by_key(|point| point.number));
    let mut dice = Dice::Seed(1);
    for _ in 0..50 {
        let mut shuffled = models.clone();
        dice.shuffle(&mut shuffled);
        assert_eq!(points(shuffled), expected);
    }
}

#[test]
fn a_model_stands_within_what_it_asks() {
    let axes = &catalog().rules.map;
    for model in &catalog().models {
        let asks = catalog().asks(&model.id).unwrap();
        let (across, up) = place::of_model(catalog(), model).unwrap();
        for (place, criteria) in [(across, &axes.across), (up, &axes.up)] {
            let asked = |level: fn(&boussole::domain::catalog::method::Ask) -> u8| {
                criteria.iter().map(|id| usize::from(level(asks.criteria.get(id).unwrap())) * 4).sum::<usize>()
            };
            let found = usize::from(place) * criteria.len();
            let rounding = criteria.len() - 1;
            assert!(asked(|ask| ask.lo) <= found + rounding && found <= asked(|ask| ask.hi), "{}", model.id);
        }
    }
    // The sentence under the map rests on these.
    let place = |id: &str| place::of_model(catalog(), catalog().model(&id.into()).unwrap()).unwrap();
    let (given, sold, shared) = (place("mecenat-classique"), place("prestation-services"), place("modele-hybride"));
    assert!(given.0 < sold.0 && given.1 < shared.1 && sold.1 < shared.1);
}

/// A side with these levels; 9 leaves a criterion blank, 8 says « je ne sais pas ».
fn side(sens: u8, intensite: u8, risque: u8) -> Side {
    let mut side = Side::default();
    for (id, level) in [("sens", sens), ("intensite", intensite), ("risque", risque)] {
        match level {
            9 => None,
            8 => side.levels.insert(id.into(), Answer::Unknown),
            level => side.levels.insert(id.into(), Answer::Known(level)),
        };
    }
    side
}

#[test]
fn a_reader_has_a_place_once_both_axes_have_an_answer() {
    let cases = [
        ((9, 9, 9), None),
        ((2, 9, 9), None),
        ((9, 2, 2), None),
        ((8, 2, 2), None),
        ((2, 8, 9), None),
        ((2, 8, 8), None),
        ((0, 0, 0), Some((0, 0))),
        ((4, 4, 4), Some((16, 16))),
        ((1, 4, 0), Some((4, 8))),
        ((3, 1, 2), Some((12, 6))),
        // What is not known is left out, never read as zero.
        ((3, 4, 8), Some((12, 16))),
        ((3, 9, 1), Some((12, 4))),
    ];
    for ((sens, intensite, risque), expected) in cases {
        assert_eq!(place::of_side(catalog(), &side(sens, intensite, risque)), expected, "{sens} {intensite} {risque}");
    }
}

#[test]
fn a_reader_s_place_is_inside_the_drawing_and_further_answers_are_further_along() {
    let at = |across, up| centre(Place { across, up });
    assert_eq!(at(0, 0), (MARGIN, HEIGHT - MARGIN));
    assert_eq!(at(16, 16), (WIDTH - MARGIN, MARGIN));
    assert_eq!(at(8, 8), (WIDTH / 2, HEIGHT / 2));
    for across in 0..=16 {
        for up in 0..=16 {
            // The mark of the reader is larger than a point.
            assert!(is_inside(at(across, up), 20));
            assert!(across == 0 || at(across - 1, up).0 < at(across, up).0);
            assert!(up == 0 || at(across, up - 1).1 > at(across, up).1);
        }
    }
}

#[test]
fn the_axes_of_the_map_are_scales() {
    let axes = &catalog().rules.map;
    assert!(!axes.across.is_empty() && !axes.up.is_empty());
    for id in axes.across.iter().chain(&axes.up) {
        assert!(matches!(catalog().criterion(id).unwrap().answers, Answers::Scale(_)), "{id}");
    }
}

proptest! {
    #[test]
    fn points_that_fall_together_are_set_side_by_side(
        places in vec((0_u8..=16, 0_u8..=16), 0..12),
        crowd in 0_u8..=16,
    ) {
        // Half of them at one place, so that some always fall together.
        let models = places.iter().enumerate().map(|(number, (across, up))| {
            let place = if number % 2 == 0 { Place { across: crowd, up: crowd } } else { Place { across: *across, up: *up } };
            (u8::try_from(number).unwrap(), ModelId::from(number.to_string().as_str()), place)
        });
        let mut models: Vec<_> = models.collect();
        let found = points(models.clone());
        prop_assert_eq!(found.len(), models.len());
        prop_assert!(!has_overlap(&found), "{:?}", found);
        for (point, (_, _, place)) in found.iter().zip(&models) {
            let (x, y) = centre(*place);
            prop_assert_eq!(point.y, y);
            // At its own place, or right beside the point that has it.
            let is_beside = |other: &Point| {
                (other.y - y).abs() < 2 * RADIUS && (2 * RADIUS..4 * RADIUS + 4).contains(&(point.x - other.x))
            };
            prop_assert!(point.x == x || (point.x > x && found.iter().any(is_beside)), "{:?} of {:?}", point, found);
        }
        models.reverse();
        prop_assert_eq!(points(models), found);
    }
}

#[test]
fn an_axis_points_up_first_and_a_mean_stands_on_it_at_its_length() {
    let centre = SIZE / 2;
    for of in 3..=8 {
        assert_eq!(point(0, of, 0), (centre, centre));
        let (x, top) = point(0, of, MOST);
        assert_eq!(x, centre);
        assert_eq!(ring(of, 4), (0..of).map(|place| point(place, of, MOST)).collect::<Vec<_>>());
        for place in 0..of {
            let (x, y) = point(place, of, MOST);
            let square = (x - centre).pow(2) + (y - centre).pow(2);
            assert!((square - (centre - top).pow(2)).abs() < 400, "{place} of {of}");
            // Half the mean is half the way.
            let (half_x, half_y) = point(place, of, MOST / 2);
            assert!((2 * (half_x - centre) - (x - centre)).abs() <= 2);
            assert!((2 * (half_y - centre) - (y - centre)).abs() <= 2);
            // The label stands behind the end of its axis, inside the drawing.
            let behind = label(place, of).at;
            assert!((behind.0 - centre).pow(2) + (behind.1 - centre).pow(2) > square);
            assert!((0..SIZE).contains(&behind.1));
        }
        assert_eq!(corners(&vec![None; of]), vec![(centre, centre); of]);
    }
}
