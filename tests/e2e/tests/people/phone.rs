//! On a phone: one question at a time, and what the keys do anywhere.

use crate::keyboard::arrive;
use journeys::{Browser, Engine, Key, Scheme, Site, dist, journeys};

journeys! {
    a_phone_shows_one_question_at_a_time_and_all_where_asked,
    a_question_mark_opens_the_list_of_keys_until_it_is_turned_off,
}

/// The questions and fields that are shown, by their ids.
async fn shown(browser: &Browser) -> Vec<String> {
    let ids = browser
        .run(
            "return [...document.querySelectorAll('main .one > fieldset, main .one > section.optional')]
                 .filter((it) => it.getClientRects().length > 0).map((it) => it.id || it.querySelector('input').id)",
        )
        .await;
    serde_json::from_value(ids).expect("ids")
}

async fn a_phone_shows_one_question_at_a_time_and_all_where_asked(engine: Engine) {
    let site = Site::start(&dist());
    let mut browser = engine.open(&site).await;
    browser.view(500, 800, Scheme::Light).await;
    browser.go("#/vous").await;
    arrive(&browser, "Qui vous êtes").await;
    assert_eq!(shown(&browser).await, ["profil"]);
    browser.wait_for_text("Question 1 sur 5").await;
    // An answer goes nowhere by itself; it may bring a question more.
    browser.click("radio", "Association").await;
    browser.wait_for_text("Question 1 sur 6").await;
    assert_eq!(shown(&browser).await, ["profil"]);
    browser.click("button", "Suivante").await;
    browser.wait("the next question", "document.activeElement.name === 'taille'").await;
    assert_eq!(shown(&browser).await, ["taille"]);
    browser.click("button", "Précédente").await;
    browser.wait("the question before", "document.activeElement.name === 'profil'").await;
    assert_eq!(shown(&browser).await, ["profil"]);
    // Before the last question there is no way on to the next page.
    assert!(!browser.text().await.contains("Suite"), "the next page is offered too early");
    for _ in 0..5 {
        browser.click("button", "Suivante").await;
    }
    browser.wait_for_text("Question 6 sur 6").await;
    assert_eq!(shown(&browser).await, ["nom"]);
    assert!(browser.text().await.contains("Suite"), "the next page is not offered");
    browser.click("button", "Voir toutes les questions de la page").await;
    browser.wait_for_text("Voir une question à la fois").await;
    assert!(shown(&browser).await.len() > 4);
    // It holds for the next pages.
    browser.go("#/modele").await;
    arrive(&browser, "Le modèle : l’essentiel").await;
    assert_eq!(shown(&browser).await.len(), 2);
    browser.click("button", "Voir une question à la fois").await;
    browser.wait_for_text("Question 1 sur 2").await;
    // What is asked for by its place is shown, and takes the focus.
    let first = shown(&browser).await.concat();
    browser.click("button", "Suivante").await;
    browser.wait_for_text("Question 2 sur 2").await;
    assert_ne!(shown(&browser).await.concat(), first);
    browser.run(&format!("document.querySelector('.so-far a[href=\"#{first}\"]').click()")).await;
    browser.wait_for_text("Question 1 sur 2").await;
    assert_eq!(shown(&browser).await, [first]);
    browser.view(1280, 800, Scheme::Light).await;
    assert_eq!(shown(&browser).await.len(), 2, "a wide screen shows all");
    browser.assert_clean().await;
}

async fn a_question_mark_opens_the_list_of_keys_until_it_is_turned_off(engine: Engine) {
    let site = Site::start(&dist());
    let mut browser = engine.open(&site).await;
    browser.go("#/vous").await;
    arrive(&browser, "Qui vous êtes").await;
    browser.wait_until_kept().await;
    let is_open = "return !!document.querySelector('dialog[open]')";
    // In a text it is a letter.
    browser.run("document.getElementById('nom').focus()").await;
    browser.type_text("?").await;
    browser.wait("the letter", "document.getElementById('nom').value === '?'").await;
    assert_eq!(browser.run(is_open).await, false);
    browser.run("document.getElementById('profil-0').focus()").await;
    browser.type_text("?").await;
    browser.wait("the list", "document.querySelector('dialog[open]')").await;
    browser.wait_for_text("Tout se fait sans souris").await;
    browser.press(Key::Escape).await;
    browser.wait("the list to be gone", "!document.querySelector('dialog')").await;
    assert_eq!(browser.run("return document.activeElement.id").await, "profil-0", "the focus goes back");
    // Where the list stands already, it is not there twice.
    browser.go("#/a-propos").await;
    arrive(&browser, "À propos").await;
    browser.type_text("?").await;
    browser.wait("the list of the page", "document.activeElement.id === 'clavier'").await;
    assert_eq!(browser.run(is_open).await, false);
    browser.click("checkbox", "La touche « ? » ouvre la liste").await;
    browser.reload().await;
    arrive(&browser, "À propos").await;
    browser.wait("the box as it was left", "document.getElementById('touche-aide')?.checked === false").await;
    browser.run("document.querySelector('main a').focus()").await;
    browser.type_text("?").await;
    browser.click("checkbox", "La touche « ? » ouvre la liste").await;
    // Had the key before it been heard, the list would be open now.
    assert_eq!(browser.run(is_open).await, false);
    browser.assert_clean().await;
}
