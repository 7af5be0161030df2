//! The map of the nine models with the reader's place on it, and its table.

use leptos::prelude::*;

use crate::{
    content::catalog,
    domain::{dossier::Dossier, id::ModelId, recommend::place},
    figure::map::{HEIGHT, MARGIN, Place, RADIUS, WIDTH, centre, points},
    ui::{
        part::link::ModelLink,
        say::{say, say_with, words},
    },
};

/// Two readable axes: who helps whom, and what is put at stake together.
#[component]
pub fn ModelMap(
    /// Whose place is shown.
    dossier: Dossier,
    /// The model that ranks first.
    first: Option<ModelId>,
) -> impl IntoView {
    let w = &words().result;
    let models = catalog()
        .models
        .iter()
        .filter_map(|model| {
            let (across, up) = place::of_model(catalog(), model)?;
            Some((model.slot, model.id.clone(), Place { across, up }))
        })
        .collect();
    let points = points(models);
    let own = place::of_side(catalog(), &dossier.own).map(|(across, up)| centre(Place { across, up }));
    let rows = points
        .iter()
        .map(|point| {
            let words = catalog().asks(&point.model).map(|_| (point.number, point.model.clone()));
            words.map(|(number, id)| {
                let mark = (first.as_ref() == Some(&id)).then(|| say(&w.map_first));
                view! { <li value=number><ModelLink id /> " " {mark}</li> }
            })
        })
        .collect_view();
    let dots = points
        .into_iter()
        .map(|point| {
            let class = if first.as_ref() == Some(&point.model) { "map-point is-first" } else { "map-point" };
            view! {
                <g class=class>
                    <circle cx=point.x cy=point.y r=RADIUS />
                    <text x=point.x y=point.y + 5 text-anchor="middle">{point.number}</text>
                </g>
            }
        })
        .collect_view();
    let (left, right, bottom) = (MARGIN, WIDTH - MARGIN, HEIGHT - MARGIN);
    view! {
        <figure class="map">
            <figcaption>{say(&w.map_caption)}</figcaption>
            <svg viewBox=format!("0 0 {WIDTH} {HEIGHT}") role="img" aria-label=say(&w.map_label)>
                <rect class="map-field" x=left y=MARGIN width=right - left height=bottom - MARGIN />
                <line class="map-axis" x1=WIDTH / 2 y1=MARGIN x2=WIDTH / 2 y2=bottom />
                <line class="map-axis" x1=left y1=HEIGHT / 2 x2=right y2=HEIGHT / 2 />
                <text class="map-word" x=left y=HEIGHT - 14>{say(&w.map_left)}</text>
                <text class="map-word" x=right y=HEIGHT - 14 text-anchor="end">{say(&w.map_right)}</text>
                <text class="map-word" x=left y="20">{say(&w.map_top)}</text>
                {dots}
                {own.map(|(x, y)| view! {
                    <g class="map-own">
                        <path d=format!("M{x} {} L{} {y} L{x} {} L{} {y} Z", y - 20, x + 20, y + 20, x - 20) />
                    </g>
                })}
            </svg>
            <ol class="map-legend">{rows}</ol>
            <p class="question-help">
                {match own {
                    Some(_) => say_with(&w.map_own, &[]),
                    None => say_with(&w.map_nowhere, &[]),
                }}
            </p>
        </figure>
    }
}
