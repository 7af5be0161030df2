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
        keep,
        keep_help,
        with_notes,
        result_title,
        result_lead,
        result_struck,
        result_early,
        result_edition,
        sealed_title,
        sealed_lead,
        passphrase,
        unlock,
        unlocking,
        wrong,
        no_cipher,
        result_only,
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
