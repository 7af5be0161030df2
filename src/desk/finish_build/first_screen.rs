//! The first screen is painted from the page alone, while the style sheet and the program are on their way:
//! the rules that it needs stand in the page, and the sheet itself is asked for below what it shows. The icon
//! stands in the page as well, for which browsers would ask twice.
//!
//! Knows the page and its style as text. The rules are taken from the sheet at each build, so that nothing
//! moves when it comes. Rejected: a sheet of its own for the first screen, which would drift from the other;
//! the whole sheet in the page, 8 kB before the first paint.

use std::collections::BTreeSet;

use super::{PAGE, integrity, replace, squeeze};

/// Where the first screen begins, which ends with the page.
const SCREEN: &str = "<div id=\"app\">";
/// The page up to its first screen, which selectors name as well.
const AROUND: &str = "<html lang><head></head><body><i data-speaks data-returns hidden></i>";
/// The script that finds the language of the reader.
const SPEAKS: &str = "<script id=\"speaks\">";
/// What follows the first screen.
const BELOW: &str = "<script nomodule ";
/// What the policy says of styles.
const STYLES: &str = "style-src 'self'";

/// The page with the rules of its first screen and its icon in it, which the policy allows by their hash.
pub(super) fn dress(page: &str, style: &str, icon: &str) -> Result<String, String> {
    let (_, screen) = page.split_once(SCREEN).ok_or_else(|| format!("{PAGE} must contain {SCREEN}"))?;
    let rules = without_unused(&kept(style, &names(&format!("{AROUND}{SCREEN}{screen}"))));
    let (before, rest) = page.split_once("<link rel=\"stylesheet\"").ok_or("the page asks for no style sheet")?;
    let (asked, after) = rest.split_once('>').ok_or("a link of the page has no end")?;
    let (_, file) = asked.split_once("href=").ok_or("the style sheet has no address")?;
    let file = file.split(' ').next().unwrap_or_default().trim_end_matches('/');
    let page = format!("{before}<link rel=\"preload\" as=\"style\" href={file}><style>{rules}</style>{after}");
    // A script in the page holds up all that is asked for below it.
    let (before, script) = page.split_once(SPEAKS).ok_or_else(|| format!("{PAGE} must contain {SPEAKS}"))?;
    let (script, after) = script.split_once("</script>").ok_or("a script of the page has no end")?;
    let page = replace(&format!("{before}{after}"), "</head>", &format!("{SPEAKS}{script}</script></head>"), PAGE)?;
    let page = replace(&page, BELOW, &format!("<link rel=\"stylesheet\"{asked}>\n{BELOW}"), PAGE)?;
    let page = replace(&page, STYLES, &format!("{STYLES} '{}'", integrity(rules.as_bytes())), PAGE)?;
    let icon = squeeze::markup(icon)
        .replace('%', "%25")
        .replace('#', "%23")
        .replace('"', "'")
        .replace('<', "%3c")
        .replace('>', "%3e");
    replace(&page, "href=\"icon/icon.svg\"", &format!("href=\"data:image/svg+xml,{icon}\""), PAGE)
}

/// The tags, classes, ids and attributes of a page, as selectors write them.
fn names(page: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for tag in page.split('<').skip(1).filter_map(|rest| rest.split_once('>')).map(|(tag, _)| tag) {
        let mut words = tag.split([' ', '\n']);
        names.extend(words.next().map(str::to_owned));
        for (name, value) in words.map(|word| word.split_once('=').unwrap_or((word, ""))) {
            names.insert(format!("[{name}"));
            if name == "id" {
                names.insert(format!("#{}", value.trim_matches('"')));
            }
        }
        let classes = tag.split_once("class=\"").and_then(|(_, rest)| rest.split_once('"')).map_or("", |(it, _)| it);
        names.extend(classes.split(' ').map(|class| format!(".{class}")));
    }
    names
}

/// The rules of a squeezed sheet that can hold for a page of these names, in their layers.
fn kept(style: &str, names: &BTreeSet<String>) -> String {
    let mut kept = String::new();
    let mut rest = style;
    while let Some(place) = rest.find(['{', ';']) {
        let (head, body) = rest.split_at(place);
        if body.starts_with(';') {
            kept.push_str(&rest[..=place]);
            rest = &rest[place + 1..];
            continue;
        }
        let inside = &body[1..end(body)];
        rest = &body[end(body) + 1..];
        let is_group = head.starts_with("@layer") || head.starts_with("@media") && !head.starts_with("@media print");
        let (head, inside) = if is_group {
            (head.to_owned(), self::kept(inside, names))
        } else if head.starts_with('@') {
            continue;
        } else {
            let selectors = split(head).into_iter().filter(|selector| can_match(selector, names));
            (selectors.collect::<Vec<_>>().join(","), inside.to_owned())
        };
        if !head.is_empty() && !inside.is_empty() {
            for part in [&head, "{", &inside, "}"] {
                kept.push_str(part);
            }
        }
    }
    kept
}

/// Where the block ends that begins this text.
fn end(block: &str) -> usize {
    let mut depth = 0_usize;
    let mut quoted = false;
    for (place, letter) in block.char_indices() {
        match letter {
            '"' => quoted = !quoted,
            '{' if !quoted => depth += 1,
            '}' if !quoted => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return place;
        }
    }
    block.len() - 1
}

