//! Twelve people around a table without a network fill a form in by hand; one of them types it in.

use crate::keyboard::arrive;
use journeys::{Browser, Engine, Key, Site, dist, journeys};
use serde_json::Value;

journeys! {
    a_filled_block_is_typed_in_with_a_slip_that_is_named_and_mended,
}

// WebKit's driver does not print.
journeys! {
    not in webkit:
    a_form_is_printed_with_every_statement_each_block_on_one_page,
}

/// What a text says, whatever its spaces and lines.
fn bare(text: &str) -> String {
    text.split_whitespace().collect()
}

async fn list(browser: &Browser, selector: &str) -> Vec<String> {
    let script = format!("return [...document.querySelectorAll('{selector}')].map((it) => it.textContent)");
    let found = browser.run(&script).await;
    found.as_array().expect("a list").iter().map(|text| text.as_str().unwrap_or_default().to_owned()).collect()
}

/// The code of a block and those of its answers, question by question.
async fn codes(browser: &Browser, block: u16) -> (String, Vec<Vec<String>>) {
    let code = list(browser, &format!("#bloc-{block} .paper-code")).await.concat();
    let script = format!(
        "return [...document.querySelectorAll('[aria-labelledby=bloc-{block}] .paper-question')]
            .map((question) => [...question.querySelectorAll('b')].map((code) => code.textContent))"
    );
    let answers = browser.run(&script).await;
    let texts = |list: &Value| {
        let list = list.as_array().expect("codes").iter();
        list.map(|code| code.as_str().expect("a code").to_owned()).collect()
    };
    let digits = code.chars().filter(char::is_ascii_digit).collect();
    (digits, answers.as_array().expect("questions").iter().map(texts).collect())
}

async fn a_form_is_printed_with_every_statement_each_block_on_one_page(engine: Engine) {
    let site = Site::start(&dist());
    let mut browser = engine.open(&site).await;
    browser.go("#/papier").await;
    arrive(&browser, "Formulaires sur papier").await;
    // Who one is and the maturity are chosen; then all of it.
    for (questions, fewest, most) in [(30, 3, 5), (180, 15, 32)] {
        if questions > 100 {
            browser
                .run("for (const box of document.querySelectorAll('#papier-parties input:not(:checked)')) box.click()")
                .await;
            browser.wait("all parts", "document.querySelectorAll('.paper-block').length > 40").await;
        }
        let asked = list(&browser, ".paper-asked").await;
        assert!(asked.len() >= questions, "{} questions", asked.len());
        let pages = browser.printed_columns().await;
        assert!((fewest..=most).contains(&pages.len()), "{} questions on {} pages", asked.len(), pages.len());
        let printed = bare(&pages.concat());
        for text in
            asked.iter().chain(&list(&browser, ".paper-answers > li").await).chain(&list(&browser, ".paper h4").await)
        {
            assert!(printed.contains(&bare(text)), "not on paper: {text}");
        }
        // A block is not torn: its last answer is on the page of its name.
        let pages: Vec<String> = pages.iter().map(|page| bare(page)).collect();
        let heads = list(&browser, ".paper-code").await;
        for (place, head) in heads.iter().enumerate() {
            let page = pages.iter().position(|page| page.contains(&bare(head))).expect("the head of a block");
            let number: String = head.chars().filter(char::is_ascii_digit).take(3).collect();
            let last = list(&browser, &format!("[aria-labelledby=bloc-{number}] .paper-asked")).await;
            let last = bare(last.last().expect("a question"));
            // One block is longer than a page.
            let to = page + usize::from(number == "302");
            assert!(
                pages[page..=to].iter().any(|page| page.contains(&last)),
                "block {number}, {place} of the form, is torn"
            );
        }
    }
    browser.assert_clean().await;
}

async fn a_filled_block_is_typed_in_with_a_slip_that_is_named_and_mended(engine: Engine) {
    let site = Site::start(&dist());
    let mut browser = engine.open(&site).await;
    browser.go("#/papier").await;
    arrive(&browser, "Formulaires sur papier").await;
    let (who, kinds) = codes(&browser, 110).await;
    let (axis, levels) = codes(&browser, 611).await;
    assert_eq!((who.len(), axis.len(), kinds.len(), levels.len()), (6, 6, 6, 4));

    // The page asks first for whom one answers: a block of the form says it.
    browser.go("#/saisie").await;
    arrive(&browser, "Saisir un formulaire rempli").await;
    let right = format!("{axis} {} {} - {}", levels[0][3], levels[1][2], levels[3][6]);
    let label = "Les codes d’un bloc";
    browser.fill(label, &right).await;
    browser.press(Key::Enter).await;
    browser.wait_for_text("Saisissez d’abord le bloc « Qui vous êtes »").await;
    browser.fill(label, &format!("{who} {} - - - - -", kinds[0][0])).await;
    browser.press(Key::Enter).await;
    browser.wait_for_text("Réponses lues : 1. Sans réponse : 5.").await;
    browser.wait("the focus on the button", "document.activeElement?.id === 'enregistrer'").await;
    browser.press(Key::Enter).await;
    browser.wait_for_text("Bloc 110 enregistré").await;
    browser
        .wait("the field, empty again", "document.activeElement?.id === 'codes' && !document.activeElement.value")
        .await;

    // Two digits swapped in the second answer.
    let swapped: String = levels[1][2].chars().rev().collect();
    browser.type_text(&right.replacen(&format!(" {} ", levels[1][2]), &format!(" {swapped} "), 1)).await;
    browser.press(Key::Enter).await;
    let slip = format!("question 2 : « {swapped} » n’est pas un code de cette question.");
    browser.wait_for_text(&slip).await;
    assert!(browser.text().await.contains("Bloc 611, « "), "the block is named");
    assert_eq!(browser.run("return document.querySelectorAll('#enregistrer').length").await, 0);

    browser.fill(label, &right).await;
    browser.wait_until_gone(&slip).await;
    browser.press(Key::Enter).await;
    browser.wait_for_text("Réponses lues : 3. Sans réponse : 1.").await;
    browser.wait("the focus on the button", "document.activeElement?.id === 'enregistrer'").await;
    browser.press(Key::Enter).await;
    browser.wait_for_text("Bloc 611 enregistré").await;

    // The same block with another answer: it says what will change, and can be taken back.
    let other = format!("{axis} {} - - -", levels[0][1]);
    browser.fill(label, &other).await;
    browser.press(Key::Enter).await;
    browser.wait_for_text("Réponses qui vont changer : 1.").await;
    browser.wait("the focus on the button", "document.activeElement?.id === 'enregistrer'").await;
    browser.press(Key::Enter).await;
    browser.wait_for_text("Bloc 611 enregistré").await;
    browser.click("button", "Annuler cette saisie").await;
    browser.wait_for_text("Saisie annulée").await;

    browser.go("#/maturite").await;
    arrive(&browser, "Où en êtes-vous ?").await;
    // One of them is folded away.
    for id in ["asso-projet-besoin-3", "asso-projet-apport-2"] {
        browser.wait(id, &format!("document.getElementById('{id}')?.checked")).await;
    }
    browser.assert_clean().await;
}
