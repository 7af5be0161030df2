//! « À propos »: what this is, from whom, what it is not, and every dated figure.

use crate::{
    content::catalog,
    domain::{
        catalog::{about::Section, figures::Figure},
        text::Text,
    },
    route::Route,
    ui::{
        draw::{Element, Node, el, many},
        part::{
            figure_note::figures_notice,
            head::page_head,
            link::page_link,
            shortcuts,
            source::{external_link, reading_list, site},
        },
        say::{say, say_with, words},
        when,
    },
};

/// The page.
pub fn page() -> Node {
    let w = &words().about;
    let about = &catalog().about;
    let links = el("section").with(el("h2").with(w.links_title)).with(reading_list(&about.links));
    let figures = el("section")
        .with(el("h2").at("id", "chiffres").with(w.figures_title))
        .with(figures_notice())
        .with(figure_table());
    let keys = el("section").with(el("h2").at("id", shortcuts::PLACE).at("tabindex", "-1").with(w.keys_title));
    let keys = keys.with(shortcuts::list());
    let article = el("article").class("about").with(many(about.sections.iter().map(section))).with(keys);
    let article = article.with(links).with(figures);
    let article = article.with(el("p").with(page_link(&Route::Style, "", say(w.style))));
    Node::Many(vec![page_head("", say(w.title), say(w.lead)), article.into()])
}

fn section(section: &'static Section) -> Element {
    let rules = &catalog().rules;
    let edition = rules.edition.to_string();
    let date = when::written_day(&rules.date);
    let figures = when::written_day(&catalog().figures.reviewed);
    let places =
        [("edition", edition.as_str()), ("date", &date), ("version", env!("CARGO_PKG_VERSION")), ("figures", &figures)];
    let paragraphs = section.paragraphs.iter().map(|text| el("p").with(say_with(*text, &places)));
    el("section").with(el("h2").with(section.title)).with(many(paragraphs))
}

fn figure_table() -> Element {
    let w = &words().about;
    let heads = [w.figure, w.value, w.article, w.date, w.source].map(head);
    let table = el("table")
        .class("figure-table")
        .with(el("caption").with(w.figures_caption))
        .with(el("thead").with(el("tr").with(many(heads))))
        .with(el("tbody").with(many(catalog().figures.figures.iter().map(row))));
    el("div").class("table-frame").at("role", "group").at("tabindex", "0").at("aria-labelledby", "chiffres").with(table)
}

fn head(name: Text) -> Element {
    el("th").at("scope", "col").with(say(name))
}

fn row(figure: &'static Figure) -> Element {
    el("tr")
        .with(el("th").at("scope", "row").with(figure.name))
        .with(el("td").with(figure.value))
        .with(el("td").with(figure.article))
        .with(el("td").with(figure.date))
        .with(el("td").with(external_link(say(figure.source), site(say(figure.source)))))
}
