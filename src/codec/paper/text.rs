//! A filled block as text, both ways. Total: any text is a block, or says what is wrong with it.

use super::{
    Entry, Fault, Slip, Value,
    blocks::{Block, HEADER, Question, find},
    digit::checked,
};
use crate::domain::catalog::Catalog;

/// What is typed where nothing was answered.
pub const BLANK: &str = "-";
/// The same, as keyboards and telephones write it.
const DASHES: [&str; 4] = [BLANK, "\u{2010}", "\u{2013}", "\u{2014}"];
/// Digits of a number of days.
pub const DAYS: usize = 3;
/// The longest number of days.
pub const DAYS_AT_MOST: u16 = 999;
/// Letters of what was typed that a fault shows.
const SHOWN: usize = 20;

/// What is typed for a block: its code, then each answer.
#[must_use]
pub fn write(catalog: &Catalog, block: &Block<'_>, entries: &[Entry]) -> String {
    let mut groups = vec![block.code(catalog)];
    groups.extend(block.questions.iter().zip(entries).map(|(question, entry)| match entry {
        Entry::Blank => BLANK.to_owned(),
        Entry::Chosen(values) => values.iter().map(|value| question.code(*value)).collect(),
        Entry::Days(days) => format!("{days:0DAYS$}{days:0DAYS$}"),
    }));
    groups.join(" ")
}

/// The block that was typed, and its answers in the order of its questions.
///
/// # Errors
/// The first thing that is wrong.
pub fn read<'a>(catalog: &'a Catalog, text: &str) -> Result<(Block<'a>, Vec<Entry>), Fault> {
    let text = text.trim_start();
    let (code, rest) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
    let block = header(catalog, code)?;
    let entries = answers(&block, rest)?;
    Ok((block, entries))
}

/// The answers that were typed behind the code of a block.
///
/// # Errors
/// The first thing that is wrong.
pub fn answers(block: &Block<'_>, text: &str) -> Result<Vec<Entry>, Fault> {
    let mut groups = text.split_whitespace();
    let mut entries = Vec::with_capacity(block.questions.len());
    for (place, question) in block.questions.iter().enumerate() {
        let Some(group) = groups.next() else { break };
        let fault = |slip| Fault::Group { block: block.number, question: place + 1, typed: shortened(group), slip };
        entries.push(entry(question, group).map_err(fault)?);
    }
    let (typed, of) = (entries.len() + groups.count(), block.questions.len());
    if typed == of { Ok(entries) } else { Err(Fault::Count { block: block.number, typed, of }) }
}

fn header<'a>(catalog: &'a Catalog, group: &str) -> Result<Block<'a>, Fault> {
    if group.is_empty() {
        return Err(Fault::Empty);
    }
    let wrong = || Fault::Header(shortened(group));
    let digits = checked(0, group, HEADER.0 + HEADER.1).ok_or_else(wrong)?;
    let (number, edition) = digits.split_at_checked(HEADER.0).ok_or_else(wrong)?;
    let number: u16 = number.parse().map_err(|_| wrong())?;
    let edition: u16 = edition.parse().map_err(|_| wrong())?;
    if edition != catalog.rules.edition {
        return Err(Fault::Edition(edition));
    }
    find(catalog, number).ok_or(Fault::NoBlock(number))
}

fn entry(question: &Question<'_>, group: &str) -> Result<Entry, Slip> {
    if DASHES.contains(&group) {
        return Ok(Entry::Blank);
    }
    if question.asks_days() {
        let (once, twice) = group.split_at_checked(DAYS).ok_or(Slip::Days)?;
        let is_right = once == twice && once.bytes().all(|byte| byte.is_ascii_digit());
        return if is_right { once.parse().map(Entry::Days).map_err(|_| Slip::Days) } else { Err(Slip::Days) };
    }
    let mut values: Vec<Value> = Vec::new();
    let mut rest = group;
    while !rest.is_empty() {
        let (code, behind) = rest.split_at_checked(question.length()).ok_or(Slip::Code)?;
        values.push(question.value(code).ok_or(Slip::Code)?);
        rest = behind;
        // No question has that many answers: a long text is not read to its end.
        if values.len() > question.values.len() {
            return Err(Slip::Twice);
        }
    }
    fits(question, &values)?;
    Ok(Entry::Chosen(values))
}

/// Whether these answers may be given together.
pub(super) fn fits(question: &Question<'_>, values: &[Value]) -> Result<(), Slip> {
    let is_again = |(place, value): (usize, &Value)| values.iter().take(place).any(|other| other == value);
    if values.iter().enumerate().any(is_again) {
        return Err(Slip::Twice);
    }
    if values.len() > question.at_most {
        return Err(Slip::TooMany(question.at_most));
    }
    if values.len() > 1 && values.iter().any(|value| question.stands_alone(*value)) {
        return Err(Slip::Alone);
    }
    Ok(())
}

fn shortened(group: &str) -> String {
    let mut shown: String = group.chars().take(SHOWN).collect();
    if shown.len() < group.len() {
        shown.push('\u{2026}');
    }
    shown
}
