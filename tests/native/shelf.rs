//! The shelf under all that can happen to it: ten thousand sequences of edits, crashes between any
//! two writes, full storage at each write, spoilt keys, second tabs, newer and older versions. What
//! was once told to be saved can always be read again.

use std::collections::BTreeMap;

use boussole::{
    codec::{check::crc32, save},
    domain::{dossier::Dossier, event::Event, event::Field},
    shelf::{
        FIRST, OPENED, PREVIOUS, Refused, Store as _,
        arrival::{DELETED_FOR, arrive},
        backup::{self, Change},
        leaves::Leaves,
        open::Open,
        place::{self, There},
        record::{Read, Record},
    },
};

use crate::{
    any::Dice,
    shelf_world::{Disk, Trouble, edited, event, tick},
};

/// A device, its tabs, and what must be there.
struct World {
    disk: Disk,
    tabs: [Option<Open>; 3],
    /// What was told to be saved, by dossier.
    saved: BTreeMap<String, Leaves>,
    /// Texts that cannot be read, as they were made.
    spoilt: Vec<String>,
    /// Texts of a newer version, by key.
    newer: BTreeMap<String, String>,
    /// What older versions of the page kept.
    old: Vec<(String, Leaves)>,
    now: u64,
}

impl World {
    fn new() -> Self {
        Self {
            disk: Disk::new(),
            tabs: Default::default(),
            saved: BTreeMap::new(),
            spoilt: Vec::new(),
            newer: BTreeMap::new(),
            old: Vec::new(),
            now: 1_764_000_000_000,
        }
    }

    fn step(&mut self, dice: &mut Dice) {
        let tab = dice.below(3);
        match dice.below(16) {
            0..=4 => self.edit(tab, dice),
            5..=8 => self.save(tab, dice),
            9 => self.meet(tab),
            10 | 11 => self.arrive(tab, dice),
            12 | 13 => self.spoil(dice),
            14 => match dice.below(4) {
                0 => self.upgrade(dice),
                1 => self.old_page(dice),
                2 => self.remove(dice),
                _ => self.back_up(),
            },
            _ => self.tell_about(tab, dice),
        }
        self.check();
    }

    fn trouble(dice: &mut Dice) -> Trouble {
        let at = dice.below(4);
        match dice.below(8) {
            0 | 1 => Trouble::Crash(at),
            2 => Trouble::FullOnce(at),
            3 => Trouble::FullFrom(at),
            4 if at == 0 => Trouble::Forbidden,
            _ => Trouble::None,
        }
    }

    /// The reader answers; a tab without a dossier begins one.
    fn edit(&mut self, tab: usize, dice: &mut Dice) {
        let now = tick(dice, &mut self.now);
        let open = self.tabs[tab].get_or_insert_with(|| {
            let id = place::new_id(&self.disk, now).unwrap();
            Open::new(Record::new(id, Dossier::default(), now))
        });
        let dossier = open.record.dossier.clone();
        let event = event(&dossier, dice);
        open.take(&dossier.apply(event, now));
    }

    fn save(&mut self, tab: usize, dice: &mut Dice) {
        let Some(mut open) = self.tabs[tab].take() else { return };
        let before = self.disk.snapshot();
        let (result, is_alive) = self.disk.with(Self::trouble(dice), |disk| open.save(disk));
        let id = open.record.id.clone();
        let own = place::copies(&id);
        for (key, text) in &before {
            assert!(own.contains(key) || self.disk.texts.borrow().get(key) == Some(text), "{key} is another's");
        }
        match result {
            Ok(met) => {
                assert!(!met.is_ahead);
                let saved = self.saved.entry(id).or_default();
                assert!(open.record.leaves.covers(saved), "a tab that saved holds all that was saved");
                *saved = open.record.leaves.clone();
            }
            Err(refused) => {
                assert!(refused != Refused::Newer || self.newer.contains_key(&own[0]));
            }
        }
        self.tabs[tab] = is_alive.then_some(open);
    }