/// The selectors of a list: a comma in brackets separates none.
fn split(selectors: &str) -> Vec<&str> {
    let (mut parts, mut depth, mut start) = (Vec::new(), 0_i32, 0);
    for (place, letter) in selectors.char_indices() {
        match letter {
            '(' => depth += 1,
            ')' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(&selectors[start..place]);
                start = place + 1;
            }
            _ => {}
        }
    }
    parts.push(&selectors[start..]);
    parts
}

/// Whether all that a selector names outside of brackets is in the page: better a rule too many than one too few.
fn can_match(selector: &str, names: &BTreeSet<String>) -> bool {
    let mut outside = String::new();
    let mut depth = 0_i32;
    for letter in selector.chars() {
        match letter {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ if depth == 0 => outside.push(letter),
            _ => {}
        }
    }
    let mut marked = String::new();
    for letter in outside.chars() {
        if matches!(letter, '.' | '#' | '[' | ':') {
            marked.push(' ');
        }
        marked.push(letter);
    }
    let words = marked.split([' ', '>', '+', '~', ']']).filter(|word| !word.is_empty());
    words.filter(|word| !word.starts_with([':', '*'])).all(|word| {
        let name = word.split_once('=').map_or(word, |(name, _)| name);
        names.contains(name) || names.contains(&name.to_ascii_lowercase())
    })
}

/// The rules without the custom properties that none of them reads.
fn without_unused(rules: &str) -> String {
    let mut rules = rules.to_owned();
    loop {
        let read: BTreeSet<&str> =
            rules.split("var(").skip(1).filter_map(|rest| rest.split([')', ',']).next()).map(str::trim).collect();
        let mut less = String::new();
        let mut rest = rules.as_str();
        while let Some(place) = rest.find("--") {
            let (before, declared) = rest.split_at(place);
            let name = declared.split([':', ')', ',']).next().unwrap_or_default();
            let is_declared = before.ends_with(['{', ';', ' ']) && declared[name.len()..].starts_with(':');
            if is_declared && !read.contains(name.trim()) {
                let length = declared.find([';', '}']).unwrap_or(declared.len());
                less.push_str(before.trim_end_matches(' '));
                rest = declared[length..].strip_prefix(';').unwrap_or(&declared[length..]);
            } else {
                less.push_str(before);
                less.push_str(name);
                rest = &declared[name.len()..];
            }
        }
        less.push_str(rest);
        if less == rules {
            return rules;
        }
        rules = less;
    }
}

#[cfg(test)]
mod tests {
    use super::{dress, kept, names, without_unused};

    const PAGE: &str = "<html lang=\"fr\"><head><meta content=\"style-src 'self'; x\"><link rel=\"icon\" href=\"icon/icon.svg\">\
        <script id=\"speaks\">speak()</script><link rel=\"stylesheet\" href=\"a.css\"/></head><body><p class=\"other\"></p>\
        <div id=\"app\"><main class=\"first\"><h1>A</h1></main></div>\n<script nomodule src=\"o.js\"></script></body></html>";

    #[test]
    fn only_rules_that_can_hold_for_the_first_screen_are_kept() {
        let style = "@layer a,b;@layer a{*{margin:0}h1,h2{x:1}h2{x:2}.first > h1{x:3}.other{x:4}#app{x:5}}\
            @layer b{@media print{h1{x:6}}@media (min-width:9rem){main :is(a,b){x:7}table{x:8}}}@page{x:9}";
        let rules =
            kept(style, &names(PAGE.split_once("<div id=\"app\">").map_or("", |(before, _)| &PAGE[before.len()..])));
        let expected = "@layer a,b;@layer a{*{margin:0}h1{x:1}.first > h1{x:3}#app{x:5}}\
            @layer b{@media (min-width:9rem){main :is(a,b){x:7}}}";
        assert_eq!(rules, expected);
    }

    #[test]
    fn properties_that_nothing_reads_are_left_out_and_those_they_read_too() {
        let rules = ":root{--a:1px;--b:var(--c);--c:2px;--d:var(--a);margin:0}p{x:var(--d)}";
        assert_eq!(without_unused(rules), ":root{--a:1px;--d:var(--a);margin:0}p{x:var(--d)}");
    }

    #[test]
    fn the_sheet_comes_below_the_screen_and_the_policy_allows_its_rules_alone() {
        let page = dress(PAGE, "h1{x:1}h2{x:2}", "<svg fill=\"#f\"/>").unwrap();
        assert!(
            page.contains(
                "<link rel=\"preload\" as=\"style\" href=\"a.css\"><style>h1{x:1}</style>\
            <script id=\"speaks\">speak()</script></head>"
            ),
            "{page}"
        );
        assert!(page.contains("</div>\n<link rel=\"stylesheet\" href=\"a.css\"/>\n<script nomodule"), "{page}");
        assert!(page.contains("style-src 'self' 'sha256-"), "{page}");
        assert!(page.contains("href=\"data:image/svg+xml,%3csvg fill='%23f'/%3e\""), "{page}");
    }
}
