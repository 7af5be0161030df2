//! « Votre partenaire »: the other side as the reader understands it today, marked as a guess.

use leptos::prelude::WithUntracked;

use crate::{
    content::catalog,
    domain::{
        actor::Organisation,
        dossier::Dossier,
        event::{Event, Field, Trade, Whose},
        text::Text,
    },
    route::Route,
    ui::{
        draw::{Node, el, live},
        part::{
            criterion::{criterion_question, levels, prefix},
            head::page_head,
            link::page_link,
            nav::onward,
            objectives::objectives_choice,
            one_by_one::{Asked, one_by_one},
            question::{Question, one_of},
            resources::resources,
        },
        say::{say, say_with, theirs, words},
        state::state,
    },
};

/// The page.
pub fn page() -> Node {
    let state = state();
    let w = &words().partner;
    let has_partner = state.part(Dossier::has_partner);
    let name = state.dossier.with_untracked(|dossier| dossier.field(Field::PartnerName).trim().to_owned());
    let title =
        if name.is_empty() { say(w.title).to_owned() } else { say_with(w.title_named, &[("name", &theirs(&name))]) };
    Node::Many(vec![
        page_head(say(w.step), title, say(w.lead)),
        live(move || if has_partner.get() { guess() } else { no_partner() }),
    ])
}

/// Where to say that one has a partner in mind.
fn no_partner() -> Node {
    let w = &words().partner;
    Node::Many(vec![
        el("p").class("note").with(w.only_partnership).into(),
        el("p").with(page_link(&Route::Who, "button", say(w.to_who))).into(),
        onward(Route::Partner),
    ])
}

/// The questions about the partner.
fn guess() -> Node {
    let state = state();
    let w = &words().partner;
    let organisation = move || organisation_name(state.read(Dossier::partner_organisation));
    let experience = one_of(
        Question::new(format!("{}experience", prefix(Whose::Guess)), say(w.experience_question))
            .with_help(say(w.experience_help)),
        levels(catalog().profile.experience.iter().map(|text| say(*text).to_owned())),
        move || state.read(|dossier| dossier.guess.experience),
        move |level| state.dispatch(Event::Experience(Whose::Guess, level)),
    );
    let section = |title, lead: Option<Text>, first: Node| {
        Asked::new(el("section").with(el("h2").with(title)).with(lead.map(|lead| el("p").with(lead))).with(first))
    };
    let mut criteria = catalog().criteria.iter().map(|criterion| criterion_question(Whose::Guess, criterion));
    let mut asked = vec![section(w.objectives, Some(w.objectives_lead), objectives_choice(Whose::Guess))];
    asked.extend(criteria.next().map(|first| section(w.criteria, Some(w.criteria_lead), first)));
    asked.extend(criteria.map(Asked::new));
    asked.push(section(w.experience, None, experience));
    let brings = resources(Whose::Guess, Trade::Brings, w.brings, w.brings_help);
    asked.push(section(w.resources, Some(w.resources_lead), brings));
    asked.push(Asked::new(resources(Whose::Guess, Trade::Seeks, w.seeks, w.seeks_help)));
    Node::Many(vec![
        el("div")
            .class("notice guess")
            .with(el("p").with(el("strong").with(w.guess)))
            .with(el("p").with(w.own_link))
            .into(),
        el("p")
            .with(w.is)
            .with(" ")
            .with(el("strong").with(live(organisation)))
            .with(". ")
            .with(page_link(&Route::Who, "", say(w.change)))
            .into(),
        one_by_one("partenaire", asked, 0, onward(Route::Partner)),
    ])
}

fn organisation_name(organisation: Organisation) -> &'static str {
    catalog().profile.organisations.get(&organisation).map(|card| say(card.name)).unwrap_or_default()
}
