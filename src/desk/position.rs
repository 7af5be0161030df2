//! `desk -- position FILE`: the whole result of one saved dossier, as JSON, with the names of
//! everything it points to. Knows the saved file and the result; computes nothing of its own.

use std::{collections::BTreeMap, fs};

use boussole::{
    codec::save,
    content::{catalog, shipped::say},
    domain::{
        catalog::{
            Catalog,
            criterion::{Answers, Criterion},
        },
        dossier::Dossier,
        id::{CriterionId, ModelId, OptionId},
        lang::Language,
        outcome::Outcome,
        recommend::{counterfactual::Change, matrix::Matrix, reading::Given},
        text::Text,
    },
};
use serde::Serialize;

/// How the command is called.
const USAGE: &str = "usage: desk position FILE";

#[derive(Serialize)]
struct Report {
    /// Edition of the method the answers were given with; the result is of the edition it names.
    answered_with: u16,
    result: Outcome,
    /// The smallest change that puts another model first.
    counterfactual: Option<Otherwise>,
    /// The criteria in the order to which the explanations point.
    criteria: Vec<CriterionId>,
    /// The French name of each id above.
    names: BTreeMap<&'static str, BTreeMap<String, String>>,
}

/// A counterfactual in names instead of positions.
#[derive(Serialize)]
struct Otherwise {
    first: Option<ModelId>,
    /// Whether no smaller number of changes does it.
    smallest: bool,
    changes: Vec<Changed>,
}

#[derive(Serialize)]
struct Changed {
    criterion: CriterionId,
    answer: NewAnswer,
}

#[derive(Serialize)]
#[serde(untagged)]
enum NewAnswer {
    Level(u8),
    Choices(Vec<OptionId>),
}

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
    serde_json::to_string_pretty(&report(catalog(), &dossier)).map_err(|error| error.to_string())
}

fn report(catalog: &Catalog, dossier: &Dossier) -> Report {
    let matrix = Matrix::new(catalog);
    let result = Outcome::new(catalog, &matrix, dossier);
    let found = result.recommendation.as_ref().and_then(|recommendation| recommendation.counterfactual.as_ref());
    let counterfactual = found.map(|found| Otherwise {
        first: matrix.rows.get(found.first).map(|row| row.model.clone()),
        smallest: found.smallest,
        changes: found.changes.iter().filter_map(|change| changed(catalog, *change)).collect(),
    });
    let criteria = catalog.criteria.iter().map(|criterion| criterion.id.clone()).collect();
    Report { answered_with: dossier.edition, result, counterfactual, criteria, names: names(catalog) }
}

fn changed(catalog: &Catalog, change: Change) -> Option<Changed> {
    let Criterion { id, answers, .. } = catalog.criteria.get(change.criterion)?;
    let answer = match (change.given, answers) {
        (Given::Level(level), _) => NewAnswer::Level(level),
        (Given::Ticked(bits), Answers::Choices(choices)) => {
            let ticked = (0_u32..).zip(&choices.options).filter(|(place, _)| bits & 1_u32.wrapping_shl(*place) != 0);
            NewAnswer::Choices(ticked.map(|(_, option)| option.id.clone()).collect())
        }
        (Given::Ticked(_), Answers::Scale(_)) => return None,
    };
    Some(Changed { criterion: id.clone(), answer })
}

fn names(catalog: &Catalog) -> BTreeMap<&'static str, BTreeMap<String, String>> {
    fn of<'a>(all: impl Iterator<Item = (&'a str, Text)>) -> BTreeMap<String, String> {
        all.map(|(id, text)| (id.to_owned(), say(text, Language::French).to_owned())).collect()
    }
    let dynamics = || catalog.territory.dynamics.iter();
    let activities = dynamics().flat_map(|dynamic| &dynamic.activities);
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
    ])
}
