//! Step 2, made precise: the criteria beyond the short path.

use leptos::prelude::*;

use crate::{
    route::Route,
    ui::{
        page::short::{CriteriaAsked, ThinkOf},
        part::{head::PageHead, nav::Onward},
        say::{say, words},
    },
};

/// The page.
#[component]
pub fn PrecisePage() -> impl IntoView {
    let w = &words().criteria;
    view! {
        <PageHead step=say(&w.step) title=say(&w.precise_title) lead=say(&w.precise_lead) />
        <ThinkOf />
        <CriteriaAsked short=false />
        <Onward here=Route::Precise />
    }
}
