//! Files that leave and come back: nothing is lost on the way, and other programs read the same.

use std::io::Cursor;

use boussole::{
    codec::save,
    content::{catalog, interface, shipped},
    domain::{
        dossier::{Action, Dossier, Note, PastReview, Plan},
        lang::Language,
        text::{Text, unmarked},
    },
    export::{
        back,
        cells::{Cell, Grid, Read, column, guarded, guarded_day, letters, restored, restored_day},
        csv,
        files::{answers_csv, plan_csv, read, to_xlsx},
        key::{Key, PLAIN, escaped, unescaped},
        sheets::{Said, answers, plan},
        workbook,
        xlsx::{self, Sheet},
    },
};
use calamine::{Data, Reader as _, Xlsx};
use proptest::{collection::vec, prelude::*};

use crate::any::{self, Dice};

/// The words of the tables, in French.
pub(crate) fn said() -> Said<'static> {
    said_in(Language::French)
}

/// The words of the tables.
pub(crate) fn said_in(language: Language) -> Said<'static> {
    let say = |text: Text| shipped::say(text, language);
    let w = interface().tables();
    Said {
        sheets: w.sheets.map(say),
        heads: w.heads.map(say),
        plan_heads: w.plan_heads.map(say),
        parts: w.parts.map(say),
        plain: w.plain.map(say),
        others: w.others.map(say),
        replies: w.replies.map(say),
        scopes: w.scopes.map(say),
        doings: w.doings.map(say),
        fill: match language {
            Language::French => &|text| unmarked(shipped::say(text, Language::French)),
            Language::English => &|text| unmarked(shipped::say(text, Language::English)),
        },
    }
}

/// Texts that other programs trip over.
const HOSTILE: [&str; 24] = [
    "=1+1",
    "+33 6 12",
    "-2",
    "@SUM(A1)",
    "\tx",
    "\rx",
    "\nx",
    " =HYPERLINK(\"x\")",
    "'",
    "''",
    "'tis",
    "'=1",
    ";",
    ",",
    "\"",
    "\"\"\"",
    "a\r\nb\rc\nd",
    "\u{202E}txet\u{200F}\u{200E}",
    "\u{0}\u{1}\u{1f}\u{fffe}\u{ffff}",
    "_x000D_ _x005F_",
    " ",
    "</t><c/>&amp;&#10;]]>",
    "25/11/2026",
    "\u{FEFF}x",
];

/// A random dossier, some of its texts hostile.
fn hostile(seed: u64) -> Dossier {
    let dice = &mut Dice::Seed(seed);
    let mut dossier = any::dossier(catalog(), dice);
    let mut texts: Vec<&mut String> = vec![
        &mut dossier.who.name,
        &mut dossier.partner.name,
        &mut dossier.interest.need,
        &mut dossier.interest.place,
        &mut dossier.evaluation.ambition,
    ];
    let Plan { actions, .. } = &mut dossier.plan;
    for Action { text, owner, due, follow_up, rule, .. } in actions {
        texts.extend([text, owner, due, follow_up, rule]);
    }
    for Note { text, proof, renew, date, .. } in dossier.notes.values_mut() {
        texts.extend([text, proof, renew, date]);
    }
    for PastReview { day, .. } in &mut dossier.evaluation.past {
        texts.push(day);
    }
    for followed in &mut dossier.evaluation.followed {
        texts.extend([&mut followed.what, &mut followed.supplier, &mut followed.when]);
    }
    texts.extend(dossier.activities.values_mut().map(|activity| &mut activity.who));
    for text in texts {
        if dice.below(3) == 0 {
            (*dice.pick(&HOSTILE)).clone_into(text);
        }
    }
    dossier
}

/// How a program without our marks would read a table.
fn cells(grid: &Grid) -> Read {
    let row = |row: &Vec<String>| row.iter().cloned().map(Cell::from).collect();
    Read { name: String::new(), rows: grid.iter().map(row).collect() }
}

#[test]
fn ten_thousand_dossiers_come_back_from_all_three_files_as_they_left() {
    let (catalog, said) = (catalog(), said());
    for seed in 0..10_000 {
        let dossier = hostile(seed);
        let (grid, plan) = (answers(catalog, &dossier, &said, seed % 100 == 0), plan(&dossier.plan, &said));
        let without = Dossier { plan: Plan::default(), ..dossier.clone() };
        // JSON.
        let whole = read(catalog, save::to_text(&dossier).as_bytes()).unwrap();
        assert_eq!(whole.onto(&Dossier::default()), dossier, "{seed}");
        // CSV: the answers carry all but the plan, the plan carries the rest.
        let brought = read(catalog, csv::write(&grid).as_bytes()).unwrap();
        assert_eq!((brought.answers.as_ref(), &brought.plan), (Some(&without), &None), "{seed}");
        let brought = read(catalog, csv::write(&plan).as_bytes()).unwrap();
        assert_eq!((&brought.answers, brought.plan.as_ref()), (&None, Some(&dossier.plan)), "{seed}");
        // The spreadsheet.
        let sheet = |name, grid| Sheet { name, grid, columns: &[] };
        let file = xlsx::write(&[sheet("Réponses", &grid), sheet("Plan <&> d'action", &plan)]);
        assert_eq!(read(catalog, &file).unwrap().onto(&Dossier::default()), dossier, "{seed}");
    }
}

