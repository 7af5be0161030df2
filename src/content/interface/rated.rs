//! Words of all questions of five levels.

section! {
    /// Words of all questions of five levels.
    Rated {
        not_applicable,
        note,
        note_kept,
        text,
        proof,
        place,
        who,
        date,
        renew,
        notes,
        question,
        proof_short,
        level,
        about,
        to_complete,
        none,
        to_start,
        to_structure,
        under_way,
        solid,
        tool,
        convention,
        figure_says,
        figure_even,
    }
}
