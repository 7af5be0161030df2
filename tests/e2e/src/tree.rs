//! The accessibility tree: what Chromium hands to a screen reader, as lines to read and to compare.

use crate::browser::{Browser, plain};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Letters of a running text that are kept; names of controls are kept whole.
const KEPT: usize = 80;

/// Roles without a word for who listens: what is inside stands in their place.
const PASSED_THROUGH: [&str; 17] = [
    "generic",
    "none",
    "emphasis",
    "strong",
    "LineBreak",
    "Legend",
    "time",
    "Abbr",
    "rowgroup",
    "code",
    "mark",
    "superscript",
    "subscript",
    "Details",
    "DescriptionListGroup",
    "Pre",
    "Ruby",
];

/// Roles that say nothing beside what they stand for: their texts are the name of another node.
const LEFT_OUT: [&str; 5] = ["InlineTextBox", "ListMarker", "LabelText", "LayoutTableColumn", "MenuListPopup"];

/// States worth a word, where they are not what one expects.
const STATES: [&str; 10] =
    ["level", "checked", "expanded", "selected", "pressed", "disabled", "required", "invalid", "live", "multiline"];

/// Roles that must have a name, beside the controls.
const NAMED: [&str; 9] =
    ["image", "figure", "table", "group", "radiogroup", "navigation", "region", "complementary", "heading"];

/// Roles that take the focus by themselves.
const CONTROLS: [&str; 11] = [
    "link",
    "button",
    "checkbox",
    "radio",
    "textbox",
    "searchbox",
    "combobox",
    "spinbutton",
    "slider",
    "Date",
    "DisclosureTriangle",
];

/// A node of the tree, without those that say nothing.
#[derive(Clone, Debug, Default)]
pub struct Said {
    /// Such as `button`; `text` for a running text.
    pub role: String,
    /// What it is called.
    pub name: String,
    /// What is said after the name.
    pub description: String,
    /// What a field holds.
    pub value: String,
    /// Where a link leads.
    pub leads_to: String,
    /// Such as `checked` with `true`.
    pub states: BTreeMap<String, String>,
    /// What is inside.
    pub inside: Vec<Said>,
}

impl Browser {
    /// The tree of the page as it is.
    pub async fn said(&self) -> Said {
        self.devtools("Accessibility.enable", json!({})).await;
        let tree = self.devtools("Accessibility.getFullAXTree", json!({})).await;
        let nodes = tree["nodes"].as_array().expect("a tree");
        let by_id: BTreeMap<&str, &Value> =
            nodes.iter().filter_map(|node| Some((node["nodeId"].as_str()?, node))).collect();
        let root = nodes.first().expect("a root");
        let mut said = Said { role: "page".to_owned(), name: word(&root["name"]), ..Said::default() };
        said.inside = inside(root, &by_id);
        said
    }

    /// From now on it is this moment (milliseconds since 1970), in Paris, on each page that is loaded.
    pub async fn stop_the_clock(&self, at: u64) {
        self.devtools("Emulation.setTimezoneOverride", json!({ "timezoneId": "Europe/Paris" })).await;
        let source = format!(
            "{{ const Real = Date;
            globalThis.Date = class extends Real {{
                constructor(...given) {{ if (given.length) super(...given); else super({at}); }}
                static now() {{ return {at}; }} }} }}"
        );
        self.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source })).await;
    }
}

