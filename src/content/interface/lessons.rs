//! Words of the lessons.

section! {
    /// Words of the lessons.
    Lessons {
        lead,
        lessons,
        read,
        sheet,
        categories,
        modeles,
        evaluation,
        territoire,
        minutes,
        progress,
        missing_title,
        missing,
        all,
        remember,
        quiz,
        quiz_lead,
        right,
        wrong,
        onward,
        next,
    }
}
