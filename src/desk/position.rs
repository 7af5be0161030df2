//! `desk -- position FILE`: the whole result of one saved dossier, as JSON, with the names of
//! everything it points to. Knows the saved file, the result and the words; computes nothing of its own.

use std::{collections::BTreeMap, fs};

use boussole::{
    codec::save,
    content::{catalog, interface, shipped},
    domain::{
        catalog::Catalog,
        diagnosis::{next_level, weakest_axes, weakest_levers},
        dossier::Dossier,
        lang::Language,
        outcome::Outcome,
        plan::{Because, proposals, words},
        recommend::matrix::Matrix,
        text::{Text, fill},
    },
    export::position::Position,
};
use serde::Serialize;

/// How the command is called.
const USAGE: &str = "usage: desk position FILE";

#[derive(Serialize)]
struct Report {
    #[serde(flatten)]
    position: Position,
    /// The French name of each id above, and what each rule says to do.
    names: BTreeMap<&'static str, Names>,
}

/// Ids, or rules, and their words.
type Names = BTreeMap<String, String>;

/// The result of the dossier in the file that `args` name, as JSON.
///
/// # Errors
/// What is wrong with the file, and where; or how to call the command.
pub(crate) fn run(args: &[String]) -> Result<String, String> {
    let [file] = args else { return Err(USAGE.to_owned()) };
    let text = fs::read_to_string(file).map_err(|error| format!("{file}: {error}"))?;
    let dossier = save::from_text(&text).map_err(|fault| match fault {
        save::SaveFault::Damaged { line: 1.., .. } => format!("{file}:{fault}"),
        _ => format!("{file}: {fault}"),
    })?;
    let position = Position::new(catalog(), &Matrix::new(catalog()), &dossier);
    let mut names = names(catalog());
    names.insert("actions", actions(catalog(), &dossier, &position.result));
    names.insert("next_levels", next_levels(catalog(), &dossier));
    serde_json::to_string_pretty(&Report { position, names }).map_err(|error| error.to_string())
}

fn say(text: Text) -> &'static str {
    shipped::say(text, Language::French)
}

/// What each rule of this result says to do: those of the plan, and those of what is to work on.
fn actions(catalog: &Catalog, dossier: &Dossier, outcome: &Outcome) -> Names {
    let axes = weakest_axes(catalog, dossier).into_iter().map(|(axis, scored)| Because::Axis(axis.id.clone(), scored));
    // Whether the phase counts a lever double changes neither its rule nor its words.
    let levers = weakest_levers(catalog, dossier)
        .into_iter()
        .map(|(lever, scored)| Because::Lever(lever.id.clone(), scored, false));
    let all = proposals(catalog, dossier, outcome).into_iter().chain(axes).chain(levers);
    all.map(|because| (because.rule(), action(catalog, &because))).collect()
}

fn action(catalog: &Catalog, because: &Because) -> String {
    let w = &interface().plan;
    match (words(catalog, because), because) {
        (Some(text), _) => say(text).to_owned(),
        (None, Because::Gap(id)) => {
            let dimension = catalog.evaluation.dimensions.iter().find(|dimension| dimension.id == *id);
            fill(say(w.gap), &[("dimension", dimension.map(|dimension| say(dimension.name)).unwrap_or_default())])
        }
        (None, _) => say(w.discuss).to_owned(),
    }
}

/// What one would observe at the next level of each axis to work on.
fn next_levels(catalog: &Catalog, dossier: &Dossier) -> Names {
    let axes = weakest_axes(catalog, dossier).into_iter();
    axes.filter_map(|(axis, scored)| Some((axis.id.to_string(), say(next_level(axis, scored)?.observe).to_owned())))
        .collect()
}

fn names(catalog: &Catalog) -> BTreeMap<&'static str, Names> {
    fn of<'a>(all: impl Iterator<Item = (&'a str, Text)>) -> Names {
        all.map(|(id, text)| (id.to_owned(), say(text).to_owned())).collect()
    }
    let dynamics = || catalog.territory.dynamics.iter();
    let activities = dynamics().flat_map(|dynamic| &dynamic.activities);
    let axes = catalog.maturity.iter().flat_map(|questionnaire| &questionnaire.axes);
    let dimensions = catalog.evaluation.dimensions.iter();
    BTreeMap::from([
        ("models", of(catalog.models.iter().map(|model| (model.id.as_str(), model.name)))),
        ("criteria", of(catalog.criteria.iter().map(|criterion| (criterion.id.as_str(), criterion.name)))),
        ("resources", of(catalog.limits.resources.iter().map(|resource| (resource.id.as_str(), resource.name)))),
        ("gates", of(catalog.limits.gates.iter().map(|gate| (gate.id.as_str(), gate.reason)))),
        ("dynamics", of(dynamics().map(|dynamic| (dynamic.id.as_str(), dynamic.name)))),
        ("activities", of(activities.map(|activity| (activity.id.as_str(), activity.text)))),
        (
            "statements",
            of(catalog.territory.statements.iter().map(|statement| (statement.id.as_str(), statement.text))),
        ),
        ("axes", of(axes.map(|axis| (axis.id.as_str(), axis.name)))),
        ("levers", of(catalog.levers.levers.iter().map(|lever| (lever.id.as_str(), lever.name)))),
        ("phases", of(catalog.levers.phases.iter().map(|phase| (phase.id.as_str(), phase.name)))),
        ("dimensions", of(dimensions.map(|dimension| (dimension.id.as_str(), dimension.name)))),
        ("impacts", of(catalog.objectives.impacts.iter().map(|impact| (impact.id.as_str(), impact.name)))),
        ("tools", of(catalog.library.tools.tools.iter().map(|tool| (tool.id.as_str(), tool.name)))),
    ])
}
