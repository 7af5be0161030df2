//! A link of today, opened when the method has a later edition: the result of its time is there
//! beside the new one, and the link stays as good as it was.

use journeys::{Browser, Site, dist, dist_that_panics};

const CODES: &str = include_str!("../../../data/links/v4.txt");

#[tokio::test]
async fn a_link_of_an_earlier_edition_shows_the_ranking_of_its_time_beside_todays() {
    let code = CODES
        .lines()
        .find(|line| line.contains("\"edition\":1,"))
        .and_then(|line| line.split('\t').next())
        .expect("a code");
    let today = Site::start(&dist());
    let mut browser = Browser::open(&today).await;
    browser.go(&format!("#/r/{code}")).await;
    browser.wait_for_text("Un résultat que l’on vous a envoyé").await;
    assert!(!browser.text().await.contains("de la méthode, du"), "today's edition is no earlier one");

    let later = Site::start(&dist_that_panics());
    let mut browser = Browser::open(&later).await;
    browser.go(&format!("#/r/{code}")).await;
    browser.wait_for_text("Ce lien date de l’édition 1 de la méthode").await;
    browser.wait_for_text("La façon de réunir les réponses en une note").await;
    let rows = browser.run("return document.querySelectorAll('.since-table tbody tr').length").await;
    assert_eq!(rows, 9);
    browser.assert_clean().await;
}
