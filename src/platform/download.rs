//! A text or bytes handed over as a file. Knows names and media types; must not know the formats.

use super::{document, error_name};
use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// The browser did not take the file; its own name for the reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault(pub String);

/// Saves a text as a file of this name, by whatever way the browser saves files. `media` is such
/// as `application/json`.
///
/// # Errors
/// Where the browser cannot make the file; a person who declines it is not an error and cannot
/// be known.
pub fn text(name: &str, media: &str, content: &str) -> Result<(), Fault> {
    save(name, &format!("{media};charset=utf-8"), &Array::of1(&JsValue::from_str(content)))
}

/// The same with bytes.
///
/// # Errors
/// Where the browser cannot make the file.
pub fn bytes(name: &str, media: &str, content: &[u8]) -> Result<(), Fault> {
    save(name, media, &Array::of1(&Uint8Array::from(content)))
}

fn save(name: &str, media: &str, parts: &Array) -> Result<(), Fault> {
    let document = document().ok_or_else(|| Fault(String::new()))?;
    let properties = BlobPropertyBag::new();
    properties.set_type(media);
    let blob = Blob::new_with_buffer_source_sequence_and_options(parts, &properties).map_err(fault)?;
    let address = Url::create_object_url_with_blob(&blob).map_err(fault)?;
    let anchor: HtmlAnchorElement = document.create_element("a").map_err(fault)?.unchecked_into();
    anchor.set_href(&address);
    anchor.set_download(name);
    anchor.click();
    // The address is left to the browser, which frees it with the page: freed now, some browsers
    // would save an empty file.
    Ok(())
}

fn fault(error: JsValue) -> Fault {
    Fault(error_name(&error))
}
