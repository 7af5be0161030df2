//! A partner abroad: the page in the language of the reader, and the same results in both.

use crate::keyboard::arrive;
use journeys::{Browser, Engine, Profile, Site, dist, journeys, repository};
use serde_json::{Value, json};

journeys! {
    the_page_speaks_the_language_of_the_browser_then_the_one_chosen,
    results_are_the_same_in_both_languages_and_no_answer_is_lost_by_changing,
    a_link_opens_in_the_language_of_its_reader_with_the_same_result,
    what_is_said_before_the_program_comes_is_in_the_language_of_the_reader,
    french_terms_of_an_english_page_say_that_they_are_french,
    english_titles_of_a_french_page_say_that_they_are_english,
}

/// What a result says without words: which models with which scores, in which order, and how sure.
const NUMBERS: &str = "
    return [...document.querySelectorAll('main .ranking tbody tr')].map((row) => [
        row.querySelector('a')?.getAttribute('href') ?? null,
        ...[...row.querySelectorAll('td.number')].map((cell) => cell.innerText.match(/\\d+/g)),
    ]);";

/// A tag of each language, and how the page begins, what a result is called, and one that was sent.
const FRENCH: [&str; 4] =
    ["fr", "Trouvez le partenariat qui vous convient", "Votre résultat", "Un résultat que l’on vous a envoyé"];
const ENGLISH: [&str; 4] = ["en-GB", "Find the partnership that suits you", "Your result", "A result sent to you"];

async fn tag(browser: &Browser) -> Value {
    browser.run("return document.documentElement.lang").await
}

/// A result in which all is answered, in a browser of this language.
async fn answered(engine: Engine, site: &Site, language: [&'static str; 4]) -> Browser {
    let [tag, begins, result, _] = language;
    let mut browser = engine.open_as(site, &Profile::speaking(tag)).await;
    arrive(&browser, begins).await;
    // WebKit's worker takes no page over that was loaded anew while it was being set up: only the next.
    browser.wait_until_kept().await;
    let answers = repository().join("tests/data/saves/complete.json");
    let answers = std::fs::read_to_string(answers).expect("a saved file");
    browser.store("boussole-alliances.dossier", &answers).await;
    browser.go("#/resultat").await;
    browser.reload().await;
    browser.click(".resume .button.primary", "").await;
    arrive(&browser, result).await;
    browser
}

async fn the_page_speaks_the_language_of_the_browser_then_the_one_chosen(engine: Engine) {
    let site = Site::start(&dist());
    let profile = Profile::speaking("en-GB");
    let mut browser = engine.open_as(&site, &profile).await;
    arrive(&browser, ENGLISH[1]).await;
    assert_eq!(tag(&browser).await, json!("en"));
    browser.click("button", "Français").await;
    arrive(&browser, FRENCH[1]).await;
    assert_eq!(tag(&browser).await, json!("fr"));
    browser.wait("the focus where it was", "document.activeElement.id === 'langue'").await;

    if engine.remembers() {
        browser.assert_clean().await;
        drop(browser);
        browser = engine.open_as(&site, &profile).await;
    } else {
        browser.reload().await;
    }
    arrive(&browser, FRENCH[1]).await;
    browser.assert_clean().await;
}

async fn results_are_the_same_in_both_languages_and_no_answer_is_lost_by_changing(engine: Engine) {
    let mut site = Site::start(&dist());
    let mut browser = answered(engine, &site, FRENCH).await;
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

async fn a_link_opens_in_the_language_of_its_reader_with_the_same_result(engine: Engine) {
    let site = Site::start(&dist());
    for (writes, reads) in [(FRENCH, ENGLISH), (ENGLISH, FRENCH)] {
        let mut sender = answered(engine, &site, writes).await;
        let numbers = sender.run(NUMBERS).await;
        let code = sender.run("return document.getElementById('lien').value.split('#/r/')[1]").await;
        let link = format!("#/r/{}", code.as_str().expect("a code"));
        sender.assert_clean().await;
        drop(sender);

        let [read_in, begins, _, heading] = reads;
        let mut receiver = engine.open_as(&site, &Profile::speaking(read_in)).await;
        arrive(&receiver, begins).await;
        receiver.go(&link).await;
        arrive(&receiver, heading).await;
        assert_eq!(tag(&receiver).await, json!(read_in[..2]));
        assert_eq!(receiver.run(NUMBERS).await, numbers, "sent in {}, read in {read_in}", writes[0]);
        assert!(receiver.stored().await.is_empty(), "reading chooses no language");
        receiver.assert_clean().await;
    }
}

async fn what_is_said_before_the_program_comes_is_in_the_language_of_the_reader(engine: Engine) {
    let said = [
        ("fr", "préparez la suite", "La page n’a pas pu démarrer", "Une erreur a interrompu la page"),
        ("en-GB", "prepare what comes next", "The page could not start", "An error has stopped the page"),
    ];
    for (place, (language, lead, failure, notice)) in said.into_iter().enumerate() {
        let site = Site::start(&dist());
        site.break_at(Some("boussole-alliances"));
        let browser = engine.start_as(&site, &Profile::speaking(language)).await;
        browser.ask_for_page().await;
        browser.wait_for_text(failure).await;
        browser.run("document.getElementById('panic-notice').hidden = false").await;
        browser.wait_for_text(notice).await;
        browser.wait_for_text(lead).await;
        assert_eq!(tag(&browser).await, json!(language[..2]));
        let (_, other_lead, other_failure, other_notice) = said[1 - place];
        let text = browser.text().await;
        for other in [other_lead, other_failure, other_notice] {
            assert!(!text.contains(other), "« {other} » in {language}");
        }
    }
}

async fn english_titles_of_a_french_page_say_that_they_are_english(engine: Engine) {
    let site = Site::start(&dist());
    let mut browser = engine.open(&site).await;
    browser.go("#/outils").await;
    arrive(&browser, "La carte des outils").await;
    let terms = browser.run("return [...document.querySelectorAll('main [lang=en]')].map((it) => it.innerText)").await;
    let terms: Vec<String> = serde_json::from_value(terms).expect("texts");
    // In its heading, and among the words to search for.
    for term in ["SDG Partnership Guidebook", "SDG Partnership Guidebook The Partnering Initiative UNDESA 2020"] {
        assert!(terms.iter().any(|it| it == term), "« {term} » is not among {terms:?}");
    }
    assert!(terms.iter().all(|it| !it.contains("RAMEAU")), "French words to search for are no English: {terms:?}");
    assert!(!browser.text().await.contains(['[', ']', '\u{2060}']), "a mark is shown");
    browser.assert_clean().await;
}

async fn french_terms_of_an_english_page_say_that_they_are_french(engine: Engine) {
    let site = Site::start(&dist());
    let mut browser = engine.open_as(&site, &Profile::speaking("en-GB")).await;
    browser.go("#/modeles/engagement-actif").await;
    arrive(&browser, "Active involvement").await;
    let terms = browser.run("return [...document.querySelectorAll('main [lang=fr]')].map((it) => it.innerText)").await;
    let terms: Vec<String> = serde_json::from_value(terms).expect("texts");
    for term in ["Engagement actif", "mécénat de compétences", "bénévolat", "convention"] {
        assert!(terms.iter().any(|it| it == term), "« {term} » is not among {terms:?}");
    }
    assert!(!browser.text().await.contains(['[', ']', '\u{2060}']), "a mark is shown");
    browser.assert_clean().await;
}
