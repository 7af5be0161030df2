//! Texts that want to be more than texts: in free-text fields, in the storage, in links. On every
//! page they are shown as what they are, and the page stays usable.

use crate::keyboard::arrive;
use crate::offline::all_routes;
use journeys::{Browser, Engine, Scheme, Site, dist, journeys, repository};
use serde_json::{Value, json};

journeys! {
    texts_from_the_storage_are_never_markup_on_any_page,
    a_text_that_turns_round_turns_nothing_else,
    a_text_of_a_million_letters_leaves_the_page_usable,
    half_letters_and_hostile_addresses_are_met_without_an_error,
}

/// Where a dossier is kept.
const KEY: &str = "boussole-alliances.dossier";
/// What a script that came through would do, and what a markup that came through would leave.
const MARKUP: &str = "<img src=x onerror=\"window.broken=1\"><script>window.broken=1</script><b class=broken>";
const ADDRESS: &str = "javascript:window.broken=1";
/// Turns what follows, after closing what holds it.
const TURNED: &str = "\u{2069}\u{202E}fdp.exe \u{05D0}\u{05D1}";

/// A saved dossier with every free text in the place of which `text` stands.
pub fn dossier_of(text: &str) -> String {
    let file = repository().join("tests/data/saves/schema-2.json");
    let file = std::fs::read_to_string(file).expect("a saved file");
    let mut saved: Value = serde_json::from_str(&file).expect("JSON");
    write_everywhere(&mut saved["dossier"], text);
    saved.to_string()
}

/// The keys under which free texts are saved; under others stand ids and days.
const FREE: [&str; 14] = [
    "name",
    "need",
    "people",
    "place",
    "change",
    "who",
    "text",
    "proof",
    "what",
    "supplier",
    "when",
    "ambition",
    "owner",
    "follow_up",
];

