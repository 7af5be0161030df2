//! Somebody with several partnerships, two tabs, a full disk, or a computer that others use: the
//! dossiers of one device.

use crate::keyboard::arrive;
use journeys::{Browser, Engine, Profile, Site, dist, journeys};
use serde_json::Value;

journeys! {
    an_answer_given_in_the_moment_of_leaving_is_kept,
    dossiers_are_named_copied_put_away_deleted_and_taken_back,
    two_tabs_on_one_dossier_lose_no_answer,
    an_answer_changed_in_two_tabs_at_once_is_told_with_its_page,
    a_storage_that_is_really_full_says_so_and_loses_nothing,
    answers_given_before_the_whole_page_came_are_told_unsaved_and_saved_once_it_is_there,
    words_cut_short_by_the_line_are_never_shown_and_come_when_asked_for_again,
    everything_is_backed_up_erased_and_put_back,
    a_tab_on_a_shared_computer_leaves_nothing_on_it,
    a_snapshot_tells_what_has_changed_since,
}

// WebKit's driver cannot be told to forbid storage.
journeys! {
    not in webkit:
    where_storage_is_forbidden_each_page_says_so_and_the_answers_stay_in_the_tab,
}

const NAME: &str = "Nom de votre organisation";
/// What versions before the shelf kept their only dossier under.
const OLD_KEY: &str = "boussole-alliances.dossier";
const ANSWERS: &str = include_str!("../../../data/personas/association-insertion.json");

/// The answers begin with a name.
async fn begin(browser: &mut Browser, name: &str) {
    browser.go("#/vous").await;
    arrive(browser, "Qui vous êtes").await;
    browser.fill(NAME, name).await;
    browser.wait_until_saved().await;
}

/// The keys of dossiers on the device.
async fn keys(browser: &Browser) -> Vec<String> {
    browser.stored().await.into_keys().filter(|key| key.starts_with("boussole-alliances.d.")).collect()
}

async fn says(browser: &Browser, selector: &str) -> Vec<String> {
    let script = format!(
        "return [...document.querySelectorAll('{selector}')].map((it) => it.innerText.replace(/\\s+/g, ' ').trim())"
    );
    serde_json::from_value(browser.run(&script).await).expect("texts")
}

async fn dossiers_are_named_copied_put_away_deleted_and_taken_back(engine: Engine) {
    let site = Site::start(&dist());
    let mut browser = engine.open(&site).await;
    begin(&mut browser, "Les Petits Pas").await;
    browser.go("#/dossiers").await;
    arrive(&browser, "Vos dossiers").await;
    // Nothing is open yet after arriving by the address bar: the page was not loaded anew.
    browser.wait_for_text("Ouvert dans cet onglet").await;

    browser.click("button", "Renommer ce dossier").await;
    browser.fill("Titre du dossier", "Avec la mairie").await;
    browser.click("button", "Enregistrer le titre").await;
    browser.wait_for_text("Le titre est enregistré.").await;
    browser.click("button", "Dupliquer : Avec la mairie").await;
    browser.wait_for_text("Le dossier est dupliqué.").await;
    assert_eq!(says(&browser, "article h3").await.len(), 2);

    browser.click("button", "Archiver : Copie de Avec la mairie").await;
    browser.wait_for_text("Le dossier est archivé.").await;
    browser.click("button", "Supprimer : Avec la mairie").await;
    browser.wait_for_text("Le dossier est supprimé. Vous pouvez le reprendre plus bas.").await;
    assert_eq!(says(&browser, "h2").await, ["Archivés", "Supprimés"]);

    // A visit later: nothing is offered, both are still there, and come back.
    browser.go("#/").await;
    browser.reload().await;
    arrive(&browser, "Trouvez le partenariat qui vous convient").await;
    browser.go("#/dossiers").await;
    browser.click("button", "Reprendre : Avec la mairie").await;
    browser.wait_for_text("Le dossier est de nouveau là.").await;
    browser.click("button", "Ne plus archiver : Copie de Avec la mairie").await;
    browser.wait_for_text("Le dossier est de nouveau en cours.").await;
    browser.click("button", "Ouvrir : Copie de Avec la mairie").await;
    browser.go("#/vous").await;
    arrive(&browser, "Qui vous êtes").await;
    assert_eq!(browser.run("return document.querySelector('input[type=text]').value").await, "Les Petits Pas");

    // What is written in the copy stays in the copy.
    browser.fill(NAME, "Une autre").await;
    browser.wait_until_saved().await;
    browser.go("#/dossiers").await;
    browser.click("button", "Ouvrir : Avec la mairie").await;
    browser.go("#/vous").await;
    browser.wait("the first name", "document.querySelector('input[type=text]').value === 'Les Petits Pas'").await;

    browser.go("#/dossiers").await;
    browser.click("button", "Supprimer : Copie de Avec la mairie").await;
    browser.click("button", "Effacer pour de bon : Copie de Avec la mairie").await;
    browser.wait_for_text("Le dossier est effacé de cet appareil.").await;
    assert_eq!(says(&browser, "article h3").await, ["Avec la mairie"]);
    browser.assert_clean().await;
}

