//! The QR code of a link, on the screen and on paper.

use crate::{
    codec::link,
    content::catalog,
    domain::{dossier::Dossier, text::Text},
    figure::qr::qr,
    platform::address,
    route::Route,
    ui::{
        draw::{Node, el, svg},
        say::{say, words},
    },
};

/// The address of a result, by its code.
#[must_use]
pub fn address_of(code: String) -> String {
    format!("{}{}", address::public_address(), Route::Shared(code).fragment())
}

/// The code of an address, with what it is for; nothing where it does not fit.
pub fn qr_figure(class: &'static str, address: &str, says: Text) -> Node {
    let Some(drawn) = qr(address) else { return Node::Nothing };
    let size = drawn.size.to_string();
    let drawing = svg("svg")
        .at("viewBox", format!("0 0 {size} {size}"))
        .at("role", "img")
        .at("aria-label", say(says))
        .with(svg("rect").class("qr-ground").at("width", size.clone()).at("height", size))
        .with(svg("path").class("qr-dark").at("d", drawn.path));
    // Its words are the name of the picture as well: to be heard once.
    let caption = el("p").class("qr-caption").at("aria-hidden", "true").with(says);
    el("div").class(class).with(drawing).with(caption).into()
}

/// On paper, the code of the answers of a dossier: the sheet is a copy of them.
pub fn paper_code(dossier: &Dossier) -> Node {
    let address = address_of(link::encode(catalog(), dossier));
    qr_figure("qr only-paper", &address, words().share.paper_qr)
}