fn write_everywhere(value: &mut Value, text: &str) {
    match value {
        Value::Object(fields) => {
            for (key, field) in fields {
                if field.is_string() && FREE.contains(&key.as_str()) {
                    *field = json!(text);
                } else {
                    write_everywhere(field, text);
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| write_everywhere(item, text)),
        _ => {}
    }
}

async fn begin(engine: Engine, site: &Site, saved: &str) -> Browser {
    let mut browser = engine.open(site).await;
    browser.view(360, 800, Scheme::Light).await;
    browser.store(KEY, saved).await;
    browser.go("#/resultat").await;
    browser.reload().await;
    arrive(&browser, "Un dossier est enregistré ici").await;
    browser
}

/// No markup came through, no link runs a script, nothing sticks out.
async fn is_text_only(browser: &Browser, what: &str) {
    let seen = browser
        .run(
            "return {
                 broken: !!window.broken || !!document.querySelector('.broken, main img, main script, [onerror]'),
                 links: [...document.body.querySelectorAll('[href], [src]')].map((it) => it.getAttribute('href') ?? it.getAttribute('src'))
                     .filter((it) => /^\\s*(javascript|data|vbscript):/i.test(it)),
                 width: document.scrollingElement.scrollWidth,
             }",
        )
        .await;
    assert_eq!(seen["broken"], false, "{what}: markup came through");
    assert_eq!(seen["links"], json!([]), "{what}");
    assert!(seen["width"].as_u64().expect("a width") <= 360, "{what} is {} px wide", seen["width"]);
}

async fn texts_from_the_storage_are_never_markup_on_any_page(engine: Engine) {
    let site = Site::start(&dist());
    let hostile = format!("{MARKUP} {ADDRESS}");
    let mut browser = begin(engine, &site, &dossier_of(&hostile)).await;
    browser.wait_for_text(&hostile).await;
    is_text_only(&browser, "the question whether to take it up").await;
    browser.click("button", "Reprendre ce dossier").await;
    arrive(&browser, "Votre résultat").await;
    let code = browser.run("return document.getElementById('lien').value.split('#/r/')[1]").await;
    let code = code.as_str().expect("a code").to_owned();
    let mut shown = Vec::new();
    for (route, _) in all_routes(&code) {
        browser.go(&route).await;
        browser.wait("the page", "document.querySelector('main h1')?.innerText && !document.querySelector('main h1').innerText.includes('Chargement')").await;
        browser.run("document.querySelectorAll('details').forEach((it) => { it.open = true })").await;
        is_text_only(&browser, &route).await;
        let text = browser.text().await;
        let fields = "return [...document.querySelectorAll('input, textarea')].filter((it) => it.value.includes('onerror')).length";
        if text.contains(MARKUP) || browser.run(fields).await != json!(0) {
            shown.push(route);
        }
    }
    for route in ["#/vous", "#/objectifs", "#/partenaire", "#/territoire", "#/resultat", "#/evaluer", "#/plan"] {
        assert!(shown.iter().any(|it| it == route), "{route} shows no hostile text: {shown:?}");
    }
    browser.assert_clean().await;
}

async fn a_text_that_turns_round_turns_nothing_else(engine: Engine) {
    let site = Site::start(&dist());
    let mut browser = begin(engine, &site, &dossier_of(TURNED)).await;
    // Firefox leaves the marks of direction out of `innerText`.
    let said = browser.run("return document.querySelector('.resume p').textContent").await;
    let said = said.as_str().expect("a text");
    assert!(said.contains("\u{2068}fdp.exe \u{05D0}\u{05D1}\u{2069}"), "{said:?}");
    browser.click("button", "Reprendre ce dossier").await;
    for (route, heading) in [
        ("#/resultat", "Votre résultat"),
        ("#/plan", "Votre plan d’action"),
        ("#/evaluer", "Évaluer votre partenariat"),
    ] {
        browser.go(route).await;
        arrive(&browser, heading).await;
        // Whatever stands outside of a field has lost its hidden marks.
        let text = browser.text().await;
        assert!(!text.contains('\u{202E}'), "{route} shows a text that turns what follows");
        let fields = "return [...document.querySelectorAll('main input[type=text]:not([readonly]), main textarea:not([readonly])')].filter((it) => it.dir !== 'auto').length";
        assert_eq!(browser.run(fields).await, 0, "{route}: a field does not take the direction of its text");
        is_text_only(&browser, route).await;
    }
    browser.assert_clean().await;
}

async fn a_text_of_a_million_letters_leaves_the_page_usable(engine: Engine) {
    let site = Site::start(&dist());
    // WebKit stores half as much for a site.
    let long = "W".repeat(if engine == Engine::WebKit { 400_000 } else { 1_000_000 });
    let file = std::fs::read_to_string(repository().join("tests/data/saves/schema-2.json")).expect("a saved file");
    let mut saved: Value = serde_json::from_str(&file).expect("JSON");
    saved["dossier"]["who"]["name"] = json!(long);
    // Two of a million would be more than browsers store for a site.
    saved["dossier"]["plan"]["actions"][0]["text"] = json!(&long[..100_000]);
    let mut browser = begin(engine, &site, &saved.to_string()).await;
    is_text_only(&browser, "the question whether to take it up").await;
    browser.click("button", "Reprendre ce dossier").await;
    for (route, heading) in
        [("#/resultat", "Votre résultat"), ("#/plan", "Votre plan d’action"), ("#/vous", "Qui vous êtes")]
    {
        browser.go(route).await;
        arrive(&browser, heading).await;
        is_text_only(&browser, route).await;
    }
    browser.click("button", "Voir toutes les questions de la page").await;
    browser.fill("Nom de votre organisation", "Court").await;
    browser
        .wait("the short name to be stored", "Object.values(localStorage).some((it) => it.includes('\"Court\"'))")
        .await;
    browser.assert_clean().await;
}

async fn half_letters_and_hostile_addresses_are_met_without_an_error(engine: Engine) {
    let site = Site::start(&dist());
    let mut browser = engine.open(&site).await;
    // Half of a pair, as JavaScript allows it and Unicode does not: written as such, and by escape.
    let file = dossier_of("MOITIE");
    let script = format!(
        "const text = {};
         localStorage.setItem({}, text.replace('MOITIE', '\\ud83e').replace('MOITIE', '\\\\udded').replaceAll('MOITIE', 'x\\udc00y'))",
        json!(file),
        json!(KEY)
    );
    browser.run(&script).await;
    browser.go("#/resultat").await;
    browser.reload().await;
    browser
        .wait(
            "the dossier, or the notice that it was set aside",
            "/Un dossier est enregistré ici|pas pu être lu/.test(document.body.innerText.replace(/\\s+/g, ' '))",
        )
        .await;
    let kept = "return Object.values(localStorage).some((it) => it.includes('asso-1-9') && it.includes('commune'))";
    assert_eq!(browser.run(kept).await, true, "what was stored stays, on the shelf or set aside");

    for fragment in [
        format!("#/{MARKUP}"),
        format!("#/r/{MARKUP}"),
        format!("#/face-a-face/{ADDRESS}"),
        format!("#/modeles/{MARKUP}"),
        format!("#/comparer/{MARKUP},{ADDRESS}"),
        format!("#/se-former/{TURNED}"),
        "#/r/%ED%A0%80%FF%00".to_owned(),
        format!("#/r/{}", "A".repeat(300_000)),
        format!("#/{}", "W".repeat(300_000)),
    ] {
        let name: String = fragment.chars().take(40).collect();
        browser.run(&format!("location.hash = {}", json!(fragment))).await;
        browser.wait("a page", "document.querySelector('main h1')?.innerText").await;
        let seen = browser.run("return !!window.broken || !!document.querySelector('.broken, main img')").await;
        assert_eq!(seen, false, "{name}: markup came through");
        let title = browser.title().await;
        assert!(!title.contains("onerror"), "{title}");
        browser.run("location.hash = '#/a-propos'").await;
        arrive(&browser, "À propos").await;
    }
    browser.assert_clean().await;
}
