//! Questions, as native fieldsets: one answer among several, or several ticked.
//!
//! Any question can be left: « je ne sais pas » is an answer, and an answer can be withdrawn.

use leptos::prelude::*;

use crate::{
    platform::page,
    ui::say::{say, words},
};

/// One possible answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice<T> {
    /// What is answered.
    pub value: T,
    /// Its words.
    pub text: String,
    /// A line below them; may be empty.
    pub help: String,
}

impl<T> Choice<T> {
    /// An answer in words, without a further line.
    pub fn new(value: T, text: impl Into<String>) -> Self {
        Self { value, text: text.into(), help: String::new() }
    }

    /// The same with a line below.
    #[must_use]
    pub fn with_help(self, help: impl Into<String>) -> Self {
        Self { help: help.into(), ..self }
    }
}

/// A question with one answer among several.
///
/// `answer` reads the present answer; `on_answer` gets the new one, `None` when it is withdrawn.
#[component]
pub fn OneOf<T>(
    /// Unique on the page: names the group of radio buttons.
    #[prop(into)]
    id: String,
    /// The question.
    #[prop(into)]
    question: Signal<String>,
    /// What to think of when answering.
    #[prop(optional, into)]
    help: Signal<String>,
    /// The answers, in order.
    #[prop(into)]
    choices: Signal<Vec<Choice<T>>>,
    /// The present answer.
    #[prop(into)]
    answer: Signal<Option<T>>,
    /// What to do with a new one.
    on_answer: impl Fn(Option<T>) + Copy + Send + Sync + 'static,
) -> impl IntoView
where
    T: Clone + PartialEq + Send + Sync + 'static,
{
    let name = id.clone();
    let help_id = format!("{id}-aide");
    let described_by = help_id.clone();
    let radios = move || {
        choices
            .get()
            .into_iter()
            .enumerate()
            .map(|(place, Choice { value, text, help })| {
                let group = name.clone();
                let this = format!("{group}-{place}");
                let is_checked = {
                    let value = value.clone();
                    Memo::new(move |_| answer.with(|answer| answer.as_ref() == Some(&value)))
                };
                view! {
                    <div class="option">
                        <input
                            type="radio"
                            id=this.clone()
                            name=group
                            prop:checked=is_checked
                            on:change=move |_| on_answer(Some(value.clone()))
                        />
                        <label for=this>
                            <span class="option-text">{text}</span>
                            {(!help.is_empty()).then(|| view! { <span class="option-help">{help}</span> })}
                        </label>
                    </div>
                }
            })
            .collect_view()
    };
    let first = StoredValue::new(format!("{id}-0"));
    // The button goes with the answer: the focus must not go with it.
    let withdraw = move |_| {
        on_answer(None);
        first.with_value(|first| page::focus(first));
    };
    view! {
        <fieldset class="question" id=id aria-describedby=move || (!help.get().is_empty()).then(|| described_by.clone())>
            <legend>{question}</legend>
            {move || {
                let help_id = help_id.clone();
                (!help.get().is_empty()).then(|| view! { <p class="question-help" id=help_id>{help}</p> })
            }}
            <div class="options">{radios}</div>
            <Show when=move || answer.with(Option::is_some)>
                <button type="button" class="withdraw" on:click=withdraw>
                    {say(&words().common.withdraw)}
                </button>
            </Show>
        </fieldset>
    }
}

/// A question with several answers ticked.
#[component]
pub fn SomeOf<T>(
    /// Unique on the page.
    #[prop(into)]
    id: String,
    /// The question.
    #[prop(into)]
    question: Signal<String>,
    /// What to think of when answering.
    #[prop(optional, into)]
    help: Signal<String>,
    /// The answers, in order.
    #[prop(into)]
    choices: Signal<Vec<Choice<T>>>,
    /// Those ticked.
    #[prop(into)]
    ticked: Signal<Vec<T>>,
    /// What to do when one is ticked or unticked.
    on_toggle: impl Fn(T) + Copy + Send + Sync + 'static,
    /// Further answers below the list (« aucune », « je ne sais pas »).
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView
where
    T: Clone + PartialEq + Send + Sync + 'static,
{
    let name = id.clone();
    let help_id = format!("{id}-aide");
    let described_by = help_id.clone();
    let boxes = move || {
        choices
            .get()
            .into_iter()
            .enumerate()
            .map(|(place, Choice { value, text, help })| {
                let this = format!("{name}-{place}");
                let is_checked = {
                    let value = value.clone();
                    Memo::new(move |_| ticked.with(|ticked| ticked.contains(&value)))
                };
                view! {
                    <div class="option">
                        <input
                            type="checkbox"
                            id=this.clone()
                            prop:checked=is_checked
                            on:change=move |_| on_toggle(value.clone())
                        />
                        <label for=this>
                            <span class="option-text">{text}</span>
                            {(!help.is_empty()).then(|| view! { <span class="option-help">{help}</span> })}
                        </label>
                    </div>
                }
            })
            .collect_view()
    };
    view! {
        <fieldset class="question" id=id aria-describedby=move || (!help.get().is_empty()).then(|| described_by.clone())>
            <legend>{question}</legend>
            {move || {
                let help_id = help_id.clone();
                (!help.get().is_empty()).then(|| view! { <p class="question-help" id=help_id>{help}</p> })
            }}
            <div class="options">{boxes}</div>
            {children.map(|children| children())}
        </fieldset>
    }
}

/// A free text, never obligatory.
#[component]
pub fn FreeText(
    /// Unique on the page.
    #[prop(into)]
    id: String,
    /// What to write.
    #[prop(into)]
    label: Signal<String>,
    /// What it is for, or an example.
    #[prop(optional, into)]
    help: String,
    /// The present text.
    #[prop(into)]
    text: Signal<String>,
    /// What to do with a new one.
    on_write: impl Fn(String) + Copy + Send + Sync + 'static,
    /// Whether several lines are expected.
    #[prop(optional)]
    long: bool,
) -> impl IntoView {
    let help_id = format!("{id}-aide");
    let described_by = (!help.is_empty()).then(|| help_id.clone());
    let field = if long {
        view! {
            <textarea
                id=id.clone()
                rows="3"
                aria-describedby=described_by
                prop:value=text
                on:input=move |event| on_write(event_target_value(&event))
            ></textarea>
        }
        .into_any()
    } else {
        view! {
            <input
                type="text"
                id=id.clone()
                autocomplete="off"
                aria-describedby=described_by
                prop:value=text
                on:input=move |event| on_write(event_target_value(&event))
            />
        }
        .into_any()
    };
    view! {
        <div class="field">
            <label for=id>{label}</label>
            {(!help.is_empty()).then(|| view! { <p class="question-help" id=help_id>{help}</p> })}
            {field}
        </div>
    }
}
