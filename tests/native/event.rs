//! What a reader can do, and all that it changes: each event against the dossier written by hand.

use boussole::domain::map::Map;
use boussole::{
    codec::save::{from_text, to_text},
    content::catalog,
    domain::{
        actor::{Kind, Organisation},
        catalog::{
            criterion::{Answers, Choice, Choices},
            gate::Reply,
        },
        dossier::{Activity, Answer, Doing, Dossier, Scope},
        event::{Event, Field, OBJECTIVES_AT_MOST, Trade, Whose},
        id::{CriterionId, ObjectiveId, OptionId},
        text::Text,
    },
};
use proptest::{collection::vec, prelude::*};

use crate::any::{self, Dice, complete};

const NOW: u64 = 1_790_000_000_000;

/// What an event changes.
type Change = fn(&mut Dossier);

/// A dossier without answers, one with all, and some between.
fn dossiers() -> Vec<Dossier> {
    let between = (0..6).map(|seed| any::dossier(catalog(), &mut Dice::Seed(seed)));
    [Dossier::default(), complete(catalog(), &mut Dice::Seed(7))].into_iter().chain(between).collect()
}

/// The event changes what is said, counts one more revision, and nothing else.
#[track_caller]
fn changes(before: &Dossier, event: &Event, change: impl FnOnce(&mut Dossier)) {
    let mut expected = before.clone();
    change(&mut expected);
    expected.revision += 1;
    expected.changed = NOW;
    assert_eq!(before.clone().apply(event.clone(), NOW), expected, "{event:?}");
}

fn flow() -> Answer<Vec<OptionId>> {
    Answer::Known(vec!["don".into()])
}

#[test]
fn each_event_changes_what_it_says_and_nothing_else() {
    let table: Vec<(Event, Change)> = vec![
        (Event::Size(Some("epci".into())), |dossier| dossier.who.size = Some("epci".into())),
        (Event::Size(None), |dossier| dossier.who.size = None),
        (Event::Territory(Some("region".into())), |dossier| dossier.who.territory = Some("region".into())),
        (Event::Territory(None), |dossier| dossier.who.territory = None),
        (Event::Experience(Whose::Own, Some(Answer::Known(3))), |dossier| {
            dossier.own.experience = Some(Answer::Known(3));
        }),
        (Event::Experience(Whose::Guess, Some(Answer::Unknown)), |dossier| {
            dossier.guess.experience = Some(Answer::Unknown);
        }),
        (Event::Experience(Whose::Own, None), |dossier| dossier.own.experience = None),
        (Event::Scope(Scope::General), |dossier| dossier.scope = Some(Scope::General)),
        (Event::Scope(Scope::Partnership), |dossier| dossier.scope = Some(Scope::Partnership)),
        (Event::Level(Whose::Own, "sens".into(), Some(Answer::Known(0))), |dossier| {
            dossier.own.levels.insert("sens".into(), Answer::Known(0));
        }),
        (Event::Level(Whose::Guess, "sens".into(), Some(Answer::Unknown)), |dossier| {
            dossier.guess.levels.insert("sens".into(), Answer::Unknown);
        }),
        (Event::Level(Whose::Guess, "sens".into(), None), |dossier| {
            dossier.guess.levels.remove(&"sens".into());
        }),
        (Event::Choices(Whose::Own, "flux".into(), Some(flow())), |dossier| {
            dossier.own.choices.insert("flux".into(), flow());
        }),
        (Event::Choices(Whose::Guess, "flux".into(), Some(Answer::Unknown)), |dossier| {
            dossier.guess.choices.insert("flux".into(), Answer::Unknown);
        }),
        (Event::Choices(Whose::Own, "flux".into(), None), |dossier| {
            dossier.own.choices.remove(&"flux".into());
        }),
        (Event::Limit("capital".into(), Some(Reply::Unknown)), |dossier| {
            dossier.limits.insert("capital".into(), Reply::Unknown);
        }),
        (Event::Limit("capital".into(), None), |dossier| {
            dossier.limits.remove(&"capital".into());
        }),
        (Event::Statement("juges-neutres".into(), Some(Answer::Known(4))), |dossier| {
            dossier.statements.insert("juges-neutres".into(), Answer::Known(4));
        }),
        (Event::Statement("juges-neutres".into(), None), |dossier| {
            dossier.statements.remove(&"juges-neutres".into());
        }),
        (Event::Activity("fab-lab".into(), None), |dossier| {
            dossier.activities.remove(&"fab-lab".into());
        }),
        (Event::Write(Field::Name, "É".to_owned()), |dossier| dossier.who.name = "É".to_owned()),
        (Event::Write(Field::PartnerName, "É".to_owned()), |dossier| dossier.partner.name = "É".to_owned()),
        (Event::Write(Field::Need, "É".to_owned()), |dossier| dossier.interest.need = "É".to_owned()),
        (Event::Write(Field::People, "É".to_owned()), |dossier| dossier.interest.people = "É".to_owned()),
        (Event::Write(Field::Place, "É".to_owned()), |dossier| dossier.interest.place = "É".to_owned()),
        (Event::Write(Field::Change, String::new()), |dossier| dossier.interest.change = String::new()),
    ];
    for before in dossiers() {
        for (event, change) in &table {
            changes(&before, event, change);
            if let Event::Write(field, text) = event {
                assert_eq!(before.clone().apply(event.clone(), NOW).field(*field), text);
            }
        }
    }
}

