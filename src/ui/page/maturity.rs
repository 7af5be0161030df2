//! « Où en êtes-vous ? »: the maturity self-diagnostic of the organisation, six statements first,
//! then axis by axis.

use crate::ui::watch::watch;

use crate::{
    content::catalog,
    domain::{
        catalog::maturity::{Axis, Questionnaire},
        diagnosis::{axes, maturity, next_level, weakest_axes},
        dossier::{Answer, Dossier},
    },
    route::Route,
    ui::{
        draw::{Node, el, live, many},
        part::{
            group::{Group, groups},
            head::page_head,
            link::page_link,
            nav::{of, onward},
            one_by_one::one_by_one,
            paper_hint::paper_hint,
            rated::{rated_asked, tool_line},
            scores::{Row, scores},
        },
        say::{say, say_with, words},
        state::state,
    },
};

/// The page.
pub fn page() -> Node {
    let state = state();
    let organisation = state.part(Dossier::organisation);
    live(move || {
        let w = &words().maturity;
        match organisation.get().and_then(|organisation| catalog().questionnaire(organisation)) {
            Some(questionnaire) => asked(questionnaire),
            None => Node::Many(vec![
                page_head("", say(w.title), say(w.no_organisation)),
                el("p").with(page_link(&Route::Who, "button primary", say(w.to_who))).into(),
            ]),
        }
    })
}

fn asked(questionnaire: &'static Questionnaire) -> Node {
    let w = &words().maturity;
    let title = say_with(w.for_whom, &[("title", say(questionnaire.title))]);
    let short = questionnaire.axes.iter().filter_map(|axis| axis.statements.iter().find(|it| it.short));
    let (asked, start) = rated_asked(short);
    let heading = |id: &'static str, text| el("h2").at("id", id).at("tabindex", "-1").with(say(text));
    Node::Many(vec![
        page_head(say(words().nav.part_situate), say(w.title), say(questionnaire.intro)),
        el("p").class("note").with(title).into(),
        paper_hint().into(),
        el("section")
            .at("aria-labelledby", "essentiel")
            .with(heading("essentiel", w.short))
            .with(el("p").with(w.short_lead))
            .with(one_by_one("essentiel-questions", asked, start, Node::Nothing))
            .into(),
        maturity_said(),
        el("section")
            .at("aria-labelledby", "affiner")
            .with(heading("affiner", w.refine))
            .with(el("p").with(w.refine_lead))
            .with(groups("h3", questionnaire.axes.iter().map(axis_group).collect()))
            .into(),
        el("p").class("note").with(words().rated.convention).into(),
        onward(Route::Maturity),
    ])
}

/// The other statements of an axis.
fn axis_group(axis: &'static Axis) -> Group {
    let state = state();
    let others = || axis.statements.iter().filter(|it| !it.short);
    let count = live(move || {
        let done = state.read(|dossier| others().filter(|it| dossier.ratings.contains_key(&it.id)).count());
        of(crate::domain::progress::Count { done, of: others().count() })
    });
    Group {
        id: format!("axe-{}", axis.id),
        name: axis.name,
        beside: el("span").class("nav-count").with(count).into(),
        intro: el("p").with(axis.why).into(),
        asked: rated_asked(others()),
    }
}

/// What the answers say, axis by axis, and what comes next; nothing while there is no answer.
pub fn maturity_said() -> Node {
    let state = state();
    let has_answers =
        watch(move || state.read(|dossier| axes(catalog(), dossier).iter().any(|(_, scored)| scored.count > 0)));
    live(move || {
        if !has_answers.get() {
            return Node::Nothing;
        }
        el("section")
            .class("report-part")
            .at("aria-labelledby", "maturite")
            .with(el("h2").at("id", "maturite").with(words().maturity.result))
            .with(live(move || state.read(said)))
            .into()
    })
}

/// What a dossier says of its maturity.
pub fn said(dossier: &Dossier) -> Node {
    let w = &words().maturity;
    let rows: Vec<Row> = axes(catalog(), dossier)
        .into_iter()
        .map(|(axis, scored)| Row { name: axis.name, short: axis.short, scored, mark: None })
        .collect();
    let weakest = weakest_axes(catalog(), dossier).into_iter().filter_map(|(axis, scored)| {
        let next = next_level(axis, scored)?;
        let line = |label, text| el("p").with(el("strong").with(say(label))).with(" ").with(say(text));
        Some(
            el("div")
                .class("card")
                .with(el("h4").with(axis.name))
                .with(line(w.observe, next.observe))
                .with(line(w.action, next.action))
                .with(tool_line(&axis.tool)),
        )
    });
    let feeds = match maturity(catalog(), dossier) {
        Some(Answer::Known(level)) if dossier.own.experience != Some(Answer::Known(level)) => {
            Some(el("p").class("note").with(say_with(w.feeds, &[("level", &level.to_string())])))
        }
        _ => None,
    };
    Node::Many(vec![
        el("p").with(w.result_lead).into(),
        scores(w.result, w.figure, w.axis, &rows),
        feeds.into(),
        el("h3").with(w.next).into(),
        el("p").with(w.next_lead).into(),
        el("div").class("verdicts").with(many(weakest)).into(),
    ])
}
