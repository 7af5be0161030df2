//! The indicators followed, dimension by dimension, with what is proposed for each.

use crate::{
    content::catalog,
    domain::{
        catalog::evaluation::Dimension,
        evaluation::proposals,
        event::{Event, FOLLOWED_AT_MOST, FollowedField},
    },
    ui::{
        draw::{Node, el, live, many},
        effects::after_drawing,
        part::question::{Question, free_text},
        say::{say, say_with, words},
        state::state,
    },
};

/// All dimensions.
pub fn followed() -> Node {
    many(catalog().evaluation.dimensions.iter().map(dimension_followed))
}

fn dimension_followed(dimension: &'static Dimension) -> Node {
    let state = state();
    // Drawn again when one comes or goes, never while one is written.
    let places = state.part(move |dossier| {
        let all = dossier.evaluation.followed.iter().enumerate();
        all.filter(|(_, it)| it.dimension == dimension.id).map(|(place, _)| place).collect::<Vec<usize>>()
    });
    let heading = format!("suivi-{}", dimension.id);
    let target = heading.clone();
    let list = live(move || {
        let places = places.get();
        let room = places.len() < FOLLOWED_AT_MOST;
        let kept = many(places.into_iter().map(|place| one(place, target.clone())));
        Node::Many(vec![kept, if room { proposed(dimension) } else { Node::Nothing }])
    });
    el("details")
        .class("lever")
        .with(el("summary").with(el("h3").at("id", heading).at("tabindex", "-1").with(dimension.name)))
        .with(list)
        .into()
}

fn one(place: usize, heading: String) -> Node {
    let state = state();
    let w = &words().evaluation;
    let field = |field: FollowedField, name: &str, label| {
        free_text(
            Question::new(format!("suivi-{place}-{name}"), say(label)),
            false,
            move || {
                state.read(|dossier| {
                    let followed = dossier.evaluation.followed.get(place);
                    followed.map(|it| it.field(field).to_owned()).unwrap_or_default()
                })
            },
            move |text| state.dispatch(Event::Followed(place, field, text)),
        )
    };
    let remove = el("button").at("type", "button").class("withdraw").with(w.unfollow).on("click", move |_| {
        state.dispatch(Event::Unfollow(place));
        let heading = heading.clone();
        after_drawing(move || {
            crate::platform::page::focus(&heading);
        });
    });
    el("div")
        .class("card")
        .at("role", "group")
        .at("aria-label", say_with(w.followed_one, &[("number", &(place + 1).to_string())]))
        .with(field(FollowedField::What, "quoi", w.what))
        .with(field(FollowedField::Supplier, "qui", w.supplier))
        .with(field(FollowedField::When, "quand", w.when))
        .with(remove)
        .into()
}

fn proposed(dimension: &'static Dimension) -> Node {
    let state = state();
    let w = &words().evaluation;
    let model = state.outcome().with(|outcome| outcome.first_model());
    let texts = state.read(|dossier| {
        let all = proposals(catalog(), dossier, model.as_ref(), dimension);
        let is_new = |text: &&str| dossier.evaluation.followed.iter().all(|it| it.what != **text);
        all.into_iter().map(say).filter(is_new).collect::<Vec<&str>>()
    });
    let items = many(texts.into_iter().map(|text| {
        let button = el("button")
            .at("type", "button")
            .class("button quiet")
            .with(say_with(w.follow, &[("what", text)]))
            .on("click", move |_| state.dispatch(Event::Follow(dimension.id.clone(), text.to_owned())));
        el("li").with(button)
    }));
    Node::Many(vec![el("p").with(w.proposals).into(), el("ul").class("choices").with(items).into()])
}