#[test]
fn an_event_that_names_what_is_not_there_changes_nothing() {
    for mut before in dossiers() {
        before.activities.remove(&"fab-lab".into());
        for event in [
            Event::Raise(Whose::Own, "objectif-d-hier".into()),
            Event::ActivityWho("fab-lab".into(), "Nous".to_owned()),
            Event::Activity("fab-lab".into(), None),
            Event::Level(Whose::Own, "critere-d-hier".into(), None),
            Event::Limit("limite-d-hier".into(), None),
        ] {
            changes(&before, &event, |_| {});
        }
    }
}

/// Size and objectives start anew for another organisation; the partner's objectives too, where
/// the usual partner is another.
fn expect_organisations(expected: &mut Dossier, before: &Dossier) {
    if expected.organisation() != before.organisation() {
        expected.who.size = None;
        expected.own.objectives.clear();
    }
    if expected.partner_organisation() != before.partner_organisation() {
        expected.guess.objectives.clear();
    }
}

#[test]
fn another_kind_starts_size_and_objectives_anew_and_nothing_else() {
    for before in dossiers() {
        for kind in Kind::ALL.into_iter().filter(|kind| before.who.kind != Some(*kind)) {
            changes(&before, &Event::Kind(kind), |expected| {
                expected.who.kind = Some(kind);
                expected.who.organisation = kind.organisation();
                expected.who.in_the_making = false;
                expect_organisations(expected, &before);
            });
        }
    }
}

#[test]
fn the_same_kind_again_changes_nothing_but_the_revision() {
    for before in dossiers() {
        if let Some(kind) = before.who.kind {
            changes(&before, &Event::Kind(kind), |_| {});
        }
    }
    let mut before = complete(catalog(), &mut Dice::Seed(1));
    for kind in Kind::ALL {
        before.who.kind = Some(kind);
        before.who.in_the_making = true;
        changes(&before, &Event::Kind(kind), |_| {});
    }
}

#[test]
fn answering_for_another_organisation_starts_size_and_objectives_anew_and_nothing_else() {
    let whole = complete(catalog(), &mut Dice::Seed(2));
    for (from, to) in pairs() {
        let mut before = whole.clone();
        before.who.kind = Some(Kind::Accompagnateur);
        before.who.organisation = Some(from);
        let after = before.clone().apply(Event::AnswersFor(to, false), NOW);
        assert_eq!(after.own.objectives.is_empty(), from != to);
        assert_eq!(after.who.size.is_none(), from != to);
        for in_the_making in [false, true] {
            changes(&before, &Event::AnswersFor(to, in_the_making), |expected| {
                expected.who.organisation = Some(to);
                expected.who.in_the_making = in_the_making;
                expect_organisations(expected, &before);
            });
        }
    }
}

fn pairs() -> impl Iterator<Item = (Organisation, Organisation)> {
    Organisation::ALL.into_iter().flat_map(|one| Organisation::ALL.into_iter().map(move |other| (one, other)))
}

