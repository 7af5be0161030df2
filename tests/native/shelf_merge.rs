//! Two states of one dossier: merging is a join, loses nothing, and tells what both sides changed.

use boussole::{
    domain::{
        dossier::{Answer, Dossier},
        event::{ActionField, Event, Field, Whose},
    },
    shelf::{
        Refused,
        leaves::Leaves,
        open::Open,
        place::{self, There},
        record::{Read, Record},
    },
};

use crate::{
    any::Dice,
    shelf_world::{Disk, Trouble, edited, tick},
};

fn level(id: &str, level: Option<u8>) -> Event {
    Event::Level(Whose::Own, id.into(), level.map(Answer::Known))
}

fn record(dossier: Dossier) -> Record {
    Record::new("d1".to_owned(), dossier, 1)
}

/// The record after one more event.
fn after(record: &Record, event: Event, now: u64) -> Record {
    let mut record = record.clone();
    let dossier = record.dossier.clone().apply(event, now);
    record.take(&dossier);
    record
}

fn written(record: &Record) -> Record {
    match Record::read(&record.text()) {
        Read::Whole(record) => *record,
        other => panic!("{other:?}"),
    }
}

#[test]
fn merging_is_commutative_associative_and_idempotent() {
    let mut conflicts = 0;
    for seed in 0..3_000 {
        let mut dice = Dice::Seed(seed);
        let mut now = 1_764_000_000_000;
        let count = dice.below(8);
        let base = record(edited(Dossier::default(), count, &mut dice, &mut now));
        let [a, b, c] = [(); 3].map(|()| {
            let mut side = base.clone();
            let count = dice.below(12);
            side.take(&edited(base.dossier.clone(), count, &mut dice, &mut now));
            if dice.below(4) == 0 {
                side.set_title("Un titre", tick(&mut dice, &mut now));
            }
            side
        });
        for side in [&a, &b, &c] {
            assert_eq!(written(side), *side, "seed {seed}");
            assert_eq!(side.leaves.dossier().map(|it| Leaves::of(&it)), Some(Leaves::of(&side.dossier)), "seed {seed}");
        }
        let join = |one: &Record, other: &Record| one.join(other).expect("two dossiers make one");
        let ab = join(&a, &b);
        assert_eq!(ab, join(&b, &a), "seed {seed}");
        assert_eq!(join(&ab, &c), join(&a, &join(&b, &c)), "seed {seed}");
        assert_eq!(join(&ab, &a), ab, "seed {seed}");
        assert_eq!(join(&a, &a), a, "seed {seed}");
        assert_eq!(written(&ab), ab, "seed {seed}");
        // Whoever learns from a saved text learns the same.
        assert_eq!(join(&written(&a), &written(&b)), ab, "seed {seed}");
        let told = Leaves::conflicts(&base.leaves, &a.leaves, &b.leaves);
        assert_eq!(told, Leaves::conflicts(&base.leaves, &b.leaves, &a.leaves), "seed {seed}");
        for conflict in &told {
            assert_eq!(ab.leaves.value(&conflict.path), conflict.kept.as_deref(), "seed {seed}");
        }
        conflicts += told.len();
    }
    assert!(conflicts > 500, "{conflicts}");
}

#[test]
fn answers_to_different_questions_are_all_kept() {
    let base = record(Dossier::default().apply(Event::Write(Field::Name, "A".to_owned()), 10));
    let ours = after(&base, level("sens", Some(3)), 20);
    let theirs = after(&base, level("flux", Some(1)), 15);
    let both = ours.join(&theirs).unwrap();
    assert_eq!(both.dossier.own.levels.len(), 2);
    assert_eq!(both.dossier.who.name, "A");
    assert_eq!(Leaves::conflicts(&base.leaves, &ours.leaves, &theirs.leaves), []);
}

#[test]
fn of_two_answers_to_one_question_the_later_counts_and_both_are_told() {
    let base = record(Dossier::default().apply(level("sens", Some(0)), 10));
    let (ours, theirs) = (after(&base, level("sens", Some(3)), 30), after(&base, level("sens", None), 20));
    let both = theirs.join(&ours).unwrap();
    assert_eq!(both.dossier.own.levels.get(&"sens".into()), Some(&Answer::Known(3)));
    let [conflict] = Leaves::conflicts(&base.leaves, &ours.leaves, &theirs.leaves).try_into().unwrap();
    assert_eq!((conflict.path.as_str(), conflict.left), ("own.levels.sens", None));
    assert!(conflict.kept.unwrap().contains('3'));

    // An answer that was withdrawn does not come back with an older state.
    let withdrawn = after(&base, level("sens", None), 40);
    assert!(withdrawn.join(&ours).unwrap().dossier.own.levels.is_empty());
    assert!(written(&withdrawn).join(&base).unwrap().dossier.own.levels.is_empty());
}

