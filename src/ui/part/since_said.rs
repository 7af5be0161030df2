//! What changed between two states of a dossier, in words and tables.

use crate::{
    content::catalog,
    domain::{
        catalog::criterion::Criterion,
        diagnosis::Scored,
        dossier::Dossier,
        earlier::Earlier,
        id::ModelId,
        since::{Moved, Shift, Since, Stood, since},
        text::Text,
    },
    ui::{
        draw::{Element, Node, el, many},
        page::evaluation::heads,
        part::{
            link::model_name,
            ranking_table::framed,
            rated::{decimal, level_words},
        },
        say::{say, say_with, words},
        state::matrix,
        when,
    },
};

/// All of it.
pub fn since_said(before: &Dossier, after: &Dossier) -> Node {
    let w = &words().since;
    let since = since(catalog(), matrix(), before, after);
    if since.is_nothing() {
        return el("p").class("notice").with(w.same).into();
    }
    let axes = since.axes.iter().map(|it| line(say(it.what.name), it.before, it.after));
    let levers = since.levers.iter().map(|it| line(say(it.what.name), it.before, it.after));
    Node::Many(vec![
        first(&since).map(|text| el("p").class("since-first").with(text)).into(),
        answers(&since).into(),
        part(since.ranking.is_empty(), w.ranking, [w.model, w.place], since.ranking.iter().map(shift_line)).into(),
        part(is_level(&since.axes), w.axes, [w.axis, w.moved], axes).into(),
        part(is_level(&since.levers), w.levers, [w.lever, w.moved], levers).into(),
        el("p").class("note").with(w.method).into(),
    ])
}

fn is_level<T>(moved: &[Moved<'_, T>]) -> bool {
    moved.iter().all(|it| it.before == it.after)
}

/// What an earlier edition said of a dossier, beside what today's says.
pub fn earlier_said(earlier: &Earlier<'_>) -> Node {
    let w = &words().since;
    let rules = &earlier.edition.rules;
    let places = [("edition", rules.edition.to_string()), ("date", when::written_day(&rules.date))];
    let places: Vec<(&str, &str)> = places.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let other_rules = earlier.other_rules.then(|| say(w.other_rules));
    let others = earlier.questions.iter().map(|criterion| say(criterion.name)).chain(other_rules);
    let others: Vec<Element> = others.map(|name| el("li").with(name)).collect();
    let list = (!others.is_empty())
        .then(|| Node::Many(vec![el("p").with(w.counted_otherwise).into(), el("ul").with(many(others)).into()]));
    el("section")
        .class("report-part")
        .at("aria-labelledby", "r-edition")
        .with(el("h2").at("id", "r-edition").with(say_with(w.earlier, &places)))
        .with(el("p").with(w.earlier_lead))
        .with(list)
        .with(table(w.ranking, [w.model, w.then, w.today, w.place], earlier.ranking.iter().map(shift_line)))
        .into()
}

/// A table with its heading; nothing where there is nothing to tell.
fn part(is_empty: bool, name: Text, [what, moved]: [Text; 2], rows: impl Iterator<Item = Element>) -> Option<Element> {
    let w = &words().since;
    let table = || table(name, [what, w.before, w.after, moved], rows);
    (!is_empty).then(|| el("section").with(el("h3").with(name)).with(table()))
}

fn table(name: Text, columns: [Text; 4], rows: impl Iterator<Item = Element>) -> Element {
    let table = el("table")
        .class("since-table")
        .with(el("caption").class("visually-hidden").with(name))
        .with(heads(&columns))
        .with(el("tbody").with(many(rows)));
    framed(say(name), table)
}

/// The sentence about the model that comes first.
fn first(since: &Since<'_>) -> Option<String> {
    let w = &words().since;
    let of = |stood: fn(&Shift) -> Option<Stood>| -> Option<ModelId> {
        let first = since.ranking.iter().find(|shift| stood(shift).is_some_and(|stood| stood.place == Some(1)));
        first.map(|shift| shift.model.clone())
    };
    let after = of(|shift| shift.after)?;
    let after_name = model_name(&after);
    Some(match of(|shift| shift.before) {
        None => say_with(w.first_new, &[("after", after_name)]),
        Some(before) if before == after => say_with(w.first_same, &[("model", after_name)]),
        Some(before) => say_with(w.first_other, &[("before", model_name(&before)), ("after", after_name)]),
    })
}

/// Which answers of the second step are others.
fn answers(since: &Since<'_>) -> Option<Element> {
    let w = &words().since;
    let named = [(since.objectives, w.objectives), (since.limits, w.limits)];
    let named = named.into_iter().filter(|(is_other, _)| *is_other).map(|(_, name)| say(name));
    let criteria = since.criteria.iter().map(|Criterion { name, .. }| say(*name));
    let all: Vec<Element> = named.chain(criteria).map(|name| el("li").with(name)).collect();
    (!all.is_empty()).then(|| el("section").with(el("h3").with(w.answers)).with(el("ul").with(many(all))))
}

fn cells(name: &'static str, before: String, after: String, moved: String) -> Element {
    let cell = |text: String| el("td").with(text);
    el("tr").with(el("th").at("scope", "row").with(name)).with(cell(before)).with(cell(after)).with(cell(moved))
}

fn line(name: &'static str, before: Scored, after: Scored) -> Element {
    let w = &words().since;
    let moved = match (before.tenths(), after.tenths()) {
        (Some(before), Some(after)) if after > before => say_with(w.more, &[("count", &decimal(after - before))]),
        (Some(before), Some(after)) if after < before => say_with(w.less, &[("count", &decimal(before - after))]),
        (Some(_), Some(_)) => say(w.level).to_owned(),
        _ => say(w.incomparable).to_owned(),
    };
    cells(name, level_words(before), level_words(after), moved)
}

fn shift_line(shift: &Shift) -> Element {
    let w = &words().since;
    let stood = |stood: Option<Stood>| match stood {
        None => say(w.unranked).to_owned(),
        Some(Stood { place: Some(place), score }) => {
            say_with(w.stood, &[("place", &place.to_string()), ("points", &score.points().to_string())])
        }
        Some(Stood { place: None, score }) => say_with(w.struck, &[("points", &score.points().to_string())]),
    };
    let place = |stood: Option<Stood>| stood.and_then(|stood| stood.place);
    let moved = match (place(shift.before), place(shift.after)) {
        (Some(before), Some(after)) if after < before => say_with(w.up, &[("count", &(before - after).to_string())]),
        (Some(before), Some(after)) if after > before => say_with(w.down, &[("count", &(after - before).to_string())]),
        (Some(_), Some(_)) => say(w.level).to_owned(),
        _ => String::new(),
    };
    cells(model_name(&shift.model), stood(shift.before), stood(shift.after), moved)
}
