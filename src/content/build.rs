//! The build script of the crate: reads `assets/content`, checks it, sets its typography and writes
//! it into the files that `content` embeds or that travel beside the program. On faults it tells all of them and stops.
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
    pub mod first;
    pub mod interface;
    pub mod load;
    pub mod packs;
    pub mod source;
}

use std::{
    env,
    error::Error,
    fs,
    hash::{DefaultHasher, Hash as _, Hasher as _},
    path::PathBuf,
};

use content::{
    first::first,
    load::{Content, load},
    packs::Pack,
    source::source,
};
use domain::lang::Language;

/// Cargo fails the build on any `cargo::error`; ending well keeps it from repeating all of them.
fn main() {
    println!("cargo::rerun-if-changed=assets/content");
    println!("cargo::rerun-if-env-changed=BOUSSOLE_CONTENT");
    if let Err(error) = pack() {
        println!("cargo::error={error}");
    }
}

/// Writes `catalog.rs`, `first.rs`, `interface.rs`, `words.rs` and the packs of words into the folder
/// Cargo gives.
fn pack() -> Result<(), Box<dyn Error>> {
    // Tests build the page of a later edition from another folder.
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?)
        .join(env::var("BOUSSOLE_CONTENT").unwrap_or_else(|_| "assets/content".to_owned()));
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let Content { catalog, interface, words } = load(&root).map_err(|faults| {
        for fault in &faults {
            println!("cargo::error={fault}");
        }
        format!(
            "the content has faults ({}), told above; assets/content/LISEZ-MOI.md says how files are written",
            faults.len()
        )
    })?;
    fs::write(out.join("first.rs"), source(&first(&catalog))?)?;
    let (catalog, interface) = (source(&catalog)?, source(&interface)?);
    // One name for all that belongs together: words of another build have another name.
    let mut hash = DefaultHasher::new();
    (&catalog, &interface).hash(&mut hash);
    for pack in Pack::ALL {
        for language in Language::ALL {
            let lines = words.lines(pack, language);
            lines.hash(&mut hash);
            fs::write(out.join(format!("words-{}-{}.txt", language.tag(), pack.name())), lines)?;
        }
    }
    fs::write(out.join("catalog.rs"), catalog)?;
    fs::write(out.join("interface.rs"), interface)?;
    fs::write(out.join("words.rs"), format!("(\"{:016x}\", {:?})", hash.finish(), words.starts()))?;
    Ok(())
}
