//! « Votre partenaire »: the other side as the reader understands it today, marked as a guess.

use leptos::prelude::*;

use crate::{
    content::catalog,
    domain::{
        actor::Organisation,
        dossier::Dossier,
        event::{Event, Field, Trade, Whose},
    },
    route::Route,
    ui::{
        part::{
            criterion::{CriterionQuestion, levels, prefix},
            head::PageHead,
            link::PageLink,
            nav::Onward,
            objectives::ObjectivesChoice,
            question::OneOf,
            resources::Resources,
        },
        say::{say, say_with, words},
        state::state,
    },
};

/// The page.
#[component]
pub fn PartnerPage() -> impl IntoView {
    let state = state();
    let w = &words().partner;
    let has_partner = state.part(Dossier::has_partner);
    let name = state.dossier.with_untracked(|dossier| dossier.field(Field::PartnerName).trim().to_owned());
    let title = if name.is_empty() { say(&w.title).to_owned() } else { say_with(&w.title_named, &[("name", &name)]) };
    view! {
        <PageHead step=say(&w.step) title=title lead=say(&w.lead) />
        <Show
            when=move || has_partner.get()
            fallback=move || view! {
                <p class="note">{say(&w.only_partnership)}</p>
                <p><PageLink to=Route::Who class="button">{say(&w.to_who)}</PageLink></p>
            }
        >
            <Guess />
        </Show>
        <Onward here=Route::Partner />
    }
}

#[component]
fn Guess() -> impl IntoView {
    let state = state();
    let w = &words().partner;
    let organisation = state.part(Dossier::partner_organisation);
    let criteria = catalog()
        .criteria
        .iter()
        .map(|criterion| view! { <CriterionQuestion whose=Whose::Guess criterion /> })
        .collect_view();
    view! {
        <div class="notice guess">
            <p><strong>{say(&w.guess)}</strong></p>
            <p>{say(&w.own_link)}</p>
        </div>
        <p>
            {say(&w.is)} " " <strong>{move || organisation_name(organisation.get())}</strong> ". "
            <PageLink to=Route::Who>{say(&w.change)}</PageLink>
        </p>
        <section>
            <h2>{say(&w.objectives)}</h2>
            <p>{say(&w.objectives_lead)}</p>
            <ObjectivesChoice whose=Whose::Guess />
        </section>
        <section>
            <h2>{say(&w.criteria)}</h2>
            <p>{say(&w.criteria_lead)}</p>
            {criteria}
        </section>
        <section>
            <h2>{say(&w.experience)}</h2>
            <OneOf
                id=format!("{}experience", prefix(Whose::Guess))
                question=say(&w.experience_question).to_owned()
                help=say(&w.experience_help).to_owned()
                choices=levels(catalog().profile.experience.iter().map(|text| say(text).to_owned()))
                answer=state.part(|dossier| dossier.guess.experience)
                on_answer=move |level| state.dispatch(Event::Experience(Whose::Guess, level))
            />
        </section>
        <section>
            <h2>{say(&w.resources)}</h2>
            <p>{say(&w.resources_lead)}</p>
            <Resources whose=Whose::Guess trade=Trade::Brings question=say(&w.brings) help=say(&w.brings_help) />
            <Resources whose=Whose::Guess trade=Trade::Seeks question=say(&w.seeks) help=say(&w.seeks_help) />
        </section>
    }
}

fn organisation_name(organisation: Organisation) -> &'static str {
    catalog().profile.organisations.get(&organisation).map(|card| say(&card.name)).unwrap_or_default()
}
