//! The geometry of figures: numbers in, coordinates out. Knows nothing of markup; each figure
//! has its table, which the views make.

pub mod bar;
pub mod map;
pub mod qr;
pub mod radar;
