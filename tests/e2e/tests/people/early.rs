//! When there is too little to rank, and when a rule closes a model.

use crate::keyboard::arrive;
use crate::mouse::{NO, choose, next, tick};
use crate::report::{firsts, rows};
use journeys::{Browser, Engine, Site, dist, journeys};

journeys! {
    with_too_few_answers_the_result_says_so_and_ranks_nothing,
    an_association_not_of_general_interest_sees_mecenat_struck_with_its_reason,
    a_jump_within_a_page_keeps_the_address_of_the_page,
}

async fn with_too_few_answers_the_result_says_so_and_ranks_nothing(engine: Engine) {
    let site = Site::start(&dist());
    let mut browser = engine.open(&site).await;
    browser.go("#/resultat").await;
    browser.wait_for_text("Il n’y a pas encore de réponse").await;
    ranks_nothing(&browser).await;

    browser.go("#/vous").await;
    arrive(&browser, "Qui vous êtes").await;
    choose(&browser, "profil", 0).await;
    next(&browser, "Vos objectifs").await;
    tick(&browser, "asso-diversifier-financements").await;
    is_too_early(&mut browser, &["Qui aide surtout qui\u{202f}?", "Par où passent l’argent et les moyens\u{202f}?"])
        .await;

    browser.go("#/modele").await;
    arrive(&browser, "Le modèle : l’essentiel").await;
    choose(&browser, "sens", 1).await;
    is_too_early(&mut browser, &["Par où passent l’argent et les moyens\u{202f}?"]).await;

    // « Je ne sais pas » is an answer, but not enough of one.
    browser.go("#/modele").await;
    arrive(&browser, "Le modèle : l’essentiel").await;
    tick(&browser, "flux-inconnu").await;
    is_too_early(&mut browser, &["Par où passent l’argent et les moyens\u{202f}?"]).await;

    browser.go("#/modele").await;
    arrive(&browser, "Le modèle : l’essentiel").await;
    tick(&browser, "flux-0").await;
    browser.go("#/resultat").await;
    arrive(&browser, "Votre résultat").await;
    let [start, target] = firsts(&browser).await;
    assert!(!start.is_empty() && !target.is_empty());
    browser.assert_clean().await;
}

async fn is_too_early(browser: &mut Browser, missing: &[&str]) {
    browser.go("#/resultat").await;
    arrive(browser, "Votre résultat").await;
    browser.wait_for_text("Trop tôt pour classer").await;
    let listed = "[...document.querySelectorAll('[aria-labelledby=r-trop-tot] li')].map((item) => item.innerText)";
    assert_eq!(crate::report::texts(&browser.run(&format!("return {listed}")).await), missing);
    ranks_nothing(browser).await;
}

async fn ranks_nothing(browser: &Browser) {
    let ranked = "document.querySelectorAll('.verdict, .ranking, .map').length";
    assert_eq!(browser.run(&format!("return {ranked}")).await, 0);
    let said = browser.text().await;
    assert!(!said.contains("sur 100") && !said.contains("Mécénat classique"), "{said}");
}

async fn an_association_not_of_general_interest_sees_mecenat_struck_with_its_reason(engine: Engine) {
    const REASON: &str = "Le mécénat et sa réduction d’impôt sont réservés aux organismes d’intérêt général.";
    let site = Site::start(&dist());
    let mut browser = engine.open(&site).await;
    browser.click("link", "Commencer").await;
    arrive(&browser, "Qui vous êtes").await;
    choose(&browser, "profil", 0).await;
    next(&browser, "Vos objectifs").await;
    tick(&browser, "asso-diversifier-financements").await;
    next(&browser, "Le modèle : l’essentiel").await;
    choose(&browser, "sens", 0).await;
    tick(&browser, "flux-0").await;
    next(&browser, "Le modèle : préciser").await;
    choose(&browser, "contrepartie", 0).await;
    browser.click("link", "Votre résultat").await;
    arrive(&browser, "Votre résultat").await;
    assert_eq!(firsts(&browser).await, [["Mécénat classique"], ["Mécénat classique"]]);

    browser.click("link", "Moyens et limites").await;
    arrive(&browser, "Moyens et limites").await;
    choose(&browser, "interet-general", NO).await;
    browser.wait_for_text(REASON).await;
    browser.wait_for_text("Modèles fermés par cette réponse : Mécénat classique").await;

    browser.click("link", "Votre résultat").await;
    arrive(&browser, "Votre résultat").await;
    for list in firsts(&browser).await {
        assert!(!list.contains(&"Mécénat classique".to_owned()), "{list:?}");
    }
    let rows = rows(&browser, "#r-notes ~ .table-frame .ranking").await;
    let row = rows.iter().find(|row| row[0].starts_with("Mécénat classique")).expect("it stays in the table");
    assert!(row[0].contains("écarté") && row[0].contains(REASON), "{row:?}");
    assert_eq!(browser.text_of(".ranking .is-struck s").await, "Mécénat classique");
    browser.assert_clean().await;
}

async fn a_jump_within_a_page_keeps_the_address_of_the_page(engine: Engine) {
    let site = Site::start(&dist());
    let mut browser = engine.open(&site).await;
    for (route, heading, link, place) in [
        ("#/modele", "Le modèle : l’essentiel", "Circuit de l’argent", "flux"),
        ("#/territoire", "Votre territoire", "Votre territoire aujourd’hui", "affirmations"),
    ] {
        browser.go(route).await;
        arrive(&browser, heading).await;
        browser.click_within("main", "link", link).await;
        browser.wait("the focus at the place", &format!("document.activeElement.id === '{place}'")).await;
        let top = format!("document.getElementById('{place}').getBoundingClientRect().top");
        browser.wait("the place to be in sight", &format!("{top} >= 0 && {top} < innerHeight")).await;
        assert_eq!(browser.fragment().await, route);
        browser.reload().await;
        arrive(&browser, heading).await;
    }
    browser.assert_clean().await;
}
