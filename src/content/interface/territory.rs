//! Words of « Votre territoire ».

section! {
    /// Words of « Votre territoire ».
    Territory {
        step,
        title,
        lead,
        jumps,
        activities,
        activities_lead,
        we,
        wanted,
        other,
        nobody,
        who,
        who_help,
        statements,
        statements_lead,
        so_far,
        nothing,
        main,
        companion,
        combined,
        held_back,
        to_result,
    }
}