    /// The tab hears that another one wrote.
    fn meet(&mut self, tab: usize) {
        let Some(open) = &mut self.tabs[tab] else { return };
        let mine = open.record.leaves.clone();
        if open.meet(&self.disk).is_ok() {
            assert!(open.record.leaves.covers(&mine));
        }
    }

    /// A page opens in this tab, and takes up what it found or begins anew.
    fn arrive(&mut self, tab: usize, dice: &mut Dice) {
        self.tabs[tab] = None;
        let now = tick(dice, &mut self.now);
        let (found, is_alive) = self.disk.with(Self::trouble(dice), |disk| arrive(disk, now));
        let Ok(found) = found else { return };
        if !is_alive {
            return;
        }
        if let Some(record) = found.last
            && dice.below(4) > 0
        {
            let _ = self.disk.set(OPENED, &record.id);
            self.tabs[tab] = Some(Open::stored(record));
        }
    }

    /// One key is spoilt, of a dossier whose other copy is whole and up to date.
    fn spoil(&mut self, dice: &mut Dice) {
        let ids: Vec<String> = self.saved.keys().cloned().collect();
        if ids.is_empty() {
            return;
        }
        let id = dice.pick(&ids).clone();
        let mut keys = place::copies(&id);
        dice.shuffle(&mut keys);
        let [key, other] = keys;
        let (Some(text), Some(whole)) = (self.disk.get(&key).unwrap(), self.disk.get(&other).unwrap()) else { return };
        let Read::Whole(whole) = Record::read(&whole) else { return };
        if !whole.leaves.covers(&self.saved[&id]) || Record::read(&text) == Read::Spoilt {
            return;
        }
        let middle = (0..=dice.below(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap();
        let spoilt = match dice.below(4) {
            0 => text[..middle].to_owned(),
            1 => format!("{}x{}", &text[..middle], &text[middle..]),
            2 => "\u{0}\u{fffd} not ours".to_owned(),
            _ => String::new(),
        };
        assert_eq!(Record::read(&spoilt), Read::Spoilt);
        self.disk.texts.borrow_mut().insert(key, spoilt.clone());
        self.spoilt.push(spoilt);
    }

    /// A newer version of the page saves a dossier.
    fn upgrade(&mut self, dice: &mut Dice) {
        let ids: Vec<String> = self.saved.keys().cloned().collect();
        if ids.is_empty() {
            return;
        }
        let id = dice.pick(&ids).clone();
        let rest = format!("{} {}\n{{\"autre\": 1}}", 2 + dice.below(3), 77);
        let (line, body) = rest.split_once('\n').unwrap();
        let text = format!("boussole-dossier {line} {:08x}\n{body}", crc32(rest.bytes()));
        assert_eq!(Record::read(&text), Read::Newer);
        for key in place::copies(&id) {
            // What is spoilt there was set aside by that version.
            let before = self.disk.texts.borrow_mut().insert(key.clone(), text.clone());
            if let Some(before) = before.filter(|before| Record::read(before) == Read::Spoilt) {
                place::set_aside(&self.disk, &before).unwrap();
            }
            self.newer.insert(key, text.clone());
        }
        self.saved.remove(&id);
    }

    /// A page of an older version, open for weeks, saves as it always did.
    fn old_page(&mut self, dice: &mut Dice) {
        let mut now = self.now;
        let dossier = edited(Dossier::default(), 4, dice, &mut now);
        self.now = now;
        let key = *dice.pick(&[FIRST, PREVIOUS]);
        if dossier.is_blank() || self.disk.get(key).unwrap().is_some() {
            return;
        }
        let text = save::to_text(&dossier);
        self.old.push((text.clone(), Leaves::of(&dossier)));
        self.disk.texts.borrow_mut().insert(key.to_owned(), text);
    }

    /// The reader removes a dossier for good.
    fn remove(&mut self, dice: &mut Dice) {
        let ids: Vec<String> = self.saved.keys().filter(|id| id.starts_with('d')).cloned().collect();
        if ids.is_empty() {
            return;
        }
        let id = dice.pick(&ids).clone();
        let _ = self.disk.with(Self::trouble(dice), |disk| place::remove(disk, &id));
        self.saved.remove(&id);
        for tab in &mut self.tabs {
            *tab = tab.take().filter(|open| open.record.id != id);
        }
    }

    /// Everything goes into a file, which brings everything back on an empty device, and changes
    /// nothing on this one.
    fn back_up(&mut self) {
        let file = backup::to_text(&self.disk, self.now).unwrap();
        let here = backup::changes(&self.disk, &file, self.now).unwrap().unwrap_or_default();
        let told = |change: &Change| matches!(change, Change::Merged(..) | Change::Picture(..));
        assert!(!here.iter().any(told), "{here:?}");
        let other = Disk::new();
        let changes = backup::changes(&other, &file, self.now).unwrap().unwrap_or_default();
        backup::put_back(&other, &changes).unwrap();
        for (id, saved) in &self.saved {
            let There::Whole(record) = place::read(&other, id).unwrap() else { panic!("{id} is not in the backup") };
            assert!(record.leaves.covers(saved));
        }
    }

    /// The reader gives a title, archives, deletes, takes a picture.
    fn tell_about(&mut self, tab: usize, dice: &mut Dice) {
        let now = tick(dice, &mut self.now);
        let Some(open) = &mut self.tabs[tab] else { return };
        match dice.below(4) {
            0 => open.record.set_title("Avec Les Petits Pas", now),
            1 => open.record.set_archived(dice.below(2) == 0, now),
            2 => open.record.set_deleted(dice.below(2) == 0, now),
            _ => {
                let _ = place::keep_picture(&self.disk, &open.record, now);
            }
        }
    }

    fn check(&self) {
        for (id, saved) in &self.saved {
            let There::Whole(record) = place::read(&self.disk, id).unwrap() else { panic!("{id} cannot be read") };
            assert!(record.leaves.covers(saved), "{id} lost an answer");
            assert_eq!(record.leaves.dossier().map(|it| Leaves::of(&it)), Some(Leaves::of(&record.dossier)));
        }
        let texts = self.disk.texts.borrow();
        for text in &self.spoilt {
            assert!(texts.values().any(|there| there == text), "a text was not kept for rescue");
        }
        for (key, text) in &self.newer {
            assert_eq!(texts.get(key), Some(text), "a newer version's text was touched");
        }
        for (text, leaves) in &self.old {
            let is_there = |key: &str| texts.get(key) == Some(text);
            let is_moved = || {
                place::ids(&self.disk).unwrap().iter().any(|id| match place::read(&self.disk, id) {
                    Ok(There::Whole(record)) => leaves.iter().all(|leaf| {
                        record
                            .leaves
                            .get(&leaf.path)
                            .is_some_and(|it| it.value == leaf.value || it.stamp > record.created)
                    }),
                    Ok(There::Newer) => id.starts_with('p'),
                    _ => false,
                })
            };
            assert!(is_there(FIRST) || is_there(PREVIOUS) || is_moved(), "what an older version kept is gone");
        }
    }
}

#[test]
fn what_was_told_to_be_saved_can_always_be_read_again() {
    let (mut saved, mut set_aside, mut newer) = (0, 0, 0);
    for seed in 0..10_000 {
        let mut dice = Dice::Seed(seed);
        let mut world = World::new();
        let outcome = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            for _ in 0..8 + dice.below(16) {
                world.step(&mut dice);
            }
            // Whatever happened: a page that opens mends what can be mended, once.
            let now = world.now;
            arrive(&world.disk, now).unwrap();
            world.check();
            let once = world.disk.snapshot();
            arrive(&world.disk, now).unwrap();
            assert_eq!(once, world.disk.snapshot(), "opening a page changes nothing that is whole");
        }));
        assert!(outcome.is_ok(), "seed {seed}");
        saved += world.saved.len();
        set_aside += world.spoilt.len();
        newer += world.newer.len();
    }
    assert!(saved > 5_000 && set_aside > 1_000 && newer > 200, "{saved} {set_aside} {newer}");
}

