//! A new version of the page is published while people are at it. Two builds are served one after
//! the other; the line breaks in the middle.

use crate::keyboard::arrive;
use crate::mouse::choose;
use crate::offline::ROUTES;
use journeys::{Browser, Build, Engine, Site, another_build, journeys};

journeys! {
    a_newer_version_is_announced_and_used_only_when_the_reader_says_so,
    an_update_that_breaks_off_leaves_the_old_version_whole,
    an_old_tab_never_overwrites_what_a_newer_version_wrote,
}

/// How the two builds are told apart: the heading of the first page.
const BEFORE: &str = "Trouvez le partenariat qui vous convient";
const AFTER: &str = "Trouvez le partenariat qui vous ressemble";
const ANNOUNCED: &str = "Une nouvelle version de la page est prête.";

/// Has the browser look for a newer version, and waits until it has taken it or given it up.
async fn look_for_update(browser: &Browser) {
    let look = "return navigator.serviceWorker.ready.then((it) => it.update()).then(() => true, () => false)";
    browser.run(look).await;
    let done = "return navigator.serviceWorker.getRegistration().then((it) => !it.installing)";
    for _ in 0..500 {
        if browser.run(done).await == true {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(30)).await;
    }
    panic!("the newer version neither came nor failed");
}

async fn has_waiting(browser: &Browser) -> bool {
    browser.run("return navigator.serviceWorker.getRegistration().then((it) => !!it.waiting)").await == true
}

/// All that this page has loaded is of one build.
async fn is_of(browser: &Browser, build: &Build) {
    let loaded = browser.run("return performance.getEntriesByType('resource').map((it) => it.name)").await;
    let loaded: Vec<String> = serde_json::from_value(loaded).expect("addresses");
    assert!(loaded.iter().any(|address| address.contains("_bg.wasm")), "{loaded:?}");
    for address in loaded.iter().filter(|address| address.contains('-') && !address.contains("icon")) {
        assert!(build.hashes.iter().any(|hash| address.contains(hash)), "{address} is of another build");
    }
}

async fn chosen(browser: &Browser, id: &str) -> bool {
    browser.wait(id, &format!("document.getElementById('{id}')")).await;
    browser.run(&format!("return document.getElementById('{id}').checked")).await == true
}

async fn take_up(browser: &Browser) {
    browser.click("button", "Reprendre ce dossier").await;
    arrive(browser, "Qui vous êtes").await;
}

async fn saved(browser: &Browser, words: &str) {
    let words = serde_json::json!(words);
    browser
        .wait("the answer to be stored", &format!("Object.values(localStorage).some((it) => it.includes({words}))"))
        .await;
}

async fn a_newer_version_is_announced_and_used_only_when_the_reader_says_so(engine: Engine) {
    let (first, second) = (Build::first(), another_build(BEFORE, AFTER));
    assert!(first.hashes.is_disjoint(&second.hashes));
    let mut site = Site::start(&first.folder);
    let mut browser = engine.open(&site).await;
    browser.wait_until_kept().await;
    browser.go("#/vous").await;
    arrive(&browser, "Qui vous êtes").await;
    choose(&browser, "profil", 1).await;
    browser.fill("Nom de votre organisation", "Avant").await;
    saved(&browser, "Avant").await;
    // A second tab of the old version, which stays open.
    browser.new_tab("#/vous").await;
    arrive(&browser, "Un dossier est enregistré ici").await;
    take_up(&browser).await;
    browser.turn_to_tab(0).await;

    site.publish(&second.folder);
    look_for_update(&browser).await;
    browser.wait_for_text(ANNOUNCED).await;
    // Announced, not forced: a reload and a new visit stay with the version in use.
    browser.reload().await;
    browser.go("#/").await;
    arrive(&browser, BEFORE).await;
    browser.wait_for_text(ANNOUNCED).await;
    is_of(&browser, &first).await;
    browser.click("button", "Plus tard").await;
    browser.wait_until_gone(ANNOUNCED).await;
    browser.reload().await;
    browser.wait_for_text(ANNOUNCED).await;
    browser.click("button", "L’utiliser maintenant").await;
    browser.wait_for_text(AFTER).await;
    is_of(&browser, &second).await;
    browser.go("#/vous").await;
    take_up(&browser).await;
    assert_eq!(browser.run("return document.querySelector('#nom').value").await, "Avant");

    // The old tab goes on with its own version, and what is answered there is saved.
    browser.turn_to_tab(1).await;
    browser.wait_for_text(ANNOUNCED).await;
    browser.fill("Nom de votre organisation", "Dans le vieil onglet").await;
    saved(&browser, "Dans le vieil onglet").await;
    browser.go("#/maturite").await;
    arrive(&browser, "Où en êtes-vous ?").await;
    is_of(&browser, &first).await;
    browser.turn_to_tab(0).await;
    browser.wait("the newer tab to follow", "document.querySelector('#nom').value === 'Dans le vieil onglet'").await;
    // The notice of the old tab takes it to the version that is in use already.
    browser.turn_to_tab(1).await;
    browser.click("button", "L’utiliser maintenant").await;
    browser.wait_until_gone(ANNOUNCED).await;
    arrive(&browser, "Un dossier est enregistré ici").await;
    is_of(&browser, &second).await;

    // Whole, and of the newer version, without a network.
    site.stop();
    browser.go("#/").await;
    browser.reload().await;
    arrive(&browser, AFTER).await;
    is_of(&browser, &second).await;
    assert!(site.missing().is_empty(), "{:?}", site.missing());
    browser.assert_clean().await;
}

