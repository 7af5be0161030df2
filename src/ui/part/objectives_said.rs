//! The objectives and the general interest, as they were answered.

use leptos::prelude::*;

use crate::{
    content::catalog,
    domain::{dossier::Dossier, id::ObjectiveId},
    ui::say::{say, words},
};

/// The objectives of one's own side and, where there are any, of the partner's.
#[component]
pub fn ObjectivesSaid(
    /// The answers.
    dossier: Dossier,
) -> impl IntoView {
    let w = &words().result;
    if dossier.own.objectives.is_empty() {
        return ().into_any();
    }
    let guess = (dossier.has_partner() && !dossier.guess.objectives.is_empty()).then(|| {
        view! {
            <h3>{say(&w.partner_objectives)}</h3>
            {list(&dossier.guess.objectives)}
        }
    });
    view! {
        <section class="report-part" aria-labelledby="r-objectifs">
            <h2 id="r-objectifs">{say(&w.objectives_title)}</h2>
            {list(&dossier.own.objectives)}
            {guess}
        </section>
    }
    .into_any()
}

fn list(ids: &[ObjectiveId]) -> impl IntoView + use<> {
    let items = ids
        .iter()
        .filter_map(|id| catalog().objective(id))
        .map(|objective| {
            let impact = catalog().objectives.impacts.iter().find(|impact| impact.id == objective.impact);
            view! {
                <li>
                    {say(&objective.text)} " "
                    {impact.map(|impact| view! { <span class="tag" data-impact=impact.id.to_string()>{say(&impact.name)}</span> })}
                </li>
            }
        })
        .collect_view();
    view! { <ol class="objectives-said">{items}</ol> }
}

/// The general interest, where something was written.
#[component]
pub fn InterestSaid(
    /// The answers.
    dossier: Dossier,
) -> impl IntoView {
    let w = &words().result;
    let interest = dossier.interest;
    let lines: Vec<(&'static str, String)> = [
        (say(&w.need), interest.need),
        (say(&w.people), interest.people),
        (say(&w.place), interest.place),
        (say(&w.change), interest.change),
    ]
    .into_iter()
    .filter(|(_, text)| !text.trim().is_empty())
    .collect();
    if lines.is_empty() {
        return ().into_any();
    }
    view! {
        <section class="report-part" aria-labelledby="r-interet">
            <h2 id="r-interet">{say(&w.interest_title)}</h2>
            <dl>
                {lines.into_iter().map(|(term, text)| view! { <div><dt>{term}</dt><dd class="free-text">{text}</dd></div> }).collect_view()}
            </dl>
        </section>
    }
    .into_any()
}
