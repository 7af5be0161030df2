//! « Emporter » : the page and the dossiers in one file that opens without a server or a network.

use leptos::prelude::{Get, GetUntracked, RwSignal, Set};

use crate::{
    export::portable::{FORM, fill, parts},
    platform::{address, crypto, download, fetch},
    ui::{
        carried,
        draw::{Element, Node, el, live, many},
        part::{
            head::page_head,
            question::{Question, fieldset, option},
        },
        say::{say, say_with, words},
        state::{State, state},
    },
};

/// How the making of the file goes.
#[derive(Clone)]
enum Step {
    Waits,
    Works,
    /// Its size in kilobytes, and its SHA-256 where the browser reckons it.
    Done(usize, Option<String>),
    /// A part of the page did not come.
    Missing,
    /// The dossiers could not be read, or the file not be saved.
    Refused,
}

/// The page.
pub fn page() -> Node {
    let state = state();
    let w = &words().portable;
    let with_dossiers = RwSignal::new(true);
    let step = RwSignal::new(Step::Waits);
    let choice = |value: bool, id: &str, name, help| {
        let input = el("input").at("type", "radio").at("name", "emporter");
        let input = input.checked(move || with_dossiers.get() == value).on("change", move |_| with_dossiers.set(value));
        option(input, id.to_owned(), (say(name).to_owned(), say(help).to_owned()))
    };
    let choices =
        many([choice(true, "emporter-tout", w.all, w.all_help), choice(false, "emporter-page", w.alone, w.alone_help)]);
    let make = move |_| {
        if !matches!(step.get_untracked(), Step::Works) {
            step.set(Step::Works);
            fetch::beside(async move { step.set(made(state, with_dossiers.get_untracked()).await) });
        }
    };
    let button = el("button").at("type", "button").class("button primary").with(w.make).on("click", make);
    Node::Many(vec![
        page_head("", say(w.title), say(w.lead)),
        fieldset(Question::new("emporter", say(w.choose)), choices, Node::Nothing),
        el("p").class("actions").with(button).into(),
        el("div").at("role", "status").with(live(move || told(&step.get()))).into(),
        section("emporter-ouvrir", w.open).with(el("p").with(w.open_help)).with(el("p").with(w.open_saved)).into(),
        section("emporter-dedans", w.inside)
            .with(el("ul").with(many([w.inside_page, w.inside_dossiers, w.inside_not].map(|it| el("li").with(it)))))
            .into(),
    ])
}

fn section(id: &'static str, name: crate::domain::text::Text) -> Element {
    el("section").at("aria-labelledby", id).with(el("h2").at("id", id).with(name))
}

fn told(step: &Step) -> Node {
    let w = &words().portable;
    match step {
        Step::Waits => Node::Nothing,
        Step::Works => el("p").with(w.works).into(),
        Step::Missing => el("p").class("notice is-trouble").with(w.missing).into(),
        Step::Refused => el("p").class("notice is-trouble").with(w.refused).into(),
        Step::Done(size, sum) => {
            let done = say_with(w.done, &[("file", say(w.file)), ("size", &size.to_string())]);
            let sum = sum.clone().map(|sum| {
                let check = say_with(w.check, &[("file", say(w.file))]);
                Node::Many(vec![
                    el("p").with(w.sum).into(),
                    el("p").with(el("code").at("id", "empreinte").with(sum)).into(),
                    el("p").class("question-help").with(check).into(),
                ])
            });
            el("div").class("notice").with(el("p").with(done)).with(sum.unwrap_or(Node::Nothing)).into()
        }
    }
}

/// Makes the file and hands it over.
async fn made(state: State, with_dossiers: bool) -> Step {
    let w = &words().portable;
    let dossiers = match with_dossiers.then(|| carried::all(state)) {
        Some(Ok(dossiers)) => Some(dossiers),
        Some(Err(_)) => return Step::Refused,
        None => None,
    };
    let Some(form) = fetch::text(FORM).await else { return Step::Missing };
    let mut files = Vec::new();
    for name in parts(&form).unwrap_or_default() {
        let Some(bytes) = fetch::bytes(name).await else { return Step::Missing };
        files.push((name.to_owned(), bytes));
    }
    let Some(file) = fill(&form, &files, &address::public_address(), dossiers.as_deref()) else {
        return Step::Missing;
    };
    let sum = crypto::sha256(file.as_bytes()).await;
    match download::bytes(say(w.file), "text/html", file.as_bytes()) {
        Ok(()) => Step::Done(file.len().div_ceil(1000), sum),
        Err(_) => Step::Refused,
    }
}
