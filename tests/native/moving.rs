//! Dossiers that go from the device into a tab and back: whatever is cut short, each is still in one
//! of the two places.

use boussole::{
    codec::check::crc32,
    domain::dossier::Dossier,
    shelf::{
        Refused, Store as _,
        leaves::Leaves,
        moving::{move_all, move_one},
        open::Open,
        place::{self, There, keep_picture, pictures},
        record::Record,
    },
};

use crate::{
    any::Dice,
    shelf_world::{Disk, Trouble, edited},
};

const NOW: u64 = 1_764_000_000_000;

/// A device with a few dossiers, each with a picture.
fn device(dice: &mut Dice) -> (Disk, Vec<(String, Leaves)>) {
    let disk = Disk::new();
    let mut dossiers = Vec::new();
    let mut now = NOW;
    for number in 0..=dice.below(3) {
        let id = format!("d{number}");
        let mut open = Open::new(Record::new(id.clone(), Dossier::default(), now));
        open.take(&edited(Dossier::default(), 6, dice, &mut now));
        open.save(&disk).unwrap();
        keep_picture(&disk, &open.record, now).unwrap();
        dossiers.push((id, open.record.leaves));
    }
    (disk, dossiers)
}

fn has(disk: &Disk, id: &str, leaves: &Leaves) -> bool {
    matches!(place::read(disk, id), Ok(There::Whole(record)) if record.leaves.covers(leaves))
        && pictures(disk, id).unwrap().len() == 1
}

fn trouble(dice: &mut Dice) -> Trouble {
    let at = dice.below(12);
    match dice.below(4) {
        0 => Trouble::Crash(at),
        1 => Trouble::FullOnce(at),
        2 => Trouble::FullFrom(at),
        _ => Trouble::None,
    }
}

#[test]
fn a_dossier_that_moves_is_never_in_neither_place_and_leaves_the_others_alone() {
    for seed in 0..3_000 {
        let mut dice = Dice::Seed(seed);
        let (from, dossiers) = device(&mut dice);
        let to = Disk::new();
        let trouble = trouble(&mut dice);
        let (moved, _) = to.with(trouble, |to| move_one(&from, to, "d0"));
        let (id, leaves) = &dossiers[0];
        match moved {
            Ok(()) => assert!(has(&to, id, leaves) && place::read(&from, id) == Ok(There::Nothing), "{seed}"),
            Err(_) => assert!(has(&from, id, leaves), "{seed}"),
        }
        for (id, leaves) in &dossiers[1..] {
            assert!(has(&from, id, leaves) && place::read(&to, id) == Ok(There::Nothing), "{seed}");
        }
        // Tried again, it arrives.
        if moved.is_err() {
            assert_eq!(move_one(&from, &to, id), Ok(()), "{seed}");
            assert!(has(&to, id, leaves), "{seed}");
        }
    }
}

#[test]
fn all_that_moves_arrives_or_stays_whole() {
    for seed in 0..3_000 {
        let mut dice = Dice::Seed(seed);
        let (from, dossiers) = device(&mut dice);
        let (to, there) = device(&mut Dice::Seed(seed + 1));
        let trouble = trouble(&mut dice);
        let (moved, _) = to.with(trouble, |to| move_all(&from, to, NOW));
        for (id, leaves) in &dossiers {
            let place = if moved.is_ok() { &to } else { &from };
            assert!(
                matches!(place::read(place, id), Ok(There::Whole(record)) if record.leaves.covers(leaves)),
                "{seed}"
            );
        }
        assert_eq!(moved.is_ok(), from.texts.borrow().is_empty(), "{seed}");
        for (id, leaves) in &there {
            let kept = place::read(&to, id);
            assert!(matches!(kept, Ok(There::Whole(record)) if record.leaves.covers(leaves)), "{seed}");
        }
    }
}

#[test]
fn what_a_newer_version_wrote_does_not_move() {
    let (from, _) = device(&mut Dice::Seed(1));
    let key = place::copies("neuf")[0].clone();
    let rest = "9 1\n{}";
    from.set(&key, &format!("boussole-dossier 9 1 {:08x}\n{{}}", crc32(rest.bytes()))).unwrap();
    let to = Disk::new();
    let before = from.snapshot();
    assert_eq!(move_all(&from, &to, NOW), Err(Refused::Newer));
    assert_eq!(move_one(&from, &to, "neuf"), Err(Refused::Newer));
    assert!(from.snapshot() == before && to.texts.borrow().is_empty());
}
