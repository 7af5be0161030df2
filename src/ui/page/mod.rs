//! The pages, one file each, and their titles.

pub mod about;
pub mod accessibility;
pub mod compare;
pub mod data;
pub mod dossiers;
pub mod entry;
pub mod evaluation;
pub mod examples;
pub mod files;
pub mod glossary;
pub mod home;
pub mod lesson;
pub mod lessons;
pub mod levers;
pub mod maturity;
pub mod means;
pub mod model;
pub mod models;
pub mod objectives;
pub mod paper;
pub mod partner;
pub mod plan;
pub mod portable;
pub mod precise;
pub mod result;
pub mod shared;
pub mod short;
pub mod since;
pub mod site_map;
pub mod style;
pub mod style_parts;
pub mod territory;
pub mod tools;
pub mod unknown;
pub mod who;
pub mod why;

use super::{
    effects::app_name,
    part::{link::model_name, nav::page_name},
    say::{say, words},
};
use crate::{content::first_catalog, route::Route};

/// The name of a page to read, without the app's.
#[must_use]
pub fn title_words(route: &Route) -> &'static str {
    let w = &words().nav;
    say(match route {
        Route::Why => w.why,
        Route::Examples => w.examples,
        Route::Tools => w.tools,
        Route::Lessons => w.part_learn,
        Route::Glossary => w.glossary,
        _ => w.models,
    })
}

/// The title of a page, as tabs and histories show it.
#[must_use]
pub fn title(route: &Route) -> String {
    let name = match route {
        Route::Home => return app_name().to_owned(),
        Route::Models | Route::Why | Route::Examples | Route::Tools | Route::Lessons | Route::Glossary => {
            title_words(route)
        }
        Route::Lesson(id) => {
            let lesson = first_catalog().lesson(id);
            lesson.map_or_else(|| title_words(&Route::Lessons), |lesson| say(lesson.title))
        }
        Route::Model(id) => model_name(id),
        Route::Compare(_) => say(words().nav.compare),
        Route::Shared(_) => say(words().nav.shared),
        Route::Facing(_) => say(words().nav.facing),
        Route::Paper => say(words().nav.paper),
        Route::Entry => say(words().paper.entry_title),
        Route::Files => say(words().nav.files),
        Route::Portable => say(words().nav.portable),
        Route::Dossiers => say(words().nav.dossiers),
        Route::Data => say(words().nav.data),
        Route::Since => say(words().since.title),
        Route::About => say(words().nav.about),
        Route::Style => say(words().style.title),
        Route::Accessibility => say(words().accessibility.title),
        Route::SiteMap => say(words().nav.site_map),
        Route::Unknown(_) => say(words().nav.unknown),
        journey => page_name(journey),
    };
    format!("{name} · {}", app_name())
}
