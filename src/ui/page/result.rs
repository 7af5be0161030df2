//! The result of one's own dossier: what a board could read, print and send.

use crate::{
    domain::dossier::Dossier,
    route::Route,
    ui::{
        draw::{Node, el, live},
        part::{head::page_head, link::page_link, nav::onward, received::way_back, report::report, share::share},
        say::{say, words},
        state::state,
    },
};

/// The page.
pub fn page() -> Node {
    let state = state();
    let is_blank = state.part(Dossier::is_blank);
    live(move || {
        let w = &words().result;
        if is_blank.get() {
            let begin = page_link(&Route::Who, "button primary", say(w.begin));
            return Node::Many(vec![page_head("", say(w.title), say(w.blank)), el("p").with(begin).into()]);
        }
        let result = live(move || {
            let outcome = state.outcome().get();
            let back = if outcome.recommendation.is_some() { way_back() } else { Node::Nothing };
            Node::Many(vec![back, state.read(|dossier| report(dossier, &outcome))])
        });
        Node::Many(vec![page_head("", say(w.title), ""), result, share(), onward(Route::Result)])
    })
}
