//! Somebody who answers many scales in a row: a digit chooses the answer of its place.

use crate::keyboard::arrive;
use journeys::{Engine, Site, dist, journeys};

journeys! {
    a_digit_chooses_the_answer_of_its_place_and_only_where_there_are_answers,
}

async fn a_digit_chooses_the_answer_of_its_place_and_only_where_there_are_answers(engine: Engine) {
    let site = Site::start(&dist());
    let mut browser = engine.open(&site).await;
    browser.go("#/vous").await;
    arrive(&browser, "Qui vous êtes").await;
    browser.run("document.getElementById('profil-0').focus()").await;
    browser.type_text("3").await;
    browser.wait("the third answer", "document.getElementById('profil-2').checked").await;
    assert_eq!(browser.run("return document.activeElement.id").await, "profil-2");
    // A place that is not there changes nothing, nor does a digit in a text.
    browser.type_text("9").await;
    browser.run("document.querySelector('main input[type=text]').focus()").await;
    browser.type_text("1").await;
    browser.wait("the digit in the text", "document.querySelector('main input[type=text]').value === '1'").await;
    assert_eq!(browser.run("return document.getElementById('profil-2').checked").await, true);
    browser.assert_clean().await;
}
