//! In a train: the page was loaded once, the network is away.

use crate::keyboard::arrive;
use crate::mouse::{dreaming_association_begins, dreaming_association_ends};
use crate::report::firsts;
use journeys::{Browser, Engine, Site, dist, journeys};

journeys! {
    after_the_first_load_the_whole_page_works_without_a_network,
}

pub use journeys::ROUTES;

/// All pages, with the two pages of a link of this code, and an address that names nothing.
pub fn all_routes(code: &str) -> Vec<(String, &'static str)> {
    let links = [
        (format!("#/r/{code}"), "Un résultat que l’on vous a envoyé"),
        (format!("#/face-a-face/{code}"), "Face à face"),
        ("#/nulle-part".to_owned(), "Cette page n’existe pas"),
    ];
    ROUTES.into_iter().map(|(route, heading)| (route.to_owned(), heading)).chain(links).collect()
}

async fn after_the_first_load_the_whole_page_works_without_a_network(engine: Engine) {
    let mut site = Site::start(&dist());
    let mut browser = engine.open(&site).await;
    browser.wait_until_kept().await;
    site.stop();

    // All of the journey, although no page but the first was ever asked for.
    dreaming_association_begins(&browser).await;
    dreaming_association_ends(&browser).await;
    let found = firsts(&browser).await;
    let code = browser.run("return document.getElementById('lien').value.split('#/r/')[1]").await;
    let code = code.as_str().expect("a code").to_owned();
    prints_the_result(engine, &browser).await;

    browser.reload().await;
    arrive(&browser, "Un dossier est enregistré ici").await;
    browser.click("button", "Reprendre ce dossier").await;
    assert_eq!(firsts(&browser).await, found);
    prints_the_result(engine, &browser).await;

    for (route, heading) in all_routes(&code) {
        browser.go(&route).await;
        arrive(&browser, heading).await;
    }
    for (route, heading) in [
        ("#/modeles/rd-sociale", "R&D sociale"),
        ("#/comparer/mecenat-classique,rd-sociale,audit-pratiques", "Comparer des modèles"),
        ("#/territoire", "Un dossier est enregistré ici"),
    ] {
        browser.go(route).await;
        browser.reload().await;
        arrive(&browser, heading).await;
        if engine.prints() {
            let paper = browser.printed_pages().await.join(" ");
            assert!(paper.contains(heading), "{route} on paper: {paper}");
        }
    }
    browser.click("button", "Reprendre ce dossier").await;
    arrive(&browser, "Votre territoire").await;
    assert!(browser.is_chosen("#acteurs-se-connaissent-mal-3", "").await);
    browser.assert_clean().await;
}

async fn prints_the_result(engine: Engine, browser: &Browser) {
    if !engine.prints() {
        return;
    }
    let paper = browser.printed_pages().await.join(" ");
    assert!(paper.contains("Engagement actif") && paper.contains("Ce que vaut ce résultat"), "{paper}");
}
