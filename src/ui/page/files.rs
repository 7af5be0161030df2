//! « Exporter et importer »: what leaves in a file, and what comes back, shown before anything changes.

use leptos::prelude::{Get, RwSignal, Set, Update};

use crate::{
    codec::save,
    content::catalog,
    domain::{
        dossier::Dossier,
        text::{Text, unmarked},
    },
    export::{
        back::{Bad, Why},
        files::{Brought, Change, FileFault, answers_csv, changes, plan_csv, read, to_xlsx},
        sheets::Said,
    },
    platform::{download, fetch::beside, file::Chosen},
    route::Route,
    ui::{
        draw::{Element, Node, el, live, many},
        keep,
        part::{head::page_head, link::page_link},
        say::{Names, say, say_with, words},
        state::{State, state},
        watch::watch,
    },
};

/// Bytes of a file at most.
const LARGEST: u32 = 20_000_000;
/// Bad cells told at most; the others are counted.
const TOLD: usize = 50;

/// A way to leave.
#[derive(Clone, Copy)]
enum Kind {
    Xlsx,
    Json,
    Csv,
    PlanCsv,
}

/// How an import goes.
#[derive(Clone)]
enum Step {
    Waits,
    Unreadable,
    TooLarge,
    Refused(FileFault),
    Ready(String, Box<Brought>),
    Done(bool),
}

/// The page.
pub fn page() -> Node {
    let w = &words().files;
    Node::Many(vec![page_head("", say(w.title), say(w.lead)), export().into(), import().into()])
}

fn export() -> Element {
    let state = state();
    let w = &words().files;
    let refused = RwSignal::new(false);
    let is_blank = watch(move || state.read(Dossier::is_blank));
    let kinds = [
        (Kind::Xlsx, w.xlsx, w.xlsx_help),
        (Kind::Json, w.json, w.json_help),
        (Kind::Csv, w.csv, w.csv_help),
        (Kind::PlanCsv, w.plan_csv, w.plan_csv_help),
    ];
    let kinds = kinds.map(|(kind, name, help)| {
        let button = el("button").at("type", "button").class("button").with(name);
        let button = button.on("click", move |_| refused.set(!leave(state, kind)));
        el("div").class("card").with(button).with(el("p").class("question-help").with(help))
    });
    el("section")
        .at("aria-labelledby", "exporter")
        .with(el("h2").at("id", "exporter").with(w.export_title))
        .with(el("p").with(live(move || say(if is_blank.get() { w.blank } else { w.export_warning }))))
        .with(el("div").class("when").with(many(kinds)))
        .with(
            el("div")
                .at("role", "alert")
                .with(live(move || refused.get().then(|| el("p").class("notice is-trouble").with(w.export_refused)))),
        )
}

/// Hands a file over; whether the browser took it.
fn leave(state: State, kind: Kind) -> bool {
    let w = &words().files;
    let name = |name: Text, ending: &str| format!("{}.{ending}", say(name));
    state
        .read(|dossier| {
            let names = Names::of(dossier);
            let fill = |text| unmarked(&names.say(text));
            let said = said(&fill);
            match kind {
                Kind::Xlsx => {
                    let media = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
                    download::bytes(&name(w.file, "xlsx"), media, &to_xlsx(catalog(), dossier, &said))
                }
                Kind::Json => download::text(&name(w.file, "json"), "application/json", &save::to_text(dossier)),
                Kind::Csv => {
                    download::text(&name(w.file_answers, "csv"), "text/csv", &answers_csv(catalog(), dossier, &said))
                }
                Kind::PlanCsv => download::text(&name(w.file_plan, "csv"), "text/csv", &plan_csv(dossier, &said)),
            }
        })
        .is_ok()
}

/// The words of the tables.
fn said(fill: &dyn Fn(Text) -> String) -> Said<'_> {
    let w = words().tables();
    Said {
        sheets: w.sheets.map(say),
        heads: w.heads.map(say),
        plan_heads: w.plan_heads.map(say),
        parts: w.parts.map(say),
        plain: w.plain.map(say),
        others: w.others.map(say),
        replies: w.replies.map(say),
        scopes: w.scopes.map(say),
        doings: w.doings.map(say),
        fill,
    }
}

fn import() -> Element {
    let state = state();
    let w = &words().files;
    let step = RwSignal::new(Step::Waits);
    let field = el("input")
        .at("type", "file")
        .at("id", "fichier")
        .at("accept", ".xlsx,.csv,.json")
        .at("aria-describedby", "fichier-aide")
        .on("change", move |event| {
            if let Some(chosen) = event.file() {
                look_at(chosen, step);
            }
        });
    el("section")
        .at("aria-labelledby", "importer")
        .with(el("h2").at("id", "importer").with(w.import_title))
        .with(
            el("div")
                .class("field")
                .with(el("label").at("for", "fichier").with(w.choose))
                .with(el("p").class("question-help").at("id", "fichier-aide").with(w.import_lead))
                .with(field),
        )
        .with(el("div").at("aria-live", "polite").with(live(move || shown(state, step))))
}

/// Reads a file, and changes nothing.
fn look_at(chosen: Chosen, step: RwSignal<Step>) {
    if chosen.is_larger_than(LARGEST) {
        step.set(Step::TooLarge);
        return;
    }
    beside(async move {
        step.set(match chosen.bytes().await {
            None => Step::Unreadable,
            Some(bytes) => match read(catalog(), &bytes) {
                Ok(brought) => Step::Ready(chosen.name(), Box::new(brought)),
                Err(fault) => Step::Refused(fault),
            },
        });
    });
}

