//! What stands behind each page, for programs that read it aloud or otherwise: markup that no browser
//! has to mend, a title of its own, figures said in words and numbers, and sense without the styles.

use crate::keyboard::arrive;
use crate::offline::{ROUTES, all_routes};
use crate::report::texts;
use crate::tree::a_code;
use journeys::{Browser, Scheme, Site, dist};
use std::collections::BTreeMap;

const COMPLETE: &str = include_str!("../../../data/saves/complete.json");

/// What is wrong with the markup.
const MARKUP: &str = "
    const faults = [];
    const ids = [...document.querySelectorAll('[id]')].map((it) => it.id);
    for (const id of ids) if (ids.indexOf(id) !== ids.lastIndexOf(id)) faults.push(`twice the id ${id}`);
    for (const name of ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'list'])
        for (const it of document.querySelectorAll(`[${name}]`))
            for (const id of it.getAttribute(name).split(/\\s+/))
                if (!ids.includes(id)) faults.push(`${name} of a ${it.localName} names ${id}, which is not there`);
    // A browser that reads this page anew mends wrong nesting, and the two differ.
    const shape = (it) => [it.localName, [...it.attributes].filter((one) => one.name !== 'style').map((one) => one.name + '=' + one.value).sort().join(' '),
        ...[...it.children].map(shape)];
    // What a script has painted (`#/style`) is no style of the markup, which the policy forbids.
    const markup = document.documentElement.outerHTML.replace(/ style=\\u0022[^\\u0022]*\\u0022/g, '');
    const read = new DOMParser().parseFromString('<!doctype html>' + markup, 'text/html');
    const [now, anew] = [shape(document.body), shape(read.body)];
    const differ = (one, other) => {
        if (!other || one[0] !== other[0] || one[1] !== other[1] || one.length !== other.length) return `${one[0]} ${one[1]}`;
        for (let at = 2; at < one.length; at += 1) { const found = differ(one[at], other[at]); if (found) return found; }
        return null;
    };
    const wrong = differ(now, anew);
    if (wrong) faults.push(`wrongly nested in: ${wrong}`);
    for (const [menu, least] of [['.menu', 0], ['.journey', 1]])
        for (const nav of document.querySelectorAll(menu)) {
            const here = nav.querySelectorAll('[aria-current]').length;
            if (here > 1 || here < least) faults.push(`${here} entries of ${menu} say that one is there`);
        }
    if (document.documentElement.lang !== 'fr') faults.push(`the language is ${document.documentElement.lang}`);
    if (document.doctype?.name !== 'html') faults.push('no doctype');
    return [...new Set(faults)];";

