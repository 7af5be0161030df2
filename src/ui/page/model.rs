//! One model sheet, whole, and what it means for the reader once there is a ranking.

use leptos::prelude::*;

use crate::{
    content::catalog,
    domain::{
        catalog::model::{Example, FrameLine, Model},
        id::ModelId,
        text::Text,
    },
    route::Route,
    ui::{
        part::{
            figure_note::{FigureNotes, FiguresNotice},
            for_you::ForYou,
            head::PageHead,
            link::PageLink,
            model_card::depth_words,
            source::{ExternalLink, ReadingList},
        },
        say::{say, say_with, words},
    },
};

/// The page.
#[component]
pub fn ModelPage(
    /// The model of the sheet.
    id: ModelId,
) -> impl IntoView {
    match catalog().model(&id) {
        Some(model) => view! { <Sheet model /> }.into_any(),
        None => view! { <Missing /> }.into_any(),
    }
}

#[component]
fn Missing() -> impl IntoView {
    let w = &words().model;
    view! {
        <PageHead title=say(&w.missing_title) lead=say(&w.missing) />
        <p><PageLink to=Route::Models class="button primary">{say(&w.all_models)}</PageLink></p>
    }
}

#[component]
fn Sheet(model: &'static Model) -> impl IntoView {
    let w = &words().model;
    let category = catalog()
        .category(&model.category)
        .map(|category| say_with(&w.category, &[("category", say(&category.name))]))
        .unwrap_or_default();
    view! {
        <article class=format!("sheet category-{}", model.category)>
            <PageHead step=category title=say(&model.name) lead=say(&model.definition) />
            <p class="depth">{say_with(&w.depth, &[("depth", say(depth_words(model.depth)))])}</p>
            <ForYou id=model.id.clone() />
            <div class="when">
                <section>
                    <h2>{say(&w.when)}</h2>
                    <TextList texts=&model.when />
                </section>
                <section>
                    <h2>{say(&w.when_not)}</h2>
                    <TextList texts=&model.when_not />
                </section>
            </div>
            <section>
                <h2>{say(&w.border)}</h2>
                <p>{say(&model.border)}</p>
            </section>
            <Exchange model />
            <section>
                <h2>{say(&w.prerequisites)}</h2>
                <TextList texts=&model.prerequisites />
            </section>
            <section>
                <h2>{say(&w.steps)}</h2>
                <ol class="steps">{model.steps.iter().map(|step| view! { <li>{say(step)}</li> }).collect_view()}</ol>
            </section>
            <section>
                <h2>{say(&w.time)}</h2>
                <dl class="facts">
                    <div><dt>{say(&w.duration)}</dt><dd>{say(&model.duration)}</dd></div>
                    <div><dt>{say(&w.effort)}</dt><dd>{say(&model.effort)}</dd></div>
                </dl>
            </section>
            <section>
                <h2>{say(&w.risks)}</h2>
                <TextList texts=&model.risks />
            </section>
            <section>
                <h2>{say(&w.indicators)}</h2>
                <TextList texts=&model.indicators />
            </section>
            <section>
                <h2>{say(&w.frame)}</h2>
                <FiguresNotice />
                <ul class="law">{model.frame.iter().map(frame_line).collect_view()}</ul>
            </section>
            <section>
                <h2>{say(&w.examples)}</h2>
                <ul class="examples">{model.examples.iter().map(example).collect_view()}</ul>
            </section>
            <section>
                <h2>{say(&w.links)}</h2>
                <ReadingList links=&model.links />
            </section>
        </article>
        <nav class="onward" aria-label=say(&w.next)>
            <PageLink to=Route::Models class="button quiet">{say(&w.all_models)}</PageLink>
            <PageLink to=Route::Compare(vec![model.id.clone()]) class="button">{say(&w.compare)}</PageLink>
        </nav>
    }
}

/// Texts one below the other.
#[component]
fn TextList(texts: &'static [Text]) -> impl IntoView {
    view! { <ul>{texts.iter().map(|text| view! { <li>{say(text)}</li> }).collect_view()}</ul> }
}

/// What each side brings and gets.
#[component]
fn Exchange(model: &'static Model) -> impl IntoView {
    let w = &words().model;
    view! {
        <section>
            <h2 id="echange">{say(&w.exchange)}</h2>
            <div class="table-frame" role="region" tabindex="0" aria-labelledby="echange">
                <table class="exchange">
                    <thead>
                        <tr>
                            <th scope="col">{say(&w.side)}</th>
                            <th scope="col">{say(&w.brings)}</th>
                            <th scope="col">{say(&w.gets)}</th>
                        </tr>
                    </thead>
                    <tbody>
                        <tr>
                            <th scope="row">{say(&w.partner)}</th>
                            <td>{say(&model.brings.partner)}</td>
                            <td>{say(&model.gets.partner)}</td>
                        </tr>
                        <tr>
                            <th scope="row">{say(&w.association)}</th>
                            <td>{say(&model.brings.association)}</td>
                            <td>{say(&model.gets.association)}</td>
                        </tr>
                    </tbody>
                </table>
            </div>
        </section>
    }
}

fn frame_line(line: &'static FrameLine) -> impl IntoView {
    view! {
        <li>
            <p>{say(&line.text)}</p>
            <FigureNotes ids=&line.figures />
        </li>
    }
}

fn example(example: &'static Example) -> impl IntoView {
    let w = &words().model;
    let source = if example.url.is_empty() {
        view! { {example.source.as_str()} }.into_any()
    } else {
        view! { <ExternalLink url=example.url.as_str() text=example.source.as_str() /> }.into_any()
    };
    view! {
        <li class="example">
            <h3>
                {example.who.as_str()}
                {(!example.year.is_empty()).then(|| view! { " " <span class="example-year">{format!("({})", example.year)}</span> })}
            </h3>
            {example.kit.then(|| view! { <p><span class="tag">{say(&w.kit)}</span></p> })}
            <p>{say(&example.text)}</p>
            <p class="example-source">{say(&w.source)} " " {source}</p>
        </li>
    }
}
