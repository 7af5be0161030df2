//! Step 1, « Vos objectifs »: the general interest first, then one's own objectives.

use leptos::prelude::*;

use crate::{
    domain::{
        dossier::Dossier,
        event::{Event, Field, Whose},
        text::Text,
    },
    route::Route,
    ui::{
        part::{head::PageHead, link::PageLink, nav::Onward, objectives::ObjectivesChoice, question::FreeText},
        say::{say, words},
        state::state,
    },
};

/// The page.
#[component]
pub fn ObjectivesPage() -> impl IntoView {
    let state = state();
    let w = &words().objectives;
    let is_known = state.part(|dossier| Dossier::organisation(dossier).is_some());
    view! {
        <PageHead step=say(&w.step) title=say(&w.title) lead=say(&w.lead) />
        <section>
            <h2>{say(&w.interest_title)}</h2>
            <p>{say(&w.interest_lead)}</p>
            <InterestText id="besoin" field=Field::Need label=&w.need help=&w.need_help long=true />
            <InterestText id="pour-qui" field=Field::People label=&w.people help=&w.people_help long=false />
            <InterestText id="ou" field=Field::Place label=&w.place help=&w.place_help long=false />
            <InterestText id="changement" field=Field::Change label=&w.change help=&w.change_help long=true />
        </section>
        <section>
            <h2>{say(&w.own_title)}</h2>
            <Show
                when=move || is_known.get()
                fallback=move || view! {
                    <p class="note">{say(&w.unknown_organisation)}</p>
                    <p><PageLink to=Route::Who class="button">{say(&w.to_who)}</PageLink></p>
                }
            >
                <p>{say(&w.own_lead)}</p>
                <ObjectivesChoice whose=Whose::Own />
            </Show>
        </section>
        <Onward here=Route::Objectives />
    }
}

/// One line of the general interest.
#[component]
fn InterestText(id: &'static str, field: Field, label: &'static Text, help: &'static Text, long: bool) -> impl IntoView {
    let state = state();
    view! {
        <FreeText
            id=id
            label=say(label).to_owned()
            help=say(help)
            text=state.part(move |dossier| dossier.field(field).to_owned())
            on_write=move |text| state.dispatch(Event::Write(field, text))
            long=long
        />
    }
}
