//! What the parts of a spreadsheet are packed with (DEFLATE, RFC 1951): reading only. Knows bytes.
//!
//! Hand-written rather than `DecompressionStream` at the edge: one reader for the page, the desk
//! and the tests, in browsers of before 2023 too, which stops where a part grows beyond what it
//! said. Rejected: `miniz_oxide`, a dependency of the page for 150 lines; it judges this reader in
//! the tests.

/// Lengths and distances of copies: the least of each code, and the bits that follow it.
const LENGTHS: [(u16, u8); 29] = [
    (3, 0),
    (4, 0),
    (5, 0),
    (6, 0),
    (7, 0),
    (8, 0),
    (9, 0),
    (10, 0),
    (11, 1),
    (13, 1),
    (15, 1),
    (17, 1),
    (19, 2),
    (23, 2),
    (27, 2),
    (31, 2),
    (35, 3),
    (43, 3),
    (51, 3),
    (59, 3),
    (67, 4),
    (83, 4),
    (99, 4),
    (115, 4),
    (131, 5),
    (163, 5),
    (195, 5),
    (227, 5),
    (258, 0),
];
const DISTANCES: [(u16, u8); 30] = [
    (1, 0),
    (2, 0),
    (3, 0),
    (4, 0),
    (5, 1),
    (7, 1),
    (9, 2),
    (13, 2),
    (17, 3),
    (25, 3),
    (33, 4),
    (49, 4),
    (65, 5),
    (97, 5),
    (129, 6),
    (193, 6),
    (257, 7),
    (385, 7),
    (513, 8),
    (769, 8),
    (1025, 9),
    (1537, 9),
    (2049, 10),
    (3073, 10),
    (4097, 11),
    (6145, 11),
    (8193, 12),
    (12289, 12),
    (16385, 13),
    (24577, 13),
];
/// The order in which the lengths of the codes of lengths are told.
const ORDER: [usize; 19] = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
/// Bits of a code at most.
const LONGEST: usize = 15;

/// The bytes that were packed, `size` of them; `None` for what was not packed so, or to another size.
#[must_use]
pub fn inflate(packed: &[u8], size: usize) -> Option<Vec<u8>> {
    let mut reader = Bits { bytes: packed.iter(), held: 0, count: 0 };
    let mut out = Vec::new();
    loop {
        let is_last = reader.take(1)? == 1;
        match reader.take(2)? {
            0 => stored(&mut reader, &mut out, size)?,
            1 => {
                let lengths: Vec<u8> = (0..288).map(fixed).collect();
                block(&mut reader, &mut out, size, &Codes::new(&lengths)?, &Codes::new(&[5; 30])?)?;
            }
            2 => {
                let (letters, distances) = codes(&mut reader)?;
                block(&mut reader, &mut out, size, &letters, &distances)?;
            }
            _ => return None,
        }
        if is_last {
            return (out.len() == size).then_some(out);
        }
    }
}

fn fixed(letter: u16) -> u8 {
    match letter {
        144..=255 => 9,
        256..=279 => 7,
        // 0 to 143, and from 280.
        _ => 8,
    }
}

struct Bits<'a> {
    bytes: std::slice::Iter<'a, u8>,
    held: u32,
    count: u8,
}

impl Bits<'_> {
    fn take(&mut self, count: u8) -> Option<u16> {
        while self.count < count {
            self.held |= u32::from(*self.bytes.next()?) << self.count;
            self.count += 8;
        }
        let bits = self.held & ((1 << count) - 1);
        self.held >>= count;
        self.count -= count;
        u16::try_from(bits).ok()
    }

    /// Leaves out what is left of a byte.
    fn align(&mut self) {
        let left = self.count % 8;
        self.held >>= left;
        self.count -= left;
    }
}

/// Codes of different lengths, the shorter first, as RFC 1951 orders them.
struct Codes {
    /// How many there are of each length.
    counts: [u16; LONGEST + 1],
    /// What they stand for, in order.
    letters: Vec<u16>,
}

impl Codes {
    fn new(lengths: &[u8]) -> Option<Self> {
        let mut counts = [0_u16; LONGEST + 1];
        let mut letters = Vec::new();
        for (length, count) in (0_u8..).zip(&mut counts).skip(1) {
            let before = letters.len();
            letters.extend((0_u16..).zip(lengths).filter(|(_, it)| **it == length).map(|(letter, _)| letter));
            *count = u16::try_from(letters.len() - before).ok()?;
        }
        // More codes than bits can tell apart.
        let mut left = 1_i32;
        for count in counts.iter().skip(1) {
            left = left * 2 - i32::from(*count);
            if left < 0 {
                return None;
            }
        }
        Some(Self { counts, letters })
    }

    fn next(&self, reader: &mut Bits) -> Option<u16> {
        let (mut code, mut first, mut place) = (0_u32, 0_u32, 0_u32);
        for count in self.counts.iter().skip(1).map(|count| u32::from(*count)) {
            code |= u32::from(reader.take(1)?);
            if code < first + count {
                return self.letters.get(usize::try_from(place + code - first).ok()?).copied();
            }
            place += count;
            first = (first + count) << 1;
            code <<= 1;
        }
        None
    }
}

fn stored(reader: &mut Bits, out: &mut Vec<u8>, size: usize) -> Option<()> {
    reader.align();
    let (length, check) = (reader.take(16)?, reader.take(16)?);
    if length != !check || out.len() + usize::from(length) > size {
        return None;
    }
    for _ in 0..length {
        out.push(u8::try_from(reader.take(8)?).ok()?);
    }
    Some(())
}

fn codes(reader: &mut Bits) -> Option<(Codes, Codes)> {
    let letters = usize::from(reader.take(5)?) + 257;
    let distances = usize::from(reader.take(5)?) + 1;
    let told = usize::from(reader.take(4)?) + 4;
    let mut lengths = [0_u8; 19];
    for place in ORDER.iter().take(told) {
        *lengths.get_mut(*place)? = u8::try_from(reader.take(3)?).ok()?;
    }
    let of_lengths = Codes::new(&lengths)?;
    let mut all: Vec<u8> = Vec::new();
    while all.len() < letters + distances {
        let (length, times) = match of_lengths.next(reader)? {
            16 => (*all.last()?, reader.take(2)? + 3),
            17 => (0, reader.take(3)? + 3),
            18 => (0, reader.take(7)? + 11),
            length => (u8::try_from(length).ok()?, 1),
        };
        all.resize(all.len() + usize::from(times), length);
    }
    if all.len() > letters + distances {
        return None;
    }
    let (of_letters, of_distances) = all.split_at_checked(letters)?;
    Some((Codes::new(of_letters)?, Codes::new(of_distances)?))
}

fn block(reader: &mut Bits, out: &mut Vec<u8>, size: usize, letters: &Codes, distances: &Codes) -> Option<()> {
    loop {
        let letter = letters.next(reader)?;
        if let Ok(byte) = u8::try_from(letter) {
            if out.len() == size {
                return None;
            }
            out.push(byte);
        } else if letter == 256 {
            return Some(());
        } else {
            let (length, more) = *LENGTHS.get(usize::from(letter) - 257)?;
            let length = usize::from(length + reader.take(more)?);
            let (distance, more) = *DISTANCES.get(usize::from(distances.next(reader)?))?;
            let distance = usize::from(distance) + usize::from(reader.take(more)?);
            let start = out.len().checked_sub(distance)?;
            if out.len() + length > size {
                return None;
            }
            for place in start..start + length {
                out.push(*out.get(place)?);
            }
        }
    }
}
