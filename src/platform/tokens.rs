//! The tokens of the style sheet, as the browser computes them here.

use wasm_bindgen::JsCast as _;
use web_sys::HtmlElement;

use super::{document, window};

/// For each element with `data-token`: writes the value of that token into its `.token-value`, and
/// shows it on its `.token-shown`, as the property that `data-shows` names. The policy of the page
/// forbids styles in the markup; by script they are allowed.
pub fn show() {
    let (Some(window), Some(document)) = (window(), document()) else { return };
    let Some(root) = document.document_element() else { return };
    let Some(computed) = window.get_computed_style(&root).ok().flatten() else { return };
    let Ok(all) = document.query_selector_all("[data-token]") else { return };
    for place in (0..all.length()).filter_map(|at| all.item(at)?.dyn_into::<HtmlElement>().ok()) {
        let token = format!("--{}", place.get_attribute("data-token").unwrap_or_default());
        let value = computed.get_property_value(&token).unwrap_or_default();
        let part = |class: &str| place.query_selector(class).ok().flatten();
        if let Some(words) = part(".token-value") {
            words.set_text_content(Some(value.trim()));
        }
        if let Some(shown) = part(".token-shown").and_then(|shown| shown.dyn_into::<HtmlElement>().ok()) {
            let property = place.get_attribute("data-shows").unwrap_or_default();
            let _ = shown.style().set_property(&property, &format!("var({token})"));
        }
    }
}
