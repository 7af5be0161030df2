//! The page. In the browser it starts the app; anywhere else it only says how to see it.

/// Starts the app in the page.
#[cfg(target_arch = "wasm32")]
fn main() {
    boussole::ui::start();
}

/// Says what this program is, for whoever runs it outside a browser.
#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::io::Result<()> {
    use std::io::Write as _;

    writeln!(std::io::stdout(), "Boussole des alliances is a web page: run `make serve` and open the address it tells.")
}
