//! A link of today, opened when the method has a later edition: the ranking of its time is there
//! beside the new one, and the link stays as good as it was.

use crate::keyboard::arrive;
use journeys::{Engine, Site, dist, dist_that_panics, journeys};

journeys! {
    a_link_of_an_earlier_edition_shows_the_ranking_of_its_time_beside_todays,
}

const ANSWERS: &str = include_str!("../../../data/personas/association-insertion.json");

async fn a_link_of_an_earlier_edition_shows_the_ranking_of_its_time_beside_todays(engine: Engine) {
    let today = Site::start(&dist());
    let mut browser = engine.open(&today).await;
    browser.take_up(ANSWERS).await;
    arrive(&browser, "Votre résultat").await;
    let code = browser.run("return document.getElementById('lien').value.split('#/r/')[1]").await;
    let link = format!("#/r/{}", code.as_str().expect("a code"));
    browser.go(&link).await;
    arrive(&browser, "Un résultat que l’on vous a envoyé").await;
    assert!(!browser.text().await.contains("Ce lien date de l’édition"), "today's edition is no earlier one");
    browser.assert_clean().await;

    let later = Site::start(&dist_that_panics());
    let mut browser = engine.open(&later).await;
    browser.go(&link).await;
    browser.wait_for_text("Ce lien date de l’édition 1 de la méthode").await;
    browser.wait_for_text("La façon de réunir les réponses en une note").await;
    let rows = browser.run("return document.querySelectorAll('.since-table tbody tr').length").await;
    assert_eq!(rows, 9);
    browser.assert_clean().await;
}
