//! What is said aloud without being asked for: the saving, and what the answers change. Each once, when
//! it changes, and nothing at each letter.

use crate::keyboard::arrive;
use crate::mouse::{choose, tick};
use crate::report::texts;
use journeys::{Browser, Site, dist};

/// Writes down whatever the places that speak by themselves come to say.
const LISTEN: &str = "
    const places = '[role=status], [role=alert], [aria-live]';
    window.heard = [];
    // Said again where nothing changed is chatter as well, and is written down.
    const of = (node) => (node.nodeType === 1 ? node : node.parentElement)?.closest(places);
    const observer = new MutationObserver((changes) => {
        for (const place of new Set(changes.map((change) => of(change.target)))) {
            if (place) window.heard.push(place.textContent.replace(/\\s+/g, ' ').trim());
        }
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });";

/// What was said since it was last asked.
async fn heard(browser: &Browser) -> Vec<String> {
    texts(&browser.run("return window.heard.splice(0)").await).into_iter().filter(|said| !said.is_empty()).collect()
}

/// What was said of the saving, and the rest.
async fn heard_apart(browser: &Browser) -> (Vec<String>, Vec<String>) {
    heard(browser).await.into_iter().partition(|said| said.starts_with("Enregistr"))
}

#[tokio::test]
async fn saving_is_told_once_it_is_done_and_not_again_with_each_answer_or_letter() {
    const AT: u64 = 1_768_469_520_000;
    let site = Site::start(&dist());
    let mut browser = Browser::open(&site).await;
    browser.stop_the_clock(AT).await;
    browser.reload().await;
    browser.go("#/vous").await;
    arrive(&browser, "Qui vous êtes").await;
    browser.run(LISTEN).await;
    choose(&browser, "profil", 0).await;
    browser.wait_until_saved().await;
    let (saving, _) = heard_apart(&browser).await;
    assert_eq!(saving, ["Enregistré sur cet appareil à 10 h 32"]);

    // The same minute: not told again, neither by an answer nor by a text of many letters.
    choose(&browser, "taille", 1).await;
    browser.wait_until_saved().await;
    browser.fill("Nom de votre organisation", "Les Amis du Canal").await;
    browser.wait_until_saved().await;
    let stored = browser.stored().await;
    assert!(stored.values().any(|text| text.contains("Les Amis du Canal")), "saved all the same");
    assert_eq!(heard(&browser).await, [""; 0]);

    // A browser that refuses is told at once, as an alert.
    browser.run("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }").await;
    choose(&browser, "taille", 2).await;
    browser.wait_for_text("la mémoire de ce navigateur est pleine").await;
    let told = heard(&browser).await;
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].starts_with("Vos dernières réponses ne sont pas enregistrées"), "{told:?}");
    assert!(browser.text_of(".notices [role=alert]").await.contains("pleine"));
}

#[tokio::test]
async fn what_the_answers_change_is_told_when_it_changes_and_only_then() {
    let site = Site::start(&dist());
    let mut browser = Browser::open(&site).await;
    browser.go("#/vous").await;
    arrive(&browser, "Qui vous êtes").await;
    choose(&browser, "profil", 0).await;
    browser.go("#/objectifs").await;
    arrive(&browser, "Vos objectifs").await;
    browser.run(LISTEN).await;
    tick(&browser, "asso-diversifier-financements").await;
    browser.wait_for_text("Objectifs choisis : 1 sur 3 au plus.").await;
    let (_, rest) = heard_apart(&browser).await;
    assert_eq!(rest, ["Objectifs choisis : 1 sur 3 au plus."]);

    // The ranking for now: said with the answer that makes it, and again with one that changes it.
    browser.go("#/modele").await;
    arrive(&browser, "Le modèle : l’essentiel").await;
    browser.run("window.heard.splice(0)").await;
    choose(&browser, "sens", 0).await;
    browser.wait_until_gone("Sens de l’aide Circuit de l’argent").await;
    tick(&browser, "flux-0").await;
    browser.wait_for_text("Pour l’instant, ").await;
    let (_, rest) = heard_apart(&browser).await;
    assert!(rest.len() <= 3 && rest.last().is_some_and(|said| said.contains("Pour l’instant")), "{rest:?}");

    // An answer that changes nothing of it says nothing.
    let before = browser.text_of(".so-far [role=status]").await;
    browser.go("#/preciser").await;
    arrive(&browser, "Le modèle : préciser").await;
    browser.run("window.heard.splice(0)").await;
    choose(&browser, "utilite", 2).await;
    browser.wait_until_saved().await;
    let (_, rest) = heard_apart(&browser).await;
    assert_eq!(rest, [""; 0], "before: {before}");

    // A limit says what it closes.
    browser.go("#/moyens").await;
    arrive(&browser, "Moyens et limites").await;
    browser.run("window.heard.splice(0)").await;
    choose(&browser, "interet-general", 1).await;
    browser.wait_for_text("Modèles fermés par cette réponse : Mécénat classique").await;
    let (_, rest) = heard_apart(&browser).await;
    assert_eq!(rest.len(), 1, "{rest:?}");
    assert!(rest[0].contains("Mécénat classique"), "{rest:?}");
}
