//! Days of the calendar as numbers, and back. Knows the Gregorian calendar; never the day it is.
//!
//! The arithmetic is that of Howard Hinnant, « chrono-compatible low-level date algorithms » (2013):
//! years begin in March, so that the leap day is the last.

/// Days of 400 years.
const ERA: i64 = 146_097;
/// Milliseconds of a day.
const DAY: u64 = 86_400_000;

/// A day of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    /// Such as 2026.
    pub year: i64,
    /// 1 to 12.
    pub month: i64,
    /// 1 to 31.
    pub day: i64,
}

impl Date {
    /// The day of a moment in milliseconds since 1970 UTC.
    #[must_use]
    pub fn of(timestamp: u64) -> Self {
        Self::from_days(i64::try_from(timestamp / DAY).unwrap_or_default())
    }

    /// Reads `AAAA-MM-JJ`; `None` for what is no day.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.splitn(3, '-');
        let mut part = |digits: usize| {
            let part = parts.next().filter(|part| part.len() == digits && part.bytes().all(|it| it.is_ascii_digit()));
            part.and_then(|part| part.parse().ok())
        };
        let date = Self { year: part(4)?, month: part(2)?, day: part(2)? };
        (Self::from_days(date.days()) == date).then_some(date)
    }

    /// Days since 1970-01-01.
    #[must_use]
    pub fn days(self) -> i64 {
        let year = self.year - i64::from(self.month <= 2);
        let era = year.div_euclid(400);
        let of_era = year.rem_euclid(400);
        let month = (self.month + 9) % 12;
        let of_year = (153 * month + 2) / 5 + self.day - 1;
        era * ERA + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
    }

    /// The day that many days after 1970-01-01.
    #[must_use]
    pub fn from_days(days: i64) -> Self {
        let days = days + 719_468;
        let era = days.div_euclid(ERA);
        let of_era = days.rem_euclid(ERA);
        let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year + year / 4 - year / 100);
        let month = (5 * of_year + 2) / 153;
        let day = of_year - (153 * month + 2) / 5 + 1;
        let month = if month < 10 { month + 3 } else { month - 9 };
        Self { year: year + era * 400 + i64::from(month <= 2), month, day }
    }

    /// The day that many days later.
    #[must_use]
    pub fn plus_days(self, days: i64) -> Self {
        Self::from_days(self.days() + days)
    }

    /// The same day that many months later, or the last of its month.
    #[must_use]
    pub fn plus_months(self, months: i64) -> Self {
        let months = self.year * 12 + self.month - 1 + months;
        let first = Self { year: months.div_euclid(12), month: months.rem_euclid(12) + 1, day: 1 };
        let next = Self::from_days(first.days() + 31);
        let last = next.days() - next.day + 1 - first.days();
        Self { day: self.day.min(last), ..first }
    }

    /// `AAAA-MM-JJ`.
    #[must_use]
    pub fn written(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}
