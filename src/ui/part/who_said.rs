//! Who a result is about, when it was answered, with which edition.

use crate::{
    content::catalog,
    domain::{catalog::criterion::Choice, dossier::Dossier, id::OptionId},
    ui::{
        draw::{Node, el},
        say::{say, theirs, words},
        when,
    },
};

/// The first lines of a report.
pub fn who_said(dossier: &Dossier) -> Node {
    let w = &words().result;
    let profile = &catalog().profile;
    let name = theirs(dossier.who.name.trim());
    let kind = dossier.who.kind.and_then(|kind| profile.kinds.get(&kind)).map(|card| say(card.name).to_owned());
    let organisation = dossier
        .organisation()
        .and_then(|organisation| profile.organisations.get(&organisation))
        .map(|card| say(card.name).to_owned());
    let sizes = dossier.organisation().and_then(|organisation| profile.sizes.get(&organisation));
    let size = sizes.and_then(|sizes| said(sizes, dossier.who.size.as_ref()));
    let territory = said(&profile.territories, dossier.who.territory.as_ref());
    let partner = dossier.has_partner().then(|| {
        let name = dossier.partner.name.trim();
        let what = profile.organisations.get(&dossier.partner_organisation()).map(|card| say(card.name));
        if name.is_empty() { what.unwrap_or_default().to_owned() } else { theirs(name) }
    });
    let is_same = kind == organisation;
    let lines = el("dl")
        .class("who-said")
        .with(line(say(w.who), Some(name)))
        .with(line(say(w.kind), kind))
        .with(line(say(w.organisation), organisation.filter(|_| !is_same)))
        .with(line(say(w.size), size))
        .with(line(say(w.territory), territory))
        .with(line(say(w.partner), partner))
        .with(line(say(w.date), (dossier.changed > 0).then(|| when::day(dossier.changed))))
        .with(line(say(w.edition), Some(catalog().rules.edition.to_string())));
    let making = dossier.who.in_the_making.then(|| el("p").class("note").with(profile.in_the_making));
    Node::Many(vec![lines.into(), making.into()])
}

/// A line, where there is something to say.
pub fn line(term: &'static str, value: Option<String>) -> Node {
    value
        .filter(|value| !value.is_empty())
        .map(|value| el("div").with(el("dt").with(term)).with(el("dd").with(value)))
        .into()
}

fn said(choices: &'static [Choice], id: Option<&OptionId>) -> Option<String> {
    choices.iter().find(|choice| Some(&choice.id) == id).map(|choice| say(choice.text).to_owned())
}
