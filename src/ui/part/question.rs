//! Questions, as native fieldsets: one answer among several, several ticked, a free text.
//!
//! Any question can be left: « je ne sais pas » is an answer, and an answer can be withdrawn.
//! Answers are given and heard by their place in the list, so that one piece of code serves
//! every question.

use std::rc::Rc;

use crate::{
    platform::page,
    ui::{
        draw::{Element, Node, el, many},
        effects::after_drawing,
        say::words,
    },
};

/// One possible answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice<T> {
    /// What is answered.
    pub value: T,
    /// Its words.
    pub text: String,
    /// A line below them; may be empty.
    pub help: String,
}

impl<T> Choice<T> {
    /// An answer in words, without a further line.
    pub fn new(value: T, text: impl Into<String>) -> Self {
        Self { value, text: text.into(), help: String::new() }
    }

    /// The same with a line below.
    #[must_use]
    pub fn with_help(self, help: impl Into<String>) -> Self {
        Self { help: help.into(), ..self }
    }
}

/// A question: its id, unique on the page, its words, and a help that may be empty.
pub struct Question {
    /// Names the group, and the places inside it.
    pub id: String,
    /// The question.
    pub question: String,
    /// What to think of when answering.
    pub help: String,
    /// Whether there always is an answer: then none is taken back.
    pub is_settled: bool,
}

impl Question {
    /// A question without help.
    pub fn new(id: impl Into<String>, question: impl Into<String>) -> Self {
        Self { id: id.into(), question: question.into(), help: String::new(), is_settled: false }
    }

    /// The same with help.
    #[must_use]
    pub fn with_help(self, help: impl Into<String>) -> Self {
        Self { help: help.into(), ..self }
    }

    /// The same where there always is an answer.
    #[must_use]
    pub fn settled(self) -> Self {
        Self { is_settled: true, ..self }
    }
}

/// A question with one answer among several. `answer` reads the present answer; `on_answer` gets
/// the new one, `None` when it is withdrawn.
pub fn one_of<T: Clone + PartialEq + 'static>(
    question: Question,
    choices: Vec<Choice<T>>,
    answer: impl Fn() -> Option<T> + 'static,
    on_answer: impl Fn(Option<T>) + 'static,
) -> Node {
    let (values, rows) = apart(choices);
    let values = Rc::new(values);
    let by_place = Rc::clone(&values);
    let place = move || answer().and_then(|answer| by_place.iter().position(|value| *value == answer));
    radios(
        question,
        rows,
        Rc::new(place),
        Rc::new(move |place: Option<usize>| {
            on_answer(place.and_then(|place| values.get(place)).cloned());
        }),
    )
}

/// A question with several answers ticked. `more` stands below the list.
pub fn some_of<T: Clone + PartialEq + 'static>(
    question: Question,
    choices: Vec<Choice<T>>,
    ticked: impl Fn() -> Vec<T> + 'static,
    on_toggle: impl Fn(T) + 'static,
    more: Node,
) -> Node {
    let (values, rows) = apart(choices);
    let values = Rc::new(values);
    let by_place = Rc::clone(&values);
    let is_ticked = move |place: usize| by_place.get(place).is_some_and(|value| ticked().contains(value));
    let toggle = move |place: usize| {
        if let Some(value) = values.get(place) {
            on_toggle(value.clone());
        }
    };
    boxes(question, rows, Rc::new(is_ticked), Rc::new(toggle), more)
}

/// The words of an answer: text and help.
type Row = (String, String);

fn apart<T>(choices: Vec<Choice<T>>) -> (Vec<T>, Vec<Row>) {
    choices.into_iter().map(|choice| (choice.value, (choice.text, choice.help))).unzip()
}

fn radios(
    question: Question,
    rows: Vec<Row>,
    answer: Rc<dyn Fn() -> Option<usize>>,
    on_answer: Rc<dyn Fn(Option<usize>)>,
) -> Node {
    let group = question.id.clone();
    let first = format!("{group}-0");
    let options = many(rows.into_iter().enumerate().map(|(place, row)| {
        let input = el("input").at("type", "radio").at("name", group.clone()).at("value", place.to_string());
        option(input, format!("{group}-{place}"), row)
    }));
    let (present, on_change) = (Rc::clone(&answer), Rc::clone(&on_answer));
    // Heard and followed by the list rather than by each of its answers: a page has some two hundred.
    let options = el("div")
        .class("options")
        .with(options)
        .chosen(move || present())
        .on("change", move |event| on_change(event.value().parse().ok()));
    if question.is_settled {
        return framed(question, options, Node::Nothing);
    }
    let withdraw = withdraw(first, move || answer().is_some(), move || on_answer(None));
    framed(question, options, withdraw)
}

/// The button that takes an answer back, there while `is_answered`. It goes with the answer: the
/// focus then moves to the control `first`, once that can take it.
pub fn withdraw(first: String, is_answered: impl Fn() -> bool + 'static, act: impl Fn() + 'static) -> Node {
    el("button")
        .at("type", "button")
        .class("withdraw")
        .live_at("hidden", move || (!is_answered()).then_some("".into()))
        .with(words().common.withdraw)
        .on("click", move |_| {
            act();
            let first = first.clone();
            after_drawing(move || {
                page::focus(&first);
            });
        })
        .into()
}

