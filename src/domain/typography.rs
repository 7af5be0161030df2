//! Typography: the spaces, apostrophes and quotation marks that editors cannot be asked to type.
//!
//! Pure and idempotent. Applied by the build script to every text, never to names,
//! addresses, or what the reader types. What stands between braces is never touched.
//!
//! Rejected: a crate (none is alive) and doing it by search and replace (one rule undoes the
//! other's work; here each gap between two characters is decided once, from what stands around it).

use super::text::TERM;

/// Before `;`, `!`, `?` and inside « ».
const NARROW: char = '\u{202F}';
/// Before `:`, between a number and its unit, inside a number.
const WIDE: char = '\u{A0}';

/// What follows a number and must stay on its line.
const UNITS: [&str; 32] = [
    "%",
    "‰",
    "€",
    "k€",
    "M€",
    "Md€",
    "euros",
    "euro",
    "million",
    "millions",
    "milliard",
    "milliards",
    "an",
    "ans",
    "mois",
    "semaine",
    "semaines",
    "jour",
    "jours",
    "heure",
    "heures",
    "h",
    "minute",
    "minutes",
    "min",
    "km",
    "m",
    "m²",
    "ha",
    "kg",
    "ETP",
    "points",
];

/// The text with French spaces and apostrophes; what stands between square brackets is an English term, and is
/// marked as such.
#[must_use]
pub fn french(text: &str) -> String {
    each(text, |set, letter, rest| {
        let before = set.chars().next_back();
        if is_space(letter) {
            let after = rest.trim_start_matches(is_space);
            let spaces = rest.get(..rest.len() - after.len()).unwrap_or_default();
            match space(set, after) {
                Some(space) => set.push(space),
                None => set.push_str(spaces),
            }
            return after;
        }
        let after = rest.get(letter.len_utf8()..).unwrap_or_default();
        if let Some(space) = missing_space(before, rest) {
            set.push(space);
        }
        set.push(match letter {
            '[' | ']' => TERM,
            letter if is_apostrophe(before, letter, after) => '’',
            letter => letter,
        });
        // The gap after « is decided here, where there is one to decide.
        if letter == '«' && after.chars().next().is_some_and(|next| !is_space(next)) {
            set.push(NARROW);
        }
        after
    })
}

/// The text with English quotation marks and apostrophes; what stands between square brackets is a
/// French term, and is marked as such.
#[must_use]
pub fn english(text: &str) -> String {
    each(text, |set, letter, rest| {
        let before = set.chars().next_back();
        let opens = before.is_none_or(|before| before.is_whitespace() || matches!(before, '(' | '“'));
        set.push(match letter {
            '"' if opens => '“',
            '"' => '”',
            '\'' => '’',
            '[' | ']' => TERM,
            letter => letter,
        });
        rest.get(letter.len_utf8()..).unwrap_or_default()
    })
}

/// The text letter by letter, past what is never touched: `one` writes what stands for a letter, the
/// first of what is left, and gives back what it leaves.
fn each<'a>(text: &'a str, one: impl Fn(&mut String, char, &'a str) -> &'a str) -> String {
    let mut set = String::with_capacity(text.len() + 16);
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        rest = match untouched(rest) {
            Some(kept) => {
                set.push_str(kept);
                rest.get(kept.len()..).unwrap_or_default()
            }
            None => one(&mut set, letter, rest),
        };
    }
    set
}

/// The start of `rest` that must stay as it is: a place in braces, an address.
fn untouched(rest: &str) -> Option<&str> {
    let length = if rest.starts_with('{') {
        rest.find('}').map(|end| end + 1)
    } else if ["https://", "http://", "www."].iter().any(|start| rest.starts_with(start)) {
        Some(rest.find(|letter: char| letter.is_whitespace() || letter == '»').unwrap_or(rest.len()))
    } else {
        None
    };
    rest.get(..length?)
}

/// The space that must stand between `before` and `after`, in place of the one written there.
fn space(before: &str, after: &str) -> Option<char> {
    let last = before.chars().next_back();
    if last == Some('«') {
        return Some(NARROW);
    }
    match after.chars().next()? {
        ';' | '!' | '?' | '»' => Some(NARROW),
        ':' if ends_here(after, ':') => Some(WIDE),
        _ if is_thousands(before, after) => Some(WIDE),
        _ if is_number_end(last) && starts_with_unit(after) => Some(WIDE),
        _ => None,
    }
}

/// The space to write before `rest`, where none was written.
fn missing_space(before: Option<char>, rest: &str) -> Option<char> {
    let before = before.filter(|letter| !letter.is_whitespace())?;
    match rest.chars().next()? {
        sign @ (';' | '!' | '?') if is_word_end(before) && ends_here(rest, sign) => Some(NARROW),
        ':' if is_word_end(before) && ends_here(rest, ':') => Some(WIDE),
        '»' => Some(NARROW),
        '%' | '€' if is_number_end(Some(before)) => Some(WIDE),
        _ => None,
    }
}

fn is_space(letter: char) -> bool {
    matches!(letter, ' ' | WIDE | NARROW)
}

/// Whether a sign after `letter` closes something; not after an opening bracket or another sign.
fn is_word_end(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, ')' | ']' | '}' | '»' | '”' | '…' | '%' | '€')
}

/// Whether the sign that `rest` starts with ends a word: not that of an hour, of an address.
fn ends_here(rest: &str, sign: char) -> bool {
    let next = rest.strip_prefix(sign).and_then(|after| after.chars().next());
    next.is_none_or(|next| next.is_whitespace() || matches!(next, ';' | ':' | '!' | '?' | '»' | ')' | ']' | '”' | '…'))
}

/// Whether a number ends here; a place in braces may be one.
fn is_number_end(last: Option<char>) -> bool {
    last.is_some_and(|letter| letter.is_ascii_digit() || letter == '}')
}

fn starts_with_unit(after: &str) -> bool {
    UNITS.iter().filter_map(|unit| after.strip_prefix(unit)).any(|behind| {
        behind.chars().next().is_none_or(|next| !next.is_alphanumeric() && !matches!(next, '\'' | '’' | '{'))
    })
}

/// Whether the space between `before` and `after` groups the digits of one number.
fn is_thousands(before: &str, after: &str) -> bool {
    let rest = before.trim_end_matches(|letter: char| letter.is_ascii_digit());
    let group = before.len() - rest.len();
    let next = after.chars().take_while(char::is_ascii_digit).count();
    // The digits at the end of a name or of an address are no number.
    let begins =
        rest.chars().next_back().is_none_or(|letter| !letter.is_alphanumeric() && !matches!(letter, '/' | '-' | '_'));
    (1..=3).contains(&group) && next == 3 && begins
}

fn is_apostrophe(before: Option<char>, letter: char, after: &str) -> bool {
    let starts = |next: char| next.is_alphanumeric() || matches!(next, '«' | '{');
    letter == '\'' && before.is_some_and(char::is_alphabetic) && after.chars().next().is_some_and(starts)
}
