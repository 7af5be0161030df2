//! The figure of several axes, with its sentence; its table stands beside it.

use crate::{
    domain::text::Text,
    figure::radar::{Point, SIZE, corners, label, point, ring},
    ui::{
        draw::{Element, Node, el, many, svg},
        say::say,
    },
};

/// One axis: its label, and its mean in tenths of a level.
pub struct Spoke {
    /// A word or two.
    pub name: &'static str,
    /// The mean; none without an answer.
    pub tenths: Option<u32>,
}

/// The figure; `says` is what it shows, for who does not see it.
pub fn radar_figure(says: Text, spokes: &[Spoke]) -> Node {
    let of = spokes.len();
    let tenths: Vec<Option<u32>> = spokes.iter().map(|spoke| spoke.tenths).collect();
    let axes = many(spokes.iter().enumerate().map(|(place, spoke)| {
        let (x, y) = point(place, of, 40);
        let label = label(place, of);
        let axis = svg("path").class("radar-line").at("d", format!("M{0} {0}L{x} {y}", SIZE / 2));
        let (x, y) = label.at;
        let name = svg("text")
            .class("map-word")
            .at("aria-hidden", "true")
            .at("x", x.to_string())
            .at("y", (y + 5).to_string())
            .at("text-anchor", label.anchor);
        Node::Many(vec![axis.into(), name.with(spoke.name).into()])
    }));
    let drawing = svg("svg")
        .at("viewBox", format!("-60 0 {} {SIZE}", SIZE + 120))
        .at("role", "img")
        .at("aria-label", say(says))
        .with(many((1..=4).map(|level| outline("radar-line", &ring(of, level)))))
        .with(axes)
        .with(outline("radar-said", &corners(&tenths)))
        .with(many(corners(&tenths).into_iter().map(|(x, y)| {
            svg("circle").class("radar-dot").at("cx", x.to_string()).at("cy", y.to_string()).at("r", "5")
        })));
    el("div").class("radar").with(drawing).into()
}

fn outline(class: &'static str, points: &[Point]) -> Element {
    let points: Vec<String> = points.iter().map(|(x, y)| format!("{x},{y}")).collect();
    svg("polygon").class(class).at("points", points.join(" "))
}
