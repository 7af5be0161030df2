//! A result received by link: read-only, and beside one's own dossier. Nothing here changes
//! what is kept on this device.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    codec::link::{self, LinkFault},
    content::catalog,
    domain::{
        dossier::Dossier,
        event::Whose,
        outcome::Outcome,
        pair::pair,
        progress::can_rank,
        recommend::gates::notices,
    },
    route::Route,
    ui::{
        part::{head::PageHead, link::PageLink, pair_view::PairView, report::Report},
        say::{Names, say, words},
        state::{matrix, state},
        when,
    },
};

/// A result received by link.
#[component]
pub fn SharedPage(
    /// The code of the link.
    code: String,
) -> impl IntoView {
    let w = &words().shared;
    match link::decode(catalog(), &code) {
        Ok(dossier) => {
            let outcome = Arc::new(Outcome::new(catalog(), matrix(), &dossier));
            let read_on = when::day(dossier.changed);
            view! {
                <PageHead title=say(&w.title) lead=say(&w.lead) />
                <div class="notice only-screen">
                    <p>{say(&w.answers_of)} " " {read_on} ". " {say(&w.read_only)}</p>
                    <p>
                        <PageLink to=Route::Facing(code) class="button">{say(&w.face)}</PageLink>
                    </p>
                </div>
                <Report dossier outcome />
            }
            .into_any()
        }
        Err(fault) => view! { <Refused fault /> }.into_any(),
    }
}

/// A partner's link beside one's own dossier: both sides real.
#[component]
pub fn FacingPage(
    /// The code of the partner's link.
    code: String,
) -> impl IntoView {
    let w = &words().shared;
    match link::decode(catalog(), &code) {
        Ok(theirs) => view! {
            <PageHead title=say(&w.face_title) lead=say(&w.face_lead) />
            <Facing theirs />
        }
        .into_any(),
        Err(fault) => view! { <Refused fault /> }.into_any(),
    }
}

#[component]
fn Facing(theirs: Dossier) -> impl IntoView {
    let state = state();
    let w = &words().shared;
    let theirs = StoredValue::new(theirs);
    move || {
        let ours = state.dossier.get();
        let theirs = theirs.get_value();
        if !can_rank(catalog(), &ours, Whose::Own) {
            return view! {
                <p class="notice">{say(&w.ours_missing)}</p>
                <p><PageLink to=Route::Who class="button primary">{say(&words().result.begin)}</PageLink></p>
            }
            .into_any();
        }
        if !can_rank(catalog(), &theirs, Whose::Own) {
            return view! { <p class="notice">{say(&w.theirs_missing)}</p> }.into_any();
        }
        let both = notices(catalog(), &ours).and(notices(catalog(), &theirs));
        let pair = pair(catalog(), matrix(), [&ours.own, &theirs.own], &both);
        let names = Names::of(&ours);
        view! {
            <PairView
                pair
                notices=both
                sides=[ours.own, theirs.own]
                names
                called=[say(&w.ours).to_owned(), say(&w.theirs).to_owned()]
            />
        }
        .into_any()
    }
}

/// A link that was not read: what is wrong and what to do.
#[component]
fn Refused(fault: LinkFault) -> impl IntoView {
    let w = &words().shared;
    let says = match fault {
        LinkFault::NotOurs => &w.not_ours,
        LinkFault::Damaged => &w.damaged,
        LinkFault::Newer => &w.newer,
    };
    view! {
        <PageHead title=say(&w.refused) lead=say(says) />
        <p>{say(&w.untouched)}</p>
        <p><PageLink to=Route::Home class="button">{say(&words().nav.home)}</PageLink></p>
    }
}
