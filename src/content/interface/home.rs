//! Words of the first page.

section! {
    /// Words of the first page.
    Home {
        title,
        lead,
        time,
        privacy,
        start,
        under_way_title,
        go_on,
        left,
        all_done,
        restart,
        restart_help,
        get_title,
        get_ranking,
        get_start,
        get_limits,
        get_steps,
        steps_title,
        steps_before,
        step_objectives,
        step_objectives_help,
        step_objectives_time,
        step_model,
        step_model_help,
        step_model_time,
        step_territory,
        step_territory_help,
        step_territory_time,
        for_title,
        for_whom,
        more_title,
        models,
        about,
    }
}