fn shown(state: State, step: RwSignal<Step>) -> Node {
    let w = &words().files;
    match step.get() {
        Step::Waits => Node::Nothing,
        Step::Unreadable => refused(el("p").with(w.unreadable).into()),
        Step::TooLarge => refused(el("p").with(w.too_large).into()),
        Step::Refused(fault) => refused(because(&fault)),
        Step::Ready(name, brought) => preview(state, step, name, *brought),
        Step::Done(had_before) => {
            let both = || {
                el("p").with(w.applied_where).with(" ").with(page_link(&Route::Dossiers, "", say(words().nav.dossiers)))
            };
            el("div")
                .class("notice")
                .with(el("p").with(if had_before { w.applied } else { w.applied_first }))
                .with(had_before.then(both))
                .into()
        }
    }
}

fn refused(why: Node) -> Node {
    let w = &words().files;
    el("div")
        .class("notice is-trouble")
        .with(el("h3").with(w.refused_title))
        .with(why)
        .with(el("p").with(w.untouched))
        .into()
}

fn because(fault: &FileFault) -> Node {
    let w = &words().files;
    let said = |text: Text| el("p").with(text).into();
    match fault {
        FileFault::NotOurs => said(w.not_ours),
        FileFault::Newer => said(w.newer),
        FileFault::OpenDocument => said(w.open_document),
        FileFault::Damaged(place) if place.is_empty() => said(w.damaged),
        FileFault::Damaged(place) => {
            Node::Many(vec![said(w.damaged), el("p").with(say_with(w.damaged_at, &[("place", place)])).into()])
        }
        FileFault::Cells(bad) => {
            let items = bad.iter().take(TOLD).map(|bad| {
                el("li").with(el("strong").class("cell").with(bad.address.clone())).with(" ").with(why_words(bad))
            });
            let more = bad.len().saturating_sub(TOLD);
            let more = (more > 0).then(|| el("p").with(say_with(w.cells_more, &[("count", &more.to_string())])));
            Node::Many(vec![said(w.cells), el("ul").with(many(items)).into(), more.into()])
        }
    }
}

fn why_words(bad: &Bad) -> String {
    let w = &words().files;
    let with_code = |text: Text, code: &str| say_with(text, &[("code", code)]);
    match &bad.why {
        Why::NoColumn(code) => with_code(w.why_no_column, code),
        Why::NoSuchRow(code) => with_code(w.why_no_row, code),
        Why::Twice(code) => with_code(w.why_twice, code),
        Why::Side(code) => with_code(w.why_side, code),
        Why::NoSuchCode(code, codes) => say_with(w.why_code, &[("code", code), ("codes", codes)]),
        Why::TwiceInList(code) => with_code(w.why_code_twice, code),
        Why::TooMany(most) => say_with(w.why_too_many, &[("count", &most.to_string())]),
        Why::NoNumber(code) => with_code(w.why_number, code),
        Why::NoDay(code) => with_code(w.why_day, code),
        Why::NothingBeside(_) => say(w.why_beside).to_owned(),
    }
}

/// What a file would change, part by part, and the two ways on.
fn preview(state: State, step: RwSignal<Step>, name: String, brought: Brought) -> Node {
    let w = &words().files;
    let after = brought.clone();
    let list = state.read(|dossier| changes(catalog(), dossier, &after.onto(dossier)));
    let kept = match (&brought.answers, &brought.plan) {
        (Some(_), None) => Some(w.preview_kept_plan),
        (None, Some(_)) => Some(w.preview_kept_answers),
        _ => None,
    };
    let apply = move |_| {
        let (mut after, mut had_before) = (Dossier::default(), false);
        state.read(|dossier| {
            after = brought.clone().onto(dossier);
            had_before = !dossier.is_blank();
        });
        keep::begin(state, after, String::new());
        step.set(Step::Done(had_before));
    };
    let button = |class: &'static str, text: Text| el("button").at("type", "button").class(class).with(text);
    let has_changes = !list.is_empty();
    let has_before = !state.read(Dossier::is_blank);
    let told = has_changes && has_before;
    el("section")
        .class("notice")
        .at("aria-labelledby", "changements")
        .with(el("h3").at("id", "changements").with(w.preview_title))
        .with(el("p").class("cell").with(name))
        .with(told.then(|| el("p").with(w.preview_beside)))
        .with(if has_changes { counts(&list).into() } else { said_text(w.preview_none) })
        .with(kept.filter(|_| told).map(|text| el("p").with(text)))
        .with(told.then(|| el("p").with(w.preview_new)))
        .with(
            el("p")
                .class("actions")
                .with(has_changes.then(|| button("button primary", w.apply).on("click", apply)))
                .with(button("button quiet", w.cancel).on("click", move |_| step.update(|step| *step = Step::Waits))),
        )
        .into()
}

fn said_text(text: Text) -> Node {
    el("p").with(text).into()
}

/// Each part that changes, and how many answers of it.
fn counts(list: &[Change]) -> Element {
    let w = &words().files;
    let parts = words().tables().parts;
    let items = list.iter().map(|change| {
        let name = parts.get(change.part as usize).copied();
        let counts = [(w.new, change.new), (w.changed, change.changed), (w.withdrawn, change.withdrawn)];
        let counts = counts.into_iter().filter(|(_, count)| *count > 0);
        let counts: Vec<String> =
            counts.map(|(text, count)| say_with(text, &[("count", &count.to_string())])).collect();
        el("li").with(el("strong").with(name.map(say))).with(" \u{b7} ").with(counts.join(", "))
    });
    el("ul").with(many(items))
}
