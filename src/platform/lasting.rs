//! Whether the browser promises to keep what is stored here. Knows yes, no, and that it may not say;
//! must not know what is stored.

use super::{has, window};
use web_sys::StorageManager;

/// Whether the browser has promised to keep what is stored; `None` where it does not say.
pub async fn is_promised() -> Option<bool> {
    manager()?.persisted().ok()?.await.ok()?.as_bool()
}

/// Asks the browser to keep what is stored, and gives back its answer. It may ask the person.
pub async fn ask() -> Option<bool> {
    manager()?.persist().ok()?.await.ok()?.as_bool()
}

fn manager() -> Option<StorageManager> {
    // Left out by browsers where the page did not come safely.
    let navigator = window()?.navigator();
    has(&navigator, "storage").then(|| navigator.storage())
}
