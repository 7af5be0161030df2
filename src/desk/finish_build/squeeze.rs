//! Pages, scripts and styles without what only people read. Knows just enough of their layout: comments
//! that stand on lines of their own, and blanks.
//!
//! Rejected: the crate `minifier`, which takes needed blanks out of `@media` and `clamp()`; and
//! full parsers (oxc, lightningcss), some hundred crates for one more percent.

/// A page, or a drawing, without comments and without the lines they leave empty.
pub(super) fn markup(markup: &str) -> String {
    let mut rest = markup;
    let mut plain = String::new();
    while let Some((before, comment)) = rest.split_once("<!--") {
        plain.push_str(before);
        rest = comment.split_once("-->").map_or("", |(_, after)| after);
    }
    plain.push_str(rest);
    let lines: Vec<&str> = plain.lines().filter(|line| !line.trim().is_empty()).collect();
    lines.join("\n")
}

/// A script without comment lines, blank lines and indentation. A text of several lines would
/// lose its indentation: neither wasm-bindgen nor this project writes one.
pub(super) fn script(script: &str) -> String {
    let mut in_comment = false;
    let mut lines = Vec::new();
    for line in script.lines().map(str::trim) {
        in_comment |= line.starts_with("/*");
        if !in_comment && !line.is_empty() && !line.starts_with("//") {
            lines.push(line);
        }
        in_comment &= !line.ends_with("*/");
    }
    lines.join("\n")
}

/// A style sheet without comments and without the blanks that separate nothing.
pub(super) fn style(style: &str) -> String {
    let mut rest = style;
    let mut plain = String::new();
    while let Some((before, comment)) = rest.split_once("/*") {
        plain.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    plain.push_str(rest);
    let mut small = String::new();
    for word in plain.split_ascii_whitespace() {
        // A blank beside these marks separates nothing; before a colon it may (`a :hover`).
        let joins = |mark: char| matches!(mark, '{' | '}' | ';' | ',');
        let is_apart =
            small.ends_with(|mark| joins(mark) || mark == ':') || word.starts_with(joins) || small.is_empty();
        if !is_apart {
            small.push(' ');
        }
        small.push_str(word);
    }
    small.replace(";}", "}")
}

#[cfg(test)]
mod tests {
    use super::{markup, script, style};

    #[test]
    fn markup_keeps_all_but_comments() {
        let written = "<p>a</p>\n<!-- why,\nin two lines -->\n\n<p>b <!-- c -->d</p>\n";
        assert_eq!(markup(written), "<p>a</p>\n<p>b d</p>");
        assert_eq!(markup("<p>a</p><!-- open"), "<p>a</p>");
    }

    #[test]
    fn a_script_keeps_its_statements() {
        let written = "/**\n * Says.\n */\nexport function a() {\n    // why\n    return \"// no\";\n\n}\n/* one */\nlet b = 1; // end\n";
        assert_eq!(script(written), "export function a() {\nreturn \"// no\";\n}\nlet b = 1; // end");
    }

    #[test]
    fn a_style_keeps_the_blanks_that_separate() {
        let cases = [
            ("a , b {\n  color : red;\n  margin: 0 auto;\n}", "a,b{color :red;margin:0 auto}"),
            (
                "@media screen and (max-width: 4rem) { p > a :is(b) { x: clamp(1rem, 2rem + 3vw, 4rem); } }",
                "@media screen and (max-width:4rem){p > a :is(b){x:clamp(1rem,2rem + 3vw,4rem)}}",
            ),
            ("/* a */ p::after { content: \"x\" } /* b", "p::after{content:\"x\"}"),
        ];
        for (written, small) in cases {
            assert_eq!(style(written), small);
        }
    }
}
