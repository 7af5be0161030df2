//! Keeping the dossier that is open: what is found on arrival, saving, what another tab wrote, and
//! turning to another dossier. In the second part of the program; `keeping` says when.

use leptos::prelude::*;

use super::{
    device::{Device, Place, refused},
    keeping::{Ask, SAVE_AFTER_MS, saving_of},
    state::{Saving, State, Undo},
};
use crate::{
    domain::dossier::Dossier,
    platform::{
        clock,
        storage::{self, Area},
    },
    shelf::{
        OPENED, Refused, Store as _,
        arrival::arrive,
        moving::{move_all, move_one},
        open::{Met, Open},
        place::{self, There},
        record::Record,
    },
};

/// The dossier that is open, and how far it is saved.
#[derive(Clone, Debug, Default)]
pub struct Keeper {
    /// The dossier, once something was answered.
    pub open: Option<Open>,
    /// The revision that is saved.
    pub saved: u64,
    /// The title of the dossier that is not on the shelf yet; may be empty.
    pub title: String,
}

/// Does what `keeping` asks for.
pub fn answer(state: State, asked: Ask) {
    match asked {
        Ask::Arrive => look(state),
        Ask::Save => save(state),
        Ask::Hear(key) => {
            if let Some(id) = place::id_of(&key) {
                hear(state, id);
            }
        }
        Ask::Resume => {
            if let Some(found) = state.found.get_untracked() {
                open(state, found);
            }
        }
        Ask::Begin => begin(state, Dossier::default(), String::new()),
        Ask::TakeBack => take_back(state),
    }
}

/// Looks at what is stored.
fn look(state: State) {
    match arrive(&Device, clock::now()) {
        Ok(found) => {
            if found.is_newer {
                state.saving.set(Saving::Newer);
            } else if let Some(refused) = found.refused {
                state.saving.set(saving_of(refused));
            }
            state.set_aside.set(found.is_set_aside);
            // Nobody is asked who has begun to answer meanwhile.
            if state.dossier.with_untracked(Dossier::is_blank) {
                state.found.set(found.last);
            }
        }
        Err(refused) => state.saving.set(saving_of(refused)),
    }
    state.looks.set(false);
}

/// Saves what is not saved yet.
pub fn save(state: State) {
    let dossier = state.dossier.get_untracked();
    let mut keeper = state.keeper.get_value();
    if dossier.revision == keeper.saved || state.saving.get_untracked() == Saving::Newer {
        return;
    }
    if keeper.open.is_none() && dossier.is_blank() {
        // Begun anew, and nothing answered yet: nothing to save.
        keeper.saved = dossier.revision;
        state.keeper.set_value(keeper);
        state.saving.set(Saving::Nothing);
        return;
    }
    let result = write(&mut keeper, &dossier);
    state.saving.set(match &result {
        Ok(_) => Saving::Saved(clock::now()),
        Err(refused) => saving_of(*refused),
    });
    show(state, keeper, result.unwrap_or_default());
}

fn write(keeper: &mut Keeper, dossier: &Dossier) -> Result<Met, Refused> {
    let now = clock::now();
    let is_new = keeper.open.is_none();
    if is_new {
        let id = place::new_id(&Device, now)?;
        let mut record = Record::new(id, Dossier::default(), now);
        record.set_title(&keeper.title, now);
        keeper.open = Some(Open::new(record));
    }
    let Some(open) = &mut keeper.open else { return Ok(Met::default()) };
    open.take(dossier);
    let met = open.save(&Device)?;
    if is_new {
        hint(&open.record.id);
    }
    keeper.saved = open.record.dossier.revision;
    Ok(met)
}

/// A hint only: nothing is lost where it cannot be written.
fn hint(id: &str) {
    let _ = Device.set(OPENED, id);
}

/// Another tab wrote a dossier: if it is the one open here, both come together.
fn hear(state: State, id: &str) {
    if state.found.with_untracked(|found| found.as_ref().is_some_and(|found| found.id == id))
        && let Ok(There::Whole(record)) = place::read(&Device, id)
    {
        state.found.set(Some(*record));
        return;
    }
    if state.keeper.with_value(|keeper| keeper.open.as_ref().is_some_and(|open| open.record.id == id)) {
        meet(state);
        state.elsewhere.set(true);
    }
}

/// Takes in what was written to the open dossier by others.
pub fn meet(state: State) {
    let mut keeper = state.keeper.get_value();
    let Some(open) = &mut keeper.open else { return };
    open.take(&state.dossier.get_untracked());
    match open.meet(&Device) {
        Ok(met) => {
            let is_ahead = met.is_ahead;
            keeper.saved = if is_ahead { u64::MAX } else { open.record.dossier.revision };
            show(state, keeper, met);
            if is_ahead {
                clock::after(SAVE_AFTER_MS, move || save(state)).keep();
            }
        }
        Err(refused) => state.saving.set(saving_of(refused)),
    }
}

