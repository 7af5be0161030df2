//! Words of « Votre partenaire ».

section! {
    /// Words of « Votre partenaire ».
    Partner {
        step,
        title,
        title_named,
        lead,
        guess,
        own_link,
        only_partnership,
        to_who,
        is,
        change,
        objectives,
        objectives_lead,
        criteria,
        criteria_lead,
        experience,
        experience_question,
        experience_help,
        resources,
        resources_lead,
        brings,
        brings_help,
        seeks,
        seeks_help,
    }
}
