//! « Moyens et limites »: resources brought and sought, then limits and the law.

use leptos::prelude::*;

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
        part::{
            figure_note::FigureNotes,
            head::PageHead,
            link::{ModelLink, PageLink},
            nav::Onward,
            question::{Choice, OneOf},
            resources::Resources,
        },
        say::{Names, say, words},
        state::state,
    },
};

/// The page.
#[component]
pub fn MeansPage() -> impl IntoView {
    let w = &words().means;
    view! {
        <PageHead step=say(&w.step) title=say(&w.title) lead=say(&w.lead) />
        <section>
            <h2>{say(&w.resources)}</h2>
            <p>{say(&w.resources_lead)}</p>
            <Resources whose=Whose::Own trade=Trade::Brings question=say(&w.brings) help=say(&w.brings_help) />
            <Resources whose=Whose::Own trade=Trade::Seeks question=say(&w.seeks) help=say(&w.seeks_help) />
        </section>
        <section>
            <h2>{say(&w.limits)}</h2>
            <Limits />
        </section>
        <Onward here=Route::Means />
    }
}

/// The limits asked of the reader's organisation.
#[component]
fn Limits() -> impl IntoView {
    let state = state();
    let w = &words().means;
    let asked: Memo<Vec<&'static Limit>> = state.part(|dossier: &Dossier| limits_asked(catalog(), dossier).collect());
    move || {
        let limits = asked.get();
        if limits.is_empty() {
            return view! {
                <p class="note">{say(&w.unknown_organisation)}</p>
                <p><PageLink to=Route::Who class="button">{say(&w.to_who)}</PageLink></p>
            }
            .into_any();
        }
        let questions = limits.into_iter().map(|limit| view! { <LimitQuestion limit /> }).collect_view();
        view! { <p>{say(&w.limits_lead)}</p> <div class="inline">{questions}</div> }.into_any()
    }
}

/// One limit, and below it what the answer closes or calls to check.
#[component]
fn LimitQuestion(limit: &'static Limit) -> impl IntoView {
    let state = state();
    let names = state.part(Names::of);
    let common = &words().common;
    let opened = Memo::new(move |_| state.outcome.with(|outcome| opened_by(outcome, limit)));
    view! {
        <OneOf
            id=limit.id.to_string()
            question=Signal::derive(move || names.with(|names| names.say(&limit.question)))
            help=Signal::derive(move || names.with(|names| names.say(&limit.help)))
            choices=vec![
                Choice::new(Reply::Yes, say(&common.yes)),
                Choice::new(Reply::No, say(&common.no)),
                Choice::new(Reply::Unknown, say(&common.unknown)),
            ]
            answer=state.part(move |dossier| dossier.limits.get(&limit.id).copied())
            on_answer=move |reply| state.dispatch(Event::Limit(limit.id.clone(), reply))
        />
        <div class="opened" role="status">
            {move || opened.get().into_iter().map(|gate| view! { <GateNote gate /> }).collect_view()}
        </div>
    }
}

/// The gates among the notices that the answer to `limit` opens, each once.
fn opened_by(outcome: &Outcome, limit: &Limit) -> Vec<&'static Gate> {
    let is_raised = |gate: &Gate| {
        outcome.notices.0.iter().any(|notice| matches!(&notice.cause, Cause::Gate(id) if *id == gate.id))
    };
    let is_about = |gate: &Gate| matches!(&gate.when, Condition::Limit { id, .. } if *id == limit.id);
    catalog().limits.gates.iter().filter(|gate| is_about(gate) && is_raised(gate)).collect()
}

/// Why, for which models, and what to do.
#[component]
fn GateNote(gate: &'static Gate) -> impl IntoView {
    let w = &words().means;
    let (class, lead) = match gate.verdict {
        Verdict::Closed => ("note is-closed", &w.closed),
        Verdict::NotNow => ("note is-not-now", &w.not_now),
        Verdict::Warning => ("note is-warning", &w.warning),
    };
    let models = if gate.verdict == Verdict::Closed && gate.models.len() == catalog().models.len() {
        view! { <p>{say(&w.closed_all)}</p> }.into_any()
    } else {
        let links = gate.models.iter().map(|id| view! { <li><ModelLink id=id.clone() /></li> }).collect_view();
        view! { <p>{say(lead)}</p> <ul class="model-list">{links}</ul> }.into_any()
    };
    view! {
        <div class=class>
            <p>{say(&gate.reason)}</p>
            {models}
            <p><strong>{say(&w.way_out)}</strong> " " {say(&gate.way_out)}</p>
            {(!gate.figures.is_empty()).then(|| view! {
                <details>
                    <summary>{say(&w.figures)}</summary>
                    <FigureNotes ids=gate.figures.as_slice() />
                </details>
            })}
        </div>
    }
}
