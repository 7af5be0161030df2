//! A small association that dreams of a joint venture, and lacks skills first.

use crate::keyboard::arrive;
use crate::mouse::{NAME, NEED, dreaming_association_begins, dreaming_association_ends};
use crate::report::{firsts, rows};
use journeys::{Engine, Site, dist, journeys};

journeys! {
    an_association_finds_engagement_actif_and_can_take_back_a_restart,
}

const MODEL: &str = "Engagement actif";

async fn an_association_finds_engagement_actif_and_can_take_back_a_restart(engine: Engine) {
    let site = Site::start(&dist());
    let mut browser = engine.open(&site).await;
    dreaming_association_begins(&browser).await;

    browser.reload().await;
    arrive(&browser, "Un dossier est enregistré ici").await;
    browser.wait_for_text(&format!("Il concerne {NAME}.")).await;
    browser.click("button", "Reprendre ce dossier").await;
    dreaming_association_ends(&browser).await;

    assert_eq!(firsts(&browser).await, [[MODEL], [MODEL]]);
    assert!(browser.text().await.contains(NEED));
    // The joint venture is named, with what is missing for it.
    let rows = rows(&browser, "#r-notes ~ .table-frame .ranking").await;
    assert_eq!(rows.len(), 9);
    let hybrid = rows.iter().find(|row| row[0].starts_with("Modèle hybride")).expect("each model has its row");
    assert!(hybrid[0].contains("pas maintenant") && hybrid[0].contains("argent placé longtemps"), "{hybrid:?}");

    // A new dossier is empty; one click brings the former one back.
    browser.click("link", "Boussole des alliances").await;
    arrive(&browser, "Trouvez le partenariat qui vous convient").await;
    browser.click("button", "Commencer un nouveau dossier").await;
    browser.wait_for_text("Votre dossier précédent est gardé").await;
    browser.click("link", "Commencer").await;
    arrive(&browser, "Qui vous êtes").await;
    assert!(!browser.is_chosen("#profil-0", "").await, "a new dossier has no answers");
    browser.click("button", "Le reprendre").await;
    browser.wait("the answers to be back", "document.getElementById('profil-0').checked").await;
    browser.go("#/resultat").await;
    assert_eq!(firsts(&browser).await, [[MODEL], [MODEL]]);

    // Also beyond this visit.
    browser.reload().await;
    arrive(&browser, "Un dossier est enregistré ici").await;
    browser.click("button", "Commencer un nouveau dossier").await;
    browser.wait_for_text("Il n’y a pas encore de réponse").await;
    browser.reload().await;
    browser.click("button", "Reprendre ce dossier").await;
    assert_eq!(firsts(&browser).await, [[MODEL], [MODEL]]);
    assert!(browser.text().await.contains(NEED));

    browser.assert_clean().await;
    assert!(site.missing().is_empty(), "asked for, but not in the build: {:?}", site.missing());
}
