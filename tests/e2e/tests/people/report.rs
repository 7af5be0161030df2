//! Reading a result.

use journeys::Browser;
use serde_json::Value;

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
        "return [...document.querySelectorAll('{table} tbody tr')].map((row) =>
            [...row.cells].map((cell) => cell.innerText.replace(/\\s+/g, ' ').trim()))"
    );
    browser.run(&script).await.as_array().expect("rows").iter().map(texts).collect()
}

/// A list of texts that a script handed over.
pub fn texts(list: &Value) -> Vec<String> {
    list.as_array().expect("a list").iter().map(|text| text.as_str().unwrap_or_default().to_owned()).collect()
}
