//! Closing a link by a passphrase before it is sent, and opening one that was received.

use std::rc::Rc;

use leptos::prelude::{Get, GetUntracked, RwSignal, Set};

use crate::{
    codec::{
        link::{LinkFault, Opened, encode_sealed, reopen, to_close},
        passphrase::{Weakness, made_up, tidy, weakness},
        sealed::{IV, Lock, SALT, Sealed},
    },
    content::catalog,
    domain::text::Text,
    platform::{
        crypto::{self, Fault},
        fetch::beside,
    },
    ui::{
        draw::{Element, Node, el, live, when},
        effects::request_heading_focus,
        part::{head::page_head, question::option},
        say::{say, words},
        state::{State, state},
        watch::{Watched, watch},
    },
};

/// Bytes drawn for made-up words: twelve are needed, and one in seven is left out.
const DRAWN: usize = 48;

/// A code, and whether it is to be closed.
#[derive(Clone, Copy)]
pub struct Seal {
    // An act has no context to look the state up in.
    state: State,
    plain: Watched<String>,
    wanted: RwSignal<bool>,
    passphrase: RwSignal<String>,
    /// The code that was closed, and its closed code.
    closed: RwSignal<Option<(String, String)>>,
    /// What became of it, in words.
    said: RwSignal<&'static str>,
}

impl Seal {
    /// A code that stands open.
    #[must_use]
    pub fn new(plain: Watched<String>) -> Self {
        Self {
            state: state(),
            plain,
            wanted: RwSignal::new(false),
            passphrase: RwSignal::new(String::new()),
            closed: RwSignal::new(None),
            said: RwSignal::new(""),
        }
    }

    /// The code to send; none while it is to be closed and is not.
    #[must_use]
    pub fn code(self) -> Option<String> {
        let plain = self.plain.get();
        if !self.wanted.get() {
            return Some(plain);
        }
        self.closed.get().filter(|(of, _)| *of == plain).map(|(_, closed)| closed)
    }

    fn is_out_of_date(self) -> bool {
        let plain = self.plain.get();
        self.closed.get().is_some_and(|(of, _)| of != plain)
    }

    fn close(self) {
        let w = &words().share;
        let passphrase = tidy(&self.passphrase.get_untracked());
        let own = self.state.dossier.get_untracked();
        let names = [own.who.name.as_str(), own.partner.name.as_str(), say(words().common.app_name)];
        self.closed.set(None);
        if let Some(weakness) = weakness(&passphrase, &names) {
            return self.said.set(say(match weakness {
                Weakness::Short => w.too_short,
                Weakness::Same => w.too_same,
                Weakness::Sequence => w.too_followed,
                Weakness::Name => w.too_known,
            }));
        }
        let mut drawn = [0; SALT + IV];
        let plain = self.plain.get_untracked();
        let Some(text) = to_close(&plain).filter(|_| crypto::fill_by_chance(&mut drawn)) else {
            return self.said.set(say(w.no_cipher));
        };
        self.said.set(say(w.closing));
        beside(async move {
            let lock = Lock::new(drawn);
            let closed = crypto::close(&passphrase, theirs(&lock, &lock.beside()), &text).await;
            match closed {
                Ok(closed) => {
                    self.closed.set(Some((plain, encode_sealed(&Sealed { lock, closed }))));
                    self.said.set(say(w.closed));
                }
                Err(_) => self.said.set(say(w.no_cipher)),
            }
        });
    }

    fn draw(self) {
        let mut drawn = [0; DRAWN];
        if crypto::fill_by_chance(&mut drawn)
            && let Some(words) = made_up(&drawn)
        {
            self.passphrase.set(words);
        }
    }
}

fn theirs<'a>(lock: &'a Lock, beside: &'a [u8]) -> crypto::Lock<'a> {
    crypto::Lock { rounds: lock.rounds, salt: &lock.salt, iv: &lock.iv, beside }
}

