//! Names of pages, and the way through the journey.

section! {
    /// Names of pages, and the way through the journey.
    Nav {
        label,
        onward,
        count,
        home,
        who,
        objectives,
        short,
        precise,
        means,
        partner,
        territory,
        result,
        models,
        compare,
        shared,
        facing,
        about,
        unknown,
        back,
        next,
        main,
    }
}
