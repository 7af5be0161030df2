//! Files that lie beside the page. Knows addresses; must not know what the files hold.

use super::window;
use js_sys::Uint8Array;
use std::pin::Pin;
use wasm_bindgen::JsCast;
use web_sys::Response;

/// The text of a file beside the page, or `None` where it did not come.
pub async fn text(address: &str) -> Option<String> {
    let response: Response = window()?.fetch_with_str(address).await.ok()?.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    response.text().ok()?.await.ok()?.as_string()
}

/// The bytes of a file beside the page, or `None` where it did not come.
pub async fn bytes(address: &str) -> Option<Vec<u8>> {
    let response: Response = window()?.fetch_with_str(address).await.ok()?.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    Some(Uint8Array::new(&response.array_buffer().ok()?.await.ok()?).to_vec())
}

/// Does this beside what the page is doing.
pub fn beside(work: impl Future<Output = ()> + 'static) {
    // Of one type for all: the machinery around each type of work weighs 2 kB.
    let work: Pin<Box<dyn Future<Output = ()>>> = Box::pin(work);
    js_sys::futures::spawn_local(work);
}
