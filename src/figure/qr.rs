//! A link as a QR code: modules as one path. Knows texts; must not know what they lead to.
//!
//! Offered up to version 20 (97 modules a side, ISO/IEC 18004): printed 5 cm wide a module is then half
//! a millimetre, and three points on a small phone. A denser one is refused rather than drawn where
//! no camera reads it. Level M (15 % may be lost) where the text fits at it, else L (7 %); a level
//! that costs no more room is taken.

use std::fmt::Write as _;

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

/// The largest version drawn.
const LARGEST: u8 = 20;
/// Light modules around the code, as the standard asks.
const QUIET: i32 = 4;

/// A code, in modules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawn {
    /// Modules a side, with the light ones around.
    pub size: i32,
    /// The dark modules, as a path.
    pub path: String,
}

/// The QR code of a text; none where it would be too dense to be read.
#[must_use]
pub fn qr(text: &str) -> Option<Drawn> {
    let code = code(text)?;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let length = (x..code.size()).take_while(|x| code.get_module(*x, y)).fold(0, |length, _| length + 1);
            if length > 0 {
                // Writing to a String cannot fail.
                let _ = write!(path, "M{} {}h{length}v1h-{length}z", x + QUIET, y + QUIET);
            }
            x += length + 1;
        }
    }
    Some(Drawn { size: code.size() + 2 * QUIET, path })
}

/// Whether a text fits a code that can be read.
#[must_use]
pub fn fits(text: &str) -> bool {
    text.len() <= LONGEST
}

/// Bytes of a code of version 20 at level L at most.
pub const LONGEST: usize = 858;

fn code(text: &str) -> Option<QrCode> {
    let segments = [QrSegment::make_bytes(text.as_bytes())];
    let at = |level| {
        QrCode::encode_segments_advanced(&segments, level, Version::MIN, Version::new(LARGEST), None, true).ok()
    };
    at(QrCodeEcc::Medium).or_else(|| at(QrCodeEcc::Low))
}
