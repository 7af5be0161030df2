//! QR codes: another program reads what was put in.

use boussole::{
    codec::link::encode,
    content::catalog,
    figure::qr::{Drawn, fits, qr},
};

use crate::any::{Dice, complete};

/// The picture that the path draws, each module some points wide.
fn picture(drawn: &Drawn) -> Vec<Vec<bool>> {
    let size = usize::try_from(drawn.size).unwrap();
    let mut modules = vec![vec![false; size]; size];
    for run in drawn.path.split_terminator('z') {
        let (place, rest) = run.strip_prefix('M').unwrap().split_once('h').unwrap();
        let (x, y) = place.split_once(' ').unwrap();
        let (x, y): (usize, usize) = (x.parse().unwrap(), y.parse().unwrap());
        let (length, _) = rest.split_once('v').unwrap();
        let length: usize = length.parse().unwrap();
        modules[y][x..x + length].fill(true);
    }
    modules
}

fn read(drawn: &Drawn) -> String {
    const POINTS: usize = 4;
    let modules = picture(drawn);
    let side = modules.len() * POINTS;
    let mut image =
        rqrr::PreparedImage::prepare_from_greyscale(
            side,
            side,
            |x, y| {
                if modules[y / POINTS][x / POINTS] { 0 } else { 255 }
            },
        );
    let grids = image.detect_grids();
    assert_eq!(grids.len(), 1);
    grids[0].decode().unwrap().1
}

#[test]
fn a_qr_code_says_the_link_it_was_drawn_from() {
    for seed in 0..12 {
        let code = encode(catalog(), &complete(catalog(), &mut Dice::Seed(seed)));
        let link = format!("https://exemple.org/boussole/#/r/{code}");
        assert_eq!(read(&qr(&link).unwrap()), link);
    }
    for length in [1, 50, 200, 420, 666, 667, 858] {
        let text = "a-Z_09#/".repeat(length).chars().take(length).collect::<String>();
        assert_eq!(read(&qr(&text).unwrap()), text, "{length}");
    }
}

#[test]
fn a_text_that_no_camera_reads_has_no_code() {
    for length in 850..870 {
        let text = "a".repeat(length);
        assert_eq!(qr(&text).is_some(), fits(&text), "{length}");
        assert_eq!(fits(&text), length <= 858);
    }
    assert_eq!(qr(&"a".repeat(100_000)), None);
}
