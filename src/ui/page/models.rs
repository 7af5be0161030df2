//! « Les neuf modèles »: the four categories of the kit, and the choice of models to compare.

use crate::{
    content::catalog,
    domain::catalog::model::Category,
    ui::{
        draw::{Node, el, many},
        part::{compare_choice::compare_choice, head::page_head, model_card::model_card},
        say::{say, words},
    },
};

/// The page.
pub fn page() -> Node {
    let w = &words().models;
    let compare = el("section")
        .class("compare-choice")
        .at("aria-labelledby", "comparer")
        .with(el("h2").at("id", "comparer").with(w.compare_title))
        .with(compare_choice());
    Node::Many(vec![
        page_head("", say(w.title), say(w.lead)),
        many(catalog().categories.iter().map(models)),
        compare.into(),
    ])
}

/// One category and its models.
fn models(category: &'static Category) -> Node {
    let id = format!("categorie-{}", category.id);
    let models = catalog().models.iter().filter(|model| model.category == category.id);
    el("section")
        .class(format!("category category-{}", category.id))
        .at("aria-labelledby", id.clone())
        .with(el("h2").at("id", id).with(category.name))
        .with(el("p").with(category.definition))
        .with(el("div").class("model-cards").with(many(models.map(model_card))))
        .into()
}
