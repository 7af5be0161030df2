//! The page as built for release, seen from outside.

use journeys::{Engine, Profile, Site, dist, journeys};

journeys! {
    the_page_loads_from_a_sub_folder_and_then_needs_no_network,
    a_crash_offers_the_saved_answers_without_the_program,
    the_page_works_where_storage_is_forbidden,
}

async fn the_page_loads_from_a_sub_folder_and_then_needs_no_network(engine: Engine) {
    let mut site = Site::start(&dist());
    let mut browser = engine.open(&site).await;
    assert!(browser.title().await.contains("Boussole des alliances"));
    browser.wait_until_kept().await;
    browser.assert_clean().await;
    assert!(site.missing().is_empty(), "asked for, but not in the build: {:?}", site.missing());

    let heading = browser.text_of("h1").await;
    site.stop();
    browser.reload().await;
    assert_eq!(browser.text_of("h1").await, heading);
    browser.assert_clean().await;
}

async fn a_crash_offers_the_saved_answers_without_the_program(engine: Engine) {
    let site = Site::start(&dist());
    let mut browser = engine.open(&site).await;
    browser.store("boussole-alliances.essai", "une réponse").await;
    browser.store("autre-application", "rien à voir").await;
    // What the browser says when WebAssembly stops, such as for lack of memory.
    let trap = "new ErrorEvent('error', { error: new window.WebAssembly.RuntimeError('unreachable') })";
    browser.run(&format!("window.dispatchEvent({trap})")).await;
    browser.wait_for_text("Une erreur a interrompu la page").await;

    browser.click("button", "Télécharger mes réponses").await;
    let saved = browser.downloaded("boussole-reponses.json").await;
    assert!(saved.contains("\"boussole-alliances.essai\": \"une réponse\""), "{saved}");
    assert!(!saved.contains("autre-application"), "{saved}");

    browser.click("link", "Recharger la page").await;
    browser.wait_until_gone("Une erreur a interrompu la page").await;
    browser.assert_clean().await;
}

async fn the_page_works_where_storage_is_forbidden(engine: Engine) {
    let site = Site::start(&dist());
    let mut browser = engine.open_as(&site, &Profile::without_storage()).await;
    let forbidden = browser.run("try { localStorage; return false } catch { return true }").await;
    assert_eq!(forbidden, true, "this browser must forbid storage");
    browser.assert_clean().await;
}

// Chromium alone says what it would need for that.
#[tokio::test]
async fn the_page_can_be_installed() {
    let site = Site::start(&dist());
    let browser = Engine::Chromium.open(&site).await;
    browser.wait_until_kept().await;
    let found = browser.devtools("Page.getInstallabilityErrors", serde_json::json!({})).await;
    assert_eq!(found["installabilityErrors"], serde_json::json!([]), "{found}");
}
