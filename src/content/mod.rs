//! The content of the app as the build script wrote it: the catalogue, the texts of the interface
//! and, in packs that travel beside the program, the words. Must not know the browser or any view.

#[cfg(not(target_arch = "wasm32"))]
pub mod first;
pub mod interface;
#[cfg(not(target_arch = "wasm32"))]
pub mod load;
pub mod packs;
#[cfg(not(target_arch = "wasm32"))]
pub mod shipped;
#[cfg(not(target_arch = "wasm32"))]
pub mod source;
pub mod words;

use self::interface::Interface;
use crate::domain::catalog::Catalog;

/// The checked content of the method.
#[must_use]
pub fn catalog() -> &'static Catalog {
    &CATALOG
}

/// What the first pages need of it (`first`): only what these name is in the first part of the program.
#[must_use]
pub fn first_catalog() -> &'static Catalog {
    &FIRST
}

/// The texts of the interface.
#[must_use]
pub fn interface() -> &'static Interface {
    &INTERFACE
}

static CATALOG: Catalog = catalogue::WHOLE;
static FIRST: Catalog = catalogue::FIRST;

mod catalogue {
    use std::borrow::Cow;

    #[allow(clippy::wildcard_imports, unused_imports, reason = "the source names every type of the catalogue")]
    use crate::domain::{
        actor::*,
        catalog::{
            Catalog, about::*, criterion::*, evaluation::*, figures::*, gate::*, lesson::*, levers::*, library::*,
            maturity::*, method::*, model::*, objective::*, profile::*, rated::*, territory::*,
        },
        id::*,
        list::List,
        map::Map,
        text::Text,
    };

    pub(super) const WHOLE: Catalog = include!(concat!(env!("OUT_DIR"), "/catalog.rs"));
    pub(super) const FIRST: Catalog = include!(concat!(env!("OUT_DIR"), "/first.rs"));
}

static INTERFACE: Interface = {
    #[allow(clippy::wildcard_imports, reason = "the source names every section")]
    use self::interface::*;
    use crate::domain::text::Text;

    include!(concat!(env!("OUT_DIR"), "/interface.rs"))
};
