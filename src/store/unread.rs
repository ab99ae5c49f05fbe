//! A page the computer failed to read is not a damaged page, though SQLite calls both damage.
//!
//! It turns the system's EIO into "malformed", or into a line of its check that gives the error's number.
//! So what it calls damage is looked at again before anybody is sent to a backup.

use std::fs::File;
use std::path::Path;

use rusqlite::{Connection, ErrorCode};

use super::error::StoreError;
use super::opening;
use crate::platform::files::{self, Standing};

/// What the system is quoted with where SQLite hides its words.
const UNSAID: &str = "a part of it could not be read";

/// Looks at a file nobody here has open; once more if it seems damaged, for a read can fail once.
///
/// # Errors
/// When it is damaged both times; that it cannot be read, when that is why.
pub(super) fn looked_at_again<T>(
    path: &Path,
    mut look: impl FnMut() -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    match look() {
        Err(StoreError::Damaged { .. }) => {
            must_be_readable(path)?;
            look()
        }
        other => other,
    }
}

/// Reads the whole file: closing it drops SQLite's locks on it, so nobody here may have it open.
fn must_be_readable(path: &Path) -> Result<(), StoreError> {
    let is_there = matches!(files::standing(path), Ok(Standing::File | Standing::Empty));
    let read = |path| std::io::copy(&mut File::open(path)?, &mut std::io::sink());
    match is_there.then(|| read(path)) {
        Some(Err(error)) => Err(StoreError::of_system(path, &error)),
        _ => Ok(()),
    }
}

/// What SQLite said on an open journal; it is damage only if its check of the whole file says so, too.
pub(super) fn told_apart(path: &Path, connection: &Connection, error: &rusqlite::Error) -> StoreError {
    if error.sqlite_error_code() == Some(ErrorCode::DatabaseCorrupt) {
        match opening::indexes_must_hold(path, connection) {
            Ok(()) => return unread(path),
            Err(failed @ StoreError::Io { .. }) => return failed,
            Err(_) => {}
        }
    }
    StoreError::of_sqlite(path, error)
}

/// What a line of SQLite's check says of the journal.
pub(super) fn said_by_check(path: &Path, line: &str) -> StoreError {
    if is_of_reading(line) {
        unread(path)
    } else {
        StoreError::Damaged { path: path.to_owned(), what: line.to_owned() }
    }
}

/// Whether the line is about a page that was not read: the number's last byte then is SQLITE_IOERR.
fn is_of_reading(line: &str) -> bool {
    let number = line.split_once("unable to get the page. error code=").and_then(|(_, number)| number.parse().ok());
    number.is_some_and(|number: i32| number & 0xff == rusqlite::ffi::SQLITE_IOERR)
        // Said of free and overflowing pages whose numbers it has already found to be good.
        || line.contains("failed to get page ")
}

fn unread(path: &Path) -> StoreError {
    StoreError::Io { path: path.to_owned(), what: UNSAID.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{Create, Store};

    /// A page whose read failed with EIO (SQLITE_IOERR_CORRUPTFS), with another error, and damaged ones.
    #[test]
    fn the_lines_of_the_check_are_told_apart() {
        for line in [
            "Tree 5 page 7: unable to get the page. error code=8458",
            "Tree 5 page 7: unable to get the page. error code=266",
            "Freelist: failed to get page 12",
        ] {
            assert!(matches!(said_by_check(Path::new("j"), line), StoreError::Io { .. }), "{line}");
        }
        for line in [
            "Tree 5 page 7: unable to get the page. error code=11",
            "Tree 5 page 7: btreeInitPage() returns error code 11",
            "wrong # of entries in index by_record",
        ] {
            let told = said_by_check(Path::new("j"), line);
            assert!(matches!(&told, StoreError::Damaged { what, .. } if what == line), "{told}");
        }
    }

    fn damaged() -> StoreError {
        StoreError::Damaged { path: "j".into(), what: "a page".to_owned() }
    }

    #[test]
    fn damage_counts_when_it_is_seen_twice_in_a_file_that_can_be_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("journal");
        std::fs::write(&path, b"something").unwrap();
        let mut answers = vec![Ok(1), Err(damaged())];
        assert_eq!(looked_at_again(&path, || answers.pop().unwrap()).unwrap(), 1);
        let mut looks = 0;
        let twice = looked_at_again::<()>(&path, || {
            looks += 1;
            Err(damaged())
        });
        assert!(matches!(twice, Err(StoreError::Damaged { .. })));
        assert_eq!(looks, 2);
        let other = looked_at_again::<()>(&path, || {
            looks += 1;
            Err(StoreError::Empty { path: "j".into() })
        });
        assert!(matches!(other, Err(StoreError::Empty { .. })));
        assert_eq!(looks, 3);
    }

    /// As root or elsewhere there is no file that cannot be read; this one's first byte cannot.
    #[cfg(target_os = "linux")]
    #[test]
    fn what_the_system_does_not_give_is_no_damage() {
        let unreadable = Path::new("/proc/self/mem");
        let told = looked_at_again::<()>(unreadable, || Err(damaged())).unwrap_err();
        assert!(told.to_string().starts_with("The computer could not read"), "{told}");
    }

    #[test]
    fn damage_that_sqlite_cannot_find_again_was_a_failed_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("journal");
        let store = Store::open(&path, Create::WhereNoneEverWas).unwrap().store;
        let malformed = rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_CORRUPT);
        let malformed = rusqlite::Error::SqliteFailure(malformed, None);
        let told = told_apart(&path, store.connection().unwrap(), &malformed);
        assert!(matches!(told, StoreError::Io { .. }), "{told}");
        let page = "SELECT (rootpage - 1) * 4096 FROM sqlite_schema WHERE name = 'entry'";
        let begins: u32 = store.connection().unwrap().query_row(page, [], |row| row.get(0)).unwrap();
        let begins = begins as usize;
        drop(store);
        let mut bytes = std::fs::read(&path).unwrap();
        bytes[begins..begins + 4096].fill(0);
        std::fs::write(&path, bytes).unwrap();
        let connection = opening::connect(&path, opening::Access::Read).unwrap();
        let told = told_apart(&path, &connection, &malformed);
        assert!(matches!(told, StoreError::Damaged { .. }), "{told}");
    }
}
