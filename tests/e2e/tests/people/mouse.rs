//! Answering with the mouse, as fast as a person who knows the answers.

use crate::keyboard::arrive;
use journeys::Browser;

/// Goes to the next page of the journey, which must have this heading.
pub async fn next(browser: &Browser, heading: &str) {
    browser.click("link", "Suite :").await;
    arrive(browser, heading).await;
}

/// Chooses the answer of this place, from 0, of a question.
pub async fn choose(browser: &Browser, question: &str, place: usize) {
    tick(browser, &format!("{question}-{place}")).await;
}

/// Clicks the words of a choice, whatever they are.
pub async fn tick(browser: &Browser, id: &str) {
    browser.click(&format!("label[for='{id}']"), "").await;
    browser.wait(&format!("{id} to be chosen"), &format!("document.getElementById('{id}')?.checked")).await;
}

/// What a small association answers that dreams of a joint venture and lacks skills first, up to
/// « Le modèle : préciser ».
pub async fn dreaming_association_begins(browser: &Browser) {
    browser.click("link", "Commencer").await;
    arrive(browser, "Qui vous êtes").await;
    browser.click_within("#profil", "radio", "Association").await;
    choose(browser, "taille", 1).await;
    choose(browser, "echelle", 0).await;
    choose(browser, "experience", 1).await;
    choose(browser, "portee", 0).await;
    browser.fill("Nom de votre organisation", NAME).await;

    next(browser, "Vos objectifs").await;
    browser.fill("À quel besoin voulez-vous répondre ?", NEED).await;
    browser.click("checkbox", "Gagner des compétences qui nous manquent").await;
    browser.click("checkbox", "Étendre un projet qui a fait ses preuves").await;
    browser.click("checkbox", "Diversifier nos financements").await;
    browser.wait_for_text("Objectifs choisis : 3 sur 3 au plus.").await;

    next(browser, "Le modèle : l’essentiel").await;
    choose(browser, "sens", 0).await;
    tick(browser, "flux-0").await;
    tick(browser, "flux-1").await;
    next(browser, "Le modèle : préciser").await;
}

/// The rest of it, up to the result.
pub async fn dreaming_association_ends(browser: &Browser) {
    arrive(browser, "Le modèle : préciser").await;
    for (question, level) in [
        ("contrepartie", 1),
        ("intensite", 2),
        ("risque", 1),
        ("salaries", 2),
        ("innovation", 2),
        ("coeur", 1),
        ("horizon", 2),
        ("utilite", 4),
    ] {
        choose(browser, question, level).await;
    }
    next(browser, "Moyens et limites").await;
    for (limit, reply) in [
        ("interet-general", YES),
        ("contrepartie-publicitaire", NO),
        ("facture", YES),
        ("recettes-lucratives", NO),
        ("capital", NO),
        ("pret-long", NO),
    ] {
        choose(browser, limit, reply).await;
    }
    next(browser, "Votre territoire").await;
    choose(browser, "acteurs-se-connaissent-mal", 3).await;
    next(browser, "Votre résultat").await;
}

/// What the association is called, with what a name may hold.
pub const NAME: &str = "Les Amis du Canal & de l'Écluse";
/// What it wants to change.
pub const NEED: &str = "Des familles « sans voiture » ne vont plus au marché.";
/// Places of the answers to a limit.
pub const YES: usize = 0;
pub const NO: usize = 1;
