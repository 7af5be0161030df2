//! Sending and printing a result: what goes into the link is chosen, and shown, before it goes.

use crate::ui::watch::{Watched, watch};
use leptos::prelude::{Get, RwSignal, Set};

use crate::{
    codec::link::{encode, encode_notes, encode_result, is_too_long},
    content::catalog,
    domain::{dossier::Dossier, outcome::Outcome, summary::Summary, text::Text},
    figure::qr,
    platform::{clipboard, fetch::beside},
    route::Route,
    ui::{
        draw::{Element, Node, el, live, many},
        effects::app_name,
        part::{
            link::page_link,
            qr_said::{address_of, qr_figure},
            question::{Question, fieldset, option},
            report::print_button,
            seal::{Seal, seal},
        },
        say::{say, say_with, words},
        state::{matrix, state},
    },
};

/// Characters of a link that fits three joined text messages of 153 (3GPP TS 23.040).
const TEXT_MESSAGE: usize = 3 * 153;
/// Characters of a line of e-mail (RFC 5322, 2.1.1).
const MAIL: usize = 998;

/// What a link holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Contents {
    Result,
    Answers,
    Notes,
}

impl Contents {
    /// The code of a dossier; none where there is nothing of the kind.
    fn code(self, dossier: &Dossier) -> Option<String> {
        match self {
            Self::Result => {
                let outcome = Outcome::new(catalog(), matrix(), dossier);
                Some(encode_result(catalog(), &Summary::new(catalog(), dossier, &outcome)))
            }
            Self::Answers => Some(encode(catalog(), dossier)),
            Self::Notes if is_too_long(dossier) => None,
            Self::Notes => encode_notes(catalog(), dossier),
        }
    }
}

/// The link of one's own result, and paper.
pub fn share() -> Node {
    let state = state();
    let w = &words().share;
    let contents = RwSignal::new(Contents::Answers);
    let plain = watch(move || {
        let contents = contents.get();
        state.read(|dossier| contents.code(dossier).unwrap_or_else(|| encode(catalog(), dossier)))
    });
    let sealing = Seal::new(plain);
    // None while it waits for its passphrase: what is to be protected never stands there open.
    let link = watch(move || sealing.code().map(address_of));
    let choice = live(move || state.read(|dossier| choices(dossier, contents)));
    let limits =
        [("qr", qr::LONGEST), ("sms", TEXT_MESSAGE), ("mail", MAIL)].map(|(way, count)| (way, count.to_string()));
    let limits: Vec<(&str, &str)> = limits.iter().map(|(way, count)| (*way, count.as_str())).collect();
    el("section")
        .class("share only-screen")
        .at("aria-labelledby", "partager")
        .with(el("h2").at("id", "partager").with(w.title))
        .with(choice)
        .with(el("p").class("question-help").with(say_with(w.limits, &limits)))
        .with(seal(sealing))
        .with(
            el("div").class("field").with(el("label").at("for", "lien").with(w.link)).with(
                el("input")
                    .at("type", "text")
                    .at("id", "lien")
                    .at("readonly", "")
                    .value(move || link.get().unwrap_or_default()),
            ),
        )
        .with(el("p").class("question-help").with(live(move || link.with(|link| link.as_deref().map(suits)))))
        .with(buttons(link))
        .with(live(move || link.with(|link| link.as_deref().map(|link| qr_figure("qr", link, w.qr)))))
        .with(other_ways())
        .into()
}

/// Files and forms on paper, for what no link does.
fn other_ways() -> Element {
    let (w, nav) = (&words().share, &words().nav);
    let way = |why: Text, to: &Route, name: Text| el("li").with(why).with(" ").with(page_link(to, "", say(name)));
    el("ul").with(way(w.to_files, &Route::Files, nav.files)).with(way(w.to_paper, &Route::Paper, nav.paper))
}

/// The three links, each with what goes in and where it fits.
fn choices(dossier: &Dossier, contents: RwSignal<Contents>) -> Node {
    let w = &words().share;
    let all = [
        (Contents::Result, "contenu-resultat", w.result, w.result_inside),
        (Contents::Answers, "contenu-reponses", w.answers, w.answers_inside),
        (Contents::Notes, "contenu-textes", w.notes, w.notes_inside),
    ];
    let options = all.into_iter().filter_map(|(value, id, name, inside)| {
        let code = value.code(dossier)?;
        let help = format!("{} {}", say(inside), suits(&address_of(code)));
        let input = el("input")
            .at("type", "radio")
            .at("name", "contenu")
            .checked(move || contents.get() == value)
            .on("change", move |_| contents.set(value));
        Some(option(input, id.to_owned(), (say(name).to_owned(), help)))
    });
    let options: Vec<_> = options.collect();
    let has_notes = options.len() == all.len();
    let missing = if is_too_long(dossier) { w.notes_too_long } else { w.no_notes };
    let none = (!has_notes).then(|| el("p").class("question-help").with(missing));
    fieldset(Question::new("contenu-du-lien", say(w.choose)), many(options), none)
}

/// How long a link is, and where it fits.
fn suits(link: &str) -> String {
    let w = &words().share;
    let count = link.chars().count();
    let ways = [(w.way_qr, qr::fits(link)), (w.way_sms, count <= TEXT_MESSAGE), (w.way_mail, count <= MAIL)];
    let ways: Vec<&str> = ways.into_iter().filter(|(_, fits)| *fits).map(|(way, _)| say(way)).collect();
    let text: Text = if ways.is_empty() { w.suits_nothing } else { w.suits };
    say_with(text, &[("count", &count.to_string()), ("ways", &ways.join(", "))])
}

fn buttons(link: Watched<Option<String>>) -> Node {
    let w = &words().share;
    // What became of the copy, in words; empty before the first.
    let copied = RwSignal::new("");
    let copy =
        button("button primary", say(w.copy)).disabled(move || link.with(Option::is_none)).on("click", move |_| {
            let Some(text) = link.get_untracked() else { return };
            beside(async move {
                let is_done = clipboard::copy(&text).await.is_ok();
                copied.set(say(if is_done { w.copied } else { w.copy_refused }));
            });
        });
    let send = clipboard::can_share().then(|| {
        button("button", say(w.send)).disabled(move || link.with(Option::is_none)).on("click", move |_| {
            let Some(text) = link.get_untracked() else { return };
            beside(async move {
                // Closing the system's sheet without sending is no fault.
                let _ = clipboard::share(app_name(), &text).await;
            });
        })
    });
    Node::Many(vec![
        el("p").class("actions").with(copy).with(send).with(print_button()).into(),
        el("p").at("role", "status").with(live(move || copied.get())).into(),
    ])
}

fn button(class: &'static str, words: &'static str) -> Element {
    el("button").at("type", "button").class(class).with(words)
}
