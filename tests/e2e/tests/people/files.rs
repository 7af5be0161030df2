//! A treasurer takes the answers home in each kind of file, and brings each back; a file that is not
//! sound changes nothing and says which cell is wrong.

use crate::keyboard::arrive;
use journeys::{Browser, Site, dist};
use serde_json::Value;
use std::path::{Path, PathBuf};

const ANSWERS: &str = include_str!("../../../data/personas/association-insertion.json");
const KEY: &str = "boussole-alliances.dossier";

/// A file of this test only.
fn file(name: &str, bytes: &[u8]) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, bytes).expect("a file to write");
    path
}

/// The answers of a saved file of any version: without how often and when they changed, and without
/// the list that version 3 brought, where it is empty.
fn answers(saved: &str) -> Value {
    let mut saved: Value = serde_json::from_str(saved).expect("a saved file");
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
    browser.wait_for_text("Ce que l’import va changer").await;
    browser.click("button", "Importer ce fichier").await;
    browser.wait_for_text("C’est fait.").await;
    browser.wait_for_text("Enregistré sur cet appareil").await;
}

async fn saved(browser: &Browser) -> Value {
    browser.wait_until_gone("Enregistrement…").await;
    answers(&browser.stored().await[KEY])
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

#[tokio::test]
async fn a_dossier_leaves_in_each_file_and_comes_back_from_each() {
    let site = Site::start(&dist());
    let mut browser = Browser::open(&site).await;
    browser.store(KEY, ANSWERS).await;
    browser.go("#/fichiers").await;
    browser.reload().await;
    browser.click("button", "Reprendre ce dossier").await;
    arrive(&browser, "Exporter et importer").await;
    for name in ["Tableur (.xlsx)", "Sauvegarde (.json)", "Réponses (.csv)", "Plan (.csv)"] {
        browser.click("button", name).await;
    }
    let whole = answers(ANSWERS);
    let book = file("tableur.xlsx", &browser.downloaded_bytes("boussole-alliances.xlsx").await);
    let backup = browser.downloaded("boussole-alliances.json").await;
    assert_eq!(answers(&backup), whole);
    let backup = file("sauvegarde.json", backup.as_bytes());
    let text = browser.downloaded("boussole-reponses.csv").await;
    let table = file("reponses.csv", text.as_bytes());
    let plan = file("plan.csv", &browser.downloaded_bytes("boussole-plan.csv").await);

    for files in [vec![&book], vec![&backup], vec![&table, &plan], vec![&plan, &table]] {
        begin(&mut browser).await;
        for file in &files {
            bring(&browser, file).await;
        }
        assert_eq!(saved(&browser).await, whole, "{files:?}");
    }

    // Nothing new in a file: nothing to do. Something new: shown, done, and taken back.
    browser.choose_file(&book).await;
    browser.wait_for_text("Rien : ce fichier contient les réponses que vous avez déjà.").await;
    let other = text.replacen(";vous.nom;", ";vous.nom;x", 1);
    assert!(text.contains(";vous.qui;") && other != text);
    let line = text.lines().find(|line| line.contains(";vous.nom;")).expect("a row for the name");
    let cells: Vec<&str> = line.split(';').collect();
    let changed = text.replacen(line, &line.replacen(&format!(";{};", cells[4]), ";Nos Voisins;", 1), 1);
    browser.choose_file(&file("autre.csv", changed.as_bytes())).await;
    browser.wait_for_text("Qui vous êtes 0 1 0").await;
    assert_eq!(saved(&browser).await, whole, "what is shown has not happened yet");
    browser.click("button", "Importer ce fichier").await;
    browser.wait_for_text("Vos réponses d’avant sont gardées").await;
    browser.wait_for_text("Enregistré sur cet appareil").await;
    assert_eq!(saved(&browser).await["who"]["name"], "Nos Voisins");
    browser.click("button", "Le reprendre").await;
    browser.wait_until_gone("Votre dossier précédent est gardé").await;
    // A change is saved a moment later.
    let is_back = format!("!localStorage['{KEY}'].includes('Nos Voisins')");
    browser.wait("the dossier of before", &is_back).await;
    assert_eq!(saved(&browser).await, whole);
    browser.assert_clean().await;
}

#[tokio::test]
async fn a_damaged_file_is_refused_with_the_address_of_the_cell() {
    let site = Site::start(&dist());
    let mut browser = Browser::open(&site).await;
    browser.go("#/fichiers").await;
    arrive(&browser, "Exporter et importer").await;
    browser.click("button", "Tableur (.xlsx)").await;
    browser.click("button", "Réponses (.csv)").await;
    let book = browser.downloaded_bytes("boussole-alliances.xlsx").await;
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
        browser.choose_file(&file(name, &bytes)).await;
        browser.wait_for_text(says).await;
        browser.wait_for_text("Vos réponses n’ont pas changé.").await;
        assert!(!browser.text().await.contains("Importer ce fichier"), "{name}");
    }
    browser.reload().await;
    arrive(&browser, "Exporter et importer").await;
    assert!(browser.stored().await.is_empty(), "{:?}", browser.stored().await);
    browser.assert_clean().await;
}
