//! `lessons/*.toml`: what one learns, and the questions that end each lesson.

use super::{Names, Report};
use crate::domain::catalog::{
    Catalog,
    lesson::{Lesson, Quiz},
};

/// Things to remember of a lesson.
const REMEMBER: usize = 3;
/// Answers a question must offer.
const OPTIONS: usize = 2;

/// Checks the files.
pub(super) fn check(catalog: &Catalog, names: &Names<'_>, report: &mut Report) {
    let mut quizzes: Vec<(String, &Quiz)> = Vec::new();
    for (place, lesson) in catalog.lessons.iter().enumerate() {
        let file = file(lesson);
        for other in catalog.lessons.iter().take(place) {
            if other.id == lesson.id {
                report.note(&file, "id", format!("two lessons have the id `{}`: each needs its own", lesson.id));
            }
            if other.slot == lesson.slot {
                let says = format!("slot {} is already that of `{}`: each needs its own", lesson.slot, other.id);
                report.note(&file, "slot", says);
            }
        }
        if let Some(model) = &lesson.model {
            names.models.look(report, &file, "model", model.as_str());
        }
        report.count(&file, "remember", lesson.remember.len(), REMEMBER);
        report.some(&file, "sections", lesson.sections.len());
        report.some(&file, "quiz", lesson.quiz.len());
        for (place, quiz) in lesson.quiz.iter().enumerate() {
            let path = format!("quiz[{place}]");
            check_quiz(&file, &path, quiz, &quizzes, report);
            quizzes.push((format!("{file}: {path}"), quiz));
        }
    }
}

/// Answers are kept by the name of the question alone: all lessons share one list of names.
fn check_quiz(file: &str, path: &str, quiz: &Quiz, others: &[(String, &Quiz)], report: &mut Report) {
    let options = quiz.options.len();
    if options < OPTIONS {
        report.note(file, format!("{path}.options"), "a question needs two answers to choose from at least: add some");
    }
    report.range(file, format!("{path}.answer"), usize::from(quiz.answer), 1, options.max(1));
    if let Some((first, _)) = others.iter().find(|(_, other)| other.id == quiz.id) {
        let says = format!("the id `{}` is already that of {first}: give this question its own", quiz.id);
        report.note(file, format!("{path}.id"), says);
    }
    if let Some((first, _)) = others.iter().find(|(_, other)| other.slot == quiz.slot) {
        let says = format!("slot {} is already that of {first}: give this question its own", quiz.slot);
        report.note(file, format!("{path}.slot"), says);
    }
}

/// The file of a lesson: it begins with its number, so that a folder lists lessons in their order.
fn file(lesson: &Lesson) -> String {
    format!("lessons/{:02}-{}.toml", lesson.slot, lesson.id)
}
