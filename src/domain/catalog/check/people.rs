//! `profile.toml`, `objectives.toml` and `method/families.toml`: who answers and what they seek.

use super::{Names, Report};
use crate::domain::{
    actor::{Kind, Organisation},
    catalog::{Catalog, criterion::Choice},
    id::ModelId,
};

const PROFILE: &str = "profile.toml";
const OBJECTIVES: &str = "objectives.toml";
const FAMILIES: &str = "method/families.toml";

/// Checks the three files.
pub(super) fn check(catalog: &Catalog, names: &Names<'_>, report: &mut Report) {
    profile(catalog, report);
    objectives(catalog, names, report);
    families(catalog, names, report);
}

fn profile(catalog: &Catalog, report: &mut Report) {
    let profile = &catalog.profile;
    report.count(PROFILE, "kinds", profile.kinds.len(), Kind::ALL.len());
    report.count(PROFILE, "organisations", profile.organisations.len(), Organisation::ALL.len());
    report.count(PROFILE, "sizes", profile.sizes.len(), Organisation::ALL.len());
    report.count(PROFILE, "experience", profile.experience.len(), 5);
    for (organisation, sizes) in &profile.sizes {
        report.some(PROFILE, format!("sizes.{}", name(*organisation)), sizes.len());
    }
    report.some(PROFILE, "territories", profile.territories.len());
    // Sizes share one list of names and slots: a gate or a link names a size, not its organisation.
    let sizes = || {
        profile.sizes.iter().flat_map(|(organisation, sizes)| choices(format!("sizes.{}", name(*organisation)), sizes))
    };
    report.ids(PROFILE, sizes().map(|(path, choice)| (path, choice.id.as_str())));
    report.slots(PROFILE, sizes().map(|(path, choice)| (path, choice.slot)));
    let territories = || choices("territories".to_owned(), &profile.territories);
    report.ids(PROFILE, territories().map(|(path, choice)| (path, choice.id.as_str())));
    report.slots(PROFILE, territories().map(|(path, choice)| (path, choice.slot)));
}

fn choices(list: String, choices: &[Choice]) -> impl Iterator<Item = (String, &Choice)> {
    choices.iter().enumerate().map(move |(place, choice)| (format!("{list}[{place}]"), choice))
}

fn objectives(catalog: &Catalog, names: &Names<'_>, report: &mut Report) {
    let objectives = &catalog.objectives;
    report.count(OBJECTIVES, "impacts", objectives.impacts.len(), 3);
    let impacts = objectives.impacts.iter().enumerate();
    report.ids(OBJECTIVES, impacts.map(|(place, impact)| (format!("impacts[{place}]"), impact.id.as_str())));
    report.count(OBJECTIVES, "squares", objectives.squares.len(), Organisation::ALL.len());
    for organisation in Organisation::ALL {
        let squares = objectives.squares.iter().filter(|square| square.organisation == organisation).count();
        if squares != 1 {
            let says = format!("`{}` must have one square, and has {squares}", name(organisation));
            report.note(OBJECTIVES, "squares", says);
        }
    }
    let mut all = Vec::new();
    for (place, square) in objectives.squares.iter().enumerate() {
        let path = format!("squares[{place}].quadrants");
        report.count(OBJECTIVES, path.clone(), square.quadrants.len(), 4);
        for (place, quadrant) in square.quadrants.iter().enumerate() {
            let path = format!("{path}[{place}].objectives");
            report.some(OBJECTIVES, path.clone(), quadrant.objectives.len());
            let objectives = quadrant.objectives.iter().enumerate();
            all.extend(objectives.map(|(place, objective)| (format!("{path}[{place}]"), objective)));
        }
    }
    report.ids(OBJECTIVES, all.iter().map(|(path, objective)| (path.clone(), objective.id.as_str())));
    report.slots(OBJECTIVES, all.iter().map(|(path, objective)| (path.clone(), objective.slot)));
    for (path, objective) in all {
        names.impacts.look(report, OBJECTIVES, format!("{path}.impact"), objective.impact.as_str());
        names.families.look(report, OBJECTIVES, format!("{path}.family"), objective.family.as_str());
    }
}

fn families(catalog: &Catalog, names: &Names<'_>, report: &mut Report) {
    let families = &catalog.families.families;
    report.some(FAMILIES, "families", families.len());
    let paths = families.iter().enumerate();
    report.ids(FAMILIES, paths.map(|(place, family)| (format!("families[{place}]"), family.id.as_str())));
    for (place, family) in families.iter().enumerate() {
        let path = format!("families[{place}].models");
        names.models.look_keys(report, FAMILIES, &path, family.models.keys().map(ModelId::as_str));
        for (model, affinity) in &family.models {
            report.range(FAMILIES, format!("{path}.{model}"), *affinity, 0, 4);
        }
    }
}

/// An organisation as files write it.
fn name(organisation: Organisation) -> &'static str {
    match organisation {
        Organisation::Association => "association",
        Organisation::Entreprise => "entreprise",
        Organisation::Fondation => "fondation",
        Organisation::Collectivite => "collectivite",
    }
}