fn named(name: &str, now: u64) -> Dossier {
    Dossier::default().apply(Event::Write(Field::Name, name.to_owned()), now)
}

fn record_at(disk: &Disk, id: &str) -> Record {
    match place::read(disk, id).unwrap() {
        There::Whole(record) => *record,
        other => panic!("{other:?}"),
    }
}

#[test]
fn two_tabs_on_one_dossier_come_together() {
    for seed in 0..2_000 {
        let mut dice = Dice::Seed(seed);
        let mut now = 1_764_000_000_000;
        let disk = Disk::new();
        let mut first = Open::new(Record::new("d1".to_owned(), named("A", now), now));
        first.save(&disk).unwrap();
        let mut tabs = [first, Open::stored(record_at(&disk, "d1"))];
        for _ in 0..12 {
            let tab = &mut tabs[dice.below(2)];
            match dice.below(4) {
                0 => drop(tab.save(&disk).unwrap()),
                1 => drop(tab.meet(&disk).unwrap()),
                _ => {
                    let dossier = edited(tab.record.dossier.clone(), 1, &mut dice, &mut now);
                    tab.take(&dossier);
                }
            }
        }
        // As the browser tells it: each hears of the other's writing, and writes what it has more.
        for tab in [0, 1, 0] {
            tabs[tab].save(&disk).unwrap();
        }
        let met = tabs[1].meet(&disk).unwrap();
        assert!(!met.is_ahead, "seed {seed}: two tabs would write for ever");
        assert_eq!(tabs[0].record.leaves, tabs[1].record.leaves, "seed {seed}");
        assert_eq!(Leaves::of(&tabs[0].record.dossier), Leaves::of(&tabs[1].record.dossier), "seed {seed}");
    }
}

