//! How many texts of each file still wait for their English: `untranslated.toml`.
//!
//! A count that is not the real one is a fault, in both directions, so that the list can only be
//! worked off: a new text needs its English at once, and a translated one leaves the count.
//!
//! Rejected: a list of every text without English; a thousand lines that each rename would break.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

use super::{document::Document, texts};
use crate::domain::fault::Fault;

const FILE: &str = "untranslated.toml";
/// Texts named in one fault; the others are counted.
const NAMED: usize = 5;

/// `untranslated.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Untranslated {
    /// Texts without English, by file; a file that is not here has its English whole.
    #[serde(default)]
    files: BTreeMap<String, Spanned<usize>>,
}

/// Compares the counts with the texts.
pub(super) fn check(documents: &[Document<'_>], faults: &mut Vec<Fault>) {
    let Some(list) = documents.iter().find(|document| document.file() == FILE) else { return };
    let Some(Untranslated { files }) = list.read(faults) else { return };
    let others = || documents.iter().filter(|document| document.file() != FILE);
    for document in others() {
        let listed = files.get(document.file()).map_or(0, |count| *count.get_ref());
        faults.extend(beyond(document, listed));
    }
    for (file, listed) in &files {
        let Some(document) = others().find(|document| document.file() == file) else {
            faults.push(list.fault(
                listed.span().start,
                format!("files.\"{file}\""),
                "there is no such file: remove this line",
            ));
            continue;
        };
        let waiting = waiting(document).len();
        if waiting < *listed.get_ref() || waiting == 0 {
            let says = match waiting {
                0 => "every text of this file has its English: remove this line".to_owned(),
                _ => format!(
                    "texts of this file without English: {waiting}; lower the count to `\"{file}\" = {waiting}`"
                ),
            };
            faults.push(list.fault(listed.span().start, format!("files.\"{file}\""), says));
        }
    }
}

/// The texts of a document that have no English, with their places, from top to bottom.
fn waiting(document: &Document<'_>) -> Vec<(usize, String)> {
    let mut waiting = Vec::new();
    texts::each(document, &mut |words| {
        if words.untranslated {
            waiting.push((words.at, words.path.to_owned()));
        }
    });
    waiting.sort();
    waiting
}

/// The fault of a document of which more texts have no English than are listed.
fn beyond(document: &Document<'_>, listed: usize) -> Option<Fault> {
    let waiting = waiting(document);
    let count = waiting.len();
    let (at, path) = waiting.first().filter(|_| count > listed)?;
    let mut named: Vec<String> =
        waiting.iter().take(NAMED).map(|(at, path)| format!("{path} (line {})", document.line_at(*at))).collect();
    if count > NAMED {
        named.push(format!("and {} more", count - NAMED));
    }
    let says = format!(
        "texts of this file without English: {count}, and {FILE} lists {listed}; write `en` beside `fr` for what is new. \
         Without English: {}. (Only for a file whose English is all still to come: `\"{}\" = {count}` in {FILE})",
        named.join(", "),
        document.file()
    );
    Some(document.fault(*at, path.clone(), says))
}
