//! The content of the app as the build script packed it: the catalogue and the words of the
//! interface. Knows the packed files; must not know the browser or any view.

pub mod interface;
#[cfg(not(target_arch = "wasm32"))]
pub mod load;
pub mod packs;
#[cfg(not(target_arch = "wasm32"))]
pub mod shipped;
pub mod words;

use std::sync::OnceLock;

use serde::de::DeserializeOwned;

use self::interface::Interface;
use crate::domain::catalog::Catalog;

/// The checked content of the method, unpacked on first use.
pub fn catalog() -> &'static Catalog {
    static CATALOG: OnceLock<Catalog> = OnceLock::new();
    CATALOG.get_or_init(|| unpack(include_bytes!(concat!(env!("OUT_DIR"), "/catalog.postcard"))))
}

/// The words of the interface, which are part of the program.
pub fn interface() -> &'static Interface {
    &INTERFACE
}

static INTERFACE: Interface = {
    #[allow(clippy::wildcard_imports, reason = "the source names every section")]
    use self::interface::*;
    use crate::domain::text::Text;

    include!(concat!(env!("OUT_DIR"), "/interface.rs"))
};

#[allow(clippy::expect_used, reason = "the bytes are part of the program and of the same build")]
fn unpack<T: DeserializeOwned>(packed: &[u8]) -> T {
    postcard::from_bytes(packed)
        .expect("the build script of this very build packed these bytes from a value of this type")
}
