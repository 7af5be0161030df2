//! Words for an address that leads nowhere.

section! {
    /// Words for an address that leads nowhere.
    Unknown {
        title,
        lead,
    }
}
