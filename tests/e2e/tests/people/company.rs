//! A company that wants to entrust what it buys to a workshop of general interest.

use crate::keyboard::{Keyboard, arrive};
use crate::mouse::{NO, YES};
use crate::report::firsts;
use journeys::{Browser, Engine, Key, Site, dist, journeys};

journeys! {
    an_entreprise_goes_through_the_whole_journey_by_keyboard_and_finds_the_alternative,
}

const PARTNER: &str = "Atelier \"L'Étincelle\" & Cie – réemploi « sans frontières »";
const NEED: &str = "Trop d'ordinateurs sont jetés ; des familles n'en ont pas.";
/// Sheets that a result with everything in it may take: a partner, a territory, every reason.
const PAGES: usize = 8;
const MODEL: &str = "Alternative d’intérêt général";

async fn an_entreprise_goes_through_the_whole_journey_by_keyboard_and_finds_the_alternative(engine: Engine) {
    let site = Site::start(&dist());
    let mut keyboard = Keyboard::of(engine.open(&site).await);

    // The skip link is the first stop and leads past the menu.
    keyboard.enter("Aller au contenu").await;
    keyboard.has_focus("titre").await;
    keyboard.enter("Commencer").await;

    says_who_it_is(&mut keyboard).await;
    says_what_it_wants(&mut keyboard).await;
    answers_the_short_path(&mut keyboard).await;

    // The browser's reload, in the middle of a page.
    keyboard.choose("contrepartie", 4).await;
    keyboard.browser.reload().await;
    // There the browser reads from the top by itself.
    arrive(&keyboard.browser, "Un dossier est enregistré ici").await;
    keyboard.enter("Reprendre ce dossier").await;
    keyboard.arrive("Le modèle : préciser").await;
    assert!(keyboard.browser.is_chosen("#contrepartie-4", "").await, "the last answer before the reload");

    makes_it_precise(&mut keyboard).await;
    says_its_means(&mut keyboard).await;
    guesses_its_partner(&mut keyboard).await;
    describes_its_territory(&mut keyboard).await;

    assert_eq!(firsts(&keyboard.browser).await, [[MODEL], [MODEL]]);
    // WebKit does not hold in sight what has the focus when something above it grows.
    if engine != Engine::WebKit {
        assert_eq!(keyboard.unseen(), [""; 0], "the focus went there unseen");
    }
    keeps_the_free_texts(&keyboard.browser).await;
    prints(engine, &mut keyboard).await;

    keyboard.browser.assert_clean().await;
    assert!(site.missing().is_empty(), "asked for, but not in the build: {:?}", site.missing());
    let (keys, letters) = keyboard.count();
    println!("the whole journey by keyboard: {keys} keys, and {letters} letters of free text");
}

async fn says_who_it_is(keyboard: &mut Keyboard) {
    keyboard.arrive("Qui vous êtes").await;
    keyboard.choose("profil", 1).await;
    keyboard.choose("taille", 2).await;
    keyboard.choose("echelle", 3).await;
    keyboard.choose("experience", 2).await;
    keyboard.choose("portee", 1).await;
    keyboard.choose("partenaire", 0).await;
    keyboard.write("nom-partenaire", PARTNER).await;
    keyboard.enter("Suite :").await;
}

async fn says_what_it_wants(keyboard: &mut Keyboard) {
    keyboard.arrive("Vos objectifs").await;
    keyboard.write("besoin", NEED).await;
    keyboard.write("pour-qui", "Les familles sans ordinateur").await;
    keyboard.write("ou", "Île-de-France").await;
    keyboard.write("changement", "Mille postes réemployés par an").await;
    keyboard.tick("entreprise-ancrage-local").await;
    keyboard.tick("entreprise-rse-concrete").await;
    keyboard.tick("entreprise-tenir-obligation").await;

    // The one that counts most was found last: it is raised twice, and the focus goes with it.
    keyboard.tab_back_to("the button that raises it", |stop| stop.id == "monter-entreprise-tenir-obligation").await;
    keyboard.press(Key::Enter).await;
    keyboard.has_focus("monter-entreprise-tenir-obligation").await;
    keyboard.press(Key::Enter).await;
    keyboard.has_focus("retirer-entreprise-tenir-obligation").await;
    let chosen = "[...document.querySelectorAll('.chosen-text')].map((text) => text.innerText)";
    let chosen = keyboard.browser.run(&format!("return {chosen}")).await;
    assert_eq!(
        crate::report::texts(&chosen),
        [
            "Tenir une obligation ou réduire un risque",
            "Renforcer l’ancrage local",
            "Changer nos pratiques et rendre la RSE concrète",
        ]
    );
    keyboard.enter("Suite :").await;
}

