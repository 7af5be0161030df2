//! What is not text and must be seen all the same: edges of fields, lines and dots of figures, three
//! to one against what is beside them, in light and in dark. axe measures texts.

use crate::keyboard::arrive;
use crate::report::texts;
use journeys::{Browser, Scheme, Site, dist};

const COMPLETE: &str = include_str!("../../../data/saves/complete.json");

const MEASURE: &str = "
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const rgba = (colour) => {
        canvas.clearRect(0, 0, 1, 1);
        canvas.fillStyle = colour;
        canvas.fillRect(0, 0, 1, 1);
        return [...canvas.getImageData(0, 0, 1, 1).data];
    };
    const light = (colour) => {
        const [r, g, b] = rgba(colour).map((it) => it / 255).map((it) => (it <= 0.04045 ? it / 12.92 : ((it + 0.055) / 1.055) ** 2.4));
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const ratio = (one, other) => {
        const [most, least] = [light(one), light(other)].sort((a, b) => b - a);
        return (most + 0.05) / (least + 0.05);
    };
    const ground = (it) => {
        for (let at = it; at; at = at.parentElement) {
            const colour = getComputedStyle(at).backgroundColor;
            if (rgba(colour)[3] === 255) return colour;
        }
        return 'white';
    };
    const faults = [];
    let measured = 0;
    const judge = (it, colour, beside) => {
        measured += 1;
        const got = ratio(colour, beside);
        if (got < 3) faults.push(`${got.toFixed(2)}:1, ${it.localName}.${it.className?.baseVal ?? it.className}#${it.id}: ${colour} on ${beside}`);
    };
    for (const it of document.querySelectorAll('input, textarea, select')) {
        if (!it.checkVisibility() || it.disabled || it.type === 'file') continue;
        const style = getComputedStyle(it);
        // Drawn by the browser itself.
        if (['radio', 'checkbox'].includes(it.type) && style.appearance !== 'none') continue;
        const edge = parseFloat(style.borderBottomWidth) > 0 ? style.borderBottomColor : style.backgroundColor;
        judge(it, edge, ground(it.parentElement));
    }
    const figure = (selector, what, beside) => {
        for (const it of document.querySelectorAll(selector)) {
            const under = beside(it);
            const style = getComputedStyle(it);
            const colours = what.map((name) => style[name]).filter((colour) => colour !== 'none' && rgba(colour)[3] > 200);
            measured += 1;
            const best = Math.max(0, ...colours.map((colour) => ratio(colour, under)));
            if (best < 3) faults.push(`${best.toFixed(2)}:1, ${selector}: ${colours} on ${under}`);
        }
    };
    const page = (it) => ground(it.closest('svg').parentElement);
    const field = (it) => {
        const fill = it.closest('svg').querySelector('.map-field');
        return fill && rgba(getComputedStyle(fill).fill)[3] === 255 ? getComputedStyle(fill).fill : page(it);
    };
    figure('.radar-said', ['stroke'], page);
    figure('.radar-dot', ['fill', 'stroke'], page);
    figure('.map-point circle', ['stroke', 'fill'], field);
    figure('.map-own path', ['stroke', 'fill'], field);
    figure('svg .bar-score', ['fill'], (it) => getComputedStyle(it.closest('svg').querySelector('.bar-ground')).fill);
    return [measured, [...new Set(faults)]];";

#[tokio::test]
async fn edges_of_fields_and_lines_of_figures_stand_out_three_to_one_in_light_and_dark() {
    let site = Site::start(&dist());
    let mut browser = Browser::open(&site).await;
    browser.take_up(COMPLETE).await;
    let mut faults = Vec::new();
    let mut measured = 0;
    for scheme in [Scheme::Light, Scheme::Dark] {
        browser.view(1280, 800, scheme).await;
        for (route, heading) in [
            ("#/vous", "Qui vous êtes"),
            ("#/objectifs", "Vos objectifs"),
            ("#/modele", "Le modèle : l’essentiel"),
            ("#/resultat", "Votre résultat"),
            ("#/maturite", "Où en êtes-vous ?"),
            ("#/plan", "Votre plan d’action"),
            ("#/exemples", "Des exemples réels"),
            ("#/saisie", "Saisir un formulaire rempli"),
            ("#/dossiers", "Vos dossiers"),
        ] {
            browser.go(route).await;
            arrive(&browser, heading).await;
            browser.run("document.querySelectorAll('details').forEach((it) => { it.open = true })").await;
            let seen = browser.run(MEASURE).await;
            measured += seen[0].as_u64().expect("a number");
            faults.extend(texts(&seen[1]).into_iter().map(|it| format!("{route}, {scheme:?}: {it}")));
        }
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    assert!(measured > 100, "only {measured} edges and lines");
    browser.assert_clean().await;
}
