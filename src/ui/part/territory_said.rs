//! The third step, as a result: main dynamic, companion, structures, what is missing.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    content::catalog,
    domain::{
        catalog::territory::{Activity, Dynamic},
        dossier::Dossier,
        id::{ActivityId, OptionId, StatementId},
        outcome::Outcome,
        territory::DynamicEntry,
    },
    figure::bar::{WIDTH, bar},
    ui::say::{say, say_with, words},
};

/// The territory part of a report.
#[component]
pub fn TerritorySaid(
    /// The result.
    outcome: Arc<Outcome>,
    /// The answers.
    dossier: Dossier,
) -> impl IntoView {
    let w = &words().territory_said;
    let positioning = &outcome.territory;
    let nothing = positioning.dynamics.is_empty() && dossier.activities.is_empty();
    if nothing {
        return ().into_any();
    }
    let main = positioning.main().cloned().map(|entry| {
        view! { <DynamicSaid title=say(&w.main) entry territory=dossier.who.territory.clone() /> }
    });
    let companion = positioning.companion().cloned().map(|entry| {
        let title = if positioning.combined { say(&w.combined) } else { say(&w.companion) };
        view! { <DynamicSaid title entry territory=dossier.who.territory.clone() /> }
    });
    let rows = positioning.dynamics.iter().map(row).collect_view();
    let has_scores = !positioning.dynamics.is_empty();
    view! {
        <section class="report-part" aria-labelledby="r-territoire">
            <h2 id="r-territoire">{say(&w.title)}</h2>
            {main}
            {companion}
            {has_scores.then(|| view! {
                <div class="table-frame" role="region" tabindex="0" aria-label=say(&w.scores)>
                    <table class="ranking">
                        <caption>{say(&w.scores)}</caption>
                        <thead>
                            <tr>
                                <th scope="col">{say(&w.dynamic)}</th>
                                <th scope="col">{say(&w.score)}</th>
                                <td class="bar-cell"></td>
                            </tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
            })}
            <Activities title=say(&w.gaps) none=say(&w.no_gaps) ids=positioning.gaps.clone() dossier=dossier.clone() />
            <Activities title=say(&w.covered) none="" ids=positioning.covered.clone() dossier=dossier.clone() />
            <Activities title=say(&w.ours) none="" ids=positioning.ours.clone() dossier />
        </section>
    }
    .into_any()
}

#[component]
fn DynamicSaid(title: &'static str, entry: DynamicEntry, territory: Option<OptionId>) -> impl IntoView {
    let w = &words().territory_said;
    let dynamic = dynamic(&entry)?;
    let because = entry.because.iter().filter_map(statement_why).map(|why| view! { <li>{why}</li> }).collect_view();
    let structures: Vec<_> = dynamic
        .structures
        .iter()
        .filter(|structure| territory.as_ref().is_none_or(|territory| structure.scales.contains(territory)))
        .map(|structure| {
            view! {
                <li>
                    {say(&structure.text)} " ("
                    <a href=structure.url.clone() rel="noopener noreferrer">{structure.source.clone()}</a> ")"
                </li>
            }
        })
        .collect();
    let has_structures = !structures.is_empty();
    Some(view! {
        <div class="card">
            <h3>{say_with(&w.named, &[("title", title), ("dynamic", say(&dynamic.name))])}</h3>
            <p>{say(&dynamic.definition)}</p>
            <p>{say(&w.because)}</p>
            <ul>{because}</ul>
            {has_structures.then(|| view! {
                <p>{say(&w.structures)}</p>
                <ul>{structures}</ul>
            })}
        </div>
    })
}

fn row(entry: &DynamicEntry) -> impl IntoView + use<> {
    let name = dynamic(entry).map(|dynamic| say(&dynamic.name));
    let held: Vec<&'static str> =
        entry.held_back.iter().filter_map(|place| catalog().territory.guards.get(*place)).map(|guard| say(&guard.reason)).collect();
    let is_held = !held.is_empty();
    let drawn = bar(entry.score, (entry.score, entry.score));
    view! {
        <tr class:is-struck=is_held>
            <th scope="row">
                {name}
                {is_held.then(|| view! { <span class="struck-word">{say(&words().result.not_now)}</span> })}
                {held.into_iter().map(|reason| view! { <span class="struck-reason">{reason}</span> }).collect_view()}
            </th>
            <td class="number">{entry.score.points()}</td>
            <td class="bar-cell">
                <svg class="bar" viewBox=format!("0 0 {WIDTH} 40") preserveAspectRatio="none" aria-hidden="true" focusable="false">
                    <rect class="bar-ground" x="0" y="0" width=WIDTH height="40" />
                    <rect class="bar-score" x="0" y="4" width=drawn.end height="32" />
                </svg>
            </td>
        </tr>
    }
}

/// Activities by name, with who does them where that was written.
#[component]
fn Activities(title: &'static str, none: &'static str, ids: Vec<ActivityId>, dossier: Dossier) -> impl IntoView {
    if ids.is_empty() {
        return (!none.is_empty() && !dossier.activities.is_empty()).then(|| view! { <p>{none}</p> }).into_any();
    }
    let items = ids
        .iter()
        .filter_map(|id| {
            let activity = activity(id)?;
            let who = dossier.activities.get(id).map(|answer| answer.who.trim().to_owned()).filter(|who| !who.is_empty());
            let who = who.map(|who| say_with(&words().territory_said.by, &[("who", &who)]));
            Some(view! { <li>{say(&activity.text)} " " {who}</li> })
        })
        .collect_view();
    view! { <h3>{title}</h3><ul>{items}</ul> }.into_any()
}

fn dynamic(entry: &DynamicEntry) -> Option<&'static Dynamic> {
    catalog().territory.dynamics.iter().find(|dynamic| dynamic.id == entry.dynamic)
}

fn activity(id: &ActivityId) -> Option<&'static Activity> {
    catalog().territory.dynamics.iter().flat_map(|dynamic| &dynamic.activities).find(|activity| activity.id == *id)
}

fn statement_why(id: &StatementId) -> Option<String> {
    let statement = catalog().territory.statements.iter().find(|statement| statement.id == *id)?;
    Some(format!("{} {}", say(&statement.text), say(&statement.why)))
}
