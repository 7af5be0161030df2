//! A link of an earlier edition: the ranking of its time, and which questions count otherwise since.
//! The earlier edition of these tests is made up, from today's with a few numbers changed.

use boussole::{
    content::catalog,
    domain::{
        catalog::{Catalog, check::check, method::Edition},
        dossier::Dossier,
        earlier::earlier,
        id::CriterionId,
        outcome::Outcome,
        recommend::matrix::Matrix,
    },
};

use crate::any::{self, Dice};

/// Today's method as edition 2, after an edition 1 that `change` makes of it.
fn with_earlier(change: impl Fn(&mut Edition)) -> Catalog {
    let mut later = catalog().clone();
    let mut edition =
        Edition { rules: later.rules.clone(), families: later.families.clone(), asks: later.asks.clone() };
    change(&mut edition);
    later.editions = vec![edition].into();
    later.rules.edition = 2;
    later
}

/// A dossier of edition 1.
fn dossier(seed: u64) -> Dossier {
    Dossier { edition: 1, ..any::dossier(catalog(), &mut Dice::Seed(seed)) }
}

fn outcome(catalog: &Catalog, dossier: &Dossier) -> Outcome {
    Outcome::new(catalog, &Matrix::new(catalog), dossier)
}

#[test]
fn the_ranking_of_its_time_is_what_that_edition_said_when_it_was_todays() {
    let first = CriterionId::from("sens");
    let later = with_earlier(|edition| {
        for asks in edition.asks.change() {
            if let Some(mut ask) = asks.criteria.get(&first).cloned() {
                ask.weight = 9;
                (ask.lo, ask.hi) = (4 - ask.hi.min(4), 4 - ask.lo.min(4));
                asks.criteria.insert(first.clone(), ask);
            }
        }
        edition.rules.objective_share = 5;
    });
    // The same numbers, as today's method.
    let mut then = catalog().clone();
    let kept = &later.editions[0];
    (then.rules, then.families, then.asks) = (kept.rules.clone(), kept.families.clone(), kept.asks.clone());
    let mut different = 0;
    for seed in 0..300 {
        let dossier = dossier(seed);
        let (before, today) = (outcome(&then, &dossier), outcome(&later, &dossier));
        let told = earlier(&later, &dossier, &today).expect("edition 1 is an earlier one");
        let (before, today) = (before.recommendation, today.recommendation);
        for shift in &told.ranking {
            let of = |it: &Option<boussole::domain::outcome::Recommendation>| {
                it.as_ref().and_then(|it| it.target.entry(&shift.model)).map(|entry| entry.score)
            };
            assert_eq!(shift.before.map(|stood| stood.score), of(&before), "{seed}");
            assert_eq!(shift.after.map(|stood| stood.score), of(&today), "{seed}");
            different += usize::from(shift.before != shift.after);
        }
        assert_eq!(told.questions.iter().map(|it| &it.id).collect::<Vec<_>>(), [&first], "{seed}");
        assert!(told.other_rules, "{seed}");
    }
    assert!(different > 100, "{different}");
}

#[test]
fn an_edition_that_ranked_as_today_names_no_question() {
    let later = with_earlier(|_| ());
    let dossier = dossier(7);
    let told = earlier(&later, &dossier, &outcome(&later, &dossier)).unwrap();
    assert!(told.questions.is_empty() && !told.other_rules);
    assert!(told.ranking.iter().all(|shift| shift.before == shift.after));
}

#[test]
fn a_dossier_of_today_or_of_no_edition_has_no_earlier_result() {
    let later = with_earlier(|_| ());
    for edition in [0, 2, 3] {
        let dossier = Dossier { edition, ..dossier(7) };
        assert!(earlier(&later, &dossier, &outcome(&later, &dossier)).is_none(), "{edition}");
    }
}

#[test]
fn an_edition_that_was_not_kept_is_a_fault_of_the_content() {
    let faults = |catalog: &Catalog| check(catalog).into_iter().map(|fault| fault.says).collect::<Vec<_>>();
    assert_eq!(faults(&with_earlier(|_| ())), Vec::<String>::new());
    let mut forgotten = catalog().clone();
    forgotten.rules.edition = 2;
    let told = faults(&forgotten);
    assert!(told.iter().any(|says| says.contains("editions/1/")), "{told:?}");
    let mut twice = with_earlier(|_| ());
    twice.rules.edition = 1;
    assert!(faults(&twice).iter().any(|says| says.contains("not before this one")), "{:?}", faults(&twice));
}
