//! Who a result is about, when it was answered, with which edition.

use leptos::prelude::*;

use crate::{
    content::catalog,
    domain::{catalog::criterion::Choice, dossier::Dossier, id::OptionId},
    ui::{
        say::{say, words},
        when,
    },
};

/// The first lines of a report.
#[component]
pub fn WhoSaid(
    /// The answers.
    dossier: Dossier,
) -> impl IntoView {
    let w = &words().result;
    let profile = &catalog().profile;
    let name = dossier.who.name.trim().to_owned();
    let kind = dossier.who.kind.and_then(|kind| profile.kinds.get(&kind)).map(|card| say(&card.name).to_owned());
    let organisation = dossier.organisation().and_then(|organisation| profile.organisations.get(&organisation)).map(|card| say(&card.name).to_owned());
    let sizes = dossier.organisation().and_then(|organisation| profile.sizes.get(&organisation));
    let size = sizes.and_then(|sizes| said(sizes, dossier.who.size.as_ref()));
    let territory = said(&profile.territories, dossier.who.territory.as_ref());
    let partner = dossier.has_partner().then(|| {
        let name = dossier.partner.name.trim();
        let what = profile.organisations.get(&dossier.partner_organisation()).map(|card| say(&card.name));
        if name.is_empty() { what.unwrap_or_default().to_owned() } else { name.to_owned() }
    });
    let making = dossier.who.in_the_making;
    let line = |term: &'static str, value: Option<String>| {
        value.filter(|value| !value.is_empty()).map(|value| view! { <div><dt>{term}</dt><dd>{value}</dd></div> })
    };
    let is_same = kind == organisation;
    view! {
        <dl class="who-said">
            {line(say(&w.who), Some(name))}
            {line(say(&w.kind), kind)}
            {line(say(&w.organisation), organisation.filter(|_| !is_same))}
            {line(say(&w.size), size)}
            {line(say(&w.territory), territory)}
            {line(say(&w.partner), partner)}
            {line(say(&w.date), (dossier.changed > 0).then(|| when::day(dossier.changed)))}
            {line(say(&w.edition), Some(catalog().rules.edition.to_string()))}
        </dl>
        {making.then(|| view! { <p class="note">{say(&profile.in_the_making)}</p> })}
    }
}

fn said(choices: &'static [Choice], id: Option<&OptionId>) -> Option<String> {
    choices.iter().find(|choice| Some(&choice.id) == id).map(|choice| say(&choice.text).to_owned())
}
