//! The look is written down: every token of the style sheet has its meaning in `docs/identite.md`,
//! its place on `#/style` where it can be shown, and a use.

use std::collections::BTreeSet;

fn read(path: &str) -> String {
    std::fs::read_to_string(format!("{}/{path}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

/// The words that begin with two hyphens, where `is_wanted` says so of what follows them.
fn names(text: &str, is_wanted: impl Fn(&str) -> bool) -> BTreeSet<&str> {
    let mut found = BTreeSet::new();
    for (at, _) in text.match_indices("--") {
        let rest = &text[at..];
        let end = rest.find(|letter: char| !(letter == '-' || letter.is_ascii_alphanumeric())).unwrap_or(rest.len());
        if end > 2 && is_wanted(&rest[end..]) {
            found.insert(&rest[..end]);
        }
    }
    found
}

/// What the style sheet sets for all of the page.
fn tokens(sheet: &str) -> BTreeSet<&str> {
    let layer = sheet.split("@layer tokens {").nth(1).unwrap().split("@layer base {").next().unwrap();
    names(layer, |rest| rest.starts_with(':'))
}

#[test]
fn every_token_is_explained_in_the_document_and_nothing_else_is() {
    let (sheet, document) = (read("assets/style/main.css"), read("docs/identite.md"));
    assert_eq!(tokens(&sheet), names(&document, |rest| rest.starts_with('`')));
}

#[test]
fn every_token_is_used_and_nothing_unset_is() {
    let sheet = read("assets/style/main.css");
    let used: BTreeSet<&str> =
        names(&sheet, |rest| rest.starts_with([')', ','])).into_iter().filter(|name| !local().contains(name)).collect();
    assert_eq!(used, tokens(&sheet));
}

/// Set and used by parts, for what is inside them.
fn local() -> [&'static str; 4] {
    ["--least", "--mark", "--mark-ground", "--paper"]
}

#[test]
fn every_colour_size_and_gap_is_shown_on_the_page_of_the_look() {
    let (page, sheet) = (read("src/ui/page/style.rs"), read("assets/style/main.css"));
    let missing: Vec<&str> = tokens(&sheet)
        .into_iter()
        .map(|token| &token[2..])
        .filter(|token| !page.contains(&format!("\"{token}\"")))
        .collect();
    // Lengths, letters and lines that have no look of their own.
    let unseen = [
        "aside", "border", "column", "gutter", "hair", "measure", "page", "radius", "ring", "rule", "sans", "serif",
        "shade", "strong", "touch",
    ];
    assert_eq!(missing, unseen);
}
