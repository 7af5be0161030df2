//! What holds of the whole: its architecture, its content, its codes. One binary, so that it links once.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on has failed"
)]
#![allow(
    unreachable_pub,
    missing_docs,
    reason = "what the files of this one binary share is pub; names say what it is"
)]

mod acceptance;
mod accessibility;
mod any;
mod architecture;
mod asked;
mod cases;
mod certified;
mod codec;
mod content;
mod copies;
mod crosscheck;
mod desk;
mod diagnosis;
mod earlier;
mod event;
mod export;
mod figure;
mod files;
mod files_read;
mod first;
mod gates;
mod growth;
mod identity;
mod json;
mod languages;
mod library;
mod link;
mod map;
mod moving;
mod order;
mod otherwise;
mod paper;
mod personas;
mod portable;
mod progress;
mod qr;
mod recommend;
mod route;
mod save;
mod schema;
mod shelf;
mod shelf_merge;
mod shelf_world;
mod since;
mod source;
mod steps;
mod territory;
mod text;
mod total;
mod typography;
