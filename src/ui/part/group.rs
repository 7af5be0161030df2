//! A group of questions under one name: an axis, a lever, a dimension. Opened one at a time: at the
//! end of each, a button closes it and opens the next.

use crate::{
    domain::text::Text,
    platform::page,
    ui::{
        draw::{Node, el},
        part::one_by_one::{Asked, one_by_one},
        say::{say, say_with, words},
    },
};

/// A group of the page.
pub struct Group {
    /// Unique on the page.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// Stands beside the name: what is answered, a mark.
    pub beside: Node,
    /// Stands before the questions.
    pub intro: Node,
    /// Its questions, and the place of the one to begin with.
    pub asked: (Vec<Asked>, usize),
}

/// The groups in their order; their names are headings of this level, `h2` or `h3`.
pub fn groups(level: &'static str, groups: Vec<Group>) -> Node {
    let mut nodes = Vec::new();
    let mut groups = groups.into_iter().peekable();
    while let Some(group) = groups.next() {
        let next = groups.peek().map(|next| (next.id.clone(), next.name));
        nodes.push(drawn(level, group, next));
    }
    Node::Many(nodes)
}

fn drawn(level: &'static str, group: Group, next: Option<(String, Text)>) -> Node {
    let Group { id, name, beside, intro, asked: (asked, start) } = group;
    let here = id.clone();
    let onward = next.map(|(next, name)| {
        let words = say_with(words().common.next_group, &[("name", say(name))]);
        let button = el("button").at("type", "button").class("button").with(words);
        el("p").with(button.on("click", move |_| page::unfold(&here, &next)))
    });
    el("details")
        .class("lever")
        .at("id", id.clone())
        .with(el("summary").with(el(level).with(name)).with(" ").with(beside))
        .with(intro)
        .with(one_by_one(&id, asked, start, onward.into()))
        .into()
}
