//! A result received by link: read-only, and beside one's own dossier. Nothing here changes
//! what is kept on this device, but « en garder une copie », which makes a dossier of its own.

use crate::{
    codec::link::{self, LinkFault, Opened},
    content::catalog,
    domain::{
        dossier::Dossier,
        earlier::earlier,
        evaluation::{has_answers, together},
        event::Whose,
        outcome::Outcome,
        pair::pair,
        progress::can_rank,
        recommend::gates::notices,
    },
    platform::address,
    route::Route,
    ui::{
        draw::{Node, el, live},
        keep,
        part::{
            evaluation_said,
            head::page_head,
            link::page_link,
            pair_view::{PairSaid, pair_view},
            received::{opened, taken_in},
            report::{missing, print_button, report},
            seal::unseal,
            since_said::earlier_said,
            summary_said::summary_said,
        },
        say::{Names, say, say_with, words},
        state::{matrix, state},
        when,
    },
};

/// A result received by link; `code` is the code of the link.
pub fn page(code: &str) -> Node {
    let face = Route::Facing(code.to_owned());
    shown(link::open(catalog(), code), move |opened| match opened {
        Opened::Result(summary) => {
            let w = &words().shared;
            Node::Many(vec![page_head("", say(w.result_title), say(w.result_lead)), summary_said(&summary)])
        }
        Opened::Answers(dossier) => received(&dossier, &face),
        Opened::Sealed(_) => refused(LinkFault::Damaged),
    })
}

/// Draws what a link holds, once its passphrase is told where it has one.
fn shown(opened: Result<Opened, LinkFault>, then: impl Fn(Opened) -> Node + 'static) -> Node {
    match opened {
        Ok(Opened::Sealed(sealed)) => unseal(sealed, move |opened| opened.map_or_else(refused, &then)),
        Ok(opened) => then(opened),
        Err(fault) => refused(fault),
    }
}

/// Somebody else's answers and their result.
fn received(dossier: &Dossier, face: &Route) -> Node {
    let w = &words().shared;
    let outcome = Outcome::new(catalog(), matrix(), dossier);
    let state = state();
    opened(face.clone());
    let copy = dossier.clone();
    let keep = el("button").at("type", "button").class("button").with(w.keep).on("click", move |_| {
        let day = when::written_day(&when::today().written());
        taken_in();
        keep::begin(state, copy.clone(), say_with(words().shared.copy_title, &[("date", &day)]));
        address::set_fragment(&Route::Result.fragment());
    });
    let has_notes = link::encode_notes(catalog(), dossier).is_some();
    let notice = el("div")
        .class("notice only-screen")
        .with(el("p").with(w.answers_of).with(" ").with(when::day(dossier.changed)).with(". ").with(w.read_only))
        .with(has_notes.then(|| el("p").with(w.with_notes)))
        .with(el("p").class("actions").with(page_link(face, "button", say(w.face))).with(keep))
        .with(el("p").class("question-help").with(w.keep_help));
    let earlier = earlier(catalog(), dossier, &outcome).map(|earlier| earlier_said(&earlier));
    Node::Many(vec![
        page_head("", say(w.title), say(w.lead)),
        notice.into(),
        earlier.unwrap_or(Node::Nothing),
        report(dossier, &outcome),
    ])
}

/// A partner's link beside one's own dossier, both sides real; `code` is the code of the link.
pub fn facing(code: &str) -> Node {
    let face = Route::Facing(code.to_owned());
    shown(link::open(catalog(), code), move |link| match link {
        Opened::Answers(theirs) => {
            let w = &words().shared;
            let state = state();
            opened(face.clone());
            let both = live(move || {
                state.read(|ours| Node::Many(vec![face_to_face(ours, &theirs), evaluated(ours, &theirs)]))
            });
            let print = el("p").class("actions only-screen").with(print_button());
            Node::Many(vec![page_head("", say(w.face_title), say(w.face_lead)), both, print.into()])
        }
        Opened::Result(_) => refused(LinkFault::ResultOnly),
        Opened::Sealed(_) => refused(LinkFault::Damaged),
    })
}

/// Both sides, or what is missing on one of them.
fn face_to_face(ours: &Dossier, theirs: &Dossier) -> Node {
    let w = &words().shared;
    if !can_rank(catalog(), ours, Whose::Own) {
        let begin = page_link(&Route::Who, "button primary", say(words().result.begin));
        return Node::Many(vec![
            el("p").class("notice").with(w.ours_missing).into(),
            missing(&Outcome::new(catalog(), matrix(), ours), &Names::of(ours)),
            el("p").with(w.ours_then).into(),
            el("p").with(begin).into(),
        ]);
    }
    if !can_rank(catalog(), theirs, Whose::Own) {
        return el("p").class("notice").with(w.theirs_missing).into();
    }
    let both = notices(catalog(), ours).and(notices(catalog(), theirs));
    let sides = [&ours.own, &theirs.own];
    pair_view(&PairSaid {
        pair: &pair(catalog(), matrix(), sides, &both),
        notices: &both,
        sides,
        names: &Names::of(ours),
        called: [say(w.ours), say(w.received_side)],
    })
}

/// What both expect of the partnership and observe, once one of them said so.
fn evaluated(ours: &Dossier, theirs: &Dossier) -> Node {
    let both = together(ours, theirs);
    if !has_answers(&both) {
        return Node::Nothing;
    }
    el("section")
        .class("report-part")
        .at("aria-labelledby", "r-evaluation")
        .with(el("h2").at("id", "r-evaluation").with(words().evaluation.result))
        .with(evaluation_said::said(&both))
        .into()
}

/// A link that was not read: what is wrong and what to do.
fn refused(fault: LinkFault) -> Node {
    let w = &words().shared;
    let says = match fault {
        LinkFault::NotOurs => w.not_ours,
        LinkFault::Damaged => w.damaged,
        LinkFault::Newer => w.newer,
        LinkFault::Sealed => w.sealed_lead,
        LinkFault::ResultOnly => w.result_only,
    };
    Node::Many(vec![
        page_head("", say(w.refused), say(says)),
        el("p").with(w.untouched).into(),
        el("p").with(page_link(&Route::Home, "button", say(words().nav.home))).into(),
    ])
}
