//! Words of the third step in a result.

section! {
    /// Words of the third step in a result.
    TerritorySaid {
        title,
        main,
        companion,
        combined,
        combined_result,
        named,
        because,
        structures,
        scores,
        dynamic,
        score,
        gaps,
        no_gaps,
        covered,
        ours,
        by,
    }
}
