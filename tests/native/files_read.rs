//! Files that were edited, damaged or come from elsewhere: each is read as it is meant, or refused
//! with what is wrong and where, and nothing of it is taken in.

use boussole::{
    content::catalog,
    domain::{
        catalog::criterion::Answers,
        dossier::{Answer, Dossier},
        event::{Event, Whose},
    },
    export::{
        asked::Part,
        back::Why,
        cells::Grid,
        csv,
        files::{FileFault, answers_csv, changes, read, to_xlsx},
        inflate::inflate,
        sheets::{answers, plan},
        workbook,
        xlsx::{self, Sheet},
        zip,
    },
};
use proptest::{collection::vec, prelude::*};

use crate::{
    any::{self, Dice},
    files::said,
};

/// The columns of the answers.
const ID: usize = 1;
const SIDE: usize = 3;
const CODE: usize = 4;

fn sample() -> Dossier {
    let mut dossier = any::complete(catalog(), &mut Dice::Seed(5));
    dossier = any::diagnosed(catalog(), dossier, &mut Dice::Seed(6));
    dossier
}

fn grid(dossier: &Dossier) -> Grid {
    answers(catalog(), dossier, &said(), true)
}

fn row(grid: &Grid, id: &str) -> usize {
    grid.iter().position(|row| row[ID] == id).unwrap_or_else(|| panic!("no row {id}"))
}

fn file(grid: &Grid) -> Vec<u8> {
    xlsx::write(&[Sheet { name: "Réponses", grid, columns: &[] }])
}

fn bad(file: &[u8]) -> Vec<(String, Why)> {
    match read(catalog(), file) {
        Err(FileFault::Cells(bad)) => bad.into_iter().map(|bad| (bad.address, bad.why)).collect(),
        other => panic!("{other:?}"),
    }
}

/// A criterion answered by a level.
fn scale() -> String {
    let mut criteria = catalog().criteria.iter();
    format!("critere.{}", criteria.find(|it| matches!(it.answers, Answers::Scale(_))).unwrap().id)
}

#[test]
fn every_bad_cell_is_told_by_its_address_and_nothing_comes_back() {
    let mut grid = grid(&sample());
    let level = row(&grid, &scale());
    let (resources, objectives, format) = (row(&grid, "apporte"), row(&grid, "objectifs"), row(&grid, "dossier.date"));
    grid[level][CODE] = "7".to_owned();
    grid[level][7] = "une note".to_owned();
    grid[level + 1][SIDE] = "eux".to_owned();
    grid[resources][CODE] = "argent, argent".to_owned();
    grid[objectives][CODE] = "a, b, c, d".to_owned();
    grid[format][CODE] = "hier".to_owned();
    let last = grid.len();
    grid.push(vec![String::new(), "critere.humeur".to_owned(), String::new(), "nous".to_owned(), "1".to_owned()]);
    grid.push(grid[level].clone());
    grid[last + 1][CODE] = "2".to_owned();
    grid.push(vec![String::new(), String::new(), String::new(), String::new(), "2".to_owned()]);
    let found = bad(&file(&grid));
    let address = |row: usize, column: &str| format!("Réponses!{column}{}", row + 1);
    let addresses: Vec<&str> = found.iter().map(|(address, _)| address.as_str()).collect();
    let mut expected = vec![
        address(format, "E"),
        address(objectives, "E"),
        address(level, "E"),
        address(level + 1, "D"),
        address(resources, "E"),
        address(last, "B"),
        address(last + 1, "B"),
        address(last + 2, "B"),
    ];
    expected.sort_unstable();
    let mut sorted = addresses.clone();
    sorted.sort_unstable();
    assert_eq!(sorted, expected, "{found:?}");
    assert!(found.contains(&(address(level, "E"), Why::NoSuchCode("7".to_owned(), "0 1 2 3 4 nsp".to_owned()))));
    assert!(found.contains(&(address(last, "B"), Why::NoSuchRow("critere.humeur".to_owned()))));
    // In CSV the same, without the name of a sheet.
    let in_csv = bad(csv::write(&grid).as_bytes());
    let with_sheet: Vec<String> = in_csv.iter().map(|(address, _)| format!("Réponses!{address}")).collect();
    assert_eq!(with_sheet, addresses);
}

#[test]
fn a_note_where_none_belongs_is_told_not_lost() {
    let mut grid = grid(&sample());
    let level = row(&grid, &scale());
    grid[level][7] = "une note".to_owned();
    let address = format!("Réponses!H{}", level + 1);
    assert_eq!(bad(&file(&grid)), [(address, Why::NothingBeside(scale()))]);
}

