//! Words of two partners side by side.

section! {
    /// Words of two partners side by side.
    Pair {
        first,
        both_scores,
        not_yet,
        not_yet_help,
        unequal,
        discuss_title,
        discuss_caption,
        criterion,
        nothing_to_discuss,
        exchange_title,
        exchange_unknown,
        we_bring,
        they_bring,
        missing,
        nothing,
        scores_title,
        scores_caption,
        lower,
    }
}
