//! One lesson: what to read, what to remember, and questions on real cases, each with what
//! decides. Answers are kept with the dossier; reading needs none.

use crate::{
    content::catalog,
    domain::{
        catalog::lesson::{Lesson, LessonSection, Quiz},
        event::Event,
        id::{LessonId, ModelId},
        text::Text,
    },
    route::Route,
    ui::{
        draw::{Element, Node, el, live, many},
        page::lessons::{minutes, name},
        part::{
            head::page_head,
            link::page_link,
            question::{Choice, Question, one_of},
            terms::terms,
        },
        say::{say, say_with, words},
        state::state,
    },
};

/// The page.
pub fn page(id: &LessonId) -> Node {
    let w = &words().lessons;
    match catalog().lesson(id) {
        Some(lesson) => whole(lesson),
        None => Node::Many(vec![
            page_head("", say(w.missing_title), say(w.missing)),
            el("p").with(page_link(&Route::Lessons, "button primary", w.all)).into(),
        ]),
    }
}

fn whole(lesson: &'static Lesson) -> Node {
    let w = &words().lessons;
    let remember = lesson.remember.iter().map(|text| el("li").with(*text));
    let article = el("article")
        .with(el("p").class("question-help").with(minutes(lesson)))
        .with(many(lesson.sections.iter().map(section)))
        .with(terms(lesson.sections.iter().flat_map(|section| &section.paragraphs).map(|text| say(*text))))
        .with(part(w.remember).with(el("ul").class("note").with(many(remember))))
        .with(lesson.model.as_ref().map(sheet))
        .with(part(w.quiz).with(el("p").with(w.quiz_lead)).with(many(lesson.quiz.iter().map(quiz))));
    let lessons = &catalog().lessons;
    let next = lessons.iter().skip_while(|other| other.id != lesson.id).nth(1).map(|next| {
        page_link(&Route::Lesson(next.id.clone()), "button primary", w.next)
            .with(" ")
            .with(el("span").class("onward-name").with(next.title))
    });
    let onward = el("nav")
        .class("onward")
        .at("aria-label", say(w.onward))
        .with(page_link(&Route::Lessons, "button quiet", w.all))
        .with(next);
    Node::Many(vec![
        page_head(say(name(lesson.theme)), say(lesson.title), say(lesson.intro)),
        article.into(),
        onward.into(),
    ])
}

fn part(title: Text) -> Element {
    el("section").with(el("h2").with(title))
}

fn section(section: &'static LessonSection) -> Element {
    part(section.title).with(many(section.paragraphs.iter().map(|text| el("p").with(*text))))
}

fn sheet(model: &'static ModelId) -> Element {
    el("p").with(page_link(&Route::Model(model.clone()), "", words().lessons.sheet))
}

/// A question, and what decides once it is answered.
fn quiz(quiz: &'static Quiz) -> Element {
    let state = state();
    // The place of the answer, from 1; 0 while there is none.
    let answer = state.part(move |dossier| usize::from(dossier.training.answers.get(&quiz.id).copied().unwrap_or(0)));
    let choices = (1..).zip(&quiz.options).map(|(place, option)| Choice::new(place, say(*option))).collect();
    let question = one_of(
        Question::new(quiz.id.as_str(), say(quiz.question)),
        choices,
        move || Some(answer.get()).filter(|place| *place > 0),
        move |place| {
            let place = place.and_then(|place| u8::try_from(place).ok()).unwrap_or(0);
            state.dispatch(Event::Quiz(quiz.id.clone(), place));
        },
    );
    el("div")
        .class("quiz")
        .with(question)
        .with(el("div").at("role", "status").with(live(move || verdict(quiz, answer.get()))))
}

fn verdict(quiz: &'static Quiz, answer: usize) -> Node {
    let w = &words().lessons;
    let right = usize::from(quiz.answer);
    let (class, says) = match answer {
        0 => return Node::Nothing,
        place if place == right => ("note", say(w.right).to_owned()),
        _ => {
            let option = quiz.options.get(right.saturating_sub(1)).map(|option| say(*option)).unwrap_or_default();
            ("note is-warning", say_with(w.wrong, &[("answer", option)]))
        }
    };
    el("div").class(class).with(el("p").with(el("strong").with(says))).with(el("p").with(quiz.explanation)).into()
}
