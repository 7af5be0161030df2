//! « À propos »: what this is, from whom, what it is not, and every dated figure.

use leptos::prelude::*;

use crate::{
    content::catalog,
    domain::catalog::{about::Section, figures::Figure},
    ui::{
        part::{
            figure_note::FiguresNotice,
            head::PageHead,
            source::{ExternalLink, ReadingList, site},
        },
        say::{say, say_with, words},
        when,
    },
};

/// The page.
#[component]
pub fn AboutPage() -> impl IntoView {
    let w = &words().about;
    let about = &catalog().about;
    view! {
        <PageHead title=say(&w.title) lead=say(&w.lead) />
        <article class="about">
            {about.sections.iter().map(section).collect_view()}
            <section>
                <h2>{say(&w.links_title)}</h2>
                <ReadingList links=&about.links />
            </section>
            <section>
                <h2 id="chiffres">{say(&w.figures_title)}</h2>
                <FiguresNotice />
                <FigureTable />
            </section>
        </article>
    }
}

fn section(section: &'static Section) -> impl IntoView {
    let rules = &catalog().rules;
    let edition = rules.edition.to_string();
    let date = when::written_day(&rules.date);
    let figures = when::written_day(&catalog().figures.reviewed);
    let places =
        [("edition", edition.as_str()), ("date", &date), ("version", env!("CARGO_PKG_VERSION")), ("figures", &figures)];
    let paragraphs = section.paragraphs.iter().map(|text| view! { <p>{say_with(text, &places)}</p> }).collect_view();
    view! {
        <section>
            <h2>{say(&section.title)}</h2>
            {paragraphs}
        </section>
    }
}

#[component]
fn FigureTable() -> impl IntoView {
    let w = &words().about;
    view! {
        <div class="table-frame" role="region" tabindex="0" aria-labelledby="chiffres">
            <table class="figure-table">
                <caption>{say(&w.figures_caption)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{say(&w.figure)}</th>
                        <th scope="col">{say(&w.value)}</th>
                        <th scope="col">{say(&w.article)}</th>
                        <th scope="col">{say(&w.date)}</th>
                        <th scope="col">{say(&w.source)}</th>
                    </tr>
                </thead>
                <tbody>{catalog().figures.figures.iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
}

fn row(figure: &'static Figure) -> impl IntoView {
    view! {
        <tr>
            <th scope="row">{say(&figure.name)}</th>
            <td>{say(&figure.value)}</td>
            <td>{figure.article.as_str()}</td>
            <td>{say(&figure.date)}</td>
            <td><ExternalLink url=figure.source.as_str() text=site(&figure.source) /></td>
        </tr>
    }
}
