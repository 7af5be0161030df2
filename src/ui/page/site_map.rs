//! « Plan du site »: each page that one can go to, by the parts of the way.

use crate::{
    content::catalog,
    route::Route,
    ui::{
        draw::{Element, Node, el, many},
        part::{
            head::page_head,
            link::{model_link, page_link},
            nav::{READING, page_name, parts},
        },
        say::{say, words},
    },
};

/// The page.
pub fn page() -> Node {
    let w = words();
    let entry = |(route, name): (Route, &'static str)| el("li").with(page_link(&route, "", name));
    let list = |pages: Vec<(Route, &'static str)>| el("ul").with(many(pages.into_iter().map(entry)));
    let way = many(parts(true).into_iter().map(|(name, pages)| {
        section(say(name)).with(list(pages.into_iter().map(|page| (page.clone(), page_name(&page))).collect()))
    }));
    let reading = READING.into_iter().filter(|page| *page != Route::Models);
    let learn = [(Route::Lessons, page_name(&Route::Lessons))].into_iter();
    let learn = learn.chain(reading.map(|page| (page.clone(), super::title_words(&page)))).collect();
    let sheets = el("ul").with(many(catalog().models.iter().map(|model| el("li").with(model_link(&model.id)))));
    let models = el("ul")
        .with(entry((Route::Models, say(w.nav.models))).with(sheets))
        .with(entry((Route::Compare(Vec::new()), say(w.nav.compare))));
    let others = vec![
        (Route::Home, say(w.nav.home)),
        (Route::Dossiers, say(w.nav.dossiers)),
        (Route::Since, say(w.since.title)),
        (Route::Data, say(w.nav.data)),
        (Route::Files, say(w.nav.files)),
        (Route::Paper, say(w.nav.paper)),
        (Route::Entry, say(w.paper.entry_title)),
        (Route::Portable, say(w.nav.portable)),
        (Route::About, say(w.nav.about)),
        (Route::Accessibility, say(w.accessibility.title)),
        (Route::Style, say(w.style.title)),
    ];
    Node::Many(vec![
        page_head("", say(w.nav.site_map), ""),
        way,
        section(say(w.nav.part_learn)).with(list(learn)).into(),
        section(say(w.nav.models)).with(models).into(),
        section(say(w.nav.other_pages)).with(list(others)).into(),
    ])
}

fn section(title: &'static str) -> Element {
    el("section").with(el("h2").with(title))
}
