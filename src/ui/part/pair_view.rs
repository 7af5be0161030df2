//! Two partners side by side: both scores, what to talk about, who brings what.

use crate::{
    content::catalog,
    domain::{
        dossier::Side,
        id::ResourceId,
        pair::{Pair, PairEntry},
        recommend::{
            gates::{Notices, Standing},
            score::Score,
        },
    },
    figure::bar::bar,
    ui::{
        draw::{Element, Node, el, many},
        part::{
            answer_words::answer_words,
            link::model_link,
            notice_list::notice_list,
            ranking_table::{bar_head, bars, bars_below, framed, struck_name, struck_reasons},
        },
        say::{Names, say, say_with, words},
    },
};

/// What a view of a pair shows.
pub struct PairSaid<'a> {
    /// The pair.
    pub pair: &'a Pair,
    /// What closes models, from both sides.
    pub notices: &'a Notices,
    /// The answers of both sides.
    pub sides: [&'a Side; 2],
    /// How the sides are called in questions.
    pub names: &'a Names,
    /// How the columns are called.
    pub called: [&'static str; 2],
}

/// The view of a pair.
pub fn pair_view(said: &PairSaid<'_>) -> Node {
    let w = &words().pair;
    let pair = said.pair;
    Node::Many(vec![
        verdict(said),
        pair.unequal.then(|| el("p").class("note").with(w.unequal)).into(),
        el("h3").with(w.discuss_title).into(),
        discuss(said),
        el("h3").with(w.exchange_title).into(),
        exchanged(said),
        el("h3").with(w.scores_title).into(),
        scores(said),
    ])
}

fn verdict(said: &PairSaid<'_>) -> Node {
    let w = &words().pair;
    let card = el("div").class("card verdict");
    if !said.pair.meets {
        return card.with(el("h3").with(w.not_yet)).with(el("p").with(w.not_yet_help)).into();
    }
    let Some(entry) = said.pair.first() else { return Node::Nothing };
    let [ours, theirs] = entry.scores.map(|score| score.points().to_string());
    card.with(el("h3").with(w.first))
        .with(el("p").class("verdict-name").with(model_link(&entry.model)))
        .with(el("p").with(say_with(w.both_scores, &[("ours", &ours), ("theirs", &theirs)])))
        .with(notice_list(&entry.model, said.notices))
        .into()
}

fn scores(said: &PairSaid<'_>) -> Node {
    let w = &words().pair;
    let [ours, theirs] = said.called;
    let heads = [say(words().result.model), say(w.lower), ours, theirs];
    let head = el("tr").with(many(heads.map(column))).with(bar_head());
    let table = el("table")
        .class("ranking")
        .with(el("caption").with(w.scores_caption))
        .with(el("thead").with(head))
        .with(el("tbody").with(many(said.pair.target.iter().map(|entry| row(entry, said.notices)))));
    framed(say(w.scores_title), table).into()
}

fn column(text: &'static str) -> Element {
    el("th").at("scope", "col").with(text)
}

fn row(entry: &PairEntry, notices: &Notices) -> Element {
    let [ours, theirs] = entry.scores.map(Score::points);
    let [our_bar, their_bar] = entry.scores.map(|score| bar(score, (score, score)).end);
    let rects = [("bar-score", 0, 2, our_bar, 16), ("bar-score is-other", 0, 22, their_bar, 16)];
    let number = |points: u8| el("td").class("number").with(points.to_string());
    el("tr")
        .at_if("class", (entry.standing != Standing::Open).then_some("is-struck"))
        .with(
            el("th")
                .at("scope", "row")
                .with(struck_name(&entry.model, entry.standing))
                .with(struck_reasons(&entry.model, notices))
                .with(bars_below(&rects)),
        )
        .with(number(entry.score.points()))
        .with(number(ours))
        .with(number(theirs))
        .with(bars(&rects))
}

/// The criteria the two see differently, with both answers.
fn discuss(said: &PairSaid<'_>) -> Node {
    let w = &words().pair;
    if said.pair.discuss.is_empty() {
        return el("p").with(w.nothing_to_discuss).into();
    }
    let [own, other] = said.sides;
    let [ours, theirs] = said.called;
    let rows = said.pair.discuss.iter().filter_map(|id| catalog().criterion(id)).map(|criterion| {
        el("tr")
            .with(el("th").at("scope", "row").with(criterion.name))
            .with(el("td").with(answer_words(criterion, own, said.names)))
            .with(el("td").with(answer_words(criterion, other, said.names)))
    });
    let head = el("tr").with(many([say(w.criterion), ours, theirs].map(column)));
    let table = el("table")
        .with(el("caption").with(w.discuss_caption))
        .with(el("thead").with(head))
        .with(el("tbody").with(many(rows)));
    framed(say(w.discuss_title), table).into()
}

/// Who brings what the other seeks, and what neither has.
fn exchanged(said: &PairSaid<'_>) -> Node {
    let w = &words().pair;
    let is_known = said.sides.iter().any(|side| side.brings.is_some() || side.seeks.is_some());
    if !is_known {
        return el("p").with(w.exchange_unknown).into();
    }
    let exchange = &said.pair.exchange;
    let lines = [
        (w.we_bring, &exchange.first_to_second),
        (w.they_bring, &exchange.second_to_first),
        (w.missing, &exchange.missing),
    ];
    let lines = lines
        .map(|(term, ids)| Node::Many(vec![el("dt").with(say(term)).into(), el("dd").with(resources(ids)).into()]));
    el("dl").class("exchange").with(many(lines)).into()
}

/// Resources by name, or « rien ».
fn resources(ids: &[ResourceId]) -> String {
    let all = catalog().limits.resources.iter();
    let names: Vec<&str> =
        all.filter(|resource| ids.contains(&resource.id)).map(|resource| say(resource.name)).collect();
    if names.is_empty() { say(words().pair.nothing).to_owned() } else { names.join(", ") }
}
