//! Reading beside the journey: the argument on paper, examples and tools by what one looks for,
//! words that lead to each other.

use crate::keyboard::arrive;
use journeys::{Browser, Engine, Site, dist, journeys};
use serde_json::{Value, json};

journeys! {
    examples_are_found_by_model_organisation_and_stake,
    tools_are_found_by_step_and_organisation_and_say_what_to_search_for,
    words_of_the_glossary_are_in_order_and_lead_to_each_other,
    a_lesson_is_read_without_a_dossier_and_its_answers_are_taken_up_again,
}

// WebKit's driver does not print.
journeys! {
    not in webkit:
    the_argument_is_one_page_for_a_board_without_interface,
}

/// How many entries are shown, and what is said of it: shown, and all.
const SHOWN: &str = "
    return [
        document.querySelectorAll('main article').length,
        ...document.querySelector('.shown[role=status]').innerText.match(/\\d+/g).map(Number),
    ];";

async fn shown(browser: &Browser) -> (u64, u64) {
    let counts = browser.run(SHOWN).await;
    let counts: Vec<u64> = counts.as_array().expect("counts").iter().filter_map(Value::as_u64).collect();
    assert_eq!(counts[0], counts[1], "what is said is what is shown");
    (counts[1], counts[2])
}

/// Chooses from a native list, as a reader does: by its words.
async fn choose(browser: &Browser, list: &str, words: &str) {
    browser
        .run(&format!(
            "const list = document.getElementById('{list}');
             list.value = [...list.options].find((it) => it.innerText === '{words}').value;
             list.dispatchEvent(new Event('change', {{ bubbles: true }}));"
        ))
        .await;
}

async fn examples_are_found_by_model_organisation_and_stake(engine: Engine) {
    let site = Site::start(&dist());
    let mut browser = engine.open(&site).await;
    browser.go("#/exemples").await;
    arrive(&browser, "Des exemples réels").await;
    let (every, all) = shown(&browser).await;
    assert!(every == all && all >= 30, "{every} of {all}");

    choose(&browser, "par-organisation", "Fondation").await;
    let (with_foundation, _) = shown(&browser).await;
    choose(&browser, "par-modele", "Mécénat classique").await;
    let (both, _) = shown(&browser).await;
    assert!(0 < both && both < with_foundation && with_foundation < all, "{both}, {with_foundation}, {all}");

    browser.click("button", "Tout montrer").await;
    assert_eq!(shown(&browser).await, (all, all));
    let chosen = browser.run("return [...document.querySelectorAll('select')].map((it) => it.value)").await;
    assert_eq!(chosen, json!(["", "", ""]));

    choose(&browser, "par-sujet", "Santé").await;
    let (of_health, _) = shown(&browser).await;
    assert!(0 < of_health && of_health < all, "{of_health} of {all}");
    browser.click("button", "Tout montrer").await;

    // An example leads to the sheet of its model.
    browser.click_within("main article", "link", "Mécénat classique").await;
    arrive(&browser, "Mécénat classique").await;
    browser.assert_clean().await;
}

async fn tools_are_found_by_step_and_organisation_and_say_what_to_search_for(engine: Engine) {
    let site = Site::start(&dist());
    let mut browser = engine.open(&site).await;
    browser.go("#/outils").await;
    arrive(&browser, "La carte des outils").await;
    let (_, all) = shown(&browser).await;
    let hints = browser.run("return document.querySelectorAll('main article > .search-hint').length").await;
    assert_eq!(hints, json!(all));
    choose(&browser, "par-etape", "Évaluer").await;
    choose(&browser, "par-organisation", "Collectivité territoriale").await;
    let (seen, _) = shown(&browser).await;
    assert!(0 < seen && seen < all, "{seen} of {all}");
    browser.assert_clean().await;
}

/// Calls back once three frames are painted.
const THREE_FRAMES: &str = "
    const done = arguments[arguments.length - 1];
    const frame = (left) => (left ? requestAnimationFrame(() => frame(left - 1)) : setTimeout(done));
    frame(3);";

