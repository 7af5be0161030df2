//! The browser, one file an edge. Knows web-sys; must not know the method, the saved shapes,
//! the texts or Leptos: values come and go as text and numbers.
//!
//! Every function is total: where a browser lacks something or forbids it, the answer is an
//! error, `None` or `false`, never a panic. Listeners live as long as the page; what must be
//! stoppable, a [`clock::Timer`], is a guard.

pub mod address;
pub mod clipboard;
pub mod clock;
pub mod crypto;
pub mod dom;
pub mod download;
pub mod fetch;
pub mod file;
pub mod keys;
pub mod lasting;
pub mod page;
pub mod print;
pub mod storage;
pub mod tabs;
pub mod timing;
pub mod tokens;
pub mod worker;

use js_sys::{Function, Reflect};
use wasm_bindgen::convert::FromWasmAbi;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, EventTarget, Window};

/// The one door to the browser: everything else goes through it.
#[expect(clippy::disallowed_methods, reason = "this is the place the rule points to")]
fn window() -> Option<Window> {
    web_sys::window()
}

thread_local! {
    /// The document stays the same as long as the page lives; asking the window for it took a third of all calls
    /// into the browser while a page is drawn.
    static DOCUMENT: Option<Document> = window().and_then(|window| window.document());
}

fn document() -> Option<Document> {
    DOCUMENT.with(Clone::clone)
}

/// Calls `hear` at each event of this name, for as long as the page lives.
fn listen<Event>(target: &EventTarget, name: &str, hear: impl FnMut(Event) + 'static)
where
    Event: FromWasmAbi + 'static,
{
    // Handed over to JavaScript for good, as a page-long listener is never released.
    let hear = Closure::<dyn FnMut(Event)>::new(hear).into_js_value();
    // Only something that is not a function is refused.
    let _ = target.add_event_listener_with_callback(name, hear.unchecked_ref::<Function>());
}

/// Whether the browser has this property, for what older or stricter ones leave out.
fn has(object: &JsValue, property: &str) -> bool {
    Reflect::get(object, &property.into()).is_ok_and(|value| !value.is_undefined() && !value.is_null())
}

/// The name of a JavaScript error, such as `QuotaExceededError`; empty for a value without one.
fn error_name(error: &JsValue) -> String {
    Reflect::get(error, &"name".into()).ok().and_then(|name| name.as_string()).unwrap_or_default()
}
