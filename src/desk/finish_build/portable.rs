//! The page as a form for one file, which holds all of it and opens without a server: `emporter.txt`.
//! The page « Emporter » fills it in the browser, with the files named in its first line and with the
//! dossiers. Knows the page as finished; must not know how the form is filled (`export/portable.rs`).
//!
//! Fetched programs do not work in files opened without a server: the script of the page finds them in the file
//! (`assets/portable.js`). Its policy allows exactly its own scripts and this style, by their hashes, and no request.
//!
//! Rejected: the whole file in the release, which the offline worker would keep beside the same
//! program (2 MB more on every device); `blob:` addresses for the scripts, which would need a policy
//! that allows any.

use std::{fs, path::Path};

use boussole::{codec::text, export::portable as form};

use super::{BOOT_PLACE, ENGLISH_WORDS, LATER, SECOND_PART, cut, policy, smaller::Dress, squeeze, write};

const HEAD: &str = include_str!("../../../assets/portable.js");
/// Links to what lies beside the page.
const BESIDE: [&str; 3] = ["preload", "modulepreload", "apple-touch-icon"];

/// Lays the form beside the page; nothing where there is no program, in tests of the other steps.
pub(super) fn lay(folder: &Path, page: &str, dress: &Dress) -> Result<(), String> {
    let files: Vec<String> = super::files(folder)?.into_iter().map(|file| file.name).collect();
    let named = |start: &str, end: &str| files.iter().find(|name| name.starts_with(start) && name.ends_with(end));
    let Some(program) = files.iter().find(|name| name.ends_with("_bg.wasm")) else { return Ok(()) };
    let later = named(LATER, ".wasm").ok_or("the build has no part behind the first pages")?;
    let icon = fs::read(folder.join("icon/icon.svg")).map_err(|error| format!("the icon cannot be read: {error}"))?;
    let written = written(page, dress, &icon, program)?;
    let words = files.iter().filter(|name| name.starts_with("words-")).map(String::as_str);
    let parts: Vec<&str> = [program.as_str(), later].into_iter().chain(words).collect();
    write(folder, form::FORM, &format!("{}\n{written}", parts.join(" ")))
}

fn written(page: &str, dress: &Dress, icon: &[u8], program: &str) -> Result<String, String> {
    let letters = text::encode(icon).replace('-', "+").replace('_', "/");
    let page = page.replace("href=\"./\"", "href=\"\"");
    let mut kept = String::new();
    let mut rest = page.as_str();
    while let Some((before, link)) = rest.split_once("<link ") {
        let (link, after) = link.split_once('>').ok_or("a link of the page has no end")?;
        kept.push_str(before);
        let is = |rel: &str| link.contains(&format!("rel=\"{rel}\""));
        let instead = if is("stylesheet") {
            format!("<style>{}</style>", dress.style)
        } else if is("icon") {
            format!("<link rel=\"icon\" href=\"data:image/svg+xml;base64,{letters}\">")
        } else if BESIDE.into_iter().any(is) {
            String::new()
        } else {
            format!("<link {link}>")
        };
        kept.push_str(&instead);
        rest = after;
    }
    kept.push_str(rest);
    for named in [ENGLISH_WORDS, SECOND_PART] {
        kept = cut(&kept, named, ">").map(|(before, _, after)| format!("{before}{after}"))?;
    }
    let (before, _, after) = cut(&kept, BOOT_PLACE, "</script>")?;
    let (head, script) = (squeeze::script(HEAD), &dress.script);
    let page = format!(
        "{before}{}\n<script id=\"boot\" type=\"module\" data-wasm=\"./{program}\">{head}\n{script}</script>{after}",
        form::PLACES.join("\n")
    );
    policy::stated(&page, policy::ALONE)
}

#[cfg(test)]
mod tests {
    use super::{Dress, policy, written};

    #[test]
    fn the_form_asks_for_nothing_beside_itself() {
        let page = format!(
            "{}<meta name=\"english-words\" content=\"w\"><meta name=\"second-part\" content=\"w\"><link rel=\"preload\" href=\"a\"><link rel=\"icon\" href=\"b\">\
             <link rel=\"stylesheet\" href=\"c\"/><script id=\"boot\" src=\"d\"></script><a href=\"./\">",
            policy::PLACE
        );
        let dress = Dress { script: "start()".into(), style: "p{}".into() };
        let page = written(&page, &dress, b"<svg/>", "e_bg.wasm").unwrap();
        for beside in ["src=", "href=\"a\"", "href=\"c\"", "href=\"./\"", "'self'", "english-words", "second-part"] {
            assert!(!page.contains(beside), "{beside}: {page}");
        }
        assert!(page.contains("\nstart()</script>") && page.contains("<style>p{}</style>"), "{page}");
    }
}
