//! A note of where the program stopped on a fault of its own, for whoever mends it.
//!
//! It says place, version and system, and never what the fault said: that can quote what a person typed.

use std::io::Write;
use std::panic::Location;
use std::path::{Path, PathBuf};

use super::clock::Clock;
use super::files::{read_whole, write_whole};

/// The note's name in the folder of the settings, and its name once it was shown.
const NOTE: &str = "stopped.txt";
const SEEN: &str = "stopped-seen.txt";
/// The most a note can sensibly say, in bytes.
const LIMIT: u64 = 4000;

/// From now on a fault leaves a note in that folder. What was saved is safe; what is typed is a draft.
pub fn leave_notes(folder: PathBuf) {
    std::panic::set_hook(Box::new(move |fault| {
        let thread = std::thread::current();
        let note = note(fault.location(), thread.name());
        // There is nobody left to tell that even this failed.
        let _ = writeln!(std::io::stderr(), "springback: {note}");
        let _ = write_whole(&folder.join(NOTE), note.as_bytes());
    }));
}

/// The note of the last run that stopped on a fault, once: what it says, and where it is kept.
pub fn take_note(folder: &Path) -> Option<(String, PathBuf)> {
    let (note, seen) = (folder.join(NOTE), folder.join(SEEN));
    let text = read_whole(&note, LIMIT).ok()?;
    std::fs::rename(&note, &seen).ok()?;
    Some((String::from_utf8_lossy(&text).trim().to_owned(), seen))
}

fn note(place: Option<&Location>, thread: Option<&str>) -> String {
    let place = place.map_or_else(|| "an unknown place".to_owned(), |at| format!("{}:{}", at.file(), at.line()));
    let when = Clock::system().now().at.format("%Y-%m-%d %H:%M");
    format!(
        "stopped by a fault of the program at {place}, thread {}, version {}, {} {}, {when}\n",
        thread.unwrap_or("without a name"),
        env!("CARGO_PKG_VERSION"),
        std::env::consts::OS,
        std::env::consts::ARCH,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_says_where_and_is_shown_once() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(take_note(folder.path()), None);
        let here = note(Some(Location::caller()), Some("errands"));
        assert!(here.contains("crash.rs:") && here.contains(env!("CARGO_PKG_VERSION")), "{here}");
        write_whole(&folder.path().join(NOTE), here.as_bytes()).unwrap();
        let (said, kept) = take_note(folder.path()).unwrap();
        assert_eq!((said.as_str(), kept.is_file()), (here.trim(), true));
        assert_eq!(take_note(folder.path()), None);
    }
}
