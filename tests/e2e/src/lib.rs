//! What the journeys need: a [`Site`] that serves the built page from a sub-folder, as a host of
//! several things would, and a [`Browser`] that a test drives as a person would.
//!
//! Everything has a time limit and ends the test with a sentence when it passes it. Nothing
//! sleeps in the hope that something has happened: see [`Browser::wait`].

mod act;
mod another;
mod browser;
mod driver;
mod engine;
mod line;
mod look;
mod paper;
mod routes;
mod site;
mod thumbnail;
mod tree;

pub use another::{Build, another_build};
pub use browser::{Browser, Profile, Scheme};
pub use engine::Engine;
pub use fantoccini::key::Key;
pub use line::Line;
pub use paper::Picture;
pub use routes::ROUTES;
pub use site::Site;
pub use thumbnail::Thumbnail;
pub use tree::Said;

use std::path::PathBuf;

/// A test in each engine of each of these journeys, functions that take an [`Engine`]: `NAME::chromium`,
/// and with the features of their names `NAME::firefox` and `NAME::webkit`.
#[macro_export]
macro_rules! journeys {
    (not in firefox: $($name:ident),+ $(,)?) => { $crate::journeys!(@of [chromium webkit] $($name)+); };
    (not in webkit: $($name:ident),+ $(,)?) => { $crate::journeys!(@of [chromium firefox] $($name)+); };
    (@of $engines:tt $($name:ident)+) => {$(
        mod $name {
            $crate::journeys!(@in $engines $name);
        }
    )+};
    (@in [$($engine:ident)+] $name:ident) => { $($crate::journeys!(@$engine $name);)+ };
    (@chromium $name:ident) => {
        #[tokio::test]
        async fn chromium() {
            super::$name($crate::Engine::Chromium).await;
        }
    };
    (@firefox $name:ident) => {
        #[cfg(feature = "firefox")]
        #[tokio::test]
        async fn firefox() {
            super::$name($crate::Engine::Firefox).await;
        }
    };
    (@webkit $name:ident) => {
        #[cfg(feature = "webkit")]
        #[tokio::test]
        async fn webkit() {
            super::$name($crate::Engine::WebKit).await;
        }
    };
    ($($name:ident),+ $(,)?) => { $crate::journeys!(@of [chromium firefox webkit] $($name)+); };
}

/// The folder of the release build.
pub fn dist() -> PathBuf {
    std::env::var_os("TEMP_DIST").map_or_else(|| repository().join("dist"), PathBuf::from)
}

/// The folder of the build that panics when asked.
pub fn dist_that_panics() -> PathBuf {
    repository().join("target/panics")
}

/// The top of the repository.
pub fn repository() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}
