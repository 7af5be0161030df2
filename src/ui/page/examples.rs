//! « Des exemples réels »: the base of inspiring examples, narrowed by model, actor and stake.

use leptos::prelude::{Get, RwSignal};

use crate::{
    content::catalog,
    domain::{
        actor::Organisation,
        catalog::library::{Labelled, Partnership},
        text::Text,
    },
    ui::{
        draw::{Element, Node, el, many},
        page::evaluation::heads,
        part::{
            filter::{filter, filtered},
            head::page_head,
            link::model_link,
            ranking_table::framed,
            source::external_link,
        },
        say::{say, words},
    },
};

/// Organisations as lists of choices name them.
#[must_use]
pub fn organisations() -> Vec<(&'static str, Text)> {
    let cards = &catalog().profile.organisations;
    Organisation::ALL.into_iter().filter_map(|it| Some((name(it), cards.get(&it)?.name))).collect()
}

/// The name of an organisation in a list of choices.
#[must_use]
pub fn name(organisation: Organisation) -> &'static str {
    match organisation {
        Organisation::Association => "association",
        Organisation::Entreprise => "entreprise",
        Organisation::Fondation => "fondation",
        Organisation::Collectivite => "collectivite",
    }
}

/// The page.
pub fn page() -> Node {
    let w = &words().library;
    let library = &catalog().library.examples;
    let [model, actor, stake] = [(); 3].map(|()| RwSignal::new(String::new()));
    let models = catalog().models.iter().map(|model| (model.id.as_str(), model.name)).collect();
    let stakes = library.stakes.iter().map(|stake| (stake.id.as_str(), stake.name)).collect();
    let filters = vec![
        filter("par-modele", w.by_model, models, model),
        filter("par-organisation", w.by_actor, organisations(), actor),
        filter("par-sujet", w.by_stake, stakes, stake),
    ];
    let shown = move || {
        let (model, actor, stake) = (model.get(), actor.get(), stake.get());
        let fits = |example: &&Partnership| {
            (model.is_empty() || example.model.as_str() == model)
                && (actor.is_empty() || example.sides.iter().any(|side| name(side.organisation) == actor))
                && (stake.is_empty() || example.stakes.iter().any(|id| id.as_str() == stake))
        };
        library.examples.iter().filter(fits).map(example).collect()
    };
    Node::Many(vec![
        page_head(say(words().nav.part_learn), say(w.examples_title), say(w.examples_lead)),
        filtered(filters, vec![model, actor, stake], library.examples.len(), shown),
    ])
}

fn example(example: &'static Partnership) -> Element {
    let w = &words().library;
    let stakes = example.stakes.iter().filter_map(|id| {
        let stake = catalog().library.examples.stakes.iter().find(|stake| stake.id == *id)?;
        Some(el("span").class("tag").with(stake.name))
    });
    let rows = example.sides.iter().map(|side| {
        el("tr")
            .with(el("th").at("scope", "row").with(side.name))
            .with(el("td").with(side.brings))
            .with(el("td").with(side.seeks))
    });
    let sides = el("table")
        .with(el("caption").class("visually-hidden").with(example.who))
        .with(heads(&[w.side, w.brings, w.seeks]))
        .with(el("tbody").with(many(rows)));
    let year = (!example.year.is_empty()).then(|| format!(" ({})", say(example.year)));
    let label = match example.label {
        Labelled::Source => w.by_source,
        Labelled::Ours => w.by_us,
    };
    el("article")
        .class("card")
        .with(el("h2").with(example.who).with(year))
        .with(
            el("p")
                .with(model_link(&example.model))
                .with(" ")
                .with(many(stakes))
                .with(example.kit.then(|| el("span").class("tag").with(w.kit))),
        )
        .with(el("p").with(example.situation))
        .with(framed(say(example.who), sides))
        .with(el("p").with(el("strong").with(w.why_model)).with(" ").with(example.why).with(" ").with(label))
        .with(
            el("p")
                .class("example-source")
                .with(words().model.source)
                .with(" ")
                .with(external_link(say(example.url), say(example.source))),
        )
}
