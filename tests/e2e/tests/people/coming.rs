//! What comes with the first visit, in which order, and what the reader can do meanwhile. What is a time is
//! measured by `make bench`.

use crate::keyboard::arrive;
use journeys::{Browser, Line, Profile, Scheme, Site, dist};
use serde_json::json;
use std::time::Duration;

/// What a question needs before it can be answered may be asked for in as many requests, the page's own among them.
const REQUESTS: usize = 10;

/// A browser at nothing yet, in which this script runs before those of any page.
async fn watched(site: &Site, script: &str) -> Browser {
    let browser = Browser::open_blank(site, &Profile::new()).await;
    browser.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await;
    browser
}

/// Calls `then` with what matches, as soon as it is in the page.
fn when_there(selector: &str, then: &str) -> String {
    format!(
        "new MutationObserver((_, watch) => {{
            const found = document.querySelector({});
            if (found) {{ watch.disconnect(); ({then})(found); }}
        }}).observe(document, {{ childList: true, subtree: true }});",
        json!(selector)
    )
}

#[tokio::test]
async fn the_first_question_is_there_after_few_requests_and_nothing_of_the_library() {
    let site = Site::start(&dist());
    let mut browser = watched(&site, &when_there("#profil input", "() => (window.asks = performance.now())")).await;
    browser.go("#/vous").await;
    let before = "performance.getEntriesByType('resource').filter((file) => file.startTime <= window.asks)";
    let names = browser.run(&format!("return {before}.map((file) => file.name)")).await;
    let names: Vec<&str> = names.as_array().into_iter().flatten().filter_map(|name| name.as_str()).collect();
    assert!(names.len() < REQUESTS, "{names:#?}");
    for late in ["later_bg", "library", "sheets", "diagnosis", "journey", "words-en", "emporter"] {
        assert!(!names.iter().any(|name| name.contains(late)), "{late} came before the first question: {names:#?}");
    }
    browser.wait_until_kept().await;
    browser.assert_clean().await;
}

#[tokio::test]
async fn a_link_of_the_first_screen_works_while_the_program_loads() {
    let site = Site::start(&dist());
    let click = when_there(
        "#boot-status",
        "() => { window.early = document.querySelector('.first-screen a[href=\"#/vous\"]'); window.early.click(); }",
    );
    let mut browser = watched(&site, &click).await;
    browser.go("").await;
    arrive(&browser, "Qui vous êtes").await;
    assert_eq!(browser.run("return !!window.early && !window.early.isConnected").await, true, "clicked too late");
    browser.assert_clean().await;
}

/// Of each request for a file whose name begins so, whether the page was still being read: its end lets programs run.
const EARLY: &str = "
    const { domInteractive } = performance.getEntriesByType('navigation')[0];
    const asked = (name) => performance.getEntriesByType('resource').filter((file) => file.name.includes('/' + name));
    const early = (name) => asked(name).map((file) => file.startTime < domInteractive);";

/// Notes whether the first screen is shown when it comes into the page.
const RETURNS: &str = "
    new MutationObserver((_, watch) => {
        const screen = document.querySelector('.first-screen');
        if (!screen) return;
        watch.disconnect();
        window.waited = getComputedStyle(screen).display !== 'none';
    }).observe(document, { childList: true, subtree: true });";

#[tokio::test]
async fn who_comes_back_sees_no_waiting_screen_nor_an_empty_one_and_waits_for_no_worker() {
    let site = Site::start(&dist());
    let mut browser = watched(&site, RETURNS).await;
    browser.go("#/vous").await;
    assert_eq!(browser.run("return window.waited").await, true, "the first time there is something to read");
    browser.wait_until_kept().await;
    // Slow enough for a browser to paint what it has read of a page.
    browser.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": 8 })).await;
    browser.reload().await;
    assert_eq!(browser.run("return window.waited").await, false);
    let shown = "return performance.getEntriesByName('first-paint')[0].startTime
        >= performance.getEntriesByType('navigation')[0].domInteractive";
    assert_eq!(browser.run(shown).await, true, "an empty page was painted before the page was read to its end");
    let from = "return performance.getEntriesByType('navigation')[0].workerFinalSourceType";
    assert_eq!(browser.run(from).await, "cache", "the browser looks for the page by itself");
    arrive(&browser, "Qui vous êtes").await;
    browser.assert_clean().await;
}

