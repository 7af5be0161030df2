//! `desk -- export FILE --as KIND OUT` and `desk -- import FILE`: a saved dossier as a file for other
//! programs, and any such file as a saved dossier. Knows the formats by their names only.

use std::fs;

use boussole::{
    codec::save,
    content::{catalog, interface, shipped},
    domain::{
        actor::Organisation,
        dossier::Dossier,
        lang::Language,
        text::{Text, fill},
    },
    export::{
        files::{FileFault, answers_csv, plan_csv, read, to_xlsx},
        sheets::Said,
    },
};

const EXPORT: &str = "usage: desk export FILE --as csv|plan-csv|xlsx|json OUT";
const IMPORT: &str = "usage: desk import FILE";

/// Writes a file of that kind.
///
/// # Errors
/// What is wrong with the file, and where; or how to call the command.
pub(crate) fn export(args: &[String]) -> Result<String, String> {
    let [file, flag, kind, out] = args else { return Err(EXPORT.to_owned()) };
    if flag != "--as" {
        return Err(EXPORT.to_owned());
    }
    let dossier = dossier(file)?;
    let organisation = |organisation: Organisation| {
        let card = catalog().profile.organisations.get(&organisation);
        card.map(|card| say(card.the)).unwrap_or_default()
    };
    let (own, other) = (dossier.organisation().unwrap_or(Organisation::Association), dossier.partner_organisation());
    let partner = if own == Organisation::Association { other } else { own };
    let places = [("association", organisation(Organisation::Association)), ("partner", organisation(partner))];
    let filled =
        |text| fill(&say(text).replace("{Association}", "{association}").replace("{Partner}", "{partner}"), &places);
    let w = interface().tables();
    let said = Said {
        sheets: w.sheets.map(say),
        heads: w.heads.map(say),
        plan_heads: w.plan_heads.map(say),
        parts: w.parts.map(say),
        plain: w.plain.map(say),
        others: w.others.map(say),
        replies: w.replies.map(say),
        scopes: w.scopes.map(say),
        doings: w.doings.map(say),
        fill: &filled,
    };
    let bytes = match kind.as_str() {
        "csv" => answers_csv(catalog(), &dossier, &said).into_bytes(),
        "plan-csv" => plan_csv(&dossier, &said).into_bytes(),
        "xlsx" => to_xlsx(catalog(), &dossier, &said),
        "json" => save::to_text(&dossier).into_bytes(),
        _ => return Err(EXPORT.to_owned()),
    };
    fs::write(out, bytes).map(|()| String::new()).map_err(|error| format!("{out}: {error}"))
}

/// The saved dossier of a file of any kind.
///
/// # Errors
/// What is wrong with the file, cell by cell; or how to call the command.
pub(crate) fn import(args: &[String]) -> Result<String, String> {
    let [file] = args else { return Err(IMPORT.to_owned()) };
    dossier(file).map(|dossier| save::to_text(&dossier))
}

fn dossier(file: &str) -> Result<Dossier, String> {
    let bytes = fs::read(file).map_err(|error| format!("{file}: {error}"))?;
    let brought = read(catalog(), &bytes).map_err(|fault| match fault {
        FileFault::NotOurs => format!("{file}: no file of this app"),
        FileFault::Newer => format!("{file}: written by a later version"),
        FileFault::Damaged(place) => format!("{file}: damaged {place}"),
        FileFault::OpenDocument => format!("{file}: save it as .xlsx"),
        FileFault::Cells(bad) => {
            bad.iter().map(|bad| format!("{file}: {}: {:?}", bad.address, bad.why)).collect::<Vec<_>>().join("\n")
        }
    })?;
    Ok(brought.onto(&Dossier::default()))
}

fn say(text: Text) -> &'static str {
    shipped::say(text, Language::French)
}
