//! Which files the content is made of, and their text. Knows no TOML.

use std::{fs, io, path::Path};

use super::READ_ME;
use crate::domain::fault::Fault;

/// The files that are always there.
const FILES: [&str; 17] = [
    "about.toml",
    "categories.toml",
    "criteria.toml",
    "evaluation.toml",
    "figures.toml",
    "levers.toml",
    "library/argument.toml",
    "library/examples.toml",
    "library/glossary.toml",
    "library/tools.toml",
    "limits.toml",
    "method/asks.toml",
    "method/families.toml",
    "method/rules.toml",
    "objectives.toml",
    "profile.toml",
    "territory.toml",
];
/// The folders of which each file is read.
const FOLDERS: [&str; 5] = ["editions", "interface", "lessons", "maturity", "models"];

/// One file, as written.
pub(super) struct Source {
    /// Its name below `assets/content`, with `/` on every system.
    pub(super) file: String,
    /// What is written in it.
    pub(super) text: String,
}

/// All files of the content, by name.
pub(super) fn read(root: &Path, faults: &mut Vec<Fault>) -> Vec<Source> {
    let mut names = Vec::new();
    if let Err(error) = list(root, "", &mut names) {
        faults.push(fault(&root.display().to_string(), &format!("this folder cannot be read: {error}")));
    }
    names.sort();
    for file in FILES {
        if !names.iter().any(|name| name == file) {
            faults.push(fault(file, "this file is missing: restore it"));
        }
    }
    let mut sources = Vec::new();
    for file in names {
        let folder = file.split_once('/').map_or("", |(folder, _)| folder);
        if !FILES.contains(&file.as_str()) && !FOLDERS.contains(&folder) {
            faults.push(fault(&file, "no one reads this file: check its name and its folder, or remove it"));
            continue;
        }
        match fs::read_to_string(root.join(&file)) {
            Ok(text) => sources.push(Source { file, text }),
            Err(error) => faults.push(fault(&file, &format!("this file cannot be read ({error}): save it as UTF-8"))),
        }
    }
    sources
}

/// Lists the files below `folder`, except the one for editors and those an editor program hides.
fn list(root: &Path, folder: &str, names: &mut Vec<String>) -> io::Result<()> {
    for entry in fs::read_dir(root.join(folder))? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with('.') || name.ends_with('~') || (folder.is_empty() && name == READ_ME) {
            continue;
        }
        let path = if folder.is_empty() { name } else { format!("{folder}/{name}") };
        if entry.file_type()?.is_dir() {
            list(root, &path, names)?;
        } else {
            names.push(path);
        }
    }
    Ok(())
}

fn fault(file: &str, says: &str) -> Fault {
    Fault { file: file.to_owned(), line: 0, path: super::document::WHOLE.to_owned(), says: says.to_owned() }
}