#[test]
fn an_answer_changed_by_hand_is_the_only_change() {
    let before = sample();
    let mut grid = grid(&before);
    let level = row(&grid, &scale());
    assert_eq!(grid[level][SIDE], "nous");
    let id = catalog().criteria.iter().find(|it| matches!(it.answers, Answers::Scale(_))).unwrap().id.clone();
    let known = before.own.levels.get(&id).and_then(Answer::known).copied();
    let next = known.map_or(1, |level| (level + 1) % 5);
    grid[level][CODE] = format!(" {next} ");
    // Words that explain do not count; columns may move.
    grid[level][2] = "=autre chose".to_owned();
    for row in &mut grid {
        row.swap(2, 4);
        row.push("à moi".to_owned());
        row[5] = String::new();
    }
    let after = read(catalog(), &file(&grid)).unwrap().onto(&before);
    let mut expected = before.clone();
    expected.own.levels.insert(id.clone(), Answer::Known(next));
    assert_eq!(after, expected);
    let told = changes(catalog(), &before, &after);
    assert_eq!(told.len(), 1, "{told:?}");
    assert_eq!((told[0].part, told[0].new, told[0].changed, told[0].withdrawn), (Part::Model, 0, 1, 0));
    // The same as the event of the page.
    let event = before.apply(Event::Level(Whose::Own, id, Some(Answer::Known(next))), 9);
    assert!(changes(catalog(), &event, &after).is_empty());
}

#[test]
fn what_would_change_is_counted_part_by_part() {
    let whole = sample();
    let blank = Dossier::default();
    let (new, gone) = (changes(catalog(), &blank, &whole), changes(catalog(), &whole, &blank));
    assert!(new.iter().all(|change| change.new > 0 && change.changed + change.withdrawn == 0), "{new:?}");
    let counts = |list: &[boussole::export::files::Change], of: fn(&boussole::export::files::Change) -> usize| {
        list.iter().map(|change| (change.part, of(change))).collect::<Vec<_>>()
    };
    assert_eq!(counts(&new, |change| change.new), counts(&gone, |change| change.withdrawn));
    assert!(changes(catalog(), &whole, &Dossier { revision: 99, changed: 7, ..whole.clone() }).is_empty());
}

#[test]
fn a_file_of_elsewhere_is_refused_as_such() {
    let foreign: Vec<Vec<u8>> = vec![
        Vec::new(),
        b"Nom;Ville\r\nZo\xe9;Lyon\r\n".to_vec(),
        b"id,side\n1,2\n".to_vec(),
        b"{}".to_vec(),
        b"[1, 2]".to_vec(),
        b"\"a".to_vec(),
        vec![0xFF, 0xFE, 0, 0xD8],
        b"\x89PNG\r\n\x1a\n".to_vec(),
        zip::write(&[("word/document.xml".to_owned(), b"<a/>".to_vec())]),
        file(&vec![vec!["Nom".to_owned()], vec!["Zoé".to_owned()]]),
    ];
    for file in foreign {
        assert_eq!(read(catalog(), &file), Err(FileFault::NotOurs), "{file:?}");
    }
    let open = zip::write(&[("content.xml".to_owned(), b"<a/>".to_vec())]);
    assert_eq!(read(catalog(), &open), Err(FileFault::OpenDocument));
    let mut later = grid(&sample());
    let format = row(&later, "dossier.format");
    later[format][CODE] = "2".to_owned();
    assert_eq!(read(catalog(), &file(&later)), Err(FileFault::Newer));
    assert_eq!(read(catalog(), b"{\"boussole\": 900, \"dossier\": {}}"), Err(FileFault::Newer));
    assert!(matches!(read(catalog(), b"{\"boussole\": 3, \"dossier\": {\"edition\":"), Err(FileFault::Damaged(_))));
}

#[test]
fn a_missing_column_is_told_by_its_code() {
    let mut grid = grid(&sample());
    for row in &mut grid {
        row.remove(7);
    }
    assert_eq!(bad(&file(&grid)), [("Réponses!A1".to_owned(), Why::NoColumn("note"))]);
}

