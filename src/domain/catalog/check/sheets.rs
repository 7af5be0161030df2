//! `categories.toml`, `models/*.toml`, `figures.toml` and `about.toml`: the sheets one reads.

use super::{Names, Report};
use crate::domain::{
    catalog::{
        Catalog,
        model::{Link, Model},
    },
    id::FigureId,
    text::Text,
};

const CATEGORIES: &str = "categories.toml";
const FIGURES: &str = "figures.toml";
const ABOUT: &str = "about.toml";

/// Checks the files.
pub(super) fn check(catalog: &Catalog, names: &Names<'_>, report: &mut Report) {
    categories(catalog, report);
    models(catalog, names, report);
    figures(catalog, report);
    report.some(ABOUT, "sections", catalog.about.sections.len());
    for (place, section) in catalog.about.sections.iter().enumerate() {
        report.some(ABOUT, format!("sections[{place}].paragraphs"), section.paragraphs.len());
    }
    links(ABOUT, &catalog.about.links, report);
}

fn categories(catalog: &Catalog, report: &mut Report) {
    report.count(CATEGORIES, "categories", catalog.categories.len(), 4);
    let categories = catalog.categories.iter().enumerate();
    report.ids(CATEGORIES, categories.map(|(place, it)| (format!("categories[{place}]"), it.id.as_str())));
    for (place, category) in catalog.categories.iter().enumerate() {
        if !catalog.models.iter().any(|model| model.category == category.id) {
            let says = format!("no model is of the category `{}`: check `category` in models/", category.id);
            report.note(CATEGORIES, format!("categories[{place}].id"), says);
        }
    }
}

fn models(catalog: &Catalog, names: &Names<'_>, report: &mut Report) {
    if catalog.models.len() != 9 {
        let says = format!("there must be exactly nine model files in models/, and there are {}", catalog.models.len());
        report.note("models/", "models", says);
    }
    for (place, model) in catalog.models.iter().enumerate() {
        let file = format!("models/{}.toml", model.id);
        for other in catalog.models.iter().take(place) {
            if other.id == model.id {
                report.note(&file, "id", format!("two model files have the id `{}`: each needs its own", model.id));
            }
            if other.slot == model.slot {
                let free = catalog.models.iter().map(|model| model.slot).max().unwrap_or(0).saturating_add(1);
                let says = format!(
                    "slot {} is already that of `{}`: give the newer of the two a number that was never used, {free} for example",
                    model.slot, other.id
                );
                report.note(&file, "slot", says);
            }
        }
        sheet(&file, model, names, report);
    }
}

fn sheet(file: &str, model: &Model, names: &Names<'_>, report: &mut Report) {
    names.categories.look(report, file, "category", model.category.as_str());
    for (list, length) in [
        ("when", model.when.len()),
        ("when_not", model.when_not.len()),
        ("prerequisites", model.prerequisites.len()),
        ("frame", model.frame.len()),
        ("risks", model.risks.len()),
        ("indicators", model.indicators.len()),
        ("steps", model.steps.len()),
        ("examples", model.examples.len()),
        ("links", model.links.len()),
    ] {
        report.some(file, list, length);
    }
    for (place, line) in model.frame.iter().enumerate() {
        names.figures.look_all(
            report,
            file,
            &format!("frame[{place}].figures"),
            line.figures.iter().map(FigureId::as_str),
        );
    }
    for (place, example) in model.examples.iter().enumerate() {
        // Only the kit itself has no address to give.
        if !example.kit {
            filled(file, format!("examples[{place}].url"), example.url, report);
        }
        for (field, words) in [("who", example.who), ("source", example.source)] {
            filled(file, format!("examples[{place}].{field}"), words, report);
        }
    }
    links(file, &model.links, report);
}

fn figures(catalog: &Catalog, report: &mut Report) {
    let figures = &catalog.figures;
    report.date(FIGURES, "reviewed", &figures.reviewed);
    report.some(FIGURES, "figures", figures.figures.len());
    let entries = figures.figures.iter().enumerate();
    report.ids(FIGURES, entries.map(|(place, figure)| (format!("figures[{place}]"), figure.id.as_str())));
    for (place, figure) in figures.figures.iter().enumerate() {
        filled(FIGURES, format!("figures[{place}].article"), figure.article, report);
        filled(FIGURES, format!("figures[{place}].source"), figure.source, report);
    }
}

fn links(file: &str, links: &[Link], report: &mut Report) {
    for (place, link) in links.iter().enumerate() {
        filled(file, format!("links[{place}].url"), link.url, report);
        filled(file, format!("links[{place}].search"), link.search, report);
    }
}

fn filled(file: &str, path: String, text: Text, report: &mut Report) {
    if text.is_empty() {
        report.note(file, path, "nothing is written here: fill it in");
    }
}
