//! Makes program, glue, scripts and styles smaller: the program under a new name, as its name tells its contents;
//! what will stand in the page itself is no longer a file. Knows the files by their names and the page that asks for them.

use std::{fs, path::Path};

use super::{BOOT, LATER, SPLIT_PART, SPLIT_SCRIPT, files, hash, read, renew, replace, shrink, squeeze};

/// What the glue takes from the script of the split.
const LOAD: &str = "__wasm_split_load_later";
/// What the glue gives to who imports it.
const GIVEN: &str = "export { initSync, __wbg_init as default };";
/// How the start script asks for the glue.
const ASKED: &str = "import(here(boot.dataset.js))";

/// What a page runs and looks like.
pub(super) struct Dress {
    /// Glue and start script as one, which imports nothing.
    pub(super) script: String,
    /// The style sheet.
    pub(super) style: String,
}

/// Makes them smaller; returns the page that asks for the program, and what will stand in it.
pub(super) fn smaller(folder: &Path, mut page: String) -> Result<(String, Dress), String> {
    let names: Vec<String> = files(folder)?.into_iter().map(|file| file.name).collect();
    let mut script = squeeze::script(&taken(folder, BOOT)?);
    for program in names.iter().filter(|name| name.ends_with("_bg.wasm")) {
        let bytes = fs::read(folder.join(program)).map_err(|error| format!("{program} cannot be read: {error}"))?;
        let glue = program.replace("_bg.wasm", ".js");
        let (small, small_glue) = shrink::shrink(&bytes, &taken(folder, &glue)?)?;
        page = renew(folder, &page, program, &small)?;
        let part =
            fs::read(folder.join(SPLIT_PART)).map_err(|error| format!("{SPLIT_PART} cannot be read: {error}"))?;
        let part = shrink::optimised(&part)?;
        let small_glue = joined(&small_glue, &squeeze::script(&taken(folder, SPLIT_SCRIPT)?), &glue)?;
        remove(folder, SPLIT_PART)?;
        let new_part = format!("{LATER}{}.wasm", hash([small_glue.as_bytes(), &part]));
        fs::write(folder.join(&new_part), part).map_err(|error| format!("{new_part} cannot be written: {error}"))?;
        page = page.replace(SPLIT_PART, &new_part);
        script = whole(&replace(&small_glue, SPLIT_PART, &new_part, SPLIT_SCRIPT)?, &script, &glue)?;
    }
    let style = names.iter().find(|name| Path::new(name).extension().is_some_and(|it| it == "css"));
    let style = squeeze::style(&taken(folder, style.ok_or("the build has no style sheet")?)?);
    Ok((page, Dress { script, style }))
}

/// What a file says, which is one no longer.
pub(super) fn taken(folder: &Path, name: &str) -> Result<String, String> {
    let text = read(folder, name)?;
    remove(folder, name)?;
    Ok(text)
}

fn remove(folder: &Path, name: &str) -> Result<(), String> {
    fs::remove_file(folder.join(name)).map_err(|error| format!("{name} cannot be replaced: {error}"))
}

/// Glue and start script as one, which imports nothing.
fn whole(glue: &str, boot: &str, glue_name: &str) -> Result<String, String> {
    let glue = replace(glue, GIVEN, "", glue_name)?;
    let boot = replace(boot, ASKED, "Promise.resolve({ default: __wbg_init })", BOOT)?;
    let whole = format!("{}\n{{\n{boot}\n}}", glue.trim());
    if whole.contains("</script")
        || whole.contains("<!--")
        || whole.starts_with("import ")
        || whole.contains("\nimport ")
    {
        return Err("a script holds what ends or nests a script, or an import: it cannot be written into a page".into());
    }
    Ok(whole)
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
    use super::{joined, whole};

    const GLUE: &str = "const used = 1;\nexport { initSync, __wbg_init as default };";
    const BOOT: &str = "import(here(boot.dataset.js));";

    #[test]
    fn glue_and_start_script_become_one_that_imports_nothing() {
        let one = whole(GLUE, BOOT, "a.js").unwrap();
        assert_eq!(one, "const used = 1;\n{\nPromise.resolve({ default: __wbg_init });\n}");
    }

    #[test]
    fn a_script_that_would_end_its_own_element_is_refused() {
        assert!(whole(&GLUE.replace('1', "'</script>'"), BOOT, "a.js").is_err());
    }

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
