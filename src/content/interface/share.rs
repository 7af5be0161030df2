//! Words for sending and printing.

section! {
    /// Words for sending and printing.
    Share {
        title,
        inside,
        link,
        length,
        copy,
        send,
        print,
        copied,
        copy_refused,
    }
}
