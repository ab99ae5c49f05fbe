//! A message outside the window, for where there is neither a window nor a console.

/// Shows a message in a box of the system's and waits until it is closed; nothing where standard error
/// reaches somebody, which then said it.
pub fn show(message: &str) {
    if is_unheard() {
        #[expect(clippy::disallowed_methods, reason = "there is no frame to hold up")]
        let dialog = rfd::MessageDialog::new();
        dialog.set_level(rfd::MessageLevel::Error).set_title("Springback").set_description(message.trim()).show();
    }
}

/// A program started from Windows' own menus has no standard error at all.
#[cfg(windows)]
fn is_unheard() -> bool {
    use std::os::windows::io::AsRawHandle;
    std::io::stderr().as_raw_handle().is_null()
}

#[cfg(not(windows))]
fn is_unheard() -> bool {
    false
}