/// Shows the dossier as it is after meeting what others wrote.
fn show(state: State, keeper: Keeper, met: Met) {
    let dossier = keeper.open.as_ref().filter(|_| met.is_changed).map(|open| open.record.dossier.clone());
    state.keeper.set_value(keeper);
    if !met.conflicts.is_empty() {
        state.conflicts.update(|conflicts| {
            conflicts.retain(|there| met.conflicts.iter().all(|new| new.path != there.path));
            conflicts.extend(met.conflicts);
        });
    }
    if let Some(dossier) = dossier {
        state.dossier.set(dossier);
    }
}

/// Opens a dossier of the shelf in this tab.
pub fn open(state: State, record: Record) {
    save(state);
    hint(&record.id);
    let dossier = record.dossier.clone();
    state.keeper.set_value(Keeper { saved: dossier.revision, open: Some(Open::stored(record)), title: String::new() });
    turn_to(state, dossier);
}

/// Begins a dossier that says what `copy` says, such as a result received by link or read from a
/// file; the one that was open stays on the shelf, and can be taken up again.
pub fn begin(state: State, copy: Dossier, title: String) {
    save(state);
    let before = match state.found.get_untracked() {
        Some(found) => Some(Open::stored(found)),
        None => state.keeper.with_value(|keeper| keeper.open.clone()),
    };
    let saved = state.dossier.with_untracked(|dossier| dossier.revision).saturating_add(1);
    // What is blank has nothing to save.
    let revision = if copy.is_blank() { saved } else { saved.saturating_add(1) };
    state.keeper.set_value(Keeper { open: None, saved, title });
    // A copy is of now, whenever its answers were given.
    let changed = if copy.is_blank() { 0 } else { clock::now() };
    turn_to(state, Dossier { revision, changed, ..copy });
    state.saving.set(match state.saving.get_untracked() {
        Saving::Saved(_) | Saving::Waiting(_) => Saving::Nothing,
        trouble => trouble,
    });
    let before = before.filter(|open| !open.record.dossier.is_blank());
    state.undo.set(before.map(|before| Undo { before }));
}

/// Takes the dossier up again that was open before the last new one was begun.
pub fn take_back(state: State) {
    if let Some(Undo { before }) = state.undo.get_untracked() {
        save(state);
        hint(&before.record.id);
        let mut dossier = before.record.dossier.clone();
        // What could not be saved then is tried again.
        let saved = if before.is_ahead() { u64::MAX } else { dossier.revision };
        if before.is_ahead() {
            dossier.revision = dossier.revision.saturating_add(1);
        }
        state.keeper.set_value(Keeper { saved, open: Some(before), title: String::new() });
        turn_to(state, dossier);
    }
}

/// Forgets the dossier that is open, without saving it: the reader had everything erased.
pub fn forget(state: State) {
    let revision = state.dossier.with_untracked(|dossier| dossier.revision).saturating_add(1);
    state.keeper.set_value(Keeper { open: None, saved: revision, title: String::new() });
    turn_to(state, Dossier { revision, ..Dossier::default() });
    state.saving.set(Saving::Nothing);
}

/// From now on this tab leaves nothing on the device: the open dossier goes with it, the others stay
/// there and are not shown.
///
/// # Errors
/// Where storage is forbidden or full: the tab keeps to the device, with the dossier still there.
pub fn keep_in_tab(state: State) -> Result<(), Refused> {
    save(state);
    let id = state.keeper.with_value(|keeper| keeper.open.as_ref().map(|open| open.record.id.clone()));
    let (device, tab) = (Place(Area::Device), Place(Area::Tab));
    // Said first: a dossier must never be where the tab does not keep its texts.
    storage::keep_in(Area::Tab).map_err(refused)?;
    if let Some(id) = &id {
        if let Err(refused) = move_one(&device, &tab, id) {
            // Taking a mark away needs no room.
            let _ = storage::keep_in(Area::Device);
            return Err(refused);
        }
        hint(id);
    }
    state.found.set(None);
    state.undo.set(None);
    state.elsewhere.set(false);
    state.tab_only.set(true);
    Ok(())
}

/// The tab keeps its dossiers on the device again, those that it has go there.
///
/// # Errors
/// Where they could not be written there: they are still in the tab.
pub fn keep_on_device(state: State) -> Result<(), Refused> {
    save(state);
    move_all(&Place(Area::Tab), &Place(Area::Device), clock::now())?;
    storage::keep_in(Area::Device).map_err(refused)?;
    state.tab_only.set(false);
    if let Some(id) = state.keeper.with_value(|keeper| keeper.open.as_ref().map(|open| open.record.id.clone())) {
        hint(&id);
        meet(state);
    }
    Ok(())
}

fn turn_to(state: State, dossier: Dossier) {
    state.found.set(None);
    state.undo.set(None);
    state.elsewhere.set(false);
    state.conflicts.set(Vec::new());
    state.dossier.set(dossier);
}
