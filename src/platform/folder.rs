//! Shows a folder in the system's own file manager.

use std::io;
use std::path::Path;
use std::process::{Command, Stdio};

/// The program that shows folders there.
const MANAGER: &str = if cfg!(windows) {
    "explorer"
} else if cfg!(target_os = "macos") {
    "open"
} else {
    "xdg-open"
};

/// Asks the system to show a folder; does not wait for it.
///
/// # Errors
/// When the system has nothing to show folders with.
pub fn show(folder: &Path) -> io::Result<()> {
    let quiet =
        Command::new(MANAGER).arg(folder).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
    quiet.map(drop)
}
