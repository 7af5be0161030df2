//! Dated figures of law and tax, beside what rests on them.

use leptos::prelude::*;

use crate::{
    content::catalog,
    domain::{catalog::figures::Figure, id::FigureId},
    ui::{
        part::source::{ExternalLink, site},
        say::{say, say_with, words},
        when,
    },
};

/// The figures of these names, as a list; nothing where there is none.
#[component]
pub fn FigureNotes(
    /// Their names.
    ids: &'static [FigureId],
) -> impl IntoView {
    let figures: Vec<&'static Figure> = ids.iter().filter_map(|id| catalog().figure(id)).collect();
    (!figures.is_empty()).then(|| {
        let items = figures.into_iter().map(|figure| view! { <FigureNote figure /> }).collect_view();
        view! { <ul class="figures">{items}</ul> }
    })
}

#[component]
fn FigureNote(figure: &'static Figure) -> impl IntoView {
    view! {
        <li class="figure-note">
            <p class="figure-name"><strong>{say(&figure.name)}</strong></p>
            <p class="figure-value">{say(&figure.value)}</p>
            <p class="figure-source">
                {figure.article.as_str()} " · " {say(&figure.date)} " · " {say(&words().source.read_on)} " "
                <ExternalLink url=figure.source.as_str() text=site(&figure.source) />
            </p>
        </li>
    }
}

/// When the figures were reviewed, and that they are not advice.
#[component]
pub fn FiguresNotice() -> impl IntoView {
    let figures = &catalog().figures;
    let reviewed = say_with(&words().source.reviewed, &[("date", &when::written_day(&figures.reviewed))]);
    view! {
        <p class="note figures-notice">
            <strong>{reviewed}</strong> " " {say(&figures.notice)}
        </p>
    }
}
