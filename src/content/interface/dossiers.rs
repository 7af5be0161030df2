//! Words of « Vos dossiers ».

section! {
    /// Words of « Vos dossiers ».
    Dossiers {
        title,
        lead,
        new,
        none,
        blocked,
        in_use,
        archived,
        archived_help,
        deleted,
        deleted_help,
        untitled,
        copy_of,
        changed,
        is_open,
        open,
        rename,
        duplicate,
        archive,
        unarchive,
        delete,
        take_back,
        erase,
        done_new,
        done_copy,
        done_title,
        done_archived,
        done_unarchived,
        done_deleted,
        done_back,
        done_erased,
        refused,
        newer,
    }
}
