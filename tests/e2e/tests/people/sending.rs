//! What goes into a link is chosen before it goes: the result alone, the answers, the texts with them, a
//! passphrase around it; and the sheet of paper that holds the answers.

use crate::keyboard::arrive;
use crate::mouse::{NAME, NEED, dreaming_association_begins, dreaming_association_ends, tick};
use crate::report::{firsts, rows};
use journeys::{Browser, Engine, Site, dist, journeys};

journeys! {
    a_result_alone_says_the_scores_and_no_answer,
    a_link_with_the_texts_is_read_and_a_copy_of_it_leaves_the_dossier_here_as_it_was,
    a_link_behind_a_passphrase_opens_with_it_only,
    the_printed_result_and_the_screen_hold_the_answers_as_a_code,
}

const RECEIVED: &str = "Un résultat que l’on vous a envoyé";
const RESULT_ONLY: &str = "Un résultat que l’on vous a envoyé, sans les réponses";
const SEALED: &str = "Ce lien est protégé par une phrase secrète";
const PHRASE: &str = "la rivière déborde en mars";
const SCORES: &str = "[aria-labelledby='r-notes'] .ranking";

/// A link closed by another program than a browser, and the code inside.
const CLOSED: &str = include_str!("../../../data/links/v5.txt");

async fn link(browser: &Browser, begins: char) -> String {
    let shown = format!("document.getElementById('lien').value.split('#/r/')[1]?.startsWith('{begins}')");
    browser.wait(&format!("a link of version {begins}"), &shown).await;
    let link = browser.run("return document.getElementById('lien').value").await;
    link.as_str().expect("a link").rsplit("#/r/").next().expect("a code").to_owned()
}

async fn sender(engine: Engine, site: &Site) -> Browser {
    let sender = engine.open(site).await;
    dreaming_association_begins(&sender).await;
    dreaming_association_ends(&sender).await;
    sender
}

async fn a_result_alone_says_the_scores_and_no_answer(engine: Engine) {
    let site = Site::start(&dist());
    let mut sender = sender(engine, &site).await;
    let (found, scores) = (firsts(&sender).await, rows(&sender, SCORES).await);
    let answers = link(&sender, '1').await;
    tick(&sender, "contenu-resultat").await;
    let code = link(&sender, '3').await;
    assert!(!code.contains(&answers[1..]));

    let mut receiver = engine.open(&site).await;
    receiver.go(&format!("#/r/{code}")).await;
    arrive(&receiver, RESULT_ONLY).await;
    receiver.wait_for_text("les réponses n’ont pas été envoyées").await;
    assert_eq!(firsts(&receiver).await, found);
    let sent = rows(&receiver, SCORES).await;
    assert_eq!(sent.len(), 9);
    for (ours, theirs) in scores.iter().zip(&sent) {
        // The reason why a model is struck stays behind.
        assert!(ours[0].starts_with(&theirs[0]) && ours[1..4] == theirs[1..4], "{ours:?} {theirs:?}");
    }
    let said = receiver.text().await;
    for hidden in [NAME, NEED, "Le mettre face à face", "En garder une copie"] {
        assert!(!said.contains(hidden), "« {hidden} » in {said}");
    }
    receiver.go(&format!("#/face-a-face/{code}")).await;
    arrive(&receiver, "Ce lien n’a pas pu être lu").await;
    receiver.wait_for_text("Demandez un lien avec les réponses").await;
    assert!(receiver.stored().await.is_empty());
    sender.assert_clean().await;
    receiver.assert_clean().await;
}

async fn a_link_with_the_texts_is_read_and_a_copy_of_it_leaves_the_dossier_here_as_it_was(engine: Engine) {
    let site = Site::start(&dist());
    let mut sender = sender(engine, &site).await;
    tick(&sender, "contenu-textes").await;
    let code = link(&sender, '4').await;
    sender.assert_clean().await;
    drop(sender);

    let mut receiver = engine.open(&site).await;
    receiver.click("link", "Commencer").await;
    arrive(&receiver, "Qui vous êtes").await;
    receiver.fill("Nom de votre organisation", "La Ressourcerie").await;
    receiver.go(&format!("#/r/{code}")).await;
    arrive(&receiver, RECEIVED).await;
    let said = receiver.text().await;
    for shown in [NAME, "sans voiture", "Les textes et le plan"] {
        assert!(said.contains(shown), "« {shown} » is not in {said}");
    }
    receiver.click("button", "En garder une copie").await;
    arrive(&receiver, "Votre résultat").await;
    receiver.wait_for_text(NAME).await;
    assert!(!receiver.text().await.contains("face à face"), "the copy is set beside itself");
    receiver.click("button", "Le reprendre").await;
    receiver.wait_for_text("La Ressourcerie").await;
    receiver.wait_until_gone(NAME).await;
    receiver.assert_clean().await;
}