async fn two_tabs_on_one_dossier_lose_no_answer(engine: Engine) {
    let site = Site::start(&dist());
    let mut browser = engine.open(&site).await;
    begin(&mut browser, "Deux onglets").await;
    browser.new_tab("#/vous").await;
    browser.click("button", "Reprendre ce dossier").await;
    arrive(&browser, "Qui vous êtes").await;
    browser.run("document.getElementById('profil-1').click()").await;
    browser.wait_until_saved().await;

    // The first tab shows what the second one answered, and says why.
    browser.turn_to_tab(0).await;
    browser.wait("the answer of the other tab", "document.getElementById('profil-1').checked").await;
    browser.wait_for_text("aussi ouvert dans un autre onglet").await;
    browser.fill(NAME, "Un onglet").await;
    browser.wait_until_saved().await;
    browser.turn_to_tab(1).await;
    browser.wait("the name of the other tab", "document.querySelector('input[type=text]').value === 'Un onglet'").await;

    // Both are there for whoever comes next.
    browser.reload().await;
    browser.wait_for_text("Il concerne Un onglet.").await;
    browser.click("button", "Reprendre ce dossier").await;
    arrive(&browser, "Qui vous êtes").await;
    assert_eq!(browser.run("return document.getElementById('profil-1').checked").await, true);
    assert_eq!(keys(&browser).await.len(), 2, "one dossier in two copies");
    browser.assert_clean().await;
}

async fn an_answer_changed_in_two_tabs_at_once_is_told_with_its_page(engine: Engine) {
    let site = Site::start(&dist());
    let mut browser = engine.open(&site).await;
    begin(&mut browser, "Avant").await;
    browser.new_tab("#/vous").await;
    browser.click("button", "Reprendre ce dossier").await;
    arrive(&browser, "Qui vous êtes").await;
    // For a moment nothing more can be stored: the answer stays in this tab.
    let full = "window.kept = Storage.prototype.setItem;
        Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }";
    browser.run(full).await;
    browser.fill(NAME, "Du second").await;
    browser.wait_for_text("la mémoire de ce navigateur est pleine").await;

    browser.turn_to_tab(0).await;
    browser.fill(NAME, "Du premier").await;
    browser.wait_until_saved().await;

    browser.turn_to_tab(1).await;
    browser.run("Storage.prototype.setItem = window.kept").await;
    browser.wait_for_text("Des réponses ont été changées dans deux onglets en même temps.").await;
    browser.wait("the page of the answer", "document.querySelector('.notices a[href=\"#/vous\"]')").await;
    browser.wait("the later name", "document.querySelector('input[type=text]').value === 'Du premier'").await;
    browser.assert_clean().await;
}

async fn a_storage_that_is_really_full_says_so_and_loses_nothing(engine: Engine) {
    let site = Site::start(&dist());
    let mut browser = engine.open(&site).await;
    begin(&mut browser, "Avant").await;
    let before = browser.stored().await;
    let filled = browser
        .run(
            "let size = 4_000_000, number = 0;
            while (size >= 1) {
                try { localStorage.setItem('autre-page-' + number++, 'x'.repeat(size)) } catch { size = Math.floor(size / 2) }
            }
            return number",
        )
        .await;
    assert!(filled.as_u64() > Some(1), "{filled}");

    let long = "é".repeat(400);
    browser.fill(NAME, &long).await;
    browser.wait_for_text("la mémoire de ce navigateur est pleine").await;
    for (key, text) in &before {
        if key.starts_with("boussole-alliances.d.") {
            assert!(browser.stored().await.contains_key(key), "{text}");
        }
    }

    // Room again: the next answer saves all of it.
    browser.run("for (const key of Object.keys(localStorage)) if (key.startsWith('autre-page-')) localStorage.removeItem(key)").await;
    browser.run("document.getElementById('profil-1').click()").await;
    browser.wait_until_saved().await;
    browser.reload().await;
    browser.click("button", "Reprendre ce dossier").await;
    arrive(&browser, "Qui vous êtes").await;
    browser.wait("the long name", "document.querySelector('input[type=text]').value.length === 400").await;
    assert_eq!(browser.run("return document.getElementById('profil-1').checked").await, true);
    browser.assert_clean().await;
}

