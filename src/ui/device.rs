//! The storage of this device, as the shelf knows it.

use crate::{
    platform::storage::{self, Fault},
    shelf::{Refused, Store},
};

/// The storage of this browser.
#[derive(Clone, Copy, Debug)]
pub struct Device;

impl Store for Device {
    fn keys(&self) -> Result<Vec<String>, Refused> {
        storage::keys().map_err(refused)
    }

    fn get(&self, key: &str) -> Result<Option<String>, Refused> {
        storage::read(key).map_err(refused)
    }

    fn set(&self, key: &str, text: &str) -> Result<(), Refused> {
        storage::write(key, text).map_err(refused)
    }

    fn remove(&self, key: &str) -> Result<(), Refused> {
        storage::remove(key).map_err(refused)
    }
}

fn refused(fault: Fault) -> Refused {
    match fault {
        Fault::Blocked => Refused::Forbidden,
        Fault::Full => Refused::Full,
        Fault::Other(_) => Refused::Failed,
    }
}
