//! The plan as a calendar file.

use crate::ui::watch::watch;

use crate::{
    domain::dossier::Dossier,
    export::ics::{Said, calendar as written, entries},
    platform::{clock, download},
    ui::{
        draw::{Node, el, when},
        say::{say, words},
        state::state,
    },
};

/// The button, once an action has its day.
pub fn calendar() -> Node {
    let state = state();
    let w = &words().plan;
    let has_days =
        watch(move || state.read(|dossier: &Dossier| dossier.plan.actions.iter().any(|action| !action.due.is_empty())));
    let save = move || {
        let said = Said { follow_up: say(w.calendar_follow_up), owner: say(w.calendar_owner) };
        let entries = state.read(|dossier| entries(&dossier.plan, dossier.revision, &said));
        // A browser that refuses a download says so itself.
        let _ = download::text(say(w.calendar_file), "text/calendar", &written(&entries, clock::now()));
    };
    when(has_days, move || {
        let button = el("button").at("type", "button").class("button primary").with(w.calendar);
        Node::Many(vec![
            el("p").class("actions").with(button.on("click", move |_| save())).into(),
            el("p").class("question-help").with(w.calendar_help).into(),
        ])
    })
}
