//! Words of « Qui vous êtes ».

section! {
    /// Words of « Qui vous êtes ».
    Who {
        step,
        title,
        lead,
        kind,
        answers_for,
        no_form,
        size,
        territory,
        experience,
        experience_help,
        scope,
        scope_general,
        scope_partnership,
        scope_partnership_help,
        name,
        name_help,
        partner_name,
        partner_organisation,
        measured,
    }
}
