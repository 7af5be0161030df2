//! Pictures of the built page.
//!
//! ```text
//! screenshot [FRAGMENT]               docs/screenshot.png at 1280 x 800, for the README
//! screenshot shots DIR FRAGMENT...    each whole page at 360 and 1280, light and dark
//! ```

use journeys::{Browser, Scheme, Site, dist, repository};
use std::path::PathBuf;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let site = Site::start(&dist());
    let mut browser = Browser::open(&site).await;
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["shots", folder, fragments @ ..] if !fragments.is_empty() => {
            for fragment in fragments {
                for (width, scheme) in
                    [(360, Scheme::Light), (360, Scheme::Dark), (1280, Scheme::Light), (1280, Scheme::Dark)]
                {
                    browser.view(width, 800, scheme).await;
                    browser.go(fragment).await;
                    let file = PathBuf::from(folder).join(file_name(fragment, width, scheme));
                    browser.screenshot_whole(&file, width, scheme).await;
                    println!("{}", file.display());
                }
            }
        }
        [] | [_] => {
            browser.view(1280, 800, Scheme::Light).await;
            browser.go(arguments.first().map_or("", String::as_str)).await;
            let file = repository().join("docs/screenshot.png");
            browser.screenshot(&file).await;
            println!("docs/screenshot.png");
        }
        _ => panic!("usage: screenshot [FRAGMENT] | screenshot shots DIR FRAGMENT..."),
    }
    browser.assert_clean().await;
}

/// `#/modeles` at 360, dark: `modeles-360-dark.png`. A long code is cut.
fn file_name(fragment: &str, width: u32, scheme: Scheme) -> String {
    let words = fragment.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    let name: String = words.collect::<Vec<_>>().join("-").chars().take(40).collect();
    let name = if name.is_empty() { "accueil" } else { &name };
    format!("{name}-{width}-{}.png", if scheme == Scheme::Dark { "dark" } else { "light" })
}
