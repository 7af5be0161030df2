//! The map of the nine models with the reader's place on it, its list, its sentence and its table.

use crate::{
    content::catalog,
    domain::{dossier::Dossier, id::ModelId, recommend::place, text::Text},
    figure::map::{HEIGHT, MARGIN, Place, Point, RADIUS, WIDTH, centre, nearest, points},
    ui::{
        draw::{Element, Node, el, many, svg},
        part::{
            link::{model_link, model_name},
            ranking_table::framed,
            rated::decimal,
        },
        say::{say, say_with, words},
    },
};

/// Two readable axes: who helps whom, and what is put at stake together. `first` is the model
/// that ranks first.
pub fn model_map(dossier: &Dossier, first: Option<&ModelId>) -> Node {
    let w = &words().result;
    let models = catalog().models.iter().filter_map(|model| {
        let (across, up) = place::of_model(catalog(), model)?;
        Some((model.slot, model.id.clone(), Place { across, up }))
    });
    let models: Vec<(u8, ModelId, Place)> = models.collect();
    let own = place::of_side(catalog(), &dossier.own).map(|(across, up)| Place { across, up });
    let near = own.and_then(|own| nearest(&models, own));
    let near = near.map(|model| say_with(w.map_near, &[("model", model_name(model))]));
    let says = say(if own.is_some() { w.map_own } else { w.map_nowhere });
    let table = table(&models, own);
    let points = points(models);
    let legend = many(points.iter().map(|point| {
        let mark = (first == Some(&point.model)).then(|| say(w.map_first));
        el("li").at("value", point.number.to_string()).with(model_link(&point.model)).with(" ").with(mark)
    }));
    let drawing = field()
        .at("role", "img")
        .at("aria-label", say(w.map_label))
        // One below the other, so that they do not meet where letters stand further apart.
        .with(word(MARGIN, HEIGHT - 26, say(w.map_left)))
        .with(word(WIDTH - MARGIN, HEIGHT - 6, say(w.map_right)).at("text-anchor", "end"))
        .with(word(MARGIN, 20, say(w.map_top)))
        .with(many(points.iter().map(|point| dot(point, first == Some(&point.model)))))
        .with(own.map(|own| diamond(centre(own))));
    el("figure")
        .class("map")
        .at("role", "figure")
        .at("aria-label", say(w.map_caption))
        .with(el("figcaption").with(w.map_caption))
        .with(drawing)
        .with(el("ol").class("map-legend").with(legend))
        .with(el("p").class("question-help").with(says).with(" ").with(near))
        .with(el("details").with(el("summary").with(w.map_table)).with(table))
        .into()
}

/// The same places as numbers: a row for each model, and one for the reader.
fn table(models: &[(u8, ModelId, Place)], own: Option<Place>) -> Element {
    let w = &words().result;
    let head = |text: Text| el("th").at("scope", "col").with(text);
    let level = |sixteenths: u8| el("td").class("number").with(decimal((u32::from(sixteenths) * 10 + 2) / 4));
    let row = |name: Element, place: Place| el("tr").with(name).with(level(place.across)).with(level(place.up));
    let name = || el("th").at("scope", "row");
    let rows = models.iter().map(|(_, model, place)| row(name().with(model_link(model)), *place));
    let own = own.map(|place| row(name().with(w.map_you), place));
    let table = el("table")
        .class("scores-table")
        .with(el("caption").with(w.map_table_caption))
        .with(el("thead").with(el("tr").with(head(w.model)).with(head(w.map_across)).with(head(w.map_up))))
        .with(el("tbody").with(many(rows)).with(own));
    framed(say(w.map_table), table)
}

/// The field and its axes.
fn field() -> Element {
    let (right, bottom) = (WIDTH - MARGIN, HEIGHT - MARGIN);
    let line = |from: (i32, i32), to: (i32, i32)| {
        number(
            number(number(number(svg("line").class("map-axis"), "x1", from.0), "y1", from.1), "x2", to.0),
            "y2",
            to.1,
        )
    };
    let ground = number(number(svg("rect").class("map-field"), "x", MARGIN), "y", MARGIN);
    svg("svg")
        .at("viewBox", format!("0 0 {WIDTH} {HEIGHT}"))
        .with(number(number(ground, "width", right - MARGIN), "height", bottom - MARGIN))
        .with(line((WIDTH / 2, MARGIN), (WIDTH / 2, bottom)))
        .with(line((MARGIN, HEIGHT / 2), (right, HEIGHT / 2)))
}

fn word(x: i32, y: i32, text: &'static str) -> Element {
    number(number(svg("text").class("map-word").at("aria-hidden", "true"), "x", x), "y", y).with(text)
}

fn dot(point: &Point, is_first: bool) -> Element {
    let circle = number(number(number(svg("circle"), "cx", point.x), "cy", point.y), "r", RADIUS);
    let text = number(number(svg("text").at("aria-hidden", "true"), "x", point.x), "y", point.y + 5)
        .at("text-anchor", "middle");
    svg("g")
        .class(if is_first { "map-point is-first" } else { "map-point" })
        .with(circle)
        .with(text.with(point.number.to_string()))
}

/// The reader's place.
fn diamond((x, y): (i32, i32)) -> Element {
    let outline = format!("M{x} {} L{} {y} L{x} {} L{} {y} Z", y - 20, x + 20, y + 20, x - 20);
    svg("g").class("map-own").with(svg("path").at("d", outline))
}

fn number(element: Element, name: &'static str, value: i32) -> Element {
    element.at(name, value.to_string())
}
