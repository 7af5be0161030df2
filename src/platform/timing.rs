//! The page's own measures, which the browser's tools show. Knows names; must not know what is measured.

use super::window;

/// Does this, and leaves in the browser how long it took: the last time only.
pub fn timed<T>(name: &str, work: impl FnOnce() -> T) -> T {
    let performance = window().and_then(|window| window.performance());
    if let Some(performance) = &performance {
        performance.clear_marks_with_mark_name(name);
        performance.clear_measures_with_measure_name(name);
        // Without a mark there is nothing to measure from, and the work is done all the same.
        let _ = performance.mark(name);
    }
    let done = work();
    if let Some(performance) = &performance {
        let _ = performance.measure_with_start_mark(name, name);
    }
    done
}
