//! « Votre maturité ».

section! {
    /// « Votre maturité ».
    Maturity {
        title,
        for_whom,
        no_organisation,
        to_who,
        short,
        short_lead,
        result,
        result_lead,
        figure,
        axis,
        level,
        band,
        answers,
        next,
        next_lead,
        observe,
        action,
        refine,
        refine_lead,
        feeds,
    }
}
