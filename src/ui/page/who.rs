//! « Qui vous êtes »: kind, organisation, size, territory, experience, and for whom one answers.

use leptos::prelude::*;

use crate::{
    content::catalog,
    domain::{
        actor::{Kind, Organisation},
        dossier::{Dossier, Scope},
        event::{Event, Field, Whose},
        id::OptionId,
    },
    route::Route,
    ui::{
        part::{
            criterion::levels,
            head::PageHead,
            nav::Onward,
            question::{Choice, FreeText, OneOf},
        },
        say::{say, words},
        state::{State, state},
    },
};

/// The page.
#[component]
pub fn WhoPage() -> impl IntoView {
    let state = state();
    let w = &words().who;
    let needs_organisation = state.part(|dossier| dossier.who.kind.is_some_and(|kind| kind.organisation().is_none()));
    let is_named = state.part(|dossier| dossier.organisation().is_some());
    let has_partner = state.part(Dossier::has_partner);
    view! {
        <PageHead step=say(&w.step) title=say(&w.title) lead=say(&w.lead) />
        <OneOf
            id="profil"
            question=say(&w.kind).to_owned()
            choices=kinds()
            answer=state.part(|dossier| dossier.who.kind)
            on_answer=move |kind| if let Some(kind) = kind { state.dispatch(Event::Kind(kind)) }
        />
        <Show when=move || needs_organisation.get()>
            <AnswersFor state />
        </Show>
        <Show when=move || is_named.get()>
            <Size state />
        </Show>
        <OneOf
            id="echelle"
            question=say(&w.territory).to_owned()
            choices=options(&catalog().profile.territories)
            answer=state.part(|dossier| dossier.who.territory.clone())
            on_answer=move |territory| state.dispatch(Event::Territory(territory))
        />
        <OneOf
            id="experience"
            question=say(&w.experience).to_owned()
            help=say(&w.experience_help).to_owned()
            choices=levels(catalog().profile.experience.iter().map(|text| say(text).to_owned()))
            answer=state.part(|dossier| dossier.own.experience)
            on_answer=move |level| state.dispatch(Event::Experience(Whose::Own, level))
        />
        <OneOf
            id="portee"
            question=say(&w.scope).to_owned()
            choices=vec![
                Choice::new(Scope::General, say(&w.scope_general)),
                Choice::new(Scope::Partnership, say(&w.scope_partnership)).with_help(say(&w.scope_partnership_help)),
            ]
            answer=state.part(|dossier| dossier.scope)
            on_answer=move |scope| if let Some(scope) = scope { state.dispatch(Event::Scope(scope)) }
        />
        <Show when=move || has_partner.get()>
            <PartnerCard state />
        </Show>
        <section class="optional">
            <FreeText
                id="nom"
                label=say(&w.name).to_owned()
                help=say(&w.name_help)
                text=state.part(|dossier| dossier.field(Field::Name).to_owned())
                on_write=move |text| state.dispatch(Event::Write(Field::Name, text))
            />
        </section>
        <Onward here=Route::Who />
    }
}

/// For which of the four organisations a project leader, an investor or an adviser answers.
#[component]
fn AnswersFor(state: State) -> impl IntoView {
    let w = &words().who;
    let is_project = state.part(|dossier| dossier.who.kind == Some(Kind::PorteurDeProjet));
    let in_the_making = state.part(|dossier| dossier.who.in_the_making);
    let choices = Signal::derive(move || {
        let mut choices: Vec<Choice<(Organisation, bool)>> =
            organisations().into_iter().map(|choice| Choice { value: (choice.value, false), text: choice.text, help: choice.help }).collect();
        if is_project.get() {
            choices.push(Choice::new((Organisation::Association, true), say(&w.no_form)));
        }
        choices
    });
    view! {
        <OneOf
            id="repond-pour"
            question=say(&w.answers_for).to_owned()
            choices=choices
            answer=state.part(|dossier| dossier.who.organisation.map(|organisation| (organisation, dossier.who.in_the_making)))
            on_answer=move |answer| if let Some((organisation, making)) = answer {
                state.dispatch(Event::AnswersFor(organisation, making));
            }
        />
        <Show when=move || in_the_making.get()>
            <p class="note" role="status">{say(&catalog().profile.in_the_making)}</p>
        </Show>
    }
}

#[component]
fn Size(state: State) -> impl IntoView {
    let organisation = state.part(Dossier::organisation);
    let choices = Signal::derive(move || {
        organisation.get().and_then(|organisation| catalog().profile.sizes.get(&organisation)).map(|sizes| options(sizes)).unwrap_or_default()
    });
    view! {
        <OneOf
            id="taille"
            question=say(&words().who.size).to_owned()
            choices=choices
            answer=state.part(|dossier| dossier.who.size.clone())
            on_answer=move |size| state.dispatch(Event::Size(size))
        />
    }
}

#[component]
fn PartnerCard(state: State) -> impl IntoView {
    let w = &words().who;
    view! {
        <section class="optional">
            <FreeText
                id="nom-partenaire"
                label=say(&w.partner_name).to_owned()
                help=say(&w.name_help)
                text=state.part(|dossier| dossier.field(Field::PartnerName).to_owned())
                on_write=move |text| state.dispatch(Event::Write(Field::PartnerName, text))
            />
            <OneOf
                id="partenaire"
                question=say(&w.partner_organisation).to_owned()
                choices=organisations()
                answer=state.part(|dossier| dossier.partner.organisation)
                on_answer=move |organisation| state.dispatch(Event::PartnerOrganisation(organisation))
            />
        </section>
    }
}

fn kinds() -> Vec<Choice<Kind>> {
    let cards = &catalog().profile.kinds;
    Kind::ALL
        .into_iter()
        .filter_map(|kind| cards.get(&kind).map(|card| Choice::new(kind, say(&card.name)).with_help(say(&card.help))))
        .collect()
}

fn organisations() -> Vec<Choice<Organisation>> {
    let cards = &catalog().profile.organisations;
    Organisation::ALL
        .into_iter()
        .filter_map(|organisation| cards.get(&organisation).map(|card| Choice::new(organisation, say(&card.name))))
        .collect()
}

fn options(choices: &'static [crate::domain::catalog::criterion::Choice]) -> Vec<Choice<OptionId>> {
    choices.iter().map(|choice| Choice::new(choice.id.clone(), say(&choice.text))).collect()
}
