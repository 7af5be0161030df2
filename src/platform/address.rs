//! The address bar. Knows fragments as text; must not know which page they name.

use super::{document, listen, window};
use wasm_bindgen::JsValue;
use web_sys::Event;

/// The fragment with its `#`, percent-encoded as the browser keeps it; empty if there is none.
pub fn fragment() -> String {
    window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// Goes to this fragment (with or without its `#`), as a link would: one more step in the
/// history, and [`on_change`] hears of it unless the fragment is already this one.
pub fn set_fragment(fragment: &str) {
    if let Some(window) = window() {
        // Fails only in a page that is being torn down.
        let _ = window.location().set_hash(fragment);
    }
}

/// Puts this fragment in the place of the present one (with or without its `#`; empty takes the
/// fragment away): no step in the history, and [`on_change`] does **not** hear of it.
pub fn replace_fragment(fragment: &str) {
    let Some(history) = window().and_then(|window| window.history().ok()) else {
        return;
    };
    let fragment = fragment.trim_start_matches('#');
    let mark = if fragment.is_empty() { "" } else { "#" };
    let address = format!("{}{mark}{fragment}", page_address());
    // Fails where a browser limits how often the history may change: the address then lags
    // behind, and nothing is lost.
    let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&address));
}

/// Calls `hear` with the new fragment (with its `#`) whenever it changes. Lasts as long as the
/// page.
pub fn on_change(hear: impl Fn(String) + 'static) {
    if let Some(window) = window() {
        listen(&window, "hashchange", move |_: Event| hear(fragment()));
    }
}

/// The full address of this page without its fragment: what a shared link starts with.
pub fn page_address() -> String {
    let address = window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    match address.split_once('#') {
        Some((page, _)) => page.to_owned(),
        None => address,
    }
}

/// Where others find this page, for a shared link: its own address, or that of the page from which
/// it was taken away as a file.
pub fn public_address() -> String {
    let own = page_address();
    let from = document().filter(|_| own.starts_with("file:"));
    let from = from.and_then(|document| document.query_selector("link[rel=canonical]").ok()?);
    from.and_then(|link| link.get_attribute("href")).unwrap_or(own)
}
