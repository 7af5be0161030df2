//! « Moyens et limites »: resources brought and sought, then limits and the law.

use crate::ui::watch::watch;
use leptos::prelude::WithUntracked;

use crate::{
    content::catalog,
    domain::{
        catalog::gate::{Condition, Gate, Limit, Reply, Verdict},
        dossier::Dossier,
        event::{Event, Trade, Whose},
        outcome::Outcome,
        progress::limits_asked,
        recommend::gates::Cause,
    },
    route::Route,
    ui::{
        draw::{Node, el, live, many, when},
        part::{
            figure_note::figure_notes,
            head::page_head,
            link::{model_link, page_link},
            nav::onward,
            one_by_one::{Asked, one_by_one},
            question::{Choice, Question, one_of},
            resources::resources,
            terms::terms,
        },
        say::{Names, say, words},
        state::{State, state},
    },
};

/// The page.
pub fn page() -> Node {
    let state = state();
    let w = &words().means;
    let own = state.part(Dossier::organisation);
    let other = state.part(|dossier| Some(dossier.partner_organisation()));
    // Which limits are asked, and how both sides are called in them, changes only with the two
    // organisations.
    let asked = live(move || {
        own.track();
        other.track();
        let mut asked =
            vec![
                Asked::new(
                    el("section")
                        .with(el("h2").with(w.resources))
                        .with(el("p").with(w.resources_lead))
                        .with(resources(Whose::Own, Trade::Brings, w.brings, w.brings_help)),
                ),
                Asked::new(resources(Whose::Own, Trade::Seeks, w.seeks, w.seeks_help)),
            ];
        asked.extend(limits(state));
        one_by_one("moyens", asked, 0, onward(Route::Means))
    });
    Node::Many(vec![page_head(say(w.step), say(w.title), say(w.lead)), asked])
}

/// The limits asked of the reader's organisation.
fn limits(state: State) -> Vec<Asked> {
    let w = &words().means;
    let (asked, names) = state.dossier.with_untracked(|dossier| {
        (limits_asked(catalog(), dossier).collect::<Vec<&'static Limit>>(), Names::of(dossier))
    });
    let head = || el("section").with(el("h2").with(w.limits));
    if asked.is_empty() {
        let head = head().with(el("p").class("note").with(w.unknown_organisation));
        return vec![Asked::new(head.with(el("p").with(page_link(&Route::Who, "button", say(w.to_who)))))];
    }
    let mut questions =
        asked.into_iter().map(|limit| el("div").class("inline").with(limit_question(state, limit, &names)));
    let first = questions.next().map(|first| Asked::new(head().with(el("p").with(w.limits_lead)).with(first)));
    first.into_iter().chain(questions.map(Asked::new)).collect()
}

/// One limit, and below it what the answer closes or calls to check.
fn limit_question(state: State, limit: &'static Limit, names: &Names) -> Node {
    let common = &words().common;
    let question = one_of(
        Question::new(limit.id.to_string(), names.say(limit.question)).with_help(names.say(limit.help)),
        vec![
            Choice::new(Reply::Yes, say(common.yes)),
            Choice::new(Reply::No, say(common.no)),
            Choice::new(Reply::Unknown, say(common.unknown)),
        ],
        move || state.read(|dossier| dossier.limits.get(&limit.id).copied()),
        move |reply| state.dispatch(Event::Limit(limit.id.clone(), reply)),
    );
    let is_about = |gate: &&Gate| matches!(&gate.when, Condition::Limit { id, .. } if *id == limit.id);
    let opened = catalog().limits.gates.iter().filter(is_about).map(|gate| {
        let is_raised = watch(move || state.outcome().with(|outcome| is_raised(outcome, gate)));
        when(is_raised, move || gate_note(gate))
    });
    let explained = terms([say(limit.question), say(limit.help)]);
    Node::Many(vec![question, explained, el("div").class("opened").at("role", "status").with(many(opened)).into()])
}

/// Whether the gate is among the notices.
fn is_raised(outcome: &Outcome, gate: &Gate) -> bool {
    outcome.notices.0.iter().any(|notice| matches!(&notice.cause, Cause::Gate(id) if *id == gate.id))
}

/// Why, for which models, and what to do.
fn gate_note(gate: &'static Gate) -> Node {
    let w = &words().means;
    let (class, lead) = match gate.verdict {
        Verdict::Closed => ("note is-closed", w.closed),
        Verdict::NotNow => ("note is-not-now", w.not_now),
        Verdict::Warning => ("note is-warning", w.warning),
    };
    let models = if gate.verdict == Verdict::Closed && gate.models.len() == catalog().models.len() {
        el("p").with(w.closed_all).into()
    } else {
        let links = many(gate.models.iter().map(|id| el("li").with(model_link(id))));
        many([el("p").with(say(lead)), el("ul").class("model-list").with(links)])
    };
    let way_out = el("p").with(el("strong").with(w.way_out)).with(" ").with(gate.way_out);
    let figures = (!gate.figures.is_empty())
        .then(|| el("details").with(el("summary").with(w.figures)).with(figure_notes(&gate.figures)));
    el("div").class(class).with(el("p").with(gate.reason)).with(models).with(way_out).with(figures).into()
}
