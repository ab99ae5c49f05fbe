//! What is handed out beside the program: it is all there, it agrees with the program, and with itself.
//!
//! What needs the systems' own tools is in `dist/linux/check` and `dist/linux/try`.

mod described;
mod icon;
#[cfg(unix)]
mod installer;
mod papers;
mod windows;

use std::path::{Path, PathBuf};

/// A file of the project.
fn place(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

fn bytes(name: &str) -> Vec<u8> {
    std::fs::read(place(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn text(name: &str) -> String {
    String::from_utf8(bytes(name)).unwrap()
}