#[test]
fn the_only_dossier_of_an_older_version_comes_onto_the_shelf_as_it_was() {
    for file in ["schema-1.json", "schema-2.json", "schema-3.json"] {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/saves/");
        let text = std::fs::read_to_string(format!("{folder}{file}")).unwrap();
        let disk = Disk::new();
        disk.set(FIRST, &text).unwrap();
        disk.set(PREVIOUS, &save::to_text(&named("Avant", 5))).unwrap();
        let found = arrive(&disk, 9).unwrap();
        assert_eq!((found.count, found.is_newer, found.is_set_aside), (2, false, false));
        assert_eq!(found.last.unwrap().dossier, save::from_text(&text).unwrap(), "{file}");
        assert_eq!((disk.get(FIRST), disk.get(PREVIOUS)), (Ok(None), Ok(None)));
        assert_eq!(place::ids(&disk).unwrap().len(), 2);
    }
}

#[test]
fn what_an_older_version_kept_and_nobody_can_read_is_set_aside() {
    let disk = Disk::new();
    disk.set(FIRST, "{\"boussole\": 1, \"dos").unwrap();
    let found = arrive(&disk, 9).unwrap();
    assert!(found.is_set_aside && found.last.is_none());
    assert_eq!(disk.get(FIRST), Ok(None));
    assert!(disk.snapshot().values().any(|text| text == "{\"boussole\": 1, \"dos"));

    // Told again at each visit, until the reader has closed the notice; then only of a new one.
    assert!(arrive(&disk, 10).unwrap().is_set_aside);
    place::told_aside(&disk).unwrap();
    assert!(!arrive(&disk, 11).unwrap().is_set_aside);
    place::set_aside(&disk, "another").unwrap();
    assert!(arrive(&disk, 12).unwrap().is_set_aside);

    // Without room it stays where it is.
    disk.set(FIRST, "{\"boussole\": 2, \"dos").unwrap();
    let (found, _) = disk.with(Trouble::FullFrom(0), |disk| arrive(disk, 9));
    assert_eq!(found.unwrap().refused, Some(Refused::Full));
    assert!(disk.get(FIRST).unwrap().is_some());
}

