//! The page as built for release, seen from outside.

use journeys::{Browser, Site, dist};

#[tokio::test]
async fn the_page_loads_from_a_sub_folder_and_then_needs_no_network() {
    let mut site = Site::start(&dist());
    let mut browser = Browser::open(&site).await;
    assert!(browser.title().await.contains("Boussole des alliances"));
    browser.wait_until_kept().await;
    browser.assert_clean().await;
    assert!(
        site.missing().is_empty(),
        "asked for, but not in the build: {:?}",
        site.missing()
    );

    let heading = browser.text_of("h1").await;
    site.stop();
    browser.reload().await;
    assert_eq!(browser.text_of("h1").await, heading);
    browser.assert_clean().await;
}
