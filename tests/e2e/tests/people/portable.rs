//! The page and the dossiers taken away in one file, made without a network and opened without a
//! server, in the engines that open such files.

use crate::hostile::dossier_of;
use crate::keyboard::arrive;
use crate::offline::all_routes;
use journeys::{Engine, Profile, Site, dist, journeys};
use sha2::{Digest as _, Sha256};

journeys! {
    not in webkit:
    the_file_taken_away_holds_everything,
    the_page_alone_is_given_away_without_any_dossier,
    where_nothing_may_be_stored_the_dossiers_of_the_file_are_there_and_go_on,
}

/// What would end the element it stands in, if it were read as markup.
const NAME: &str = "</script><b class=broken> Les Petits Pas";
const FILE: &str = "boussole-a-emporter.html";

async fn the_file_taken_away_holds_everything(engine: Engine) {
    let mut site = Site::start(&dist());
    let mut browser = engine.open(&site).await;
    browser.wait_until_kept().await;
    browser.store("boussole-alliances.dossier", &dossier_of(NAME)).await;
    browser.reload().await;
    site.stop();
    browser.go("#/emporter").await;
    arrive(&browser, "Emporter").await;
    browser.click("button", "Enregistrer le fichier").await;
    browser.wait("the checksum", "document.getElementById('empreinte')").await;
    let told = browser.text_of("#empreinte").await;
    let file = browser.downloaded_file(FILE).await;
    let bytes = std::fs::read(&file).expect("the file");
    let sum = Sha256::digest(&bytes).iter().fold(String::new(), |text, byte| format!("{text}{byte:02x}"));
    assert_eq!(told, sum, "{} bytes", bytes.len());

    browser.open_file(&file).await;
    browser.click("button", "Reprendre ce dossier").await;
    browser.go("#/resultat").await;
    if browser.text().await.contains("Un dossier est enregistré ici") {
        browser.click("button", "Reprendre ce dossier").await;
    }
    arrive(&browser, "Votre résultat").await;
    browser.wait_for_text(NAME).await;
    assert_eq!(browser.run("return document.querySelectorAll('.broken').length").await, 0, "a name is markup");
    // Others cannot open the file: links lead to where it came from.
    let link = browser.run("return document.getElementById('lien').value").await;
    let link = link.as_str().expect("a link").to_owned();
    let (address, code) = link.split_once("#/r/").expect("a code");
    assert_eq!(address, site.address());
    for (route, heading) in all_routes(code) {
        browser.run(&format!("location.hash = '{route}'")).await;
        if route == "#/partenaire" {
            browser.wait("the partner's page", "document.querySelector('h1')?.innerText.includes('Petits Pas')").await;
        } else {
            arrive(&browser, heading).await;
        }
    }
    if engine.prints() {
        browser.run("location.hash = '#/resultat'").await;
        arrive(&browser, "Votre résultat").await;
        let paper = browser.printed_pages().await.join(" ");
        assert!(paper.contains("Les Petits Pas"), "{paper}");
    }
    browser.click("#langue", "").await;
    arrive(&browser, "Your result").await;
    browser.click("#langue", "").await;
    arrive(&browser, "Votre résultat").await;

    // What is answered in the file is newer than the file: opening it again overwrites nothing.
    browser.run("location.hash = '#/vous'").await;
    arrive(&browser, "Qui vous êtes").await;
    browser.fill("Nom de votre organisation", "Depuis la clé").await;
    browser
        .wait("the answer to be stored", "Object.values(localStorage).some((it) => it.includes('Depuis la clé'))")
        .await;
    browser.go("#/vous").await;
    browser.reload().await;
    browser.click("button", "Reprendre ce dossier").await;
    arrive(&browser, "Qui vous êtes").await;
    assert_eq!(browser.run("return document.getElementById('nom').value").await, "Depuis la clé");

    // The file makes a file, which holds what was answered since.
    std::fs::remove_file(&file).expect("the file");
    browser.run("location.hash = '#/emporter'").await;
    arrive(&browser, "Emporter").await;
    browser.click("button", "Enregistrer le fichier").await;
    browser.wait("the checksum", "document.getElementById('empreinte')").await;
    let again = browser.downloaded(FILE).await;
    assert!(again.contains("Depuis la clé") && again.len() > bytes.len() / 2, "{} bytes", again.len());
    assert!(again.contains(&format!("<link rel=\"canonical\" href=\"{}\">", site.address())), "where it came from");
    browser.assert_clean().await;
}

async fn the_page_alone_is_given_away_without_any_dossier(engine: Engine) {
    let mut site = Site::start(&dist());
    let mut browser = engine.open(&site).await;
    browser.wait_until_kept().await;
    browser.store("boussole-alliances.dossier", &dossier_of(NAME)).await;
    browser.reload().await;
    browser.go("#/emporter").await;
    browser.click("radio", "La page seule, sans aucun dossier").await;
    browser.click("button", "Enregistrer le fichier").await;
    let text = browser.downloaded(FILE).await;
    assert!(!text.contains("Petits Pas"), "a dossier is in the file");
    let file = browser.downloaded_file(FILE).await;
    site.stop();
    browser.open_file(&file).await;
    browser.wait_for_text("Trouvez le partenariat qui vous convient").await;
    assert!(!browser.text().await.contains("Reprendre ce dossier"));
    browser.click("link", "Commencer").await;
    arrive(&browser, "Qui vous êtes").await;
    browser.assert_clean().await;
}

async fn where_nothing_may_be_stored_the_dossiers_of_the_file_are_there_and_go_on(engine: Engine) {
    let site = Site::start(&dist());
    let mut browser = engine.open(&site).await;
    browser.wait_until_kept().await;
    browser.store("boussole-alliances.dossier", &dossier_of(NAME)).await;
    browser.reload().await;
    browser.go("#/emporter").await;
    browser.click("button", "Enregistrer le fichier").await;
    let file = browser.downloaded_file(FILE).await;
    let mut strict = engine.open_as(&site, &Profile::without_storage()).await;
    let _ = strict.console_errors().await;
    strict.open_file(&file).await;
    strict.wait_for_text("Vos réponses ne sont pas enregistrées").await;
    strict.go("#/vous").await;
    strict.click("button", "Reprendre ce dossier").await;
    arrive(&strict, "Qui vous êtes").await;
    strict.fill("Nom de votre organisation", "Sans mémoire").await;
    strict.run("location.hash = '#/emporter'").await;
    arrive(&strict, "Emporter").await;
    strict.click("button", "Enregistrer le fichier").await;
    strict.wait("the checksum", "document.getElementById('empreinte')").await;
    let again = strict.downloaded(FILE).await;
    assert!(again.contains("Sans mémoire"), "what was answered is not in the new file");
}
