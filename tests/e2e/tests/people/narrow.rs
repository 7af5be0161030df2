//! On a phone of 360 px, the narrowest that is promised.

use crate::keyboard::arrive;
use crate::mouse::{choose, dreaming_association_begins, dreaming_association_ends, tick};
use crate::offline::all_routes;
use journeys::{Browser, Engine, Scheme, Site, dist, journeys};

journeys! {
    no_page_is_wider_than_a_narrow_phone_in_light_or_dark,
}

const WIDTH: u32 = 360;

/// How wide the page is, and what sticks out of the window without a frame that scrolls.
const OVERFLOW: &str = "
    const scrolls = (it) => it && (getComputedStyle(it).overflowX !== 'visible' || scrolls(it.parentElement));
    const out = [...document.querySelectorAll('body *')].filter((it) =>
        it.checkVisibility() && it.getBoundingClientRect().right > innerWidth + 0.5 && !scrolls(it.parentElement));
    return { width: document.scrollingElement.scrollWidth,
        out: out.slice(0, 5).map((it) => `${it.localName}.${it.className?.baseVal ?? it.className}: ${it.textContent.slice(0, 60)}`) };";

async fn no_page_is_wider_than_a_narrow_phone_in_light_or_dark(engine: Engine) {
    let site = Site::start(&dist());
    let mut browser = engine.open(&site).await;
    browser.view(WIDTH, 800, Scheme::Light).await;
    fits(&browser, "the first page, blank").await;
    // All questions at once, so that each is looked at.
    browser.go("#/vous").await;
    browser.click("button", "Voir toutes les questions de la page").await;
    browser.go("#/").await;
    dreaming_association_begins(&browser).await;
    dreaming_association_ends(&browser).await;
    // With a partner, so that the result is as long as it gets.
    browser.go("#/vous").await;
    arrive(&browser, "Qui vous êtes").await;
    choose(&browser, "portee", 1).await;
    browser.fill("Nom de votre partenaire", "Établissements Anticonstitutionnellement-Intergouvernementaux").await;
    choose(&browser, "partenaire", 1).await;
    browser.click("link", "Votre partenaire").await;
    tick(&browser, "partenaire-entreprise-rassembler-equipes").await;
    choose(&browser, "partenaire-sens", 2).await;
    tick(&browser, "partenaire-flux-4").await;
    browser.go("#/resultat").await;
    arrive(&browser, "Votre résultat").await;
    browser.wait_for_text("Avec votre partenaire").await;
    let code = browser.run("return document.getElementById('lien').value.split('#/r/')[1]").await;
    let code = code.as_str().expect("a code").to_owned();

    // What the reader prefers is set when a browser starts, but in Chromium.
    let schemes = if engine.has_devtools() { &[Scheme::Light, Scheme::Dark][..] } else { &[Scheme::Light] };
    for scheme in schemes {
        browser.view(WIDTH, 800, *scheme).await;
        for (route, heading) in all_routes(&code) {
            browser.go(&route).await;
            // The page of a partner who has a name is called after them.
            if route == "#/partenaire" {
                browser.wait_for_text("Une hypothèse, pas sa parole").await;
            } else {
                arrive(&browser, heading).await;
            }
            browser.run("document.querySelectorAll('details').forEach((it) => { it.open = true })").await;
            fits(&browser, &format!("{route}, {scheme:?}")).await;
        }
    }
    browser.reload().await;
    fits(&browser, "an address that names nothing, after a reload").await;
    browser.go("#/resultat").await;
    arrive(&browser, "Un dossier est enregistré ici").await;
    fits(&browser, "the question whether to take it up").await;
    browser.assert_clean().await;
}

async fn fits(browser: &Browser, what: &str) {
    let seen = browser.run(OVERFLOW).await;
    let width = seen["width"].as_u64().expect("a width");
    assert!(width <= u64::from(WIDTH), "{what} is {width} px wide: {:#}", seen["out"]);
    assert_eq!(seen["out"].as_array().map(Vec::len), Some(0), "{what}: {:#}", seen["out"]);
}
