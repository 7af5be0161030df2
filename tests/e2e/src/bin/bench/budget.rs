//! What was measured, each against its limit.

use std::fmt::Write as _;

/// All that was measured, in the order of measuring.
#[derive(Default)]
pub(crate) struct Ledger {
    lines: Vec<(String, bool)>,
}

impl Ledger {
    /// Must be at most the limit.
    pub(crate) fn at_most(&mut self, what: &str, measured: f64, limit: f64, unit: &str) {
        // What could not be measured does not pass.
        let passes = measured <= limit;
        let [measured, limit] = [measured, limit].map(written);
        self.lines.push((format!("{what:<62} {measured:>9} {unit:<3} at most {limit:>9} {unit}"), passes));
    }

    /// Must be at least the limit.
    pub(crate) fn at_least(&mut self, what: &str, measured: f64, limit: f64) {
        let passes = measured >= limit;
        let [measured, limit] = [measured, limit].map(written);
        self.lines.push((format!("{what:<62} {measured:>9}     at least {limit:>8}"), passes));
    }

    /// Told, not judged: it depends on the machine.
    pub(crate) fn told(&mut self, what: &str, measured: f64, unit: &str) {
        self.lines.push((format!("{what:<62} {:>9} {unit}", written(measured)), true));
    }

    /// A heading.
    pub(crate) fn part(&mut self, name: &str) {
        self.lines.push((format!("\n{name}"), true));
    }

    /// The table, and how many limits are passed over.
    pub(crate) fn table(&self) -> (String, usize) {
        let mut table = String::new();
        for (line, passes) in &self.lines {
            // Writing to a String cannot fail.
            let _ = writeln!(table, "{line}{}", if *passes { "" } else { "   TOO MUCH" });
        }
        (table, self.lines.iter().filter(|(_, passes)| !passes).count())
    }
}

/// With decimals where they say something.
fn written(number: f64) -> String {
    if number.abs() >= 100.0 || number.fract() == 0.0 { format!("{number:.0}") } else { format!("{number:.2}") }
}

/// The middle of several measures.
pub(crate) fn median(measures: impl IntoIterator<Item = f64>) -> f64 {
    let mut measures: Vec<f64> = measures.into_iter().collect();
    measures.sort_by(f64::total_cmp);
    match measures.len() {
        0 => f64::NAN,
        length if length % 2 == 1 => measures[length / 2],
        length => f64::midpoint(measures[length / 2 - 1], measures[length / 2]),
    }
}
