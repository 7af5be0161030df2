//! The part of the program behind the first pages, and the script that fetches it, as the split leaves them. Knows
//! that script as text; must not know what the part does.

use std::{fs, path::Path};

use super::{PAGE, SECOND_PART, SPLIT_PART, SPLIT_SCRIPT, files, read, replace, write};

/// Where in the page that part is named.
const PLACE: &str = "<!-- finish-build: second part -->";
/// How the script asks for it, which is done otherwise here.
const ASKED_FOR: &str = "\
    const src = fetch(new URL(\"./split_later.wasm\", import.meta.url));
    src.catch(() => {});
";
/// What it makes of it, and what is done here.
const INSTANTIATED: [&str; 2] = ["WebAssembly.instantiateStreaming(src, imports)", "instantiateLater(imports)"];
/// How both are done here.
const DONE_HERE: &str = include_str!("../../../assets/later.js");

/// Lays both beside the page, which names the part. The script knows the glue by the name Trunk gave it.
pub(super) fn lay(folder: &Path, split: &Path) -> Result<(), String> {
    let glue = files(folder)?.into_iter().map(|file| file.name).find(|name| name.ends_with("_bg.wasm"));
    let glue = glue.ok_or("the build has no program")?.replace("_bg.wasm", ".js");
    write(folder, SPLIT_SCRIPT, &script(&read(split, SPLIT_SCRIPT)?, &glue)?)?;
    let named = format!("{SECOND_PART}content=\"./{SPLIT_PART}\">");
    write(folder, PAGE, &replace(&read(folder, PAGE)?, PLACE, &named, PAGE)?)?;
    let part = fs::read(split.join(SPLIT_PART)).map_err(|error| format!("{SPLIT_PART} cannot be read: {error}"))?;
    fs::write(folder.join(SPLIT_PART), part).map_err(|error| format!("{SPLIT_PART} cannot be written: {error}"))
}

/// The script that fetches the part, as this page does it.
fn script(script: &str, glue: &str) -> Result<String, String> {
    let script = replace(script, "\"./main.js\"", &format!("\"./{glue}\""), SPLIT_SCRIPT)?;
    let script = replace(&script, ASKED_FOR, "", SPLIT_SCRIPT)?;
    let [theirs, ours] = INSTANTIATED;
    Ok(format!("{}{DONE_HERE}", replace(&script, theirs, ours, SPLIT_SCRIPT)?))
}

#[cfg(test)]
mod tests {
    use super::{SPLIT_PART, script};

    /// As the split writes it, and as it does in builds for tests.
    const WAYS: [&str; 2] = [
        "(WebAssembly.instantiateStreaming(src, imports))",
        "debugWrap(WebAssembly.instantiateStreaming(src, imports))",
    ];

    #[test]
    fn the_part_is_asked_for_in_one_place_in_every_kind_of_build() {
        for way in WAYS {
            let theirs = format!(
                "import {{ initSync }} from \"./main.js\";\nexport const load = make(() => {{\n    \
                 const src = fetch(new URL(\"./split_later.wasm\", import.meta.url));\n    src.catch(() => {{}});\n    \
                 return async (imports) => {way};\n}});\n"
            );
            let ours = script(&theirs, "page.js").unwrap();
            assert!(ours.contains("from \"./page.js\"") && ours.contains("instantiateLater(imports)"), "{ours}");
            assert_eq!(ours.matches(SPLIT_PART).count(), 1, "{ours}");
        }
    }
}
