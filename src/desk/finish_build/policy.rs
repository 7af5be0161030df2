//! The content policy of the page. Knows the scripts that stand in the page itself; must not know what
//! they do.

use super::{PAGE, integrity};

/// The strictest policy the page works under. `wasm-unsafe-eval` is what compiling WebAssembly
/// needs; `data:` images are those of the style.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
     img-src 'self' data:; font-src 'none'; connect-src 'self'; manifest-src 'self'; \
     worker-src 'self'; base-uri 'none'; form-action 'none'";

/// How the script that finds the language of the reader begins.
const SPEAKS_PLACE: &str = "<script id=\"speaks\">";

/// The policy of a page: of inline scripts it allows exactly the one that finds the reader's language.
pub(super) fn of(page: &str) -> Result<String, String> {
    let speaks = speaks(page)?;
    Ok(POLICY.replacen("'self'", &format!("'self' '{speaks}'"), 1))
}

/// The hash of the script that finds the reader's language.
pub(super) fn speaks(page: &str) -> Result<String, String> {
    let script = page.split_once(SPEAKS_PLACE).and_then(|(_, rest)| rest.split_once("</script>"));
    let (script, _) = script.ok_or_else(|| format!("{PAGE} must contain {SPEAKS_PLACE}"))?;
    Ok(integrity(script.as_bytes()))
}