#[test]
fn the_partner_s_objectives_stay_as_long_as_the_partner_is_the_same() {
    use Organisation::{Association, Collectivite, Entreprise, Fondation};
    let whole = complete(catalog(), &mut Dice::Seed(3));
    // Each: own organisation, partner told, the event, whether the partner is another.
    let cases = [
        (Association, None, Event::PartnerOrganisation(Some(Entreprise)), false),
        (Association, None, Event::PartnerOrganisation(Some(Fondation)), true),
        (Association, Some(Fondation), Event::PartnerOrganisation(None), true),
        (Association, Some(Entreprise), Event::PartnerOrganisation(None), false),
        (Entreprise, None, Event::PartnerOrganisation(Some(Association)), false),
        (Entreprise, None, Event::PartnerOrganisation(Some(Entreprise)), true),
        (Entreprise, None, Event::AnswersFor(Collectivite, false), false),
        (Entreprise, None, Event::AnswersFor(Association, false), true),
        (Entreprise, Some(Association), Event::AnswersFor(Association, false), false),
        (Association, None, Event::Kind(Kind::Entreprise), true),
        (Association, Some(Collectivite), Event::Kind(Kind::Entreprise), false),
    ];
    for (organisation, partner, event, is_another) in cases {
        let mut before = whole.clone();
        before.who.kind = Some(Kind::PorteurDeProjet);
        before.who.organisation = Some(organisation);
        before.partner.organisation = partner;
        let after = before.clone().apply(event.clone(), NOW);
        assert_eq!(after.guess.objectives.is_empty(), is_another, "{organisation:?} {partner:?} {event:?}");
        if let Event::PartnerOrganisation(partner) = event {
            changes(&before, &event, |expected| {
                expected.partner.organisation = partner;
                if is_another {
                    expected.guess.objectives.clear();
                }
            });
        }
    }
}

fn objectives(names: &str) -> Vec<ObjectiveId> {
    names.split_whitespace().map(ObjectiveId::from).collect()
}

#[test]
fn an_objective_comes_after_those_chosen_and_three_are_the_most() {
    // Each: those chosen, the one touched, those chosen after.
    let cases = [
        ("", "a", "a"),
        ("a", "b", "a b"),
        ("a b", "c", "a b c"),
        ("a b c", "d", "a b c"),
        ("a b c", "a", "b c"),
        ("a b c", "b", "a c"),
        ("a", "a", ""),
    ];
    for whose in [Whose::Own, Whose::Guess] {
        for (before, touched, after) in cases {
            raised_or_chosen(whose, before, &Event::Objective(whose, touched.into()), after);
        }
    }
}

#[test]
fn an_objective_is_raised_by_one_place_up_to_the_first() {
    let cases =
        [("a b c", "c", "a c b"), ("a b c", "b", "b a c"), ("a b c", "a", "a b c"), ("a b", "z", "a b"), ("", "a", "")];
    for whose in [Whose::Own, Whose::Guess] {
        for (before, touched, after) in cases {
            raised_or_chosen(whose, before, &Event::Raise(whose, touched.into()), after);
        }
    }
}

#[track_caller]
fn raised_or_chosen(whose: Whose, before: &str, event: &Event, after: &str) {
    let mut dossier = complete(catalog(), &mut Dice::Seed(4));
    let side = |dossier: &mut Dossier, names: &str| match whose {
        Whose::Own => dossier.own.objectives = objectives(names),
        Whose::Guess => dossier.guess.objectives = objectives(names),
    };
    side(&mut dossier, before);
    changes(&dossier, event, |expected| side(expected, after));
}

#[test]
fn a_resource_is_ticked_none_is_said_and_both_are_withdrawn() {
    let touch = |id: &str| Event::Resource(Whose::Own, Trade::Brings, id.into());
    let none = || Event::NoResource(Whose::Own, Trade::Brings);
    // Each: the list before, the event, the list after; `-` is no answer, nothing is « aucun ».
    let cases = [
        ("-", touch("a"), "a"),
        ("a", touch("b"), "a b"),
        ("a b", touch("a"), "b"),
        ("a", touch("a"), "-"),
        ("", touch("a"), "a"),
        ("-", none(), ""),
        ("", none(), "-"),
        ("a b", none(), ""),
    ];
    let list = |names: &str| (names != "-").then(|| names.split_whitespace().map(Into::into).collect::<Vec<_>>());
    for (before, event, after) in cases {
        let mut dossier = complete(catalog(), &mut Dice::Seed(5));
        dossier.own.brings = list(before);
        changes(&dossier, &event, |expected| expected.own.brings = list(after));
    }
    // Each list is its own.
    for whose in [Whose::Own, Whose::Guess] {
        for trade in [Trade::Brings, Trade::Seeks] {
            for event in [Event::Resource(whose, trade, "argent".into()), Event::NoResource(whose, trade)] {
                let given = matches!(event, Event::Resource(..)).then(|| "argent".into());
                changes(&Dossier::default(), &event, |expected| {
                    let side = if whose == Whose::Own { &mut expected.own } else { &mut expected.guess };
                    let list = if trade == Trade::Brings { &mut side.brings } else { &mut side.seeks };
                    *list = Some(given.into_iter().collect());
                });
            }
        }
    }
}

