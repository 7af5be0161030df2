//! The two tables of a dossier as cells: its answers, and its plan. Knows the dossier, the
//! content and the words that are handed in; must not know any format.
//!
//! The head of each column ends with its code in brackets, by which it is found again: columns
//! can be moved, and those that only explain can go.

use super::{
    asked::{self, Expects, Part, expects, part},
    cells::{Grid, guarded, guarded_day},
    key::{Follow, Key, Of, PLAIN, Plain, UNKNOWN, name_of, unescaped},
    rows::{Row, SIDES, WHO, rows},
};
use crate::domain::{
    catalog::{Catalog, criterion::Answers},
    dossier::{Action, Dossier, Plan, Status},
    event::Whose,
    text::Text,
};

/// Codes of the columns of answers.
pub const COLUMNS: [&str; 13] =
    ["part", "id", "question", "side", "code", "words", "codes", "note", "proof", "place", "who", "date", "renew"];
/// Those of them that are read; the others explain.
pub const READ: [&str; 9] = ["id", "side", "code", "note", "proof", "place", "who", "date", "renew"];
/// Codes of the columns of the plan; all of them are read.
pub const PLAN_COLUMNS: [&str; 7] = ["id", "text", "owner", "due", "status", "follow_up", "rule"];

pub(super) const STATUSES: [(&str, Status); 4] =
    [("a-faire", Status::Todo), ("en-cours", Status::Doing), ("faite", Status::Done), ("abandonnee", Status::Dropped)];
/// What stands in the first row of a plan, and begins its rule.
pub(super) const PLAN: &str = "plan";

/// What stands between the code of a row and the number of its continuation.
pub(super) const CONTINUED: char = '~';
/// Letters of a cell at most: spreadsheets keep 32,767.
const LONGEST: usize = 30_000;

