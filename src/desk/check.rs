//! `desk -- check [FOLDER]`: tells every fault of the content, by file and line; or counts what
//! is there. Knows where the content lies; what a fault is, `content::load` knows.

use std::path::PathBuf;

use boussole::{content::load::load, domain::catalog::Catalog};

/// How the command is called.
const USAGE: &str = "usage: desk check [FOLDER]";

/// Checks the content of the folder that `args` name, or of this project.
///
/// # Errors
/// All faults, one a line, and how many they are; or how to call the command.
pub(crate) fn run(args: &[String]) -> Result<String, String> {
    let folder = match args {
        [] => PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("assets/content"),
        [folder] if !folder.starts_with('-') => PathBuf::from(folder),
        _ => return Err(USAGE.to_owned()),
    };
    let content = load(&folder).map_err(|faults| {
        let mut lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
        lines.push(format!("{} to mend; assets/content/LISEZ-MOI.md says how files are written.", faults.len()));
        lines.join("\n")
    })?;
    Ok(counts(&content.catalog))
}

fn counts(catalog: &Catalog) -> String {
    format!(
        "No fault. Edition {}: {} models, {} criteria, {} objectives in {} families, {} limits, {} gates, {} figures, {} dynamics, {} statements.",
        catalog.rules.edition,
        catalog.models.len(),
        catalog.criteria.len(),
        catalog.objectives.all().count(),
        catalog.families.families.len(),
        catalog.limits.limits.len(),
        catalog.limits.gates.len(),
        catalog.figures.figures.len(),
        catalog.territory.dynamics.len(),
        catalog.territory.statements.len(),
    )
}
