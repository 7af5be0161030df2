//! The root: state, effects, header, the page of the route, footer.

use leptos::prelude::*;

use super::{
    effects,
    page::{
        about::AboutPage, compare::ComparePage, home::HomePage, means::MeansPage, model::ModelPage, models::ModelsPage,
        objectives::ObjectivesPage, partner::PartnerPage, precise::PrecisePage, result::ResultPage,
        shared::{FacingPage, SharedPage},
        short::ShortPage, territory::TerritoryPage, unknown::UnknownPage, who::WhoPage,
    },
    part::{footer::Footer, header::Header, link::JumpLink, nav::JourneyNav, notices::Notices, resume::Resume},
    say::{say, words},
    state::State,
};
use crate::{platform::address, route::Route};

/// The whole page.
#[component]
pub fn App() -> impl IntoView {
    let state = State::new(Route::parse(&address::fragment()).unwrap_or(Route::Home));
    provide_context(state);
    effects::start(state);
    let waits = Memo::new(move |_| state.found.with(Option::is_some));
    let on_journey = Memo::new(move |_| state.route.with(|route| route.needs_dossier() && !matches!(route, Route::Facing(_))));
    view! {
        <JumpLink to="titre" class="skip">{say(&words().common.skip)}</JumpLink>
        <Header />
        <Notices />
        <div class="frame" class:with-journey=move || on_journey.get()>
            <Show when=move || on_journey.get() && !waits.get()>
                <JourneyNav />
            </Show>
            <main id="contenu">
                {move || {
                    let route = state.route.get();
                    // What was saved is never taken up, nor overwritten, before the reader says so.
                    if waits.get() && route.needs_dossier() {
                        view! { <Resume /> }.into_any()
                    } else {
                        page(route)
                    }
                }}
            </main>
        </div>
        <Footer />
    }
}

fn page(route: Route) -> AnyView {
    match route {
        Route::Home => view! { <HomePage /> }.into_any(),
        Route::Who => view! { <WhoPage /> }.into_any(),
        Route::Objectives => view! { <ObjectivesPage /> }.into_any(),
        Route::Short => view! { <ShortPage /> }.into_any(),
        Route::Precise => view! { <PrecisePage /> }.into_any(),
        Route::Means => view! { <MeansPage /> }.into_any(),
        Route::Partner => view! { <PartnerPage /> }.into_any(),
        Route::Territory => view! { <TerritoryPage /> }.into_any(),
        Route::Result => view! { <ResultPage /> }.into_any(),
        Route::Models => view! { <ModelsPage /> }.into_any(),
        Route::Model(id) => view! { <ModelPage id /> }.into_any(),
        Route::Compare(ids) => view! { <ComparePage ids /> }.into_any(),
        Route::Shared(code) => view! { <SharedPage code /> }.into_any(),
        Route::Facing(code) => view! { <FacingPage code /> }.into_any(),
        Route::About => view! { <AboutPage /> }.into_any(),
        Route::Unknown(_) => view! { <UnknownPage /> }.into_any(),
    }
}
