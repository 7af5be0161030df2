//! Hidden costs, in days a year, of both sides.

use crate::{
    content::catalog,
    domain::{
        catalog::evaluation::Cost,
        evaluation::days,
        event::{Event, Whose},
        text::Text,
    },
    ui::{
        draw::{Node, el, live, many},
        part::question::{Question, typed},
        say::{say, say_with, words},
        state::state,
    },
};

/// Lines to fill in, and their totals.
pub fn costs() -> Node {
    let state = state();
    let w = &words().evaluation;
    let lines = many(catalog().evaluation.costs.iter().map(line));
    let total = move |label: Text, whose: Whose| {
        let sum = live(move || {
            state.read(|dossier| {
                let costs = match whose {
                    Whose::Own => &dossier.evaluation.own_costs,
                    Whose::Guess => &dossier.evaluation.partner_costs,
                };
                say_with(label, &[("days", &days(costs).to_string())])
            })
        });
        el("p").with(sum)
    };
    el("section")
        .class("report-part")
        .at("aria-labelledby", "couts")
        .with(el("h2").at("id", "couts").with(w.costs))
        .with(el("p").with(w.costs_lead))
        .with(lines)
        .with(
            el("div")
                .at("role", "status")
                .with(total(w.total_own, Whose::Own))
                .with(total(w.total_partner, Whose::Guess)),
        )
        .into()
}

fn line(cost: &'static Cost) -> Node {
    let state = state();
    let w = &words().evaluation;
    let field = |whose: Whose, label: Text, side: &str| {
        typed(
            "number",
            Question::new(format!("cout-{}-{side}", cost.id), say(label)),
            move || {
                state.read(|dossier| {
                    let costs = match whose {
                        Whose::Own => &dossier.evaluation.own_costs,
                        Whose::Guess => &dossier.evaluation.partner_costs,
                    };
                    costs.get(&cost.id).map(u16::to_string).unwrap_or_default()
                })
            },
            move |text| state.dispatch(Event::Cost(whose, cost.id.clone(), text.parse().ok())),
        )
    };
    el("fieldset")
        .class("question")
        .with(el("legend").with(cost.name))
        .with(el("p").class("question-help").with(cost.help))
        .with(el("div").class("two").with(field(Whose::Own, w.days_own, "nous")).with(field(
            Whose::Guess,
            w.days_partner,
            "partenaire",
        )))
        .into()
}
