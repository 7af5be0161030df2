//! One model sheet, whole, and what it means for the reader once there is a ranking.

use crate::{
    content::{catalog, packs::Pack},
    domain::{
        catalog::model::{Example, FrameLine, Model},
        id::ModelId,
        text::Text,
    },
    route::Route,
    ui::{
        arrival::has_come,
        draw::{Element, Node, el, live, many},
        part::{
            figure_note::{figure_notes, figures_notice},
            for_you::for_you,
            head::page_head,
            link::{french_name, jump_link, page_link},
            model_card::depth_words,
            source::{external_link, reading_list},
            terms::terms,
        },
        say::{say, say_with, words},
        state::state,
    },
};

/// The id of the heading above the table of what each side brings and gets.
const EXCHANGE: &str = "echange";

/// The page.
pub fn page(id: &ModelId) -> Node {
    catalog().model(id).map_or_else(missing, sheet)
}

fn missing() -> Node {
    let w = &words().model;
    let all = page_link(&Route::Models, "button primary", say(w.all_models));
    Node::Many(vec![page_head("", say(w.missing_title), say(w.missing)), el("p").with(all).into()])
}

fn sheet(model: &'static Model) -> Node {
    let w = &words().model;
    let facts = el("dl").class("facts").with(fact(w.duration, model.duration)).with(fact(w.effort, model.effort));
    let law = el("ul").class("law").with(many(model.frame.iter().map(frame_line)));
    let examples = el("ul").class("examples").with(many(model.examples.iter().map(example)));
    let mut parts = Parts::default();
    let when = el("div").class("when").with(parts.listed("quand", w.when, &model.when)).with(parts.listed(
        "quand-eviter",
        w.when_not,
        &model.when_not,
    ));
    let sections = [
        when,
        parts.section("voisins", w.border).with(el("p").with(model.border)),
        parts.section(EXCHANGE, w.exchange).with(exchange(model)),
        parts.listed("avant", w.prerequisites, &model.prerequisites),
        parts.section("etapes", w.steps).with(el("ol").class("steps").with(items(&model.steps))),
        parts.section("duree", w.time).with(facts),
        parts.listed("risques", w.risks, &model.risks),
        parts.listed("suivre", w.indicators, &model.indicators),
        parts.section("cadre", w.frame).with(figures_notice()).with(law),
        parts.section("exemples", w.examples).with(examples),
        parts.section("liens", w.links).with(reading_list(&model.links)),
    ];
    let article = el("article")
        .class(format!("sheet category-{}", model.category))
        .with(head(model))
        .with(el("p").class("depth").with(say_with(w.depth, &[("depth", say(depth_words(model.depth)))])))
        .with(for_you(model))
        .with(contents(&parts))
        .with(many(sections))
        .with(explained(model));
    let onward = el("nav")
        .class("onward")
        .at("aria-label", say(w.next))
        .with(page_link(&Route::Models, "button quiet", say(w.all_models)))
        .with(page_link(&Route::Compare(vec![model.id.clone()]), "button", say(w.compare)));
    Node::Many(vec![article.into(), onward.into()])
}

/// The terms the sheet speaks of, once their words are here.
fn explained(model: &'static Model) -> Node {
    let state = state();
    live(move || {
        if has_come(state, Pack::Library) {
            let lists = [&model.when, &model.when_not, &model.prerequisites, &model.steps, &model.risks];
            let texts = lists.into_iter().flat_map(|list| list.iter().copied());
            let frame = model.frame.iter().map(|line| line.text);
            terms([model.definition, model.border].into_iter().chain(texts).chain(frame).map(say))
        } else {
            Node::Nothing
        }
    })
}

/// The head of the sheet: as on every page, with the category, a text with its place filled, above.
fn head(model: &'static Model) -> Element {
    let w = &words().model;
    let category = catalog()
        .category(&model.category)
        .map(|category| el("p").class("page-step").with(say_with(w.category, &[("category", say(category.name))])));
    el("header")
        .class("page-head")
        .with(category)
        .with(el("h1").at("id", "titre").at("tabindex", "-1").with(model.name))
        .with(french_name(&model.id))
        .with(el("p").class("lead").with(model.definition))
}

/// What the sheet holds: it is a dozen screens long on a phone.
fn contents(parts: &Parts) -> Element {
    let links = parts.0.iter().map(|(id, title)| el("li").with(jump_link(id, "", say(*title))));
    el("nav").class("jumps").at("aria-label", say(words().territory.jumps)).with(el("ul").with(many(links)))
}

/// The parts of the sheet, noted as they are made: the ids of their headings, and their titles.
#[derive(Default)]
struct Parts(Vec<(&'static str, Text)>);

impl Parts {
    fn section(&mut self, id: &'static str, title: Text) -> Element {
        self.0.push((id, title));
        el("section").with(el("h2").at("id", id).at("tabindex", "-1").with(say(title)))
    }

    /// Texts one below the other, under their title.
    fn listed(&mut self, id: &'static str, title: Text, texts: &'static [Text]) -> Element {
        self.section(id, title).with(el("ul").with(items(texts)))
    }
}

fn items(texts: &'static [Text]) -> Node {
    many(texts.iter().map(|text| el("li").with(say(*text))))
}

fn fact(name: Text, text: Text) -> Element {
    el("div").with(el("dt").with(say(name))).with(el("dd").with(say(text)))
}

/// What each side brings and gets.
fn exchange(model: &'static Model) -> Element {
    let w = &words().model;
    let (brings, gets) = (&model.brings, &model.gets);
    let heads = el("tr").with(column(w.side)).with(column(w.brings)).with(column(w.gets));
    let rows = el("tbody").with(side(w.partner, brings.partner, gets.partner)).with(side(
        w.association,
        brings.association,
        gets.association,
    ));
    let caption = el("caption").class("visually-hidden").with(w.exchange);
    let table = el("table").class("exchange").with(caption).with(el("thead").with(heads)).with(rows);
    el("div").class("table-frame").at("role", "group").at("tabindex", "0").at("aria-labelledby", EXCHANGE).with(table)
}

fn column(name: Text) -> Element {
    el("th").at("scope", "col").with(say(name))
}

fn side(name: Text, brings: Text, gets: Text) -> Element {
    el("tr")
        .with(el("th").at("scope", "row").with(say(name)))
        .with(el("td").with(say(brings)))
        .with(el("td").with(say(gets)))
}

fn frame_line(line: &'static FrameLine) -> Element {
    el("li").with(el("p").with(line.text)).with(figure_notes(&line.figures))
}

fn example(example: &'static Example) -> Element {
    let w = &words().model;
    let source: Node = if example.url.is_empty() {
        say(example.source).into()
    } else {
        external_link(say(example.url), say(example.source)).into()
    };
    let year = (!example.year.is_empty()).then(|| {
        Node::Many(vec![" ".into(), el("span").class("example-year").with(format!("({})", say(example.year))).into()])
    });
    el("li")
        .class("example")
        .with(el("h3").with(example.who).with(year))
        .with(example.kit.then(|| el("p").with(el("span").class("tag").with(w.kit))))
        .with(el("p").with(example.text))
        .with(el("p").class("example-source").with(w.source).with(" ").with(source))
}