fn boxes(
    question: Question,
    rows: Vec<Row>,
    is_ticked: Rc<dyn Fn(usize) -> bool>,
    toggle: Rc<dyn Fn(usize)>,
    more: Node,
) -> Node {
    let group = question.id.clone();
    let options = many(rows.into_iter().enumerate().map(|(place, row)| {
        let (is_ticked, toggle) = (Rc::clone(&is_ticked), Rc::clone(&toggle));
        let input =
            el("input").at("type", "checkbox").checked(move || is_ticked(place)).on("change", move |_| toggle(place));
        option(input, format!("{group}-{place}"), row)
    }));
    fieldset(question, options, more)
}

/// One answer: its control, which takes `id`, and its words. Who listens hears the line below as
/// what describes the answer, not as a part of its name.
pub fn option(control: crate::ui::draw::Element, id: String, (text, help): (String, String)) -> Node {
    let (name, line) = (format!("{id}-nom"), format!("{id}-aide"));
    let has_line = !help.is_empty();
    let control = control
        .at("id", id.clone())
        .at_if("aria-labelledby", has_line.then(|| name.clone()))
        .at_if("aria-describedby", has_line.then(|| line.clone()));
    let words = el("span").class("option-text").at_if("id", has_line.then_some(name)).with(text);
    let label = el("label").at("for", id).with(words);
    let label = label.with(has_line.then(|| el("span").class("option-help").at("id", line).with(help)));
    el("div").class("option").with(control).with(label).into()
}

/// The id of the words of a question, for what stands beside it.
#[must_use]
pub fn legend_id(id: &str) -> String {
    format!("{id}-question")
}

/// The frame of a question: its words, its answers, and what stands below them.
pub fn fieldset(question: Question, options: impl Into<Node>, more: impl Into<Node>) -> Node {
    framed(question, el("div").class("options").with(options), more.into())
}

#[inline(never)]
fn framed(question: Question, options: Element, more: Node) -> Node {
    let Question { id, question, help, is_settled } = question;
    let help_id = format!("{id}-aide");
    el("fieldset")
        .class(if is_settled { "question is-settled" } else { "question" })
        .at_if("aria-describedby", (!help.is_empty()).then(|| help_id.clone()))
        .with(el("legend").at("id", legend_id(&id)).with(question))
        .with((!help.is_empty()).then(|| el("p").class("question-help").at("id", help_id).with(help)))
        .with(options)
        .with(more)
        .at("id", id)
        .into()
}

/// The id of the field for the name of the reader's own organisation.
pub const OWN_NAME: &str = "nom";

/// A free text, never obligatory; `is_long` for one of several lines.
pub fn free_text(
    question: Question,
    is_long: bool,
    text: impl Fn() -> String + 'static,
    on_write: impl Fn(String) + 'static,
) -> Node {
    // The browser may know the name of the reader's own organisation (WCAG 1.3.5), and nothing else asked here.
    let known = if question.id == OWN_NAME { "organization" } else { "off" };
    let control =
        if is_long { el("textarea").at("rows", "3") } else { el("input").at("type", "text").at("autocomplete", known) };
    // What is written from right to left is written from the right.
    field(question, control.at("dir", "auto"), text, on_write)
}

/// A field for a day or a number: `kind` is that of the native control, `date` or `number`.
pub fn typed(
    kind: &'static str,
    question: Question,
    text: impl Fn() -> String + 'static,
    on_write: impl Fn(String) + 'static,
) -> Node {
    let control = el("input").at("type", kind).at_if("min", (kind == "number").then_some("0"));
    field(question, control.at_if("max", (kind == "number").then_some("9999")), text, on_write)
}

/// A field with its label and its help.
#[inline(never)]
fn field(
    question: Question,
    control: Element,
    text: impl Fn() -> String + 'static,
    on_write: impl Fn(String) + 'static,
) -> Node {
    let text: Box<dyn Fn() -> String> = Box::new(text);
    let on_write: Box<dyn Fn(String)> = Box::new(on_write);
    boxed_field(question, control, text, on_write)
}

fn boxed_field(
    question: Question,
    control: Element,
    text: Box<dyn Fn() -> String>,
    on_write: Box<dyn Fn(String)>,
) -> Node {
    let Question { id, question, help, .. } = question;
    let help_id = format!("{id}-aide");
    el("div")
        .class("field")
        .with(el("label").at("for", id.clone()).with(question))
        .with((!help.is_empty()).then(|| el("p").class("question-help").at("id", help_id.clone()).with(help.clone())))
        .with(
            control
                .at("id", id)
                .at_if("aria-describedby", (!help.is_empty()).then_some(help_id))
                .value(text)
                .on("input", move |event| on_write(event.value())),
        )
        .into()
}