async fn where_storage_is_forbidden_each_page_says_so_and_the_answers_stay_in_the_tab(engine: Engine) {
    let site = Site::start(&dist());
    let mut browser = engine.open_as(&site, &Profile::without_storage()).await;
    browser.go("#/vous").await;
    browser.fill(NAME, "Sans mémoire").await;
    browser.wait_for_text("Vos réponses ne sont pas enregistrées").await;
    browser.run("location.hash = '#/dossiers'").await;
    browser.wait_for_text("il n’y a pas de dossier à montrer").await;
    browser.run("location.hash = '#/donnees'").await;
    browser.wait_for_text("Rien n’est gardé.").await;
    browser.run("location.hash = '#/evolution'").await;
    browser.click("button", "Prendre un instantané maintenant").await;
    browser.wait_for_text("Le navigateur a refusé").await;
    browser.run("location.hash = '#/vous'").await;
    browser.wait("the name to be there", "document.querySelector('input[type=text]')?.value === 'Sans mémoire'").await;
    browser.assert_clean().await;
}

async fn answers_given_before_the_whole_page_came_are_told_unsaved_and_saved_once_it_is_there(engine: Engine) {
    let site = Site::start(&dist());
    site.break_at(Some("later_bg"));
    let mut browser = engine.open(&site).await;
    browser.click("link", "Commencer").await;
    arrive(&browser, "Qui vous êtes").await;
    browser.fill(NAME, "Presque sans réseau").await;
    browser.wait_for_text("Vos réponses ne sont pas encore enregistrées").await;
    assert_eq!(keys(&browser).await, Vec::<String>::new());
    site.break_at(None);
    browser.click("button", "Réessayer").await;
    browser.wait_until_saved().await;
    browser.wait_until_gone("Vos réponses ne sont pas encore enregistrées").await;
    browser.reload().await;
    browser.wait_for_text("Il concerne Presque sans réseau.").await;
}

// WebKit takes what came before the line broke for the whole file.
async fn words_cut_short_by_the_line_are_never_shown_and_come_when_asked_for_again(engine: Engine) {
    let site = Site::start(&dist());
    site.break_at(Some("words-fr-sheets"));
    let mut browser = engine.open(&site).await;
    browser.go("#/modeles").await;
    arrive(&browser, "Cette page n’est pas encore arrivée").await;
    site.break_at(None);
    browser.click("button", "Réessayer").await;
    arrive(&browser, "Les neuf modèles de partenariat").await;
    assert!(!browser.text_of("main h2").await.is_empty());
}

async fn everything_is_backed_up_erased_and_put_back(engine: Engine) {
    let site = Site::start(&dist());
    let mut browser = engine.open(&site).await;
    begin(&mut browser, "À garder").await;
    browser.go("#/donnees").await;
    browser.wait_for_text("Aucune sauvegarde n’a encore été faite").await;
    browser.click("button", "Tout sauvegarder dans un fichier").await;
    browser.wait_for_text("Dernière sauvegarde :").await;
    let file = browser.downloaded_file("boussole-sauvegarde.json").await;

    browser.click("button", "Tout effacer…").await;
    browser.wait("the focus on the heading", "document.activeElement?.id === 'effacer'").await;
    browser.click("button", "Oui, tout effacer maintenant").await;
    browser.wait_for_text("Tout est effacé de ce navigateur.").await;
    assert!(browser.stored().await.keys().all(|key| !key.starts_with("boussole-alliances.")));
    browser.go("#/vous").await;
    browser.reload().await;
    arrive(&browser, "Qui vous êtes").await;
    browser.fill(NAME, "Nouveau").await;
    browser.wait_until_saved().await;

    // What will change is told before anything changes.
    browser.go("#/donnees").await;
    let before = browser.stored().await;
    browser.choose_file(&file).await;
    browser.wait_for_text("Nouveau : À garder").await;
    assert_eq!(browser.stored().await, before);
    browser.click("button", "Reprendre la sauvegarde").await;
    browser.wait_for_text("C’est fait. Vos dossiers sont dans « Vos dossiers ».").await;
    browser.go("#/dossiers").await;
    browser.wait_for_text("À garder").await;
    let mut names = says(&browser, "article h3").await;
    names.sort();
    assert_eq!(names, ["Nouveau", "À garder"]);

    // Once more changes nothing; a foreign file is refused.
    browser.go("#/donnees").await;
    browser.choose_file(&file).await;
    browser.wait_for_text("À garder : rien ne change").await;
    let foreign = file.with_file_name("autre.json");
    std::fs::write(&foreign, "{\"liste\": [1, 2]}").expect("a file to write");
    browser.choose_file(&foreign).await;
    browser.wait_for_text("Ce fichier n’est pas une sauvegarde").await;
    browser.assert_clean().await;
}