#[test]
fn whole_files_come_back_with_a_row_for_each_question() {
    let (catalog, said) = (catalog(), said());
    for seed in 0..40 {
        let dossier = hostile(seed);
        let file = to_xlsx(catalog, &dossier, &said);
        assert_eq!(read(catalog, &file).unwrap().onto(&Dossier::default()), dossier);
        let brought = read(catalog, answers_csv(catalog, &dossier, &said).as_bytes()).unwrap();
        assert_eq!(brought.onto(&dossier), dossier);
        let brought = read(catalog, plan_csv(&dossier, &said).as_bytes()).unwrap();
        assert_eq!(brought.onto(&dossier), dossier);
    }
    // A blank file is a questionnaire: what is asked has its row, its codes and no answer.
    let grid = answers(catalog, &Dossier::default(), &said, true);
    assert!(grid.len() > 100, "{}", grid.len());
    assert!(grid.iter().skip(1).all(|row| !row[6].is_empty() || row[4].is_empty() || row[1].starts_with("dossier.")));
    assert_eq!(read(catalog, &to_xlsx(catalog, &Dossier::default(), &said)).unwrap().answers, Some(Dossier::default()));
}

#[test]
fn no_cell_that_leaves_begins_like_a_formula() {
    let (catalog, said) = (catalog(), said());
    for seed in 0..300 {
        let dossier = hostile(seed);
        let grids = [answers(catalog, &dossier, &said, true), plan(&dossier.plan, &said)];
        for cell in grids.iter().flatten().flatten() {
            let first = cell.trim_start_matches([' ', '\u{A0}']).chars().next();
            assert!(!matches!(first, Some('=' | '+' | '-' | '@' | '\t' | '\r' | '\n')), "{cell:?}");
        }
    }
}

#[test]
fn a_text_of_a_megabyte_goes_over_several_cells_and_comes_back() {
    let (catalog, said) = (catalog(), said());
    for piece in ["x", "=", "\u{1F9ED}", "'", "é\r\n;\"", "\u{202E}\u{0}"] {
        let long = piece.repeat(1_000_000 / piece.len());
        let mut dossier = any::diagnosed(catalog, Dossier::default(), &mut Dice::Seed(3));
        dossier.who.name.clone_from(&long);
        let action = Action { id: 90, text: long.clone(), follow_up: long.clone(), ..Action::default() };
        dossier.plan = Plan { seed: 1, next: 91, actions: vec![action] };
        let id = catalog.evaluation.dimensions[0].questions[0].id.clone();
        dossier.notes.insert(id, Note { text: long.clone(), date: long.clone(), ..Note::default() });
        let grid = answers(catalog, &dossier, &said, false);
        assert!(grid.iter().flatten().all(|cell| cell.encode_utf16().count() <= 32_767));
        let file = to_xlsx(catalog, &dossier, &said);
        assert_eq!(read(catalog, &file).unwrap().onto(&Dossier::default()), dossier);
        let brought = read(catalog, answers_csv(catalog, &dossier, &said).as_bytes()).unwrap();
        assert_eq!(brought.onto(&dossier), dossier);
    }
}

