//! A question of five levels: its levels in words, « sans objet », « je ne sais pas », a note and a
//! proof; and what such answers say, in words.

use leptos::prelude::{Get, RwSignal, Set, WithUntracked};

use crate::{
    content::catalog,
    domain::{
        catalog::rated::Rated,
        diagnosis::{Band, Scored},
        dossier::Rating,
        event::{Event, NoteField},
        id::{QuestionId, ToolId},
        text::Text,
    },
    ui::{
        draw::{Element, Node, el, live, many},
        part::{
            one_by_one::Asked,
            question::{Choice, Question, free_text, legend_id, one_of, typed},
            source::external_link,
            terms::terms,
        },
        say::{say, say_with, words},
        state::state,
    },
};

/// A question of a lever or of a maturity questionnaire, with its note.
fn rated_question(rated: &'static Rated) -> Node {
    let state = state();
    let question = rating(
        rated,
        rated.id.to_string(),
        move || state.read(|dossier| dossier.ratings.get(&rated.id).copied()),
        move |rating| state.dispatch(Event::Rate(rated.id.clone(), rating)),
    );
    el("div").class("rated").with(question).with(note(&rated.id)).into()
}

/// Such questions in a row, and the place of the first without an answer: there one goes on.
pub fn rated_asked(asked: impl Iterator<Item = &'static Rated>) -> (Vec<Asked>, usize) {
    let asked: Vec<&'static Rated> = asked.collect();
    let answered = |rated: &&Rated| state().dossier.with_untracked(|dossier| dossier.ratings.contains_key(&rated.id));
    let start = asked.iter().position(|rated| !answered(rated)).unwrap_or(0);
    (asked.into_iter().map(|rated| Asked::new(rated_question(rated))).collect(), start)
}

/// A question of five levels; `id` is unique on the page.
pub fn rating(
    rated: &'static Rated,
    id: String,
    answer: impl Fn() -> Option<Rating> + 'static,
    on_answer: impl Fn(Option<Rating>) + 'static,
) -> Node {
    let levels = (0_u8..).zip(&rated.levels).map(|(level, text)| Choice::new(Rating::Level(level), say(*text)));
    let others = [
        Choice::new(Rating::NotApplicable, say(words().rated.not_applicable)),
        Choice::new(Rating::Unknown, say(words().common.unknown)),
    ];
    let explained = terms([rated.text].into_iter().chain(rated.levels.iter().copied()).map(say));
    let question = one_of(Question::new(id, say(rated.text)), levels.chain(others).collect(), answer, on_answer);
    Node::Many(vec![question, explained])
}

/// A note and a proof beside an answer, drawn once they are asked for.
fn note(id: &'static QuestionId) -> Node {
    let state = state();
    let w = &words().rated;
    let is_open = RwSignal::new(false);
    let is_kept = state.part(move |dossier| dossier.notes.contains_key(id));
    let label = live(move || if is_kept.get() { w.note_kept } else { w.note });
    let button = el("button")
        .at("type", "button")
        .class("withdraw")
        // The same words stand below each question.
        .at("aria-describedby", legend_id(id.as_str()))
        .live_at("aria-expanded", move || Some(if is_open.get() { "true" } else { "false" }.into()))
        .with(label)
        .on("click", move |_| is_open.set(!is_open.get()));
    let fields = live(move || if is_open.get() { note_fields(id) } else { Node::Nothing });
    Node::Many(vec![button.into(), fields])
}

fn note_fields(id: &'static QuestionId) -> Node {
    let state = state();
    let fields = many(NoteField::ALL.into_iter().map(|field| {
        let question = Question::new(format!("{id}-{}", name(field)), say(label(field)));
        let read = move || {
            state.read(|dossier| dossier.notes.get(id).map(|note| note.field(field).to_owned()).unwrap_or_default())
        };
        let write = move |text| state.dispatch(Event::Note(id.clone(), field, text));
        match field {
            NoteField::Text => free_text(question, true, read, write),
            NoteField::Date | NoteField::Renew => typed("date", question, read, write),
            NoteField::Proof | NoteField::Place | NoteField::Who => free_text(question, false, read, write),
        }
    }));
    let of = legend_id(id.as_str());
    el("div").class("note-fields").at("role", "group").at("aria-labelledby", of).with(fields).into()
}

fn label(field: NoteField) -> Text {
    let w = &words().rated;
    match field {
        NoteField::Text => w.text,
        NoteField::Proof => w.proof,
        NoteField::Place => w.place,
        NoteField::Who => w.who,
        NoteField::Date => w.date,
        NoteField::Renew => w.renew,
    }
}

fn name(field: NoteField) -> &'static str {
    match field {
        NoteField::Text => "note",
        NoteField::Proof => "preuve",
        NoteField::Place => "lieu",
        NoteField::Who => "garde",
        NoteField::Date => "date",
        NoteField::Renew => "renouveler",
    }
}

/// « 2,5 sur 4 », « environ 2 sur 4 (entre 1 et 3) », or that there is no answer.
#[must_use]
pub fn level_words(scored: Scored) -> String {
    let w = &words().rated;
    let (Some(tenths), Some((low, high))) = (scored.tenths(), scored.range()) else {
        let none = if scored.not_applicable > 0 && scored.missing == 0 { w.not_applicable } else { w.none };
        return say(none).to_owned();
    };
    let level = decimal(tenths);
    if scored.is_known() {
        say_with(w.level, &[("level", &level)])
    } else {
        say_with(w.about, &[("level", &level), ("low", &decimal(low)), ("high", &decimal(high))])
    }
}

/// Tenths, written out: « 2,5 », « 3 ».
#[must_use]
pub fn decimal(tenths: u32) -> String {
    match tenths % 10 {
        0 => (tenths / 10).to_string(),
        rest => format!("{}{}{rest}", tenths / 10, say(words().common.decimal)),
    }
}

/// The band of a mean, or that it is to be completed.
#[must_use]
pub fn band_words(scored: Scored) -> &'static str {
    let w = &words().rated;
    if scored.count > 0 && !scored.is_known() {
        return say(w.to_complete);
    }
    say(match scored.band() {
        Some(Band::ToStart) => w.to_start,
        Some(Band::ToStructure) => w.to_structure,
        Some(Band::UnderWay) => w.under_way,
        Some(Band::Solid) => w.solid,
        None => return "",
    })
}

/// A tool that helps, with its address.
pub fn tool_line(id: &ToolId) -> Option<Element> {
    let tool = catalog().tool(id)?;
    Some(
        el("p")
            .class("tool-line")
            .with(words().rated.tool)
            .with(" ")
            .with(external_link(say(tool.url), say(tool.name))),
    )
}
