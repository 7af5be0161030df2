//! The storage of this browser, as the shelf knows it.

use crate::{
    platform::storage::{self, Area, Fault, area},
    shelf::{Refused, Store},
};

/// Where this tab keeps its texts.
#[derive(Clone, Copy, Debug)]
pub struct Device;

/// One place of this browser, whether this tab keeps its texts there or not.
#[derive(Clone, Copy, Debug)]
pub struct Place(pub Area);

impl Store for Place {
    fn keys(&self) -> Result<Vec<String>, Refused> {
        storage::keys(self.0).map_err(refused)
    }

    fn get(&self, key: &str) -> Result<Option<String>, Refused> {
        storage::read(self.0, key).map_err(refused)
    }

    fn set(&self, key: &str, text: &str) -> Result<(), Refused> {
        storage::write(self.0, key, text).map_err(refused)
    }

    fn remove(&self, key: &str) -> Result<(), Refused> {
        storage::remove(self.0, key).map_err(refused)
    }
}

impl Store for Device {
    fn keys(&self) -> Result<Vec<String>, Refused> {
        Place(area()).keys()
    }

    fn get(&self, key: &str) -> Result<Option<String>, Refused> {
        Place(area()).get(key)
    }

    fn set(&self, key: &str, text: &str) -> Result<(), Refused> {
        Place(area()).set(key, text)
    }

    fn remove(&self, key: &str) -> Result<(), Refused> {
        Place(area()).remove(key)
    }
}

/// The same in the words of the shelf.
#[must_use]
pub fn refused(fault: Fault) -> Refused {
    match fault {
        Fault::Blocked => Refused::Forbidden,
        Fault::Full => Refused::Full,
        Fault::Other(_) => Refused::Failed,
    }
}