#[test]
fn who_does_an_activity_is_kept_while_the_answer_changes_and_leaves_with_it() {
    let event = |doing| Event::Activity("fab-lab".into(), doing);
    let who = |who: &str| Event::ActivityWho("fab-lab".into(), who.to_owned());
    let found = |dossier: &Dossier| dossier.activities.get(&"fab-lab".into()).cloned();
    let activity = |doing, who: &str| Some(Activity { doing, who: who.to_owned() });
    let steps = [
        (who("Personne"), None),
        (event(Some(Doing::Other)), activity(Doing::Other, "")),
        (who("La Fabrique"), activity(Doing::Other, "La Fabrique")),
        (event(Some(Doing::We)), activity(Doing::We, "La Fabrique")),
        (event(None), None),
        (event(Some(Doing::Wanted)), activity(Doing::Wanted, "")),
    ];
    let mut dossier = Dossier::default();
    for (event, expected) in steps {
        dossier = dossier.apply(event, NOW);
        assert_eq!(found(&dossier), expected);
    }
}

fn ticked(names: &str) -> Vec<OptionId> {
    names.split_whitespace().map(OptionId::from).collect()
}

#[test]
fn a_choice_that_stands_alone_excludes_the_others_and_no_more_are_kept_than_may() {
    let option = |name: &str| Choice { id: name.into(), slot: 0, text: Text::default() };
    let options = ["a", "b", "c", "aucun"].map(option).to_vec();
    let choices = Choices { at_most: 2, alone: Some("aucun".into()), options: options.into() };
    // Each: those ticked, the one touched, those ticked after; nothing is no answer.
    let cases = [
        ("", "a", "a"),
        ("a", "b", "a b"),
        ("b", "a", "b a"),
        ("a b", "c", "a b"),
        ("a b", "a", "b"),
        ("a", "a", ""),
        ("a b", "aucun", "aucun"),
        ("aucun", "a", "a"),
        ("aucun", "aucun", ""),
        ("aucun a", "b", "a b"),
    ];
    let known = |names: &str| (!names.is_empty()).then(|| Answer::Known(ticked(names)));
    for (before, touched, after) in cases {
        let answer = choices.tick(known(before).as_ref(), &touched.into());
        assert_eq!(answer, known(after), "{before}, then {touched}");
    }
    assert_eq!(choices.tick(Some(&Answer::Unknown), &"a".into()), known("a"));
    // Where none stands alone, « aucun » is a choice like another.
    let free = Choices { alone: None, ..choices };
    assert_eq!(free.tick(known("a").as_ref(), &"aucun".into()), known("a aucun"));
}

#[test]
fn no_series_of_ticks_leaves_an_answer_that_a_question_does_not_allow() {
    let mut fullest = 0;
    for criterion in &catalog().criteria {
        let Answers::Choices(choices) = &criterion.answers else { continue };
        let mut dice = Dice::Seed(8);
        let mut answer = None;
        for _ in 0..500 {
            answer = choices.tick(answer.as_ref(), &dice.pick(&choices.options).id);
            let Some(answer) = &answer else { continue };
            let ticked = answer.known().unwrap();
            assert!((1..=usize::from(choices.at_most)).contains(&ticked.len()), "{ticked:?}");
            assert!((1..ticked.len()).all(|place| !ticked[..place].contains(&ticked[place])), "{ticked:?}");
            let stands_alone = choices.alone.as_ref().is_some_and(|alone| ticked.contains(alone));
            assert!(!stands_alone || ticked.len() == 1, "{ticked:?}");
            fullest = fullest.max(ticked.len());
        }
    }
    assert!(fullest > 1);
}

