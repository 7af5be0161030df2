//! The page holds all that the first question needs but the program itself, in the order in which it is of use: at
//! its head the rules of the first screen, which is painted from them alone; below that screen the whole style
//! sheet, the first words, glue and start script. They come while the program has been asked for and has not begun
//! to come: on a slow line that time is free. The icon stands in the page as well, for which browsers would ask twice.
//!
//! Knows the page and its style as text. The rules are taken from the sheet at each build, so that nothing
//! moves when it comes. Rejected: a sheet of its own for the first screen, which would drift from the other;
//! the whole sheet at the head, 8 kB before the first paint; files beside the page, which come after the
//! program was asked for and share the line with it (70 ms of a first visit).

use std::collections::BTreeSet;

use super::{BOOT_PLACE, PAGE, WORDS_TAG, WORKER, cut, replace, smaller::Dress, squeeze};

/// Where the first screen begins, which ends with the page.
const SCREEN: &str = "<div id=\"app\">";
/// The page up to its first screen, which selectors name as well.
const AROUND: &str = "<html lang><head></head><body><i data-speaks data-returns hidden></i>";
/// The script that finds the language of the reader.
pub(super) const SPEAKS: &str = "<script id=\"speaks\">";
/// What follows all that the page holds.
const BELOW: &str = "<script id=\"old\" nomodule>";

/// The page with its style, its scripts and its icon in it.
pub(super) fn dress(page: &str, dress: &Dress, icon: &str) -> Result<String, String> {
    let Dress { script, style } = dress;
    let (_, screen) = page.split_once(SCREEN).ok_or_else(|| format!("{PAGE} must contain {SCREEN}"))?;
    let (screen, _) = screen.split_once(WORDS_TAG).ok_or_else(|| format!("{PAGE} must contain {WORDS_TAG}"))?;
    let rules = without_unused(&kept(style, &names(&format!("{AROUND}{SCREEN}{screen}"))));
    let (before, _, after) = cut(page, "<link rel=\"stylesheet\"", ">")?;
    let page = format!("{before}<style>{rules}</style>{after}");
    // The glue is here already.
    let page = cut(&page, "<link rel=\"modulepreload\"", ">").map(|(before, _, after)| format!("{before}{after}"))?;
    // A script in the page holds up all that is asked for below it.
    let (before, speaks, after) = cut(&page, SPEAKS, "</script>")?;
    let page = replace(&format!("{before}{after}"), "</head>", &format!("{SPEAKS}{speaks}</script></head>"), PAGE)?;
    let (before, boot, after) = cut(&page, BOOT_PLACE, "</script>")?;
    let (_, program) = boot.split_once("data-wasm=").ok_or("the start script names no program")?;
    let boot = format!("{BOOT_PLACE}data-worker=\"{WORKER}\" type=\"module\" data-wasm={program}{script}</script>");
    let page = replace(&format!("{before}{after}"), BELOW, &format!("{boot}\n{BELOW}"), PAGE)?;
    // Before the script, which looks for the words.
    let page = replace(&page, WORDS_TAG, &format!("<style>{style}</style>\n{WORDS_TAG}"), PAGE)?;
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
    use super::{Dress, dress, kept, names, without_unused};

    const PAGE: &str = "<html lang=\"fr\"><head><link rel=\"icon\" href=\"icon/icon.svg\"><script id=\"speaks\">speak()</script>\
        <link rel=\"stylesheet\" href=\"a.css\"/><script id=\"boot\" src=\"b.js\" data-wasm=\"c.wasm\"></script>\
        <link rel=\"modulepreload\" href=\"d.js\"></head><body><p class=\"other\"></p><div id=\"app\"><main class=\"first\"><h1>A</h1>\
        </main></div>\n<script type=\"text/plain\" id=\"first-words\"><h2></script><script id=\"old\" nomodule>old()</script></body></html>";

    #[test]
    fn only_rules_that_can_hold_for_the_first_screen_are_kept() {
        let style = "@layer a,b;@layer a{*{margin:0}h1,h2{x:1}h2{x:2}.first > h1{x:3}.other{x:4}#app{x:5}}\
            @layer b{@media print{h1{x:6}}@media (min-width:9rem){main :is(a,b){x:7}table{x:8}}}@page{x:9}";
        let rules = kept(style, &names("<div id=\"app\"><main class=\"first\"><h1>A</h1></main></div>"));
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
    fn the_head_has_the_rules_of_the_first_screen_and_all_the_rest_comes_below_it() {
        let parts = Dress { script: "start()".into(), style: "h1{x:1}h2{x:2}".into() };
        let page = dress(PAGE, &parts, "<svg fill=\"#f\"/>").unwrap();
        let (head, body) = page.split_once("</head>").unwrap();
        assert!(head.ends_with("<style>h1{x:1}</style><script id=\"speaks\">speak()</script>"), "{page}");
        assert!(
            body.ends_with(
                "</div>\n<style>h1{x:1}h2{x:2}</style>\n<script type=\"text/plain\" id=\"first-words\"><h2></script>\
                 <script id=\"boot\" data-worker=\"worker.js\" type=\"module\" data-wasm=\"c.wasm\">start()</script>\n\
                 <script id=\"old\" nomodule>old()</script></body></html>"
            ),
            "{page}"
        );
        assert!(page.contains("href=\"data:image/svg+xml,%3csvg fill='%23f'/%3e\""), "{page}");
    }
}