fn word(value: &Value) -> String {
    match &value["value"] {
        Value::String(text) => plain(text),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}

fn inside(node: &Value, by_id: &BTreeMap<&str, &Value>) -> Vec<Said> {
    let children = node["childIds"].as_array().into_iter().flatten();
    let children = children.filter_map(|id| by_id.get(id.as_str()?));
    let mut all: Vec<Said> = Vec::new();
    for said in children.flat_map(|child| read(child, by_id)) {
        match all.last_mut() {
            // A sentence with a word in it that stands out is one sentence.
            Some(before) if before.role == "text" && said.role == "text" => {
                before.name = plain(&format!("{} {}", before.name, said.name));
            }
            _ => all.push(said),
        }
    }
    all
}

fn read(node: &Value, by_id: &BTreeMap<&str, &Value>) -> Vec<Said> {
    let role = word(&node["role"]);
    if LEFT_OUT.contains(&role.as_str()) {
        return Vec::new();
    }
    // What the browser puts into a field for a date is its own.
    let inside = if role == "Date" { Vec::new() } else { inside(node, by_id) };
    // A `details` is told by its button, which says whether it is open.
    let is_details = role == "group" && inside.first().is_some_and(|it| it.role == "DisclosureTriangle");
    if node["ignored"] == true || is_details || PASSED_THROUGH.contains(&role.as_str()) {
        return inside;
    }
    if role == "StaticText" {
        let name = word(&node["name"]);
        return if name.is_empty() {
            Vec::new()
        } else {
            vec![Said { role: "text".to_owned(), name, ..Said::default() }]
        };
    }
    let properties = node["properties"].as_array().into_iter().flatten();
    let properties: BTreeMap<&str, String> =
        properties.filter_map(|it| Some((it["name"].as_str()?, word(&it["value"])))).collect();
    let mut states: BTreeMap<String, String> = STATES
        .iter()
        .filter_map(|name| Some(((*name).to_owned(), properties.get(name)?.clone())))
        .filter(|(name, value)| {
            !(value == "false" && ["invalid", "required", "disabled", "multiline"].contains(&name.as_str()))
        })
        .filter(|(name, value)| (name != "live" || value != "off") && (name != "level" || role == "heading"))
        .collect();
    let is_control = CONTROLS.contains(&role.as_str());
    if !is_control && properties.get("focusable").is_some_and(|it| it == "true") {
        states.insert("focusable".to_owned(), "true".to_owned());
    }
    vec![Said {
        name: word(&node["name"]),
        description: word(&node["description"]),
        value: if ["textbox", "searchbox", "combobox", "spinbutton", "Date", "slider"].contains(&role.as_str()) {
            word(&node["value"])
        } else {
            String::new()
        },
        leads_to: properties.get("url").cloned().unwrap_or_default(),
        role,
        states,
        inside,
    }]
}

impl Said {
    /// The first node of this role.
    pub fn find(&self, role: &str) -> Option<&Said> {
        if self.role == role { Some(self) } else { self.inside.iter().find_map(|it| it.find(role)) }
    }

    /// As lines, one a node, deeper ones further in. `but` is a role whose inside is left out.
    pub fn lines(&self, but: &str) -> String {
        let mut lines = String::new();
        self.write(0, but, &mut lines);
        lines
    }

    fn write(&self, depth: usize, but: &str, lines: &mut String) {
        let only_text = match self.inside.as_slice() {
            [one] if one.role == "text" => Some(one.name.as_str()),
            _ => None,
        };
        lines.push_str(&"  ".repeat(depth));
        lines.push_str(&self.line(only_text));
        lines.push('\n');
        if self.role == "text" {
            return;
        }
        // What is inside of a control is its name, said already; so are words that are the whole name.
        let is_said = CONTROLS.contains(&self.role.as_str()) && self.inside.iter().all(|it| it.role == "text");
        let is_said = is_said || only_text.is_some_and(|text| self.name.is_empty() || text == self.name);
        if !is_said && self.role != but {
            // The words of a group are its first words as well.
            let is_legend = self.inside.first().is_some_and(|it| it.role == "text" && it.name == self.name);
            for one in self.inside.iter().skip(usize::from(is_legend)) {
                one.write(depth + 1, but, lines);
            }
        }
    }

    /// The node itself, without what is inside, unless that is a text alone.
    fn line(&self, only_text: Option<&str>) -> String {
        if self.role == "text" {
            return format!("“{}”", short(&self.name));
        }
        let mut line = self.role.clone();
        // A cell with paragraphs or a list in it is what is in it.
        let is_full = self.role == "cell" && self.inside.iter().any(|it| it.role != "text");
        if !self.name.is_empty() && !is_full {
            line = format!("{line} “{}”", self.name);
        } else if let Some(text) = only_text {
            line = format!("{line}: {}", short(text));
        }
        for (state, value) in &self.states {
            line = match value.as_str() {
                "true" => format!("{line}, {state}"),
                "false" => format!("{line}, not {state}"),
                value => format!("{line}, {state} {value}"),
            };
        }
        if !self.value.is_empty() {
            line = format!("{line}, holds “{}”", short(&self.value));
        }
        if !self.description.is_empty() && self.description != self.name {
            line = format!("{line} — “{}”", short(&self.description));
        }
        line
    }

    /// What a person who listens would stumble over, each in a line.
    pub fn faults(&self) -> Vec<String> {
        let mut faults = Vec::new();
        let mut headings = Vec::new();
        self.judge(&[], &mut faults, &mut headings);
        for pair in headings.windows(2) {
            if let [(before, _), (level, name)] = pair
                && *level > before + 1
            {
                faults.push(format!("the heading “{name}” of level {level} follows one of level {before}"));
            }
        }
        let tops: Vec<&str> = headings.iter().filter(|(level, _)| *level == 1).map(|(_, name)| name.as_str()).collect();
        if tops.len() != 1 {
            faults.push(format!("headings of level 1: {tops:?}"));
        }
        faults
    }

    fn judge<'said>(&'said self, above: &[&'said Said], faults: &mut Vec<String>, headings: &mut Vec<(usize, String)>) {
        let place = || above.iter().rev().find(|it| !it.name.is_empty()).map_or("", |it| it.name.as_str());
        if NAMED.iter().chain(&CONTROLS).any(|role| *role == self.role) && self.name.is_empty() {
            faults.push(format!("a {} has no name, in “{}”: {}", self.role, place(), short(self.lines("").trim())));
        }
        if is_twice(&self.name) {
            faults.push(format!("the {} says its name twice: “{}”", self.role, self.name));
        }
        match self.role.as_str() {
            "heading" => {
                let level = self.states.get("level").and_then(|level| level.parse().ok()).unwrap_or(0);
                headings.push((level, self.name.clone()));
            }
            "radio" if !above.iter().any(|it| ["group", "radiogroup"].contains(&it.role.as_str())) => {
                faults.push(format!("the radio “{}” is in no group", self.name));
            }
            "table" => {
                let mut heads = 0;
                self.count("columnheader", &mut heads);
                self.count("rowheader", &mut heads);
                if heads == 0 {
                    faults.push(format!("the table “{}” has no headers", self.name));
                }
            }
            _ => {}
        }
        let within: Vec<&Said> = above.iter().copied().chain([self]).collect();
        let mut buttons = BTreeMap::new();
        for one in &self.inside {
            if one.role == "button" && one.description.is_empty() {
                *buttons.entry(&one.name).or_insert(0) += 1;
            }
            if one.role == "link" && self.inside.iter().any(|it| it.name == one.name && it.leads_to < one.leads_to) {
                faults.push(format!("two links side by side are called “{}” and lead to two places", one.name));
            }
            one.judge(&within, faults, headings);
        }
        for (name, count) in buttons {
            if count > 1 {
                faults.push(format!("{count} buttons side by side are called “{name}”, in “{}”", place()));
            }
        }
    }

    fn count(&self, role: &str, count: &mut usize) {
        *count += usize::from(self.role == role);
        for one in &self.inside {
            one.count(role, count);
        }
    }
}

fn is_twice(name: &str) -> bool {
    let words: Vec<&str> = name.split(' ').collect();
    let (first, second) = words.split_at(words.len() / 2);
    first.len() > 1 && first == second
}

fn short(text: &str) -> String {
    match text.char_indices().nth(KEPT) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
