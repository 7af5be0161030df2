//! What an evaluation says: dimensions side by side, gaps to discuss, the three impacts.

use crate::ui::watch::watch;

use crate::{
    content::catalog,
    domain::{
        diagnosis::Scored,
        dossier::{Dossier, Review},
        evaluation::{DimensionSaid, Gap, days, dimensions, has_answers, history, impact},
        event::{Event, Whose},
        text::Text,
    },
    platform::page,
    ui::{
        draw::{Element, Node, el, live, many},
        effects::after_drawing,
        page::evaluation::DIMENSIONS,
        page::evaluation::heads,
        part::{ranking_table::framed, rated::level_words},
        say::{say, say_with, theirs, words},
        state::state,
        when,
    },
};

/// The whole, once something is answered.
pub fn evaluation_said() -> Node {
    let state = state();
    let has_answers = watch(move || state.read(has_answers));
    live(move || {
        if !has_answers.get() {
            return Node::Nothing;
        }
        el("section")
            .class("report-part")
            .at("aria-labelledby", "bilan")
            .with(el("h2").at("id", "bilan").with(words().evaluation.result))
            .with(live(move || state.read(said)))
            .into()
    })
}

/// What the evaluation of a dossier says.
pub fn said(dossier: &Dossier) -> Node {
    let w = &words().evaluation;
    let table = el("table")
        .with(el("caption").class("visually-hidden").with(w.result))
        .with(heads(&[w.dimension, w.own_expected, w.partner_expected, w.own_observed, w.partner_observed, w.gap]))
        .with(el("tbody").with(many(dimensions(catalog(), dossier).iter().map(line))));
    let impacts = catalog().objectives.impacts.iter().map(|it| {
        let cell = |whose| el("td").with(cell_words(impact(catalog(), dossier, &it.id, whose)));
        el("tr").with(el("th").at("scope", "row").with(it.name)).with(cell(Whose::Own)).with(cell(Whose::Guess))
    });
    let impacts = el("table")
        .with(el("caption").class("visually-hidden").with(w.impacts))
        .with(heads(&[w.impact, words().shared.ours, words().shared.theirs]))
        .with(el("tbody").with(many(impacts)));
    Node::Many(vec![
        el("p").with(w.result_lead).into(),
        framed(say(w.result), table).into(),
        reviews(dossier),
        el("h3").with(w.impacts).into(),
        el("p").with(w.impacts_lead).into(),
        framed(say(w.impacts), impacts).into(),
    ])
}

/// What both decided to follow, and the time it all takes: for the result.
pub fn frame(dossier: &Dossier) -> Node {
    let w = &words().evaluation;
    let evaluation = &dossier.evaluation;
    let ambition = evaluation.ambition.trim();
    let ambition = (!ambition.is_empty()).then(|| {
        let label = el("strong").with(w.ambition);
        el("p").with(label).with(" ").with(el("span").class("free-text").with(theirs(ambition)))
    });
    let rows = evaluation.followed.iter().map(|followed| {
        let dimension = catalog().evaluation.dimensions.iter().find(|it| it.id == followed.dimension);
        el("tr")
            .with(el("th").at("scope", "row").with(theirs(&followed.what)))
            .with(el("td").with(dimension.map(|dimension| say(dimension.name))))
            .with(el("td").with(theirs(&followed.supplier)))
            .with(el("td").with(theirs(&followed.when)))
    });
    let followed = (!evaluation.followed.is_empty()).then(|| {
        let table = el("table")
            .with(el("caption").class("visually-hidden").with(w.followed))
            .with(heads(&[w.what, w.dimension, w.supplier, w.when]))
            .with(el("tbody").with(many(rows)));
        Node::Many(vec![el("h3").with(w.followed).into(), framed(say(w.followed), table).into()])
    });
    let costs = [(w.total_own, &evaluation.own_costs), (w.total_partner, &evaluation.partner_costs)];
    let costs = costs.into_iter().filter(|(_, costs)| !costs.is_empty()).map(|(text, costs)| {
        Node::Many(vec![say_with(text, &[("days", &days(costs).to_string())]).into(), " ".into()])
    });
    let costs: Vec<Node> = costs.collect();
    let costs = (!costs.is_empty()).then(|| el("p").with(el("strong").with(w.costs)).with(" ").with(Node::Many(costs)));
    Node::Many(vec![ambition.into(), followed.into(), costs.into()])
}

