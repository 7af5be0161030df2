//! A second build of the page, made from the first: other hashes in all names, other words, a worker
//! whose list fits. Seconds instead of the minutes that a true rebuild takes.

use crate::dist;
use sha2::{Digest as _, Sha256};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

/// How the first words begin, which stand in the page.
const WORDS: &str = "id=\"first-words\">";
/// Letters of a hash in a name.
const HASH: usize = 16;

/// A build in a folder of its own, gone when dropped.
pub struct Build {
    /// The folder.
    pub folder: PathBuf,
    /// The hashes in the names of its files.
    pub hashes: BTreeSet<String>,
}

impl Build {
    /// The release as it was built.
    pub fn first() -> Self {
        let mut build = Self::copy();
        build.hashes = build.files().iter().filter_map(|name| hash_in(name)).map(str::to_owned).collect();
        build
    }

    fn copy() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let name = format!("boussole-build-{}-{}", std::process::id(), COUNT.fetch_add(1, Ordering::SeqCst));
        let folder = std::env::temp_dir().join(name);
        copy(&dist(), &folder);
        Self { folder, hashes: BTreeSet::new() }
    }

    /// Its files, by the names they have from the folder on.
    pub fn files(&self) -> Vec<String> {
        let mut files = Vec::new();
        list(&self.folder, "", &mut files);
        files.sort();
        files
    }

    /// Puts the file of this name of another build in the place of its own.
    pub fn take(&self, name: &str, other: &Build) {
        fs::copy(other.folder.join(name), self.folder.join(name)).expect("a file of the other build");
    }
}

impl Drop for Build {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// The release with other words in the place of `words`, as if it had been built from other sources:
/// no file with a hash in its name has the name it had.
pub fn another_build(words: &str, other_words: &str) -> Build {
    let first = Build::first();
    let mut build = Build::copy();
    let mut found = 0;
    for name in build.files() {
        let path = build.folder.join(&name);
        let mut bytes = fs::read(&path).expect("a file of the build");
        let is_page = name == "index.html";
        let before = is_page.then(|| script_in(&bytes));
        if is_page {
            let page = String::from_utf8(bytes).expect("a page");
            let (head, said) = page.split_once(WORDS).expect("the first words");
            found += said.matches(words).count();
            bytes = format!("{head}{WORDS}{}", said.replace(words, other_words)).into_bytes();
        }
        // The program knows the packs, the page knows all, by names of the same length.
        for hash in &first.hashes {
            replace(&mut bytes, hash.as_bytes(), turned(hash).as_bytes());
        }
        // The policy of the page allows its script by what it says.
        if let Some(before) = before {
            let after = script_in(&bytes);
            replace(&mut bytes, before.as_bytes(), after.as_bytes());
        }
        fs::remove_file(&path).expect("the file of the first build");
        let name = hash_in(&name).map_or(name.clone(), |hash| name.replace(hash, &turned(hash)));
        fs::write(build.folder.join(name), bytes).expect("a file of the second build");
    }
    assert_eq!(found, 1, "« {words} » must be once in the first words");
    build.hashes = first.hashes.iter().map(|hash| turned(hash)).collect();

    let worker = build.folder.join("worker.js");
    let text = fs::read_to_string(&worker).expect("the worker");
    let (before, rest) = text.split_once("const VERSION = \"").expect("a version");
    let (_, rest) = rest.split_once("const FILES = [").expect("a list");
    let (kept, after) = rest.split_once("]];").expect("the end of the list");
    let kept = kept.split("[\"./").skip(1).filter_map(|part| part.split('"').next());
    let lines: Vec<String> = kept
        .map(|name| {
            let file = if name.is_empty() { "index.html" } else { name };
            let bytes = fs::read(build.folder.join(file)).unwrap_or_else(|error| panic!("{file}: {error}"));
            format!("[\"./{name}\", \"sha256-{}\"]", base64(&Sha256::digest(bytes)))
        })
        .collect();
    assert!(lines.len() > 15, "{lines:?}");
    let text = format!("{before}const VERSION = \"another build\";\nconst FILES = [{}];{after}", lines.join(", "));
    fs::write(worker, text).expect("the worker of the second build");
    build
}

/// What the policy of a page says of its start script.
fn script_in(page: &[u8]) -> String {
    let page = String::from_utf8_lossy(page);
    let (_, tag) = page.split_once("<script id=\"boot\"").expect("a start script");
    let (_, script) = tag.split_once('>').expect("the end of its tag");
    let (script, _) = script.split_once("</script>").expect("its end");
    base64(&Sha256::digest(script))
}

/// Another hash of the same length.
fn turned(hash: &str) -> String {
    hash.chars().rev().map(|letter| if letter == '0' { 'f' } else { letter }).collect()
}

fn hash_in(name: &str) -> Option<&str> {
    let is_hash = |part: &&str| part.len() == HASH && part.bytes().all(|letter| letter.is_ascii_hexdigit());
    name.split(['-', '.', '_', '/']).find(is_hash)
}

fn replace(bytes: &mut [u8], old: &[u8], new: &[u8]) {
    let places: Vec<usize> =
        bytes.windows(old.len()).enumerate().filter(|(_, part)| *part == old).map(|(place, _)| place).collect();
    for place in places {
        bytes[place..place + new.len()].copy_from_slice(new);
    }
}

fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for three in bytes.chunks(3) {
        let number = (0..3).fold(0_u32, |number, place| number << 8 | u32::from(*three.get(place).unwrap_or(&0)));
        for place in 0..=three.len() {
            text.push(char::from(LETTERS[(number >> (18 - 6 * place)) as usize & 63]));
        }
        text.extend(std::iter::repeat_n('=', 3 - three.len()));
    }
    text
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder for a build");
    for entry in fs::read_dir(from).unwrap_or_else(|error| panic!("{}: {error}; run `make build`", from.display())) {
        let path = entry.expect("an entry").path();
        let target = to.join(path.file_name().expect("a name"));
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, &target).expect("a file to copy");
        }
    }
}

fn list(folder: &Path, before: &str, files: &mut Vec<String>) {
    for entry in fs::read_dir(folder).expect("a folder of the build") {
        let path = entry.expect("an entry").path();
        let name = format!("{before}{}", path.file_name().expect("a name").to_string_lossy());
        if path.is_dir() {
            list(&path, &format!("{name}/"), files);
        } else {
            files.push(name);
        }
    }
}
