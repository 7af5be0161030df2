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
        language_of_terms,
        one_count,
        one_before,
        one_after,
        one_all,
        one_single,
        next_group,
        points,
        between,
        decimal,
        other_language,
    }
}
