//! The declaration of accessibility, in the order that the French framework (RGAA 4.1.2) gives it.
//! Its numbers are those of the grid in `docs/accessibilite.md`: a native test compares them.

use crate::{
    domain::text::Text,
    route::Route,
    ui::{
        draw::{Element, Node, el, many},
        part::{head::page_head, link::page_link, source::external_link},
        say::{say, words},
    },
};

/// The page.
pub fn page() -> Node {
    let w = &words().accessibility;
    let recourse = el("ul")
        .with(el("li").with(external_link(say(w.recourse_write_url), say(w.recourse_write))))
        .with(el("li").with(external_link(say(w.recourse_meet_url), say(w.recourse_meet))))
        .with(el("li").with(w.recourse_post).with(" ").with(w.recourse_address));
    let declaration = el("article")
        .class("about")
        .with(el("section").with(paragraphs(&[w.commitment, w.applies])))
        .with(section(w.state_title).with(paragraphs(&[w.state, w.state_why])))
        .with(part(w.results_title).with(paragraphs(&[w.results, w.results_by, w.grid])))
        .with(section(w.not_accessible_title))
        .with(part(w.faults_title).with(list(&[w.faults])))
        .with(part(w.burden_title).with(paragraphs(&[w.burden])))
        .with(part(w.exempt_title).with(paragraphs(&[w.exempt])))
        .with(section(w.made_title).with(paragraphs(&[w.made])))
        .with(part(w.technologies_title).with(paragraphs(&[w.technologies])))
        .with(part(w.tested_title).with(list(&[w.tested_engines, w.tested_ways, w.tested_not])))
        .with(part(w.tools_title).with(list(&[w.tool_axe, w.tool_tree, w.tool_tests])))
        .with(part(w.pages_title).with(el("p").with(w.pages).with(" ").with(page_link(
            &Route::SiteMap,
            "",
            say(words().nav.site_map),
        ))))
        .with(section(w.contact_title).with(paragraphs(&[w.contact_why, w.contact, w.contact_else])))
        .with(section(w.recourse_title).with(paragraphs(&[w.recourse_when])).with(recourse));
    Node::Many(vec![page_head("", say(w.title), say(w.lead)), declaration.into()])
}

fn section(title: Text) -> Element {
    el("section").with(el("h2").with(title))
}

fn part(title: Text) -> Element {
    el("section").with(el("h3").with(title))
}

fn paragraphs(texts: &[Text]) -> Node {
    many(texts.iter().map(|text| el("p").with(*text)))
}

fn list(texts: &[Text]) -> Element {
    el("ul").with(many(texts.iter().map(|text| el("li").with(*text))))
}
