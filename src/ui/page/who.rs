//! « Qui vous êtes »: kind, organisation, size, territory, experience, and for whom one answers.

use crate::ui::watch::watch;

use crate::{
    content::first_catalog,
    domain::{
        actor::{Kind, Organisation},
        catalog::criterion,
        diagnosis::is_measured,
        dossier::{Dossier, Scope},
        event::{Event, Field, Whose},
        id::OptionId,
    },
    route::Route,
    ui::{
        draw::{Node, el, live, when},
        part::{
            criterion::levels,
            head::page_head,
            link::page_link,
            nav::onward,
            one_by_one::{Asked, one_by_one},
            question::{Choice, OWN_NAME, Question, free_text, one_of},
        },
        say::{say, words},
        state::{State, state},
    },
};

/// The page.
pub fn page() -> Node {
    let state = state();
    let w = &words().who;
    let needs_organisation = state.part(|dossier| dossier.who.kind.is_some_and(|kind| kind.organisation().is_none()));
    let organisation = state.part(Dossier::organisation);
    let has_partner = state.part(Dossier::has_partner);
    let is_said = watch(move || organisation.get().is_some());
    let name = text_field(state, Field::Name, Question::new(OWN_NAME, say(w.name)).with_help(say(w.name_help)));
    let asked = vec![
        Asked::new(kind(state)),
        Asked::when(needs_organisation, when(needs_organisation, move || answers_for(state))),
        Asked::when(is_said, live(move || organisation.get().map(|organisation| size(state, organisation)))),
        Asked::new(one_of(
            Question::new("echelle", say(w.territory)),
            options(&first_catalog().profile.territories),
            move || state.read(|dossier| dossier.who.territory.clone()),
            move |territory| state.dispatch(Event::Territory(territory)),
        )),
        Asked::new(experience(state)),
        Asked::new(scope(state)),
        Asked::when(has_partner, when(has_partner, move || partner_card(state))),
        Asked::new(el("section").class("optional").with(name)),
    ];
    Node::Many(vec![
        page_head(say(w.step), say(w.title), say(w.lead)),
        one_by_one("vous", asked, 0, onward(Route::Who)),
    ])
}

fn kind(state: State) -> Node {
    one_of(
        Question::new("profil", say(words().who.kind)).settled(),
        kinds(),
        move || state.read(|dossier| dossier.who.kind),
        move |kind| {
            if let Some(kind) = kind {
                state.dispatch(Event::Kind(kind));
            }
        },
    )
}

fn scope(state: State) -> Node {
    let w = &words().who;
    one_of(
        Question::new("portee", say(w.scope)).settled(),
        vec![
            Choice::new(Scope::General, say(w.scope_general)),
            Choice::new(Scope::Partnership, say(w.scope_partnership)).with_help(say(w.scope_partnership_help)),
        ],
        move || state.read(|dossier| dossier.scope),
        move |scope| {
            if let Some(scope) = scope {
                state.dispatch(Event::Scope(scope));
            }
        },
    )
}

fn text_field(state: State, field: Field, question: Question) -> Node {
    let read = move || state.read(|dossier| dossier.field(field).to_owned());
    let write = move |text| state.dispatch(Event::Write(field, text));
    free_text(question, false, read, write)
}

/// For which of the four organisations a project leader, an investor or an adviser answers.
fn answers_for(state: State) -> Node {
    let w = &words().who;
    let is_project = state.part(|dossier| dossier.who.kind == Some(Kind::PorteurDeProjet));
    let in_the_making = state.part(|dossier| dossier.who.in_the_making);
    let question = live(move || {
        let mut choices: Vec<Choice<(Organisation, bool)>> = organisations()
            .into_iter()
            .map(|choice| Choice { value: (choice.value, false), text: choice.text, help: choice.help })
            .collect();
        if is_project.get() {
            choices.push(Choice::new((Organisation::Association, true), say(w.no_form)));
        }
        one_of(
            Question::new("repond-pour", say(w.answers_for)).settled(),
            choices,
            move || {
                state.read(|dossier| {
                    dossier.who.organisation.map(|organisation| (organisation, dossier.who.in_the_making))
                })
            },
            move |answer| {
                if let Some((organisation, making)) = answer {
                    state.dispatch(Event::AnswersFor(organisation, making));
                }
            },
        )
    });
    let note = when(in_the_making, || {
        el("p").class("note").at("role", "status").with(first_catalog().profile.in_the_making).into()
    });
    Node::Many(vec![question, note])
}

/// The experience, unless the self-diagnostic says more: nothing is asked twice.
fn experience(state: State) -> Node {
    let w = &words().who;
    let is_measured = watch(move || state.read(|dossier| is_measured(first_catalog(), dossier)));
    live(move || {
        if is_measured.get() {
            let link = page_link(&Route::Maturity, "", say(words().nav.maturity));
            return el("p").class("note").with(w.measured).with(" ").with(link).into();
        }
        one_of(
            Question::new("experience", say(w.experience)).with_help(say(w.experience_help)),
            levels(first_catalog().profile.experience.iter().map(|text| say(*text).to_owned())),
            move || state.read(|dossier| dossier.own.experience),
            move |level| state.dispatch(Event::Experience(Whose::Own, level)),
        )
    })
}

fn size(state: State, organisation: Organisation) -> Node {
    let sizes = first_catalog().profile.sizes.get(&organisation).map(|sizes| options(sizes)).unwrap_or_default();
    one_of(
        Question::new("taille", say(words().who.size)),
        sizes,
        move || state.read(|dossier| dossier.who.size.clone()),
        move |size| state.dispatch(Event::Size(size)),
    )
}

fn partner_card(state: State) -> Node {
    let w = &words().who;
    let name = Question::new("nom-partenaire", say(w.partner_name)).with_help(say(w.name_help));
    el("section")
        .class("optional")
        .with(one_of(
            Question::new("partenaire", say(w.partner_organisation)),
            organisations(),
            move || state.read(|dossier| dossier.partner.organisation),
            move |organisation| state.dispatch(Event::PartnerOrganisation(organisation)),
        ))
        .with(text_field(state, Field::PartnerName, name))
        .into()
}

fn kinds() -> Vec<Choice<Kind>> {
    let cards = &first_catalog().profile.kinds;
    Kind::ALL
        .into_iter()
        .filter_map(|kind| cards.get(&kind).map(|card| Choice::new(kind, say(card.name)).with_help(say(card.help))))
        .collect()
}

fn organisations() -> Vec<Choice<Organisation>> {
    let cards = &first_catalog().profile.organisations;
    Organisation::ALL
        .into_iter()
        .filter_map(|organisation| cards.get(&organisation).map(|card| Choice::new(organisation, say(card.name))))
        .collect()
}

fn options(choices: &'static [criterion::Choice]) -> Vec<Choice<OptionId>> {
    choices.iter().map(|choice| Choice::new(choice.id.clone(), say(choice.text))).collect()
}
