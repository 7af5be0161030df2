//! A device that can be full, cut off and spoilt, and what tabs do there. Asserts nothing.

use std::{
    cell::{Cell, RefCell},
    collections::BTreeMap,
};

use boussole::{
    domain::{
        actor::Kind,
        catalog::gate::Reply,
        dossier::{Answer, Dossier, Rating, Status},
        event::{ActionField, Event, Field, Moment, NoteField, Trade, Whose},
    },
    shelf::{Refused, Store},
};

use crate::any::Dice;

/// What goes wrong during the next writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// Nothing.
    None,
    /// The page ends before this write, counted from 0: none after it comes.
    Crash(usize),
    /// There is no room for this write only.
    FullOnce(usize),
    /// There is no room from this write on.
    FullFrom(usize),
    /// Everything is refused.
    Forbidden,
}

/// Texts under keys.
#[derive(Debug)]
pub struct Disk {
    pub texts: RefCell<BTreeMap<String, String>>,
    trouble: Cell<Trouble>,
    writes: Cell<usize>,
}

impl Disk {
    pub fn new() -> Self {
        Self { texts: RefCell::default(), trouble: Cell::new(Trouble::None), writes: Cell::new(0) }
    }

    /// Does this with that trouble; whether the page is still there afterwards.
    pub fn with<T>(&self, trouble: Trouble, act: impl FnOnce(&Self) -> T) -> (T, bool) {
        self.trouble.set(trouble);
        self.writes.set(0);
        let done = act(self);
        let is_alive = !matches!(trouble, Trouble::Crash(at) if self.writes.get() > at);
        self.trouble.set(Trouble::None);
        (done, is_alive)
    }

    pub fn snapshot(&self) -> BTreeMap<String, String> {
        self.texts.borrow().clone()
    }

    fn change(&self, needs_room: bool) -> Result<(), Refused> {
        let number = self.writes.get();
        self.writes.set(number + 1);
        match self.trouble.get() {
            Trouble::Crash(at) if number >= at => Err(Refused::Failed),
            Trouble::FullOnce(at) if number == at && needs_room => Err(Refused::Full),
            Trouble::FullFrom(at) if number >= at && needs_room => Err(Refused::Full),
            Trouble::Forbidden => Err(Refused::Forbidden),
            _ => Ok(()),
        }
    }

    fn look(&self) -> Result<(), Refused> {
        if self.trouble.get() == Trouble::Forbidden { Err(Refused::Forbidden) } else { Ok(()) }
    }
}

impl Store for Disk {
    fn keys(&self) -> Result<Vec<String>, Refused> {
        self.look()?;
        Ok(self.texts.borrow().keys().cloned().collect())
    }

    fn get(&self, key: &str) -> Result<Option<String>, Refused> {
        self.look()?;
        Ok(self.texts.borrow().get(key).cloned())
    }

    fn set(&self, key: &str, text: &str) -> Result<(), Refused> {
        self.change(true)?;
        self.texts.borrow_mut().insert(key.to_owned(), text.to_owned());
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), Refused> {
        self.change(false)?;
        self.texts.borrow_mut().remove(key);
        Ok(())
    }
}

/// One of these.
pub fn one<T: Copy>(dice: &mut Dice, all: &[T]) -> T {
    *dice.pick(all)
}

/// The clock, which never stands still: two readers do not add an action within one second.
pub fn tick(dice: &mut Dice, now: &mut u64) -> u64 {
    *now += 1_000 + u64::try_from(dice.below(3_000)).unwrap();
    *now
}

/// Something a reader does.
pub fn event(dossier: &Dossier, dice: &mut Dice) -> Event {
    let id = one(dice, &["sens", "flux", "duree"]);
    let words = one(dice, &["", "Les Petits Pas", "l’eau \"x\"\n", "="]);
    let action = dossier.plan.actions.get(dice.below(3)).map_or(0, |action| action.id);
    let level = match dice.below(4) {
        0 => None,
        1 => Some(Answer::Unknown),
        _ => Some(Answer::Known(one(dice, &[0, 2, 4]))),
    };
    let whose = one(dice, &[Whose::Own, Whose::Guess]);
    match dice.below(16) {
        0..=2 => Event::Level(whose, id.into(), level),
        3 => Event::Write(one(dice, &[Field::Name, Field::Need, Field::Ambition]), words.to_owned()),
        4 => Event::Limit(id.into(), one(dice, &[None, Some(Reply::Yes), Some(Reply::No)])),
        5 => Event::Objective(whose, id.into()),
        6 => Event::Resource(whose, Trade::Brings, id.into()),
        7 => Event::Note(id.into(), one(dice, &NoteField::ALL), words.to_owned()),
        8 => Event::Rate(id.into(), one(dice, &[None, Some(Rating::Level(3)), Some(Rating::NotApplicable)])),
        9 => Event::Plan(vec![("regle".to_owned(), words.to_owned(), String::new())]),
        10 => Event::Action(action, one(dice, &[ActionField::Text, ActionField::Owner]), words.to_owned()),
        11 => Event::RemoveAction(action),
        12 => Event::Status(action, one(dice, &[Status::Done, Status::Todo])),
        13 => Event::Kind(one(dice, &[Kind::Association, Kind::Entreprise])),
        14 => Event::Review(Moment::Observed, whose, id.into(), one(dice, &[None, Some(Rating::Level(1))])),
        _ => Event::CloseReview("2026-11-25".to_owned()),
    }
}

/// A dossier after some events.
pub fn edited(mut dossier: Dossier, count: usize, dice: &mut Dice, now: &mut u64) -> Dossier {
    for _ in 0..count {
        let event = event(&dossier, dice);
        dossier = dossier.apply(event, tick(dice, now));
    }
    dossier
}
