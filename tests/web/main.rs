//! The edges of the browser, in a browser. Run by `scripts/test.sh`; nothing on the host.
#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that panics has said what it had to say; clippy does not know these for tests"
)]

mod platform;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
