//! « Les sept leviers ».

section! {
    /// « Les sept leviers ».
    Levers {
        title,
        lead,
        phase,
        phase_help,
        result,
        result_lead,
        figure,
        lever,
        first,
        double,
    }
}
