//! Makes the program and its glue smaller than the tools leave them: exports that nothing calls
//! go, imports get short names, then wasm-opt takes out what is left unused.
//!
//! Why by hand: Leptos brings streams for servers (`wasm-streams`), whose exports keep 10 kB of
//! code alive that a page without a server never calls; and wasm-bindgen ends each import with a
//! hash, 16 letters that no compressor makes smaller. Together some 6 kB of brotli.

use std::{collections::BTreeMap, env, fs, process::Command};

use super::{squeeze, wasm};

/// Exports of `wasm-streams`, by the start of their names.
const UNCALLED: [&str; 2] = ["intounderlying", "__wbg_intounderlying"];
/// The classes that wrap them in the glue.
const UNCALLED_CLASS: &str = "IntoUnderlying";
/// How wasm-opt is called. No address below 1,024 is used: the stack comes first, and is larger.
const OPTIONS: [&str; 17] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
    "--low-memory-unused",
    "--flatten",
    "--rereloop",
    "-Oz",
    "-Oz",
    "-Oz",
    "--strip-debug",
    "--strip-producers",
    "--strip-target-features",
    "--vacuum",
    "-o",
];

/// The program and its glue, smaller.
///
/// # Errors
/// Says which step failed.
pub(super) fn shrink(program: &[u8], glue: &str) -> Result<(Vec<u8>, String), String> {
    let is_uncalled = |name: &str| UNCALLED.iter().any(|start| name.starts_with(start));
    let program = optimised(&wasm::without_exports(program, is_uncalled)?)?;
    let mut names = BTreeMap::new();
    let program = wasm::with_imports(&program, |name| {
        // The other imports are those of the split, which its own script supplies.
        if !name.starts_with("__wb") {
            return None;
        }
        let short = format!("_{}", names.len());
        names.insert(name.to_owned(), short.clone());
        Some(short)
    })?;
    Ok((program, squeeze::script(&renamed(&without_uncalled(glue), &names))))
}

/// What wasm-opt makes of a program; it reads and writes files only.
pub(super) fn optimised(program: &[u8]) -> Result<Vec<u8>, String> {
    let folder = env::temp_dir().join(format!("boussole-shrink-{}", std::process::id()));
    let (from, to) = (folder.join("from.wasm"), folder.join("to.wasm"));
    let told = |error: std::io::Error| format!("wasm-opt could not be run: {error}");
    fs::create_dir_all(&folder).and_then(|()| fs::write(&from, program)).map_err(told)?;
    let run = Command::new("wasm-opt").arg(&from).args(OPTIONS).arg(&to).status().map_err(told)?;
    let optimised = fs::read(&to).map_err(told);
    // What stays behind is in the folder for temporary files.
    let _ = fs::remove_dir_all(&folder);
    if run.success() { optimised } else { Err(format!("wasm-opt failed ({run}); its words are above")) }
}

/// The glue without the classes that nothing makes any more.
fn without_uncalled(glue: &str) -> String {
    let mut kept = Vec::new();
    // How what is left out ends.
    let mut end: Option<&str> = None;
    for line in glue.lines() {
        match end {
            Some(last) if line.starts_with(last) => end = None,
            Some(_) => {}
            None if line.starts_with(&format!("export class {UNCALLED_CLASS}")) => end = Some("}"),
            None if line.starts_with("if (Symbol.dispose) ") && line.contains(UNCALLED_CLASS) => {}
            None if line.starts_with(&format!("const {UNCALLED_CLASS}")) => end = Some("    : "),
            None => kept.push(line),
        }
    }
    kept.join("\n")
}

/// The glue with the short names, and without the imports that the program does not have.
fn renamed(glue: &str, names: &BTreeMap<String, String>) -> String {
    let mut kept = Vec::new();
    let mut skips = false;
    for line in glue.lines() {
        // An import is a function of a table, indented by eight.
        let import = line.strip_prefix("        __wb").filter(|rest| !rest.starts_with(' '));
        let import = import.and_then(|rest| rest.split_once(": ")).map(|(name, rest)| (format!("__wb{name}"), rest));
        match import {
            Some((name, rest)) => match names.get(&name) {
                Some(short) => {
                    skips = false;
                    kept.push(format!("        {short}: {rest}"));
                }
                None => skips = true,
            },
            None if skips => skips = !line.starts_with("        }"),
            None => kept.push(line.to_owned()),
        }
    }
    kept.join("\n")
}

#[cfg(test)]
mod tests {
    use super::{renamed, without_uncalled};

    const GLUE: &str = "export class IntoUnderlyingSink {\n    free() {\n    }\n}\n\
        if (Symbol.dispose) IntoUnderlyingSink.prototype[Symbol.dispose] = 1;\n\
        function imports() {\n    const import0 = {\n        __wbg_a_1: function(b) {\n            return b;\n        },\n\
        \x20       __wbg_gone_2: function(b) {\n            return b;\n        },\n        __wbg_c_3: function() { return handleError(function () {\n        }, arguments); },\n    };\n}\n\
        const IntoUnderlyingSinkFinalization = (typeof F)\n    ? 1\n    : 2;\n\nfunction last() {}";

    #[test]
    fn classes_that_nothing_makes_are_gone_whole() {
        let glue = without_uncalled(GLUE);
        assert!(!glue.contains("IntoUnderlying"), "{glue}");
        assert!(glue.starts_with("function imports()") && glue.ends_with("}\n\nfunction last() {}"), "{glue}");
    }

    #[test]
    fn imports_have_their_short_names_and_no_other_stays() {
        let names = [("__wbg_a_1", "_0"), ("__wbg_c_3", "_1")].map(|(name, short)| (name.to_owned(), short.to_owned()));
        let glue = renamed(GLUE, &names.into());
        assert!(
            glue.contains("        _0: function(b) {\n            return b;\n        },\n        _1: function()"),
            "{glue}"
        );
        assert!(!glue.contains("gone") && !glue.contains("__wbg"), "{glue}");
    }
}