/// Any event that a page gives, and some that name what is not there.
fn event(dice: &mut Dice) -> Event {
    let whose = *dice.pick(&[Whose::Own, Whose::Guess]);
    let trade = *dice.pick(&[Trade::Brings, Trade::Seeks]);
    let organisation = *dice.pick(&Organisation::ALL);
    let dynamic = dice.pick(&catalog().territory.dynamics);
    let activity = dice.pick(&dynamic.activities).id.clone();
    let criterion = dice.pick(&catalog().criteria);
    let objective = match dice.below(8) {
        0 => "objectif-d-hier".into(),
        // Few, so that they are often chosen, raised and given up again.
        drawn => catalog().square(organisation).unwrap().all().nth(drawn).unwrap().id.clone(),
    };
    let level = dice.maybe(|dice| match dice.below(6) {
        5 => Answer::Unknown,
        level => Answer::Known(u8::try_from(level).unwrap()),
    });
    match dice.below(18) {
        0 => Event::Kind(*dice.pick(&Kind::ALL)),
        1 => Event::AnswersFor(organisation, dice.below(2) == 1),
        2 => Event::Size(dice.maybe(|dice| dice.pick(catalog().profile.sizes.get(&organisation).unwrap()).id.clone())),
        3 => Event::Territory(dice.maybe(|dice| dice.pick(&catalog().profile.territories).id.clone())),
        4 => Event::Experience(whose, level),
        5 => Event::Scope(*dice.pick(&[Scope::General, Scope::Partnership])),
        6 => Event::PartnerOrganisation(dice.maybe(|_| organisation)),
        7 => Event::Write(
            *dice.pick(&[Field::Name, Field::PartnerName, Field::Need, Field::People, Field::Place, Field::Change]),
            "« L’eau » \"\\\n".to_owned(),
        ),
        8 | 9 => Event::Objective(whose, objective),
        10 => Event::Raise(whose, objective),
        11 => Event::Resource(whose, trade, dice.pick(&catalog().limits.resources).id.clone()),
        12 => Event::NoResource(whose, trade),
        13 => Event::Limit(
            dice.pick(&catalog().limits.limits).id.clone(),
            dice.maybe(|dice| *dice.pick(&[Reply::Yes, Reply::No, Reply::Unknown])),
        ),
        14 => Event::Statement(dice.pick(&catalog().territory.statements).id.clone(), level),
        15 => Event::Activity(
            activity,
            dice.maybe(|dice| *dice.pick(&[Doing::We, Doing::Wanted, Doing::Other, Doing::Nobody])),
        ),
        16 => Event::ActivityWho(activity, "O'Brien".to_owned()),
        _ => match &criterion.answers {
            Answers::Scale(_) => Event::Level(whose, criterion.id.clone(), level),
            Answers::Choices(choices) => {
                let options: Vec<OptionId> = choices.options.iter().map(|option| option.id.clone()).collect();
                Event::Choices(whose, criterion.id.clone(), dice.maybe(|dice| Answer::Known(dice.some(&options))))
            }
        },
    }
}

proptest! {
    #[test]
    fn whatever_a_reader_does_the_dossier_stays_one_that_can_be_saved(
        bytes in vec(any::<u8>(), 0..1_200),
        first in 0_u64..64,
    ) {
        let mut dice = Dice::Tape(bytes.into_iter());
        let mut dossier = if first == 0 { Dossier::default() } else { any::dossier(catalog(), &mut Dice::Seed(first)) };
        let mut levels: [Map<CriterionId, Answer<u8>>; 2] =
            [&dossier.own, &dossier.guess].map(|side| side.levels.clone());
        for now in 1..=80 {
            let event = event(&mut dice);
            if let Event::Level(whose, id, level) = &event {
                let levels = &mut levels[usize::from(*whose == Whose::Guess)];
                match level {
                    Some(level) => levels.insert(id.clone(), *level),
                    None => levels.remove(id),
                };
            }
            let revision = dossier.revision;
            dossier = dossier.apply(event, now);
            prop_assert!(dossier.revision > revision);
            prop_assert_eq!(dossier.changed, now);
            for (side, levels) in [&dossier.own, &dossier.guess].into_iter().zip(&levels) {
                prop_assert_eq!(&side.levels, levels);
                prop_assert!(side.objectives.len() <= OBJECTIVES_AT_MOST);
                let is_first = |place: usize| !side.objectives[..place].contains(&side.objectives[place]);
                prop_assert!((0..side.objectives.len()).all(is_first));
            }
        }
        prop_assert_eq!(from_text(&to_text(&dossier)), Ok(dossier));
    }
}
