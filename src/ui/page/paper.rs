//! « Formulaires sur papier »: which organisation, which parts, and the form to print.

use leptos::prelude::{Get, RwSignal, Update, With, WithUntracked};

use crate::{
    codec::paper::blocks::{About, Block, Part, Question, blocks},
    content::catalog,
    domain::{
        actor::Organisation,
        dossier::{Dossier, Partner, Who},
    },
    platform::{address, print},
    route::Route,
    ui::{
        draw::{Element, Node, el, live, many, when},
        part::{
            head::page_head,
            link::page_link,
            paper_words::{asked_words, block_lead, block_name, part_name, value_words},
            question::{Choice, Question as Choosing, fieldset, option, some_of},
        },
        say::{Names, say, say_with, words},
        state::state,
        watch::watch,
    },
};

/// The group of organisations.
const ORGANISATION: &str = "papier-organisation";
/// Answers of so few letters stand in a row.
const SHORT: usize = 20;
/// Frames for codes at most; behind them one writes on.
const FRAMES: usize = 4;

/// What is printed: for which organisation, which parts.
#[derive(Clone, Copy, PartialEq)]
struct Chosen {
    organisation: Organisation,
    parts: [bool; Part::ALL.len()],
}

/// The page.
pub fn page() -> Node {
    let w = &words().paper;
    let organisation = state().dossier.with_untracked(Dossier::organisation).unwrap_or(Organisation::Association);
    let first = [Part::Who, Part::Maturity];
    let chosen = RwSignal::new(Chosen { organisation, parts: Part::ALL.map(|part| first.contains(&part)) });
    let is_empty = watch(move || chosen.with(|chosen| !chosen.parts.contains(&true)));
    let print = el("button")
        .at("type", "button")
        .class("button primary")
        .disabled(move || is_empty.get())
        .with(w.print)
        .on("click", |_| print::page());
    let actions = el("p").class("actions").with(print).with(page_link(&Route::Entry, "button", say(w.to_entry)));
    Node::Many(vec![
        el("div")
            .class("only-screen")
            .with(page_head("", say(words().nav.paper), say(w.lead)))
            .with(choice(chosen))
            .with(actions)
            .with(el("p").at("role", "status").with(when(is_empty, || words().paper.nothing.into())))
            .into(),
        live(move || chosen.with(|chosen| form(*chosen))),
    ])
}

fn choice(chosen: RwSignal<Chosen>) -> Node {
    let w = &words().paper;
    let cards = &catalog().profile.organisations;
    // A form is always one of an organisation: there is nothing to withdraw.
    let organisations = Organisation::ALL.into_iter().enumerate().filter_map(|(place, organisation)| {
        let name = say(cards.get(&organisation)?.name).to_owned();
        let control = el("input")
            .at("type", "radio")
            .at("name", ORGANISATION)
            .checked(move || chosen.get().organisation == organisation)
            .on("change", move |_| chosen.update(|chosen| chosen.organisation = organisation));
        Some(option(control, format!("{ORGANISATION}-{place}"), (name, String::new())))
    });
    let organisations = many(organisations);
    let parts = Part::ALL.into_iter().enumerate().map(|(place, part)| Choice::new(place, part_name(part)));
    Node::Many(vec![
        fieldset(Choosing::new(ORGANISATION, say(w.organisation)), organisations, Node::Nothing),
        some_of(
            Choosing::new("papier-parties", say(w.parts)),
            parts.collect(),
            move || {
                chosen.get().parts.iter().enumerate().filter(|(_, is_on)| **is_on).map(|(place, _)| place).collect()
            },
            move |place| {
                chosen.update(|chosen| {
                    if let Some(is_on) = chosen.parts.get_mut(place) {
                        *is_on = !*is_on;
                    }
                });
            },
            Node::Nothing,
        ),
    ])
}

/// The form, on the screen as on paper.
fn form(chosen: Chosen) -> Node {
    let w = &words().paper;
    let names = names(chosen.organisation);
    let mut parts = Part::ALL.into_iter().zip(chosen.parts).filter(|(_, is_on)| *is_on).peekable();
    if parts.peek().is_none() {
        return Node::Nothing;
    }
    let organisation = catalog().profile.organisations.get(&chosen.organisation).map(|card| card.name);
    let edition = say_with(w.edition, &[("edition", &catalog().rules.edition.to_string())]);
    let line = |label| el("p").class("paper-line").with(el("span").with(label)).with(el("span").class("paper-rule"));
    let head = el("header")
        .class("paper-head")
        .with(el("h2").at("id", "formulaire").with(w.form).with(" \u{b7} ").with(organisation.map(say)))
        .with(el("p").class("question-help").with(edition))
        .with(el("div").class("paper-lines").with(many([line(w.for_whom), line(w.filled_by), line(w.day)])))
        .with(how());
    let parts = parts.map(|(part, _)| {
        let blocks = blocks(catalog(), chosen.organisation, part);
        // A part of one block has its name already.
        let title = (blocks.len() > 1).then(|| el("h3").class("paper-part").with(part_name(part)));
        Node::Many(vec![
            title.into(),
            many(blocks.iter().map(|block| block_form(block, (blocks.len() > 1).then(|| part_name(part)), &names))),
        ])
    });
    el("section").class("paper").at("aria-labelledby", "formulaire").with(head).with(many(parts)).into()
}

