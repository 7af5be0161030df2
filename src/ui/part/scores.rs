//! Means of several axes: a figure, the sentence that says what it shows, and the table that says the same.

use crate::{
    domain::{diagnosis::Scored, text::Text},
    ui::{
        draw::{Element, Node, el, many},
        part::{
            radar::{Spoke, radar_figure},
            ranking_table::framed,
            rated::{band_words, decimal, level_words},
        },
        say::{say, say_with, words},
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
    Node::Many(vec![radar_figure(figure, &spokes), sentence(rows), framed(say(caption), table).into()])
}

/// What the figure shows: where one is furthest, and least far.
fn sentence(rows: &[Row]) -> Node {
    let w = &words().rated;
    let answered = || rows.iter().filter_map(|row| Some((row.scored.tenths()?, row)));
    let best = answered().map(|(tenths, _)| tenths).max();
    let least = answered().map(|(tenths, _)| tenths).min();
    let (Some(best), Some(least)) = (best, least) else { return Node::Nothing };
    let named = |tenths: u32| {
        let names: Vec<&str> = answered().filter(|(of, _)| *of == tenths).map(|(_, row)| say(row.name)).collect();
        (names.join(", "), say_with(w.level, &[("level", &decimal(tenths))]))
    };
    let (most, level) = named(best);
    if best == least {
        return el("p")
            .class("figure-says")
            .with(say_with(w.figure_even, &[("names", &most), ("level", &level)]))
            .into();
    }
    let (fewest, low) = named(least);
    let places = [("most", most.as_str()), ("level", &level), ("least", &fewest), ("low", &low)];
    el("p").class("figure-says").with(say_with(w.figure_says, &places)).into()
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
