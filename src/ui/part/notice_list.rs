//! What closes a model for the reader, or warns about it: why, what to do, which rule of law.

use leptos::prelude::*;

use crate::{
    content::catalog,
    domain::{
        catalog::gate::{Gate, Need, Verdict},
        id::{FigureId, GateId, ModelId},
        recommend::gates::{Cause, Notice, Notices},
    },
    ui::{
        part::figure_note::FigureNotes,
        say::{say, words},
    },
};

/// The notices on one model, the hardest first; nothing where there is none.
#[component]
pub fn NoticeList(
    /// The model.
    model: ModelId,
    /// All notices of a dossier.
    notices: Notices,
) -> impl IntoView {
    let items: Vec<_> = notices.of(&model).into_iter().filter_map(item).collect();
    (!items.is_empty()).then(|| view! { <ul class="notice-list">{items}</ul> })
}

fn item(notice: &Notice) -> Option<impl IntoView + use<>> {
    let w = &words().explain;
    let reason = reason(&notice.cause)?;
    // A warning says by itself that it is one: « À vérifier : … », « Il manque … ».
    let (verdict, class) = match notice.verdict {
        Verdict::Closed => (Some(&w.verdict_closed), "notice-item is-closed"),
        Verdict::NotNow => (Some(&w.verdict_not_now), "notice-item is-not-now"),
        Verdict::Warning => (None, "notice-item is-warning"),
    };
    let figures = figures(&notice.cause);
    Some(view! {
        <li class=class>
            <p>
                {verdict.map(|verdict| view! { <span class="tag">{say(verdict)}</span> " " })}
                {reason}
            </p>
            <p class="way-out"><strong>{say(&w.way_out)}</strong> " " {way_out(&notice.cause)}</p>
            {(!figures.is_empty()).then(|| view! {
                <details class="law-details">
                    <summary>{say(&w.law)}</summary>
                    <FigureNotes ids=figures />
                </details>
            })}
        </li>
    })
}

/// Why a model is struck or comes with a warning.
#[must_use]
pub fn reason(cause: &Cause) -> Option<&'static str> {
    match cause {
        Cause::Gate(id) => gate(id).map(|gate| say(&gate.reason)),
        Cause::Need(place) => need(*place).map(|need| say(&need.missing)),
    }
}

/// What to do about it.
#[must_use]
pub fn way_out(cause: &Cause) -> Option<&'static str> {
    match cause {
        Cause::Gate(id) => gate(id).map(|gate| say(&gate.way_out)),
        Cause::Need(place) => need(*place).map(|need| say(&need.way_out)),
    }
}

fn figures(cause: &Cause) -> &'static [FigureId] {
    match cause {
        Cause::Gate(id) => gate(id).map_or(&[], |gate| gate.figures.as_slice()),
        Cause::Need(_) => &[],
    }
}

fn gate(id: &GateId) -> Option<&'static Gate> {
    catalog().limits.gates.iter().find(|gate| gate.id == *id)
}

fn need(place: usize) -> Option<&'static Need> {
    catalog().limits.needs.get(place)
}
