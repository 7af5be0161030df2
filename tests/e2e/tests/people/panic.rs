//! The program ends in the middle of a session: a real panic, in a build made for it, and a real
//! trap of the release.

use crate::keyboard::arrive;
use crate::mouse::choose;
use journeys::{Browser, Engine, Site, dist, dist_that_panics, journeys};

journeys! {
    a_panic_shows_the_notice_and_the_answers_are_there_after_a_reload,
}

// The scripts of Firefox's driver have modules of their own: they do not reach the program of the page.
journeys! {
    not in firefox:
    a_trap_of_the_release_shows_it_as_well,
}

async fn answers(browser: &mut Browser) {
    browser.go("#/vous").await;
    arrive(browser, "Qui vous êtes").await;
    choose(browser, "profil", 1).await;
    browser.fill("Nom de votre organisation", "Gardée malgré tout").await;
    browser.wait("the answer to be stored", "Object.values(localStorage).some((it) => it.includes('Gardée'))").await;
}

/// The notice is there in the reader's language, hands the answers over, and they are there afterwards. What the
/// console said meanwhile.
async fn is_told_and_nothing_is_lost(browser: &mut Browser) -> String {
    browser
        .wait_for_text(
            "Une erreur a interrompu la page. Les réponses déjà enregistrées sont toujours sur cet appareil.",
        )
        .await;
    assert!(!browser.text().await.contains("An error has stopped the page"), "one language is enough");
    browser.click("button", "Télécharger mes réponses").await;
    let taken = browser.downloaded("boussole-reponses.json").await;
    assert!(taken.contains("Gardée malgré tout"), "{taken}");

    // Before the page goes, which some engines' consoles go with.
    let told = browser.console_errors().await.join("\n");
    browser.click("link", "Recharger la page").await;
    browser.wait_until_gone("Une erreur a interrompu la page").await;
    browser.go("#/vous").await;
    browser.click("button", "Reprendre ce dossier").await;
    arrive(browser, "Qui vous êtes").await;
    browser.wait("the answer of before", "document.getElementById('profil-1')?.checked").await;
    assert_eq!(browser.run("return document.getElementById('nom').value").await, "Gardée malgré tout");
    told
}

async fn a_panic_shows_the_notice_and_the_answers_are_there_after_a_reload(engine: Engine) {
    let site = Site::start(&dist_that_panics());
    let mut browser = engine.open(&site).await;
    answers(&mut browser).await;
    browser.assert_clean().await;
    browser.run("setTimeout(() => dispatchEvent(new Event('provoke-panic')))").await;
    let told = is_told_and_nothing_is_lost(&mut browser).await;
    assert!(told.contains("provoked") && told.contains("page.rs"), "{told}");
}

async fn a_trap_of_the_release_shows_it_as_well(engine: Engine) {
    let site = Site::start(&dist());
    let mut browser = engine.open(&site).await;
    answers(&mut browser).await;
    browser.assert_clean().await;
    // Memory that no machine has: what is asked for without an answer ends the program.
    browser.run("window.setTimeout(document.getElementById('boot').program.__wbindgen_malloc, 0, 0xffffffff, 3)").await;
    is_told_and_nothing_is_lost(&mut browser).await;
}