/// What is wrong with the figures: each is a picture with a name that sends to its table, a sentence
/// that says what it shows, and a table of the same values. Everything else drawn is for the eye alone.
const FIGURES: &str = "
    const faults = [];
    let figures = 0;
    for (const drawing of document.querySelectorAll('svg')) {
        if (drawing.closest('[aria-hidden=true]')) {
            // A bar: its numbers stand in its row.
            if (drawing.closest('td') && !/\\d/.test(drawing.closest('tr').textContent)) faults.push('a bar without a number');
            continue;
        }
        const name = drawing.getAttribute('aria-label') ?? '';
        if (drawing.getAttribute('role') !== 'img' || !name) { faults.push('a drawing is neither named nor hidden'); continue; }
        // The code of a link: the link itself stands beside it.
        if (drawing.querySelector('.qr-dark')) continue;
        figures += 1;
        if (!name.includes('tableau')) faults.push(`« ${name} » does not say where the table is`);
        const figure = drawing.closest('figure, .radar');
        const within = figure.querySelector('table') ? figure : figure.parentElement;
        const table = within.querySelector('table');
        if (!table?.caption) { faults.push(`« ${name} » has no table with a caption`); continue; }
        const rows = [...table.tBodies[0].rows].map((row) => row.cells[0].innerText.replace(/ \\(.*/, '').trim());
        const drawn = drawing.querySelectorAll('.map-point').length || drawing.querySelectorAll('text').length;
        if (rows.length < drawn) faults.push(`« ${name} » draws ${drawn}, its table has ${rows.length} rows`);
        const sentence = [...within.querySelectorAll('.figure-says, figure p')].map((it) => it.innerText).join(' ');
        if (!rows.some((row) => sentence.includes(row))) faults.push(`« ${name} »: no sentence says what it shows: ${sentence}`);
        const caption = figure.querySelector('figcaption');
        if (caption && (figure.getAttribute('role') !== 'figure' || figure.getAttribute('aria-label') !== caption.textContent))
            faults.push(`the caption of « ${name} » does not name its figure`);
    }
    return [figures, faults];";

/// What would be lost or out of order without the style sheet.
const PLAIN: &str = "
    const faults = [];
    for (const it of document.querySelectorAll('body *')) {
        const style = getComputedStyle(it);
        if (style.order !== '0' || style.flexDirection.includes('reverse')) faults.push(`${it.localName}.${it.className} is out of order`);
        for (const part of ['::before', '::after'])
            if (/\\p{L}/u.test(getComputedStyle(it, part).content.replace(/^(none|normal|counters?\\(.*|attr\\(.*)$/, '')))
                faults.push(`words in the style of ${it.localName}.${it.className}${part}`);
    }
    const nodes = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
        if (node.data.trim() && node.parentElement.checkVisibility({ visibilityProperty: true })) nodes.push(node);
    for (const sheet of document.styleSheets) sheet.disabled = true;
    for (const node of nodes) if (!node.parentElement.checkVisibility({ visibilityProperty: true })) faults.push(`gone: ${node.data}`);
    for (const sheet of document.styleSheets) sheet.disabled = false;
    return [...new Set(faults)].slice(0, 8);";

#[tokio::test]
async fn each_page_is_valid_has_its_title_says_its_figures_and_makes_sense_without_styles() {
    let site = Site::start(&dist());
    let mut browser = Browser::open(&site).await;
    browser.view(1280, 800, Scheme::Light).await;
    browser.take_up(COMPLETE).await;
    let mut faults = Vec::new();
    let mut titles: BTreeMap<String, String> = BTreeMap::new();
    let mut figures = 0;
    for (route, heading) in all_routes(a_code()) {
        browser.go(&route).await;
        if route != "#/partenaire" {
            arrive(&browser, heading).await;
        }
        browser.run("document.querySelectorAll('details').forEach((it) => { it.open = true })").await;
        let mut here = texts(&browser.run(MARKUP).await);
        here.extend(texts(&browser.run(PLAIN).await));
        let seen = browser.run(FIGURES).await;
        figures += seen[0].as_u64().expect("a number");
        here.extend(texts(&seen[1]));
        let title = browser.title().await;
        if !title.ends_with("Boussole des alliances") {
            here.push(format!("its title is « {title} »"));
        }
        // Models are compared under one name, whichever they are.
        if let Some(other) = titles.insert(title.clone(), route.clone())
            && !route.starts_with("#/comparer")
        {
            here.push(format!("has the title of {other}: « {title} »"));
        }
        faults.extend(here.into_iter().map(|fault| format!("{route}: {fault}")));
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    assert!(figures >= 5, "the map and the means of one's own result, maturity, levers: only {figures} figures");
    browser.assert_clean().await;
}

#[tokio::test]
async fn the_site_map_names_every_page_one_can_go_to() {
    let site = Site::start(&dist());
    let mut browser = Browser::open(&site).await;
    browser.go("#/").await;
    browser.click_within("footer", "link", "Plan du site").await;
    arrive(&browser, "Plan du site").await;
    let listed = texts(&browser.run("return [...document.querySelectorAll('main a')].map((it) => it.hash)").await);
    for (route, _) in ROUTES {
        let is_itself = route == "#/plan-du-site";
        let is_made = route.starts_with("#/comparer/");
        assert!(
            is_itself || is_made || listed.iter().any(|one| one == route),
            "{route} is not in the site map: {listed:?}"
        );
    }
    for link in &listed {
        browser.go(link).await;
        browser.wait("a page", "document.querySelector('h1')?.innerText").await;
        assert_ne!(browser.text_of("h1").await, "Cette page n’existe pas", "{link}");
    }
}
