//! A slow line to a site, for what is measured.

use crate::site::locked;
use std::io::Write as _;
use std::net::TcpStream;
use std::sync::Mutex;
use std::thread;
use std::time::Duration;
use tokio::time::Instant;

/// A slow line that all answers of a site share, those to its worker too. Shaped here rather than in the
/// browser, whose own way of slowing down leaves the worker's requests alone.
pub struct Line {
    round_trip: Duration,
    bytes_a_second: u32,
    free_from: Mutex<Instant>,
}

impl Line {
    /// What one packet carries.
    const PACKET: usize = 1400;
    /// A sender that woke up late makes up for as much.
    const LATE: Duration = Duration::from_millis(20);

    /// A line on which an answer begins after `round_trip`.
    pub fn new(round_trip: Duration, bits_a_second: u32) -> Self {
        Self { round_trip, bytes_a_second: bits_a_second / 8, free_from: Mutex::new(Instant::now()) }
    }

    /// Packets of several answers take turns.
    pub(crate) fn send(&self, answer: &[u8], stream: &mut TcpStream) -> std::io::Result<()> {
        let _ = stream.set_nodelay(true);
        thread::sleep(self.round_trip);
        for packet in answer.chunks(Self::PACKET) {
            let takes = Duration::from_secs(1) * u32::try_from(packet.len()).unwrap_or(u32::MAX) / self.bytes_a_second;
            let through = {
                let mut free_from = locked(&self.free_from);
                let now = Instant::now();
                *free_from = (*free_from).max(now.checked_sub(Self::LATE).unwrap_or(now)) + takes;
                *free_from
            };
            thread::sleep(through.saturating_duration_since(Instant::now()));
            stream.write_all(packet)?;
        }
        Ok(())
    }
}
