//! Files for other programs, and the way back from them. Knows the dossier, the content it is
//! handed and the formats; must not know the browser or any sentence: words are handed in.
//!
//! | file | knows |
//! | --- | --- |
//! | `ics`, `position` | the plan as a calendar, the whole result by name |
//! | `files` | each file as a whole: written, read, and what reading it would change |
//! | `key`, `asked` | what a row of a table is about; what may answer it |
//! | `rows`, `sheets` | a dossier as rows, and rows as cells |
//! | `back`, `put` | cells as a dossier, with each bad cell by its address |
//! | `cells`, `csv` | cells and their addresses; a table as CSV |
//! | `portable` | the whole page and the dossiers in one file |
//! | `xlsx`, `workbook`, `zip`, `inflate`, `xml` | tables as a spreadsheet, written and read |

pub mod asked;
pub mod back;
pub mod cells;
pub mod csv;
pub mod files;
pub mod ics;
pub mod inflate;
pub mod key;
pub mod portable;
pub mod position;
mod put;
pub mod rows;
pub mod sheets;
pub mod workbook;
pub mod xlsx;
pub mod xml;
pub mod zip;
