//! The tables of a spreadsheet, as whatever program saved it: strings shared or in place, parts
//! packed or not, rows and cells left out. Knows cells only; formulas are read by their last value.

use super::{
    cells::{Cell, Read, column},
    xml::{Piece, attribute, pieces, unescaped, unescaped_cell},
    zip::{self, Part},
};

/// Rows and columns at most: a table of answers has some hundred and thirteen.
const ROWS: usize = 20_000;
const COLUMNS: usize = 200;

/// Why a file is no spreadsheet of tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// An archive of something else.
    NotOurs,
    /// An `OpenDocument` file.
    OpenDocument,
    /// It was cut or changed.
    Damaged,
}

/// The tables of a file.
///
/// # Errors
/// Says whether the file is damaged or of another kind.
pub fn read(file: &[u8]) -> Result<Vec<Read>, Fault> {
    let parts = zip::read(file).ok_or(Fault::Damaged)?;
    let text = |name: &str| text_of(&parts, name);
    let Some(workbook) = text("xl/workbook.xml") else {
        let is_open_document = parts.iter().any(|(name, _)| name == "content.xml");
        return Err(if is_open_document { Fault::OpenDocument } else { Fault::NotOurs });
    };
    tables(workbook, &parts).ok_or(Fault::Damaged)
}

fn text_of<'a>(parts: &'a [Part], name: &str) -> Option<&'a str> {
    let part = parts.iter().find(|(other, _)| other.trim_start_matches('/') == name);
    part.and_then(|(_, bytes)| std::str::from_utf8(bytes).ok())
}

fn tables(workbook: &str, parts: &[Part]) -> Option<Vec<Read>> {
    let links = pieces(text_of(parts, "xl/_rels/workbook.xml.rels")?)?;
    let target = |id: &str| {
        links.iter().find_map(|piece| match piece {
            Piece::Start("Relationship", attributes, _) if attribute(attributes, "Id").as_deref() == Some(id) => {
                attribute(attributes, "Target")
            }
            _ => None,
        })
    };
    let shared = match text_of(parts, "xl/sharedStrings.xml") {
        Some(document) => strings(document)?,
        None => Vec::new(),
    };
    let mut tables = Vec::new();
    for piece in pieces(workbook)? {
        let Piece::Start("sheet", attributes, _) = piece else { continue };
        let name = attribute(attributes, "name")?;
        let target = target(&attribute(attributes, "id")?)?;
        let path = match target.strip_prefix('/') {
            Some(path) => path.to_owned(),
            None => format!("xl/{target}"),
        };
        // A sheet of another kind, such as a chart, has no cells.
        tables.push(Read { name, rows: rows(text_of(parts, &path)?, &shared)? });
    }
    Some(tables)
}

/// The strings that cells share, each put together from its runs; how it is read aloud is left out.
fn strings(document: &str) -> Option<Vec<String>> {
    let mut strings = Vec::new();
    let mut text = Words::default();
    for piece in pieces(document)? {
        match piece {
            Piece::Start("si", _, is_whole) => {
                text = Words::default();
                if is_whole {
                    strings.push(String::new());
                }
            }
            Piece::End("si") => strings.push(std::mem::take(&mut text).said()),
            piece => text.take(&piece)?,
        }
    }
    Some(strings)
}

/// A text on its way.
#[derive(Default)]
struct Words {
    text: String,
    is_text: bool,
    is_aloud: bool,
}

impl Words {
    fn take(&mut self, piece: &Piece) -> Option<()> {
        match piece {
            Piece::Start("t", _, is_whole) => self.is_text = !is_whole,
            Piece::End("t") => self.is_text = false,
            Piece::Start("rPh", _, is_whole) => self.is_aloud = !is_whole,
            Piece::End("rPh") => self.is_aloud = false,
            Piece::Text(text) if self.is_text && !self.is_aloud => self.text.push_str(&unescaped(text)?),
            Piece::Plain(text) if self.is_text && !self.is_aloud => self.text.push_str(text),
            _ => {}
        }
        Some(())
    }

    fn said(self) -> String {
        unescaped_cell(&self.text)
    }
}

fn rows(document: &str, shared: &[String]) -> Option<Vec<Vec<Cell>>> {
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    let (mut row, mut place) = (0, 0);
    let mut kind = String::new();
    let mut words = Words::default();
    let mut value: Option<String> = None;
    let mut is_value = false;
    for piece in pieces(document)? {
        match piece {
            Piece::Start("row", attributes, _) => {
                row = match attribute(attributes, "r") {
                    Some(number) => number.parse().ok().filter(|number| *number > 0)?,
                    None => row + 1,
                };
                place = 0;
            }
            Piece::Start("c", attributes, is_whole) => {
                if let Some(address) = attribute(attributes, "r") {
                    place = column(address.trim_end_matches(|letter: char| letter.is_ascii_digit()))?;
                }
                kind = attribute(attributes, "t").unwrap_or_default();
                (words, value) = (Words::default(), None);
                if is_whole {
                    place += 1;
                }
            }
            Piece::Start("v", _, is_whole) => is_value = !is_whole,
            Piece::End("v") => is_value = false,
            Piece::Text(text) if is_value => value.get_or_insert_default().push_str(&unescaped(text)?),
            Piece::End("c") => {
                let cell = cell(&kind, std::mem::take(&mut words), value.take(), shared)?;
                if !cell.text.is_empty() {
                    if row > ROWS || place >= COLUMNS {
                        return None;
                    }
                    if rows.len() < row {
                        rows.resize(row, Vec::new());
                    }
                    let cells = rows.get_mut(row.checked_sub(1)?)?;
                    if cells.len() <= place {
                        cells.resize(place + 1, Cell::default());
                    }
                    *cells.get_mut(place)? = cell;
                }
                place += 1;
            }
            piece => words.take(&piece)?,
        }
    }
    Some(rows)
}

fn cell(kind: &str, words: Words, value: Option<String>, shared: &[String]) -> Option<Cell> {
    Some(match kind {
        "inlineStr" => Cell::from(words.said()),
        "s" => match value {
            Some(place) => Cell::from(shared.get(place.trim().parse::<usize>().ok()?)?.clone()),
            None => Cell::default(),
        },
        "" | "n" => Cell { text: value.unwrap_or_default(), is_number: true },
        // A text that a formula gave, a yes or no, an error: as it stands.
        _ => Cell::from(unescaped_cell(&value.unwrap_or_default())),
    })
}
