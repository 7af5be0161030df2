//! The same train after a night: the page was loaded once, the browser is closed and opened again, the
//! network is away.

use crate::hostile::dossier_of;
use crate::keyboard::arrive;
use crate::offline::all_routes;
use journeys::{Engine, Profile, Site, dist, journeys};

journeys! {
    a_cold_start_needs_no_network,
}

async fn a_cold_start_needs_no_network(engine: Engine) {
    let mut site = Site::start(&dist());
    let profile = Profile::new();
    let mut browser = engine.open_as(&site, &profile).await;
    browser.wait_until_kept().await;
    // What the worker's list relies on: a file that is not what it should be is refused.
    let refused = "return fetch('./', { integrity: 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=' })
        .then(() => false, () => true)";
    assert_eq!(browser.run(refused).await, true, "{engine:?} takes a file that is not of this version");
    browser.store("boussole-alliances.dossier", &dossier_of("Sans réseau")).await;
    browser.reload().await;

    if engine == Engine::WebKit {
        // Its driver opens each browser without a memory: a tab of its own is as cold as it gets.
        site.stop();
        browser.new_tab("#/resultat").await;
    } else {
        drop(browser);
        site.stop();
        browser = engine.open_as(&site, &profile).await;
        browser.go("#/resultat").await;
    }
    arrive(&browser, "Un dossier est enregistré ici").await;
    browser.click("button", "Reprendre ce dossier").await;
    arrive(&browser, "Votre résultat").await;
    browser.wait_for_text("Sans réseau").await;
    if engine.prints() {
        let paper = browser.printed_pages().await.join(" ");
        assert!(paper.contains("Sans réseau"), "{paper}");
    }
    let code = browser.run("return document.getElementById('lien').value.split('#/r/')[1]").await;
    let code = code.as_str().expect("a code").to_owned();
    for (route, heading) in all_routes(&code) {
        browser.go(&route).await;
        if route == "#/partenaire" {
            browser.wait("the partner's page", "document.querySelector('h1')?.innerText.includes('Sans réseau')").await;
        } else {
            arrive(&browser, heading).await;
        }
    }
    browser.go("#/plan").await;
    arrive(&browser, "Votre plan d’action").await;
    browser.click("button", "Mettre dans mon agenda").await;
    let calendar = browser.downloaded("plan-alliances.ics").await;
    assert!(calendar.starts_with("BEGIN:VCALENDAR") && calendar.contains("Sans réseau"), "{calendar}");
    browser.reload().await;
    arrive(&browser, "Un dossier est enregistré ici").await;
    browser.assert_clean().await;
}
