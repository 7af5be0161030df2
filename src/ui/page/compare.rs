//! Two or three models side by side.

use leptos::prelude::{GetUntracked, RwSignal, Update, With, WithUntracked};

use crate::{
    content::catalog,
    domain::{
        catalog::{criterion::Criterion, model::Model},
        dossier::Dossier,
        id::ModelId,
        text::Text,
    },
    platform::address,
    route::{COMPARED_AT_MOST, Route},
    ui::{
        draw::{Element, Node, el, live, many},
        part::{
            answer_words::{answer_words, asked_words},
            compare_choice::{COMPARED_AT_LEAST, compare_choice_from},
            head::page_head,
            link::{model_link, page_link},
            model_card::depth_words,
            ranking_table::framed,
            report::print_button,
        },
        say::{Names, say, say_with, words},
        state::state,
    },
};

/// The page: the comparison of these models, or the choice of what to compare.
pub fn page(ids: Vec<ModelId>) -> Node {
    let w = &words().compare;
    let ids: Vec<ModelId> = ids.into_iter().filter(|id| catalog().model(id).is_some()).collect();
    let (lead, below) = if ids.len() < COMPARED_AT_LEAST {
        (w.choose_lead, compare_choice_from(ids))
    } else {
        (w.lead, comparison(ids))
    };
    Node::Many(vec![page_head("", say(w.title), say(lead)), below])
}

fn comparison(ids: Vec<ModelId>) -> Node {
    let w = &words().compare;
    let chosen = RwSignal::new(ids);
    let state = state();
    // How both sides are called in the table changes only with the two organisations.
    let own = state.part(Dossier::organisation);
    let other = state.part(|dossier| Some(dossier.partner_organisation()));
    let compared = live(move || {
        own.track();
        other.track();
        let models: Vec<&'static Model> =
            chosen.with(|chosen| chosen.iter().filter_map(|id| catalog().model(id)).collect());
        state.dossier.with_untracked(|dossier| many([described(&models), asked(&models, dossier)]))
    });
    Node::Many(vec![
        el("fieldset")
            .class("compare-selects")
            .with(el("legend").with(w.choose))
            .with(many((0..COMPARED_AT_MOST).map(|place| select(place, chosen))))
            .into(),
        compared,
        el("p").class("note").with(w.figures).into(),
        el("p").class("actions only-screen").with(print_button()).into(),
        el("nav")
            .class("onward")
            .at("aria-label", say(words().model.next))
            .with(page_link(&Route::Models, "button quiet", say(words().model.all_models)))
            .with(page_link(&Route::About, "button quiet", say(words().nav.about)))
            .into(),
    ])
}

/// The choice of one column. The address follows without a step in the history, so that the
/// focus stays where it is.
fn select(place: usize, chosen: RwSignal<Vec<ModelId>>) -> Element {
    let w = &words().compare;
    let id = format!("modele-{place}");
    let choose = move |value: String| {
        chosen.update(|chosen| {
            if value.is_empty() {
                chosen.truncate(place);
            } else if let Some(model) = chosen.get_mut(place) {
                *model = ModelId::from(value);
            } else {
                chosen.push(ModelId::from(value));
            }
        });
        address::replace_fragment(&Route::Compare(chosen.get_untracked()).fragment());
    };
    let none = (place >= COMPARED_AT_LEAST).then(|| el("option").at("value", "").with(w.no_third));
    let options = many(catalog().models.iter().map(|model| {
        let is_elsewhere =
            move || chosen.with(|chosen| chosen.contains(&model.id) && chosen.get(place) != Some(&model.id));
        el("option").at("value", model.id.as_str()).disabled(is_elsewhere).with(model.name)
    }));
    let value =
        move || chosen.with(|chosen| chosen.get(place).map(|model| model.as_str().to_owned()).unwrap_or_default());
    el("div")
        .class("field")
        .with(el("label").at("for", id.clone()).with(say_with(w.place, &[("place", &(place + 1).to_string())])))
        .with(
            el("select")
                .at("id", id)
                .value(value)
                .on("change", move |event| choose(event.value()))
                .with(none)
                .with(options),
        )
}

/// What each model is.
fn described(models: &[&'static Model]) -> Element {
    let w = &words().compare;
    let m = &words().model;
    let row = |name: Text, cell: &dyn Fn(&'static Model) -> Node| {
        let cells = many(models.iter().map(|model| el("td").with(cell(model))));
        el("tr").with(el("th").at("scope", "row").with(name)).with(cells)
    };
    let line = |name: Text, text: fn(&'static Model) -> Text| row(name, &|model| say(text(model)).into());
    let rows = many([
        line(w.definition, |model| model.definition),
        row(m.when, &|model| list(&model.when)),
        line(w.partner_brings, |model| model.brings.partner),
        line(w.association_brings, |model| model.brings.association),
        line(w.partner_gets, |model| model.gets.partner),
        line(w.association_gets, |model| model.gets.association),
        row(m.prerequisites, &|model| list(&model.prerequisites)),
        row(m.frame, &|model| list(model.frame.iter().map(|line| &line.text))),
        row(m.risks, &|model| list(&model.risks)),
        line(m.duration, |model| model.duration),
        line(m.effort, |model| model.effort),
        line(w.depth, |model| depth_words(model.depth)),
    ]);
    table(w.table, None, models, rows)
}

/// What each model asks, beside the reader's own answers where there are any.
fn asked(models: &[&'static Model], dossier: &Dossier) -> Element {
    let names = &Names::of(dossier);
    let has_answers = !dossier.own.levels.is_empty() || !dossier.own.choices.is_empty();
    let rows = many(catalog().criteria.iter().map(|criterion| {
        let yours = has_answers.then(|| el("td").with(answer_words(criterion, &dossier.own, names)));
        let cells = many(models.iter().map(|model| el("td").with(asked_by(model, criterion, names))));
        el("tr").with(el("th").at("scope", "row").with(criterion.name)).with(yours).with(cells)
    }));
    table(words().compare.criteria, has_answers.then_some(words().explain.answer), models, rows)
}

fn asked_by(model: &Model, criterion: &'static Criterion, names: &Names) -> String {
    let ask = catalog().asks(&model.id).and_then(|asks| asks.criteria.get(&criterion.id));
    ask.map_or_else(|| say(words().explain.asks_nothing).to_owned(), |ask| asked_words(criterion, ask, names))
}

/// A table with a column for each model, and one before them where there is something to hold against them.
fn table(title: Text, before: Option<Text>, models: &[&'static Model], rows: Node) -> Element {
    let column = |head: Node| el("th").at("scope", "col").with(head);
    let heads = many(models.iter().map(|model| column(model_link(&model.id).into())));
    let head =
        el("tr").with(column(words().compare.what.into())).with(before.map(|text| column(text.into()))).with(heads);
    let table = el("table").class("compare-table").with(el("caption").with(title)).with(el("thead").with(head));
    framed(say(title), table.with(el("tbody").with(rows)))
}

fn list(texts: impl IntoIterator<Item = &'static Text>) -> Node {
    el("ul").with(many(texts.into_iter().map(|text| el("li").with(say(*text))))).into()
}