#[test]
fn a_newer_dossier_of_an_older_place_is_left_as_it_is() {
    let disk = Disk::new();
    disk.set(FIRST, "{\"boussole\": 900}").unwrap();
    let before = disk.snapshot();
    assert!(arrive(&disk, 9).unwrap().is_newer);
    assert_eq!(disk.snapshot(), before);
}

#[test]
fn a_deleted_dossier_goes_for_good_after_thirty_days_and_not_before() {
    let disk = Disk::new();
    let mut record = Record::new("d1".to_owned(), named("A", 1_000), 1_000);
    record.set_deleted(true, 2_000);
    place::write(&disk, &record).unwrap();
    assert_eq!(arrive(&disk, 2_000 + DELETED_FOR).unwrap().last, None);
    assert_eq!(record_at(&disk, "d1").deleted(), Some(2_000));
    arrive(&disk, 2_001 + DELETED_FOR).unwrap();
    assert_eq!(place::read(&disk, "d1"), Ok(There::Nothing));
}

#[test]
fn the_dossier_that_was_open_last_is_the_one_to_ask_about() {
    let disk = Disk::new();
    for (id, name, now) in [("d1", "A", 10), ("d2", "B", 20), ("d3", "C", 30)] {
        place::write(&disk, &Record::new(id.to_owned(), named(name, now), now)).unwrap();
    }
    let last = |disk: &Disk| arrive(disk, 99).unwrap().last.unwrap().id;
    assert_eq!(last(&disk), "d3");
    disk.set(OPENED, "d1").unwrap();
    assert_eq!(last(&disk), "d1");
    disk.set(OPENED, "gone").unwrap();
    assert_eq!(last(&disk), "d3");
    let mut record = record_at(&disk, "d3");
    record.set_archived(true, 40);
    place::write(&disk, &record).unwrap();
    assert_eq!(last(&disk), "d2");
}

#[test]
fn a_backup_tells_what_it_changes_and_never_takes_a_newer_answer_away() {
    let disk = Disk::new();
    place::write(&disk, &Record::new("d1".to_owned(), named("A", 10), 10)).unwrap();
    let file = backup::to_text(&disk, 50).unwrap();
    let mut later = record_at(&disk, "d1");
    later.take(&later.dossier.clone().apply(Event::Write(Field::Name, "B".to_owned()), 60));
    place::write(&disk, &later).unwrap();
    let changes = backup::changes(&disk, &file, 70).unwrap().unwrap();
    assert!(matches!(changes.as_slice(), [Change::Same(_)]), "{changes:?}");

    let newer = backup::to_text(&disk, 80).unwrap();
    let other = Disk::new();
    place::write(&other, &Record::new("d1".to_owned(), named("A", 10), 10)).unwrap();
    let changes = backup::changes(&other, &newer, 90).unwrap().unwrap();
    assert!(matches!(changes.as_slice(), [Change::Merged(_, 1)]), "{changes:?}");
    backup::put_back(&other, &changes).unwrap();
    assert_eq!(record_at(&other, "d1").dossier.who.name, "B");

    let told = |file: &str| backup::changes(&disk, file, 1).unwrap().map(|changes| changes.len());
    assert_eq!(told("bonjour"), Err(backup::Unusable::NotOurs));
    assert_eq!(told(&newer[..newer.len() - 3]), Err(backup::Unusable::Damaged));
    assert_eq!(told("{\"boussole_sauvegarde\": 2}"), Err(backup::Unusable::Newer));
    // A single saved dossier is taken as well.
    assert_eq!(told(&save::to_text(&named("C", 5))), Ok(1));
}

#[test]
fn erasing_leaves_what_is_not_ours() {
    let disk = Disk::new();
    place::write(&disk, &Record::new("d1".to_owned(), named("A", 10), 10)).unwrap();
    disk.set("another-app", "x").unwrap();
    backup::erase(&disk).unwrap();
    assert_eq!(disk.snapshot().into_keys().collect::<Vec<_>>(), ["another-app"]);
}
