//! Keys beyond those of the browser: a digit chooses the answer of its place. Must not know what is
//! asked.

use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlInputElement, KeyboardEvent};

use super::{document, listen};

/// From now on, while the focus is on one of several choices, a digit chooses the one of that place,
/// from 1. Only there: a key alone must do nothing elsewhere (WCAG 2.1.4). Lasts as long as the page.
pub fn choose_by_digit() {
    let Some(document) = document() else { return };
    listen(&document, "keydown", |event: KeyboardEvent| {
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        let place = event.key().parse::<u32>().ok().and_then(|digit| digit.checked_sub(1));
        let focused = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        let (Some(place), Some(focused)) = (place, focused.filter(|it| it.type_() == "radio")) else { return };
        if let Some(choice) = of_group(&focused, place) {
            event.prevent_default();
            // The focus goes with the choice, as the arrows take it.
            let _ = choice.focus();
            choice.click();
        }
    });
}

/// Calls at each `?` that is typed where no text is written. Lasts as long as the page.
pub fn on_question_mark(call: impl Fn() + 'static) {
    let Some(document) = document() else { return };
    listen(&document, "keydown", move |event: KeyboardEvent| {
        let is_alone = !(event.ctrl_key() || event.alt_key() || event.meta_key());
        if is_alone && event.key() == "?" && !is_written_in(&event) {
            event.prevent_default();
            call();
        }
    });
}

fn is_written_in(event: &KeyboardEvent) -> bool {
    let Some(at) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return false };
    match at.tag_name().as_str() {
        "TEXTAREA" | "SELECT" => true,
        "INPUT" => {
            at.dyn_into::<HtmlInputElement>().is_ok_and(|it| !["radio", "checkbox"].contains(&it.type_().as_str()))
        }
        _ => false,
    }
}

/// The choice at `place`, from 0, of those of the same name.
fn of_group(one: &HtmlInputElement, place: u32) -> Option<HtmlInputElement> {
    let all = document()?.query_selector_all("input[type=radio]").ok()?;
    let choices = (0..all.length()).filter_map(|at| all.item(at)?.dyn_into::<HtmlInputElement>().ok());
    choices.filter(|other| other.name() == one.name()).nth(usize::try_from(place).ok()?)
}