async fn answers_the_short_path(keyboard: &mut Keyboard) {
    keyboard.arrive("Le modèle : l’essentiel").await;
    keyboard.choose("sens", 3).await;
    keyboard.tick("flux-4").await;
    keyboard.browser.wait_for_text("Pour l’instant, ").await;
    keyboard.enter("Suite :").await;
    keyboard.arrive("Le modèle : préciser").await;
}

async fn makes_it_precise(keyboard: &mut Keyboard) {
    for (question, level) in [
        ("intensite", 2),
        ("risque", 1),
        ("salaries", 1),
        ("innovation", 1),
        ("coeur", 1),
        ("horizon", 2),
        ("utilite", 4),
    ] {
        keyboard.choose(question, level).await;
    }
    keyboard.enter("Suite :").await;
}

async fn says_its_means(keyboard: &mut Keyboard) {
    keyboard.arrive("Moyens et limites").await;
    keyboard.tick("apporte-8").await;
    keyboard.tick("cherche-2").await;
    for (limit, reply) in [
        ("interet-general", YES),
        ("contrepartie-publicitaire", NO),
        ("capital", NO),
        ("pret-long", NO),
        ("partenaire-exclu", NO),
    ] {
        keyboard.choose(limit, reply).await;
    }
    keyboard.browser.wait_for_text("Modèles à garder pour plus tard :").await;
    keyboard.enter("Suite :").await;
}

async fn guesses_its_partner(keyboard: &mut Keyboard) {
    let plain = PARTNER.split_whitespace().collect::<Vec<_>>().join(" ");
    keyboard.arrive(&format!("Votre partenaire : {plain}")).await;
    keyboard.tick("partenaire-asso-recette-reguliere").await;
    keyboard.choose("partenaire-sens", 3).await;
    keyboard.tick("partenaire-flux-4").await;
    keyboard.choose("partenaire-risque", 3).await;
    keyboard.enter("Suite :").await;
}

async fn describes_its_territory(keyboard: &mut Keyboard) {
    keyboard.arrive("Votre territoire").await;
    keyboard.choose("partager-connaissance", 2).await;
    keyboard.write("partager-connaissance-qui", "La Maison des associations").await;
    keyboard.choose("identifier-besoins", 3).await;
    keyboard.choose("accompagner-partenariats", 0).await;
    for (statement, level) in [
        ("acteurs-se-connaissent-mal", 2),
        ("besoins-non-partages", 1),
        ("besoin-sans-reponse", 4),
        ("moyens-en-commun", 3),
        ("projets-demandent-aide", 2),
        ("competences-manquent", 2),
        ("solution-a-transmettre", 1),
        ("lieu-disponible", 0),
        ("usage-quotidien", 1),
        ("petits-moyens", 0),
        ("juges-neutres", 2),
        ("tenir-trois-ans", 1),
    ] {
        keyboard.choose(statement, level).await;
    }
    keyboard.browser.wait_for_text("Dynamique à rejoindre d’abord : Expérimentations collectives.").await;
    keyboard.enter("Suite :").await;
    keyboard.arrive("Votre résultat").await;
}

/// What was written is in the result to the letter.
async fn keeps_the_free_texts(browser: &Browser) {
    let result = browser.text().await;
    for text in [PARTNER, NEED, "Les familles sans ordinateur", "Île-de-France", "(La Maison des associations)"] {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(result.contains(&text), "« {text} » is not in the result");
    }
}

async fn prints(engine: Engine, keyboard: &mut Keyboard) {
    keyboard.browser.run("window.print = () => { document.documentElement.dataset.printed = 'yes' }").await;
    keyboard.enter("Imprimer").await;
    keyboard.browser.wait("the button to print", "document.documentElement.dataset.printed").await;
    if !engine.prints() {
        return;
    }

    let pages = keyboard.browser.printed_pages().await;
    println!("on paper: {} pages", pages.len());
    let paper = pages.join(" ");
    for said in [
        MODEL,
        "Par où commencer",
        "Modèle visé",
        "Vos trois prochaines étapes",
        "Avec votre partenaire",
        "Votre place sur le territoire",
        "Ce que vaut ce résultat",
        "Ce n’est ni une échelle validée, ni un conseil juridique ou fiscal.",
        "Trop d'ordinateurs sont jetés",
    ] {
        assert!(paper.contains(said), "« {said} » is not on paper:\n{paper}");
    }
    for interface in [
        "Aller au contenu",
        "Votre parcours",
        "À propos",
        "Enregistré sur cet appareil",
        "Retour :",
        "Suite :",
        "Le lien de votre résultat",
        "Copier le lien",
        "Imprimer",
        "/r/",
    ] {
        assert!(!paper.contains(interface), "« {interface} » is on paper:\n{paper}");
    }
    assert!(pages.len() <= PAGES, "{} pages", pages.len());
}
