//! Words of « Moyens et limites », and of the partner's means.

section! {
    /// Words of « Moyens et limites », and of the partner's means.
    Means {
        step,
        title,
        lead,
        resources,
        resources_lead,
        brings,
        brings_help,
        seeks,
        seeks_help,
        none,
        limits,
        limits_lead,
        unknown_organisation,
        to_who,
        closed,
        not_now,
        warning,
        closed_all,
        way_out,
        figures,
    }
}
