//! Words of models side by side.

section! {
    /// Words of models side by side.
    Compare {
        title,
        lead,
        choose_lead,
        choose,
        place,
        no_third,
        table,
        what,
        definition,
        depth,
        criteria,
        partner_brings,
        association_brings,
        partner_gets,
        association_gets,
        figures,
    }
}