#[tokio::test]
async fn who_comes_back_to_a_program_that_is_lost_is_told_so() {
    let mut site = Site::start(&dist());
    let browser = Browser::open_blank(&site, &Profile::new()).await;
    browser.ask_for_page().await;
    browser.wait_until_kept().await;
    let lose = "const done = arguments[arguments.length - 1];
        (async () => {
            for (const name of await caches.keys()) {
                const cache = await caches.open(name);
                for (const kept of await cache.keys()) if (/_bg\\.wasm$/.test(kept.url)) await cache.delete(kept);
            }
            done(true);
        })();";
    browser.run_later(lose).await;
    site.stop();
    // Past what the browser keeps beside the worker.
    browser.devtools("Network.enable", json!({})).await;
    browser.devtools("Network.clearBrowserCache", json!({})).await;
    browser.run("location.reload()").await;
    browser.wait("what is wrong", "document.getElementById('boot-failure')?.checkVisibility()").await;
}

#[tokio::test]
async fn a_page_that_the_line_cut_short_says_that_it_could_not_start() {
    // What came before is shown only if it came a while before.
    let site = Site::start_packed(&dist(), Some(Line::new(Duration::ZERO, 400_000)));
    site.break_at(Some("index.html"));
    // Twenty seconds in one.
    let quick = "const later = setTimeout; window.setTimeout = (act, wait) => later(act, wait / 20);";
    let browser = watched(&site, quick).await;
    browser.devtools("Page.navigate", json!({ "url": site.address() })).await;
    browser.wait("what is wrong", "document.getElementById('boot-failure')?.checkVisibility()").await;
    assert_eq!(browser.run("return document.getElementById('boot-status').checkVisibility()").await, false);
    site.break_at(None);
    browser.click("link", "Rechargez-la").await;
    arrive(&browser, "Trouvez le partenariat qui vous convient").await;
}

#[tokio::test]
async fn the_first_words_of_who_reads_english_are_asked_for_while_the_page_is_read() {
    let site = Site::start(&dist());
    let browser = Browser::open_blank(&site, &Profile::speaking("en-GB")).await;
    browser.devtools("Page.navigate", json!({ "url": site.address() })).await;
    browser.wait_until_kept().await;
    assert_eq!(browser.run(&format!("{EARLY}return early('words-en-start-')")).await, json!([true]));
}

#[tokio::test]
async fn who_comes_back_with_a_dossier_has_the_second_part_asked_for_once_while_the_page_is_read() {
    let site = Site::start(&dist());
    let mut browser = Browser::open_blank(&site, &Profile::new()).await;
    browser.go("#/vous").await;
    arrive(&browser, "Qui vous êtes").await;
    let parts = format!("{EARLY}return [early('boussole-alliances-'), early('later_bg-')]");
    assert_eq!(browser.run(&parts).await, json!([[true], [false]]), "nothing is here yet");
    browser.run("document.querySelector('#profil input').click()").await;
    browser.wait_until_saved().await;
    browser.wait_until_kept().await;
    browser.reload().await;
    arrive(&browser, "Un dossier est enregistré ici").await;
    assert_eq!(browser.run(&parts).await, json!([[true], [true]]));
    browser.assert_clean().await;
}

#[tokio::test]
async fn a_page_that_is_kept_names_what_it_is_installed_by() {
    let site = Site::start(&dist());
    let browser = Browser::open_blank(&site, &Profile::new()).await;
    browser.devtools("Page.navigate", json!({ "url": site.address() })).await;
    browser.wait_until_kept().await;
    let manifest = browser.devtools("Page.getAppManifest", json!({})).await;
    assert_eq!(manifest["errors"], json!([]), "{manifest}");
    assert!(manifest["data"].as_str().is_some_and(|data| data.contains("start_url")), "{manifest}");
}

#[tokio::test]
async fn nothing_moves_while_the_page_comes() {
    let script = "window.moved = 0;
        new PerformanceObserver((list) => list.getEntries().forEach((entry) => (window.moved += entry.value)))
            .observe({ type: 'layout-shift', buffered: true });";
    for (width, height) in [(360, 800), (1280, 900)] {
        for fragment in ["", "#/vous", "#/modeles"] {
            let site = Site::start(&dist());
            let mut browser = watched(&site, script).await;
            browser.view(width, height, Scheme::Light).await;
            browser.go(fragment).await;
            browser.wait_until_kept().await;
            assert_eq!(browser.run("return window.moved").await, 0, "{fragment} at {width}");
            browser.assert_clean().await;
        }
    }
}
