//! Means of several axes: a figure, and the table that says the same.

use crate::{
    domain::{diagnosis::Scored, text::Text},
    ui::{
        draw::{Element, Node, el, many},
        part::{
            radar::{Spoke, radar_figure},
            ranking_table::framed,
            rated::{band_words, level_words},
        },
        say::{say, words},
    },
};

/// One axis and what was said of it.
pub struct Row {
    /// Its name.
    pub name: Text,
    /// A word or two, for the figure.
    pub short: Text,
    /// What was said.
    pub scored: Scored,
    /// A word behind the name; nothing where it is empty.
    pub mark: Option<Text>,
}

/// The figure and its table; `caption` names both, `axis` heads the first column.
pub fn scores(caption: Text, figure: Text, axis: Text, rows: &[Row]) -> Node {
    let head = |text: Text| el("th").at("scope", "col").with(text);
    let w = &words().maturity;
    let table = el("table")
        .class("scores-table")
        .with(el("caption").class("visually-hidden").with(caption))
        .with(el("thead").with(el("tr").with(head(axis)).with(head(w.level)).with(head(w.band)).with(head(w.answers))))
        .with(el("tbody").with(many(rows.iter().map(line))));
    let spokes: Vec<Spoke> =
        rows.iter().map(|row| Spoke { name: say(row.short), tenths: row.scored.tenths() }).collect();
    Node::Many(vec![radar_figure(figure, &spokes), framed(say(caption), table).into()])
}

fn line(row: &Row) -> Element {
    let Scored { count, missing, not_applicable, .. } = row.scored;
    let (done, of) = (count + not_applicable, count + missing + not_applicable);
    let mark = row.mark.map(|mark| Node::Many(vec![" ".into(), el("span").class("tag").with(mark).into()]));
    el("tr")
        .with(el("th").at("scope", "row").with(row.name).with(mark))
        .with(el("td").with(level_words(row.scored)))
        .with(el("td").with(band_words(row.scored)))
        .with(el("td").class("number").with(format!("{done} / {of}")))
}
