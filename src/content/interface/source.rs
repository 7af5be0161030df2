//! Words of sources: links out of the app, dated figures.

section! {
    /// Words of sources: links out of the app, dated figures.
    Source {
        external,
        search,
        reviewed,
        read_on,
    }
}
