//! « La carte des outils »: where to read, learn and find help, by step and by organisation.

use leptos::prelude::{Get, RwSignal};

use crate::{
    content::catalog,
    domain::{
        catalog::library::{Stage, Tongue, Tool},
        text::Text,
    },
    ui::{
        draw::{Element, Node, el},
        page::examples::{name, organisations},
        part::{
            filter::{filter, filtered},
            head::page_head,
            source::{external_link, search_hint},
        },
        say::{say, words},
    },
};

/// The page.
pub fn page() -> Node {
    let w = &words().library;
    let tools = &catalog().library.tools.tools;
    let [step, actor] = [(); 2].map(|()| RwSignal::new(String::new()));
    let steps = Stage::ALL.map(stage).to_vec();
    let filters = vec![
        filter("par-etape", w.by_step, steps, step),
        filter("par-organisation", w.by_actor, organisations(), actor),
    ];
    let shown = move || {
        let (step, actor) = (step.get(), actor.get());
        let fits = |tool: &&Tool| {
            (step.is_empty() || tool.steps.iter().any(|it| stage(*it).0 == step))
                && (actor.is_empty() || tool.actors.iter().any(|it| name(*it) == actor))
        };
        tools.iter().filter(fits).map(tool).collect()
    };
    Node::Many(vec![
        page_head(say(words().nav.part_learn), say(w.tools_title), say(w.tools_lead)),
        filtered(filters, vec![step, actor], tools.len(), shown),
    ])
}

fn stage(stage: Stage) -> (&'static str, Text) {
    let w = &words().library;
    match stage {
        Stage::Situer => ("situer", w.step_situer),
        Stage::Objectifs => ("objectifs", w.step_objectifs),
        Stage::Modele => ("modele", w.step_modele),
        Stage::Territoire => ("territoire", w.step_territoire),
        Stage::Evaluation => ("evaluation", w.step_evaluation),
        Stage::Agir => ("agir", w.step_agir),
        Stage::Former => ("former", w.step_former),
    }
}

fn tool(tool: &'static Tool) -> Element {
    let w = &words().library;
    let tag = |text: Text| el("span").class("tag").with(text);
    let tongue = match tool.language {
        Tongue::Fr => w.in_french,
        Tongue::En => w.in_english,
    };
    let year = (!tool.year.is_empty()).then(|| el("span").class("tag").with(tool.year));
    let hint = search_hint(tool.search, tool.language);
    el("article")
        .class("card")
        .with(el("h2").with(external_link(say(tool.url), say(tool.name))))
        .with(el("p").with(tool.what))
        .with(
            el("p")
                .with(tag(tongue))
                .with(year)
                .with(tool.kit.then(|| tag(w.kit)))
                .with(tool.perishable.then(|| tag(w.perishable))),
        )
        .with(el("p").class("search-hint").with(hint))
}
