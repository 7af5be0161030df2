//! Everything that follows a result, by keys alone: the model, the link, the evaluation, the plan, the
//! dossiers, the files, the paper. The way up to the result is in `company`.

use crate::keyboard::Keyboard;
use journeys::{Browser, Key, Site, dist};

const ANSWERS: &str = include_str!("../../../data/personas/association-insertion.json");

#[tokio::test]
async fn who_has_no_mouse_goes_from_the_result_to_the_plan_and_takes_everything_home() {
    let site = Site::start(&dist());
    let mut browser = Browser::open(&site).await;
    browser.take_up(ANSWERS).await;
    browser.run("print = () => { document.documentElement.dataset.printed = 'yes' }").await;
    let mut keyboard = Keyboard::of(browser);
    sends_the_link(&mut keyboard).await;
    reads_the_models(&mut keyboard).await;
    evaluates_and_plans(&mut keyboard).await;
    keeps_and_takes_home(&mut keyboard).await;
    assert_eq!(keyboard.unseen(), [""; 0], "the focus went there unseen");
    keyboard.browser.assert_clean().await;
    println!("from the result to everything else: {} keys", keyboard.count().0);
}

async fn sends_the_link(keyboard: &mut Keyboard) {
    keyboard.tab_to("the protection", |stop| stop.id == "proteger").await;
    keyboard.space().await;
    keyboard.browser.wait_for_text("Protéger le lien").await;
    keyboard.space().await;
    keyboard.browser.wait("a link without protection", "document.getElementById('lien')?.value").await;
    keyboard.enter("Copier le lien").await;
    // Whether a browser without a screen allows it or not, it says so.
    let said = "[...document.querySelectorAll('[role=status]')].some((it) => /Le lien est copié|pas permis la copie/.test(it.innerText))";
    keyboard.browser.wait("what became of the copy", said).await;
}

async fn reads_the_models(keyboard: &mut Keyboard) {
    keyboard.enter("Les neuf modèles").await;
    keyboard.arrive("Les neuf modèles de partenariat").await;
    keyboard.enter("Engagement actif").await;
    keyboard.arrive("Engagement actif").await;
    keyboard.enter("Comparer").await;
    keyboard.arrive("Comparer des modèles").await;
}

async fn evaluates_and_plans(keyboard: &mut Keyboard) {
    keyboard.enter("Votre parcours").await;
    keyboard.arrive("Qui vous êtes").await;
    // The way stands before the heading.
    keyboard.tab_back_to("the evaluation", |stop| stop.kind == "a" && stop.name.starts_with("Évaluer")).await;
    keyboard.press(Key::Enter).await;
    keyboard.arrive("Évaluer votre partenariat").await;
    keyboard.tab_to("a dimension", |stop| stop.kind == "summary" && stop.name.contains("Personnes concernées")).await;
    keyboard.press(Key::Enter).await;
    keyboard.browser.wait("the dimension to open", "document.activeElement.parentElement.open").await;
    keyboard.tab_to("its first question", |stop| stop.kind == "radio" && stop.group == "beneficiaires-besoin").await;
    keyboard.press(Key::Down).await;
    keyboard.browser.wait("an answer", "document.activeElement.checked").await;
    keyboard.enter("Suite :").await;
    keyboard.arrive("Votre plan d’action").await;
    keyboard.enter("Composer mon plan").await;
    keyboard.browser.wait_for_text("Action 1").await;
    keyboard.enter("Mettre dans mon agenda").await;
    let calendar = keyboard.browser.downloaded("plan-alliances.ics").await;
    assert!(calendar.starts_with("BEGIN:VCALENDAR"), "{calendar}");
}

async fn keeps_and_takes_home(keyboard: &mut Keyboard) {
    keyboard.enter("Vos dossiers").await;
    keyboard.arrive("Vos dossiers").await;
    keyboard.enter("Dupliquer").await;
    keyboard.browser.wait_for_text("Le dossier est dupliqué.").await;

    keyboard.enter("Données sur cet appareil").await;
    keyboard.arrive("Ce qui est gardé sur cet appareil").await;
    keyboard.enter("Tout sauvegarder").await;
    assert!(keyboard.browser.downloaded("boussole-sauvegarde.json").await.starts_with('{'));

    keyboard.enter("Exporter et importer").await;
    keyboard.arrive("Exporter et importer").await;
    keyboard.enter("Copie de ce dossier").await;
    keyboard.tab_to("the field for a file", |stop| stop.kind == "file").await;

    keyboard.enter("Formulaires sur papier").await;
    keyboard.arrive("Formulaires sur papier").await;
    keyboard.enter("Imprimer le formulaire").await;
    keyboard.browser.wait("the button to print", "document.documentElement.dataset.printed").await;

    keyboard.enter("Emporter").await;
    keyboard.arrive("Emporter").await;
    keyboard.enter("Enregistrer le fichier").await;
    keyboard.browser.wait_for_text("Fichier enregistré sous le nom").await;

    keyboard.enter("Accessibilité").await;
    keyboard.arrive("Déclaration d’accessibilité").await;
}
