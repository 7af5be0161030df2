//! From the files of `assets/content` to one checked catalogue and the words of the interface.
//!
//! Knows files and lines. Shared by the build script, by `desk check` and by the tests, so that
//! all three say the same; never part of the page, which holds what the build script wrote.

mod document;
mod files;
mod texts;
mod typed;

use std::path::Path;

use self::document::Document;
use super::{
    interface::Interface,
    packs::{Pack, Words},
};
use crate::domain::{
    catalog::{Catalog, check::check},
    fault::Fault,
};

/// The file for editors that lies beside the content and is no content.
const READ_ME: &str = "LISEZ-MOI.md";

/// The whole content: values that name texts by number, and the words of these texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Content {
    /// The method.
    pub catalog: Catalog,
    /// The texts of the interface.
    pub interface: Interface,
    /// The words of all texts.
    pub words: Words,
}

/// Reads the content below `root` (`assets/content`), checks it, and sets its French typography.
///
/// # Errors
/// All faults of all files, by file and line, each once. Names are only checked against each
/// other once every file can be read: mending a misspelt key may bring new faults to light.
pub fn load(root: &Path) -> Result<Content, Vec<Fault>> {
    let mut faults = Vec::new();
    let sources = files::read(root, &mut faults);
    let mut documents: Vec<Document<'_>> =
        sources.iter().filter_map(|source| Document::parse(source, &mut faults)).collect();
    for document in &documents {
        texts::check(document, &mut faults);
    }
    // Pack after pack, so that the numbers of a pack follow each other.
    documents.sort_by_key(|document| Pack::of(document.file()));
    let mut words = Words::default();
    for document in &mut documents {
        texts::set_typography(document);
        texts::number(document, &mut words, &mut faults);
    }
    let catalog = typed::catalog(&documents, &mut faults);
    let interface = typed::interface(&documents, &mut faults);
    if let Some(catalog) = &catalog {
        faults.extend(check(catalog).into_iter().map(|fault| with_line(fault, &documents)));
    }
    match (catalog, interface) {
        (Some(catalog), Some(interface)) if faults.is_empty() => Ok(Content { catalog, interface, words }),
        _ => {
            faults.sort();
            faults.dedup();
            Err(faults)
        }
    }
}

/// The fault with the line its path leads to.
fn with_line(fault: Fault, documents: &[Document<'_>]) -> Fault {
    let line = documents.iter().find(|document| document.file() == fault.file).map_or(0, |it| it.line_of(&fault.path));
    Fault { line, ..fault }
}
