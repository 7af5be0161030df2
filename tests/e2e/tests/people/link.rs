//! A result sent by link: read by others, refused when it was damaged on its way, and set beside
//! one's own answers.

use crate::keyboard::arrive;
use crate::mouse::{NAME, NEED, choose, dreaming_association_begins, dreaming_association_ends, next, tick};
use crate::report::{firsts, rows};
use journeys::{Browser, Engine, Site, dist, journeys};

journeys! {
    a_link_shows_the_same_result_elsewhere_and_changes_nothing_anywhere,
    a_damaged_link_is_refused_without_a_score_and_face_to_face_shows_both_scores,
}

const READ_ONLY: &str = "Un résultat que l’on vous a envoyé";
const REFUSED: &str = "Ce lien n’a pas pu être lu";

async fn a_link_shows_the_same_result_elsewhere_and_changes_nothing_anywhere(engine: Engine) {
    let site = Site::start(&dist());
    let mut sender = engine.open(&site).await;
    dreaming_association_begins(&sender).await;
    dreaming_association_ends(&sender).await;
    let found = firsts(&sender).await;
    let scores = rows(&sender, "#r-notes ~ .table-frame .ranking").await;

    let link = sender.run("return document.getElementById('lien').value").await;
    let link = link.as_str().expect("a link").to_owned();
    println!("the link: {} characters, {link}", link.len());
    assert!(link.starts_with(&site.address()), "{link}");
    assert!(link.len() < 300, "{} characters", link.len());
    let code = link.rsplit("#/r/").next().expect("a code").to_owned();
    let inside = sender.run(&format!("return atob('{}'.replace(/-/g, '+').replace(/_/g, '/'))", &code[1..])).await;
    for word in ["Amis", "Canal", "familles", "voiture", "march"] {
        assert!(!inside.to_string().contains(word) && !link.contains(word), "« {word} » is in the link");
    }

    // Somebody else, who was never here.
    let mut receiver = engine.open(&site).await;
    receiver.go(&format!("#/r/{code}")).await;
    arrive(&receiver, READ_ONLY).await;
    assert_eq!(firsts(&receiver).await, found);
    assert_eq!(rows(&receiver, "#r-notes ~ .table-frame .ranking").await, scores);
    let shown = receiver.text().await;
    assert!(!shown.contains(NAME) && !shown.contains(NEED), "a free text went along: {shown}");
    let fields = "document.querySelectorAll('main input, main textarea, main select').length";
    assert_eq!(receiver.run(&format!("return {fields}")).await, 0, "a received result is read, not changed");
    // Leaving the page saves at once what waits to be saved.
    receiver.reload().await;
    arrive(&receiver, READ_ONLY).await;
    assert!(receiver.stored().await.is_empty(), "{:?}", receiver.stored().await);

    // Whoever sent it opens it too: the answers kept there stay as they are.
    sender.reload().await;
    let kept = sender.stored().await;
    assert!(!kept.is_empty());
    sender.go(&format!("#/r/{code}")).await;
    arrive(&sender, READ_ONLY).await;
    sender.reload().await;
    arrive(&sender, READ_ONLY).await;
    assert_eq!(sender.stored().await, kept);

    sender.assert_clean().await;
    receiver.assert_clean().await;
}

async fn a_damaged_link_is_refused_without_a_score_and_face_to_face_shows_both_scores(engine: Engine) {
    let site = Site::start(&dist());
    let sender = engine.open(&site).await;
    dreaming_association_begins(&sender).await;
    sender.click("link", "Votre résultat").await;
    arrive(&sender, "Votre résultat").await;
    let theirs = rows(&sender, "#r-notes ~ .table-frame .ranking").await;
    let code = sender.run("return document.getElementById('lien').value.split('#/r/')[1]").await;
    let code = code.as_str().expect("a code").to_owned();
    drop(sender);

    let mut receiver = engine.open(&site).await;
    let middle = code.len() / 2;
    let other = if code[middle..].starts_with('A') { 'B' } else { 'A' };
    for damaged in [
        format!("{}{other}{}", &code[..middle], &code[middle + 1..]),
        format!("{}{other}", &code[..code.len() - 1]),
        code[..code.len() - 1].to_owned(),
        code[..middle].to_owned(),
        format!("{code}A"),
        format!("x{}", &code[1..]),
    ] {
        if damaged == code {
            continue;
        }
        for route in ["r", "face-a-face"] {
            receiver.go("#/a-propos").await;
            arrive(&receiver, "À propos").await;
            receiver.go(&format!("#/{route}/{damaged}")).await;
            arrive(&receiver, REFUSED).await;
            let said = receiver.text().await;
            assert!(!said.contains("sur 100") && !said.contains("Modèle visé"), "{said}");
        }
    }
    receiver.reload().await;
    arrive(&receiver, REFUSED).await;
    assert!(receiver.stored().await.is_empty());

    // Without answers of one's own there is nothing to set beside it yet.
    receiver.go(&format!("#/r/{code}")).await;
    arrive(&receiver, READ_ONLY).await;
    receiver.click("link", "Le mettre face à face avec mes réponses").await;
    arrive(&receiver, "Face à face").await;
    receiver.wait_for_text("au moins un objectif").await;

    // The way back to it stands on one's own result: the link need not be looked for again.
    receiver.click("link", "Commencer").await;
    let ours = company_answers(&receiver).await;
    receiver.click("link", "Le mettre face à face avec mes réponses").await;
    arrive(&receiver, "Face à face").await;
    let both = rows(&receiver, "table.ranking").await;
    assert_eq!(both.len(), 9);
    for row in both {
        let [name, lower, own, other, ..] = row.as_slice() else { panic!("{row:?}") };
        assert_eq!(own, score_of(&ours, name), "our score of {name}");
        assert_eq!(other, score_of(&theirs, name), "their score of {name}");
        let [lower, own, other] = [lower, own, other].map(|score| score.parse::<u8>().expect("a score"));
        assert_eq!(lower, own.min(other), "the lower score of {name}");
    }
    receiver.assert_clean().await;
}

/// What a company answers in two minutes; its scores.
async fn company_answers(browser: &Browser) -> Vec<Vec<String>> {
    arrive(browser, "Qui vous êtes").await;
    choose(browser, "profil", 1).await;
    next(browser, "Vos objectifs").await;
    tick(browser, "entreprise-rassembler-equipes").await;
    next(browser, "Le modèle : l’essentiel").await;
    choose(browser, "sens", 1).await;
    tick(browser, "flux-1").await;
    browser.click("link", "Voir votre résultat").await;
    arrive(browser, "Votre résultat").await;
    rows(browser, "#r-notes ~ .table-frame .ranking").await
}

fn score_of<'a>(rows: &'a [Vec<String>], model: &str) -> &'a str {
    &rows.iter().find(|row| row[0] == model).unwrap_or_else(|| panic!("{model} has no row"))[1]
}
