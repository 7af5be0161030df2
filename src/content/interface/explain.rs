//! Words for explaining a score.

section! {
    /// Words for explaining a score.
    Explain {
        caption,
        subject,
        answer,
        asks,
        because,
        points_head,
        points,
        subject_points,
        total,
        objective,
        family,
        serves_0,
        serves_1,
        serves_2,
        serves_3,
        serves_4,
        helped,
        hurt,
        left_out,
        no_answer,
        asks_any,
        asks_nothing,
        quoted,
        and,
        or,
        range,
        verdict_closed,
        verdict_not_now,
        way_out,
        law,
    }
}
