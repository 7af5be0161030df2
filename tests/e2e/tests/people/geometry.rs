//! For who sees little or points with a trembling hand: nothing is cut, nothing lies over something
//! else, nothing is too small to hit, on every page, however its text is set.

use crate::keyboard::arrive;
use crate::offline::all_routes;
use crate::report::texts;
use crate::tree::a_code;
use journeys::{Browser, Scheme, Site, dist};
use serde_json::json;

const COMPLETE: &str = include_str!("../../../data/saves/complete.json");
const GEOMETRY: &str = include_str!("geometry.js");

/// WCAG 1.4.12: what a reader may ask for and must get without loss.
const SPACED: &str =
    "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
    p { margin-block-end: 2em !important }";
/// The text alone at 200 %, as Firefox sets it; in Chromium, the size that the reader asks for.
const DOUBLED: &str = "html { font-size: 200% !important }";

/// All that is folded is opened, and all questions of a phone are shown.
const OPEN: &str = "
    document.querySelectorAll('details').forEach((it) => { it.open = true });
    const all = document.querySelector('.one-by-one:not(.is-all) .one-bar > .withdraw');
    if (all?.checkVisibility()) all.click();
    scrollTo(0, 0);";

/// All pages in a window of this width, with this style of the reader's; what is found.
async fn found(width: u32, style: &str) -> Vec<String> {
    let site = Site::start(&dist());
    let mut browser = Browser::open(&site).await;
    browser.view(width, 800, Scheme::Light).await;
    browser.take_up(COMPLETE).await;
    let sheet = format!(
        "const sheet = new CSSStyleSheet(); sheet.replaceSync({}); document.adoptedStyleSheets = [sheet];",
        json!(style)
    );
    browser.run(&sheet).await;
    let mut found = Vec::new();
    for (route, heading) in all_routes(a_code()) {
        browser.go(&route).await;
        if route != "#/partenaire" {
            arrive(&browser, heading).await;
        }
        browser.run(OPEN).await;
        let lists = browser.run(GEOMETRY).await;
        let lists = lists.as_array().expect("three lists");
        for (what, list) in ["cut", "over", "tight"].into_iter().zip(lists) {
            found.extend(texts(list).into_iter().map(|it| format!("{route}, {what}: {it}")));
        }
    }
    browser.assert_clean().await;
    found
}

#[tokio::test]
async fn on_a_desk_nothing_is_cut_nor_overlaps_and_each_target_can_be_hit() {
    let found = found(1280, "").await;
    assert!(found.is_empty(), "{} faults:\n{}", found.len(), found.join("\n"));
}

#[tokio::test]
async fn at_four_hundred_per_cent_nothing_is_cut_nor_overlaps_and_each_target_can_be_hit() {
    // 1280 pixels at 400 %.
    let found = found(320, "").await;
    assert!(found.is_empty(), "{} faults:\n{}", found.len(), found.join("\n"));
}

#[tokio::test]
async fn with_spaced_text_nothing_is_cut_nor_overlaps() {
    for width in [1280, 360] {
        let found = found(width, SPACED).await;
        assert!(found.is_empty(), "at {width} px, {} faults:\n{}", found.len(), found.join("\n"));
    }
}

#[tokio::test]
async fn with_text_twice_as_large_nothing_is_cut_nor_overlaps() {
    let found = found(1280, DOUBLED).await;
    assert!(found.is_empty(), "{} faults:\n{}", found.len(), found.join("\n"));
}
