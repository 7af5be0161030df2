//! Files for other programs. Knows the dossier and the formats; must not know the browser, the
//! content or any sentence: words are handed in.

pub mod ics;
pub mod position;
