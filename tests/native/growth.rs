//! Links across editions: yesterday's codes are read today, tomorrow's are refused as newer.

use boussole::{
    codec::link::{LinkFault, decode, encode},
    content::catalog,
    domain::{
        catalog::{Catalog, criterion::Answers, gate::Reply},
        dossier::{Activity, Answer, Doing, Dossier},
    },
};

use crate::{
    any::{self, Dice, complete},
    codec::carried,
};

const SERIES: u64 = 60;

/// Gives one answer.
type Answering = dyn Fn(&mut Dossier);

/// Today's catalogue with the last question of each kind taken away.
fn yesterday() -> Catalog {
    let mut catalog = catalog().clone();
    catalog.criteria.change().pop();
    for criterion in catalog.criteria.change() {
        if let Answers::Choices(choices) = &mut criterion.answers {
            choices.options.change().pop();
        }
    }
    catalog.limits.limits.change().pop();
    catalog.limits.resources.change().pop();
    catalog.territory.statements.change().pop();
    catalog.territory.dynamics.change().iter_mut().for_each(|dynamic| drop(dynamic.activities.change().pop()));
    catalog.profile.sizes.values_mut().for_each(|sizes| drop(sizes.change().pop()));
    catalog.profile.territories.change().pop();
    catalog
        .objectives
        .squares
        .change()
        .iter_mut()
        .flat_map(|square| square.quadrants.change())
        .for_each(|quadrant| drop(quadrant.objectives.change().pop()));
    catalog
}

#[test]
fn a_code_made_when_there_were_fewer_questions_leaves_later_ones_blank() {
    let yesterday = yesterday();
    for seed in 0..SERIES {
        let dossier = any::dossier(&yesterday, &mut Dice::Seed(seed));
        let code = encode(&yesterday, &dossier);
        assert_eq!(decode(catalog(), &code), Ok(carried(&yesterday, &dossier)), "{code}");
    }
}

#[test]
fn a_code_that_holds_a_slot_unknown_here_is_newer() {
    let yesterday = yesterday();
    let mut refused = 0;
    for seed in 0..SERIES {
        let dossier = any::dossier(catalog(), &mut Dice::Seed(seed));
        let code = encode(catalog(), &dossier);
        let carried = carried(catalog(), &dossier);
        // What yesterday's page reads is either all there is, or nothing.
        match decode(&yesterday, &code) {
            Ok(read) => assert_eq!(read, carried),
            Err(fault) => {
                refused += 1;
                assert_eq!(fault, LinkFault::Newer);
            }
        }
    }
    assert!(refused > SERIES / 2);
}

#[test]
fn each_kind_of_later_answer_alone_makes_a_code_newer() {
    let yesterday = yesterday();
    let whole = complete(catalog(), &mut Dice::Seed(3));
    let criterion = catalog().criteria.last().unwrap().id.clone();
    let (choice, options) = catalog()
        .criteria
        .iter()
        .find_map(|criterion| match &criterion.answers {
            Answers::Choices(choices) => Some((criterion.id.clone(), choices.options.clone())),
            Answers::Scale(_) => None,
        })
        .unwrap();
    let objective = catalog().objectives.squares[0].quadrants[0].objectives.last().unwrap().id.clone();
    let resource = catalog().limits.resources.last().unwrap().id.clone();
    let activity = catalog().territory.dynamics[0].activities.last().unwrap().id.clone();
    let answers: Vec<(&str, Box<Answering>)> = vec![
        (
            "criterion",
            Box::new(move |dossier| {
                dossier.guess.levels.insert(criterion.clone(), Answer::Unknown);
            }),
        ),
        (
            "option",
            Box::new(move |dossier| {
                dossier.own.choices.insert(choice.clone(), Answer::Known(vec![options.last().unwrap().id.clone()]));
            }),
        ),
        ("objective", Box::new(move |dossier| dossier.own.objectives = vec![objective.clone()])),
        ("resource", Box::new(move |dossier| dossier.guess.seeks = Some(vec![resource.clone()]))),
        (
            "limit",
            Box::new(|dossier| {
                dossier.limits.insert(catalog().limits.limits.last().unwrap().id.clone(), Reply::No);
            }),
        ),
        (
            "statement",
            Box::new(|dossier| {
                dossier.statements.insert(catalog().territory.statements.last().unwrap().id.clone(), Answer::Known(0));
            }),
        ),
        (
            "activity",
            Box::new(move |dossier| {
                dossier.activities.insert(activity.clone(), Activity { doing: Doing::Nobody, who: String::new() });
            }),
        ),
        (
            "territory",
            Box::new(|dossier| {
                dossier.who.territory = Some(catalog().profile.territories.last().unwrap().id.clone());
            }),
        ),
        (
            "size",
            Box::new(|dossier| {
                dossier.who.size = Some(catalog().profile.sizes.values().next().unwrap().last().unwrap().id.clone());
            }),
        ),
    ];
    for (name, answer) in answers {
        let mut dossier = Dossier { edition: whole.edition, changed: whole.changed, ..Dossier::default() };
        assert!(decode(&yesterday, &encode(catalog(), &dossier)).is_ok());
        answer(&mut dossier);
        assert_eq!(decode(&yesterday, &encode(catalog(), &dossier)), Err(LinkFault::Newer), "{name}");
    }
}

#[test]
fn a_later_edition_is_newer_and_an_earlier_one_is_read() {
    let mut later = catalog().clone();
    later.rules.edition += 1;
    let mut dossier = complete(catalog(), &mut Dice::Seed(5));
    let today = encode(catalog(), &dossier);
    assert_eq!(decode(&later, &today).map(|dossier| dossier.edition), Ok(catalog().rules.edition));
    dossier.edition = later.rules.edition;
    assert_eq!(decode(catalog(), &encode(&later, &dossier)), Err(LinkFault::Newer));
}

#[test]
fn names_unknown_to_the_catalogue_have_no_place_in_a_code() {
    let mut dossier = complete(catalog(), &mut Dice::Seed(6));
    let code = encode(catalog(), &dossier);
    dossier.own.levels.insert("inconnu".into(), Answer::Known(3));
    dossier.own.choices.insert("inconnu".into(), Answer::Known(vec!["inconnu".into()]));
    dossier.guess.brings.get_or_insert_default().push("inconnu".into());
    dossier.limits.insert("inconnu".into(), Reply::Yes);
    dossier.statements.insert("inconnu".into(), Answer::Known(1));
    dossier.activities.insert("inconnu".into(), Activity { doing: Doing::We, who: String::new() });
    assert_eq!(encode(catalog(), &dossier), code);
}
