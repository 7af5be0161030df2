//! The page around the views: title, language, focus, scrolling, leaving, and the notice of last
//! resort. Knows elements by their id; must not know what they show.

use super::{document, listen, window};
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlDialogElement, HtmlElement, VisibilityState};

/// The element of `index.html` that the views take over, emptied of its static first screen.
pub fn take_place() -> Option<HtmlElement> {
    let place: HtmlElement = document()?.get_element_by_id("app")?.dyn_into().ok()?;
    place.set_inner_html("");
    Some(place)
}

/// Sets the title that tabs, histories and screen readers show.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Sets the language of the whole page, such as `fr`: voices and hyphenation follow it.
pub fn set_language(tag: &str) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        // Refused only for an attribute name that is not one.
        let _ = root.set_attribute("lang", tag);
    }
}

/// Marks the page as whole: nothing of it is on its way any more. For whoever drives it from outside.
pub fn mark_whole() {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        // Refused only for an attribute name that is not one.
        let _ = root.set_attribute("data-whole", "");
    }
}

/// The languages the browser asks for, such as `en-GB`, the one it likes best first.
pub fn languages() -> Vec<String> {
    let languages = window().map(|window| window.navigator().languages());
    languages.iter().flat_map(|list| list.iter()).filter_map(|tag| tag.as_string()).collect()
}

/// The text of the element of this id that the page carries data in, if it does.
pub fn data_of(id: &str) -> Option<String> {
    document()?.get_element_by_id(id)?.text_content()
}

/// Shows the element of this id, that was hidden.
pub fn reveal(id: &str) {
    if let Some(element) = document().and_then(|document| document.get_element_by_id(id)) {
        // Fails only for an attribute name that is not one.
        let _ = element.remove_attribute("hidden");
        element.scroll_into_view();
    }
}

/// Moves the focus to the element of this id; `false` if there is none that can take it.
pub fn focus(id: &str) -> bool {
    document().and_then(|document| document.get_element_by_id(id)).is_some_and(take_focus)
}

/// What a place is told that is asked for while it is not shown.
pub const ASKED_FOR: &str = "asked-for";

/// Tells the element of this id, and all around it, that it is asked for.
pub fn ask_for(id: &str) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    if let (Some(element), Ok(event)) = (element, Event::new(ASKED_FOR)) {
        event.init_event_with_bubbles(ASKED_FOR, true);
        let _ = element.dispatch_event(&event);
    }
}

/// Shows the element of this id from its top, and moves the focus to its first control.
pub fn enter(id: &str) {
    let Some(element) = document().and_then(|document| document.get_element_by_id(id)) else { return };
    if let Some(control) = element.query_selector("input,textarea,select,summary,button,a").ok().flatten() {
        take_focus(control);
    }
    element.scroll_into_view();
}

/// Closes the part that is open around the element `from`, and opens the part `to`: its name takes
/// the focus.
pub fn unfold(from: &str, to: &str) {
    let by_id = |id| document().and_then(|document| document.get_element_by_id(id));
    if let Some(open) = by_id(from) {
        let _ = open.remove_attribute("open");
    }
    let Some(next) = by_id(to) else { return };
    let _ = next.set_attribute("open", "");
    next.scroll_into_view();
    if let Some(name) = next.query_selector("summary").ok().flatten() {
        take_focus(name);
    }
}

/// Moves the focus to the page's `h1`, so that a screen reader starts reading there; `false` if
/// there is none.
pub fn focus_heading() -> bool {
    document().and_then(|document| document.query_selector("h1").ok().flatten()).is_some_and(take_focus)
}

fn take_focus(element: web_sys::Element) -> bool {
    let Ok(element) = element.dyn_into::<HtmlElement>() else {
        return false;
    };
    if element.tab_index() < 0 && !element.has_attribute("tabindex") {
        // A heading takes the focus by script only; Tab goes past it.
        element.set_tab_index(-1);
    }
    element.focus().is_ok()
        && document().and_then(|document| document.active_element()).is_some_and(|active| active == *element)
}

thread_local! {
    /// What had the focus before a dialog opened.
    static BEFORE: RefCell<Option<HtmlElement>> = const { RefCell::new(None) };
}

/// Opens the dialog of this id over the page; the browser keeps the focus in it.
pub fn open_dialog(id: &str) {
    let active = document().and_then(|document| document.active_element());
    BEFORE.set(active.and_then(|active| active.dyn_into().ok()));
    if let Some(dialog) = dialog(id) {
        let _ = dialog.show_modal();
    }
}

/// Closes it.
pub fn close_dialog(id: &str) {
    if let Some(dialog) = dialog(id) {
        dialog.close();
    }
}

fn dialog(id: &str) -> Option<HtmlDialogElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// Takes the dialog of this id away, once it is closed. What had the focus before has it again:
/// the engine of Safari gives it to the heading otherwise.
pub fn remove_dialog(id: &str) {
    if let Some(dialog) = dialog(id) {
        dialog.remove();
    }
    if let Some(before) = BEFORE.take() {
        let _ = before.focus();
    }
}

/// Scrolls to the top of the page.
pub fn scroll_to_top() {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Scrolls until the element of this id is in view; `false` if there is none.
pub fn scroll_to(id: &str) -> bool {
    let element = document().and_then(|document| document.get_element_by_id(id));
    if let Some(element) = &element {
        element.scroll_into_view();
    }
    element.is_some()
}

/// Calls when the page may be about to go: hidden, closed, or left. Phones say no more than
/// "hidden", so it is the last moment to save. May call twice for one leave. Lasts as long as
/// the page.
pub fn on_leave(call: impl Fn() + 'static) {
    let (Some(window), Some(document)) = (window(), document()) else {
        return;
    };
    let call = Rc::new(call);
    let hidden = Rc::clone(&call);
    let shown = document.clone();
    listen(&document, "visibilitychange", move |_: Event| {
        if shown.visibility_state() == VisibilityState::Hidden {
            hidden();
        }
    });
    listen(&window, "pagehide", move |_: Event| call());
}

/// Loads the page anew. Save first.
pub fn reload() {
    if let Some(window) = window() {
        // Fails only in a page that is being torn down.
        let _ = window.location().reload();
    }
}

/// From now on a panic is told twice: to the console, for whoever mends it, and to the person, by
/// the static notice of `index.html`, which works without this program.
pub fn install_panic_notice() {
    std::panic::set_hook(Box::new(|panic| {
        web_sys::console::error_1(&panic.to_string().into());
        reveal("panic-notice");
    }));
}

/// For one test build: the program panics at an event of this name on the window.
#[cfg(feature = "provoked-panic")]
#[expect(clippy::panic, reason = "this is what it is for")]
pub fn panic_when_asked() {
    if let Some(window) = window() {
        listen(&window, "provoke-panic", |_: Event| panic!("provoked"));
    }
}
