//! Boussole des alliances: where an organisation stands in its partnerships, which of nine
//! models fits, and what to do next. The map of the crate:
//!
//! | module | knows | must never name |
//! | --- | --- | --- |
//! | [`domain`] | the method: answers in, results out; integers only | the browser, a clock, chance, a sentence |
//! | [`codec`] | links and saved files, total functions both ways | the browser, the content |
//! | [`export`] | files for other programs | the browser, the content |
//! | [`figure`] | the geometry of figures | markup, the browser |
//! | [`route`] | fragments and pages | the browser |
//! | [`shelf`] | all dossiers of a device, as texts under keys | the browser, the content |
//! | [`content`] | the catalogue, the texts of the interface, the words | the browser |
//! | `platform` | the browser, one file an edge (wasm only) | the method, Leptos |
//! | `ui` | the views (wasm only) | the browser but through `platform` |
//!
//! `ARCHITECTURE.md` says how each of these laws is enforced.

pub mod codec;
pub mod content;
pub mod domain;
pub mod export;
pub mod figure;
#[cfg(target_arch = "wasm32")]
pub mod platform;
pub mod route;
pub mod shelf;
#[cfg(target_arch = "wasm32")]
pub mod ui;
