//! A criterion of the second step as a question: five levels in words, or several answers ticked.

use leptos::prelude::*;

use crate::{
    domain::{
        catalog::criterion::{Answers, Choices, Criterion},
        dossier::{Answer, Dossier},
        event::{Event, Whose},
        id::OptionId,
        text::Text,
    },
    platform::page,
    ui::{
        part::question::{Choice, OneOf},
        say::{Names, say, words},
        state::state,
    },
};

/// What the ids of questions start with, so that both sides can be asked in one page.
#[must_use]
pub fn prefix(whose: Whose) -> &'static str {
    match whose {
        Whose::Own => "",
        Whose::Guess => "partenaire-",
    }
}

/// Levels in words, from 0, and « je ne sais pas ».
pub fn levels(texts: impl IntoIterator<Item = String>) -> Vec<Choice<Answer<u8>>> {
    let mut choices: Vec<Choice<Answer<u8>>> =
        (0_u8..).zip(texts).map(|(level, text)| Choice::new(Answer::Known(level), text)).collect();
    choices.push(Choice::new(Answer::Unknown, say(&words().common.unknown)));
    choices
}

/// One criterion, asked about one side, in the words of who reads.
#[component]
pub fn CriterionQuestion(
    /// About whom.
    whose: Whose,
    /// Which criterion.
    criterion: &'static Criterion,
) -> impl IntoView {
    match &criterion.answers {
        Answers::Scale(texts) => view! { <Scale whose criterion texts /> }.into_any(),
        Answers::Choices(choices) => view! { <Ticked whose criterion choices /> }.into_any(),
    }
}

#[component]
fn Scale(whose: Whose, criterion: &'static Criterion, texts: &'static [Text]) -> impl IntoView {
    let state = state();
    let names = state.part(Names::of);
    view! {
        <OneOf
            id=format!("{}{}", prefix(whose), criterion.id)
            question=Signal::derive(move || names.with(|names| names.say(&criterion.question)))
            help=Signal::derive(move || names.with(|names| names.say(&criterion.help)))
            choices=Signal::derive(move || names.with(|names| levels(texts.iter().map(|text| names.say(text)))))
            answer=state.part(move |dossier| dossier.side(whose).levels.get(&criterion.id).copied())
            on_answer=move |answer| state.dispatch(Event::Level(whose, criterion.id.clone(), answer))
        />
    }
}

#[component]
fn Ticked(whose: Whose, criterion: &'static Criterion, choices: &'static Choices) -> impl IntoView {
    let state = state();
    let names = state.part(Names::of);
    let answer = state.part(move |dossier| answer_of(dossier, whose, criterion).cloned());
    let on_answer = move |answer| state.dispatch(Event::Choices(whose, criterion.id.clone(), answer));
    let is_full = Memo::new(move |_| answer.with(|answer| is_full(choices, ticked(answer.as_ref()))));
    let is_unknown = Memo::new(move |_| answer.with(|answer| matches!(answer, Some(Answer::Unknown))));
    let id = format!("{}{}", prefix(whose), criterion.id);
    let help_id = format!("{id}-aide");
    let described_by = help_id.clone();
    let first_id = format!("{id}-0");
    let unknown_id = format!("{id}-inconnu");
    let boxes = choices
        .options
        .iter()
        .enumerate()
        .map(|(place, option)| {
            let this = format!("{id}-{place}");
            let is_alone = choices.alone.as_ref() == Some(&option.id);
            let is_checked = Memo::new(move |_| answer.with(|answer| ticked(answer.as_ref()).contains(&option.id)));
            view! {
                <div class="option">
                    <input
                        type="checkbox"
                        id=this.clone()
                        prop:checked=is_checked
                        prop:disabled=move || is_full.get() && !is_checked.get() && !is_alone
                        on:change=move |_| on_answer(answer.with_untracked(|answer| choices.tick(answer.as_ref(), &option.id)))
                    />
                    <label for=this>
                        <span class="option-text">{move || names.with(|names| names.say(&option.text))}</span>
                    </label>
                </div>
            }
        })
        .collect_view();
    let withdraw = move |_| {
        on_answer(None);
        // The button goes with the answer; the focus stays with the question.
        page::focus(&first_id);
    };
    view! {
        <fieldset class="question" id=id aria-describedby=described_by>
            <legend>{move || names.with(|names| names.say(&criterion.question))}</legend>
            <p class="question-help" id=help_id>{move || names.with(|names| names.say(&criterion.help))}</p>
            <div class="options">
                {boxes}
                <div class="option">
                    <input
                        type="checkbox"
                        id=unknown_id.clone()
                        prop:checked=is_unknown
                        on:change=move |_| on_answer((!is_unknown.get_untracked()).then_some(Answer::Unknown))
                    />
                    <label for=unknown_id><span class="option-text">{say(&words().common.unknown)}</span></label>
                </div>
            </div>
            <div role="status">
                {move || is_full.get().then(|| view! { <p class="question-help">{say(&words().criteria.full)}</p> })}
            </div>
            <Show when=move || answer.with(Option::is_some)>
                <button type="button" class="withdraw" on:click=withdraw.clone()>
                    {say(&words().common.withdraw)}
                </button>
            </Show>
        </fieldset>
    }
}

fn answer_of<'a>(dossier: &'a Dossier, whose: Whose, criterion: &Criterion) -> Option<&'a Answer<Vec<OptionId>>> {
    dossier.side(whose).choices.get(&criterion.id)
}

fn ticked(answer: Option<&Answer<Vec<OptionId>>>) -> &[OptionId] {
    answer.and_then(Answer::known).map_or(&[], Vec::as_slice)
}

fn is_full(choices: &Choices, ticked: &[OptionId]) -> bool {
    ticked.len() >= usize::from(choices.at_most) && ticked.len() < choices.options.len()
}
