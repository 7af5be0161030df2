//! The plan as a calendar (iCalendar, RFC 5545): whole days, with names that stay, so that a file
//! opened again updates what it brought before and never doubles it.
//!
//! Rejected: the crate `icalendar`, 104 kB in the page for one kind of event; it judges this writer
//! in the tests.

use crate::domain::{
    date::Date,
    dossier::{Plan, Status},
    text::fill,
};

/// Octets of a line at most, its end left out (RFC 5545, 3.1).
const LINE: usize = 75;
/// Months between an action and its follow-up.
const FOLLOW_UP: i64 = 6;

/// The words of a calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Said<'a> {
    /// The title of a follow-up, with the place `{action}`.
    pub follow_up: &'a str,
    /// The line that names who is in charge, with the place `{owner}`.
    pub owner: &'a str,
}

/// One whole day of a calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its name among all calendars, the same at each export.
    pub uid: String,
    /// Its day.
    pub date: Date,
    /// Its title.
    pub title: String,
    /// What stands below.
    pub details: String,
    /// Grows with each change: calendars keep the newest.
    pub sequence: u64,
}

/// The days of a plan: each action that has one and was not given up, and its follow-up six
/// months later. `revision` is that of the dossier.
#[must_use]
pub fn entries(plan: &Plan, revision: u64, said: &Said) -> Vec<Entry> {
    let dated = plan.actions.iter().filter(|action| action.status != Status::Dropped);
    let dated = dated.filter_map(|action| Some((action, Date::parse(&action.due)?)));
    dated
        .flat_map(|(action, date)| {
            let name = format!("{:x}-{}", plan.seed, action.id);
            let owner = if action.owner.trim().is_empty() {
                String::new()
            } else {
                fill(said.owner, &[("owner", &action.owner)])
            };
            let due = Entry {
                uid: format!("{name}@boussole-alliances"),
                date,
                title: action.text.clone(),
                details: owner.clone(),
                sequence: revision,
            };
            let later = Entry {
                uid: format!("{name}-suivi@boussole-alliances"),
                date: date.plus_months(FOLLOW_UP),
                title: fill(said.follow_up, &[("action", &action.text)]),
                details: owner,
                sequence: revision,
            };
            [due, later]
        })
        .collect()
}

/// The calendar of these days; `stamp` is when it is made, in milliseconds since 1970 UTC.
#[must_use]
pub fn calendar(entries: &[Entry], stamp: u64) -> String {
    let mut text = String::new();
    line(&mut text, "BEGIN:VCALENDAR");
    line(&mut text, "VERSION:2.0");
    line(&mut text, "PRODID:-//Boussole des alliances//FR");
    let stamp = moment(stamp);
    for Entry { uid, date, title, details, sequence } in entries {
        line(&mut text, "BEGIN:VEVENT");
        line(&mut text, &format!("UID:{uid}"));
        line(&mut text, &format!("DTSTAMP:{stamp}"));
        line(&mut text, &format!("SEQUENCE:{}", sequence.min(&0x7FFF_FFFF)));
        line(&mut text, &format!("DTSTART;VALUE=DATE:{}", day(*date)));
        line(&mut text, &format!("DTEND;VALUE=DATE:{}", day(date.plus_days(1))));
        line(&mut text, &format!("SUMMARY:{}", escaped(title)));
        if !details.is_empty() {
            line(&mut text, &format!("DESCRIPTION:{}", escaped(details)));
        }
        line(&mut text, "TRANSP:TRANSPARENT");
        line(&mut text, "END:VEVENT");
    }
    line(&mut text, "END:VCALENDAR");
    text
}

fn day(date: Date) -> String {
    format!("{:04}{:02}{:02}", date.year, date.month, date.day)
}

fn moment(stamp: u64) -> String {
    let seconds = stamp / 1_000 % 86_400;
    format!("{}T{:02}{:02}{:02}Z", day(Date::of(stamp)), seconds / 3_600, seconds / 60 % 60, seconds % 60)
}

/// A text as a calendar writes it (RFC 5545, 3.3.11); control characters are left out.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => {
                escaped.push('\\');
                escaped.push(letter);
            }
            '\n' => escaped.push_str("\\n"),
            letter if letter.is_control() => {}
            letter => escaped.push(letter),
        }
    }
    escaped
}

/// Adds a line, folded where it is too long, never inside a character.
fn line(text: &mut String, line: &str) {
    let mut length = 0;
    for letter in line.chars() {
        if length + letter.len_utf8() > LINE {
            text.push_str("\r\n ");
            length = 1;
        }
        text.push(letter);
        length += letter.len_utf8();
    }
    text.push_str("\r\n");
}
