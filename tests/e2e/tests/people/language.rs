//! A partner abroad: the page in the language of the reader, and the same results in both.

use crate::keyboard::arrive;
use journeys::{Browser, Engine, Profile, Site, dist, journeys, repository};
use serde_json::{Value, json};

journeys! {
    the_page_speaks_the_language_of_the_browser_then_the_one_chosen,
    results_are_the_same_in_both_languages_and_no_answer_is_lost_by_changing,
}

/// What a result says without words: which models with which scores, in which order, and how sure.
const NUMBERS: &str = "
    return [...document.querySelectorAll('main .ranking tbody tr')].map((row) => [
        row.querySelector('a')?.getAttribute('href') ?? null,
        ...[...row.querySelectorAll('td.number')].map((cell) => cell.innerText.match(/\\d+/g)),
    ]);";

async fn opens_in_english(engine: Engine, site: &Site, profile: &Profile) -> Browser {
    let browser = engine.open_as(site, profile).await;
    arrive(&browser, "Find the partnership that suits you").await;
    browser
}

async fn tag(browser: &Browser) -> Value {
    browser.run("return document.documentElement.lang").await
}

async fn the_page_speaks_the_language_of_the_browser_then_the_one_chosen(engine: Engine) {
    let site = Site::start(&dist());
    let profile = Profile::speaking("en-GB");
    let browser = opens_in_english(engine, &site, &profile).await;
    assert_eq!(tag(&browser).await, json!("en"));
    browser.click("button", "Français").await;
    arrive(&browser, "Trouvez le partenariat qui vous convient").await;
    assert_eq!(tag(&browser).await, json!("fr"));
    browser.wait("the focus where it was", "document.activeElement.id === 'langue'").await;
    drop(browser);

    let mut browser = engine.open_as(&site, &profile).await;
    arrive(&browser, "Trouvez le partenariat qui vous convient").await;
    browser.assert_clean().await;
}

async fn results_are_the_same_in_both_languages_and_no_answer_is_lost_by_changing(engine: Engine) {
    let mut site = Site::start(&dist());
    let mut browser = engine.open(&site).await;
    let answers = repository().join("tests/data/saves/complete.json");
    let answers = std::fs::read_to_string(answers).expect("a saved file");
    browser.take_up(&answers).await;
    arrive(&browser, "Votre résultat").await;
    browser.wait_until_kept().await;
    site.stop();
    let in_french = browser.run(NUMBERS).await;
    assert!(in_french.as_array().expect("rows").len() >= 18, "{in_french}");

    // Without a network as well.
    browser.click("button", "English").await;
    arrive(&browser, "Your result").await;
    assert_eq!(browser.run(NUMBERS).await, in_french);
    let text = browser.text().await;
    for french in ["Votre", "votre", "modèle visé", "Par où commencer", " sur 4"] {
        assert!(!text.contains(french), "« {french} » is left in the English result");
    }
    assert!(text.contains("Les Ateliers du Fil"), "what the reader wrote stays as it is");
    browser.assert_clean().await;
}
