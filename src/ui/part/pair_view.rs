//! Two partners side by side: both scores, what to talk about, who brings what.

use leptos::prelude::*;

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
    figure::bar::{WIDTH, bar},
    ui::{
        part::{answer_words::answer_words, link::ModelLink, notice_list::NoticeList},
        say::{Names, say, say_with, words},
    },
};

/// The view of a pair.
#[component]
pub fn PairView(
    /// The pair.
    pair: Pair,
    /// What closes models, from both sides.
    notices: Notices,
    /// The answers of both sides.
    sides: [Side; 2],
    /// How the sides are called in questions.
    names: Names,
    /// How the columns are called.
    called: [String; 2],
) -> impl IntoView {
    let w = &words().pair;
    let first = pair.first().cloned();
    let [ours, theirs] = called.clone();
    let rows = pair.target.iter().cloned().map(|entry| view! { <Row entry called=called.clone() /> }).collect_view();
    let verdict = if pair.meets {
        first.map(|entry| {
            view! {
                <div class="card verdict">
                    <h3>{say(&w.first)}</h3>
                    <p class="verdict-name"><ModelLink id=entry.model.clone() /></p>
                    <p>{say_with(&w.both_scores, &[
                        ("ours", &entry.scores.first().map(|score| score.points()).unwrap_or_default().to_string()),
                        ("theirs", &entry.scores.last().map(|score| score.points()).unwrap_or_default().to_string()),
                    ])}</p>
                    <NoticeList model=entry.model notices=notices />
                </div>
            }
            .into_any()
        })
    } else {
        Some(view! {
            <div class="card verdict">
                <h3>{say(&w.not_yet)}</h3>
                <p>{say(&w.not_yet_help)}</p>
            </div>
        }
        .into_any())
    };
    view! {
        {verdict}
        {pair.unequal.then(|| view! { <p class="note">{say(&w.unequal)}</p> })}
        <h3>{say(&w.discuss_title)}</h3>
        <Discuss pair=pair.clone() sides=sides.clone() names called=called.clone() />
        <h3>{say(&w.exchange_title)}</h3>
        <Exchanged pair=pair.clone() sides />
        <h3>{say(&w.scores_title)}</h3>
        <div class="table-frame" role="region" tabindex="0" aria-label=say(&w.scores_title)>
            <table class="ranking">
                <caption>{say(&w.scores_caption)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{say(&words().result.model)}</th>
                        <th scope="col">{say(&w.lower)}</th>
                        <th scope="col">{ours}</th>
                        <th scope="col">{theirs}</th>
                        <td class="bar-cell"></td>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

#[component]
fn Row(entry: PairEntry, called: [String; 2]) -> impl IntoView {
    let struck = entry.standing != Standing::Open;
    let w = &words().result;
    let bars = entry
        .scores
        .iter()
        .zip(called)
        .zip(["bar-score", "bar-score is-other"])
        .zip([2, 22])
        .map(|(((score, _), class), y)| {
            let drawn = bar(*score, (*score, *score));
            view! { <rect class=class x="0" y=y width=drawn.end height="16" /> }
        })
        .collect_view();
    let [ours, theirs] = entry.scores.map(Score::points);
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
            </th>
            <td class="number">{entry.score.points()}</td>
            <td class="number">{ours}</td>
            <td class="number">{theirs}</td>
            <td class="bar-cell">
                <svg class="bar" viewBox=format!("0 0 {WIDTH} 40") preserveAspectRatio="none" aria-hidden="true" focusable="false">
                    <rect class="bar-ground" x="0" y="0" width=WIDTH height="40" />
                    {bars}
                </svg>
            </td>
        </tr>
    }
}

/// The criteria the two see differently, with both answers.
#[component]
fn Discuss(pair: Pair, sides: [Side; 2], names: Names, called: [String; 2]) -> impl IntoView {
    let w = &words().pair;
    if pair.discuss.is_empty() {
        return view! { <p>{say(&w.nothing_to_discuss)}</p> }.into_any();
    }
    let [own, other] = sides;
    let [ours, theirs] = called;
    let rows = pair
        .discuss
        .iter()
        .filter_map(|id| catalog().criterion(id))
        .map(|criterion| {
            view! {
                <tr>
                    <th scope="row">{say(&criterion.name)}</th>
                    <td>{answer_words(criterion, &own, &names)}</td>
                    <td>{answer_words(criterion, &other, &names)}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <div class="table-frame" role="region" tabindex="0" aria-label=say(&w.discuss_title)>
            <table>
                <caption>{say(&w.discuss_caption)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{say(&w.criterion)}</th>
                        <th scope="col">{ours}</th>
                        <th scope="col">{theirs}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// Who brings what the other seeks, and what neither has.
#[component]
fn Exchanged(pair: Pair, sides: [Side; 2]) -> impl IntoView {
    let w = &words().pair;
    let is_known = sides.iter().any(|side| side.brings.is_some() || side.seeks.is_some());
    if !is_known {
        return view! { <p>{say(&w.exchange_unknown)}</p> }.into_any();
    }
    view! {
        <dl class="exchange">
            <dt>{say(&w.we_bring)}</dt>
            <dd>{resources(&pair.exchange.first_to_second)}</dd>
            <dt>{say(&w.they_bring)}</dt>
            <dd>{resources(&pair.exchange.second_to_first)}</dd>
            <dt>{say(&w.missing)}</dt>
            <dd>{resources(&pair.exchange.missing)}</dd>
        </dl>
    }
    .into_any()
}

/// Resources by name, or « rien ».
fn resources(ids: &[ResourceId]) -> String {
    let names: Vec<&str> = catalog()
        .limits
        .resources
        .iter()
        .filter(|resource| ids.contains(&resource.id))
        .map(|resource| say(&resource.name))
        .collect();
    if names.is_empty() { say(&words().pair.nothing).to_owned() } else { names.join(", ") }
}
