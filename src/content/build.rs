//! The build script of the crate: reads `assets/content`, checks it, sets its typography and packs
//! it into the two files that `content/mod.rs` embeds. On faults it tells all of them and stops.
//!
//! It compiles the pure domain and the loader into itself, so that the same code that reads the
//! content in the tests has checked what the page holds.

#![allow(dead_code, unreachable_pub, reason = "the domain is compiled whole, and only its catalogue is used here")]
#![allow(clippy::print_stdout, reason = "printing is how a build script speaks to Cargo")]

#[path = "../domain/mod.rs"]
mod domain;
/// The loader, at the path it has in the crate.
#[path = "."]
mod content {
    pub mod interface;
    pub mod load;
}

use std::{env, error::Error, fs, path::PathBuf};

/// Cargo fails the build on any `cargo::error`; ending well keeps it from repeating all of them.
fn main() {
    println!("cargo::rerun-if-changed=assets/content");
    if let Err(error) = pack() {
        println!("cargo::error={error}");
    }
}

/// Writes `catalog.postcard` and `interface.rs` into the folder Cargo gives.
fn pack() -> Result<(), Box<dyn Error>> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?).join("assets/content");
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let (catalog, interface) = content::load::load(&root).map_err(|faults| {
        for fault in &faults {
            println!("cargo::error={fault}");
        }
        format!(
            "the content has faults ({}), told above; assets/content/LISEZ-MOI.md says how files are written",
            faults.len()
        )
    })?;
    fs::write(out.join("catalog.postcard"), postcard::to_allocvec(&catalog)?)?;
    fs::write(out.join("interface.rs"), interface.source())?;
    Ok(())
}
