//! Words of a result received by link.

section! {
    /// Words of a result received by link.
    Shared {
        title,
        lead,
        answers_of,
        read_only,
        face,
        face_title,
        face_lead,
        ours,
        theirs,
        ours_missing,
        theirs_missing,
        refused,
        not_ours,
        damaged,
        newer,
        untouched,
    }
}
