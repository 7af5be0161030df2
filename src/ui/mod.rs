//! The views. A page is a function that returns what it shows; it reads a memo and dispatches an
//! event, and computes nothing.
//!
//! Knows the domain, the content and, for the browser, only `platform`.

pub mod app;
pub mod arrival;
pub mod carried;
pub mod device;
pub mod draw;
pub mod effects;
pub mod keep;
pub mod keeping;
pub mod language;
pub mod later;
pub mod page;
pub mod part;
pub mod say;
pub mod state;
pub mod watch;
pub mod when;

use crate::{
    content::packs::Pack,
    platform::{dom::Part, fetch, page as browser_page},
};

/// Starts the app in the page: called once, by `main`. The first words must have come; without
/// them `index.html` says what to do.
pub fn start() {
    browser_page::install_panic_notice();
    #[cfg(feature = "provoked-panic")]
    browser_page::panic_when_asked();
    let language = language::first();
    let is_back = keeping::has_dossiers();
    fetch::beside(async move {
        if !arrival::bring(Pack::Start, language).await {
            browser_page::reveal("boot-failure");
            return;
        }
        // Who comes back sees the dossier at once, and no page that waits for it.
        let has_program = is_back && later::fetch().await;
        if let Some(place) = browser_page::take_place() {
            let part = Part::from(place.clone());
            // Leptos supplies the executor and the owner of all signals; the page lives until closed.
            leptos::mount::mount_to(place, move || std::mem::forget(app::start(&part, language, has_program))).forget();
        }
    });
}
