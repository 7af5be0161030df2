//! What people do with the page as built for release, from the first screen to paper, to a link
//! that is sent, to a train without a network.

mod announced;
mod association;
mod axe;
mod coming;
mod company;
mod contrast;
mod diagnosis;
mod digits;
mod early;
mod edition;
mod engines;
mod files;
mod geometry;
mod hostile;
mod keyboard;
mod keys_alone;
mod language;
mod link;
mod mouse;
mod narrow;
mod offline;
mod panic;
mod paper;
mod phone;
mod portable;
mod reading;
mod report;
mod sending;
mod shelf;
mod tree;
mod update;
mod valid;
mod walk;