async fn the_argument_is_one_page_for_a_board_without_interface(engine: Engine) {
    let site = Site::start(&dist());
    let mut browser = engine.open(&site).await;
    browser.go("#/pourquoi").await;
    arrive(&browser, "Pourquoi s’allier").await;
    let pages = browser.printed_pages().await;
    assert_eq!(pages.len(), 1, "{pages:#?}");
    for said in ["Pourquoi s’allier", "Trois besoins", "37 %", "Ce qui fait hésiter", "vos faits"] {
        assert!(pages[0].contains(said), "« {said} » is not on paper: {}", pages[0]);
    }
    for hidden in ["Imprimer cette page", "site externe", "Les neuf modèles"] {
        assert!(!pages[0].contains(hidden), "« {hidden} » is on paper: {}", pages[0]);
    }
    browser.assert_clean().await;
}

async fn words_of_the_glossary_are_in_order_and_lead_to_each_other(engine: Engine) {
    let site = Site::start(&dist());
    let mut browser = engine.open(&site).await;
    browser.go("#/glossaire").await;
    arrive(&browser, "Le glossaire").await;
    let late = browser
        .run(
            "const words = [...document.querySelectorAll('dt')].map((it) =>
                 it.innerText.replace(/[^\\p{L}\\p{N}\\s]/gu, '').replace(/\\s/g, ' ').trim());
             const order = new Intl.Collator('fr', { sensitivity: 'base' });
             return words.filter((it, place) => place > 0 && order.compare(words[place - 1], it) > 0);",
        )
        .await;
    assert_eq!(late, json!([]), "words that come too late");

    browser.click_within("dd.question-help", "a:first-of-type", "").await;
    let there =
        browser.run("return document.activeElement.localName === 'dt' && document.activeElement.id !== ''").await;
    assert_eq!(there, json!(true));
    assert_eq!(browser.fragment().await, "#/glossaire");
    browser.assert_clean().await;
}

async fn a_lesson_is_read_without_a_dossier_and_its_answers_are_taken_up_again(engine: Engine) {
    let site = Site::start(&dist());
    let mut browser = engine.open(&site).await;
    browser.go("#/se-former").await;
    arrive(&browser, "Se former").await;
    let title = browser.text_of(".entry a").await;
    let lesson = browser.run("return document.querySelector('.entry a').getAttribute('href')").await;
    let lesson = lesson.as_str().expect("an address").to_owned();
    browser.go(&lesson).await;
    arrive(&browser, &title).await;
    // Every option in turn: one of them is right, and says so in words.
    let options = browser.run("return document.querySelectorAll('.quiz .options')[0].children.length").await;
    let mut verdicts = Vec::new();
    for place in 1..=options.as_u64().expect("a count") {
        browser.click(&format!(".quiz:first-of-type .option:nth-child({place}) label"), "").await;
        browser.wait("a verdict", "document.querySelector('.quiz [role=status] strong')").await;
        // That of this option, not of the one before: it comes a frame after the answer.
        browser.run_later(THREE_FRAMES).await;
        verdicts.push(browser.text_of(".quiz [role=status] strong").await);
    }
    assert_eq!(verdicts.iter().filter(|says| says.starts_with("C’est juste")).count(), 1, "{verdicts:?}");
    browser.wait("the answer to be kept", "Object.values(localStorage).some((it) => it.includes('training'))").await;

    browser.go("#/se-former").await;
    browser.reload().await;
    arrive(&browser, "Un dossier est enregistré ici").await;
    browser.click("button", "Reprendre ce dossier").await;
    arrive(&browser, "Se former").await;
    browser.go(&lesson).await;
    browser.wait("the answer of before", "document.querySelector('.quiz :checked')").await;
    browser.click_within(".quiz", "button", "Retirer ma réponse").await;
    browser.wait("no verdict", "!document.querySelector('.quiz [role=status] strong')").await;
    browser.assert_clean().await;
}
