//! « Les neuf modèles »: the four categories of the kit, and the choice of models to compare.

use leptos::prelude::*;

use crate::{
    content::catalog,
    domain::catalog::model::Category,
    ui::{
        part::{compare_choice::CompareChoice, head::PageHead, model_card::ModelCard},
        say::{say, words},
    },
};

/// The page.
#[component]
pub fn ModelsPage() -> impl IntoView {
    let w = &words().models;
    let categories = catalog().categories.iter().map(|category| view! { <Models category /> }).collect_view();
    view! {
        <PageHead title=say(&w.title) lead=say(&w.lead) />
        {categories}
        <section class="compare-choice" aria-labelledby="comparer">
            <h2 id="comparer">{say(&w.compare_title)}</h2>
            <CompareChoice />
        </section>
    }
}

/// One category and its models.
#[component]
fn Models(category: &'static Category) -> impl IntoView {
    let id = format!("categorie-{}", category.id);
    let labelled_by = id.clone();
    let cards = catalog()
        .models
        .iter()
        .filter(|model| model.category == category.id)
        .map(|model| view! { <ModelCard model /> })
        .collect_view();
    view! {
        <section class=format!("category category-{}", category.id) aria-labelledby=labelled_by>
            <h2 id=id>{say(&category.name)}</h2>
            <p>{say(&category.definition)}</p>
            <div class="model-cards">{cards}</div>
        </section>
    }
}