async fn an_update_that_breaks_off_leaves_the_old_version_whole(engine: Engine) {
    let (first, second) = (Build::first(), another_build(BEFORE, AFTER));
    let mut site = Site::start(&first.folder);
    let mut browser = engine.open(&site).await;
    browser.wait_until_kept().await;
    browser.go("#/vous").await;
    arrive(&browser, "Qui vous êtes").await;
    choose(&browser, "profil", 1).await;
    saved(&browser, "entreprise").await;

    site.publish(&second.folder);
    // The line breaks in the middle of the program, then of the page: by then the browser has the rest,
    // whose names tell its contents.
    for broken in ["boussole-alliances", "index.html"] {
        site.break_at(Some(broken));
        look_for_update(&browser).await;
        assert!(!has_waiting(&browser).await, "half a version waits, although {broken} is cut");
    }
    let caches = browser.run("return caches.keys().then((names) => names.length)").await;
    assert_eq!(caches, 1, "nothing of half a version is kept");

    // A host in the middle of an upload: the new list beside old files.
    let half = Build::first();
    half.take("worker.js", &second);
    site.break_at(None);
    site.publish(&half.folder);
    look_for_update(&browser).await;
    assert!(!has_waiting(&browser).await, "a version waits whose files are of another");

    // All names are there, one file is of the other version.
    let mixed = another_build(BEFORE, AFTER);
    mixed.take("index.html", &first);
    site.publish(&mixed.folder);
    look_for_update(&browser).await;
    assert!(!has_waiting(&browser).await, "a version waits whose page is that of another");

    // Without a network, from a reload on, everything of the old version is there.
    site.stop();
    browser.reload().await;
    for (route, heading) in ROUTES {
        browser.go(route).await;
        if heading == "Qui vous êtes" {
            arrive(&browser, "Un dossier est enregistré ici").await;
            take_up(&browser).await;
            assert!(chosen(&browser, "profil-1").await);
        }
        arrive(&browser, heading).await;
    }
    is_of(&browser, &first).await;

    // The network is back, and the whole of the new version with it.
    site.resume();
    site.publish(&second.folder);
    look_for_update(&browser).await;
    browser.wait_for_text(ANNOUNCED).await;
    browser.go("#/").await;
    browser.click("button", "L’utiliser maintenant").await;
    browser.wait_for_text(AFTER).await;
    is_of(&browser, &second).await;
    // What the broken updates said is the browser's own.
    let _ = browser.console_errors().await;
}

async fn an_old_tab_never_overwrites_what_a_newer_version_wrote(engine: Engine) {
    let site = Site::start(&journeys::dist());
    let mut browser = engine.open(&site).await;
    browser.go("#/vous").await;
    arrive(&browser, "Qui vous êtes").await;
    choose(&browser, "profil", 1).await;
    browser.fill("Nom de votre organisation", "Avant").await;
    saved(&browser, "Avant").await;
    // In this very tab, so that no event tells it: as if it had slept meanwhile.
    let newer = browser
        .run(
            // A dossier under the seal of a version to come: its mark, its revision and its sum stay what
            // they are, what follows does not.
            "const sum = (text) => {
                 let rest = -1;
                 for (const byte of new TextEncoder().encode(text)) {
                     rest ^= byte;
                     for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? rest >>> 1 ^ 0xedb88320 : rest >>> 1;
                 }
                 return (~rest >>> 0).toString(16).padStart(8, '0');
             };
             const keys = Object.keys(localStorage).filter((it) => localStorage.getItem(it).includes('Avant'));
             for (const key of keys) {
                 const revision = localStorage.getItem(key).split(' ')[2];
                 const text = '{\"later\":\"Avant, et un champ de demain\"}';
                 const seal = sum(`9000 ${revision}\n${text}`);
                 localStorage.setItem(key, `boussole-dossier 9000 ${revision} ${seal}\n${text}`);
             }
             return keys.map((it) => [it, localStorage.getItem(it)])",
        )
        .await;
    let newer: Vec<(String, String)> = serde_json::from_value(newer).expect("keys and texts");
    assert_eq!(newer.len(), 2, "both copies: {newer:?}");
    let is_untouched = async |browser: &Browser| {
        let stored = browser.stored().await;
        for (key, text) in &newer {
            assert_eq!(stored.get(key), Some(text));
        }
    };
    browser.fill("Nom de votre organisation", "Après").await;
    browser.wait_for_text("Elles sont intactes").await;
    choose(&browser, "profil", 0).await;
    is_untouched(&browser).await;
    // Leaving saves at once what waits to be saved: not this.
    browser.reload().await;
    browser.wait_for_text("Elles sont intactes").await;
    is_untouched(&browser).await;
    browser.assert_clean().await;
}
