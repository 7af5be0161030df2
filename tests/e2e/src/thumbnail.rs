//! Small pictures of pages, kept in the repository, and how far a new one may be from them.
//!
//! An eighth of the page each way, in few colours: a text is a grey line, so that a word changed or
//! another version of the browser passes, and a part that moved, grew, vanished or took another
//! colour does not. Rejected: whole pictures (100 MB for all pages, and each letter would count).

use std::path::Path;

/// Pixels of the page for one of the small picture, each way.
const SCALE: usize = 8;
/// What is looked at of a long page, in pixels of the small picture.
const LONGEST: usize = 900;
/// Steps of each colour.
const STEP: u8 = 16;
/// How far a colour may be off before its pixel counts as another.
const NEAR: u8 = 48;
/// How many pixels of a thousand may be other ones.
const OTHERS: usize = 6;
/// How much shorter or longer the page may be, in pixels of the small picture.
const LONGER: usize = 2;

/// A small picture: three bytes a pixel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thumbnail {
    width: usize,
    bytes: Vec<u8>,
}

impl Thumbnail {
    /// Of a picture of a page, as PNG.
    pub fn of(picture: &[u8]) -> Self {
        let (width, height, channels, bytes) = decoded(picture);
        let (small, tall) = (width / SCALE, (height / SCALE).min(LONGEST));
        let mut out = Vec::with_capacity(small * tall * 3);
        for (y, x) in (0..tall).flat_map(|y| (0..small).map(move |x| (y, x))) {
            for channel in 0..3 {
                let at = |dy: usize, dx: usize| (y * SCALE + dy) * width + x * SCALE + dx;
                let cell = (0..SCALE).flat_map(|dy| (0..SCALE).map(move |dx| (dy, dx)));
                let sum: usize = cell.map(|(dy, dx)| usize::from(bytes[at(dy, dx) * channels + channel])).sum();
                let mean = u8::try_from(sum / (SCALE * SCALE)).expect("a mean of bytes is a byte");
                out.push(mean / STEP * STEP);
            }
        }
        Self { width: small, bytes: out }
    }

    /// One that was kept.
    pub fn read(file: &Path) -> Option<Self> {
        let (width, _, channels, bytes) = decoded(&std::fs::read(file).ok()?);
        (channels == 3).then_some(Self { width, bytes })
    }

    /// As PNG.
    pub fn png(&self) -> Vec<u8> {
        let mut file = Vec::new();
        let size = |length: usize| u32::try_from(length).expect("a small picture");
        let mut encoder = png::Encoder::new(&mut file, size(self.width), size(self.height()));
        encoder.set_color(png::ColorType::Rgb);
        encoder.set_compression(png::Compression::High);
        let mut writer = encoder.write_header().expect("a head of a picture");
        writer.write_image_data(&self.bytes).expect("as many bytes as pixels");
        writer.finish().expect("an end of a picture");
        file
    }

    fn height(&self) -> usize {
        self.bytes.len() / (self.width * 3).max(1)
    }

    /// What is different, in words; nothing where it is the same page.
    pub fn differs(&self, kept: &Self) -> Option<String> {
        if self.width != kept.width || self.height().abs_diff(kept.height()) > LONGER {
            let size = |it: &Self| format!("{} x {}", it.width * SCALE, it.height() * SCALE);
            return Some(format!("it is {} now, and was {}", size(self), size(kept)));
        }
        let pixels = self.bytes.chunks(3).zip(kept.bytes.chunks(3));
        let others = pixels.filter(|(now, was)| now.iter().zip(*was).any(|(a, b)| a.abs_diff(*b) > NEAR)).count();
        let all = self.bytes.len() / 3;
        (others * 1000 > all * OTHERS).then(|| format!("{others} of {all} points are another colour"))
    }
}

/// Width, height, bytes a pixel, and all pixels of a picture of eight bits a colour.
fn decoded(picture: &[u8]) -> (usize, usize, usize, Vec<u8>) {
    let mut reader = png::Decoder::new(std::io::Cursor::new(picture)).read_info().expect("a picture");
    let mut bytes = vec![0; reader.output_buffer_size().expect("a picture that fits")];
    let frame = reader.next_frame(&mut bytes).expect("a picture");
    assert_eq!(frame.bit_depth, png::BitDepth::Eight);
    let size = |length: u32| usize::try_from(length).expect("a length");
    (size(frame.width), size(frame.height), frame.color_type.samples(), bytes)
}

#[cfg(test)]
mod tests {
    use super::Thumbnail;

    fn page(height: usize, ink: u8) -> Thumbnail {
        let mut bytes = vec![240; 45 * height * 3];
        // A bar of 45 x 10.
        bytes[45 * 20 * 3..45 * 30 * 3].fill(ink);
        Thumbnail { width: 45, bytes }
    }

    #[test]
    fn a_page_that_grew_or_a_part_of_another_colour_is_another_page() {
        assert_eq!(page(200, 0).differs(&page(200, 0)), None);
        assert_eq!(page(201, 16).differs(&page(200, 0)), None);
        assert!(page(204, 0).differs(&page(200, 0)).is_some());
        assert!(page(200, 80).differs(&page(200, 0)).is_some());
    }

    #[test]
    fn what_is_kept_is_read_as_it_was() {
        let file = std::env::temp_dir().join(format!("boussole-thumbnail-{}.png", std::process::id()));
        std::fs::write(&file, page(200, 64).png()).expect("a file");
        assert_eq!(Thumbnail::read(&file), Some(page(200, 64)));
        let _ = std::fs::remove_file(file);
    }
}
