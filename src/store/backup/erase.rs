//! Which backups hold what was erased from the journal, and erasing those too.
//!
//! Each is asked for the records. One that is not what was verified when it was made, that cannot be read, or
//! that was set aside as it was, may hold them and counts as one that does.

use std::path::{Path, PathBuf};

use rusqlite::Connection;
use uuid::Uuid;

use super::{Backup, SUM, all, begin, files_in, folder, must_be_as_made};
use crate::journal::cell::Cell;
use crate::platform::files;
use crate::platform::progress::{Cancelled, Progress};
use crate::store::erase::ToErase;
use crate::store::error::StoreError;
use crate::store::opening::{self, Access};
use crate::store::restore::UNFINISHED;

/// A journal's backups that hold one of these records, or may, the newest first. They are only read.
///
/// # Errors
/// When it was cancelled.
pub fn holding(journal: &Path, records: &[Uuid], progress: &Progress) -> Result<Vec<Backup>, Cancelled> {
    let mut holding = Vec::new();
    let all = all(journal);
    progress.begin(all.len());
    for backup in all {
        if may_hold(&backup, records) {
            holding.push(backup);
        }
        progress.step()?;
    }
    Ok(holding)
}

fn may_hold(backup: &Backup, records: &[Uuid]) -> bool {
    backup.revisions.is_none() || holds(&backup.path, records).unwrap_or(true)
}

fn holds(backup: &Path, records: &[Uuid]) -> Result<bool, StoreError> {
    must_be_as_made(backup)?;
    let version = opening::version_of(backup)?;
    let connection = opening::connect(backup, Access::Read)?;
    opening::must_be_sound(backup, &connection, (Access::Read, version))?;
    let has = |record: &Uuid| has(&connection, *record);
    let found: Result<Vec<bool>, _> = records.iter().map(has).collect();
    found.map(|found| found.contains(&true)).map_err(|error| StoreError::of_sqlite(backup, &error))
}

/// Asked of the entries themselves: their check says nothing of an index.
fn has(connection: &Connection, record: Uuid) -> rusqlite::Result<bool> {
    let sql = "SELECT EXISTS (SELECT 1 FROM entry NOT INDEXED WHERE record = ?1)";
    connection.prepare_cached(sql)?.query_row([record.to_cell()], |row| row.get(0))
}

/// Removes the backups that hold it, or may, with all that belongs to them: how many.
///
/// # Errors
/// When one could not be removed; the others are gone, and it can be tried again.
pub(in crate::store) fn erase(journal: &Path, what: &ToErase) -> Result<usize, StoreError> {
    let folder = folder(journal);
    if !folder.is_dir() {
        return Ok(0);
    }
    let _alone = begin(journal)?;
    let going = match what {
        ToErase::Everything => all(journal),
        // Nobody cancels this one.
        ToErase::Records(records) => holding(journal, records, &Progress::default()).unwrap_or_default(),
    };
    let mut refused = None;
    for path in going.iter().map(|backup| &backup.path).chain(&parts_of_none(&folder)) {
        if let Err(error) = remove(path) {
            refused = Some(StoreError::BackupsLeft { path: path.clone(), what: error.to_string() });
        }
    }
    files::sync_folder(&folder).map_err(|error| StoreError::unconfirmed(&folder, &error))?;
    refused.map_or(Ok(going.len()), Err)
}

/// The file itself goes last: until then it is found again.
fn remove(backup: &Path) -> std::io::Result<()> {
    for ending in UNFINISHED.into_iter().chain([SUM, ""]) {
        match std::fs::remove_file(files::with_ending(backup, ending)) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    Ok(())
}

/// What lies beside files that were never set aside to the end.
fn parts_of_none(folder: &Path) -> Vec<PathBuf> {
    let whole = |path: PathBuf| {
        let name = path.file_name()?.to_str()?;
        let of = UNFINISHED.iter().find_map(|ending| name.strip_suffix(ending))?;
        Backup::at(&path.with_file_name(of)).map(|backup| backup.path)
    };
    files_in(folder).filter_map(whole).filter(|path| !path.exists()).collect()
}
