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
        style,
        keys_title,
        keys_caption,
        keys_key,
        keys_does,
        keys_tab,
        keys_tab_does,
        keys_arrows,
        keys_arrows_does,
        keys_digits,
        keys_digits_does,
        keys_space,
        keys_space_does,
        keys_enter,
        keys_enter_does,
        keys_escape,
        keys_escape_does,
        keys_help,
        keys_help_does,
        keys_switch,
        keys_switch_help,
        keys_close,
    }
}
