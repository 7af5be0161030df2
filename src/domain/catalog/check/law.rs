//! `limits.toml`: resources, limits, needs and gates.

use super::{Names, Report};
use crate::domain::{
    catalog::{
        Catalog,
        criterion::Answers,
        gate::{Condition, Gate},
    },
    id::{FigureId, ModelId, OptionId, ResourceId},
};

const LIMITS: &str = "limits.toml";

/// Checks the file.
pub(super) fn check(catalog: &Catalog, names: &Names<'_>, report: &mut Report) {
    let limits = &catalog.limits;
    report.some(LIMITS, "resources", limits.resources.len());
    let resources = || limits.resources.iter().enumerate().map(|(place, it)| (format!("resources[{place}]"), it));
    report.ids(LIMITS, resources().map(|(path, resource)| (path, resource.id.as_str())));
    report.slots(LIMITS, resources().map(|(path, resource)| (path, resource.slot)));

    for (place, need) in limits.needs.iter().enumerate() {
        let path = format!("needs[{place}]");
        names.models.look(report, LIMITS, format!("{path}.model"), need.model.as_str());
        report.some(LIMITS, format!("{path}.any_of"), need.any_of.len());
        names.resources.look_all(report, LIMITS, &format!("{path}.any_of"), need.any_of.iter().map(ResourceId::as_str));
    }

    let asked = || limits.limits.iter().enumerate().map(|(place, it)| (format!("limits[{place}]"), it));
    report.ids(LIMITS, asked().map(|(path, limit)| (path, limit.id.as_str())));
    report.slots(LIMITS, asked().map(|(path, limit)| (path, limit.slot)));
    for (path, limit) in asked() {
        report.some(LIMITS, format!("{path}.asked"), limit.asked.len());
        report.once(LIMITS, &format!("{path}.asked"), &limit.asked);
    }

    let gates = || limits.gates.iter().enumerate().map(|(place, it)| (format!("gates[{place}]"), it));
    report.ids(LIMITS, gates().map(|(path, gate)| (path, gate.id.as_str())));
    for (path, gate) in gates() {
        check_gate(catalog, &path, gate, names, report);
    }
}

fn check_gate(catalog: &Catalog, path: &str, gate: &Gate, names: &Names<'_>, report: &mut Report) {
    report.some(LIMITS, format!("{path}.models"), gate.models.len());
    names.models.look_all(report, LIMITS, &format!("{path}.models"), gate.models.iter().map(ModelId::as_str));
    names.figures.look_all(report, LIMITS, &format!("{path}.figures"), gate.figures.iter().map(FigureId::as_str));
    let path = format!("{path}.when");
    match &gate.when {
        Condition::Limit { id, .. } => names.limits.look(report, LIMITS, format!("{path}.limit.id"), id.as_str()),
        Condition::Size(sizes) => {
            report.some(LIMITS, format!("{path}.size"), sizes.len());
            names.sizes.look_all(report, LIMITS, &format!("{path}.size"), sizes.iter().map(OptionId::as_str));
        }
        Condition::Level { criterion, from, to } => {
            let path = format!("{path}.level");
            names.criteria.look(report, LIMITS, format!("{path}.criterion"), criterion.as_str());
            if let Some(Answers::Choices(_)) = catalog.criterion(criterion).map(|criterion| &criterion.answers) {
                let says = format!("`{criterion}` is a list of choices and has no level: name a scale");
                report.note(LIMITS, format!("{path}.criterion"), says);
            }
            report.range(LIMITS, format!("{path}.to"), *to, 0, 4);
            if from > to {
                report.note(
                    LIMITS,
                    format!("{path}.from"),
                    format!("`from` ({from}) is above `to` ({to}): exchange them"),
                );
            }
        }
        Condition::Organisation(_) | Condition::InTheMaking => {}
    }
}