proptest! {
    #[test]
    fn marks_and_names_come_back(text in ".*", marked in "['=+@ -]{0,4}.{0,3}") {
        for text in [text, marked] {
            let cell = guarded(&text);
            prop_assert_eq!(restored(&cell), text.as_str());
            prop_assert_eq!(restored_day(&Cell::from(guarded_day(&text))), Some(text.clone()));
            prop_assert_eq!(unescaped(&escaped(&text)), Some(text.clone()));
            let key = Key::Past(3, text);
            prop_assert_eq!(Key::parse(&key.to_string()), Some(key));
        }
    }

    #[test]
    fn a_library_reads_and_writes_the_same_csv(rows in vec(vec("[a;,\"\r\n\té' ]{0,6}|.{0,4}", 3), 1..6)) {
        // The library takes a lone empty line for none, and a lone CR inside quotes as it is.
        let mut grid = vec![vec!["h;1".to_owned(), "h".to_owned(), "h".to_owned()]];
        grid.extend(rows);
        let text = csv::write(&grid);
        let text = text.trim_start_matches('\u{feff}');
        let mut reader = ::csv::ReaderBuilder::new().delimiter(b';').has_headers(false).from_reader(text.as_bytes());
        let records: Vec<Vec<String>> =
            reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect();
        prop_assert_eq!(&records, &grid);
        let mut writer = ::csv::WriterBuilder::new().delimiter(b';').from_writer(Vec::new());
        for row in &grid {
            writer.write_record(row).unwrap();
        }
        let written = String::from_utf8(writer.into_inner().unwrap()).unwrap();
        prop_assert_eq!(csv::read(&written), Some(cells(&grid)));
    }

    #[test]
    fn a_library_reads_the_same_spreadsheet(rows in vec(vec("[a;<&>\"\r\n\té'_x0D ]{0,9}|.{0,4}", 3), 1..6)) {
        let grid: Grid = rows.into_iter().map(|row| row.into_iter().map(|cell| format!("i{cell}")).collect()).collect();
        let file = xlsx::write(&[Sheet { name: "Une & deux", grid: &grid, columns: &[(9, true)] }]);
        let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(&file)).unwrap();
        prop_assert_eq!(book.sheet_names(), ["Une & deux"]);
        let range = book.worksheet_range("Une & deux").unwrap();
        let read: Grid = range.rows().map(|row| row.iter().map(Data::to_string).collect()).collect();
        prop_assert_eq!(read, grid.clone());
        let ours = workbook::read(&file).unwrap();
        prop_assert_eq!(&ours[0].rows, &cells(&grid).rows);
    }
}

#[test]
fn keys_and_addresses_are_written_and_read_alike() {
    for (code, plain) in PLAIN {
        assert_eq!(Key::parse(code), Some(Key::Plain(plain)));
        assert_eq!(Key::Plain(plain).to_string(), code);
    }
    for code in ["critere.sens", "revue.1", "revue.2.x", "suivi.1.quoi", "cout.%2b", "quiz.%6esp"] {
        assert_eq!(Key::parse(code).unwrap().to_string(), code);
    }
    for code in ["", "critere", "revue.0", "revue.x", "suivi.1", "suivi.1.ou", "cout.%2", "cout.%zz", "x.y"] {
        assert_eq!(Key::parse(code), None, "{code}");
    }
    for (number, name) in [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")] {
        assert_eq!((letters(number).as_str(), column(name)), (name, Some(number)));
    }
}

#[test]
fn days_come_back_from_what_spreadsheets_make_of_them() {
    let day = |text: &str, is_number| restored_day(&Cell { text: text.to_owned(), is_number });
    assert_eq!(day("2027-01-31", false).as_deref(), Some("2027-01-31"));
    assert_eq!(day("31/01/2027", false).as_deref(), Some("2027-01-31"));
    assert_eq!(day("1/2/2027", false).as_deref(), Some("2027-02-01"));
    assert_eq!(day("46418", true).as_deref(), Some("2027-01-31"));
    assert_eq!(day("46418.5", true).as_deref(), Some("2027-01-31"));
    for text in ["bientôt", "31/02/2027", "46418", "2027"] {
        assert_eq!(day(text, false), None, "{text}");
    }
}

#[test]
fn a_plan_takes_actions_that_were_added_by_hand() {
    let said = said();
    let first = Action { id: 4, text: "Écrire".to_owned(), ..Action::default() };
    let whole = Plan { seed: 7, next: 4, actions: vec![first.clone()] };
    let mut grid = plan(&whole, &said);
    assert_eq!(back::plan(&cells(&grid)).unwrap(), whole);
    let added = ["", "Signer", "Zoé", "31/01/2027", "en-cours", "", ""].map(str::to_owned).to_vec();
    let place = grid.iter().position(|row| row[0] == "4").unwrap();
    grid.insert(place, added.clone());
    grid.push(added);
    grid.push(vec![String::new(); 7]);
    let read = back::plan(&cells(&grid)).unwrap();
    assert_eq!((read.seed, read.next), (7, 6));
    assert_eq!(read.actions.iter().map(|action| action.id).collect::<Vec<_>>(), [5, 4, 6]);
    assert_eq!(read.actions[1], first);
    assert_eq!(read.actions[2].due, "2027-01-31");
    let mut grid = plan(&Plan::default(), &said);
    grid.push(["", "Signer", "", "", "", "", ""].map(str::to_owned).to_vec());
    assert_eq!(back::plan(&cells(&grid)).unwrap().actions[0].id, 1);
}
