//! The clipboard and the system's share sheet. Knows texts and addresses; must not know what
//! they carry.

use super::{error_name, has, window};
use web_sys::ShareData;

/// Why a text did not leave the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// This browser has no such thing, or not on a page without https: offer the text itself.
    Missing,
    /// The person changed their mind: nothing to report.
    Cancelled,
    /// The browser refused; its own name for the reason.
    Refused(String),
}

/// Copies a text. Call it straight from a click: browsers refuse it otherwise.
///
/// # Errors
/// [`Fault::Missing`] or [`Fault::Refused`]: show the text in a field, selected.
pub async fn copy(text: &str) -> Result<(), Fault> {
    let navigator = window().ok_or(Fault::Missing)?.navigator();
    if !has(&navigator, "clipboard") {
        return Err(Fault::Missing);
    }
    navigator.clipboard().write_text(text).await.map(drop).map_err(|error| fault(&error))
}

/// Whether this browser has a share sheet: phones do, many desks do not.
pub fn can_share() -> bool {
    window().is_some_and(|window| has(&window.navigator(), "share"))
}

/// Opens the system's share sheet. Call it straight from a click.
///
/// # Errors
/// [`Fault::Missing`] where there is no share sheet, [`Fault::Cancelled`] when it was closed,
/// [`Fault::Refused`] otherwise.
pub async fn share(title: &str, address: &str) -> Result<(), Fault> {
    let navigator = window().ok_or(Fault::Missing)?.navigator();
    if !has(&navigator, "share") {
        return Err(Fault::Missing);
    }
    let data = ShareData::new();
    data.set_title(title);
    data.set_url(address);
    navigator.share_with_data(&data).await.map(drop).map_err(|error| fault(&error))
}

fn fault(error: &wasm_bindgen::JsValue) -> Fault {
    match error_name(error).as_str() {
        "AbortError" => Fault::Cancelled,
        name => Fault::Refused(name.to_owned()),
    }
}
