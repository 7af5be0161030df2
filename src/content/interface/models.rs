//! Words of « Les neuf modèles ».

section! {
    /// Words of « Les neuf modèles ».
    Models {
        title,
        lead,
        depth,
        compare_title,
        compare_question,
        compare_help,
        compare_few,
        compare_many,
        compare_go,
    }
}
