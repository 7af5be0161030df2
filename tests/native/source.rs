//! Rust source as the architecture tests look at it: code without comments, and string literals
//! with the line they stand on. Knows just enough of the language for that.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// One file of `src`.
pub struct Source {
    /// Its path below the project, with `/`.
    pub file: String,
    /// What is written in it.
    pub text: String,
    /// Its code outside tests: comments are gone, string literals are `""`; lines are kept.
    pub code: String,
    /// Its string literals outside tests and attributes.
    pub literals: Vec<Literal>,
}

/// A string literal.
pub struct Literal {
    pub line: usize,
    pub words: String,
    /// The code before it, on the same line and the lines above, without spaces.
    pub before: String,
}

/// Every `.rs` file below a folder of the project, by name.
pub fn sources(folder: &str) -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths = Vec::new();
    list(&root.join(folder), &mut paths);
    paths.sort();
    paths
        .iter()
        .map(|path| {
            let file = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
            Source::new(file, fs::read_to_string(path).unwrap())
        })
        .collect()
}

fn list(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            list(&path, paths);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            paths.push(path);
        }
    }
}

impl Source {
    pub fn new(file: String, text: String) -> Self {
        let (code, literals) = split(&text);
        let tests = test_ranges(&code);
        let outside = |at: usize| !tests.iter().any(|(start, end)| (*start..*end).contains(&at));
        let kept: Vec<Literal> = literals
            .into_iter()
            .filter(|(at, _)| outside(*at) && !in_attribute(&code, *at))
            .map(|(at, words)| Literal {
                line: code[..at].matches('\n').count() + 1,
                words,
                before: code[..at].chars().filter(|letter| !letter.is_whitespace()).collect(),
            })
            .collect();
        let code =
            code.char_indices().map(|(at, letter)| if letter == '\n' || outside(at) { letter } else { ' ' }).collect();
        Self { file, text, code, literals: kept }
    }

    /// The lines on which `name` stands as a word of the code.
    pub fn lines_with(&self, name: &str) -> Vec<usize> {
        let is_word = |letter: char| letter.is_alphanumeric() || letter == '_';
        let whole = |at: usize| {
            !self.code[..at].chars().next_back().is_some_and(is_word)
                && !self.code[at + name.len()..].chars().next().is_some_and(is_word)
        };
        let found = self.code.match_indices(name).filter(|(at, _)| whole(*at));
        found.map(|(at, _)| self.code[..at].matches('\n').count() + 1).collect()
    }

    /// The modules of the crate that the code names behind `crate::`, with their lines.
    pub fn crate_modules(&self) -> Vec<(usize, String)> {
        let mut modules = Vec::new();
        for (at, start) in self.code.match_indices("crate::") {
            let line = self.code[..at].matches('\n').count() + 1;
            let rest = &self.code[at + start.len()..];
            let named: Vec<&str> = match rest.strip_prefix('{') {
                Some(group) => top_level(group),
                None => vec![rest],
            };
            modules.extend(named.into_iter().map(|entry| (line, first_word(entry))));
        }
        modules
    }
}

fn first_word(text: &str) -> String {
    text.trim_start().chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect()
}

/// The entries of a group of imports, up to its closing brace.
fn top_level(group: &str) -> Vec<&str> {
    let (mut entries, mut depth, mut start) = (Vec::new(), 0, 0);
    for (at, letter) in group.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' if depth == 0 => {
                entries.push(&group[start..at]);
                break;
            }
            '}' => depth -= 1,
            ',' if depth == 0 => {
                entries.push(&group[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    entries.retain(|entry| !entry.trim().is_empty());
    entries
}

/// Code with empty literals and no comments, and the literals with their place in that code.
fn split(text: &str) -> (String, Vec<(usize, String)>) {
    let (mut code, mut literals, mut rest) = (String::new(), Vec::new(), text);
    while let Some(letter) = rest.chars().next() {
        let word_before = code.chars().next_back().is_some_and(|last| last.is_alphanumeric() || last == '_');
        let hashes = rest.strip_prefix('r').map(|raw| raw.chars().take_while(|letter| *letter == '#').count());
        let raw = hashes.filter(|hashes| !word_before && rest[1 + hashes..].starts_with('"'));
        let taken = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            block_comment(rest)
        } else if let Some(hashes) = raw {
            let body = &rest[2 + hashes..];
            let end = body.find(&format!("\"{}", "#".repeat(hashes))).unwrap_or(body.len());
            literals.push((code.len(), body[..end].to_owned()));
            code.push_str("\"\"");
            2 + hashes + end + 1 + hashes
        } else if letter == '"' {
            let end = string_end(&rest[1..]);
            literals.push((code.len(), rest[1..=end].to_owned()));
            code.push_str("\"\"");
            end + 2
        } else {
            let length = if letter == '\'' { char_literal(rest) } else { letter.len_utf8() };
            if length == letter.len_utf8() {
                code.push(letter);
            } else {
                code.push_str("' '");
            }
            length
        };
        let (passed, behind) = rest.split_at(taken.min(rest.len()));
        // Lines stay where they are, whatever was left out.
        if taken != letter.len_utf8() {
            code.extend(passed.matches('\n').map(|_| '\n'));
        }
        rest = behind;
    }
    (code, literals)
}

fn block_comment(rest: &str) -> usize {
    let (mut depth, mut at) = (0, 0);
    while at < rest.len() {
        if rest[at..].starts_with("/*") {
            depth += 1;
            at += 2;
        } else if rest[at..].starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += rest[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
    rest.len()
}

/// The length of a string up to its closing quote.
fn string_end(body: &str) -> usize {
    let mut escaped = false;
    for (at, letter) in body.char_indices() {
        match letter {
            '\\' if !escaped => escaped = true,
            '"' if !escaped => return at,
            _ => escaped = false,
        }
    }
    body.len()
}

/// The length of a character literal; 1 where the quote begins a lifetime.
fn char_literal(rest: &str) -> usize {
    let mut letters = rest.char_indices().skip(1);
    match letters.next() {
        Some((_, '\\')) => rest.char_indices().skip(3).find(|(_, letter)| *letter == '\'').map_or(1, |(at, _)| at + 1),
        Some(_) => letters.next().filter(|(_, letter)| *letter == '\'').map_or(1, |(at, _)| at + 1),
        None => 1,
    }
}

/// What `#[cfg(test)]` and `#[test]` stand before, up to the end of the item.
fn test_ranges(code: &str) -> Vec<(usize, usize)> {
    ["#[cfg(test)]", "#[test]"]
        .iter()
        .flat_map(|mark| code.match_indices(mark))
        .map(|(at, _)| (at, item_end(code, at)))
        .collect()
}

fn item_end(code: &str, start: usize) -> usize {
    let mut depth = 0;
    for (at, letter) in code[start..].char_indices() {
        match letter {
            '{' => depth += 1,
            '}' if depth == 1 => return start + at + 1,
            '}' => depth -= 1,
            ';' if depth == 0 => return start + at + 1,
            _ => {}
        }
    }
    code.len()
}

/// Whether the place is between the brackets of an attribute.
fn in_attribute(code: &str, at: usize) -> bool {
    let before = &code[..at];
    let start = before.rfind("#[").max(before.rfind("#!["));
    start.is_some_and(|start| {
        let inside = &before[start..];
        inside.matches('[').count() > inside.matches(']').count()
    })
}
