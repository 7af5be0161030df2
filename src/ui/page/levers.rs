//! « Les sept leviers »: the phase of the project, four statements a lever, the two to work on.

use crate::ui::watch::watch;

use crate::{
    content::catalog,
    domain::{
        catalog::levers::Lever,
        diagnosis::{levers, phase, weakest_levers},
        dossier::Dossier,
        event::Event,
        plan::half,
        progress::Count,
    },
    route::Route,
    ui::{
        draw::{Node, el, live, many},
        part::{
            group::{Group, groups},
            head::page_head,
            nav::{of, onward},
            paper_hint::paper_hint,
            question::{Choice, Question, one_of},
            rated::{rated_asked, tool_line},
            scores::{Row, scores},
        },
        say::{say, words},
        state::state,
    },
};

/// The page.
pub fn page() -> Node {
    let state = state();
    let w = &words().levers;
    let phases = catalog().levers.phases.iter();
    let phases = phases.map(|phase| Choice::new(phase.id.clone(), say(phase.name)).with_help(say(phase.hint)));
    let phase = one_of(
        Question::new("phase", say(w.phase)).with_help(say(w.phase_help)),
        phases.collect(),
        move || state.read(|dossier| dossier.phase.clone()),
        move |phase| state.dispatch(Event::Phase(phase)),
    );
    let has_answers =
        watch(move || state.read(|dossier| levers(catalog(), dossier).iter().any(|(_, it)| it.count > 0)));
    let result = live(move || {
        if !has_answers.get() {
            return Node::Nothing;
        }
        el("section")
            .class("report-part")
            .at("aria-labelledby", "leviers")
            .with(el("h2").at("id", "leviers").with(words().levers.result))
            .with(live(move || state.read(said)))
            .into()
    });
    Node::Many(vec![
        page_head(say(words().nav.part_situate), say(w.title), say(w.lead)),
        paper_hint().into(),
        phase,
        groups("h2", catalog().levers.levers.iter().map(lever_group).collect()),
        result,
        el("p").class("note").with(words().rated.convention).into(),
        onward(Route::Levers),
    ])
}

fn lever_group(lever: &'static Lever) -> Group {
    let state = state();
    let count = live(move || {
        let done =
            state.read(|dossier| lever.questions.iter().filter(|it| dossier.ratings.contains_key(&it.id)).count());
        of(Count { done, of: lever.questions.len() })
    });
    Group {
        id: format!("levier-{}", lever.id),
        name: lever.name,
        beside: el("span").class("nav-count").with(count).into(),
        intro: el("p").with(lever.why).into(),
        asked: rated_asked(lever.questions.iter()),
    }
}

/// What a dossier says of its levers.
pub fn said(dossier: &Dossier) -> Node {
    let w = &words().levers;
    let phase = phase(catalog(), dossier);
    let double = |lever: &Lever| phase.is_some_and(|phase| phase.levers.contains(&lever.id)).then_some(w.double);
    let rows: Vec<Row> = levers(catalog(), dossier)
        .into_iter()
        .map(|(lever, scored)| Row { name: lever.name, short: lever.short, scored, mark: double(lever) })
        .collect();
    let first = weakest_levers(catalog(), dossier).into_iter().filter_map(|(lever, scored)| {
        let action = lever.actions.get(half(scored))?;
        Some(
            el("div")
                .class("card")
                .with(el("h4").with(lever.name))
                .with(el("p").with(action.text))
                .with(tool_line(&lever.tool)),
        )
    });
    Node::Many(vec![
        el("p").with(w.result_lead).into(),
        scores(w.result, w.figure, w.lever, &rows),
        el("h3").with(w.first).into(),
        el("div").class("verdicts").with(many(first)).into(),
    ])
}
