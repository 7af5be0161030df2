//! A link that is opened changes nothing here; a copy of it, or of a file, is a dossier of its own.
//! Two tabs open links, edit, keep copies, take files in and turn to one dossier or another: each
//! dossier on the shelf stays what its own edits made it.

use std::collections::BTreeMap;

use boussole::{
    codec::{
        link::{Opened, encode, encode_notes, open},
        save,
    },
    content::catalog,
    domain::{
        dossier::Dossier,
        event::{Event, Field},
        outcome::Outcome,
        recommend::matrix::Matrix,
    },
    export::files,
    shelf::{
        leaves::Leaves,
        open::Open,
        place::{self, There},
        record::Record,
    },
};

use crate::{
    any::{self, Dice},
    shelf_world::{Disk, edited, event, tick},
};

/// Two tabs on one device, and what each dossier is by its own edits alone.
struct World {
    disk: Disk,
    tabs: [Open; 2],
    expected: BTreeMap<String, Leaves>,
    now: u64,
}

impl World {
    fn new() -> Self {
        let mut world =
            Self { disk: Disk::new(), tabs: Default::default(), expected: BTreeMap::new(), now: 1_764_000_000_000 };
        for tab in 0..2 {
            world.begin(tab, &Dossier::default(), &mut Dice::Seed(0));
        }
        world
    }

    /// A dossier of its own, begun from a copy.
    fn begin(&mut self, tab: usize, copy: &Dossier, dice: &mut Dice) {
        let now = tick(dice, &mut self.now);
        let id = place::new_id(&self.disk, now).unwrap();
        let mut open = Open::new(Record::new(id.clone(), Dossier::default(), now));
        open.take(copy);
        open.save(&self.disk).unwrap();
        assert_eq!(self.expected.insert(id, Leaves::of(copy)), None, "nobody had this place");
        self.tabs[tab] = open;
    }

    fn edit(&mut self, tab: usize, dice: &mut Dice) {
        let now = tick(dice, &mut self.now);
        // Both tabs may have one dossier open: each hears the other before its reader answers.
        let open = &mut self.tabs[tab];
        open.meet(&self.disk).unwrap();
        let event = match dice.below(3) {
            0 => Event::Write(Field::Name, format!("Nom {}", dice.below(100))),
            _ => event(&open.record.dossier, dice),
        };
        let after = open.record.dossier.clone().apply(event, now);
        open.take(&after);
        open.save(&self.disk).unwrap();
        self.expected.insert(open.record.id.clone(), Leaves::of(&after));
    }

    fn turn(&mut self, tab: usize, dice: &mut Dice) {
        let ids: Vec<String> = self.expected.keys().cloned().collect();
        match place::read(&self.disk, dice.pick::<String>(&ids)) {
            Ok(There::Whole(record)) => self.tabs[tab] = Open::stored(*record),
            other => panic!("{other:?}"),
        }
    }

    fn check(&self, seed: u64) {
        assert_eq!(place::ids(&self.disk).unwrap().len(), self.expected.len(), "{seed}");
        for (id, expected) in &self.expected {
            match place::read(&self.disk, id) {
                Ok(There::Whole(record)) => assert!(Leaves::of(&record.dossier) == *expected, "{seed}, {id}"),
                other => panic!("{seed}, {id}: {other:?}"),
            }
        }
    }
}

#[test]
fn links_files_and_two_tabs_leave_each_dossier_as_its_own_edits_made_it() {
    let matrix = Matrix::new(catalog());
    let codes: Vec<(String, Dossier)> = (0..40)
        .map(|seed| {
            let (mut dice, mut now) = (Dice::Seed(seed), 0);
            // A few with all there can be, most of a size that ten thousand sequences can carry.
            if seed < 4 {
                any::dossier(catalog(), &mut dice)
            } else {
                edited(Dossier::default(), 8, &mut dice, &mut now)
            }
        })
        .flat_map(|dossier| [Some(encode(catalog(), &dossier)), encode_notes(catalog(), &dossier)])
        .flatten()
        .map(|code| match open(catalog(), &code) {
            Ok(Opened::Answers(dossier)) => (code, *dossier),
            other => panic!("{other:?}"),
        })
        .collect();
    let texts: Vec<(Vec<u8>, Dossier)> =
        codes.iter().map(|(_, dossier)| (save::to_text(dossier).into_bytes(), dossier.clone())).collect();
    for seed in 0..10_000 {
        let mut dice = Dice::Seed(seed);
        let mut world = World::new();
        for _ in 0..4 + dice.below(8) {
            let tab = dice.below(2);
            match dice.below(8) {
                0..=2 => world.edit(tab, &mut dice),
                3 => {
                    let (code, dossier) = dice.pick(&codes);
                    let before = world.disk.snapshot();
                    assert_eq!(open(catalog(), code), Ok(Opened::Answers(Box::new(dossier.clone()))));
                    if seed % 100 == 0 {
                        let _ = Outcome::new(catalog(), &matrix, dossier);
                    }
                    assert!(world.disk.snapshot() == before, "{seed}");
                }
                4 => {
                    let copy = dice.pick(&codes).1.clone();
                    world.begin(tab, &copy, &mut dice);
                }
                5 => {
                    let (bytes, dossier) = dice.pick(&texts);
                    let brought = files::read(catalog(), bytes).unwrap();
                    let after = brought.onto(&world.tabs[tab].record.dossier);
                    assert_eq!(after, *dossier);
                    world.begin(tab, &after, &mut dice);
                }
                6 => world.turn(tab, &mut dice),
                _ => {
                    world.tabs[tab].meet(&world.disk).unwrap();
                }
            }
        }
        world.check(seed);
    }
}
