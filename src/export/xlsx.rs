//! Tables as a spreadsheet that `LibreOffice`, Excel and others open (Office Open XML, ECMA-376): the
//! least a file of that kind needs. Knows cells only.
//!
//! Rejected: `OpenDocument`, which Numbers does not open; the crates `rust_xlsxwriter` and `umya-spreadsheet`,
//! hundreds of kilobytes in the page for two plain tables. `calamine` judges this writer in the
//! tests.

use std::fmt::Write as _;

use super::{
    cells::{Grid, letters},
    xml::{escape, escape_cell},
    zip,
};

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";

/// A sheet: its name, its rows, the widths of its columns in letters and which of them only explain.
#[derive(Clone, Debug)]
pub struct Sheet<'a> {
    /// Its name.
    pub name: &'a str,
    /// Its rows, the first of them the heads.
    pub grid: &'a Grid,
    /// Each column: its width, and whether it is read back.
    pub columns: &'a [(u32, bool)],
}

/// The file of these sheets.
#[must_use]
pub fn write(sheets: &[Sheet]) -> Vec<u8> {
    let mut types = format!(
        "{HEAD}<Types xmlns=\"{PACKAGE}/content-types\"><Default Extension=\"rels\" \
         ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" \
         ContentType=\"application/xml\"/>"
    );
    let mut workbook = format!("{HEAD}<workbook xmlns=\"{MAIN}\" xmlns:r=\"{OFFICE}\"><sheets>");
    let mut links = format!("{HEAD}<Relationships xmlns=\"{PACKAGE}/relationships\">");
    let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    let mut parts = Vec::new();
    for (number, sheet) in (1..).zip(sheets) {
        let _ = write!(
            types,
            "<Override PartName=\"/xl/worksheets/sheet{number}.xml\" ContentType=\"{kind}.worksheet+xml\"/>"
        );
        workbook.push_str("<sheet name=\"");
        escape(sheet.name, &mut workbook);
        let _ = write!(workbook, "\" sheetId=\"{number}\" r:id=\"rId{number}\"/>");
        let _ = write!(
            links,
            "<Relationship Id=\"rId{number}\" Type=\"{OFFICE}/worksheet\" Target=\"worksheets/sheet{number}.xml\"/>"
        );
        parts.push((format!("xl/worksheets/sheet{number}.xml"), worksheet(sheet)));
    }
    let _ = write!(
        types,
        "<Override PartName=\"/xl/workbook.xml\" ContentType=\"{kind}.sheet.main+xml\"/>\
         <Override PartName=\"/xl/styles.xml\" ContentType=\"{kind}.styles+xml\"/></Types>"
    );
    workbook.push_str("</sheets></workbook>");
    let _ = write!(
        links,
        "<Relationship Id=\"rIdStyles\" Type=\"{OFFICE}/styles\" Target=\"styles.xml\"/></Relationships>"
    );
    let root = format!(
        "{HEAD}<Relationships xmlns=\"{PACKAGE}/relationships\"><Relationship Id=\"rId1\" \
         Type=\"{OFFICE}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
    );
    let fixed = [
        ("[Content_Types].xml", types),
        ("_rels/.rels", root),
        ("xl/workbook.xml", workbook),
        ("xl/_rels/workbook.xml.rels", links),
        ("xl/styles.xml", styles()),
    ];
    let all = fixed.map(|(name, text)| (name.to_owned(), text)).into_iter().chain(parts);
    zip::write(&all.map(|(name, text)| (name, text.into_bytes())).collect::<Vec<_>>())
}

/// Styles: 0 as it comes, 1 what is read, 2 heads, 3 what only explains. All cells are texts, so
/// that what is typed over them stays as typed.
fn styles() -> String {
    let fonts = "<fonts count=\"3\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font><font><b/><sz val=\"11\"/>\
         <name val=\"Calibri\"/></font><font><sz val=\"11\"/><color rgb=\"FF5A5A5A\"/><name val=\"Calibri\"/></font></fonts>";
    let fills = "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill \
         patternType=\"gray125\"/></fill><fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFEDF1F5\"/>\
         </patternFill></fill></fills>";
    let borders = "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>";
    let format = |font, fill| {
        format!(
            "<xf numFmtId=\"49\" fontId=\"{font}\" fillId=\"{fill}\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" \
             applyFont=\"1\" applyFill=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>"
        )
    };
    format!(
        "{HEAD}<styleSheet xmlns=\"{MAIN}\">{fonts}{fills}{borders}<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" \
         fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs><cellXfs count=\"4\"><xf numFmtId=\"0\" fontId=\"0\" \
         fillId=\"0\" borderId=\"0\" xfId=\"0\"/>{}{}{}</cellXfs><cellStyles count=\"1\"><cellStyle \
         name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>",
        format(0, 0),
        format(1, 2),
        format(2, 2)
    )
}

fn worksheet(sheet: &Sheet) -> String {
    let mut text = format!(
        "{HEAD}<worksheet xmlns=\"{MAIN}\"><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" \
         topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>"
    );
    for (number, (width, _)) in (1..).zip(sheet.columns) {
        let _ =
            write!(text, "<col min=\"{number}\" max=\"{number}\" width=\"{width}\" style=\"1\" customWidth=\"1\"/>");
    }
    text.push_str("</cols><sheetData>");
    for (number, row) in (1..).zip(sheet.grid) {
        let _ = write!(text, "<row r=\"{number}\">");
        for (column, cell) in row.iter().enumerate() {
            let is_read = sheet.columns.get(column).is_none_or(|(_, is_read)| *is_read);
            let style = if number == 1 {
                2
            } else if is_read {
                1
            } else {
                3
            };
            let column = letters(column);
            if cell.is_empty() {
                let _ = write!(text, "<c r=\"{column}{number}\" s=\"{style}\"/>");
            } else {
                let _ = write!(
                    text,
                    "<c r=\"{column}{number}\" s=\"{style}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"
                );
                escape_cell(cell, &mut text);
                text.push_str("</t></is></c>");
            }
        }
        text.push_str("</row>");
    }
    let last = letters(sheet.columns.len().saturating_sub(1));
    let _ = write!(
        text,
        "</sheetData><ignoredErrors><ignoredError sqref=\"A1:{last}{}\" numberStoredAsText=\"1\"/></ignoredErrors></worksheet>",
        sheet.grid.len().max(1)
    );
    text
}
