//! Words: a text of the content in the reader's language, with its places filled.

use crate::{
    content::{self, first_catalog, interface, interface::Interface},
    domain::{
        actor::Organisation,
        dossier::Dossier,
        text::{Text, apart, fill},
    },
};

/// The texts of the interface.
#[must_use]
pub fn words() -> &'static Interface {
    interface()
}

/// A text in the reader's language.
#[must_use]
pub fn say(text: Text) -> &'static str {
    content::words::words(text)
}

/// A text with its places filled.
#[must_use]
#[inline(never)]
pub fn say_with(text: Text, values: &[(&str, &str)]) -> String {
    fill(say(text), values)
}

/// Letters of one text that are shown at most, some eight pages: a browser takes seconds to lay out
/// a million. Fields, files and the storage have the whole.
const SHOWN: usize = 20_000;

/// What somebody wrote, to be shown: see [`apart`].
#[must_use]
#[inline(never)]
pub fn theirs(text: &str) -> String {
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", apart(text.get(..end).unwrap_or_default())),
        None => apart(text).into_owned(),
    }
}

/// How the two sides are called in questions: `{association}` and `{partner}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Names {
    association: String,
    partner: String,
}

impl Names {
    /// As the reader of this dossier says them: « votre association », « l'entreprise ».
    #[must_use]
    pub fn of(dossier: &Dossier) -> Self {
        let own = dossier.organisation();
        let other = dossier.partner_organisation();
        match own {
            Some(Organisation::Association) => {
                let partner = if other == Organisation::Association { Organisation::Entreprise } else { other };
                Self { association: your(Organisation::Association), partner: the(partner) }
            }
            Some(own) => Self { association: the(Organisation::Association), partner: your(own) },
            None => Self { association: the(Organisation::Association), partner: the(Organisation::Entreprise) },
        }
    }

    /// A question, for this reader.
    #[must_use]
    pub fn say(&self, text: Text) -> String {
        fill(
            say(text),
            &[
                ("association", &self.association),
                ("partner", &self.partner),
                ("Association", &capital(&self.association)),
                ("Partner", &capital(&self.partner)),
            ],
        )
    }
}

fn card(organisation: Organisation) -> Option<&'static crate::domain::catalog::profile::OrganisationCard> {
    first_catalog().profile.organisations.get(&organisation)
}

/// « votre association ».
#[must_use]
pub fn your(organisation: Organisation) -> String {
    card(organisation).map(|card| say(card.your).to_owned()).unwrap_or_default()
}

/// « l'association ».
#[must_use]
pub fn the(organisation: Organisation) -> String {
    card(organisation).map(|card| say(card.the).to_owned()).unwrap_or_default()
}

/// With a capital. What is put into questions begins with a plain letter (« votre », « l'»): the
/// table of all letters weighs 3 kB.
fn capital(words: &str) -> String {
    let mut capital = words.to_owned();
    if let Some(first) = capital.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    capital
}
