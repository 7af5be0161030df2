//! Words of « Vos objectifs », and of the partner's objectives.

section! {
    /// Words of « Vos objectifs », and of the partner's objectives.
    Objectives {
        step,
        title,
        lead,
        interest_title,
        interest_lead,
        need,
        need_help,
        people,
        people_help,
        place,
        place_help,
        change,
        change_help,
        own_title,
        own_lead,
        unknown_organisation,
        to_who,
        chosen,
        none_chosen,
        count,
        raise,
        raise_named,
        remove,
        remove_named,
        full,
        impacts,
    }
}
