//! The edges of the browser, in a browser. Run by `scripts/test.sh`; nothing on the host.
#![cfg(target_arch = "wasm32")]

mod platform;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