/// The choice to close the link, and how.
pub fn seal(seal: Seal) -> Node {
    let w = &words().share;
    let wanted = watch(move || seal.wanted.get());
    let input = el("input")
        .at("type", "checkbox")
        .checked(move || seal.wanted.get())
        .on("change", move |_| seal.wanted.set(!seal.wanted.get_untracked()));
    let row = (say(w.close).to_owned(), say(w.close_lead).to_owned());
    let choice = el("div").class("question").with(option(input, "proteger".to_owned(), row));
    Node::Many(vec![choice.into(), when(wanted, move || form(&seal))])
}

fn form(seal: &Seal) -> Node {
    let seal = *seal;
    let w = &words().share;
    if !crypto::is_there() {
        return el("p").class("notice").at("role", "alert").with(w.no_cipher).into();
    }
    let said = move || if seal.is_out_of_date() { say(w.not_closed_any_more) } else { seal.said.get() };
    let field = field("phrase", w.passphrase, seal.passphrase).at("aria-describedby", "phrase-aide");
    let label = el("label").at("for", "phrase").with(w.passphrase);
    let rule = el("p").class("question-help").at("id", "phrase-aide").with(w.rule);
    let draw = button("button").with(w.draw).on("click", move |_| seal.draw());
    let close = button("button primary").with(w.do_close).on("click", move |_| seal.close());
    Node::Many(vec![
        el("div").class("field").with(label).with(rule).with(field).into(),
        el("p").class("actions").with(draw).with(close).into(),
        el("p").at("role", "status").with(live(said)).into(),
    ])
}

fn field(id: &'static str, name: Text, passphrase: RwSignal<String>) -> Element {
    // Shown as it is typed: a long phrase that is not seen is mistyped. Nothing else may keep it.
    el("input")
        .at("type", "text")
        .at("id", id)
        .at("aria-label", say(name))
        .at("autocomplete", "off")
        .at("autocapitalize", "none")
        .at("spellcheck", "false")
        .value(move || passphrase.get())
        .on("input", move |event| passphrase.set(event.value()))
}

fn button(class: &'static str) -> Element {
    el("button").at("type", "button").class(class)
}

/// What a received link shows once its passphrase is told; `then` draws what it holds.
pub fn unseal(sealed: Sealed, then: impl Fn(Result<Opened, LinkFault>) -> Node + 'static) -> Node {
    let opened: RwSignal<Option<Result<Opened, LinkFault>>> = RwSignal::new(None);
    let sealed = Rc::new(sealed);
    live(move || opened.get().map_or_else(|| asked(&sealed, opened), &then))
}

fn asked(sealed: &Rc<Sealed>, opened: RwSignal<Option<Result<Opened, LinkFault>>>) -> Node {
    let w = &words().shared;
    let head = page_head("", say(w.sealed_title), say(w.sealed_lead));
    if !crypto::is_there() {
        let missing = el("p").class("notice is-trouble").at("role", "alert").with(w.no_cipher);
        return Node::Many(vec![head, missing.into()]);
    }
    let passphrase = RwSignal::new(String::new());
    let said = RwSignal::new("");
    let sealed = Rc::clone(sealed);
    let open = move || {
        let (sealed, passphrase) = (Rc::clone(&sealed), tidy(&passphrase.get_untracked()));
        said.set(say(w.unlocking));
        beside(async move {
            let lock = &sealed.lock;
            match crypto::open(&passphrase, theirs(lock, &lock.beside()), &sealed.closed).await {
                Ok(bytes) => {
                    opened.set(Some(reopen(catalog(), &bytes)));
                    request_heading_focus();
                }
                Err(Fault::Refused) => said.set(say(w.wrong)),
                Err(Fault::Missing) => said.set(say(w.no_cipher)),
            }
        });
    };
    let label = el("label").at("for", "phrase").with(w.passphrase);
    let form = el("form")
        .with(el("div").class("field").with(label).with(field("phrase", w.passphrase, passphrase)))
        .with(el("p").class("actions").with(el("button").at("type", "submit").class("button primary").with(w.unlock)))
        .with(el("p").at("role", "status").with(live(move || said.get())))
        .on("submit", move |event| {
            event.prevent_default();
            open();
        });
    Node::Many(vec![head, form.into()])
}
