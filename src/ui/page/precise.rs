//! Step 2, made precise: the criteria beyond the short path.

use crate::{
    route::Route,
    ui::{
        draw::Node,
        page::short::{criteria_asked, think_of},
        part::{head::page_head, nav::onward, one_by_one::one_by_one},
        say::{say, words},
    },
};

/// The page.
pub fn page() -> Node {
    let w = &words().criteria;
    Node::Many(vec![
        page_head(say(w.step), say(w.precise_title), say(w.precise_lead)),
        think_of(),
        one_by_one("criteres", criteria_asked(false), 0, onward(Route::Precise)),
    ])
}
