//! What an evaluation says: dimensions side by side, gaps to discuss, the three impacts.

use crate::ui::watch::watch;

use crate::{
    content::catalog,
    domain::{
        diagnosis::Scored,
        dossier::Dossier,
        evaluation::{DimensionSaid, Gap, dimensions, has_answers, impact},
        event::Whose,
        text::Text,
    },
    ui::{
        draw::{Element, Node, el, live, many},
        page::evaluation::heads,
        part::{ranking_table::framed, rated::level_words},
        say::{say, words},
        state::state,
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
        el("h3").with(w.impacts).into(),
        el("p").with(w.impacts_lead).into(),
        framed(say(w.impacts), impacts).into(),
    ])
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
