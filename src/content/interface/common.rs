//! Words of all pages.

section! {
    /// Words of all pages.
    Common {
        app_name,
        yes,
        no,
        unknown,
        withdraw,
        skip,
        points,
        between,
        decimal,
        other_language,
    }
}
