//! A table as CSV (RFC 4180): semicolons, a byte-order mark and CRLF, as French spreadsheets read
//! and write it. Reading also takes commas and tabs, and the letters of older Windows programs.
//! Knows cells only.

use super::cells::{Cell, Grid, Read};

/// The file of a table.
#[must_use]
pub fn write(grid: &Grid) -> String {
    let mut text = String::from("\u{feff}");
    for row in grid {
        for (place, cell) in row.iter().enumerate() {
            if place > 0 {
                text.push(';');
            }
            let is_plain = !cell.contains([';', ',', '\t', '"', '\r', '\n']) && cell.trim() == cell;
            if is_plain {
                text.push_str(cell);
            } else {
                text.push('"');
                text.push_str(&cell.replace('"', "\"\""));
                text.push('"');
            }
        }
        text.push_str("\r\n");
    }
    text
}

/// The table of a file; `None` where a quotation is never closed.
#[must_use]
pub fn read(text: &str) -> Option<Read> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let head = text.lines().next().unwrap_or_default();
    let count = |separator: char| head.matches(separator).count();
    let separator = [',', '\t'].into_iter().fold(';', |best, it| if count(it) > count(best) { it } else { best });
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    let (mut row, mut cell) = (Vec::new(), String::new());
    let mut is_quoted = false;
    let mut letters = text.chars().peekable();
    let mut is_begun = false;
    while let Some(letter) = letters.next() {
        if is_quoted {
            match letter {
                '"' if letters.next_if_eq(&'"').is_some() => cell.push('"'),
                '"' => is_quoted = false,
                letter => cell.push(letter),
            }
            continue;
        }
        match letter {
            '"' if !is_begun => (is_quoted, is_begun) = (true, true),
            '\r' | '\n' => {
                if letter == '\r' {
                    letters.next_if_eq(&'\n');
                }
                row.push(Cell::from(std::mem::take(&mut cell)));
                rows.push(std::mem::take(&mut row));
                is_begun = false;
            }
            letter if letter == separator => {
                row.push(Cell::from(std::mem::take(&mut cell)));
                is_begun = false;
            }
            letter => {
                cell.push(letter);
                is_begun = true;
            }
        }
    }
    if is_quoted {
        return None;
    }
    if is_begun || !row.is_empty() {
        row.push(Cell::from(cell));
        rows.push(row);
    }
    Some(Read { name: String::new(), rows })
}

/// Letters of Windows programs from 0x80 on, where they are none of Unicode's first 256.
const WINDOWS: [char; 32] = [
    '\u{20AC}', '\u{81}', '\u{201A}', '\u{192}', '\u{201E}', '\u{2026}', '\u{2020}', '\u{2021}', '\u{2C6}', '\u{2030}',
    '\u{160}', '\u{2039}', '\u{152}', '\u{8D}', '\u{17D}', '\u{8F}', '\u{90}', '\u{2018}', '\u{2019}', '\u{201C}',
    '\u{201D}', '\u{2022}', '\u{2013}', '\u{2014}', '\u{2DC}', '\u{2122}', '\u{161}', '\u{203A}', '\u{153}', '\u{9D}',
    '\u{17E}', '\u{178}',
];

/// The text of a file: UTF-8, UTF-16 with its mark, or else as Windows programs in Western Europe
/// write it.
#[must_use]
pub fn decode(bytes: &[u8]) -> String {
    let units = |bytes: &[u8], read: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = bytes.chunks_exact(2).filter_map(|pair| pair.try_into().ok()).map(read).collect();
        String::from_utf16_lossy(&units)
    };
    match bytes {
        [0xFF, 0xFE, rest @ ..] => units(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => units(rest, u16::from_be_bytes),
        _ => match std::str::from_utf8(bytes) {
            Ok(text) => text.to_owned(),
            Err(_) => bytes
                .iter()
                .map(|byte| {
                    let windows = byte.checked_sub(0x80).and_then(|place| WINDOWS.get(usize::from(place)));
                    windows.copied().unwrap_or(char::from(*byte))
                })
                .collect(),
        },
    }
}