/// What whoever holds the sheet does, step by step.
fn how() -> Element {
    let w = &words().paper;
    let entry = format!("{}{}", address::page_address(), Route::Entry.fragment());
    let steps = [say(w.how_tick).to_owned(), say(w.how_copy).to_owned(), say_with(w.how_enter, &[("address", &entry)])];
    el("div")
        .class("paper-how")
        .with(el("h3").with(w.how))
        .with(el("ol").with(many(steps.map(|step| el("li").with(step)))))
}

/// How both sides are called on a form: the partner is the one in mind, or the usual one.
fn names(organisation: Organisation) -> Names {
    let partner = state().dossier.with_untracked(|dossier| dossier.partner.organisation);
    let who = Who { organisation: Some(organisation), ..Who::default() };
    let partner = Partner { organisation: partner, ..Partner::default() };
    Names::of(&Dossier { who, partner, ..Dossier::default() })
}

/// A block says of which part it is, where a part has several: sheets come apart.
fn block_form(block: &Block<'static>, part: Option<&'static str>, names: &Names) -> Element {
    let id = format!("bloc-{}", block.number);
    let lead = block_lead(block);
    let code = say_with(words().paper.block, &[("code", &block.code(catalog()))]);
    let questions = block.questions.iter().enumerate();
    // Longer than a page, with all it explains.
    let is_long = matches!(block.about, About::Precise);
    el("section")
        .class(if is_long { "paper-block is-long" } else { "paper-block" })
        .at("aria-labelledby", id.clone())
        .with(
            el("h4")
                .at("id", id)
                .with(
                    el("span")
                        .with(block_name(block))
                        .with(part.map(|part| el("span").class("paper-of").with(format!(" \u{b7} {part}")))),
                )
                .with(" ")
                .with(el("span").class("paper-code").with(code)),
        )
        .with((!lead.is_empty()).then(|| el("p").class("question-help").with(lead)))
        .with(
            el("div")
                .class(if block.questions.len() == 1 { "paper-questions is-one" } else { "paper-questions" })
                .with(many(questions.map(|(place, question)| question_form(place + 1, question, names)))),
        )
}

fn question_form(number: usize, question: &Question<'static>, names: &Names) -> Element {
    let w = &words().paper;
    let (asked, help) = asked_words(question.asked, names);
    let count = [("count", &*question.at_most.to_string())];
    let how = match question.at_most {
        _ if question.asks_days() => Some(say(w.days).to_owned()),
        1 => None,
        3 if matches!(question.asked, crate::codec::paper::blocks::Asked::Objectives(_)) => {
            Some(say_with(w.in_order, &count))
        }
        _ => Some(say_with(w.several, &count)),
    };
    let answers: Vec<(String, String)> = question
        .values
        .iter()
        .map(|value| (question.code(*value), value_words(question.asked, *value, names)))
        .collect();
    let is_short = answers.iter().all(|(_, words)| words.chars().count() <= SHORT);
    let answers = answers.into_iter().map(|(code, words)| {
        el("li").with(el("span").class("paper-box")).with(el("b").with(code)).with(" ").with(el("span").with(words))
    });
    let frames = if question.asks_days() { 1 } else { question.at_most.min(FRAMES) };
    let label = if frames > 1 { w.codes } else { w.code };
    let cells = if question.asks_days() { 3 } else { question.length() };
    let frame = || el("span").class("paper-frame").with(many((0..cells).map(|_| el("i"))));
    let write = el("p")
        .class("paper-write")
        .with((!question.asks_days()).then_some(label))
        .with(many((0..frames).map(|_| frame())));
    let asked = el("p").class("paper-asked").with(format!("{number}. {asked}"));
    // Several frames stand below the question, one beside it.
    let (beside, below) = if frames > 1 { (None, Some(write)) } else { (Some(write), None) };
    el("div")
        .class("paper-question")
        .with(beside)
        .with(asked)
        .with((!help.is_empty()).then(|| el("p").class("question-help").with(help)))
        .with(how.map(|how| el("p").class("question-help").with(how)))
        .with(below)
        .with(el("ul").class(if is_short { "paper-answers is-short" } else { "paper-answers" }).with(many(answers)))
}
