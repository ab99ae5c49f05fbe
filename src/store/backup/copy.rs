//! A copy of a journal that SQLite makes page by page out of what is in it, checked before it counts.

use std::ffi::OsStr;
use std::fs::OpenOptions;
use std::path::Path;

use rusqlite::Connection;
use rusqlite::types::{ToSqlOutput, ValueRef};
use tempfile::TempPath;

use crate::store::Store;
use crate::store::erase;
use crate::store::error::StoreError;
use crate::store::opening::{self, Access};
use crate::store::soundness::Soundness;
use crate::store::unread;

/// A verified copy under a passing name in a folder, and what it holds. It also sees a journal this
/// program has open, as it last was saved.
///
/// # Errors
/// When it cannot be made, or is not sound; then nothing is left of it.
pub(in crate::store) fn verified_copy(
    from: &Path,
    folder: &Path,
    prefix: &OsStr,
) -> Result<(TempPath, Soundness), StoreError> {
    let failed = |what: String| StoreError::BackupNotMade { path: from.to_owned(), what };
    let made = tempfile::Builder::new().prefix(prefix).suffix(".tmp").tempfile_in(folder);
    let copy = made.map_err(|error| failed(error.to_string()))?.into_temp_path();
    // SQLite alone opens the journal here: closing it as a plain file would drop the locks on it.
    let connection = opening::connect(from, Access::Read)?;
    let held =
        fill(&connection, &copy).map_err(|error| copying_failed(unread::told_apart(from, &connection, &error)))?;
    drop(connection);
    forget_erasing(&copy).map_err(|error| given_up(from, error))?;
    let for_writing = OpenOptions::new().write(true).open(&copy); // Or Windows will not sync it.
    for_writing.and_then(|file| file.sync_all()).map_err(|error| failed(error.to_string()))?;
    let soundness = Store::check(&copy).map_err(|_| failed("the copy is not sound, so it was thrown away".into()))?;
    if soundness.revisions < held {
        return Err(failed("entries were missing in the copy, so it was thrown away".into()));
    }
    Ok((copy, soundness))
}

/// Fills the copy; answers with how many entries there were to copy at least.
fn fill(connection: &Connection, copy: &Path) -> rusqlite::Result<usize> {
    let held: i64 = connection.query_row("SELECT count(*) FROM entry", [], |row| row.get(0))?;
    connection.pragma(None, "query_only", "OFF", |_| Ok(()))?; // It would forbid the copy, too.
    connection.execute("VACUUM INTO ?1", [Name(copy)])?;
    Ok(usize::try_from(held).unwrap_or_default())
}

/// What is left to do of an erasing is left to do in the journal; the copy has been written anew.
fn forget_erasing(copy: &Path) -> Result<(), StoreError> {
    let connection = opening::connect(copy, Access::Write)?;
    erase::forget_note(&connection).map_err(|error| StoreError::of_sqlite(copy, &error))
}

/// What stopped the work on a copy; whatever is wrong with that, the journal it was made of is not.
fn given_up(from: &Path, error: StoreError) -> StoreError {
    let what = match copying_failed(error) {
        StoreError::BackupNotMade { what, .. } => what,
        _ => "the copy could not be read again, so it was thrown away".to_owned(),
    };
    StoreError::BackupNotMade { path: from.to_owned(), what }
}

/// What stopped a copy: the journal's own trouble, or no room for the copy.
fn copying_failed(error: StoreError) -> StoreError {
    match error {
        StoreError::Full { path } => StoreError::BackupNotMade { path, what: "there is no room left for it".into() },
        StoreError::Io { path, what } | StoreError::Refused { path, what } => StoreError::BackupNotMade { path, what },
        // The copy, which we have just made, and not the journal, which is only read.
        StoreError::ReadOnly { path } => {
            StoreError::BackupNotMade { path, what: "the copy could not be opened for writing".into() }
        }
        other => other,
    }
}

/// A file's name as SQLite takes it, whatever bytes it is made of.
struct Name<'a>(&'a Path);

impl rusqlite::ToSql for Name<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        #[cfg(unix)]
        let bytes = std::os::unix::ffi::OsStrExt::as_bytes(self.0.as_os_str());
        #[cfg(not(unix))]
        let bytes = self.0.to_str().unwrap_or_default().as_bytes();
        Ok(ToSqlOutput::Borrowed(ValueRef::Text(bytes)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_that_is_damaged_is_not_taken_for_the_journal() {
        let folder = tempfile::tempdir().unwrap();
        let copy = folder.path().join("copy.tmp");
        std::fs::write(&copy, vec![1; 4096]).unwrap();
        let told = given_up(Path::new("journal.springback"), forget_erasing(&copy).unwrap_err());
        assert!(
            matches!(&told, StoreError::BackupNotMade { path, .. } if path.ends_with("journal.springback")),
            "{told}"
        );
        assert!(!told.is_journal_unusable() && !told.to_string().contains("copy.tmp"), "{told}");
    }
}