async fn a_link_behind_a_passphrase_opens_with_it_only(engine: Engine) {
    let site = Site::start(&dist());
    let mut sender = sender(engine, &site).await;
    let plain = link(&sender, '1').await;
    let found = firsts(&sender).await;
    tick(&sender, "proteger").await;
    // Until it is closed there is nothing to copy.
    sender.wait("an empty field", "document.getElementById('lien').value === ''").await;
    for (weak, reason) in
        [("motdepasse", "Trop courte"), ("azertyuiopqsdfgh", "se suivent"), (NAME, "à peu près le nom")]
    {
        sender.fill("La phrase secrète", weak).await;
        sender.click("button", "Protéger le lien").await;
        sender.wait_for_text(reason).await;
        assert_eq!(sender.run("return document.getElementById('lien').value").await, "");
    }
    sender.click("button", "Proposer des mots inventés").await;
    sender.wait("four words", "document.getElementById('phrase').value.split(' ').length === 4").await;
    sender.fill("La phrase secrète", PHRASE).await;
    sender.click("button", "Protéger le lien").await;
    sender.wait_for_text("Le lien est protégé.").await;
    let code = link(&sender, '5').await;
    assert!(!code.contains(&plain[1..]));
    // Another content is no longer protected, and does not stand there open.
    tick(&sender, "contenu-resultat").await;
    sender.wait_for_text("le lien n’est plus protégé").await;
    assert_eq!(sender.run("return document.getElementById('lien').value").await, "");
    sender.assert_clean().await;
    drop(sender);

    let mut receiver = engine.open(&site).await;
    receiver.go(&format!("#/r/{code}")).await;
    arrive(&receiver, SEALED).await;
    receiver.fill("La phrase secrète", "la rivière déborde en avril").await;
    receiver.click("button", "Ouvrir").await;
    receiver.wait_for_text("Ce n’est pas la bonne phrase secrète.").await;
    receiver.fill("La phrase secrète", &format!(" {PHRASE} ")).await;
    receiver.click("button", "Ouvrir").await;
    arrive(&receiver, RECEIVED).await;
    assert_eq!(firsts(&receiver).await, found);

    // What another program closed opens here too.
    let line = CLOSED.lines().find(|line| line.starts_with('5')).expect("a code");
    let [code, passphrase, inner] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("{line}") };
    receiver.go(&format!("#/r/{inner}")).await;
    arrive(&receiver, RECEIVED).await;
    let found = receiver.text_of("main article").await;
    receiver.go(&format!("#/r/{code}")).await;
    arrive(&receiver, SEALED).await;
    receiver.fill("La phrase secrète", passphrase).await;
    receiver.click("button", "Ouvrir").await;
    arrive(&receiver, RECEIVED).await;
    assert_eq!(receiver.text_of("main article").await, found);
    receiver.assert_clean().await;
}

async fn the_printed_result_and_the_screen_hold_the_answers_as_a_code(engine: Engine) {
    let site = Site::start(&dist());
    let mut sender = sender(engine, &site).await;
    let code = link(&sender, '1').await;
    let address = sender.run("return document.getElementById('lien').value").await;
    let found = firsts(&sender).await;
    let address = address.as_str().expect("an address");
    if engine.prints() {
        let pages = sender.printed_pictures(150).await;
        println!("on paper: {} pages", pages.len());
        let read: Vec<String> = pages.iter().flat_map(journeys::Picture::codes).collect();
        assert_eq!(read, [address]);
    }
    assert!(address.ends_with(&code));
    let on_screen = sender.run("return document.querySelectorAll('.share .qr path').length").await;
    assert_eq!(on_screen, 1);
    sender.assert_clean().await;

    let mut receiver = engine.open(&site).await;
    let fragment = &address[address.find('#').expect("a fragment")..];
    receiver.go(fragment).await;
    arrive(&receiver, RECEIVED).await;
    assert_eq!(firsts(&receiver).await, found);
    receiver.click("button", "En garder une copie").await;
    arrive(&receiver, "Votre résultat").await;
    // The identical answers: they say the same code.
    assert_eq!(link(&receiver, '1').await, code);
    receiver.assert_clean().await;
}
