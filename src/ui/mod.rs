//! The views. A component reads a memo and dispatches an event; it computes nothing.
//!
//! Knows the domain, the content and, for the browser, only `platform`.

pub mod app;
pub mod effects;
pub mod page;
pub mod part;
pub mod say;
pub mod state;
pub mod when;

/// Starts the app in the page: called once, by `main`.
pub fn start() {
    crate::platform::page::install_panic_notice();
    if let Some(place) = crate::platform::page::take_place() {
        leptos::mount::mount_to(place, app::App).forget();
    }
}
