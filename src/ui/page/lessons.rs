//! « Se former »: the lessons by theme, with the time each takes and how its questions went, and
//! what else there is to read.

use crate::{
    content::catalog,
    domain::{
        catalog::lesson::{Lesson, Theme},
        text::Text,
    },
    route::Route,
    ui::{
        draw::{Element, Node, el, live, many},
        part::{head::page_head, link::page_link, nav::READING},
        say::{say, say_with, words},
        state::state,
    },
};

/// The page.
pub fn page() -> Node {
    let w = &words().lessons;
    let read = READING.into_iter().map(|page| el("li").with(page_link(&page, "", super::title_words(&page))));
    let read = el("section").with(el("h2").with(w.read)).with(el("ul").with(many(read)));
    let lessons = el("section").with(el("h2").with(w.lessons)).with(many(Theme::ALL.into_iter().map(theme)));
    Node::Many(vec![page_head("", say(words().nav.part_learn), say(w.lead)), lessons.into(), read.into()])
}

fn theme(theme: Theme) -> Node {
    let lessons = catalog().lessons.iter().filter(|lesson| lesson.theme == theme).map(entry);
    el("section").with(el("h3").with(name(theme))).with(el("ul").class("entries").with(many(lessons))).into()
}

/// What lessons of a theme are about.
#[must_use]
pub fn name(theme: Theme) -> Text {
    let w = &words().lessons;
    match theme {
        Theme::Categories => w.categories,
        Theme::Modeles => w.modeles,
        Theme::Evaluation => w.evaluation,
        Theme::Territoire => w.territoire,
    }
}

fn entry(lesson: &'static Lesson) -> Element {
    let w = &words().lessons;
    let state = state();
    let of = lesson.quiz.len().to_string();
    let progress = live(move || {
        let right = state.read(|dossier| lesson.right(&dossier.training.answers)).to_string();
        say_with(w.progress, &[("right", &right), ("of", &of)])
    });
    el("li")
        .class("entry")
        .with(page_link(&Route::Lesson(lesson.id.clone()), "", lesson.title))
        .with(el("p").class("question-help").with(minutes(lesson)).with(" · ").with(progress))
}

/// How long a lesson takes.
#[must_use]
pub fn minutes(lesson: &Lesson) -> String {
    say_with(words().lessons.minutes, &[("minutes", &lesson.minutes.to_string())])
}
