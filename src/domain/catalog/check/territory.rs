//! `territory.toml`: dynamics, activities, statements and guards.

use super::{Names, Report};
use crate::domain::{
    catalog::Catalog,
    id::{DynamicId, OptionId},
};

const TERRITORY: &str = "territory.toml";

/// Checks the file.
pub(super) fn check(catalog: &Catalog, names: &Names<'_>, report: &mut Report) {
    let territory = &catalog.territory;
    report.count(TERRITORY, "levels", territory.levels.len(), 5);
    dynamics(catalog, names, report);

    let statements = || territory.statements.iter().enumerate().map(|(place, it)| (format!("statements[{place}]"), it));
    report.count(TERRITORY, "statements", territory.statements.len(), 12);
    report.ids(TERRITORY, statements().map(|(path, statement)| (path, statement.id.as_str())));
    report.slots(TERRITORY, statements().map(|(path, statement)| (path, statement.slot)));
    for (path, statement) in statements() {
        let path = format!("{path}.points");
        names.dynamics.look_keys(report, TERRITORY, &path, statement.points.keys().map(DynamicId::as_str));
        for (dynamic, points) in &statement.points {
            report.range(TERRITORY, format!("{path}.{dynamic}"), *points, 0, 4);
        }
    }

    for (place, guard) in territory.guards.iter().enumerate() {
        let path = format!("guards[{place}]");
        names.dynamics.look(report, TERRITORY, format!("{path}.dynamic"), guard.dynamic.as_str());
        names.statements.look(report, TERRITORY, format!("{path}.statement"), guard.statement.as_str());
        report.range(TERRITORY, format!("{path}.below"), guard.below, 1, 4);
    }
}

fn dynamics(catalog: &Catalog, names: &Names<'_>, report: &mut Report) {
    let territory = &catalog.territory;
    let dynamics = || territory.dynamics.iter().enumerate().map(|(place, it)| (format!("dynamics[{place}]"), it));
    report.count(TERRITORY, "dynamics", territory.dynamics.len(), 4);
    report.ids(TERRITORY, dynamics().map(|(path, dynamic)| (path, dynamic.id.as_str())));
    report.slots(TERRITORY, dynamics().map(|(path, dynamic)| (path, dynamic.slot)));
    let activities = || {
        dynamics().flat_map(|(path, dynamic)| {
            let activities = dynamic.activities.iter().enumerate();
            activities.map(move |(place, activity)| (format!("{path}.activities[{place}]"), activity))
        })
    };
    report.ids(TERRITORY, activities().map(|(path, activity)| (path, activity.id.as_str())));
    report.slots(TERRITORY, activities().map(|(path, activity)| (path, activity.slot)));
    for (path, dynamic) in dynamics() {
        // Four each, sixteen in all: the table of the kit.
        report.count(TERRITORY, format!("{path}.activities"), dynamic.activities.len(), 4);
        report.some(TERRITORY, format!("{path}.structures"), dynamic.structures.len());
        for (place, structure) in dynamic.structures.iter().enumerate() {
            let path = format!("{path}.structures[{place}]");
            report.some(TERRITORY, format!("{path}.scales"), structure.scales.len());
            let scales = structure.scales.iter().map(OptionId::as_str);
            names.scales.look_all(report, TERRITORY, &format!("{path}.scales"), scales);
        }
    }
}
