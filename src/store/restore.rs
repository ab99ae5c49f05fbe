//! A backup takes the journal's place: as a checked copy, after the journal that was there has been kept.
//!
//! At every moment either the old journal or the restored one is there, whole; and a journal that could
//! not be read is set aside byte for byte among the backups.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use tempfile::TempPath;

use super::backup::{self, Backup, Occasion, verified_copy};
use super::error::StoreError;
use super::opening::{self, Access};
use super::{Soundness, Store};
use crate::platform::files::{self, Standing};
use crate::platform::progress::Progress;

/// What a restore is made of, up to the point where the journal is replaced: the backup's sum, its check,
/// its copy, the journal kept.
const PARTS: usize = 4;

/// What a restore did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// What the journal holds now.
    pub holds: Soundness,
    /// Where the journal that was there is kept; none where there was none.
    pub before: Option<PathBuf>,
}

/// Puts a checked copy of a backup in a journal's place. Nobody may have the journal open.
///
/// # Errors
/// When the backup is no sound journal, somebody has the journal, it could not be kept, or this was
/// cancelled; then the journal is as it was.
pub fn restore(journal: &Path, from: &Path, now: DateTime<Utc>, progress: &Progress) -> Result<Restored, StoreError> {
    let journal = super::resolved(journal)?;
    let from = super::resolved(from)?;
    if files::is_one_file(&journal, &from) {
        return Err(refused(&journal, "it is the journal itself"));
    }
    progress.begin(PARTS);
    let goes_on = || progress.step().map_err(|_| StoreError::Cancelled { path: journal.clone() });
    backup::must_be_as_made(&from)?;
    goes_on()?;
    Store::check(&from)?;
    goes_on()?;
    let folder = files::folder_of(&journal);
    files::create_folder(folder).map_err(|error| refused(&journal, error))?;
    let _lock = opening::lock(&journal)?.ok_or_else(|| StoreError::ReadOnly { path: journal.clone() })?;
    opening::sweep(&journal);
    let (copy, holds) = verified_copy(&from, folder, &opening::new_prefix(&journal))?;
    goes_on()?;
    let before = keep(&journal, now)?;
    goes_on()?;
    take_the_place(&journal, copy)?;
    Ok(Restored { holds, before })
}

/// Puts a verified file in the place of a journal that was kept.
pub(super) fn take_the_place(journal: &Path, copy: TempPath) -> Result<(), StoreError> {
    remove_unfinished(journal)?;
    copy.persist(journal).map_err(|error| refused(journal, error.error))?;
    files::sync_folder(files::folder_of(journal)).map_err(|error| StoreError::unconfirmed(journal, &error))
}

/// Keeps the journal that is there, as a backup if it is sound, else as it is: where, if there is any.
pub(super) fn keep(journal: &Path, now: DateTime<Utc>) -> Result<Option<PathBuf>, StoreError> {
    match files::standing(journal).map_err(|error| StoreError::of_system(journal, &error))? {
        Standing::Missing => return Ok(None),
        Standing::Other => return Err(StoreError::NotAFile { path: journal.to_owned() }),
        Standing::Empty | Standing::File => {}
    }
    match Store::check(journal) {
        Ok(_) => Ok(Some(backup::take(journal, Occasion::BeforeRestore, now)?.path)),
        // Undoing the interrupted change is the right thing, unless it is none of this journal's.
        Err(StoreError::Unfinished { .. }) => {
            let aside = set_aside(journal, now)?;
            let sound = finish(journal).and_then(|()| Store::check(journal));
            Ok(Some(match sound.and_then(|_| backup::take(journal, Occasion::BeforeRestore, now)) {
                Ok(backup) => backup.path,
                Err(_) => aside,
            }))
        }
        Err(_) => set_aside(journal, now).map(Some),
    }
}

/// Undoes a change that was interrupted, as opening the journal would.
pub(super) fn finish(journal: &Path) -> Result<(), StoreError> {
    let connection = opening::connect(journal, Access::Write)?;
    let undone = connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get::<_, i64>(0));
    undone.map(|_| ()).map_err(|error| StoreError::of_sqlite(journal, &error))
}

/// Copies a file that is no sound journal, with the unfinished change beside it, among the backups.
fn set_aside(journal: &Path, now: DateTime<Utc>) -> Result<PathBuf, StoreError> {
    let folder = backup::folder(journal);
    let refused = |error: std::io::Error| refused(journal, error);
    let _alone = backup::begin(journal)?;
    let sequence = backup::all(journal).first().map_or(0, |last| last.sequence) + 1;
    let aside = Backup::unread(&folder, (sequence, now, Occasion::BeforeRestore)).path;
    for ending in UNFINISHED.into_iter().chain([""]) {
        let there = files::with_ending(journal, ending);
        if matches!(files::standing(&there), Ok(Standing::File | Standing::Empty)) {
            files::copy_whole(&there, &files::with_ending(&aside, ending)).map_err(refused)?;
        }
    }
    Ok(aside)
}

/// What SQLite leaves beside a file whose change was interrupted.
pub(super) const UNFINISHED: [&str; 2] = ["-journal", "-wal"];

/// Nothing of the old journal may be applied to the one that takes its place.
fn remove_unfinished(journal: &Path) -> Result<(), StoreError> {
    for ending in UNFINISHED {
        match std::fs::remove_file(files::with_ending(journal, ending)) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(refused(journal, error)),
            _ => {}
        }
    }
    Ok(())
}

pub(super) fn refused(journal: &Path, what: impl std::fmt::Display) -> StoreError {
    StoreError::NotRestored { path: journal.to_owned(), what: what.to_string() }
}
