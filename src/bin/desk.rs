//! The desk: what editors and scripts do with the content and with saved files, outside the page.
//! `cargo run --bin desk -- help` lists its commands. Native only: in the browser it is empty.

#[cfg(not(target_arch = "wasm32"))]
#[path = "../desk/mod.rs"]
mod desk;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    desk::run(&std::env::args().skip(1).collect::<Vec<_>>())
}

#[cfg(target_arch = "wasm32")]
fn main() {}