async fn a_tab_on_a_shared_computer_leaves_nothing_on_it(engine: Engine) {
    let site = Site::start(&dist());
    let mut browser = engine.open(&site).await;
    begin(&mut browser, "À quelqu’un d’autre").await;
    browser.go("#/").await;
    browser.click("button", "Commencer un nouveau dossier").await;
    begin(&mut browser, "De passage").await;
    browser.go("#/donnees").await;
    browser.click("button", "Ne rien laisser sur cet appareil").await;
    browser.wait_for_text("cet onglet ne laisse rien sur l’appareil").await;
    // The focus is not lost with the button.
    let heading = "document.activeElement?.textContent === 'Sur un ordinateur partagé'";
    browser.wait("the focus on the heading", heading).await;
    let on_device = browser.stored().await;
    assert!(on_device.values().all(|text| !text.contains("De passage")), "{on_device:?}");
    assert!(on_device.values().any(|text| text.contains("À quelqu’un d’autre")));

    // What is answered from now on is in the tab, over a reload too, and the others are not shown.
    browser.go("#/vous").await;
    browser.fill(NAME, "De passage ici").await;
    browser.wait_for_text("Gardé dans cet onglet seulement").await;
    browser.reload().await;
    browser.wait_for_text("Il concerne De passage ici.").await;
    browser.click("button", "Reprendre ce dossier").await;
    browser.go("#/dossiers").await;
    browser.wait_for_text("De passage ici").await;
    assert_eq!(says(&browser, "article h3").await, ["De passage ici"]);
    assert_eq!(browser.stored().await, on_device);

    // Another tab knows nothing of it.
    browser.new_tab("#/dossiers").await;
    browser.wait_for_text("À quelqu’un d’autre").await;
    assert_eq!(says(&browser, "article h3").await, ["À quelqu’un d’autre"]);

    // A change of mind: the dossier goes onto the device.
    browser.turn_to_tab(0).await;
    browser.go("#/donnees").await;
    browser.click("button", "Garder mes dossiers sur cet appareil").await;
    browser.wait_for_text("vos dossiers sont gardés sur cet appareil").await;
    assert!(browser.stored().await.values().any(|text| text.contains("De passage ici")));
    let left = browser.run("return Object.keys(sessionStorage).filter((key) => key.startsWith('boussole'))").await;
    assert_eq!(left, Value::Array(Vec::new()));
    browser.assert_clean().await;
}

async fn a_snapshot_tells_what_has_changed_since(engine: Engine) {
    let site = Site::start(&dist());
    let mut browser = engine.open(&site).await;
    // A dossier of a version before the shelf comes onto it as it was.
    browser.store(OLD_KEY, ANSWERS).await;
    browser.go("#/evolution").await;
    browser.reload().await;
    browser.click("button", "Reprendre ce dossier").await;
    arrive(&browser, "Ce qui a changé").await;
    assert!(!browser.stored().await.contains_key(OLD_KEY));
    assert_eq!(keys(&browser).await.len(), 2);

    browser.click("button", "Prendre un instantané maintenant").await;
    browser.wait_for_text("L’instantané est pris.").await;
    browser.wait_for_text("Entre ces deux dates, rien n’a changé").await;
    browser.go("#/preciser").await;
    let changed = browser
        .run("const other = document.querySelector('main fieldset input[type=radio]:not(:checked)'); other.click(); return other.name")
        .await;
    assert_ne!(changed, Value::Null);
    browser.wait_until_saved().await;
    browser.go("#/evolution").await;
    browser.wait_for_text("Réponses qui ont changé").await;
    browser.wait_for_text("Premier modèle visé").await;
    assert_eq!(says(&browser, ".since-table tbody tr").await.len() % 9, 0);

    browser.click("button", "Supprimer").await;
    browser.wait_for_text("est supprimé.").await;
    browser.click("button", "Le remettre").await;
    browser.wait_for_text("L’instantané est de nouveau là.").await;
    browser.wait_for_text("Réponses qui ont changé").await;
    browser.assert_clean().await;
}

async fn an_answer_given_in_the_moment_of_leaving_is_kept(engine: Engine) {
    let site = Site::start(&dist());
    let mut browser = engine.open(&site).await;
    browser.go("#/vous").await;
    arrive(&browser, "Qui vous êtes").await;
    browser.wait("the whole page", "'whole' in document.documentElement.dataset").await;
    // Before the page is told of the answer, and before the time to save has come.
    browser.run("window.isOfBefore = true; document.getElementById('profil-1').click(); location.reload()").await;
    browser.wait("the page to be loaded anew", "!window.isOfBefore").await;
    browser.wait("the way back", "document.querySelector('.resume button')").await;
    browser.run("document.querySelector('.resume button').click()").await;
    browser.wait("the answer", "document.getElementById('profil-1')?.checked").await;
    browser.assert_clean().await;
}
