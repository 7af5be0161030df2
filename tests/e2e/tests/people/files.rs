//! A treasurer takes the answers home in each kind of file, and brings each back; a file that is not
//! sound changes nothing and says which cell is wrong.

use crate::keyboard::arrive;
use journeys::{Browser, Engine, Site, dist, journeys};
use serde_json::Value;
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

journeys! {
    a_dossier_leaves_in_each_file_and_comes_back_from_each,
    a_damaged_file_is_refused_with_the_address_of_the_cell,
}

const ANSWERS: &str = include_str!("../../../data/personas/association-insertion.json");
const KEY: &str = "boussole-alliances.dossier";

/// A file of this test only.
fn file(engine: Engine, name: &str, bytes: &[u8]) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{engine:?}-{name}"));
    std::fs::write(&path, bytes).expect("a file to write");
    path
}

/// The answers of a saved file of any version: without how often and when they changed, and without
/// the list that version 3 brought, where it is empty.
fn answers(saved: &str) -> Value {
    told(serde_json::from_str(saved).expect("a saved file"))
}

/// The same, of the file as it was read.
fn told(mut saved: Value) -> Value {
    let mut answers = saved["dossier"].take();
    let dossier = answers.as_object_mut().expect("a dossier");
    dossier.remove("revision");
    dossier.remove("changed");
    let evaluation = dossier["evaluation"].as_object_mut().expect("an evaluation");
    if evaluation.get("past") == Some(&Value::Array(Vec::new())) {
        evaluation.remove("past");
    }
    answers
}

async fn bring(browser: &Browser, path: &Path) {
    browser.choose_file(path).await;
    browser.wait_for_text("Ce que ce fichier change").await;
    browser.click("button", "Importer ce fichier").await;
    browser.wait_for_text("C’est fait").await;
    browser.wait_until_saved().await;
}

/// The answers of the dossier of the shelf that is open.
async fn saved(browser: &Browser) -> Value {
    browser.wait_until_gone("Enregistrement…").await;
    let stored = browser.stored().await;
    kept(&stored, &stored["boussole-alliances.ouvert"])
}

/// The answers of a dossier of the shelf: those of the newer of its two copies.
fn kept(stored: &BTreeMap<String, String>, id: &str) -> Value {
    let copies = ["a", "b"].map(|copy| stored.get(&format!("boussole-alliances.d.{id}.{copy}")));
    let revision = |text: &&String| text.split(' ').nth(2).and_then(|revision| revision.parse::<u64>().ok());
    let newest = copies.into_iter().flatten().max_by_key(revision).expect("a copy of the dossier");
    let (_, record) = newest.split_once('\n').expect("a text below its seal");
    let mut record: Value = serde_json::from_str(record).expect("a record");
    told(record["file"].take())
}

/// The page of files, with nothing saved.
async fn begin(browser: &mut Browser) {
    browser.go("#/fichiers").await;
    browser.run("localStorage.clear()").await;
    browser.reload().await;
    // Leaving the page may have saved once more.
    browser.run("localStorage.clear()").await;
    browser.reload().await;
    arrive(browser, "Exporter et importer").await;
    browser.wait_for_text("Aucune réponse n’est enregistrée ici").await;
}

