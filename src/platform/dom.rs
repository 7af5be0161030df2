//! Elements of the page: made, changed and heard. Knows tags, attributes and events by name; must
//! not know what they show or when they change.
//!
//! Total: where there is no page, or a node is gone, nothing happens.

use js_sys::Function;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, Node};

use super::{document, file::Chosen};

/// The namespace of drawings.
const SVG: &str = "http://www.w3.org/2000/svg";

/// A node of the page.
#[derive(Clone, Debug)]
pub struct Part(Option<Node>);

impl From<HtmlElement> for Part {
    fn from(element: HtmlElement) -> Self {
        Self(Some(element.into()))
    }
}

/// An element of HTML.
pub fn element(tag: &str) -> Part {
    Part(document().and_then(|document| document.create_element(tag).ok()).map(Into::into))
}

/// The body of the page, for what stands over it.
pub fn body() -> Part {
    Part(document().and_then(|document| document.body()).map(Into::into))
}

/// An element of a drawing.
pub fn drawing(tag: &str) -> Part {
    Part(document().and_then(|document| document.create_element_ns(Some(SVG), tag).ok()).map(Into::into))
}

/// A text, never read as markup.
pub fn text(text: &str) -> Part {
    Part(document().map(|document| document.create_text_node(text).into()))
}

/// A place in the page that shows nothing.
pub fn marker() -> Part {
    Part(document().map(|document| document.create_comment("").into()))
}

/// Removes what stands between two siblings.
pub fn clear_between(start: &Part, end: &Part) {
    let (Some(start), Some(end)) = (&start.0, &end.0) else { return };
    while let Some(between) = start.next_sibling().filter(|between| between != end) {
        if start.parent_node().is_none_or(|parent| parent.remove_child(&between).is_err()) {
            return;
        }
    }
}

impl Part {
    /// Puts `child` into this part, before `next` or at the end.
    pub fn insert(&self, child: &Part, next: Option<&Part>) {
        if let (Some(parent), Some(child)) = (&self.0, &child.0) {
            let next = next.and_then(|next| next.0.as_ref());
            let _ = parent.insert_before(child, next);
        }
    }

    /// The part this one stands in.
    #[must_use]
    pub fn parent(&self) -> Part {
        Part(self.0.as_ref().and_then(Node::parent_node))
    }

    /// Whether it is part of a drawing.
    #[must_use]
    pub fn is_drawing(&self) -> bool {
        let element = self.0.as_ref().and_then(|node| node.dyn_ref::<Element>());
        element.and_then(Element::namespace_uri).is_some_and(|space| space == SVG)
    }

    /// Sets an attribute, or takes it away.
    pub fn attribute(&self, name: &str, value: Option<&str>) {
        let Some(element) = self.0.as_ref().and_then(|node| node.dyn_ref::<Element>()) else { return };
        let _ = match value {
            Some(value) => element.set_attribute(name, value),
            None => element.remove_attribute(name),
        };
    }

    /// Adds or takes away a class.
    pub fn class(&self, name: &str, is_on: bool) {
        if let Some(element) = self.0.as_ref().and_then(|node| node.dyn_ref::<Element>()) {
            let _ = element.class_list().toggle_with_force(name, is_on);
        }
    }

    /// Ticks or unticks a box or a radio button.
    pub fn checked(&self, is_checked: bool) {
        if let Some(input) = self.0.as_ref().and_then(|node| node.dyn_ref::<HtmlInputElement>()) {
            input.set_checked(is_checked);
        }
    }

    /// Ticks the radio button at `place`, from 0, of those inside; none of them, without a place.
    pub fn choose(&self, place: Option<usize>) {
        let Some(element) = self.0.as_ref().and_then(|node| node.dyn_ref::<Element>()) else { return };
        let Ok(all) = element.query_selector_all("input") else { return };
        for at in 0..all.length() {
            if let Some(input) = all.item(at).and_then(|node| node.dyn_into::<HtmlInputElement>().ok()) {
                input.set_checked(place == usize::try_from(at).ok());
            }
        }
    }

    /// Sets what a field holds; a field that holds it already keeps its cursor.
    pub fn value(&self, value: &str) {
        let Some(node) = &self.0 else { return };
        if let Some(input) = node.dyn_ref::<HtmlInputElement>() {
            if input.value() != value {
                input.set_value(value);
            }
        } else if let Some(area) = node.dyn_ref::<HtmlTextAreaElement>() {
            if area.value() != value {
                area.set_value(value);
            }
        } else if let Some(select) = node.dyn_ref::<HtmlSelectElement>() {
            select.set_value(value);
        }
    }

    /// Hears an event until the listener is dropped with the part.
    pub fn listen(&self, name: &str, hear: impl Fn(Heard) + 'static) -> Listener {
        let hear = Closure::<dyn FnMut(Event)>::new(move |event| hear(Heard(event)));
        if let Some(node) = &self.0 {
            let _ = node.add_event_listener_with_callback(name, hear.as_ref().unchecked_ref::<Function>());
        }
        Listener { _hear: hear }
    }
}

/// Keeps a listener alive. It is dropped after its part has left the page.
#[derive(Debug)]
pub struct Listener {
    _hear: Closure<dyn FnMut(Event)>,
}

/// An event that was heard.
#[derive(Debug)]
pub struct Heard(Event);

impl Heard {
    /// What the field holds now.
    pub fn value(&self) -> String {
        let Some(target) = self.0.target() else { return String::new() };
        if let Some(input) = target.dyn_ref::<HtmlInputElement>() {
            input.value()
        } else if let Some(area) = target.dyn_ref::<HtmlTextAreaElement>() {
            area.value()
        } else {
            target.dyn_ref::<HtmlSelectElement>().map(HtmlSelectElement::value).unwrap_or_default()
        }
    }

    /// The file that was chosen. The field is emptied, so that the same file can be chosen again.
    pub fn file(&self) -> Option<Chosen> {
        let target = self.0.target()?;
        let input = target.dyn_ref::<HtmlInputElement>()?;
        let file = input.files()?.get(0)?;
        input.set_value("");
        Some(Chosen(file))
    }

    /// Keeps the browser from doing what it would.
    pub fn prevent_default(&self) {
        self.0.prevent_default();
    }
}
