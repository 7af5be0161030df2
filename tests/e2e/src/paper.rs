//! Printed pages as pictures, and the codes that a camera would read there.

use crate::browser::Browser;
use std::process::Command;

/// A page, in grey.
pub struct Picture {
    width: usize,
    height: usize,
    grey: Vec<u8>,
}

impl Browser {
    /// The printed pages as a scanner sees them, at this many points an inch.
    pub async fn printed_pictures(&self, points: u32) -> Vec<Picture> {
        let folder = self.profile.downloads();
        let pdf = folder.join("paper.pdf");
        std::fs::write(&pdf, self.print().await).expect("a file for the paper");
        let done = Command::new("pdftoppm")
            .args(["-gray", "-r", &points.to_string()])
            .arg(&pdf)
            .arg(folder.join("page"))
            .status()
            .unwrap_or_else(|error| panic!("pdftoppm does not start ({error}): run `scripts/tools.sh test`"));
        assert!(done.success(), "pdftoppm cannot read the paper");
        let files = std::fs::read_dir(&folder).expect("the folder").filter_map(|file| Some(file.ok()?.path()));
        let mut files: Vec<_> = files.filter(|file| file.extension().is_some_and(|end| end == "pgm")).collect();
        files.sort();
        files.into_iter().map(|file| Picture::read(&std::fs::read(file).expect("a page"))).collect()
    }
}

impl Picture {
    /// A picture in the format PGM: `P5`, width, height and 255, each behind a blank, then the points.
    fn read(file: &[u8]) -> Self {
        let mut words = file.splitn(4, u8::is_ascii_whitespace);
        let mut word = || words.next().expect("a head");
        assert_eq!(word(), b"P5");
        let number = |word: &[u8]| std::str::from_utf8(word).expect("digits").parse::<usize>().expect("a number");
        let (width, height) = (number(word()), number(word()));
        let grey = word().strip_prefix(b"255\n").expect("256 greys").to_vec();
        assert_eq!(grey.len(), width * height);
        Self { width, height, grey }
    }

    /// What its QR codes say.
    #[must_use]
    pub fn codes(&self) -> Vec<String> {
        let grey = |x: usize, y: usize| self.grey[y * self.width + x];
        let mut image = rqrr::PreparedImage::prepare_from_greyscale(self.width, self.height, grey);
        image.detect_grids().iter().filter_map(|grid| Some(grid.decode().ok()?.1)).collect()
    }
}
