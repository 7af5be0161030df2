//! Moments and days, written out in the reader's language.

use super::say::{say, say_with, theirs, words};
use crate::{domain::date::Date, platform::clock};

/// « 14 h 32 ».
#[must_use]
pub fn time(timestamp: u64) -> String {
    let local = clock::local(timestamp);
    say_with(words().frame.time, &[("hour", &local.hour.to_string()), ("minute", &format!("{:02}", local.minute))])
}

/// « 24 novembre 2026 à 14 h 32 ».
#[must_use]
pub fn moment(timestamp: u64) -> String {
    say_with(words().frame.date, &[("day", &day(timestamp)), ("time", &time(timestamp))])
}

/// « 24 novembre 2026 ».
#[must_use]
pub fn day(timestamp: u64) -> String {
    let local = clock::local(timestamp);
    written(local.year, local.month, local.day)
}

/// A date of the content files, `2026-11-24`, written out.
#[must_use]
pub fn written_day(date: &str) -> String {
    let mut parts = date.splitn(3, '-').map(str::parse::<u32>);
    match (parts.next(), parts.next(), parts.next()) {
        (Some(Ok(year)), Some(Ok(month)), Some(Ok(day))) => written(year, month, day),
        _ => theirs(date),
    }
}

/// The day it is, by the clock of this device.
#[must_use]
pub fn today() -> Date {
    let local = clock::local(clock::now());
    Date { year: local.year.into(), month: local.month.into(), day: local.day.into() }
}

fn written(year: u32, month: u32, day: u32) -> String {
    let months = say(words().frame.months);
    let place = usize::try_from(month).unwrap_or(0).saturating_sub(1);
    let month = months.split(',').nth(place).unwrap_or_default();
    let day = if day == 1 { say(words().frame.first_day).to_owned() } else { day.to_string() };
    say_with(words().frame.day, &[("day", &day), ("month", month), ("year", &year.to_string())])
}
