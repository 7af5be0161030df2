//! The page as a form for one file, which holds all of it and opens without a server: `emporter.txt`.
//! The page « Emporter » fills it in the browser, with the files named in its first line and with the
//! dossiers. Knows the page as finished; must not know how the form is filled (`export/portable.rs`).
//!
//! Scripts of modules and fetched programs do not work in files opened without a server, so the glue
//! and the start script become one inline script. Its policy allows exactly its own scripts and this
//! style, by their hashes, and no request.
//!
//! Rejected: the whole file in the release, which the offline worker would keep beside the same
//! program (2 MB more on every device); `blob:` addresses for the scripts, which would need a policy
//! that allows any.

use std::{fs, path::Path};

use boussole::{codec::text, export::portable as form};

use super::{BOOT_PLACE, LATER, integrity, policy, read, replace, squeeze, write};

const HEAD: &str = include_str!("../../../assets/portable.js");
/// Links to what lies beside the page.
const BESIDE: [&str; 3] = ["preload", "modulepreload", "apple-touch-icon"];
/// How the start script asks for the program.
const ASKED: &str = "import(here(boot.dataset.js))";

/// Lays the form beside the page; nothing where there is no program, in tests of the other steps.
pub(super) fn lay(folder: &Path, page: &str) -> Result<(), String> {
    let files: Vec<String> = super::files(folder)?.into_iter().map(|file| file.name).collect();
    let named = |start: &str, end: &str| files.iter().find(|name| name.starts_with(start) && name.ends_with(end));
    let Some(program) = files.iter().find(|name| name.ends_with("_bg.wasm")) else { return Ok(()) };
    let one = |start: &str, end: &str| named(start, end).ok_or_else(|| format!("the build has no {start}….{end}"));
    let (later, style) = (one(LATER, ".wasm")?, one("main-", ".css")?);
    let glue = one("program-", ".js")?;
    let script = script(&read(folder, glue)?, &read(folder, one("boot-", ".js")?)?, glue)?;
    let icon = fs::read(folder.join("icon/icon.svg")).map_err(|error| format!("the icon cannot be read: {error}"))?;
    let written = written(page, &script, &read(folder, style)?, &read(folder, "boot-old.js")?, &icon, program)?;
    let words = files.iter().filter(|name| name.starts_with("words-")).map(String::as_str);
    let parts: Vec<&str> = [program.as_str(), later].into_iter().chain(words).collect();
    write(folder, form::FORM, &format!("{}\n{written}", parts.join(" ")))
}

/// Glue and start script as one, which imports nothing.
fn script(glue: &str, boot: &str, glue_name: &str) -> Result<String, String> {
    let glue = replace(glue, "export { initSync, __wbg_init as default };", "", glue_name)?;
    let boot = replace(boot, ASKED, "Promise.resolve({ default: __wbg_init })", "boot.js")?;
    let head = squeeze::script(HEAD);
    let whole = format!("{head}\n{glue}\n{{\n{boot}\n}}\n");
    if whole.contains("</script") || whole.contains("<!--") || whole.contains("\nimport ") {
        return Err("a script holds what ends or nests a script, or an import: it cannot be written into a page".into());
    }
    Ok(whole)
}

fn written(page: &str, script: &str, style: &str, old: &str, icon: &[u8], program: &str) -> Result<String, String> {
    let hash = |text: &str| format!("'{}'", integrity(text.as_bytes()));
    let own_policy = format!(
        "default-src 'none'; script-src {} {} '{}' 'wasm-unsafe-eval'; style-src {}; img-src data:; \
         base-uri 'none'; form-action 'none'",
        hash(script),
        hash(old),
        policy::speaks(page)?,
        hash(style)
    );
    let page = replace(page, &policy::of(page)?, &own_policy, "the page")?;
    let page = replace(&page, "<script nomodule src=\"boot-old.js\">", &format!("<script nomodule>{old}"), "the page")?;
    let letters = text::encode(icon).replace('-', "+").replace('_', "/");
    let page = page.replace("href=\"./\"", "href=\"\"");
    let mut kept = String::new();
    let mut rest = page.as_str();
    while let Some((before, link)) = rest.split_once("<link ") {
        let (link, after) = link.split_once('>').ok_or("a link of the page has no end")?;
        kept.push_str(before);
        let is = |rel: &str| link.contains(&format!("rel=\"{rel}\""));
        let instead = if is("stylesheet") {
            format!("<style>{style}</style>")
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
    let (before, boot) = kept.split_once(BOOT_PLACE).ok_or("the page has no start script")?;
    let (_, after) = boot.split_once("</script>").ok_or("the start script has no end")?;
    Ok(format!(
        "{before}{}\n<script id=\"boot\" type=\"module\" data-wasm=\"./{program}\">{script}</script>{after}",
        form::PLACES.join("\n")
    ))
}

#[cfg(test)]
mod tests {
    use super::{integrity, policy, script, written};

    #[test]
    fn the_form_asks_for_nothing_and_allows_its_own_script_only() {
        let one = script(
            "const used = 1;\nexport { initSync, __wbg_init as default };",
            "import(here(boot.dataset.js));",
            "program-1.js",
        )
        .unwrap();
        assert!(!one.contains("import {") && !one.contains("import *") && !one.contains("import("), "{one}");
        let speaks = "<script id=\"speaks\">speak()</script>";
        let page = format!(
            "<meta content=\"{}\">{speaks}<link rel=\"preload\" href=\"a\"><link rel=\"icon\" href=\"b\">\
             <link rel=\"stylesheet\" href=\"c\"/><script id=\"boot\" src=\"d\"></script><a href=\"./\">\
             <script nomodule src=\"boot-old.js\"></script>",
            policy::of(speaks).unwrap()
        );
        let page = written(&page, &one, "p{}", "old()", b"<svg/>", "e_bg.wasm").unwrap();
        for beside in ["src=", "href=\"a\"", "href=\"c\"", "href=\"./\"", "'self'"] {
            assert!(!page.contains(beside), "{beside}: {page}");
        }
        for hash in [one.as_str(), "p{}", "old()", "speak()"].map(|text| integrity(text.as_bytes())) {
            assert!(page.contains(&format!("'{hash}'")), "{hash}: {page}");
        }
    }

    #[test]
    fn a_script_that_would_end_its_own_element_is_refused() {
        let glue = "const a = '</script>';\nexport { initSync, __wbg_init as default };";
        assert!(script(glue, "import(here(boot.dataset.js));", "g.js").is_err());
    }
}
