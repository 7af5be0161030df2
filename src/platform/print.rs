//! The print dialogue. Knows that there is one; what the paper shows is the style's concern.

use super::window;

/// Opens the print dialogue; returns at once in some browsers, when it closes in others.
pub fn page() {
    if let Some(window) = window() {
        // Fails only where printing is switched off; the browser's menu says so better.
        let _ = window.print();
    }
}
