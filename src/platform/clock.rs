//! The clock and timers. Knows local time; must not know how a date is written out.

use super::window;
use js_sys::{Date, Function};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// Milliseconds since 1970, by the clock of this device.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "whole milliseconds; the cast gives 0 before 1970"
)]
pub fn now() -> u64 {
    Date::now() as u64
}

/// A moment on the calendar and the clock of this device.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct LocalTime {
    /// Such as 2026.
    pub year: u32,
    /// 1 to 12.
    pub month: u32,
    /// 1 to 31.
    pub day: u32,
    /// 0 to 23.
    pub hour: u32,
    /// 0 to 59.
    pub minute: u32,
}

/// The local calendar's reading of a timestamp of [`now`].
#[expect(clippy::cast_precision_loss, reason = "exact for some 285,000 years")]
pub fn local(timestamp: u64) -> LocalTime {
    let date = Date::new(&JsValue::from_f64(timestamp as f64));
    LocalTime {
        year: date.get_full_year(),
        month: date.get_month().saturating_add(1),
        day: date.get_date(),
        hour: date.get_hours(),
        minute: date.get_minutes(),
    }
}

/// A call to come; dropped or cancelled before its time, it never comes.
#[must_use = "a timer that is dropped is cancelled"]
#[derive(Debug)]
pub struct Timer {
    id: Option<i32>,
    // Kept so that the browser has something to call.
    _call: Closure<dyn FnMut()>,
}

/// Calls once, this many milliseconds from now.
pub fn after(milliseconds: u32, call: impl FnOnce() + 'static) -> Timer {
    let call = Closure::once(call);
    let function = call.as_ref().unchecked_ref::<Function>();
    let delay = i32::try_from(milliseconds).unwrap_or(i32::MAX);
    let id =
        window().and_then(|window| window.set_timeout_with_callback_and_timeout_and_arguments_0(function, delay).ok());
    Timer { id, _call: call }
}

impl Timer {
    /// The call does not come any more; the same as dropping the timer, but said.
    pub fn cancel(self) {
        drop(self);
    }

    /// The call comes whatever becomes of this guard.
    pub fn keep(self) {
        // Left to the page, with its call, as nobody holds it any more.
        std::mem::forget(self);
    }
}

impl Drop for Timer {
    fn drop(&mut self) {
        // Harmless when the call has come already: the browser does not use an id twice.
        if let (Some(id), Some(window)) = (self.id, window()) {
            window.clear_timeout_with_handle(id);
        }
    }
}
