//! What other tabs of this browser write to the storage. Knows keys and texts; must not know
//! their meaning.

use super::storage::{Area, area, at};
use super::{listen, window};
use web_sys::StorageEvent;

/// Calls `hear` with the key and its new text whenever **another** tab writes; `None` when it
/// removed the key. A tab that clears everything at once is heard as an empty key without text.
/// Lasts as long as the page.
pub fn on_change(hear: impl Fn(String, Option<String>) + 'static) {
    let Some(window) = window() else { return };
    listen(&window, "storage", move |event: StorageEvent| {
        // The same event tells of session storage. A tab that keeps to itself hears nobody.
        let local = at(Area::Device).ok();
        let is_device = event.storage_area().is_none_or(|there| local.is_some_and(|local| there == local));
        if is_device && area() == Area::Device {
            hear(event.key().unwrap_or_default(), event.new_value());
        }
    });
}
