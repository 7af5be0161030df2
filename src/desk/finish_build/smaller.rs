//! Makes program, glue, scripts and styles smaller, each under a new name where its name tells its contents.
//! Knows the files by their names and the page that asks for them.

use std::{fs, path::Path};

use super::{BOOT, LATER, PAGE, SPLIT_PART, SPLIT_SCRIPT, files, hash, read, renew, replace, shrink, squeeze, write};

/// What the glue takes from the script of the split.
const LOAD: &str = "__wasm_split_load_later";

/// Makes them smaller; returns the page that asks for them.
pub(super) fn smaller(folder: &Path, mut page: String) -> Result<String, String> {
    let names: Vec<String> = files(folder)?.into_iter().map(|file| file.name).collect();
    for program in names.iter().filter(|name| name.ends_with("_bg.wasm")) {
        let bytes = fs::read(folder.join(program)).map_err(|error| format!("{program} cannot be read: {error}"))?;
        let glue = program.replace("_bg.wasm", ".js");
        let (small, small_glue) = shrink::shrink(&bytes, &read(folder, &glue)?)?;
        page = renew(folder, &page, program, &small)?;
        let part =
            fs::read(folder.join(SPLIT_PART)).map_err(|error| format!("{SPLIT_PART} cannot be read: {error}"))?;
        let part = shrink::optimised(&part)?;
        let script = joined(&small_glue, &squeeze::script(&read(folder, SPLIT_SCRIPT)?), &glue)?;
        // The glue names the part: both take the hash of what they say but for that name.
        let together = hash([script.as_bytes(), &part]);
        let (new_glue, new_part) = (format!("program-{together}.js"), format!("{LATER}{together}.wasm"));
        let script = replace(&script, SPLIT_PART, &new_part, SPLIT_SCRIPT)?;
        for old in [&glue, SPLIT_SCRIPT, SPLIT_PART] {
            fs::remove_file(folder.join(old)).map_err(|error| format!("{old} cannot be replaced: {error}"))?;
        }
        write(folder, &new_glue, &script)?;
        fs::write(folder.join(&new_part), part).map_err(|error| format!("{new_part} cannot be written: {error}"))?;
        page = page.replace(&glue, &new_glue);
    }
    for style in names.iter().filter(|name| Path::new(name).extension().is_some_and(|it| it == "css")) {
        page = renew(folder, &page, style, squeeze::style(&read(folder, style)?).as_bytes())?;
    }
    // Under a name of its own contents as well: a page of one version never starts with another's.
    let boot = squeeze::script(&read(folder, BOOT)?);
    let new_boot = BOOT.replace(".js", &format!("-{}.js", hash([boot.as_bytes()])));
    fs::remove_file(folder.join(BOOT)).map_err(|error| format!("{BOOT} cannot be replaced: {error}"))?;
    write(folder, &new_boot, &boot)?;
    replace(&page, &format!("src=\"./{BOOT}\""), &format!("src=\"./{new_boot}\""), PAGE)
}

/// Glue and script of the split as one, since the page needs both at once: a request less.
fn joined(glue: &str, script: &str, name: &str) -> Result<String, String> {
    let glue = replace(glue, &format!("import * as import1 from \"./{SPLIT_SCRIPT}\""), "", name)?;
    let script = replace(script, &format!("import {{ initSync }} from \"./{name}\";"), "", SPLIT_SCRIPT)?;
    let script = replace(&script, &format!("export const {LOAD}"), &format!("const {LOAD}"), SPLIT_SCRIPT)?;
    Ok(format!("{}\n{}\nconst import1 = {{ {LOAD} }};\n", glue.trim(), script.trim()))
}

#[cfg(test)]
mod tests {
    use super::joined;

    #[test]
    fn glue_and_script_become_one_that_imports_nothing() {
        let glue =
            "import * as import1 from \"./__wasm_split.js\"\nrun(import1);\nexport { initSync, start as default };";
        let script = "import { initSync } from \"./a.js\";\nexport const __wasm_split_load_later = load(initSync);";
        let one = joined(glue, script, "a.js").unwrap();
        assert_eq!(
            one,
            "run(import1);\nexport { initSync, start as default };\nconst __wasm_split_load_later = load(initSync);\n\
             const import1 = { __wasm_split_load_later };\n"
        );
    }
}
