//! Words of « À propos ».

section! {
    /// Words of « À propos ».
    About {
        title,
        lead,
        figures_title,
        figures_caption,
        figure,
        value,
        article,
        date,
        source,
        links_title,
    }
}
