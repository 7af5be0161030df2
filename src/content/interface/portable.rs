//! Words of « Emporter ».

section! {
    /// Words of « Emporter ».
    Portable {
        title,
        lead,
        choose,
        all,
        all_help,
        alone,
        alone_help,
        make,
        works,
        done,
        sum,
        check,
        missing,
        refused,
        file,
        open,
        open_help,
        open_saved,
        inside,
        inside_page,
        inside_dossiers,
        inside_not,
    }
}