/// The closed reviews side by side; nothing before the second review.
fn reviews(dossier: &Dossier) -> Node {
    let w = &words().evaluation;
    let past = &dossier.evaluation.past;
    if past.is_empty() {
        return Node::Nothing;
    }
    let days = past.iter().map(|past| el("th").at("scope", "col").with(when::written_day(&past.day)));
    let head = el("thead").with(el("tr").with(el("th").at("scope", "col").with(w.dimension)).with(many(days)));
    let rows = catalog().evaluation.dimensions.iter().map(|dimension| {
        let cells = history(dossier, dimension).into_iter().map(|(_, [ours, theirs])| {
            let both = [(w.ours_then, ours), (w.theirs_then, theirs)];
            let said = both.into_iter().filter(|(_, scored)| scored.count > 0);
            let said: Vec<String> = said.map(|(text, it)| say_with(text, &[("level", &level_words(it))])).collect();
            el("td").with(said.join(" ; "))
        });
        el("tr").with(el("th").at("scope", "row").with(dimension.name)).with(many(cells))
    });
    let table = el("table")
        .with(el("caption").class("visually-hidden").with(w.reviews))
        .with(head)
        .with(el("tbody").with(many(rows)));
    Node::Many(vec![el("h3").with(w.reviews).into(), framed(say(w.reviews), table).into()])
}

/// Closing the review under way, and taking the last one up again.
pub fn review_steps() -> Node {
    let state = state();
    let w = &words().evaluation;
    let has_observed = watch(move || state.read(|dossier| dossier.evaluation.observed != Review::default()));
    let last = state.part(|dossier| dossier.evaluation.past.last().map(|past| past.day.clone()));
    live(move || {
        let button = |text| el("button").at("type", "button").class("button quiet").with(text);
        let to_list = || after_drawing(|| _ = page::focus(DIMENSIONS));
        if has_observed.get() {
            let close = button(say(w.close).to_owned()).on("click", move |_| {
                state.dispatch(Event::CloseReview(when::today().written()));
                to_list();
            });
            return Node::Many(vec![el("p").with(w.close_help).into(), el("p").class("actions").with(close).into()]);
        }
        let Some(day) = last.get() else { return Node::Nothing };
        let reopen = button(say_with(w.reopen, &[("date", &when::written_day(&day))])).on("click", move |_| {
            state.dispatch(Event::ReopenReview);
            to_list();
        });
        el("p").class("actions").with(reopen).into()
    })
}

fn line(said: &DimensionSaid) -> Element {
    let [own_before, partner_before] = said.expected;
    let [own_after, partner_after] = said.observed;
    let cells = [own_before, partner_before, own_after, partner_after].map(|scored| el("td").with(cell_words(scored)));
    let gaps: Vec<&str> = said.gaps.iter().map(|gap| say(gap_words(*gap))).collect();
    el("tr")
        .at_if("class", (!gaps.is_empty()).then_some("has-gap"))
        .with(el("th").at("scope", "row").with(said.dimension.name))
        .with(many(cells))
        .with(el("td").with(gaps.join(", ")))
}

fn cell_words(scored: Scored) -> String {
    if scored.count == 0 { String::new() } else { level_words(scored) }
}

fn gap_words(gap: Gap) -> Text {
    let w = &words().evaluation;
    match gap {
        Gap::Expected => w.gap_expected,
        Gap::Observed => w.gap_observed,
        Gap::Own => w.gap_own,
        Gap::Partner => w.gap_partner,
    }
}
