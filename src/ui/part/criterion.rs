//! A criterion of the second step as a question: five levels in words, or several answers ticked.

use crate::ui::watch::watch;

use crate::{
    domain::{
        catalog::criterion::{Answers, Choices, Criterion},
        dossier::Answer,
        event::{Event, Whose},
        id::OptionId,
        text::Text,
    },
    ui::{
        draw::{Element, Node, el, live, many, when},
        part::{
            question::{Choice, Question, fieldset, one_of, option, withdraw},
            terms::terms,
        },
        say::{Names, say, words},
        state::state,
    },
};

/// What the ids of questions start with, so that both sides can be asked in one page.
#[must_use]
pub fn prefix(whose: Whose) -> &'static str {
    match whose {
        Whose::Own => "",
        Whose::Guess => "partenaire-",
    }
}

/// Levels in words, from 0, and « je ne sais pas ».
pub fn levels(texts: impl IntoIterator<Item = String>) -> Vec<Choice<Answer<u8>>> {
    let mut choices: Vec<Choice<Answer<u8>>> =
        (0_u8..).zip(texts).map(|(level, text)| Choice::new(Answer::Known(level), text)).collect();
    choices.push(Choice::new(Answer::Unknown, say(words().common.unknown)));
    choices
}

/// One criterion, asked about one side, in the words of who reads.
pub fn criterion_question(whose: Whose, criterion: &'static Criterion) -> Node {
    let names = state().part(Names::of);
    live(move || {
        names.with(|names| {
            let question = Question::new(format!("{}{}", prefix(whose), criterion.id), names.say(criterion.question))
                .with_help(names.say(criterion.help));
            let (asked, answers): (Node, Vec<Text>) = match &criterion.answers {
                Answers::Scale(texts) => (scale(whose, criterion, texts, question, names), texts.to_vec()),
                Answers::Choices(choices) => (
                    ticked(whose, criterion, choices, question, names),
                    choices.options.iter().map(|choice| choice.text).collect(),
                ),
            };
            let texts = [criterion.question, criterion.help].into_iter().chain(answers).map(say);
            Node::Many(vec![asked, terms(texts)])
        })
    })
}

fn scale(
    whose: Whose,
    criterion: &'static Criterion,
    texts: &'static [Text],
    question: Question,
    names: &Names,
) -> Node {
    let state = state();
    one_of(
        question,
        levels(texts.iter().map(|text| names.say(*text)).collect::<Vec<_>>()),
        move || state.read(|dossier| dossier.side(whose).levels.get(&criterion.id).copied()),
        move |answer| state.dispatch(Event::Level(whose, criterion.id.clone(), answer)),
    )
}

/// The present answer to a choice criterion.
type Ticks = Option<Answer<Vec<OptionId>>>;

fn ticked(
    whose: Whose,
    criterion: &'static Criterion,
    choices: &'static Choices,
    question: Question,
    names: &Names,
) -> Node {
    let state = state();
    let read = move || -> Ticks { state.read(|dossier| dossier.side(whose).choices.get(&criterion.id).cloned()) };
    let answer = move |answer: Ticks| state.dispatch(Event::Choices(whose, criterion.id.clone(), answer));
    // A memo: what is said of it is said again only when it changes.
    let is_full = watch(move || is_full(choices, &known(read())));
    let id = question.id.clone();
    let boxes = many(choices.options.iter().enumerate().map(|(place, choice)| {
        let is_alone = choices.alone.as_ref() == Some(&choice.id);
        let is_ticked = move || known(read()).contains(&choice.id);
        let control = checkbox()
            .checked(is_ticked)
            .disabled(move || is_full.get() && !is_ticked() && !is_alone)
            .on("change", move |_| answer(choices.tick(read().as_ref(), &choice.id)));
        option(control, format!("{id}-{place}"), (names.say(choice.text), String::new()))
    }));
    let is_unknown = move || matches!(read(), Some(Answer::Unknown));
    let unknown =
        checkbox().checked(is_unknown).on("change", move |_| answer((!is_unknown()).then_some(Answer::Unknown)));
    let unknown = option(unknown, format!("{id}-inconnu"), (say(words().common.unknown).to_owned(), String::new()));
    let full = when(is_full, || el("p").class("question-help").with(words().criteria.full).into());
    let withdraw = withdraw(format!("{id}-0"), move || read().is_some(), move || answer(None));
    let below = Node::Many(vec![el("div").at("role", "status").with(full).into(), withdraw]);
    fieldset(question, Node::Many(vec![boxes, unknown]), below)
}

fn checkbox() -> Element {
    el("input").at("type", "checkbox")
}

fn known(answer: Ticks) -> Vec<OptionId> {
    match answer {
        Some(Answer::Known(ticked)) => ticked,
        Some(Answer::Unknown) | None => Vec::new(),
    }
}

fn is_full(choices: &Choices, ticked: &[OptionId]) -> bool {
    ticked.len() >= usize::from(choices.at_most) && ticked.len() < choices.options.len()
}
