//! What the types cannot say of a catalogue: names that exist, numbers in range, nothing twice,
//! nothing missing. Pure; reports all faults, each with its remedy, for an editor who writes no Rust.
//!
//! Knows the catalogue and its files' names; not where lines are (`content::load` adds them) nor
//! what a text says (`content::load` looks at every text alike, so that none can be forgotten).

mod diagnosis;
mod law;
mod lessons;
mod library;
mod people;
mod questions;
mod report;
mod sheets;
mod territory;

use self::report::{Known, Report};
use super::Catalog;
use crate::domain::fault::Fault;

/// All faults of `catalog`, in the order of its files; `line` is 0.
#[must_use]
pub fn check(catalog: &Catalog) -> Vec<Fault> {
    let names = Names::new(catalog);
    let mut report = Report::default();
    people::check(catalog, &names, &mut report);
    questions::check(catalog, &names, &mut report);
    sheets::check(catalog, &names, &mut report);
    law::check(catalog, &names, &mut report);
    territory::check(catalog, &names, &mut report);
    diagnosis::check(catalog, &names, &mut report);
    library::check(catalog, &names, &mut report);
    lessons::check(catalog, &names, &mut report);
    report.faults()
}

/// What other files may refer to.
struct Names<'a> {
    models: Known<'a>,
    categories: Known<'a>,
    families: Known<'a>,
    impacts: Known<'a>,
    criteria: Known<'a>,
    resources: Known<'a>,
    limits: Known<'a>,
    figures: Known<'a>,
    sizes: Known<'a>,
    scales: Known<'a>,
    dynamics: Known<'a>,
    statements: Known<'a>,
    tools: Known<'a>,
    levers: Known<'a>,
    phases: Known<'a>,
    dimensions: Known<'a>,
    stakes: Known<'a>,
    terms: Known<'a>,
}

impl<'a> Names<'a> {
    fn new(catalog: &'a Catalog) -> Self {
        let Catalog {
            profile,
            objectives,
            families,
            criteria,
            categories,
            models,
            limits,
            figures,
            territory,
            levers,
            evaluation,
            library,
            ..
        } = catalog;
        Self {
            models: Known::new("model", "models/", models.iter().map(|it| it.id.as_str())),
            categories: Known::new("category", "categories.toml", categories.iter().map(|it| it.id.as_str())),
            families: Known::new("family", "method/families.toml", families.families.iter().map(|it| it.id.as_str())),
            impacts: Known::new("impact", "objectives.toml", objectives.impacts.iter().map(|it| it.id.as_str())),
            criteria: Known::new("criterion", "criteria.toml", criteria.iter().map(|it| it.id.as_str())),
            resources: Known::new("resource", "limits.toml", limits.resources.iter().map(|it| it.id.as_str())),
            limits: Known::new("limit", "limits.toml", limits.limits.iter().map(|it| it.id.as_str())),
            figures: Known::new("figure", "figures.toml", figures.figures.iter().map(|it| it.id.as_str())),
            sizes: Known::new("size", "profile.toml", profile.sizes.values().flatten().map(|it| it.id.as_str())),
            scales: Known::new("territory", "profile.toml", profile.territories.iter().map(|it| it.id.as_str())),
            dynamics: Known::new("dynamic", "territory.toml", territory.dynamics.iter().map(|it| it.id.as_str())),
            statements: Known::new("statement", "territory.toml", territory.statements.iter().map(|it| it.id.as_str())),
            tools: Known::new("tool", "library/tools.toml", library.tools.tools.iter().map(|it| it.id.as_str())),
            levers: Known::new("lever", "levers.toml", levers.levers.iter().map(|it| it.id.as_str())),
            phases: Known::new("phase", "levers.toml", levers.phases.iter().map(|it| it.id.as_str())),
            dimensions: Known::new(
                "dimension",
                "evaluation.toml",
                evaluation.dimensions.iter().map(|it| it.id.as_str()),
            ),
            stakes: Known::new(
                "stake",
                "library/examples.toml",
                library.examples.stakes.iter().map(|it| it.id.as_str()),
            ),
            terms: Known::new("term", "library/glossary.toml", library.glossary.terms.iter().map(|it| it.id.as_str())),
        }
    }
}
