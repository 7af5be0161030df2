//! The nine scores, as bars that are also their table.

use std::borrow::Cow;

use crate::{
    domain::{
        catalog::gate::Verdict,
        id::ModelId,
        recommend::{
            gates::{Notices, Standing},
            ranking::{Entry, Ranking},
        },
    },
    figure::bar::{WIDTH, bar},
    ui::{
        draw::{Element, Node, el, many, svg},
        part::{link::model_link, notice_list::reason},
        say::{say, say_with, words},
    },
};

/// All models, best first, with both lists: « modèle visé » and « par où commencer ». `notices`
/// says why models are struck.
pub fn ranking_table(target: &Ranking, start: &Ranking, notices: &Notices) -> Node {
    let w = &words().result;
    let head = |words: &'static str| el("th").at("scope", "col").with(words);
    let rows = target.entries.iter().map(|entry| row(entry, start.entry(&entry.model), notices));
    let table = el("table")
        .class("ranking")
        .with(el("caption").with(w.scores_caption))
        .with(
            el("thead").with(
                el("tr")
                    .with(head(say(w.model)))
                    .with(head(say(w.target_title)))
                    .with(head(say(w.interval)))
                    .with(head(say(w.start_title)))
                    .with(bar_head()),
            ),
        )
        .with(el("tbody").with(many(rows)));
    framed(say(w.scores_title), table).into()
}

fn row(entry: &Entry, started: Option<&Entry>, notices: &Notices) -> Element {
    let w = &words().result;
    let struck = entry.standing != Standing::Open;
    let (low, high) = (entry.interval.0.points().to_string(), entry.interval.1.points().to_string());
    let interval = if low == high {
        say(w.settled).to_owned()
    } else {
        say_with(words().common.between, &[("low", &low), ("high", &high)])
    };
    let drawn = bar(entry.score, entry.interval);
    let rects = [("bar-score", 0, 4, drawn.end, 32), ("bar-interval", drawn.low, 12, drawn.high - drawn.low, 16)];
    let penalty = started
        .map(|started| started.penalty)
        .filter(|penalty| *penalty > 0)
        .map(|penalty| el("span").class("penalty").with(say_with(w.penalty, &[("points", &penalty.to_string())])));
    el("tr")
        .at_if("class", struck.then_some("is-struck"))
        .with(
            el("th")
                .at("scope", "row")
                .with(struck_name(&entry.model, entry.standing))
                .with(struck_reasons(&entry.model, notices))
                .with(bars_below(&rects)),
        )
        .with(el("td").class("number").with(entry.score.points().to_string()))
        .with(el("td").with(interval))
        .with(el("td").class("number").with(started.map(|started| started.score.points().to_string())).with(penalty))
        .with(bars(&rects))
}

/// The name of a model, struck with a word where it is not open.
pub fn struck_name(model: &ModelId, standing: Standing) -> Node {
    let w = &words().result;
    let link = model_link(model);
    let word = match standing {
        Standing::Open => return link.into(),
        Standing::NotNow => w.not_now,
        Standing::Closed => w.closed,
    };
    Node::Many(vec![el("s").with(link).into(), el("span").class("struck-word").with(say(word)).into()])
}

/// Why a model is struck; nothing where it is open.
pub fn struck_reasons(model: &ModelId, notices: &Notices) -> Node {
    let notices = notices.of(model).into_iter().filter(|notice| notice.verdict > Verdict::Warning);
    many(
        notices.filter_map(|notice| reason(&notice.cause)).map(|reason| el("span").class("struck-reason").with(reason)),
    )
}

/// A table that scrolls inside itself on a phone, and by the keyboard.
pub fn framed(label: impl Into<Cow<'static, str>>, table: Element) -> Element {
    el("div").class("table-frame").at("role", "group").at("tabindex", "0").at("aria-label", label).with(table)
}

/// A cell of bars, which say nothing to who listens; the one above them is empty.
pub fn bar_head() -> Element {
    el("td").class("bar-cell").at("aria-hidden", "true")
}

/// A bar: its class, its start, its top, its width and its height.
type Rect = (&'static str, u32, u32, u32, u32);

/// The bars of a row, for the eye only: their numbers stand beside them.
pub fn bars(rects: &[Rect]) -> Element {
    bar_head().with(drawn(rects))
}

/// The same below the name of the row, where a phone has no room for a column of bars.
pub fn bars_below(rects: &[Rect]) -> Element {
    el("span").class("bar-below").at("aria-hidden", "true").with(drawn(rects))
}

fn drawn(rects: &[Rect]) -> Element {
    let rect = |class: &'static str, x: u32, y: u32, width: u32, height: u32| {
        svg("rect")
            .class(class)
            .at("x", x.to_string())
            .at("y", y.to_string())
            .at("width", width.to_string())
            .at("height", height.to_string())
    };
    let drawing = svg("svg")
        .class("bar")
        .at("viewBox", format!("0 0 {WIDTH} 40"))
        .at("preserveAspectRatio", "none")
        .with(rect("bar-ground", 0, 0, WIDTH, 40));
    let rects = rects.iter().map(|(class, x, y, width, height)| rect(class, *x, *y, *width, *height));
    drawing.with(many(rects))
}
