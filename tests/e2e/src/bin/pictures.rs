//! Every page, in both languages, light and dark, on a phone and a desk, against the small pictures
//! of it that are kept in `pictures/` (see `journeys::Thumbnail`).
//!
//! ```text
//! pictures         compares; where a page is another one, its whole picture goes to target/pictures
//! pictures update  keeps the pages as they are now
//! ```
//!
//! Run by `scripts/pictures.sh`, which gives the browser the letters the pictures were made with.

use journeys::{Browser, ROUTES, Scheme, Site, Thumbnail, dist, repository};
use std::path::{Path, PathBuf};

/// When the pictures are taken, for the page: 24 November 2026, noon in Paris.
const NOW: u64 = 1_795_518_000_000;

fn main() {
    let update = std::env::args().nth(1).as_deref() == Some("update");
    let views = [360, 1280].into_iter().flat_map(|width| [(width, Scheme::Light), (width, Scheme::Dark)]);
    let views: Vec<(u32, Scheme)> = views.collect();
    let languages = ["fr", "en"].map(|language| {
        let views = views.clone();
        // A browser each: no page waits for one of the other language.
        std::thread::spawn(move || {
            let alone = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
            alone.block_on(walk(language, &views, update))
        })
    });
    let walked = languages.map(|language| language.join().expect("a browser that walks all pages"));
    let others = walked.concat();
    if others.is_empty() {
        println!("All pages are as in tests/e2e/pictures.");
        return;
    }
    println!("{} pages are other ones than in tests/e2e/pictures:", others.len());
    for other in &others {
        println!("  {other}");
    }
    println!("Look at target/pictures. If that is what you meant: scripts/pictures.sh update");
    std::process::exit(1);
}

/// All pages in one language; what is other than kept.
async fn walk(language: &'static str, views: &[(u32, Scheme)], update: bool) -> Vec<String> {
    let site = Site::start(&dist());
    let mut browser = Browser::open(&site).await;
    browser.stop_clock(NOW).await;
    let saved = std::fs::read_to_string(repository().join("tests/data/saves/complete.json")).expect("a saved file");
    browser.take_up(&saved).await;
    if language != "fr" {
        browser.run("document.getElementById('langue').click()").await;
        browser.wait("the other language", &format!("document.documentElement.lang === '{language}'")).await;
    }
    let mut others = Vec::new();
    for (width, scheme) in views {
        for (route, _) in ROUTES {
            browser.view(*width, 800, *scheme).await;
            browser.go(route).await;
            let name = name_of(language, *width, *scheme, route);
            let whole = repository().join("target/pictures").join(&name);
            browser.screenshot_whole(&whole, *width, *scheme).await;
            others.extend(judge(&whole, &name, update));
        }
    }
    others
}

/// What is other than kept; a picture as kept needs not be looked at.
fn judge(whole: &Path, name: &Path, update: bool) -> Option<String> {
    let now = Thumbnail::of(&std::fs::read(whole).expect("the picture just taken"));
    let kept = repository().join("tests/e2e/pictures").join(name);
    let before = Thumbnail::read(&kept);
    let says = match &before {
        None => Some("it is new".to_owned()),
        Some(before) => now.differs(before),
    };
    if says.is_none() || update {
        let _ = std::fs::remove_file(whole);
    }
    if update && says.is_some() {
        std::fs::create_dir_all(kept.parent().expect("a folder")).expect("a folder for the pictures");
        std::fs::write(&kept, now.png()).expect("a file to write");
        return None;
    }
    says.map(|says| format!("{}: {says}", name.display()))
}

/// `fr/phone-dark/modeles.png`.
fn name_of(language: &str, width: u32, scheme: Scheme, route: &str) -> PathBuf {
    let device = if width < 700 { "phone" } else { "desk" };
    let colours = if scheme == Scheme::Dark { "dark" } else { "light" };
    let words = route.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    let page: String = words.collect::<Vec<_>>().join("-").chars().take(60).collect();
    let page = if page.is_empty() { "accueil" } else { &page };
    PathBuf::from(language).join(format!("{device}-{colours}")).join(format!("{page}.png"))
}
