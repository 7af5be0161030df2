//! Answers, and what models ask of them, in words. Pure: no signal, no markup.

use crate::{
    domain::{
        catalog::{
            criterion::{Answers, Criterion},
            method::Ask,
        },
        dossier::{Answer, Side},
        text::Text,
    },
    ui::say::{Names, say, say_with, words},
};

/// What one side answered to a criterion.
#[must_use]
pub fn answer_words(criterion: &'static Criterion, side: &Side, names: &Names) -> String {
    let unanswered = || say(words().explain.no_answer).to_owned();
    let unknown = || say(words().common.unknown).to_owned();
    match &criterion.answers {
        Answers::Scale(levels) => match side.levels.get(&criterion.id) {
            None => unanswered(),
            Some(Answer::Unknown) => unknown(),
            Some(Answer::Known(level)) => level_words(levels, *level, names),
        },
        Answers::Choices(choices) => match side.choices.get(&criterion.id) {
            None => unanswered(),
            Some(Answer::Unknown) => unknown(),
            Some(Answer::Known(ticked)) => {
                let ticked = choices.options.iter().filter(|option| ticked.contains(&option.id));
                let ticked: Vec<String> = ticked.map(|option| names.say(option.text)).collect();
                if ticked.is_empty() { unanswered() } else { joined(&ticked, words().explain.and) }
            }
        },
    }
}

/// What a model asks on a criterion: the levels that fit fully, or the choices that fit best.
#[must_use]
pub fn asked_words(criterion: &'static Criterion, ask: &'static Ask, names: &Names) -> String {
    let w = &words().explain;
    if ask.weight == 0 {
        return say(w.asks_nothing).to_owned();
    }
    match &criterion.answers {
        Answers::Scale(levels) => {
            let ends = [ask.lo, ask.hi].map(|level| level_words(levels, level, names));
            if ask.lo == 0 && usize::from(ask.hi) + 1 >= levels.len() {
                say(w.asks_any).to_owned()
            } else if ask.lo == ask.hi {
                level_words(levels, ask.lo, names)
            } else if ask.hi == ask.lo.saturating_add(1) {
                joined(&ends, w.or)
            } else {
                joined(&ends, w.range)
            }
        }
        Answers::Choices(choices) => {
            let points = |id| ask.points.get(id).copied().unwrap_or(0);
            let best = choices.options.iter().map(|option| points(&option.id)).max().unwrap_or(0);
            let fitting = choices.options.iter().filter(|option| points(&option.id) == best);
            let fitting: Vec<String> = fitting.map(|option| names.say(option.text)).collect();
            if fitting.len() == choices.options.len() { say(w.asks_any).to_owned() } else { joined(&fitting, w.or) }
        }
    }
}

fn level_words(levels: &'static [Text], level: u8, names: &Names) -> String {
    levels.get(usize::from(level)).map(|text| names.say(*text)).unwrap_or_default()
}

/// One text as it is; several in quotes, the last one behind « et » or « ou ».
fn joined(texts: &[String], last_two: Text) -> String {
    let quoted: Vec<String> =
        texts.iter().map(|text| say_with(words().explain.quoted, &[("words", text.trim_end_matches('.'))])).collect();
    match (texts, quoted.split_last()) {
        ([one], _) => one.clone(),
        (_, Some((last, first))) => say_with(last_two, &[("first", &first.join(", ")), ("last", last)]),
        _ => String::new(),
    }
}
