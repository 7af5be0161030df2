//! Words of the second step: the essential questions, then the others.

section! {
    /// Words of the second step: the essential questions, then the others.
    Criteria {
        step,
        short_title,
        short_lead,
        precise_title,
        precise_lead,
        in_general,
        one_partnership,
        full,
        so_far,
        missing,
        missing_objective,
        missing_help,
        target,
        targets,
        no_target,
        may_change,
        to_result,
        to_precise,
    }
}
