//! XML as a spreadsheet holds it: written as text, read one piece after the other. Knows no
//! meaning. Total: what is no XML gives `None`; entities are the five of XML, so that no file
//! grows by reading it.

use std::fmt::Write as _;

/// A piece of a document. Names are without their prefix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// An element begins: its name, its attributes as written, whether it ends at once.
    Start(&'a str, &'a str, bool),
    /// An element ends.
    End(&'a str),
    /// A text, as written.
    Text(&'a str),
    /// A text that holds no marks.
    Plain(&'a str),
}

/// The pieces of a document.
#[must_use]
pub fn pieces(document: &str) -> Option<Vec<Piece<'_>>> {
    let mut pieces = Vec::new();
    let mut rest = document.strip_prefix('\u{feff}').unwrap_or(document);
    let mut open: Vec<&str> = Vec::new();
    loop {
        let (text, marked) = match rest.find('<') {
            Some(place) => rest.split_at_checked(place)?,
            None => (rest, ""),
        };
        if !text.is_empty() {
            pieces.push(Piece::Text(text));
        }
        if marked.is_empty() {
            return open.is_empty().then_some(pieces);
        }
        if let Some(inside) = marked.strip_prefix("<!--") {
            rest = inside.split_once("-->")?.1;
        } else if let Some(inside) = marked.strip_prefix("<![CDATA[") {
            let (text, behind) = inside.split_once("]]>")?;
            pieces.push(Piece::Plain(text));
            rest = behind;
        } else if let Some(inside) = marked.strip_prefix("<?") {
            rest = inside.split_once("?>")?.1;
        } else if let Some(inside) = marked.strip_prefix("</") {
            let (name, behind) = inside.split_once('>')?;
            let name = local(name.trim_end());
            if open.pop() != Some(name) {
                return None;
            }
            pieces.push(Piece::End(name));
            rest = behind;
        } else {
            let inside = marked.strip_prefix('<').filter(|inside| !inside.starts_with('!'))?;
            let end = end_of(inside)?;
            let (tag, behind) = inside.split_at_checked(end)?;
            rest = behind.strip_prefix('>')?;
            let (tag, is_whole) = tag.strip_suffix('/').map_or((tag, false), |tag| (tag, true));
            let blank = tag.find(|letter: char| letter.is_ascii_whitespace()).unwrap_or(tag.len());
            let (name, attributes) = tag.split_at_checked(blank)?;
            let name = local(name);
            if name.is_empty() {
                return None;
            }
            if !is_whole {
                open.push(name);
            }
            pieces.push(Piece::Start(name, attributes, is_whole));
        }
    }
}

/// Where a tag ends, quotations passed over.
fn end_of(inside: &str) -> Option<usize> {
    let mut quote = None;
    for (place, byte) in inside.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return Some(place),
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), byte) if open == byte => quote = None,
            _ => {}
        }
    }
    None
}

fn local(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, name)| name)
}

/// An attribute by its name, prefixes left out.
#[must_use]
pub fn attribute(attributes: &str, name: &str) -> Option<String> {
    let mut rest = attributes;
    loop {
        let (found, behind) = rest.split_once('=')?;
        let behind = behind.trim_start();
        let quote = behind.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
        let (value, behind) = behind.strip_prefix(quote)?.split_once(quote)?;
        if local(found.trim()) == name {
            return unescaped(value);
        }
        rest = behind;
    }
}

/// The text that was written so.
#[must_use]
pub fn unescaped(text: &str) -> Option<String> {
    let mut parts = text.split('&');
    let mut whole = parts.next()?.replace("\r\n", "\n").replace('\r', "\n");
    for part in parts {
        let (name, behind) = part.split_once(';')?;
        whole.push(match name {
            "lt" => '<',
            "gt" => '>',
            "amp" => '&',
            "quot" => '"',
            "apos" => '\'',
            name => {
                let number = name.strip_prefix('#')?;
                let number = match number.strip_prefix('x') {
                    Some(digits) => u32::from_str_radix(digits, 16).ok()?,
                    None => number.parse().ok()?,
                };
                char::from_u32(number)?
            }
        });
        whole.push_str(&behind.replace("\r\n", "\n").replace('\r', "\n"));
    }
    Some(whole)
}

/// A text for a document.
pub fn escape(text: &str, into: &mut String) {
    for letter in text.chars() {
        match letter {
            '<' => into.push_str("&lt;"),
            '>' => into.push_str("&gt;"),
            '&' => into.push_str("&amp;"),
            '"' => into.push_str("&quot;"),
            letter => into.push(letter),
        }
    }
}

/// A text of a cell: letters that XML has no place for, or would change, by number (`_x000D_`), as
/// ECMA-376 says (22.9.2.19).
pub fn escape_cell(text: &str, into: &mut String) {
    for (place, letter) in text.char_indices() {
        let is_strange = matches!(letter, '\0'..='\u{8}' | '\u{b}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}');
        // What looks like such a number is no number.
        let looks_so = letter == '_' && text.get(place..).is_some_and(|rest| number_at(rest).is_some());
        if is_strange || looks_so {
            // Writing to a String cannot fail.
            let _ = write!(into, "_x{:04X}_", u32::from(letter));
        } else {
            escape(letter.encode_utf8(&mut [0; 4]), into);
        }
    }
}

/// The letter whose number stands at the beginning.
fn number_at(text: &str) -> Option<u16> {
    let digits = text.strip_prefix("_x")?.get(..5)?.strip_suffix('_')?;
    if digits.bytes().all(|it| it.is_ascii_hexdigit()) { u16::from_str_radix(digits, 16).ok() } else { None }
}

/// The text of a cell that was written so.
#[must_use]
pub fn unescaped_cell(text: &str) -> String {
    if !text.contains("_x") {
        return text.to_owned();
    }
    let mut units: Vec<u16> = Vec::new();
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        if let Some(number) = number_at(rest) {
            units.push(number);
            rest = rest.get(7..).unwrap_or_default();
        } else {
            units.extend(letter.encode_utf16(&mut [0; 2]).iter());
            rest = rest.get(letter.len_utf8()..).unwrap_or_default();
        }
    }
    String::from_utf16_lossy(&units)
}
