//! What a page shows, as a value: elements, texts, and the places that change by themselves.
//!
//! Leptos supplies the signals, the memos and the effects that redraw. Its `view!` is not used:
//! each view is a type of its own there, and this app's program weighed 438 kB of brotli with it
//! (345 kB with `erase_components`); drawn from a single type it weighs about half. A page is a
//! function that returns a `Node`.

use crate::ui::watch::Watched;
use std::{any::Any, borrow::Cow, cell::Cell};

use leptos::prelude::RenderEffect;

use super::say::{say, words};
use crate::{
    domain::text::{TERM, Text},
    platform::dom::{self, Heard, Part},
};

/// Something to show.
pub enum Node {
    /// Nothing.
    Nothing,
    /// A text, never read as markup.
    Text(Cow<'static, str>),
    /// An element.
    Element(Element),
    /// Several, one after the other.
    Many(Vec<Node>),
    /// Drawn again whenever a signal it reads changes. What has the focus inside loses it: keep
    /// such places around words, and let attributes of controls change by themselves.
    Live(Box<dyn Fn() -> Node>),
}

/// What an attribute says.
enum Value {
    Fixed(Cow<'static, str>),
    Live(Box<dyn Fn() -> Option<Cow<'static, str>>>),
    Class(Box<dyn Fn() -> bool>),
    Checked(Box<dyn Fn() -> bool>),
    Chosen(Box<dyn Fn() -> Option<usize>>),
    Field(Box<dyn Fn() -> String>),
}

/// What is done when an event is heard.
type Hearing = Box<dyn Fn(Heard)>;

/// An element on its way to the page: one pointer, so that handing it on costs nothing. Its
/// steps are never copied into their callers (`inline(never)`): there are some two thousand.
pub struct Element(Box<Parts>);

struct Parts {
    tag: &'static str,
    is_drawing: bool,
    values: Vec<(&'static str, Value)>,
    listeners: Vec<(&'static str, Hearing)>,
    children: Vec<Node>,
}

/// An element of HTML.
#[must_use]
#[inline(never)]
pub fn el(tag: &'static str) -> Element {
    Element(Box::new(Parts { tag, is_drawing: false, values: Vec::new(), listeners: Vec::new(), children: Vec::new() }))
}

/// An element of a drawing.
#[must_use]
#[inline(never)]
pub fn svg(tag: &'static str) -> Element {
    let mut element = el(tag);
    element.0.is_drawing = true;
    element
}

/// A place that is drawn again whenever a signal it reads changes.
#[must_use]
pub fn live<T: Into<Node>>(draw: impl Fn() -> T + 'static) -> Node {
    Node::Live(Box::new(move || draw().into()))
}

/// Drawn while this holds.
#[must_use]
pub fn when(holds: Watched<bool>, draw: impl Fn() -> Node + 'static) -> Node {
    live(move || if holds.get() { draw() } else { Node::Nothing })
}

/// Several things, one after the other.
#[must_use]
pub fn many<T: Into<Node>>(items: impl IntoIterator<Item = T>) -> Node {
    Node::Many(items.into_iter().map(Into::into).collect())
}

impl Element {
    /// With this attribute.
    #[must_use]
    #[inline(never)]
    pub fn at(self, name: &'static str, value: impl Into<Cow<'static, str>>) -> Self {
        self.value_at(name, Value::Fixed(value.into()))
    }

    #[inline(never)]
    fn value_at(mut self, name: &'static str, value: Value) -> Self {
        self.0.values.push((name, value));
        self
    }

    /// With this attribute, if there is a value.
    #[must_use]
    #[inline(never)]
    pub fn at_if(self, name: &'static str, value: Option<impl Into<Cow<'static, str>>>) -> Self {
        match value {
            Some(value) => self.at(name, value),
            None => self,
        }
    }

    /// With these classes.
    #[must_use]
    #[inline(never)]
    pub fn class(self, names: impl Into<Cow<'static, str>>) -> Self {
        self.at("class", names)
    }

    /// With an attribute that changes by itself; `None` takes it away.
    #[must_use]
    pub fn live_at(self, name: &'static str, value: impl Fn() -> Option<Cow<'static, str>> + 'static) -> Self {
        self.value_at(name, Value::Live(Box::new(value)))
    }

    /// With a class that comes and goes by itself.
    #[must_use]
    pub fn live_class(self, name: &'static str, is_on: impl Fn() -> bool + 'static) -> Self {
        self.value_at(name, Value::Class(Box::new(is_on)))
    }

    /// A box or a radio button, ticked by itself.
    #[must_use]
    pub fn checked(self, is_checked: impl Fn() -> bool + 'static) -> Self {
        self.value_at("", Value::Checked(Box::new(is_checked)))
    }

    /// Of the radio buttons inside, the one at this place is ticked by itself: one effect for all of them.
    #[must_use]
    pub fn chosen(self, place: impl Fn() -> Option<usize> + 'static) -> Self {
        self.value_at("", Value::Chosen(Box::new(place)))
    }

    /// A field that holds this.
    #[must_use]
    pub fn value(self, value: impl Fn() -> String + 'static) -> Self {
        self.value_at("", Value::Field(Box::new(value)))
    }

    /// A control that can be used only while this does not hold.
    #[must_use]
    pub fn disabled(self, is_disabled: impl Fn() -> bool + 'static) -> Self {
        self.live_at("disabled", move || is_disabled().then_some(Cow::Borrowed("")))
    }

    /// Does this when it hears that.
    #[must_use]
    pub fn on(self, event: &'static str, hear: impl Fn(Heard) + 'static) -> Self {
        self.hearing(event, Box::new(hear))
    }

    #[inline(never)]
    fn hearing(mut self, event: &'static str, hear: Hearing) -> Self {
        self.0.listeners.push((event, hear));
        self
    }

    /// With this inside, after what is there already.
    #[must_use]
    #[inline(never)]
    pub fn with(self, child: impl Into<Node>) -> Self {
        self.child(child.into())
    }

    #[inline(never)]
    fn child(mut self, child: Node) -> Self {
        self.0.children.push(child);
        self
    }
}

impl From<Element> for Node {
    fn from(element: Element) -> Self {
        Self::Element(element)
    }
}

impl From<&'static str> for Node {
    fn from(text: &'static str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

/// The words of a text, as they are when it is drawn.
impl From<Text> for Node {
    fn from(text: Text) -> Self {
        Self::Text(Cow::Borrowed(say(text)))
    }
}

impl From<String> for Node {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl<T: Into<Node>> From<Option<T>> for Node {
    fn from(node: Option<T>) -> Self {
        node.map_or(Self::Nothing, Into::into)
    }
}

impl<T: Into<Node>> From<Vec<T>> for Node {
    fn from(nodes: Vec<T>) -> Self {
        many(nodes)
    }
}

/// What a drawn node needs as long as it stands: listeners, and effects that redraw.
pub type Kept = Vec<Box<dyn Any>>;

/// Draws a node into a part of the page. It stands as long as what is given back is kept.
#[must_use]
pub fn draw(node: Node, into: &Part) -> Kept {
    let mut kept = Kept::new();
    build(node, into, None, &mut kept);
    kept
}

fn build(node: Node, parent: &Part, next: Option<&Part>, kept: &mut Kept) {
    match node {
        Node::Nothing => {}
        Node::Text(text) => build_text(&text, parent, next),
        Node::Many(nodes) => {
            for node in nodes {
                build(node, parent, next, kept);
            }
        }
        Node::Element(element) => build_element(*element.0, parent, next, kept),
        Node::Live(draw) => {
            let (start, end) = (dom::marker(), dom::marker());
            parent.insert(&start, next);
            parent.insert(&end, next);
            kept.push(Box::new(RenderEffect::new(move |before: Option<Kept>| {
                dom::clear_between(&start, &end);
                drop(before);
                let mut kept = Kept::new();
                build(draw(), &end.parent(), Some(&end), &mut kept);
                kept
            })));
        }
    }
}

/// The terms of a text that are in the other language say so.
fn build_text(text: &str, parent: &Part, next: Option<&Part>) {
    for (place, shown) in text.split(TERM).enumerate() {
        let shown = dom::text(shown);
        if place % 2 == 1 && !parent.is_drawing() {
            let term = dom::element("span");
            term.attribute("lang", Some(say(words().common.language_of_terms)));
            term.insert(&shown, None);
            parent.insert(&term, next);
        } else {
            parent.insert(&shown, next);
        }
    }
}

fn build_element(element: Parts, parent: &Part, next: Option<&Part>, kept: &mut Kept) {
    let part = if element.is_drawing { dom::drawing(element.tag) } else { dom::element(element.tag) };
    for child in element.children {
        build(child, &part, None, kept);
    }
    // After the children: a list of choices shows its value only once it has them.
    for (name, value) in element.values {
        set(name, value, &part, kept);
    }
    for (event, hear) in element.listeners {
        kept.push(Box::new(part.listen(event, hear)));
    }
    parent.insert(&part, next);
}

fn set(name: &'static str, value: Value, part: &Part, kept: &mut Kept) {
    let part = part.clone();
    let effect = match value {
        Value::Fixed(value) => return part.attribute(name, Some(&value)),
        Value::Live(value) => follow(move || part.attribute(name, value().as_deref())),
        Value::Class(is_on) => follow(move || part.class(name, is_on())),
        Value::Checked(is_checked) => follow(move || part.checked(is_checked())),
        Value::Chosen(place) => {
            let before = Cell::new(None);
            follow(move || {
                let now = place();
                if before.replace(now) != now {
                    part.choose(now);
                }
            })
        }
        Value::Field(value) => follow(move || part.value(&value())),
    };
    kept.push(Box::new(effect));
}

/// One type of effect for all attributes.
fn follow(change: impl Fn() + 'static) -> RenderEffect<()> {
    let change: Box<dyn Fn()> = Box::new(change);
    RenderEffect::new(move |_| change())
}
