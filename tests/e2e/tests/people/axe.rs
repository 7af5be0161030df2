//! axe-core on every page, in nine variants: no violation of WCAG 2.2 A or AA, nor of axe's best
//! practices, contrast included. axe finds what a program can find: it does not read as a person does.

use crate::keyboard::arrive;
use crate::offline::all_routes;
use fantoccini::key::Key;
use journeys::{Browser, Scheme, Site, dist};
use serde_json::{Value, json};

const AXE: &str = include_str!("../../vendor/axe.min.js");
const COMPLETE: &str = include_str!("../../../data/saves/complete.json");
const CODES: &str = include_str!("../../../data/links/v1.txt");
const TAGS: [&str; 6] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/// A browser in which all is answered, at this size and in these colours.
async fn answered(site: &Site, width: u32, scheme: Scheme) -> Browser {
    let mut browser = Browser::open(site).await;
    browser.view(width, 800, scheme).await;
    browser.take_up(COMPLETE).await;
    arrive(&browser, "Votre résultat").await;
    browser
}

/// What axe finds on the page as it is; all that is folded is opened first.
async fn violations(browser: &Browser, place: &str) -> Vec<String> {
    if browser.run("return typeof axe === 'undefined'").await == Value::Bool(true) {
        browser.run(AXE).await;
    }
    browser.run("document.querySelectorAll('details').forEach((it) => { it.open = true })").await;
    let script = format!(
        "const done = arguments[arguments.length - 1];
        axe.run(document, {{ runOnly: {}, resultTypes: ['violations'] }}).then((found) => done(found.violations.map((it) =>
            it.id + ': ' + it.nodes.slice(0, 3).map((node) => node.html.slice(0, 160) + ' ' + node.failureSummary).join(' | '))),
            (error) => done([String(error)]))",
        json!(TAGS)
    );
    let found = browser.run_later(&script).await;
    let found: Vec<String> = serde_json::from_value(found).expect("sentences");
    found.into_iter().map(|it| format!("{place}: {it}")).collect()
}

/// All pages, one after the other.
async fn no_violation(browser: &mut Browser, variant: &str) {
    let code =
        CODES.lines().find(|line| !line.starts_with('#')).and_then(|line| line.split('\t').next()).expect("a code");
    let mut found = Vec::new();
    for (route, heading) in all_routes(code) {
        browser.go(&route).await;
        if route != "#/partenaire" {
            arrive(browser, heading).await;
        }
        found.extend(violations(browser, &format!("{variant}, {route}")).await);
    }
    assert!(found.is_empty(), "{} violations:\n{}", found.len(), found.join("\n"));
}

#[tokio::test]
async fn no_page_has_a_violation_on_a_desk() {
    let site = Site::start(&dist());
    let mut browser = answered(&site, 1280, Scheme::Light).await;
    no_violation(&mut browser, "desk").await;
}

#[tokio::test]
async fn no_page_has_a_violation_on_a_phone() {
    let site = Site::start(&dist());
    let mut browser = answered(&site, 360, Scheme::Light).await;
    no_violation(&mut browser, "phone").await;
}

#[tokio::test]
async fn no_page_has_a_violation_on_a_tablet() {
    let site = Site::start(&dist());
    let mut browser = answered(&site, 768, Scheme::Light).await;
    no_violation(&mut browser, "tablet").await;
}

#[tokio::test]
async fn no_page_has_a_violation_in_the_dark() {
    let site = Site::start(&dist());
    let mut browser = answered(&site, 1280, Scheme::Dark).await;
    no_violation(&mut browser, "dark").await;
}

#[tokio::test]
async fn no_page_has_a_violation_at_four_hundred_per_cent() {
    let site = Site::start(&dist());
    // 1280 pixels at 400 %.
    let mut browser = answered(&site, 320, Scheme::Light).await;
    no_violation(&mut browser, "400 %").await;
}

#[tokio::test]
async fn no_page_has_a_violation_with_forced_colours() {
    let site = Site::start(&dist());
    let mut browser = answered(&site, 1280, Scheme::Light).await;
    let forced = json!({ "features": [{ "name": "forced-colors", "value": "active" }] });
    browser.devtools("Emulation.setEmulatedMedia", forced).await;
    no_violation(&mut browser, "forced colours").await;
}

#[tokio::test]
async fn no_page_has_a_violation_with_motion() {
    let site = Site::start(&dist());
    // All other variants ask for less motion.
    let mut browser = answered(&site, 1280, Scheme::Light).await;
    let moving = json!({ "features": [{ "name": "prefers-reduced-motion", "value": "no-preference" }] });
    browser.devtools("Emulation.setEmulatedMedia", moving).await;
    no_violation(&mut browser, "motion").await;
}

#[tokio::test]
async fn no_page_has_a_violation_after_an_empty_submit_or_going_back() {
    let site = Site::start(&dist());
    let mut browser = answered(&site, 360, Scheme::Light).await;
    let mut found = Vec::new();
    browser.go("#/saisie").await;
    arrive(&browser, "Saisir un formulaire rempli").await;
    browser.run("document.getElementById('codes').focus()").await;
    browser.press(Key::Enter).await;
    found.extend(violations(&browser, "an empty entry").await);
    browser.go("#/resultat").await;
    arrive(&browser, "Votre résultat").await;
    browser.run("document.getElementById('proteger').click()").await;
    browser.click("button", "Protéger le lien").await;
    found.extend(violations(&browser, "an empty passphrase").await);
    for (route, heading) in [
        ("#/maturite", "Où en êtes-vous ?"),
        ("#/modeles", "Les neuf modèles de partenariat"),
        ("#/plan", "Votre plan d’action"),
    ] {
        browser.go(route).await;
        arrive(&browser, heading).await;
        browser.click("link", "Boussole des alliances").await;
        arrive(&browser, "Trouvez le partenariat qui vous convient").await;
        browser.back().await;
        arrive(&browser, heading).await;
        found.extend(violations(&browser, &format!("back on {route}")).await);
    }
    assert!(found.is_empty(), "{} violations:\n{}", found.len(), found.join("\n"));
}

#[tokio::test]
async fn no_page_has_a_violation_before_anything_is_answered() {
    let site = Site::start(&dist());
    let mut browser = Browser::open(&site).await;
    browser.view(360, 800, Scheme::Dark).await;
    no_violation(&mut browser, "blank").await;
}
