//! Dates and the calendar, judged by a library of their own.

use boussole::{
    domain::{
        date::Date,
        dossier::{Action, Plan, Status},
    },
    export::ics::{Entry, Said, calendar, entries},
};
use icalendar::{Calendar, CalendarComponent, Component as _};
use proptest::{collection::vec, prelude::*};

const SAID: Said = Said { follow_up: "Six mois après : {action}", owner: "Qui : {owner}" };

#[test]
fn days_are_counted_as_the_calendar_counts_them() {
    let cases =
        [("1970-01-01", 0), ("1970-03-01", 59), ("2000-02-29", 11_016), ("2026-11-25", 20_782), ("1969-12-31", -1)];
    for (text, days) in cases {
        let date = Date::parse(text).unwrap();
        assert_eq!((date.days(), Date::from_days(days)), (days, date), "{text}");
        assert_eq!(date.written(), text);
    }
    let none =
        ["", "2026-02-29", "2026-13-01", "2026-00-10", "2026-1-01", "2026-01-32", "26-01-01", "2026-01-01T", "a-b-c"];
    for text in none {
        assert_eq!(Date::parse(text), None, "{text}");
    }
    let later = [("2026-08-31", 6, "2027-02-28"), ("2027-08-31", 6, "2028-02-29"), ("2026-12-15", 1, "2027-01-15")];
    for (text, months, later) in later {
        assert_eq!(Date::parse(text).unwrap().plus_months(months).written(), later);
    }
}

#[test]
fn every_day_of_four_hundred_years_comes_back() {
    let mut before = Date::from_days(-1);
    for days in 0..146_097 {
        let date = Date::from_days(days);
        assert_eq!(date.days(), days);
        assert!(date > before);
        before = date;
    }
}

fn plan(texts: &[String]) -> Plan {
    let actions = texts.iter().zip(1..).map(|(text, id)| Action {
        id,
        text: text.clone(),
        owner: text.clone(),
        due: Date::from_days(20_000 + i64::from(id)).written(),
        ..Action::default()
    });
    Plan { seed: 0xABC, next: 9, actions: actions.collect() }
}

proptest! {
    #[test]
    fn a_calendar_program_reads_the_actions_and_their_days(texts in vec("[a-zé;,: \\\\\"😀\n]{0,90}", 1..6)) {
        let texts: Vec<String> = texts.into_iter().map(|text| format!("a{text}z")).collect();
        let entries = entries(&plan(&texts), 7, &SAID);
        let text = calendar(&entries, 1_700_000_000_123);
        prop_assert!(text.split("\r\n").all(|line| line.len() <= 76));
        let read: Calendar = text.parse().map_err(TestCaseError::fail)?;
        let events: Vec<_> = read.components.iter().filter_map(CalendarComponent::as_event).collect();
        prop_assert_eq!(events.len(), 2 * texts.len());
        for (event, Entry { uid, title, date, .. }) in events.iter().zip(&entries) {
            prop_assert_eq!(event.get_uid(), Some(uid.as_str()));
            prop_assert_eq!(event.get_summary().unwrap_or_default(), title.as_str());
            let day = date.written().replace('-', "");
            prop_assert_eq!(event.property_value("DTSTART"), Some(day.as_str()));
        }
    }
}

#[test]
fn a_calendar_made_again_has_the_same_names_and_leaves_out_what_was_dropped() {
    let mut plan = plan(&["Écrire".to_owned(), "Signer".to_owned(), "Rien".to_owned()]);
    let names = |plan: &Plan| entries(plan, 1, &SAID).into_iter().map(|entry| entry.uid).collect::<Vec<_>>();
    let before = names(&plan);
    assert_eq!(before[..2], ["abc-1@boussole-alliances", "abc-1-suivi@boussole-alliances"]);
    plan.actions[0].text = "Écrire mieux".to_owned();
    plan.actions[1].due = "2030-01-01".to_owned();
    assert_eq!(names(&plan), before);
    plan.actions[1].status = Status::Dropped;
    plan.actions[2].due = String::new();
    assert_eq!(names(&plan), before[..2]);
    let [due, later] = &entries(&plan, 1, &SAID)[..] else { panic!("two days") };
    assert_eq!((due.details.as_str(), later.title.as_str()), ("Qui : Écrire", "Six mois après : Écrire mieux"));
    assert_eq!(later.date, due.date.plus_months(6));
}
