//! Two or three models side by side.

use leptos::prelude::*;

use crate::{
    content::catalog,
    domain::{
        catalog::{criterion::Criterion, model::Model},
        id::ModelId,
        text::Text,
    },
    platform::address,
    route::{COMPARED_AT_MOST, Route},
    ui::{
        part::{
            answer_words::asked_words,
            compare_choice::{COMPARED_AT_LEAST, CompareChoice},
            head::PageHead,
            link::{ModelLink, PageLink},
            model_card::depth_words,
        },
        say::{Names, say, say_with, words},
        state::state,
    },
};

/// The page: the comparison, or the choice of what to compare.
#[component]
pub fn ComparePage(
    /// The models to compare.
    ids: Vec<ModelId>,
) -> impl IntoView {
    let w = &words().compare;
    let ids: Vec<ModelId> = ids.into_iter().filter(|id| catalog().model(id).is_some()).collect();
    if ids.len() < COMPARED_AT_LEAST {
        view! {
            <PageHead title=say(&w.title) lead=say(&w.choose_lead) />
            <CompareChoice ticked=ids />
        }
        .into_any()
    } else {
        view! {
            <PageHead title=say(&w.title) lead=say(&w.lead) />
            <Comparison ids />
        }
        .into_any()
    }
}

#[component]
fn Comparison(ids: Vec<ModelId>) -> impl IntoView {
    let w = &words().compare;
    let chosen = RwSignal::new(ids);
    let state = state();
    let names = state.part(Names::of);
    view! {
        <fieldset class="compare-selects">
            <legend>{say(&w.choose)}</legend>
            {(0..COMPARED_AT_MOST).map(|place| view! { <Select place chosen /> }).collect_view()}
        </fieldset>
        {move || {
            let models: Vec<&'static Model> =
                chosen.with(|chosen| chosen.iter().filter_map(|id| catalog().model(id)).collect());
            table(&models, &names.get())
        }}
        <p class="note">{say(&w.figures)}</p>
        <nav class="onward" aria-label=say(&words().model.next)>
            <PageLink to=Route::Models class="button quiet">{say(&words().model.all_models)}</PageLink>
            <PageLink to=Route::About class="button quiet">{say(&words().nav.about)}</PageLink>
        </nav>
    }
}

/// The choice of one column. The address follows without a step in the history, so that the
/// focus stays where it is.
#[component]
fn Select(place: usize, chosen: RwSignal<Vec<ModelId>>) -> impl IntoView {
    let w = &words().compare;
    let id = format!("modele-{place}");
    let choose = move |value: String| {
        chosen.update(|chosen| {
            if value.is_empty() {
                chosen.truncate(place);
            } else if let Some(model) = chosen.get_mut(place) {
                *model = ModelId(value);
            } else {
                chosen.push(ModelId(value));
            }
        });
        address::replace_fragment(&Route::Compare(chosen.get_untracked()).fragment());
    };
    let options = catalog()
        .models
        .iter()
        .map(|model| {
            let here = move || chosen.with(|chosen| chosen.get(place) == Some(&model.id));
            let elsewhere = move || chosen.with(|chosen| chosen.contains(&model.id)) && !here();
            view! {
                <option value=model.id.as_str() prop:selected=here prop:disabled=elsewhere>{say(&model.name)}</option>
            }
        })
        .collect_view();
    let none = (place >= COMPARED_AT_LEAST).then(|| {
        view! { <option value="" prop:selected=move || chosen.with(|chosen| chosen.get(place).is_none())>{say(&w.no_third)}</option> }
    });
    view! {
        <div class="field">
            <label for=id.clone()>{say_with(&w.place, &[("place", &(place + 1).to_string())])}</label>
            <select id=id on:change=move |event| choose(event_target_value(&event))>{none} {options}</select>
        </div>
    }
}

fn table(models: &[&'static Model], names: &Names) -> impl IntoView + use<> {
    let w = &words().compare;
    let m = &words().model;
    let heads = models.iter().map(|model| view! { <th scope="col"><ModelLink id=model.id.clone() /></th> }).collect_view();
    let criteria = catalog()
        .criteria
        .iter()
        .map(|criterion| row(&criterion.name, models, |model| asked(criterion, model, names).into_any()))
        .collect_view();
    view! {
        <div class="table-frame" role="region" tabindex="0" aria-label=say(&w.table)>
            <table class="compare-table">
                <caption>{say(&w.table)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{say(&w.what)}</th>
                        {heads}
                    </tr>
                </thead>
                <tbody>
                    {row(&w.definition, models, |model| say(&model.definition).into_any())}
                    {row(&m.when, models, |model| list(model.when.iter()))}
                    {row(&w.partner_brings, models, |model| say(&model.brings.partner).into_any())}
                    {row(&w.association_brings, models, |model| say(&model.brings.association).into_any())}
                    {row(&w.partner_gets, models, |model| say(&model.gets.partner).into_any())}
                    {row(&w.association_gets, models, |model| say(&model.gets.association).into_any())}
                    {row(&m.prerequisites, models, |model| list(model.prerequisites.iter()))}
                    {row(&m.frame, models, |model| list(model.frame.iter().map(|line| &line.text)))}
                    {row(&m.risks, models, |model| list(model.risks.iter()))}
                    {row(&m.duration, models, |model| say(&model.duration).into_any())}
                    {row(&m.effort, models, |model| say(&model.effort).into_any())}
                    {row(&w.depth, models, |model| say(depth_words(model.depth)).into_any())}
                </tbody>
                <tbody>
                    <tr class="row-group">
                        <th scope="rowgroup" colspan=models.len() + 1>{say(&w.criteria)}</th>
                    </tr>
                    {criteria}
                </tbody>
            </table>
        </div>
    }
}

/// One line: what is compared, then one cell a model.
fn row(name: &'static Text, models: &[&'static Model], cell: impl Fn(&'static Model) -> AnyView) -> AnyView {
    let cells: Vec<AnyView> = models.iter().map(|model| view! { <td>{cell(model)}</td> }.into_any()).collect();
    view! { <tr><th scope="row">{say(name)}</th>{cells}</tr> }.into_any()
}

fn list(texts: impl Iterator<Item = &'static Text>) -> AnyView {
    view! { <ul>{texts.map(|text| view! { <li>{say(text)}</li> }).collect_view()}</ul> }.into_any()
}

fn asked(criterion: &'static Criterion, model: &'static Model, names: &Names) -> String {
    let ask = catalog().asks(&model.id).and_then(|asks| asks.criteria.get(&criterion.id));
    ask.map_or_else(|| say(&words().explain.asks_nothing).to_owned(), |ask| asked_words(criterion, ask, names))
}