async fn a_dossier_leaves_in_each_file_and_comes_back_from_each(engine: Engine) {
    let site = Site::start(&dist());
    let mut browser = engine.open(&site).await;
    browser.store(KEY, ANSWERS).await;
    browser.go("#/fichiers").await;
    browser.reload().await;
    browser.click("button", "Reprendre ce dossier").await;
    arrive(&browser, "Exporter et importer").await;
    let whole = answers(ANSWERS);
    browser.click("button", "Tableur (.xlsx)").await;
    let book = file(engine, "tableur.xlsx", &browser.downloaded_bytes("boussole-alliances.xlsx").await);
    browser.click("button", "Copie de ce dossier (.json)").await;
    let backup = browser.downloaded("boussole-alliances.json").await;
    assert_eq!(answers(&backup), whole);
    let backup = file(engine, "sauvegarde.json", backup.as_bytes());
    browser.click("button", "Réponses (.csv)").await;
    let text = browser.downloaded("boussole-reponses.csv").await;
    browser.click("button", "Plan (.csv)").await;
    let table = file(engine, "reponses.csv", text.as_bytes());
    let plan = file(engine, "plan.csv", &browser.downloaded_bytes("boussole-plan.csv").await);

    for files in [vec![&book], vec![&backup], vec![&table, &plan], vec![&plan, &table]] {
        begin(&mut browser).await;
        for file in &files {
            bring(&browser, file).await;
        }
        assert_eq!(saved(&browser).await, whole, "{files:?}");
    }

    // Nothing new in a file: nothing to do. Something new: shown, done, and taken back.
    browser.choose_file(&book).await;
    browser.wait_for_text("Rien : ce fichier dit la même chose que le dossier ouvert.").await;
    let other = text.replacen(";vous.nom;", ";vous.nom;x", 1);
    assert!(text.contains(";vous.qui;") && other != text);
    let line = text.lines().find(|line| line.contains(";vous.nom;")).expect("a row for the name");
    let cells: Vec<&str> = line.split(';').collect();
    let changed = text.replacen(line, &line.replacen(&format!(";{};", cells[4]), ";Nos Voisins;", 1), 1);
    browser.choose_file(&file(engine, "autre.csv", changed.as_bytes())).await;
    browser.wait_for_text("Qui vous êtes · modifiées : 1").await;
    browser.wait_for_text("Celui qui est ouvert restera, tel quel, dans « Vos dossiers ».").await;
    assert_eq!(saved(&browser).await, whole, "what is shown has not happened yet");
    let before = browser.stored().await;
    let open = &before["boussole-alliances.ouvert"];
    browser.click("button", "Importer ce fichier").await;
    browser.wait_for_text("Le dossier d’avant est resté tel quel.").await;
    browser.wait("the new dossier", "Object.values(localStorage).some((it) => it.includes('Nos Voisins'))").await;
    assert_eq!(saved(&browser).await["who"]["name"], "Nos Voisins");
    // On the shelf, the one of before stands beside the new one as it was.
    let after = browser.stored().await;
    assert_ne!(&after["boussole-alliances.ouvert"], open);
    assert_eq!(kept(&after, open), whole);
    browser.click_within("main", "link", "Vos dossiers").await;
    arrive(&browser, "Vos dossiers").await;
    let shelf = browser.text_of("main").await;
    let name = whole["who"]["name"].as_str().expect("a name");
    assert!(shelf.contains("Nos Voisins") && shelf.contains(name), "{shelf}");
    browser.click("button", "Le reprendre").await;
    browser.wait_until_gone("Votre dossier précédent est gardé").await;
    assert_eq!(&browser.stored().await["boussole-alliances.ouvert"], open);
    assert_eq!(saved(&browser).await, whole);
    browser.assert_clean().await;
}

async fn a_damaged_file_is_refused_with_the_address_of_the_cell(engine: Engine) {
    let site = Site::start(&dist());
    let mut browser = engine.open(&site).await;
    browser.go("#/fichiers").await;
    arrive(&browser, "Exporter et importer").await;
    browser.click("button", "Tableur (.xlsx)").await;
    let book = browser.downloaded_bytes("boussole-alliances.xlsx").await;
    browser.click("button", "Réponses (.csv)").await;
    let text = browser.downloaded("boussole-reponses.csv").await;
    let refused: [(&str, Vec<u8>, &str); 5] = [
        ("coupe.xlsx", book[..book.len() / 2].to_vec(), "Ce fichier est abîmé"),
        (
            "change.xlsx",
            book.iter().map(|byte| if *byte == b'Q' { b'q' } else { *byte }).collect(),
            "Ce fichier est abîmé",
        ),
        ("ailleurs.csv", b"Nom;Ville\r\nZo\xe9;Lyon\r\n".to_vec(), "Ce fichier ne vient pas d’ici"),
        ("coupe.json", ANSWERS.as_bytes()[..ANSWERS.len() / 2].to_vec(), "Ce fichier est abîmé"),
        (
            "banque.csv",
            text.replacen(";vous.qui;Qui répond;;;", ";vous.qui;Qui répond;;banque;", 1).into_bytes(),
            "E6 « banque » n’est pas une réponse possible. Codes possibles : association entreprise",
        ),
    ];
    for (name, bytes, says) in refused {
        browser.choose_file(&file(engine, name, &bytes)).await;
        browser.wait_for_text(says).await;
        browser.wait_for_text("vos réponses n’ont pas changé.").await;
        assert!(!browser.text().await.contains("Importer ce fichier"), "{name}");
    }
    browser.reload().await;
    arrive(&browser, "Exporter et importer").await;
    assert!(browser.stored().await.is_empty(), "{:?}", browser.stored().await);
    browser.assert_clean().await;
}