/// The words of the tables.
pub struct Said<'a> {
    /// Names of the two sheets.
    pub sheets: [&'a str; 2],
    /// Heads of the columns of answers.
    pub heads: [&'a str; 13],
    /// Heads of the columns of the plan.
    pub plan_heads: [&'a str; 7],
    /// Names of the parts.
    pub parts: [&'a str; 11],
    /// Questions of which there is one.
    pub plain: [&'a str; 24],
    /// A day of a closed review, and the parts of an indicator that is followed.
    pub others: [&'a str; 5],
    /// Yes, no, unknown, not applicable, none.
    pub replies: [&'a str; 5],
    /// In general, one partnership.
    pub scopes: [&'a str; 2],
    /// Who does an activity.
    pub doings: [&'a str; 4],
    /// A text of the content, with its places filled.
    pub fill: &'a dyn Fn(Text) -> String,
}

/// The answers of a dossier, in the order of the questionnaires; with a row for each question
/// that waits for its answer, if `with_blanks`.
#[must_use]
pub fn answers(catalog: &Catalog, dossier: &Dossier, said: &Said, with_blanks: bool) -> Grid {
    let mut left: Vec<Option<Row>> = rows(dossier).into_iter().map(Some).collect();
    let mut ordered = Vec::new();
    for (key, side, is_asked) in asked::all(catalog, dossier) {
        let found = left.iter_mut().find(|row| row.as_ref().is_some_and(|row| row.key == key && row.side == side));
        match found.and_then(Option::take) {
            Some(row) => ordered.push(row),
            None if with_blanks && is_asked => {
                ordered.push(Row { key, side, code: None, beside: [const { None }; 6] });
            }
            None => {}
        }
    }
    // Closed reviews, indicators, and what the content does not know.
    ordered.extend(left.into_iter().flatten());
    let mut grid = vec![heads(&COLUMNS, &said.heads)];
    for row in ordered {
        put(catalog, dossier, said, &row, &mut grid);
    }
    grid
}

fn heads(codes: &[&str], words: &[&str]) -> Vec<String> {
    codes.iter().zip(words).map(|(code, words)| format!("{words} ({code})")).collect()
}

fn put(catalog: &Catalog, dossier: &Dossier, said: &Said, row: &Row, grid: &mut Grid) {
    let of = match row.side {
        Some(Whose::Guess) => Some(dossier.partner_organisation()),
        _ if row.key == Key::Plain(Plain::PartnerOrganisation) => None,
        _ => dossier.organisation(),
    };
    let expected = expects(catalog, &row.key, of);
    let part = Part::ALL.iter().position(|it| *it == part(catalog, &row.key)).unwrap_or_default();
    let mut front = [
        said.parts.get(part).map_or("", |name| name).to_owned(),
        row.key.to_string(),
        question(catalog, &row.key, said),
        row.side.map_or("", |side| name_of(&SIDES, side)).to_owned(),
    ];
    let words = row.code.as_ref().map(|code| in_words(catalog, &row.key, code, said)).unwrap_or_default();
    let codes = expected.as_ref().map(Expects::codes).unwrap_or_default();
    let first = |cell: &Option<String>, is_day: bool| -> Vec<String> {
        let mut pieces = cell.as_ref().map(|text| pieces(text)).unwrap_or_default();
        if let (Some(first), true) = (pieces.first_mut(), is_day) {
            let text = super::cells::restored(first).to_owned();
            *first = guarded_day(&text);
        }
        pieces
    };
    let is_code = !matches!(expected, Some(Expects::Text | Expects::Day));
    let code =
        if is_code { row.code.iter().cloned().collect() } else { first(&row.code, expected == Some(Expects::Day)) };
    let beside = row.beside.iter().enumerate().map(|(place, cell)| first(cell, place > WHO));
    let columns: Vec<Vec<String>> = std::iter::once(code).chain(beside).collect();
    let count = columns.iter().map(Vec::len).max().unwrap_or(0).max(1);
    for place in 0..count {
        let at = |column: &Vec<String>| column.get(place).cloned().unwrap_or_default();
        let mut cells: Vec<String> = front.to_vec();
        let mut columns = columns.iter();
        cells.extend(columns.next().map(at));
        cells.extend(if place == 0 { [words.clone(), codes.clone()] } else { [const { String::new() }; 2] });
        cells.extend(columns.map(at));
        grid.push(cells);
        let [part, id, question, _] = &mut front;
        *id = format!("{}{CONTINUED}{}", row.key, place + 2);
        part.clear();
        question.clear();
    }
}

/// A text as cells: one, or several where it is longer than a cell may be.
fn pieces(text: &str) -> Vec<String> {
    let (mut pieces, mut piece, mut length) = (Vec::new(), String::new(), 0);
    for letter in text.chars() {
        if length + letter.len_utf16() > LONGEST {
            pieces.push(guarded(&std::mem::take(&mut piece)));
            length = 0;
        }
        piece.push(letter);
        length += letter.len_utf16();
    }
    pieces.push(guarded(&piece));
    pieces
}

fn question(catalog: &Catalog, key: &Key, said: &Said) -> String {
    let fill = |text: Option<Text>| text.map(said.fill).unwrap_or_default();
    match key {
        Key::Plain(plain) => {
            let place = PLAIN.iter().position(|(_, it)| it == plain);
            place.and_then(|place| said.plain.get(place)).map_or("", |words| words).to_owned()
        }
        Key::PastDay(_) | Key::Followed(..) => {
            let [past, dimension, what, supplier, when] = said.others;
            match key {
                Key::Followed(_, Follow::Dimension) => dimension,
                Key::Followed(_, Follow::What) => what,
                Key::Followed(_, Follow::Supplier) => supplier,
                Key::Followed(_, Follow::When) => when,
                _ => past,
            }
            .to_owned()
        }
        Key::Of(Of::Level | Of::Choices, id) => fill(asked::criterion(catalog, id).map(|it| it.question)),
        Key::Of(Of::Limit, id) => {
            fill(catalog.limits.limits.iter().find(|it| it.id.as_str() == id).map(|it| it.question))
        }
        Key::Of(Of::Statement, id) => {
            fill(catalog.territory.statements.iter().find(|it| it.id.as_str() == id).map(|it| it.text))
        }
        Key::Of(Of::Activity, id) => {
            let mut activities = catalog.territory.dynamics.iter().flat_map(|it| &it.activities);
            fill(activities.find(|it| it.id.as_str() == id).map(|it| it.text))
        }
        Key::Of(Of::Rating | Of::Expected | Of::Observed, id) | Key::Past(_, id) => {
            fill(asked::question(catalog, id).map(|(_, it)| it.text))
        }
        Key::Of(Of::Cost, id) => {
            fill(catalog.evaluation.costs.iter().find(|it| it.id.as_str() == id).map(|it| it.name))
        }
        Key::Of(Of::Quiz, id) => {
            let mut quizzes = catalog.lessons.iter().flat_map(|lesson| &lesson.quiz);
            fill(quizzes.find(|it| it.id.as_str() == id).map(|it| it.question))
        }
    }
}

/// What a code says; nothing for what is in words already, and for numbers.
fn in_words(catalog: &Catalog, key: &Key, code: &str, said: &Said) -> String {
    let said_by = |code: &str| -> String {
        let [yes, no, unknown, not_applicable, none] = said.replies;
        match code {
            "oui" => return yes.to_owned(),
            "non" => return no.to_owned(),
            UNKNOWN => return unknown.to_owned(),
            super::key::NOT_APPLICABLE => return not_applicable.to_owned(),
            super::key::NONE => return none.to_owned(),
            _ => {}
        }
        let id = unescaped(code).unwrap_or_default();
        one_in_words(catalog, key, &id, said).unwrap_or_default()
    };
    if matches!(expects(catalog, key, None), Some(Expects::One(_) | Expects::Some(..))) {
        let words: Vec<String> = code.split(", ").map(said_by).filter(|words| !words.is_empty()).collect();
        guarded_words(words.join(" · "))
    } else {
        String::new()
    }
}

/// Words that no one reads back, but that no program may take for a formula either.
fn guarded_words(words: String) -> String {
    if words.is_empty() { words } else { guarded(&words) }
}

fn one_in_words(catalog: &Catalog, key: &Key, id: &str, said: &Said) -> Option<String> {
    let fill = |text: Text| (said.fill)(text);
    let level = |levels: &[Text]| levels.get(id.parse::<usize>().ok()?).map(|text| fill(*text));
    let name = |names: &[(&str, usize)], words: &[&str]| {
        let (_, place) = names.iter().find(|(code, _)| *code == id)?;
        words.get(*place).map(|words| (*words).to_owned())
    };
    match key {
        Key::Plain(Plain::Kind) => {
            let (_, kind) = super::rows::KINDS.iter().find(|(code, _)| *code == id)?;
            catalog.profile.kinds.get(kind).map(|card| fill(card.name))
        }
        Key::Plain(Plain::Organisation | Plain::PartnerOrganisation) => {
            let (_, organisation) = super::rows::ORGANISATIONS.iter().find(|(code, _)| *code == id)?;
            catalog.profile.organisations.get(organisation).map(|card| fill(card.name))
        }
        Key::Plain(Plain::Size) => {
            let mut sizes = catalog.profile.sizes.values().flat_map(|sizes| sizes.iter());
            sizes.find(|it| it.id.as_str() == id).map(|it| fill(it.text))
        }
        Key::Plain(Plain::Territory) => {
            catalog.profile.territories.iter().find(|it| it.id.as_str() == id).map(|it| fill(it.text))
        }
        Key::Plain(Plain::Experience) => level(&catalog.profile.experience),
        Key::Plain(Plain::Scope) => name(&[("general", 0), ("partenariat", 1)], &said.scopes),
        Key::Plain(Plain::Objectives) => {
            catalog.objectives.all().find(|it| it.id.as_str() == id).map(|it| fill(it.text))
        }
        Key::Plain(Plain::Brings | Plain::Seeks) => {
            catalog.limits.resources.iter().find(|it| it.id.as_str() == id).map(|it| fill(it.name))
        }
        Key::Plain(Plain::Phase) => {
            catalog.levers.phases.iter().find(|it| it.id.as_str() == id).map(|it| fill(it.name))
        }
        Key::Plain(Plain::Motives) => {
            catalog.evaluation.motives.iter().find(|it| it.id.as_str() == id).map(|it| fill(it.name))
        }
        Key::Of(Of::Level | Of::Choices, of) => match &asked::criterion(catalog, of)?.answers {
            Answers::Scale(levels) => level(levels),
            Answers::Choices(choices) => choices.options.iter().find(|it| it.id.as_str() == id).map(|it| fill(it.text)),
        },
        Key::Of(Of::Statement, _) => level(&catalog.territory.levels),
        Key::Of(Of::Activity, _) => name(&[("nous", 0), ("voulu", 1), ("autre", 2), ("personne", 3)], &said.doings),
        Key::Of(Of::Rating | Of::Expected | Of::Observed, of) | Key::Past(_, of) => {
            level(&asked::question(catalog, of)?.1.levels)
        }
        Key::Followed(_, Follow::Dimension) => {
            catalog.evaluation.dimensions.iter().find(|it| it.id.as_str() == id).map(|it| fill(it.name))
        }
        _ => None,
    }
}

/// The plan of a dossier. Its first row carries what calendars know the plan by.
#[must_use]
pub fn plan(plan: &Plan, said: &Said) -> Grid {
    let Plan { seed, next, actions } = plan;
    let blank = || [const { String::new() }; 5];
    let first = [PLAN.to_owned()].into_iter().chain(blank()).chain([format!("{PLAN}:1:{seed}:{next}")]);
    let mut grid = vec![heads(&PLAN_COLUMNS, &said.plan_heads), first.collect()];
    for Action { id, rule, text, owner, due, status, follow_up } in actions {
        let written = |text: &String| if text.is_empty() { Vec::new() } else { pieces(text) };
        let columns = [written(text), written(owner), written(follow_up), written(rule)];
        let count = columns.iter().map(Vec::len).max().unwrap_or(0).max(1);
        let [text, owner, follow_up, rule] = &columns;
        for place in 0..count {
            let at = |column: &Vec<String>| column.get(place).cloned().unwrap_or_default();
            let is_first = place == 0;
            let number = if is_first { id.to_string() } else { format!("{id}{CONTINUED}{}", place + 1) };
            let due = if is_first && !due.is_empty() { guarded_day(due) } else { String::new() };
            let status = if is_first { name_of(&STATUSES, *status).to_owned() } else { String::new() };
            grid.push(vec![number, at(text), at(owner), due, status, at(follow_up), at(rule)]);
        }
    }
    grid
}
