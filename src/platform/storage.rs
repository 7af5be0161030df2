//! Local storage, or that of the tab: a text under a key. Knows that storage may be blocked or full; must not know
//! what the texts mean.
//!
//! Each use asks the browser again, because storage can be forbidden or cleared at any moment
//! while the page is open. gloo-storage alone panics where storage is blocked, hence the question
//! before it.

use super::{error_name, window};
use gloo_storage::Storage as _;
use wasm_bindgen::JsValue;
use web_sys::Storage;

/// Why the storage did not do what was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// The browser or its user forbids storage here.
    Blocked,
    /// There is no room left; what was stored before is still there.
    Full,
    /// Anything else: the browser's own name for it, or `not-kept` when a text that was written
    /// does not read back.
    Other(String),
}

/// Where texts are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Area {
    /// On this device, until someone clears it.
    Device,
    /// In this tab, until it is closed.
    Tab,
}

/// Says, in the storage of a tab, that this tab leaves nothing on the device. Not one of the keys
/// that are erased with the answers: the tab stays what it was.
const TAB_ONLY: &str = "boussole-passage";

/// Where this tab keeps its texts.
#[must_use]
pub fn area() -> Area {
    let mark = at(Area::Tab).and_then(|tab| tab.get_item(TAB_ONLY).map_err(fault));
    if matches!(mark, Ok(Some(_))) { Area::Tab } else { Area::Device }
}

/// From now on this tab keeps its texts there. What is kept already stays where it is.
///
/// # Errors
/// [`Fault::Blocked`] where storage is forbidden.
pub fn keep_in(area: Area) -> Result<(), Fault> {
    let tab = at(Area::Tab)?;
    match area {
        Area::Tab => tab.set_item(TAB_ONLY, "1").map_err(fault),
        Area::Device => tab.remove_item(TAB_ONLY).map_err(fault),
    }
}

/// The text under this key.
///
/// # Errors
/// [`Fault::Blocked`] where storage is forbidden.
pub fn read(area: Area, key: &str) -> Result<Option<String>, Fault> {
    at(area)?.get_item(key).map_err(fault)
}

/// Puts a text under this key, then reads it back: a write that returns is a write that holds.
///
/// # Errors
/// [`Fault::Full`] where there is no room, with the former text still in place;
/// [`Fault::Blocked`] where storage is forbidden; [`Fault::Other`] where the text does not read
/// back.
pub fn write(area: Area, key: &str, text: &str) -> Result<(), Fault> {
    let store = at(area)?;
    store.set_item(key, text).map_err(fault)?;
    if store.get_item(key).map_err(fault)?.as_deref() == Some(text) {
        Ok(())
    } else {
        Err(Fault::Other("not-kept".to_owned()))
    }
}

/// Removes the key, if it is there.
///
/// # Errors
/// [`Fault::Blocked`] where storage is forbidden.
pub fn remove(area: Area, key: &str) -> Result<(), Fault> {
    at(area)?.remove_item(key).map_err(fault)
}

/// All keys, in the browser's order; those of other pages of the same host are among them.
///
/// # Errors
/// [`Fault::Blocked`] where storage is forbidden.
pub fn keys(area: Area) -> Result<Vec<String>, Fault> {
    let store = at(area)?;
    let mut keys = Vec::new();
    for index in 0..store.length().map_err(fault)? {
        keys.extend(store.key(index).map_err(fault)?);
    }
    Ok(keys)
}

/// The browser's storage, once it has said that there is one.
#[expect(clippy::disallowed_types, reason = "asked only after the browser has said yes")]
pub(super) fn at(area: Area) -> Result<Storage, Fault> {
    let window = window().ok_or(Fault::Blocked)?;
    let there = match area {
        Area::Device => window.local_storage(),
        Area::Tab => window.session_storage(),
    };
    match there.map_err(fault)? {
        Some(_) if area == Area::Device => Ok(gloo_storage::LocalStorage::raw()),
        Some(tab) => Ok(tab),
        None => Err(Fault::Blocked),
    }
}

fn fault(error: JsValue) -> Fault {
    match error_name(&error).as_str() {
        "SecurityError" => Fault::Blocked,
        // The second is Firefox's name for the same.
        "QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED" => Fault::Full,
        name => Fault::Other(name.to_owned()),
    }
}
