//! From parsed files to the values of the domain. Knows which file is which value.

use serde::{Deserialize, de::DeserializeOwned};
use toml::{
    Spanned,
    de::{DeTable, DeValue, Deserializer},
};

use super::document::{Document, WHOLE};
use crate::{
    content::interface::Interface,
    domain::{
        catalog::{
            Catalog,
            criterion::Criteria,
            lesson::Lesson,
            library::Library,
            maturity::Questionnaire,
            method::{Asks, Edition},
            model::{Categories, Model},
        },
        fault::Fault,
        list::List,
    },
};

/// `method/asks.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AllAsks {
    asks: Vec<Asks>,
}

/// The catalogue, if every file of it could be read.
pub(super) fn catalog(documents: &[Document<'_>], faults: &mut Vec<Fault>) -> Option<Catalog> {
    // Each is read before any is asked for, so that all their faults are told.
    let rules = file(documents, "method/rules.toml", faults);
    let profile = file(documents, "profile.toml", faults);
    let objectives = file(documents, "objectives.toml", faults);
    let families = file(documents, "method/families.toml", faults);
    let criteria = file(documents, "criteria.toml", faults);
    let asks = file(documents, "method/asks.toml", faults);
    let categories = file(documents, "categories.toml", faults);
    let models = models(documents, faults);
    let limits = file(documents, "limits.toml", faults);
    let figures = file(documents, "figures.toml", faults);
    let territory = file(documents, "territory.toml", faults);
    let about = file(documents, "about.toml", faults);
    let levers = file(documents, "levers.toml", faults);
    let maturity = folder(documents, "maturity/", |it: &Questionnaire| it.organisation, faults);
    let evaluation = file(documents, "evaluation.toml", faults);
    let argument = file(documents, "library/argument.toml", faults);
    let examples = file(documents, "library/examples.toml", faults);
    let tools = file(documents, "library/tools.toml", faults);
    let glossary = file(documents, "library/glossary.toml", faults);
    let lessons = folder(documents, "lessons/", |it: &Lesson| it.slot, faults);
    let editions = editions(documents, faults);
    let Criteria { criteria } = criteria?;
    let AllAsks { asks } = asks?;
    let Categories { categories } = categories?;
    Some(Catalog {
        rules: rules?,
        editions: editions?,
        profile: profile?,
        objectives: objectives?,
        families: families?,
        criteria,
        asks: asks.into(),
        categories,
        models: models?.into(),
        limits: limits?,
        figures: figures?,
        territory: territory?,
        about: about?,
        levers: levers?,
        maturity: maturity?,
        evaluation: evaluation?,
        library: Library { argument: argument?, examples: examples?, tools: tools?, glossary: glossary? },
        lessons: lessons?,
    })
}

/// The words of the interface: each file is the table of its name.
pub(super) fn interface(documents: &[Document<'_>], faults: &mut Vec<Fault>) -> Option<Interface> {
    // The files become one document, one behind the other, so that the place of an error says its file.
    let mut merged = DeTable::new();
    let mut parts: Vec<(usize, &Document<'_>)> = Vec::new();
    let mut base = 0;
    for document in documents {
        let Some(section) = stem(document, "interface/") else { continue };
        let table = DeValue::Table(shifted_table(document.table().get_ref(), base));
        merged.insert(Spanned::new(base..base, section.into()), Spanned::new(base..base, table));
        parts.push((base, document));
        base += document.length() + 1;
    }
    let error = match Interface::deserialize(Deserializer::from(Spanned::new(base..base, merged))) {
        Ok(interface) => return Some(interface),
        Err(error) => error,
    };
    let at = error.span().map_or(base, |span| span.start);
    faults.push(match parts.iter().rev().find(|(start, _)| *start <= at).filter(|_| at < base) {
        Some((start, document)) => document.refused(&error, *start),
        None => Fault {
            file: "interface/".to_owned(),
            line: 0,
            path: WHOLE.to_owned(),
            says: format!("{}: a file of that name is due in this folder", error.message()),
        },
    });
    None
}

/// The earlier editions, one a folder of `editions/`.
fn editions(documents: &[Document<'_>], faults: &mut Vec<Fault>) -> Option<List<Edition>> {
    let folder = |document: &Document<'_>| {
        let (folder, _) = document.file().strip_prefix("editions/")?.split_once('/')?;
        Some(format!("editions/{folder}"))
    };
    let mut folders: Vec<String> = documents.iter().filter_map(folder).collect();
    folders.dedup();
    let mut read = |folder: String| {
        let rules = file(documents, &format!("{folder}/rules.toml"), faults);
        let families = file(documents, &format!("{folder}/families.toml"), faults);
        let asks = file(documents, &format!("{folder}/asks.toml"), faults);
        let AllAsks { asks } = asks?;
        Some(Edition { rules: rules?, families: families?, asks: asks.into() })
    };
    let mut editions: Vec<Edition> = folders.into_iter().map(&mut read).collect::<Option<_>>()?;
    editions.sort_by_key(|edition| edition.rules.edition);
    Some(editions.into())
}

fn file<T: DeserializeOwned>(documents: &[Document<'_>], file: &str, faults: &mut Vec<Fault>) -> Option<T> {
    documents.iter().find(|document| document.file() == file).and_then(|document| document.read(faults))
}

/// The models, in the order of their slots.
fn models(documents: &[Document<'_>], faults: &mut Vec<Fault>) -> Option<Vec<Model>> {
    let mut models = Vec::new();
    let mut whole = true;
    for document in documents {
        let Some(stem) = stem(document, "models/") else { continue };
        let Some(model): Option<Model> = document.read(faults) else {
            whole = false;
            continue;
        };
        if model.id.as_str() != stem {
            let says = format!("the id `{}` is not the name of the file: name the file {}.toml", model.id, model.id);
            faults.push(Fault {
                file: document.file().to_owned(),
                line: document.line_of("id"),
                path: "id".to_owned(),
                says,
            });
        }
        models.push(model);
    }
    models.sort_by_key(|model| model.slot);
    whole.then_some(models)
}

/// The values of a folder, one a file, in the order of `key`.
fn folder<T: DeserializeOwned + Clone, K: Ord>(
    documents: &[Document<'_>],
    folder: &str,
    key: impl Fn(&T) -> K,
    faults: &mut Vec<Fault>,
) -> Option<List<T>> {
    let of_folder = documents.iter().filter(|document| stem(document, folder).is_some());
    let read: Vec<Option<T>> = of_folder.map(|document| document.read(faults)).collect();
    let mut values: Vec<T> = read.into_iter().collect::<Option<_>>()?;
    values.sort_by_key(key);
    Some(values.into())
}

/// The name of a document of that folder, without folder and ending.
fn stem<'s>(document: &Document<'s>, folder: &str) -> Option<&'s str> {
    document.file().strip_prefix(folder)?.strip_suffix(".toml")
}

fn shifted_table<'s>(table: &DeTable<'s>, by: usize) -> DeTable<'s> {
    table.iter().map(|(key, value)| (moved(key, key.get_ref().clone(), by), shifted(value, by))).collect()
}

fn shifted<'s>(value: &Spanned<DeValue<'s>>, by: usize) -> Spanned<DeValue<'s>> {
    let inner = match value.get_ref() {
        DeValue::Table(table) => DeValue::Table(shifted_table(table, by)),
        DeValue::Array(items) => DeValue::Array(items.iter().map(|item| shifted(item, by)).collect()),
        other => other.clone(),
    };
    moved(value, inner, by)
}

fn moved<T, U>(from: &Spanned<T>, value: U, by: usize) -> Spanned<U> {
    Spanned::new(from.span().start + by..from.span().end + by, value)
}
