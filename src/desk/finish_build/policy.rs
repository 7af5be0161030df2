//! The content policy of a page. Knows the scripts and styles that stand in the page itself; must not know what
//! they do.

use super::{PAGE, integrity, replace};

/// Where a page states its policy, before it is known.
pub(super) const PLACE: &str = "<meta http-equiv=\"Content-Security-Policy\" content=\"\">";
/// The strictest policy the page works under. `wasm-unsafe-eval` is what compiling WebAssembly
/// needs; `data:` images are those of the style.
pub(super) const SERVED: &str = "default-src 'none'; script-src SCRIPTS 'wasm-unsafe-eval'; style-src STYLES; \
     img-src 'self' data:; font-src 'none'; connect-src 'self'; manifest-src 'self'; \
     worker-src 'self'; base-uri 'none'; form-action 'none'";
/// That of a file that holds all and asks for nothing.
pub(super) const ALONE: &str = "default-src 'none'; script-src SCRIPTS 'wasm-unsafe-eval'; style-src STYLES; \
     img-src data:; base-uri 'none'; form-action 'none'";

/// The page with its policy: of scripts and styles it allows exactly those that stand in the page, by their hashes.
pub(super) fn stated(page: &str, policy: &str) -> Result<String, String> {
    let (mut scripts, mut styles) = (Vec::new(), Vec::new());
    let mut rest = page;
    // From the front, past the end of each: what a script says may look like a tag.
    while let Some(place) = rest.find("<script").into_iter().chain(rest.find("<style")).min() {
        let (tag, after) = rest[place..].split_once('>').ok_or("a tag of the page has no end")?;
        let (into, end) =
            if tag.starts_with("<script") { (&mut scripts, "</script>") } else { (&mut styles, "</style>") };
        let (inside, after) = after.split_once(end).ok_or("a script or style of the page has no end")?;
        // Data is not run.
        if !tag.contains("type=\"text/plain\"") && !inside.is_empty() {
            into.push(format!("'{}'", integrity(inside.as_bytes())));
        }
        rest = after;
    }
    let policy = policy.replace("SCRIPTS", &scripts.join(" ")).replace("STYLES", &styles.join(" "));
    replace(page, PLACE, &PLACE.replace("\"\"", &format!("\"{policy}\"")), PAGE)
}

#[cfg(test)]
mod tests {
    use super::{PLACE, SERVED, integrity, stated};

    #[test]
    fn exactly_the_scripts_and_styles_of_the_page_are_allowed() {
        let page = format!(
            "{PLACE}<style>p{{}}</style><script type=\"text/plain\">words</script><script src=\"a.js\"></script>\
             <script id=\"b\">say(\"<style>q{{}}\")</script><script nomodule>old()</script>"
        );
        let stated = stated(&page, SERVED).unwrap();
        let [style, script, old] = ["p{}", "say(\"<style>q{}\")", "old()"].map(|text| integrity(text.as_bytes()));
        assert!(
            stated.contains(&format!("script-src '{script}' '{old}' 'wasm-unsafe-eval'; style-src '{style}';")),
            "{stated}"
        );
    }
}