#[test]
fn each_keeps_its_own_actions_and_a_text_outlives_the_removal_of_its_action() {
    let add = |text: &str| Event::Plan(vec![(String::new(), text.to_owned(), String::new())]);
    let base = record(Dossier::default().apply(add("un"), 1_764_000_000_000));
    let ours = after(&base, add("deux"), 1_764_000_005_000);
    let theirs = after(&base, add("trois"), 1_764_000_009_000);
    let texts = |record: &Record| record.dossier.plan.actions.iter().map(|it| it.text.clone()).collect::<Vec<_>>();
    assert_eq!(texts(&ours.join(&theirs).unwrap()), ["un", "deux", "trois"]);

    let id = base.dossier.plan.actions[0].id;
    let removed = after(&base, Event::RemoveAction(id), 1_764_000_010_000);
    let typed = after(&base, Event::Action(id, ActionField::Text, "mieux".to_owned()), 1_764_000_011_000);
    assert_eq!(texts(&removed.join(&typed).unwrap()), ["mieux"]);
    assert_eq!(texts(&removed.join(&base).unwrap()), Vec::<String>::new());
}

#[test]
fn a_clock_that_goes_back_does_not_make_an_answer_older() {
    let base = record(Dossier::default().apply(level("sens", Some(0)), 1_000));
    let later = after(&base, level("sens", Some(4)), 5);
    assert_eq!(later.join(&base).unwrap().dossier, Dossier { changed: 1_000, ..later.dossier });
}

#[test]
fn names_with_the_point_that_parts_names_are_kept_apart() {
    let mut dossier = Dossier::default().apply(level("a.b", Some(1)), 1);
    dossier = dossier.apply(level("a%2eb", Some(2)), 2).apply(level("", Some(3)), 3).apply(level("@x", Some(4)), 4);
    let record = record(dossier.clone());
    assert_eq!(record.leaves.dossier().map(|it| it.own), Some(dossier.own));
    assert_eq!(written(&record), record);
}

#[test]
fn a_number_given_twice_by_another_hand_is_given_once() {
    let mut dossier = Dossier::default();
    for text in ["un", "deux"] {
        dossier = dossier.apply(Event::Plan(vec![(String::new(), text.to_owned(), String::new())]), 5);
    }
    dossier.plan.actions[1].id = 1;
    let record = record(dossier);
    assert_eq!(record.dossier.plan.actions.iter().map(|it| it.id).collect::<Vec<_>>(), [1, 3]);
    assert_eq!(record.leaves.dossier().map(|it| it.plan.actions), Some(record.dossier.plan.actions.clone()));
}

#[test]
fn an_answer_that_could_not_be_stored_is_told_when_another_tab_changes_it_too() {
    let disk = Disk::new();
    let base = record(Dossier::default().apply(Event::Write(Field::Name, "Avant".to_owned()), 10));
    Open::new(base).save(&disk).unwrap();
    let open = || match place::read(&disk, "d1").unwrap() {
        There::Whole(record) => Open::stored(*record),
        other => panic!("{other:?}"),
    };
    let (mut first, mut second) = (open(), open());
    let write = |open: &mut Open, name: &str, now| {
        let after = open.record.dossier.clone().apply(Event::Write(Field::Name, name.to_owned()), now);
        open.take(&after);
    };
    write(&mut second, "Du second", 20);
    let (full, _) = disk.with(Trouble::FullFrom(0), |disk| second.save(disk));
    assert_eq!(full, Err(Refused::Full));
    assert!(second.is_ahead());
    write(&mut first, "Du premier", 30);
    first.save(&disk).unwrap();
    let met = second.meet(&disk).unwrap();
    assert_eq!(met.conflicts.len(), 1);
    assert_eq!(second.record.dossier.who.name, "Du premier");
    assert!(!second.is_ahead() && met.is_changed);
    assert_eq!(second.meet(&disk).unwrap().conflicts, [], "told once");
}