#[test]
fn a_file_of_a_later_edition_keeps_what_this_one_does_not_know() {
    let mut dossier = sample();
    dossier.edition = catalog().rules.edition + 1;
    dossier.limits.insert("demain".into(), boussole::domain::catalog::gate::Reply::Yes);
    dossier.who.size = Some("geante".into());
    dossier.own.levels.insert("nouveau".into(), Answer::Known(3));
    dossier.own.choices.insert("autre".into(), Answer::Known(vec!["Là bas".into(), "nsp".into()]));
    let brought = read(catalog(), &to_xlsx(catalog(), &dossier, &said())).unwrap();
    assert_eq!(brought.onto(&Dossier::default()), dossier);
    dossier.edition = catalog().rules.edition;
    assert!(
        matches!(read(catalog(), &to_xlsx(catalog(), &dossier, &said())), Err(FileFault::Cells(bad)) if bad.len() == 4)
    );
}

#[test]
fn csv_of_windows_programs_is_read() {
    let mut dossier = sample();
    dossier.who.name = "L’été — « œuvre » 5 €".to_owned();
    let text = answers_csv(catalog(), &dossier, &said());
    let (bytes, (), lossy) = encode_windows(&text.trim_start_matches('\u{feff}').replace(['→', '\u{202f}'], " "));
    assert!(!lossy);
    let brought = read(catalog(), &bytes).unwrap();
    assert_eq!(brought.answers.unwrap().who.name, dossier.who.name);
    let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(read(catalog(), &utf16).unwrap().answers.unwrap().who.name, dossier.who.name);
}

/// Letters as Windows programs write them; those they have no place for are left out where texts of
/// other people hold them.
fn encode_windows(text: &str) -> (Vec<u8>, (), bool) {
    let table: Vec<char> = csv::decode(&(0x80..=0xFF).collect::<Vec<u8>>()).chars().collect();
    let byte = |letter: char| match u8::try_from(u32::from(letter)) {
        Ok(byte) if byte < 0x80 => byte,
        _ => table.iter().position(|it| *it == letter).map_or(b'?', |place| u8::try_from(place + 0x80).unwrap()),
    };
    (text.chars().map(byte).collect(), (), false)
}

/// An archive as other programs write it, its parts packed.
fn packed(parts: &[zip::Part]) -> Vec<u8> {
    let mut archive = zip::write(parts);
    // Written anew: method 8, sizes of what is packed.
    archive.clear();
    let (mut list, mut count) = (Vec::new(), 0_u16);
    for (name, bytes) in parts {
        let small = miniz_oxide::deflate::compress_to_vec(bytes, 6);
        let at = u32::try_from(archive.len()).unwrap();
        let size = |bytes: &[u8]| u32::try_from(bytes.len()).unwrap().to_le_bytes();
        let mut head = vec![20, 0, 0, 8, 8, 0, 0, 0, 33, 0];
        head.extend(boussole::codec::check::crc32(bytes.iter().copied()).to_le_bytes());
        head.extend([size(&small), size(bytes)].concat());
        head.extend(u16::try_from(name.len()).unwrap().to_le_bytes());
        head.extend([0, 0]);
        archive.extend(b"PK\x03\x04");
        archive.extend(&head);
        archive.extend(name.bytes());
        archive.extend(&small);
        list.extend(b"PK\x01\x02\x14\x00");
        list.extend(&head);
        list.extend([0; 10]);
        list.extend(at.to_le_bytes());
        list.extend(name.bytes());
        count += 1;
    }
    let at = u32::try_from(archive.len()).unwrap();
    archive.extend(&list);
    archive.extend(b"PK\x05\x06\0\0\0\0");
    archive.extend([count.to_le_bytes(), count.to_le_bytes()].concat());
    archive.extend(u32::try_from(list.len()).unwrap().to_le_bytes());
    archive.extend(at.to_le_bytes());
    archive.extend([0, 0]);
    archive
}

#[test]
fn packed_spreadsheets_come_back_and_every_damage_of_them_is_seen() {
    let dossier = sample();
    let parts = zip::read(&to_xlsx(catalog(), &dossier, &said())).unwrap();
    let archive = packed(&parts);
    assert_eq!(read(catalog(), &archive).unwrap().onto(&Dossier::default()), dossier);
    let mut dice = Dice::Seed(8);
    for _ in 0..1_500 {
        let mut changed = archive.clone();
        let place = dice.below(changed.len());
        changed[place] ^= 1 << dice.below(8);
        // Dates and versions in the archive say nothing; all that does is checked.
        if let Ok(brought) = read(catalog(), &changed) {
            assert_eq!(brought.onto(&Dossier::default()), dossier, "byte {place}");
        }
        let length = dice.below(archive.len());
        assert!(read(catalog(), &archive[..length]).is_err());
    }
}

