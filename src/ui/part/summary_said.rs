//! A result without its answers, in the words of the whole one.

use crate::{
    content::catalog,
    domain::{
        actor::Organisation,
        diagnosis::Scored,
        recommend::gates::{Notices, Standing},
        summary::{Lists, Summary},
        text::Text,
    },
    ui::{
        draw::{Node, el, many},
        part::{
            ranking_table::ranking_table,
            report::{convention, verdicts},
            scores::{Row, scores},
            territory_said,
            who_said::line,
        },
        say::{say, say_with, words},
        when,
    },
};

/// The parts that were sent.
pub fn summary_said(summary: &Summary) -> Node {
    let Summary { edition, changed, organisation, lists, dynamics, combined, axes, levers } = summary;
    let (w, result) = (&words().shared, &words().result);
    let card = organisation.and_then(|organisation| catalog().profile.organisations.get(&organisation));
    let today = catalog().rules.edition;
    let values = [("theirs", edition.to_string()), ("ours", today.to_string())];
    let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let who = el("dl")
        .class("who-said")
        .with(line(say(result.organisation), card.map(|card| say(card.name).to_owned())))
        .with(line(say(result.date), (*changed > 0).then(|| when::day(*changed))))
        .with(line(say(result.edition), Some(edition.to_string())));
    let questionnaire = catalog().questionnaire(organisation.unwrap_or(Organisation::Association));
    let all_axes: Vec<Row> = questionnaire
        .into_iter()
        .flat_map(|it| it.axes.iter())
        .filter_map(|axis| told(axes, &axis.id).map(|scored| row(axis.name, axis.short, scored)))
        .collect();
    let known_levers = catalog().levers.levers.iter();
    let all_levers: Vec<Row> =
        known_levers.filter_map(|it| told(levers, &it.id).map(|scored| row(it.name, it.short, scored))).collect();
    let (maturity, lever, territory) = (&words().maturity, &words().levers, &words().territory_said);
    let rows = dynamics.iter().map(|it| territory_said::row(&it.dynamic, it.score, it.held, std::iter::empty()));
    let beside = combined.then(|| el("p").with(territory.combined_result));
    el("article")
        .class("report")
        .with(who)
        .with((*edition != today).then(|| el("p").class("note").with(say_with(w.result_edition, &values))))
        .with(lists.as_ref().map_or_else(|| el("p").with(w.result_early).into(), models))
        .with((!all_axes.is_empty()).then(|| {
            part("r-maturite", maturity.result, scores(maturity.result, maturity.figure, maturity.axis, &all_axes))
        }))
        .with(
            (!all_levers.is_empty())
                .then(|| part("r-leviers", lever.result, scores(lever.result, lever.figure, lever.lever, &all_levers))),
        )
        .with((!dynamics.is_empty()).then(|| {
            let said = Node::Many(vec![territory_said::scores(many(rows)).into(), beside.into()]);
            part("r-territoire", territory.title, said)
        }))
        .with(convention(Node::Nothing))
        .into()
}

fn models(lists: &Lists) -> Node {
    let w = &words().result;
    let Lists { target, start } = lists;
    let none = Notices::default();
    let is_struck = target.entries.iter().any(|entry| entry.standing != Standing::Open);
    let struck = is_struck.then(|| el("p").class("note").with(words().shared.result_struck));
    let table = Node::Many(vec![ranking_table(target, start, &none), struck.into()]);
    Node::Many(vec![verdicts(target, start, &none), part("r-notes", w.scores_title, table)])
}

fn part(id: &'static str, title: Text, said: Node) -> Node {
    el("section")
        .class("report-part")
        .at("aria-labelledby", id)
        .with(el("h2").at("id", id).with(title))
        .with(said)
        .into()
}

fn told<Id: PartialEq>(means: &[(Id, Scored)], id: &Id) -> Option<Scored> {
    means.iter().find(|(known, _)| known == id).map(|(_, scored)| *scored)
}

fn row(name: Text, short: Text, scored: Scored) -> Row {
    Row { name, short, scored, mark: None }
}
