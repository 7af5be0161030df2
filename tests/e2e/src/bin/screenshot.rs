//! Pictures of the built page.
//!
//! ```text
//! screenshot [FRAGMENT]                       docs/screenshot.png at 1280 x 800, for the README
//! screenshot shots DIR FRAGMENT...            each whole page on a phone, a tablet, a desk and a projector
//! screenshot filled FILE DIR FRAGMENT...      the same with the answers of a saved file, and on paper
//! ```

use journeys::{Browser, Scheme, Site, dist, repository};
use std::{
    fs,
    path::{Path, PathBuf},
};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let site = Site::start(&dist());
    let mut browser = Browser::open(&site).await;
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["shots", folder, fragments @ ..] if !fragments.is_empty() => {
            for fragment in fragments {
                shots(&mut browser, Path::new(folder), fragment).await;
            }
        }
        ["filled", file, folder, fragments @ ..] if !fragments.is_empty() => {
            let answers = fs::read_to_string(file).expect("a saved file");
            browser.take_up(&answers).await;
            for fragment in fragments {
                shots(&mut browser, Path::new(folder), fragment).await;
                let paper = Path::new(folder).join(file_name(fragment, "papier.pdf"));
                fs::write(&paper, browser.print().await).expect("a file to write");
                println!("{}", paper.display());
            }
        }
        [] | [_] => {
            browser.view(1280, 800, Scheme::Light).await;
            browser.go(arguments.first().map_or("", String::as_str)).await;
            let file = repository().join("docs/screenshot.png");
            browser.screenshot(&file).await;
            println!("docs/screenshot.png");
        }
        _ => panic!("usage: screenshot [FRAGMENT] | shots DIR FRAGMENT... | filled FILE DIR FRAGMENT..."),
    }
    browser.assert_clean().await;
}

async fn shots(browser: &mut Browser, folder: &Path, fragment: &str) {
    for (width, scheme) in [
        (360, Scheme::Light),
        (360, Scheme::Dark),
        (768, Scheme::Light),
        (1280, Scheme::Light),
        (1280, Scheme::Dark),
        (1920, Scheme::Light),
    ] {
        browser.view(width, 800, scheme).await;
        browser.go(fragment).await;
        let colours = if scheme == Scheme::Dark { "dark" } else { "light" };
        let file: PathBuf = folder.join(file_name(fragment, &format!("{width}-{colours}.png")));
        browser.screenshot_whole(&file, width, scheme).await;
        println!("{}", file.display());
    }
}

/// `#/modeles` at 360, dark: `modeles-360-dark.png`. A long code is cut.
fn file_name(fragment: &str, end: &str) -> String {
    let words = fragment.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    let name: String = words.collect::<Vec<_>>().join("-").chars().take(40).collect();
    let name = if name.is_empty() { "accueil" } else { &name };
    format!("{name}-{end}")
}
