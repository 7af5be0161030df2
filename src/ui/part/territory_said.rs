//! The third step, as a result: main dynamic, companion, structures, what is missing.

use crate::{
    content::catalog,
    domain::{
        catalog::territory::{Activity, Dynamic},
        dossier::Dossier,
        id::{ActivityId, DynamicId, OptionId, StatementId},
        outcome::Outcome,
        recommend::score::Score,
        territory::DynamicEntry,
        text::Text,
    },
    figure::bar::bar,
    ui::{
        draw::{Element, Node, el, many},
        part::ranking_table::{bar_head, bars, bars_below, framed},
        say::{say, say_with, theirs, words},
    },
};

/// The territory part of a report; nothing where nothing was answered.
pub fn territory_said(outcome: &Outcome, dossier: &Dossier) -> Node {
    let w = &words().territory_said;
    let positioning = &outcome.territory;
    if positioning.dynamics.is_empty() && dossier.activities.is_empty() {
        return Node::Nothing;
    }
    let territory = dossier.who.territory.as_ref();
    let beside = if positioning.combined { say(w.combined) } else { say(w.companion) };
    let scores = (!positioning.dynamics.is_empty()).then(|| {
        let rows = positioning.dynamics.iter().map(|entry| {
            let held = entry.held_back.iter().filter_map(|place| catalog().territory.guards.get(*place));
            row(&entry.dynamic, entry.score, !entry.held_back.is_empty(), held.map(|guard| guard.reason))
        });
        scores(many(rows))
    });
    el("section")
        .class("report-part")
        .at("aria-labelledby", "r-territoire")
        .with(el("h2").at("id", "r-territoire").with(w.title))
        .with(positioning.main().and_then(|entry| dynamic_said(say(w.main), entry, territory)))
        .with(positioning.companion().and_then(|entry| dynamic_said(beside, entry, territory)))
        .with(scores)
        .with(activities(say(w.gaps), say(w.no_gaps), &positioning.gaps, dossier))
        .with(activities(say(w.covered), "", &positioning.covered, dossier))
        .with(activities(say(w.ours), "", &positioning.ours, dossier))
        .into()
}

/// The table of the dynamics.
pub fn scores(rows: Node) -> Element {
    let w = &words().territory_said;
    let head = |text| el("th").at("scope", "col").with(say(text));
    let table = el("table")
        .class("ranking")
        .with(el("caption").with(w.scores))
        .with(el("thead").with(el("tr").with(head(w.dynamic)).with(head(w.score)).with(bar_head())))
        .with(el("tbody").with(rows));
    framed(say(w.scores), table)
}

fn dynamic_said(title: &'static str, entry: &DynamicEntry, territory: Option<&OptionId>) -> Option<Element> {
    let w = &words().territory_said;
    let dynamic = dynamic(&entry.dynamic)?;
    let because = entry.because.iter().filter_map(statement_why).map(|why| el("li").with(why));
    let is_near = |scales: &[OptionId]| territory.is_none_or(|territory| scales.contains(territory));
    let structures: Vec<Element> = dynamic
        .structures
        .iter()
        .filter(|structure| is_near(&structure.scales))
        .map(|structure| {
            let source = el("a").at("href", say(structure.url)).at("rel", "noopener noreferrer");
            el("li").with(structure.text).with(" (").with(source.with(structure.source)).with(")")
        })
        .collect();
    let has_structures = !structures.is_empty();
    Some(
        el("div")
            .class("card")
            .with(el("h3").with(say_with(w.named, &[("title", title), ("dynamic", say(dynamic.name))])))
            .with(el("p").with(dynamic.definition))
            .with(el("p").with(w.because))
            .with(el("ul").with(many(because)))
            .with(has_structures.then(|| el("p").with(w.structures)))
            .with(has_structures.then(|| el("ul").with(structures))),
    )
}

/// A dynamic of that table: kept for later or not, and why.
pub fn row(id: &DynamicId, score: Score, is_held: bool, reasons: impl Iterator<Item = Text>) -> Element {
    let name = dynamic(id).map(|dynamic| say(dynamic.name));
    let word = is_held.then(|| el("span").class("struck-word").with(words().result.not_now));
    let rects = [("bar-score", 0, 4, bar(score, (score, score)).end, 32)];
    el("tr")
        .at_if("class", is_held.then_some("is-struck"))
        .with(
            el("th")
                .at("scope", "row")
                .with(name)
                .with(word)
                .with(many(reasons.map(|reason| el("span").class("struck-reason").with(reason))))
                .with(bars_below(&rects)),
        )
        .with(el("td").class("number").with(score.points().to_string()))
        .with(bars(&rects))
}

/// Activities by name, with who does them where that was written.
fn activities(title: &'static str, none: &'static str, ids: &[ActivityId], dossier: &Dossier) -> Node {
    if ids.is_empty() {
        let says_none = !none.is_empty() && !dossier.activities.is_empty();
        return says_none.then(|| el("p").with(none)).into();
    }
    let items = ids.iter().filter_map(|id| {
        let answer = dossier.activities.get(id);
        let who = answer.map(|answer| answer.who.trim()).filter(|who| !who.is_empty());
        let who = who.map(|who| say_with(words().territory_said.by, &[("who", &theirs(who))]));
        Some(el("li").with(say(activity(id)?.text)).with(" ").with(who))
    });
    Node::Many(vec![el("h3").with(title).into(), el("ul").class("covered").with(many(items)).into()])
}

fn dynamic(id: &DynamicId) -> Option<&'static Dynamic> {
    catalog().territory.dynamics.iter().find(|dynamic| dynamic.id == *id)
}

fn activity(id: &ActivityId) -> Option<&'static Activity> {
    catalog().territory.dynamics.iter().flat_map(|dynamic| &dynamic.activities).find(|activity| activity.id == *id)
}

fn statement_why(id: &StatementId) -> Option<String> {
    let statement = catalog().territory.statements.iter().find(|statement| statement.id == *id)?;
    Some(format!("{} {}", say(statement.text), say(statement.why)))
}
