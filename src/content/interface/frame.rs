//! Header, footer, notices, and taking a dossier up again.

section! {
    /// Header, footer, notices, and taking a dossier up again.
    Frame {
        footer_independence,
        footer_privacy,
        footer_edition,
        saved,
        waiting,
        blocked,
        full,
        failed,
        newer,
        reload,
        set_aside,
        set_aside_download,
        update,
        update_now,
        later,
        undo,
        undo_now,
        resume_title,
        resume_lead,
        resume_named,
        resume,
        restart,
        resume_help,
        date,
        time,
        day,
        months,
        journey,
        loading,
        not_loaded,
        not_loaded_help,
        try_again,
    }
}
