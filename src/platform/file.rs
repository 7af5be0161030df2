//! A file that a person chose. Knows its name, its size and its bytes; must not know what they mean.

use js_sys::Uint8Array;
use web_sys::File;

/// A file that a person chose.
#[derive(Debug, Clone)]
pub struct Chosen(pub(super) File);

impl Chosen {
    /// Its name, without its folder.
    #[must_use]
    pub fn name(&self) -> String {
        self.0.name()
    }

    /// Whether it has more bytes than that.
    #[must_use]
    pub fn is_larger_than(&self, bytes: u32) -> bool {
        self.0.size() > f64::from(bytes)
    }

    /// What it holds; `None` where the browser cannot read it, such as one that is gone.
    pub async fn bytes(&self) -> Option<Vec<u8>> {
        let buffer = self.0.array_buffer().await.ok()?;
        Some(Uint8Array::new(&buffer).to_vec())
    }
}
