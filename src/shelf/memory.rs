//! A shelf that lasts as long as the page, where the browser lets nothing be stored.

use std::cell::RefCell;

use super::{Refused, Store};

/// Texts under keys, in memory.
#[derive(Debug, Default)]
pub struct Memory(RefCell<Vec<(String, String)>>);

impl Store for Memory {
    fn keys(&self) -> Result<Vec<String>, Refused> {
        Ok(self.0.borrow().iter().map(|(key, _)| key.clone()).collect())
    }

    fn get(&self, key: &str) -> Result<Option<String>, Refused> {
        Ok(self.0.borrow().iter().find(|(other, _)| other == key).map(|(_, text)| text.clone()))
    }

    fn set(&self, key: &str, text: &str) -> Result<(), Refused> {
        self.remove(key)?;
        self.0.borrow_mut().push((key.to_owned(), text.to_owned()));
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), Refused> {
        self.0.borrow_mut().retain(|(other, _)| other != key);
        Ok(())
    }
}
