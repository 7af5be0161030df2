//! What other tabs of this browser write to the storage. Knows keys and texts; must not know
//! their meaning.

use super::storage::store;
use super::{listen, window};
use web_sys::StorageEvent;

/// Calls `hear` with the key and its new text whenever **another** tab writes; `None` when it
/// removed the key. A tab that clears everything at once is heard as an empty key without text.
/// Lasts as long as the page.
pub fn on_change(hear: impl Fn(String, Option<String>) + 'static) {
    let Some(window) = window() else { return };
    listen(&window, "storage", move |event: StorageEvent| {
        // The same event tells of session storage, which is none of our concern.
        let local = store().ok();
        if event.storage_area().is_none_or(|area| local.is_some_and(|local| area == local)) {
            hear(event.key().unwrap_or_default(), event.new_value());
        }
    });
}
