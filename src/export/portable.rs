//! One file that holds the whole page and the dossiers, filled into the form that the build lays
//! beside the page. Knows the form's first line and its places; must not know what the files say.
//!
//! What is put in is data, never markup: JSON in which no `<` is left, so that nothing in it ends its
//! element.

use crate::codec::{
    json::{self, Value},
    text,
};

/// The name of the form, beside the page.
pub const FORM: &str = "emporter.txt";
/// Its places: the address the page came from, the files, the dossiers.
pub const PLACES: [&str; 3] = ["<!-- emporter: address -->", "<!-- emporter: files -->", "<!-- emporter: dossiers -->"];
/// The element with the dossiers.
pub const DOSSIERS: &str = "emporter-dossiers";

/// The files that a form needs, by their names; `None` for a text that is no form.
#[must_use]
pub fn parts(form: &str) -> Option<Vec<&str>> {
    let (names, page) = form.split_once('\n')?;
    PLACES.iter().all(|place| page.contains(place)).then(|| names.split(' ').collect())
}

/// The file. `address` is where the page is found on the network, if anywhere; `dossiers` a backup.
/// `None` where a file is missing or is no text.
#[must_use]
pub fn fill(form: &str, files: &[(String, Vec<u8>)], address: &str, dossiers: Option<&str>) -> Option<String> {
    let (_, page) = form.split_once('\n')?;
    let mut named = vec![(FORM.to_owned(), Value::Text(form.to_owned()).into())];
    for name in parts(form)? {
        let (_, bytes) = files.iter().find(|(other, _)| other == name)?;
        let is_program = name.rsplit_once('.').is_some_and(|(_, ending)| ending == "wasm");
        let letters = if is_program { text::encode(bytes) } else { String::from_utf8(bytes.clone()).ok()? };
        named.push((name.to_owned(), Value::Text(letters).into()));
    }
    let files = data("emporter-files", &json::write(&Value::Table(named).into()));
    let dossiers = dossiers.map_or_else(String::new, |dossiers| data(DOSSIERS, dossiers));
    let is_public = address.starts_with("http");
    let address =
        if is_public { format!("<link rel=\"canonical\" href=\"{}\">", attribute(address)) } else { String::new() };
    let mut filled = String::new();
    let mut rest = page;
    // One after the other from the front, so that nothing is looked for in what was put in.
    for (place, text) in PLACES.iter().zip([address, files, dossiers]) {
        let (before, after) = rest.split_once(place)?;
        filled.push_str(before);
        filled.push_str(&text);
        rest = after;
    }
    filled.push_str(rest);
    Some(filled)
}

/// JSON in an element of its own. Outside of texts JSON has no `<`.
fn data(id: &str, json: &str) -> String {
    format!("<script type=\"application/json\" id=\"{id}\">{}</script>", json.replace('<', "\\u003c"))
}

fn attribute(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}
