//! The parts of all pages, in their states: the second half of « Charte graphique ».

use leptos::prelude::{Get, RwSignal, Set};

use crate::{
    content::catalog,
    domain::text::Text,
    route::Route,
    ui::{
        draw::{Element, Node, el, many},
        page::style::section,
        part::{
            link::page_link,
            question::{Choice, Question, free_text, one_of, option, some_of},
            ranking_table::{bars, bars_below, framed},
        },
        say::{say, words},
    },
};

/// All parts.
pub fn parts() -> Node {
    let w = &words().style;
    Node::Many(vec![
        section(w.acts).with(buttons()).into(),
        section(w.asks).with(el("p").with(w.asks_lead)).with(questions()).into(),
        section(w.tells).with(notices()).into(),
        section(w.marks).with(tags()).into(),
        section(w.shows).with(figures()).into(),
        section(w.folds)
            .with(
                el("details")
                    .class("lever")
                    .with(el("summary").with(el("h3").with(w.folded)))
                    .with(el("p").with(w.text)),
            )
            .with(
                el("details")
                    .class("lever")
                    .at("open", "")
                    .with(el("summary").with(el("h3").with(w.unfolded)))
                    .with(el("p").with(w.text)),
            )
            .into(),
        section(w.cards)
            .with(
                el("div")
                    .class("verdicts")
                    .with(el("div").class("card verdict").with(el("h3").with(w.card_first)).with(el("p").with(w.text)))
                    .with(el("div").class("card verdict").with(el("h3").with(w.card)).with(el("p").with(w.text))),
            )
            .with(el("ol").class("steps").with(many([w.step_one, w.step_two].map(|text| el("li").with(text)))))
            .into(),
        section(w.states).with(states()).into(),
    ])
}

fn button(class: &'static str, text: Text) -> Element {
    el("button").at("type", "button").class(class).with(text)
}

fn buttons() -> Node {
    let w = &words().style;
    Node::Many(vec![
        el("p")
            .class("actions")
            .with(button("button primary", w.primary))
            .with(button("button", w.plain))
            .with(button("button quiet", w.quiet))
            .with(button("button", w.disabled).at("disabled", ""))
            .with(button("withdraw", w.withdraw))
            .into(),
        el("p").with(page_link(&Route::Style, "", say(w.link))).into(),
    ])
}

fn questions() -> Node {
    let w = &words().style;
    let choices = || [w.first, w.second, w.third].into_iter().enumerate().map(|(at, text)| Choice::new(at, say(text)));
    let chosen = RwSignal::new(Some(1));
    let ticked = RwSignal::new(vec![0]);
    let toggle = move |at: usize| {
        let mut now = ticked.get();
        match now.iter().position(|other| *other == at) {
            Some(place) => _ = now.remove(place),
            None => now.push(at),
        }
        ticked.set(now);
    };
    let one = one_of(
        Question::new("charte-une", say(w.one)).with_help(say(w.help)),
        choices().map(|choice| choice.with_help(say(w.help))).collect(),
        move || chosen.get(),
        move |at| chosen.set(at),
    );
    let short = one_of(
        Question::new("charte-courte", say(w.short)),
        choices().collect(),
        move || chosen.get(),
        move |at| chosen.set(at),
    );
    let off = el("input").at("type", "checkbox").at("disabled", "");
    let off = option(off, "charte-close".to_owned(), (say(w.disabled).to_owned(), String::new()));
    let some = some_of(
        Question::new("charte-plusieurs", say(w.some)),
        choices().collect(),
        move || ticked.get(),
        toggle,
        el("div").with(off).into(),
    );
    let field = |id: &'static str, label: Text| el("div").class("field").with(el("label").at("for", id).with(label));
    let input = |id: &'static str| el("input").at("type", "text").at("id", id).at("autocomplete", "off");
    Node::Many(vec![
        one,
        el("div").class("inline").with(short).into(),
        some,
        free_text(Question::new("charte-champ", say(w.field)).with_help(say(w.help)), false, String::new, |_| ()),
        field("charte-faux", w.wrong).with(input("charte-faux").at("aria-invalid", "true").at("value", "?")).into(),
        field("charte-lu", w.readonly).with(input("charte-lu").at("readonly", "").at("value", say(w.text))).into(),
    ])
}

fn notices() -> Node {
    let w = &words().style;
    let kinds = [
        ("notice", w.notice),
        ("note", w.note),
        ("note is-warning", w.warning),
        ("note is-closed", w.closed),
        ("notice is-trouble", w.trouble),
    ];
    many(kinds.map(|(class, text)| el("div").class(class).with(el("p").with(text))))
}

fn tags() -> Node {
    let w = &words().style;
    let categories = catalog().categories.iter().map(|category| {
        el("li").class(format!("category-{}", category.id)).with(el("span").class("tag").with(category.name))
    });
    let impacts = catalog().objectives.impacts.iter().map(|impact| {
        el("li").with(el("span").class("tag").at("data-impact", impact.id.to_string()).with(impact.name))
    });
    Node::Many(vec![
        el("p").with(w.marks_lead).into(),
        el("ul").class("tokens").with(many(categories)).into(),
        el("ul").class("tokens").with(many(impacts)).into(),
    ])
}

fn figures() -> Node {
    let w = &words().style;
    let rows = [(w.first, 70, 60, 80), (w.second, 45, 35, 60)].map(|(name, score, low, high)| {
        let rects = [("bar-score", 0, 4, score * 10, 32), ("bar-interval", low * 10, 12, (high - low) * 10, 16)];
        el("tr")
            .with(el("th").at("scope", "row").with(name).with(bars_below(&rects)))
            .with(el("td").class("number").with(score.to_string()))
            .with(bars(&rects))
    });
    let table = el("table")
        .class("ranking")
        .with(el("caption").with(w.table))
        .with(
            el("thead").with(
                el("tr")
                    .with(el("th").at("scope", "col").with(w.name))
                    .with(el("th").at("scope", "col").with(w.value))
                    .with(el("td").class("bar-cell")),
            ),
        )
        .with(el("tbody").with(many(rows)));
    framed(say(w.table), table).into()
}

/// Empty, on its way, failed, done: where to see them in the app, in the words it uses.
fn states() -> Node {
    let (w, frame) = (&words().style, &words().frame);
    let rows = [
        (w.empty, words().result.blank),
        (w.loading, frame.loading),
        (w.failed, frame.not_loaded_help),
        (w.done, words().home.all_done),
    ];
    let line = |(name, text): (Text, Text)| Node::Many(vec![el("dt").with(name).into(), el("dd").with(text).into()]);
    el("dl").class("glossary").with(many(rows.map(line))).into()
}
