//! What the first pages need of the catalogue: what they ask and name, and what tells how far a dossier is.
//! The rest is read by the pages behind them, and travels with these.
//!
//! Knows the fields of the catalogue; must not know the pages. Whatever part of the program names the whole
//! catalogue carries it whole: 12 kB of brotli more, a tenth of what the first page would weigh.

use crate::domain::{
    catalog::{
        Catalog, criterion::Answers, evaluation::Dimension, lesson::Lesson, levers::Lever, maturity::Axis,
        model::Model, rated::Rated,
    },
    list::List,
};

/// The catalogue without what the first pages never read.
#[must_use]
pub fn first(catalog: &Catalog) -> Catalog {
    let mut first = catalog.clone();
    empty(&mut first.editions);
    empty(&mut first.objectives.impacts);
    empty(&mut first.objectives.squares);
    empty(&mut first.families.families);
    empty(&mut first.asks);
    empty(&mut first.categories);
    empty(&mut first.figures.figures);
    empty(&mut first.about.sections);
    empty(&mut first.about.links);
    for criterion in first.criteria.change() {
        criterion.answers = Answers::Scale(List::default());
    }
    first.models.change().iter_mut().for_each(name_only);

    empty(&mut first.limits.resources);
    empty(&mut first.limits.needs);
    empty(&mut first.limits.gates);
    empty(&mut first.territory.dynamics);
    empty(&mut first.territory.guards);
    for statement in first.territory.statements.change() {
        statement.points = Vec::new().into_iter().collect();
    }

    empty(&mut first.levers.phases);
    first.levers.levers.change().iter_mut().for_each(lever);
    first.maturity.change().iter_mut().flat_map(|it| it.axes.change()).for_each(axis);
    empty(&mut first.evaluation.motives);
    empty(&mut first.evaluation.phases);
    empty(&mut first.evaluation.costs);
    first.evaluation.model_dimensions = Vec::new().into_iter().collect();
    first.evaluation.dimensions.change().iter_mut().for_each(dimension);

    let library = &mut first.library;
    empty(&mut library.argument.needs);
    empty(&mut library.argument.reasons);
    empty(&mut library.argument.figures);
    empty(&mut library.argument.objections);
    empty(&mut library.examples.stakes);
    empty(&mut library.examples.examples);
    empty(&mut library.tools.tools);
    empty(&mut library.glossary.terms);
    first.lessons.change().iter_mut().for_each(lesson);
    first
}

fn empty<T: Clone>(list: &mut List<T>) {
    *list = List::default();
}

fn name_only(model: &mut Model) {
    empty(&mut model.when);
    empty(&mut model.when_not);
    empty(&mut model.prerequisites);
    empty(&mut model.frame);
    empty(&mut model.risks);
    empty(&mut model.indicators);
    empty(&mut model.steps);
    empty(&mut model.examples);
    empty(&mut model.links);
}

fn lever(lever: &mut Lever) {
    empty(&mut lever.actions);
    questions(&mut lever.questions);
}

fn axis(axis: &mut Axis) {
    empty(&mut axis.next);
    questions(&mut axis.statements);
}

fn dimension(dimension: &mut Dimension) {
    empty(&mut dimension.impacts);
    empty(&mut dimension.indicators);
    questions(&mut dimension.questions);
}

fn questions(questions: &mut List<Rated>) {
    for question in questions.change() {
        empty(&mut question.levels);
    }
}

fn lesson(lesson: &mut Lesson) {
    empty(&mut lesson.remember);
    empty(&mut lesson.sections);
    for quiz in lesson.quiz.change() {
        empty(&mut quiz.options);
    }
}
