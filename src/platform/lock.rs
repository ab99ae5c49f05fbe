//! One writer at a time: a lock beside the file, and a note that says who has it.
//!
//! The note is a file of its own because Windows lets nobody read a locked one.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset, Utc};

use super::clock::Clock;
use super::files::{canonical, read_whole, with_ending};

/// The most a holder's note can sensibly say, in bytes.
const NOTE_LIMIT: u64 = 1000;

/// Why a lock was not given.
#[derive(Debug)]
pub enum NoLock {
    /// Somebody has it; their own words, or nothing when they left none.
    Held(Option<String>),
    /// No lock can be made there: folder or lock file cannot be written.
    NotWritable,
    /// Something else went wrong.
    Failed(io::Error),
}

/// A lock on a file, until it is dropped.
#[derive(Debug)]
pub struct Lock {
    _held: File,
    path: PathBuf,
    since: DateTime<Utc>,
}

impl Lock {
    /// Locks that file against other programs, and other windows of this one.
    ///
    /// # Errors
    /// When somebody has it, or no lock can be made there.
    pub fn take(file: &Path) -> Result<Self, NoLock> {
        let path = with_ending(&named_once(file), ".lock");
        for _ in 0..10 {
            let held = open(&path)?;
            match held.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => return Err(NoLock::Held(holder(&path))),
                Err(TryLockError::Error(error)) => return Err(NoLock::Failed(error)),
            }
            // The one who had it may have removed the name meanwhile; a lock on a file without a
            // name holds nobody off.
            if is_at(&held, &path) {
                let now = Clock::system().now().at;
                // Only a courtesy: without it, or with half of it, the lock holds just the same.
                let _ = introduce(&note_path(&path), now);
                return Ok(Self { _held: held, path, since: now.to_utc() });
            }
        }
        Err(NoLock::Held(holder(&path)))
    }

    /// Since when it is held.
    pub fn since(&self) -> DateTime<Utc> {
        self.since
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        let _ = fs::remove_file(note_path(&self.path));
        // While still held, so that the next one sees a name that is gone, not one about to go.
        #[cfg(unix)]
        let _ = fs::remove_file(&self.path);
    }
}

/// Windows has several names for one file: `Journal.db`, `JOURNAL~1.DB`, one through a link. There, the
/// path handed in is the one the person wrote.
fn named_once(file: &Path) -> PathBuf {
    let one = if cfg!(windows) { canonical(file).ok() } else { None };
    one.unwrap_or_else(|| file.to_owned())
}

fn open(path: &Path) -> Result<File, NoLock> {
    options().truncate(false).open(path).map_err(|error| match error.kind() {
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => NoLock::NotWritable,
        _ => NoLock::Failed(error),
    })
}

/// For writing, and for this person alone.
fn options() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true).create(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

#[cfg(unix)]
fn is_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let named = |m: fs::Metadata| (m.dev(), m.ino());
    matches!((file.metadata().map(named), fs::metadata(path).map(named)), (Ok(a), Ok(b)) if a == b)
}

#[cfg(not(unix))]
fn is_at(_: &File, _: &Path) -> bool {
    true // The name is never removed there.
}

fn note_path(lock: &Path) -> PathBuf {
    with_ending(lock, ".holder")
}

fn holder(lock: &Path) -> Option<String> {
    let bytes = read_whole(&note_path(lock), NOTE_LIMIT).ok()?;
    let text: String = String::from_utf8_lossy(&bytes).chars().filter(|c| !c.is_control()).collect();
    (!text.is_empty()).then_some(text)
}

/// Says who we are, for the next one who asks.
fn introduce(note: &Path, now: DateTime<FixedOffset>) -> io::Result<()> {
    let mut note = options().truncate(true).open(note)?;
    note.write_all(introduction(now).as_bytes())
}

fn introduction(now: DateTime<FixedOffset>) -> String {
    let since = now.format("%Y-%m-%d %H:%M");
    let place = computer().map(|name| format!(" on {name}")).unwrap_or_default();
    format!("Springback, process {}{place}, since {since}", std::process::id())
}

/// The computer's name, where it is easily had.
fn computer() -> Option<String> {
    let variable = if cfg!(windows) { "COMPUTERNAME" } else { "HOSTNAME" };
    let file = || fs::read_to_string("/etc/hostname").ok();
    let name = std::env::var(variable).ok().or_else(file)?.trim().to_owned();
    (!name.is_empty()).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_is_told_who_has_it_and_gets_it_afterwards() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a journal");
        let first = Lock::take(&file).unwrap();
        let Err(NoLock::Held(Some(who))) = Lock::take(&file) else { panic!("locked twice") };
        assert!(who.contains(&std::process::id().to_string()), "{who}");
        drop(first);
        let again = Lock::take(&file).unwrap();
        drop(again);
        #[cfg(unix)]
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn a_lock_left_by_a_killed_program_holds_nobody_off() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("journal");
        fs::write(with_ending(&file, ".lock"), b"").unwrap();
        fs::write(with_ending(&file, ".lock.holder"), b"somebody long gone").unwrap();
        assert!(Lock::take(&file).is_ok());
    }
}
