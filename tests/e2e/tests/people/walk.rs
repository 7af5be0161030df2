//! The whole of each page by Tab alone: each control is a stop, in the order of the page, and is seen
//! when it has the focus; behind the last one the browser's own controls follow: no trap.

use crate::keyboard::arrive;
use crate::offline::all_routes;
use crate::tree::a_code;
use journeys::{Browser, Key, Scheme, Site, dist};

const COMPLETE: &str = include_str!("../../../data/saves/complete.json");

/// Everything that Tab must reach, in the order of the page: of the choices of a group, the chosen
/// one or else the first.
const STOPS: &str = "
    const groups = new Set();
    window.stops = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')].filter((it) => {
        if (it.disabled || it.tabIndex < 0 || !it.checkVisibility({ visibilityProperty: true })) return false;
        if (it.type !== 'radio') return true;
        const group = [...document.querySelectorAll(`input[type=radio][name='${CSS.escape(it.name)}']`)];
        return it === (group.find((one) => one.checked) ?? group[0]);
    });
    // From before the first one, with the keys.
    const start = document.createElement('span');
    start.tabIndex = -1;
    document.body.prepend(start);
    start.focus();
    return window.stops.length;";

/// Which of them has the focus, and what is wrong with how it is seen.
const LOOK: &str = "
    const it = document.activeElement;
    if (it === document.body) return [-1, '', false];
    const label = it.labels?.[0];
    const drawn = label && it.matches('[type=radio], [type=checkbox]') ? label : it;
    const box = drawn.getBoundingClientRect();
    const wrong = [];
    if (!(box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth)) wrong.push('is off the screen');
    const ringed = (one) => getComputedStyle(one).outlineStyle !== 'none' && parseFloat(getComputedStyle(one).outlineWidth) >= 2;
    if (![it, drawn].some(ringed)) wrong.push('has no ring');
    // All of it under something else: what sticks to an edge of the window.
    const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth - 1)];
    const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight - 1)];
    const spots = [0.1, 0.5, 0.9].flatMap((x) => [0.1, 0.5, 0.9].map((y) => [left + (right - left) * x, top + (bottom - top) * y]));
    const shown = spots.some(([x, y]) => {
        const there = document.elementFromPoint(x, y);
        return there && (drawn.contains(there) || it.contains(there) || there.contains(drawn));
    });
    if (!shown) wrong.push('is under something else');
    const name = (it.getAttribute('aria-label') || label?.innerText || it.innerText || it.id).slice(0, 60);
    return [window.stops.indexOf(it), wrong.map((what) => `${it.localName} « ${name} » ${what}`).join(', '), it.type === 'date'];";

async fn walk(width: u32) {
    let site = Site::start(&dist());
    let mut browser = Browser::open(&site).await;
    browser.view(width, 640, Scheme::Light).await;
    browser.take_up(COMPLETE).await;
    let mut faults = Vec::new();
    let mut walked = 0;
    for (route, heading) in all_routes(a_code()) {
        browser.go(&route).await;
        if route != "#/partenaire" {
            arrive(&browser, heading).await;
        }
        // The new page speaks by its heading, from which Tab goes on.
        browser.wait("the focus on the heading", "document.activeElement === document.querySelector('h1')").await;
        browser.run("document.querySelectorAll('details').forEach((it) => { it.open = true })").await;
        let count = browser.run(STOPS).await.as_i64().expect("a number");
        browser.press(Key::Tab).await;
        for place in 0..count {
            let seen = browser.run(LOOK).await;
            if seen[0] != place {
                let wanted = browser.run(&format!("return window.stops[{place}].outerHTML.slice(0, 160)")).await;
                let got = browser.run("return document.activeElement.outerHTML.slice(0, 160)").await;
                faults.push(format!("{route}: stop {place} is {got} instead of {wanted}"));
                break;
            }
            if let Some(wrong) = seen[1].as_str().filter(|wrong| !wrong.is_empty()) {
                faults.push(format!("{route}: {wrong}"));
            }
            browser.press(Key::Tab).await;
            walked += 1;
            // A field for a day has stops of its own: day, month, year, calendar.
            for _ in 0..4 {
                if seen[2] == true && browser.run(LOOK).await[0] == place {
                    browser.press(Key::Tab).await;
                }
            }
        }
        let last = browser.run(LOOK).await;
        if last[0] != -1 && last[0] != 0 && !faults.iter().any(|fault| fault.starts_with(&format!("{route}: stop"))) {
            faults.push(format!("{route}: Tab does not leave the page after its {count} stops: {last}"));
        }
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    println!("{walked} stops at {width} px");
    browser.assert_clean().await;
}

#[tokio::test]
async fn tab_reaches_each_control_of_each_page_in_order_seen_and_leaves_it_again_on_a_desk() {
    walk(1280).await;
}

#[tokio::test]
async fn tab_reaches_each_control_of_each_page_in_order_seen_and_leaves_it_again_on_a_phone() {
    walk(360).await;
}
