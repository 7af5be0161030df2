//! Reading a result.

use crate::keyboard::arrive;
use journeys::{Browser, Engine, Site, dist, journeys, repository};
use serde_json::{Value, json};

// WebKit's driver does not print.
journeys! {
    not in webkit:
    a_whole_result_fits_four_pages_of_paper_and_brings_all_parts_together,
}

/// The models at the head of « Par où commencer » and of « Modèle visé », by name.
pub async fn firsts(browser: &Browser) -> [Vec<String>; 2] {
    browser.wait("both lists", "document.querySelectorAll('.report .verdicts .verdict').length === 2").await;
    let heads = browser
        .run(
            "return [...document.querySelectorAll('.verdicts .verdict')].map((card) => ({
                title: card.querySelector('h3').innerText,
                models: [...card.querySelectorAll('h4')].map((name) => name.innerText),
            }))",
        )
        .await;
    assert_eq!(heads[0]["title"], "Par où commencer");
    assert_eq!(heads[1]["title"], "Modèle visé");
    [0, 1].map(|place| texts(&heads[place]["models"]))
}

/// The rows of a table, each as the texts of its cells.
pub async fn rows(browser: &Browser, table: &str) -> Vec<Vec<String>> {
    let script = format!(
        "return [...document.querySelectorAll({})].map((row) =>
            [...row.cells].map((cell) => cell.innerText.replace(/\\s+/g, ' ').trim()))",
        json!(format!("{table} tbody tr"))
    );
    browser.run(&script).await.as_array().expect("rows").iter().map(texts).collect()
}

/// A list of texts that a script handed over.
pub fn texts(list: &Value) -> Vec<String> {
    list.as_array().expect("a list").iter().map(|text| text.as_str().unwrap_or_default().to_owned()).collect()
}

/// A dossier in which all is answered, with a partner, six actions, twelve indicators.
const COMPLETE: &str = "tests/data/saves/complete.json";

async fn a_whole_result_fits_four_pages_of_paper_and_brings_all_parts_together(engine: Engine) {
    let site = Site::start(&dist());
    let mut browser = engine.open(&site).await;
    let answers = std::fs::read_to_string(repository().join(COMPLETE)).expect("a saved file");
    browser.take_up(&answers).await;
    arrive(&browser, "Votre résultat").await;
    let pages = browser.printed_pages().await;
    // Firefox sets the same words a tenth longer: there, what a result is worth has a sheet of its own.
    let most = if engine == Engine::Firefox { 5 } else { 4 };
    assert!(pages.len() <= most, "{} pages; on the last: {:?}", pages.len(), pages.last());
    let paper = pages.join(" ");
    for part in [
        "Les modèles qui vous correspondent",
        "Vos trois prochaines étapes",
        "Votre plan d’action",
        "Ce qui reste incertain",
        "Votre maturité, axe par axe",
        "Vos leviers",
        "Ce que dit l’évaluation",
        "Indicateurs suivis",
        "Vos objectifs",
        "Avec votre partenaire",
        "Votre place sur le territoire",
        "Vos notes et vos preuves",
        "Ce que vaut ce résultat",
    ] {
        assert!(paper.contains(part), "« {part} » is not on paper");
    }
    browser.assert_clean().await;
}
