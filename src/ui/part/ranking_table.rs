//! The nine scores, as bars that are also their table.

use leptos::prelude::*;

use crate::{
    domain::{
        catalog::gate::Verdict,
        recommend::{
            gates::{Notices, Standing},
            ranking::{Entry, Ranking},
        },
    },
    figure::bar::{WIDTH, bar},
    ui::{
        part::{link::ModelLink, notice_list::reason},
        say::{say, say_with, words},
    },
};

/// All models, best first, with both lists.
#[component]
pub fn RankingTable(
    /// « Modèle visé ».
    target: Ranking,
    /// « Par où commencer ».
    start: Ranking,
    /// Why models are struck.
    notices: Notices,
) -> impl IntoView {
    let w = &words().result;
    let rows = target
        .entries
        .iter()
        .cloned()
        .map(|entry| {
            let started = start.entry(&entry.model).cloned();
            view! { <Row entry started notices=notices.clone() /> }
        })
        .collect_view();
    view! {
        <div class="table-frame" role="region" tabindex="0" aria-label=say(&w.scores_title)>
            <table class="ranking">
                <caption>{say(&w.scores_caption)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{say(&w.model)}</th>
                        <th scope="col">{say(&w.target_title)}</th>
                        <th scope="col">{say(&w.interval)}</th>
                        <th scope="col">{say(&w.start_title)}</th>
                        <td class="bar-cell"></td>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

#[component]
fn Row(entry: Entry, started: Option<Entry>, notices: Notices) -> impl IntoView {
    let w = &words().result;
    let struck = entry.standing != Standing::Open;
    let reasons = notices
        .of(&entry.model)
        .into_iter()
        .filter(|notice| notice.verdict > Verdict::Warning)
        .filter_map(|notice| reason(&notice.cause))
        .map(|reason| view! { <span class="struck-reason">{reason}</span> })
        .collect_view();
    let (low, high) = (entry.interval.0.points().to_string(), entry.interval.1.points().to_string());
    let interval = if low == high {
        say(&w.settled).to_owned()
    } else {
        say_with(&words().common.between, &[("low", &low), ("high", &high)])
    };
    let started = started.map(|entry| (entry.score.points(), entry.penalty));
    let drawn = bar(entry.score, entry.interval);
    view! {
        <tr class:is-struck=struck>
            <th scope="row">
                {if struck {
                    view! { <s><ModelLink id=entry.model.clone() /></s> }.into_any()
                } else {
                    view! { <ModelLink id=entry.model.clone() /> }.into_any()
                }}
                {struck.then(|| view! {
                    <span class="struck-word">
                        {if entry.standing == Standing::NotNow { say(&w.not_now) } else { say(&w.closed) }}
                    </span>
                })}
                {reasons}
            </th>
            <td class="number">{entry.score.points()}</td>
            <td>{interval}</td>
            <td class="number">
                {started.map(|(points, _)| points)}
                {started.filter(|(_, penalty)| *penalty > 0).map(|(_, penalty)| view! {
                    <span class="penalty">{say_with(&w.penalty, &[("points", &penalty.to_string())])}</span>
                })}
            </td>
            <td class="bar-cell">
                <svg class="bar" viewBox=format!("0 0 {WIDTH} 40") preserveAspectRatio="none" aria-hidden="true" focusable="false">
                    <rect class="bar-ground" x="0" y="0" width=WIDTH height="40" />
                    <rect class="bar-interval" x=drawn.low y="12" width=drawn.high - drawn.low height="16" />
                    <rect class="bar-score" x="0" y="4" width=drawn.end height="32" />
                </svg>
            </td>
        </tr>
    }
}
