//! A director of an association: six statements, a plan in a few clicks, its days in a calendar;
//! and the pages behind the first ones, that come apart and work without a network.

use crate::keyboard::arrive;
use icalendar::{Calendar, CalendarComponent, Component};
use journeys::{Engine, Site, dist, journeys};

journeys! {
    a_director_gets_a_plan_in_under_forty_clicks_and_takes_it_to_a_calendar,
}

/// The short statement of each axis of an association, by its place among the radios.
const SHORT: &str =
    "[...document.querySelectorAll('#essentiel ~ .one-by-one .rated fieldset')].map(field => field.id).join(' ')";

/// The permanent name of each day of a calendar, as a calendar library reads it.
fn days(calendar: &str) -> Vec<String> {
    let calendar: Calendar = calendar.parse().expect("a calendar");
    let days = calendar.components.iter().filter_map(CalendarComponent::as_event);
    days.map(|day| day.get_uid().expect("a permanent name").to_owned()).collect()
}

async fn a_director_gets_a_plan_in_under_forty_clicks_and_takes_it_to_a_calendar(engine: Engine) {
    let mut site = Site::start(&dist());
    let mut browser = engine.open(&site).await;
    let mut clicks = 0;
    browser.go("#/vous").await;
    browser.click("#profil-0", "").await;
    clicks += 1;
    browser.go("#/maturite").await;
    arrive(&browser, "Où en êtes-vous ?").await;
    let statements = browser.run(&format!("return {SHORT}")).await;
    let statements: Vec<String> = statements.as_str().expect("ids").split(' ').map(str::to_owned).collect();
    assert_eq!(statements.len(), 6, "one statement an axis: {statements:?}");
    for (place, statement) in statements.iter().enumerate() {
        // The first axis is the weakest: nothing there yet.
        let level = if place == 0 { 0 } else { 2 };
        browser.click(&format!("#{statement}-{level}"), "").await;
        clicks += 1;
    }
    browser.wait_for_text("environ 0 sur 4 (entre 0 et 3)").await;
    assert!(browser.text().await.contains("à compléter"));

    // Refining asks the three other statements of an axis, and the axis is sure.
    browser.click("summary", "Projet et apport").await;
    clicks += 1;
    let others = browser.run("return [...document.querySelectorAll('details[open] fieldset')].map(it => it.id)").await;
    let others = others.as_array().expect("ids").clone();
    assert_eq!(others.len(), 3, "what is answered is not asked again: {others:?}");
    for other in &others {
        browser.click(&format!("#{}-1", other.as_str().expect("an id")), "").await;
        clicks += 1;
    }
    browser.wait_until_gone("environ 0 sur 4 (entre 0 et 3)").await;

    browser.go("#/plan").await;
    arrive(&browser, "Votre plan d’action").await;
    browser.wait_for_text("Parce que l’axe").await;
    browser.click("button", "Composer mon plan avec ces propositions").await;
    clicks += 1;
    browser.wait_for_text("Action 1").await;
    browser.click("button", "Mettre dans mon agenda").await;
    clicks += 1;
    let calendar = browser.downloaded("plan-alliances.ics").await;
    let days = days(&calendar);
    assert!(days.len() >= 2, "{calendar}");
    assert!(clicks < 40, "{clicks} clicks");

    // What was planned is in the result, and is found again without a network.
    browser.go("#/resultat").await;
    browser.wait_for_text("Votre maturité, axe par axe").await;
    assert!(browser.text().await.contains("Votre plan d’action"));
    browser.wait_until_kept().await;
    site.stop();
    browser.reload().await;
    browser.click("button", "Reprendre ce dossier").await;
    browser.wait_for_text("Votre maturité, axe par axe").await;
    for (page, heading) in [
        ("#/exemples", "Des exemples réels"),
        ("#/glossaire", "Le glossaire"),
        ("#/leviers", "Les sept leviers de votre projet"),
    ] {
        browser.go(page).await;
        arrive(&browser, heading).await;
    }
    browser.assert_clean().await;
}
