//! `library/*.toml`: what one reads beside the journey.

use super::{Names, Report};
use crate::domain::{
    catalog::Catalog,
    id::{StakeId, TermId},
};

const ARGUMENT: &str = "library/argument.toml";
const EXAMPLES: &str = "library/examples.toml";
const TOOLS: &str = "library/tools.toml";
const GLOSSARY: &str = "library/glossary.toml";
/// Sides an example needs.
const SIDES: usize = 2;

/// Checks the files.
pub(super) fn check(catalog: &Catalog, names: &Names<'_>, report: &mut Report) {
    let library = &catalog.library;
    let argument = &library.argument;
    let needs = || argument.needs.iter().enumerate().map(|(place, it)| (format!("needs[{place}]"), it.id.as_str()));
    report.ids(ARGUMENT, needs());
    for (path, id) in needs() {
        names.impacts.look(report, ARGUMENT, format!("{path}.id"), id);
    }
    let figures = argument.figures.iter().enumerate();
    report.ids(ARGUMENT, figures.map(|(place, it)| (format!("figures[{place}]"), it.id.as_str())));
    let stakes = || library.examples.stakes.iter().enumerate().map(|(place, it)| (format!("stakes[{place}]"), it));
    report.ids(EXAMPLES, stakes().map(|(path, stake)| (path, stake.id.as_str())));
    let examples =
        || library.examples.examples.iter().enumerate().map(|(place, it)| (format!("examples[{place}]"), it));
    report.ids(EXAMPLES, examples().map(|(path, example)| (path, example.id.as_str())));
    for (path, example) in examples() {
        names.models.look(report, EXAMPLES, format!("{path}.model"), example.model.as_str());
        report.some(EXAMPLES, format!("{path}.stakes"), example.stakes.len());
        let of_example = example.stakes.iter().map(StakeId::as_str);
        names.stakes.look_all(report, EXAMPLES, &format!("{path}.stakes"), of_example);
        if example.sides.len() < SIDES {
            report.note(EXAMPLES, format!("{path}.sides"), "both partners must be here: add the one that is missing");
        }
    }
    let tools = library.tools.tools.iter().enumerate();
    report.ids(TOOLS, tools.map(|(place, tool)| (format!("tools[{place}]"), tool.id.as_str())));
    for (place, tool) in library.tools.tools.iter().enumerate() {
        let (steps, actors) = (format!("tools[{place}].steps"), format!("tools[{place}].actors"));
        report.once(TOOLS, &steps, &tool.steps);
        report.some(TOOLS, steps, tool.steps.len());
        report.once(TOOLS, &actors, &tool.actors);
        report.some(TOOLS, actors, tool.actors.len());
    }
    let terms = library.glossary.terms.iter().enumerate();
    report.ids(GLOSSARY, terms.map(|(place, term)| (format!("terms[{place}]"), term.id.as_str())));
    for (place, term) in library.glossary.terms.iter().enumerate() {
        names.terms.look_all(report, GLOSSARY, &format!("terms[{place}].see"), term.see.iter().map(TermId::as_str));
    }
}
