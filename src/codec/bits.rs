//! Numbers written and read bit by bit, the highest bit first. Knows nothing of what they mean.
//!
//! Each number has one writing only, so that two codes never mean the same dossier.

/// Bits of one group of a number of any size.
const GROUP: u32 = 4;

/// Writes numbers as bits.
#[derive(Debug, Default)]
pub struct Writer {
    bytes: Vec<u8>,
    free: u32,
}

impl Writer {
    /// Writes one bit.
    pub fn bit(&mut self, bit: bool) {
        if self.free == 0 {
            self.bytes.push(0);
            self.free = 8;
        }
        self.free -= 1;
        if let Some(last) = self.bytes.last_mut() {
            *last |= u8::from(bit) << self.free;
        }
    }

    /// Writes the `width` lowest bits of a number; 64 bits at most.
    pub fn number(&mut self, number: u64, width: u32) {
        for place in (0..width.min(64)).rev() {
            self.bit(number >> place & 1 == 1);
        }
    }

    /// Writes a number of any size: groups of four bits, the highest first, each preceded by
    /// one bit that says whether another follows.
    pub fn any(&mut self, number: u64) {
        let groups = (64 - number.leading_zeros()).div_ceil(GROUP).max(1);
        for group in (0..groups).rev() {
            self.bit(group > 0);
            self.number(number >> (group * GROUP), GROUP);
        }
    }

    /// What was written, filled up with zero bits to whole bytes.
    #[must_use]
    pub fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }
}

/// Reads numbers from bits. Every reading is `None` past the end.
#[derive(Clone, Debug)]
pub struct Reader<'a> {
    bytes: &'a [u8],
    left: u32,
}

impl<'a> Reader<'a> {
    /// Reads `bytes` from their first bit.
    #[must_use]
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, left: 8 }
    }

    /// Reads one bit.
    pub fn bit(&mut self) -> Option<bool> {
        let (byte, rest) = self.bytes.split_first()?;
        self.left -= 1;
        let bit = byte >> self.left & 1 == 1;
        if self.left == 0 {
            self.bytes = rest;
            self.left = 8;
        }
        Some(bit)
    }

    /// Reads a number of `width` bits; 64 at most.
    pub fn number(&mut self, width: u32) -> Option<u64> {
        (0..width.min(64)).try_fold(0, |number, _| Some(number << 1 | u64::from(self.bit()?)))
    }

    /// Reads a number as [`Writer::any`] writes it, and refuses every other writing of it.
    pub fn any(&mut self) -> Option<u64> {
        let mut more = self.bit()?;
        let mut number = self.number(GROUP)?;
        if more && number == 0 {
            return None;
        }
        while more {
            more = self.bit()?;
            let group = self.number(GROUP)?;
            if number.leading_zeros() < GROUP {
                return None;
            }
            number = number << GROUP | group;
        }
        Some(number)
    }

    /// Whether nothing is left but the zero bits that fill up the last byte.
    #[must_use]
    pub fn is_at_end(&self) -> bool {
        match self.bytes {
            [] => true,
            [last] => self.left < 8 && u32::from(*last).trailing_zeros() >= self.left,
            _ => false,
        }
    }
}
