//! The file to take away: whatever goes into it is data, and all of it comes out again.

use boussole::{
    codec::{
        json::{self, Value},
        text,
    },
    content::catalog,
    export::portable::{DOSSIERS, FORM, PLACES, fill, parts},
    shelf::{Store, backup, memory::Memory, place, record::Record},
};

use crate::any::{Dice, complete};

const HOSTILE: &str = "</script><script>alert(1)</script><!-- <script> ]]> \u{2028} \" \\ <!-- emporter: dossiers -->";

fn form() -> String {
    format!("a_bg.wasm words-fr.txt\n<head>{}</head>", PLACES.join("\n"))
}

fn files() -> Vec<(String, Vec<u8>)> {
    vec![("a_bg.wasm".to_owned(), (0..=255).collect()), ("words-fr.txt".to_owned(), HOSTILE.as_bytes().to_vec())]
}

/// The texts of the elements of data, by their ids, as a browser finds them: up to the first end.
fn data(file: &str, id: &str) -> Option<String> {
    let start = format!("<script type=\"application/json\" id=\"{id}\">");
    let (_, rest) = file.split_once(&start)?;
    rest.split_once("</script>").map(|(text, _)| text.to_owned())
}

#[test]
fn what_goes_into_the_file_comes_out_of_it_and_is_never_markup() {
    let store = Memory::default();
    let mut record = Record::new("d1".to_owned(), complete(catalog(), &mut Dice::Seed(7)), 1);
    record.set_title(HOSTILE, 2);
    place::write(&store, &record).unwrap();
    let carried = backup::to_text(&store, 3).unwrap();
    let file = fill(&form(), &files(), "https://exemple.org/boussole/?a=\"<b>", Some(&carried)).unwrap();

    assert_eq!(file.matches("<script").count(), 2, "{file}");
    assert_eq!(file.matches("</script>").count(), 2, "{file}");
    assert!(file.contains("<link rel=\"canonical\" href=\"https://exemple.org/boussole/?a=&quot;&lt;b>\">"), "{file}");

    let read = json::read(&data(&file, "emporter-files").unwrap()).unwrap();
    let Value::Table(read) = read.value else { panic!("no table") };
    let read: Vec<_> = read
        .into_iter()
        .map(|(name, json)| match json.value {
            Value::Text(text) => (name, text),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(read[0], (FORM.to_owned(), form()));
    assert_eq!(text::decode(&read[1].1).unwrap(), files()[0].1);
    assert_eq!(read[2].1, HOSTILE);

    let elsewhere = Memory::default();
    let changes = backup::changes(&elsewhere, &data(&file, DOSSIERS).unwrap(), 4).unwrap().unwrap();
    backup::put_back(&elsewhere, &changes).unwrap();
    let place::There::Whole(there) = place::read(&elsewhere, "d1").unwrap() else { panic!("not there") };
    assert_eq!(there.leaves, record.leaves);
    // Opened again, it changes nothing.
    let keys = elsewhere.keys().unwrap().len();
    let again = backup::changes(&elsewhere, &data(&file, DOSSIERS).unwrap(), 5).unwrap().unwrap();
    assert!(matches!(again[..], [backup::Change::Same(_)]), "{again:?}");
    backup::put_back(&elsewhere, &again).unwrap();
    assert_eq!(elsewhere.keys().unwrap().len(), keys);
}

#[test]
fn a_file_without_dossiers_or_from_a_file_names_neither() {
    let file = fill(&form(), &files(), "file:///media/cle/boussole.html", None).unwrap();
    assert!(!file.contains(DOSSIERS) && !file.contains("canonical") && !file.contains("/media/"), "{file}");
}

#[test]
fn a_file_that_would_lack_a_part_is_not_made() {
    assert_eq!(fill(&form(), &files()[..1], "", None), None);
    assert_eq!(parts("a page of the host that says 404\nand nothing else"), None);
    assert_eq!(parts(""), None);
    assert_eq!(fill("", &files(), "", None), None);
}
