//! « Votre plan d'action »: what the answers propose, the actions with who and when, the calendar.

use crate::ui::watch::watch;

use crate::{
    content::catalog,
    domain::{
        date::Date,
        dossier::{Dossier, Status},
        event::{ActionField, Event},
        plan::{Because, proposals},
        text::unmarked,
    },
    platform::page as browser_page,
    route::Route,
    ui::{
        draw::{Node, el, live, many, when},
        effects::after_drawing,
        part::{
            calendar::calendar,
            head::page_head,
            nav::onward,
            plan_said::{because_of, due_of, said_of, status_words},
            question::{Choice, Question, free_text, one_of, typed},
        },
        say::{Names, say, say_with, words},
        state::{State, state},
        when as written,
    },
};

/// Anchor of the list of actions: takes the focus once an action has come or gone.
const ACTIONS: &str = "actions";

/// The page.
pub fn page() -> Node {
    let w = &words().plan;
    Node::Many(vec![
        page_head(say(words().nav.part_act), say(w.title), say(w.lead)),
        proposed(),
        actions(),
        calendar(),
        onward(Route::Plan),
    ])
}

/// What the answers propose, each with its reason.
fn proposed() -> Node {
    let state = state();
    let w = &words().plan;
    // A text, so that the list is drawn again only when it says something else.
    let rules = watch(move || {
        let all = state.outcome().with(|outcome| state.read(|dossier| proposals(catalog(), dossier, outcome)));
        all.iter().map(Because::rule).collect::<Vec<_>>().join(" ")
    });
    let is_full = watch(move || state.read(|dossier| dossier.plan.room() == 0));
    let list = live(move || {
        rules.track();
        if is_full.get() {
            return el("p").with(w.full).into();
        }
        let all = state.outcome().with(|outcome| state.read(|dossier| proposals(catalog(), dossier, outcome)));
        let names = state.read(Names::of);
        if all.is_empty() {
            return el("p").with(w.proposals_none).into();
        }
        let items = all.iter().enumerate().map(|(place, because)| {
            let add = because.clone();
            el("li")
                .with(el("p").with(said_of(because, &names)))
                .with(el("p").class("because").with(because_of(because)))
                .with(
                    el("button")
                        .at("type", "button")
                        .class("button quiet")
                        .with(w.add)
                        .on("click", move |_| add_to_plan(state, &[(place, add.clone())])),
                )
        });
        let items = el("ol").class("steps").with(many(items));
        let every: Vec<(usize, Because)> = all.into_iter().enumerate().collect();
        let button = el("button").at("type", "button").class("button primary").with(w.add_all);
        let button = button.on("click", move |_| add_to_plan(state, &every));
        Node::Many(vec![el("p").class("actions").with(button).into(), items.into()])
    });
    el("section")
        .at("aria-labelledby", "propositions")
        .with(el("h2").at("id", "propositions").with(w.proposals))
        .with(list)
        .into()
}

fn add_to_plan(state: State, chosen: &[(usize, Because)]) {
    let names = state.read(Names::of);
    let today = written::today();
    let add = |(place, because): &(usize, Because)| {
        (because.rule(), unmarked(&said_of(because, &names)), due_of(today, *place))
    };
    state.dispatch(Event::Plan(chosen.iter().map(add).collect()));
    after_drawing(|| {
        browser_page::focus(ACTIONS);
    });
}

/// The actions, to be written, given to someone, dated.
fn actions() -> Node {
    let state = state();
    let w = &words().plan;
    // Drawn again when an action comes or goes, never while one is written.
    let ids = state.part(|dossier: &Dossier| dossier.plan.actions.iter().map(|it| it.id).collect::<Vec<u32>>());
    let list = live(move || {
        let ids = ids.get();
        if ids.is_empty() {
            return el("p").with(w.none).into();
        }
        many(ids.into_iter().zip(1..).map(|(id, number): (u32, usize)| action(id, number)))
    });
    let has_room = watch(move || state.read(|dossier| dossier.plan.room() > 0));
    let own = when(has_room, move || {
        let add = el("button").at("type", "button").class("button quiet").with(w.add_own);
        let due = move || due_of(written::today(), 0);
        el("p")
            .with(add.on("click", move |_| state.dispatch(Event::Plan(vec![(String::new(), String::new(), due())]))))
            .into()
    });
    el("section")
        .class("report-part")
        .at("aria-labelledby", ACTIONS)
        .with(el("h2").at("id", ACTIONS).at("tabindex", "-1").with(w.actions))
        .with(list)
        .with(own)
        .into()
}

fn action(id: u32, number: usize) -> Node {
    let state = state();
    let w = &words().plan;
    let read = move |field| {
        move || {
            state.read(|dossier| {
                let action = dossier.plan.actions.iter().find(|action| action.id == id);
                action.map(|action| action.field(field).to_owned()).unwrap_or_default()
            })
        }
    };
    let write = move |field| move |text| state.dispatch(Event::Action(id, field, text));
    let question = |name: &str, label| Question::new(format!("action-{id}-{name}"), say(label));
    let statuses = [Status::Todo, Status::Doing, Status::Done, Status::Dropped];
    let status = one_of(
        question("etat", w.status).settled(),
        statuses.map(|status| Choice::new(status, say(status_words(status)))).to_vec(),
        move || state.read(|dossier| dossier.plan.actions.iter().find(|it| it.id == id).map(|it| it.status)),
        move |status| state.dispatch(Event::Status(id, status.unwrap_or_default())),
    );
    let follow_up = live(move || {
        let due = Date::parse(&read(ActionField::Due)())?;
        let day = written::written_day(&due.plus_months(6).written());
        Some(el("p").class("question-help").with(say_with(w.follow_up_on, &[("date", &day)])))
    });
    let remove = el("button").at("type", "button").class("withdraw").with(w.remove).on("click", move |_| {
        state.dispatch(Event::RemoveAction(id));
        after_drawing(|| {
            browser_page::focus(ACTIONS);
        });
    });
    el("fieldset")
        .class("question action")
        .with(el("legend").with(say_with(w.action, &[("number", &number.to_string())])))
        .with(free_text(question("quoi", w.text), true, read(ActionField::Text), write(ActionField::Text)))
        .with(
            el("div")
                .class("two")
                .with(free_text(question("qui", w.owner), false, read(ActionField::Owner), write(ActionField::Owner)))
                .with(typed("date", question("quand", w.due), read(ActionField::Due), write(ActionField::Due))),
        )
        .with(el("div").class("inline").with(status))
        .with(free_text(
            question("suivi", w.follow_up),
            true,
            read(ActionField::FollowUp),
            write(ActionField::FollowUp),
        ))
        .with(follow_up)
        .with(remove)
        .into()
}