#[test]
fn a_part_that_grows_beyond_what_it_says_is_not_unpacked() {
    let zeros = miniz_oxide::deflate::compress_to_vec(&vec![0; 1 << 20], 9);
    assert_eq!(inflate(&zeros, 1 << 20), Some(vec![0; 1 << 20]));
    assert_eq!(inflate(&zeros, (1 << 20) - 1), None);
    assert_eq!(inflate(&zeros, 100), None);
    assert_eq!(inflate(&zeros, 1 << 21), None);
}

proptest! {
    #[test]
    fn a_library_packs_what_is_unpacked_here(bytes in vec(any::<u8>(), 0..4_000), text in "[a-f ]{0,6000}", level in 0..10_u8) {
        for bytes in [bytes, text.into_bytes()] {
            let small = miniz_oxide::deflate::compress_to_vec(&bytes, level);
            prop_assert_eq!(inflate(&small, bytes.len()), Some(bytes));
        }
    }

    #[test]
    fn nothing_makes_the_readers_panic(
        bytes in vec(any::<u8>(), 0..300), size in 0..10_000_usize, xml in "[<>/a\"= &;#x0-9!\\[\\]-]{0,60}", text in ".{0,80}",
    ) {
        let _ = inflate(&bytes, size);
        let _ = read(catalog(), &[b"PK\x03\x04", bytes.as_slice()].concat());
        let _ = read(catalog(), &bytes);
        let _ = read(catalog(), text.as_bytes());
        let parts = |sheet: &str| {
            let mut parts = zip::read(&file(&vec![vec!["x".to_owned()]])).unwrap();
            for (name, bytes) in &mut parts {
                if name.ends_with("sheet1.xml") {
                    *bytes = sheet.as_bytes().to_vec();
                }
            }
            zip::write(&parts)
        };
        let _ = workbook::read(&parts(&xml));
        let _ = workbook::read(&parts(&format!("<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\">{xml}</c></row></sheetData></worksheet>")));
    }
}

#[test]
fn a_sheet_as_excel_writes_it_is_read() {
    let strings = r#"<?xml version="1.0"?><x:sst xmlns:x="m"><x:si><x:t>Un</x:t></x:si><x:si><x:r><x:rPr/><x:t xml:space="preserve">De</x:t></x:r><x:r><x:t>ux_x000D_</x:t></x:r><x:rPh sb="0"><x:t>aloud</x:t></x:rPh></x:si></x:sst>"#;
    let sheet = r#"<worksheet><dimension ref="A1:C9"/><sheetData><row r="2" spans="1:3"><c r="B2" t="s"><v>1</v></c><c r="C2"><v>4</v></c></row><row><c t="str"><f>A&amp;B</f><v>x &lt; y</v></c><c t="b"><v>1</v></c><c t="inlineStr"><is><t><![CDATA[<b>]]></t></is></c></row></sheetData></worksheet>"#;
    let mut parts = zip::read(&file(&vec![vec!["x".to_owned()]])).unwrap();
    for (name, bytes) in &mut parts {
        if name.ends_with("sheet1.xml") {
            *bytes = sheet.as_bytes().to_vec();
        }
    }
    parts.push(("xl/sharedStrings.xml".to_owned(), strings.as_bytes().to_vec()));
    let tables = workbook::read(&packed(&parts)).unwrap();
    let texts = |row: usize| tables[0].rows[row].iter().map(|cell| cell.text.as_str()).collect::<Vec<_>>();
    assert!(tables[0].rows[0].is_empty());
    assert_eq!(texts(1), ["", "Deux\r", "4"]);
    assert_eq!(texts(2), ["x < y", "1", "<b>"]);
    assert!(tables[0].rows[1][2].is_number && !tables[0].rows[1][1].is_number);
}

#[test]
fn a_plan_and_answers_of_one_book_are_told_bad_together() {
    let dossier = sample();
    let (mut answers, mut plan) = (grid(&dossier), plan(&dossier.plan, &said()));
    let level = row(&answers, &scale());
    answers[level][CODE] = "9".to_owned();
    plan.push(["x", "Rien", "", "demain", "jamais", "", ""].map(str::to_owned).to_vec());
    let last = plan.len();
    let sheet = |name, grid| Sheet { name, grid, columns: &[] };
    let found = bad(&xlsx::write(&[sheet("Réponses", &answers), sheet("Plan", &plan)]));
    let addresses: Vec<String> = found.into_iter().map(|(address, _)| address).collect();
    let expected =
        [format!("Réponses!E{}", level + 1), format!("Plan!D{last}"), format!("Plan!E{last}"), format!("Plan!A{last}")];
    assert_eq!(addresses, expected);
}
