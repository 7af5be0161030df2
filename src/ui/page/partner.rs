//! « Votre partenaire »: the other side as the reader understands it today, marked as a guess.

use leptos::prelude::WithUntracked;

use crate::{
    content::catalog,
    domain::{
        actor::Organisation,
        dossier::Dossier,
        event::{Event, Field, Trade, Whose},
    },
    route::Route,
    ui::{
        draw::{Node, el, live, many},
        part::{
            criterion::{criterion_question, levels, prefix},
            head::page_head,
            link::page_link,
            nav::onward,
            objectives::objectives_choice,
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
        onward(Route::Partner),
    ])
}

/// Where to say that one has a partner in mind.
fn no_partner() -> Node {
    let w = &words().partner;
    Node::Many(vec![
        el("p").class("note").with(w.only_partnership).into(),
        el("p").with(page_link(&Route::Who, "button", say(w.to_who))).into(),
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
    many([
        el("div").class("notice guess").with(el("p").with(el("strong").with(w.guess))).with(el("p").with(w.own_link)),
        el("p").with(w.is).with(" ").with(el("strong").with(live(organisation))).with(". ").with(page_link(
            &Route::Who,
            "",
            say(w.change),
        )),
        el("section")
            .with(el("h2").with(w.objectives))
            .with(el("p").with(w.objectives_lead))
            .with(objectives_choice(Whose::Guess)),
        el("section")
            .with(el("h2").with(w.criteria))
            .with(el("p").with(w.criteria_lead))
            .with(many(catalog().criteria.iter().map(|criterion| criterion_question(Whose::Guess, criterion)))),
        el("section").with(el("h2").with(w.experience)).with(experience),
        el("section")
            .with(el("h2").with(w.resources))
            .with(el("p").with(w.resources_lead))
            .with(resources(Whose::Guess, Trade::Brings, w.brings, w.brings_help))
            .with(resources(Whose::Guess, Trade::Seeks, w.seeks, w.seeks_help)),
    ])
}

fn organisation_name(organisation: Organisation) -> &'static str {
    catalog().profile.organisations.get(&organisation).map(|card| say(card.name)).unwrap_or_default()
}
