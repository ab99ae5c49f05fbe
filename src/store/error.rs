//! Why a journal could not be opened or written: what happened, to which file, what is safe, and
//! what to do next. Never a word of the journal itself.

use std::io;
use std::path::{Path, PathBuf};

use rusqlite::ErrorCode;

use super::header::{self, HeaderFault};

/// A refusal of the store.
#[derive(Debug, Clone, thiserror::Error)]
#[allow(missing_docs)] // Each variant's message says what it is; `path` is always the journal's.
pub enum StoreError {
    #[error(
        "There is no journal at {}. Nothing was created. Check the path, or restore a backup.",
        path.display()
    )]
    Missing { path: PathBuf },

    #[error(
        "There is no journal at {}, but {} lies beside its place: a journal was there once and an unfinished \
         change of it is left. Nothing was created or removed. Put the journal back, or choose another place.",
        path.display(), left.display()
    )]
    Leftover { path: PathBuf, left: PathBuf },

    #[error(
        "There is no journal at {}, but backups of one that was there lie in {}. Nothing was created or removed. \
         Choose another name, or restore one of them.",
        path.display(), backups.display()
    )]
    Former { path: PathBuf, backups: PathBuf },

    #[error(
        "{} is empty, so it is no journal, or no longer one. It was left as it is. Restore a backup, or choose \
         another file.",
        path.display()
    )]
    Empty { path: PathBuf },

    #[error("{} is not a file. Nothing was changed. Give the path of a journal.", path.display())]
    NotAFile { path: PathBuf },

    #[error(
        "{} is not a Springback journal: it is another kind of file, or its beginning is destroyed. It was left \
         as it is. Choose another file, or restore a backup.",
        path.display()
    )]
    NotSqlite { path: PathBuf },

    #[error(
        "{} is a database of another program, not a Springback journal. It was left as it is. Choose another \
         file.",
        path.display()
    )]
    Foreign { path: PathBuf },

    #[error(
        "{} was written by a newer version of Springback (its format is {found}; this version knows up to \
         {known}). It was left as it is. Install the newer version.",
        path.display()
    )]
    Newer { path: PathBuf, found: u32, known: u32 },

    #[error(
        "The journal {} is damaged ({what}). Nothing was written to it, and it was left as it is. Copy it to a \
         safe place, then restore a backup.",
        path.display()
    )]
    Damaged { path: PathBuf, what: String },

    #[error(
        "The journal {} has another structure than Springback gives it; another program may have changed it. It \
         was left as it is. Copy it to a safe place, then restore a backup.",
        path.display()
    )]
    SchemaDiffers { path: PathBuf },

    #[error(
        "The journal {} is in use by {holder}. Nothing was changed. Close it there, then try again.",
        path.display()
    )]
    HeldBy { path: PathBuf, holder: String },

    #[error(
        "The journal {} is busy: another program is reading or writing it. Nothing was saved. Close the other \
         program, then try again.",
        path.display()
    )]
    Busy { path: PathBuf },

    #[error(
        "The journal {} can only be read here: the file or its folder is write-protected. Nothing was saved. \
         Copy it to a folder of your own and open it there.",
        path.display()
    )]
    ReadOnly { path: PathBuf },

    #[error(
        "The journal {} has a change that was interrupted and must be undone first, which cannot be done while \
         it is only read. Nothing was changed. Open it with Springback in a folder that can be written; if \
         there is none, copy it there together with the file of the same name that ends in -journal.",
        path.display()
    )]
    Unfinished { path: PathBuf },

    #[error(
        "The file {} was replaced or removed while it was open. Nothing was saved to it. What you entered is \
         still here: save it under another name, or put the file back and start again.",
        path.display()
    )]
    Replaced { path: PathBuf },

    #[error(
        "There is a file at {} already, and it was left as it is. Nothing was written. Choose another name.",
        path.display()
    )]
    Taken { path: PathBuf },

    #[error(
        "There is no room left to save to {}. Nothing was saved, and what was saved before is safe. Make room, \
         then try again.",
        path.display()
    )]
    Full { path: PathBuf },

    #[error(
        "No backup of {} was made: {what}. The journal and its other backups are as they were. Make room or mend \
         what is named, then try again.",
        path.display()
    )]
    BackupNotMade { path: PathBuf, what: String },

    #[error(
        "The journal {} was not replaced: {what}. It is as it was. Choose another backup, or mend what is named \
         and try again.",
        path.display()
    )]
    NotRestored { path: PathBuf, what: String },

    #[error(
        "Nothing was taken from {}: {what}. It and your journal are as they were. Give the path of another copy of \
         your journal.",
        path.display()
    )]
    NotMerged { path: PathBuf, what: String },

    #[error(
        "It is erased from the journal {}, but the file could not be written anew without it ({what}), so traces \
         of it may still lie in unused places of the file. No backup was touched, and everything else is safe. Make \
         room, or close what else has the file open, then finish erasing.",
        path.display()
    )]
    TracesLeft { path: PathBuf, what: String },

    #[error(
        "It is erased from the journal {}, but not from its backups: the new one that was to be made first was not \
         ({what}), so all of them are as they were. Make room or mend what is named, then finish erasing.",
        path.display()
    )]
    BackupsKept { path: PathBuf, what: String },

    #[error(
        "It is erased from the journal, but backups that hold it could not be removed, {} and others perhaps \
         ({what}). Mend what is named, then finish erasing; or remove them by hand.",
        path.display()
    )]
    BackupsLeft { path: PathBuf, what: String },

    #[error(
        "Cancelled before anything was changed. The journal {} is as it was, and it can be tried again.",
        path.display()
    )]
    Cancelled { path: PathBuf },

    #[error(
        "{} was written and is whole, but the computer could not confirm that it would outlast a power cut \
         ({what}). Check the disk or the connection to it, then try again.",
        path.display()
    )]
    Unconfirmed { path: PathBuf, what: String },

    #[error(
        "The computer could not read or write {} ({what}). What was not confirmed as saved is not saved; what \
         was saved before is kept. Check the disk or the connection to it, then try again.",
        path.display()
    )]
    Io { path: PathBuf, what: String },

    #[error(
        "The journal {} did not take this entry ({what}). Nothing was saved, and what was saved before is safe. \
         Change the entry, or report this as a fault of the program.",
        path.display()
    )]
    Refused { path: PathBuf, what: String },
}

/// What is wrong with a file that is shorter than it says.
pub(super) const ENDS_EARLY: &str = "its end is missing";

impl StoreError {
    /// Whether a file of that name is there already, so that nothing was written.
    pub fn is_taken(&self) -> bool {
        matches!(self, StoreError::Taken { .. })
    }

    /// Whether there is no journal to work with: it is missing, damaged, foreign, newer, or waits to
    /// be mended. The command line then ends with 3.
    pub fn is_journal_unusable(&self) -> bool {
        match self {
            StoreError::Missing { .. }
            | StoreError::Leftover { .. }
            | StoreError::Former { .. }
            | StoreError::Empty { .. }
            | StoreError::NotAFile { .. }
            | StoreError::NotSqlite { .. }
            | StoreError::Foreign { .. }
            | StoreError::Newer { .. }
            | StoreError::Damaged { .. }
            | StoreError::SchemaDiffers { .. }
            | StoreError::Unfinished { .. } => true,
            StoreError::HeldBy { .. }
            | StoreError::Busy { .. }
            | StoreError::ReadOnly { .. }
            | StoreError::Replaced { .. }
            | StoreError::Taken { .. }
            | StoreError::Full { .. }
            | StoreError::BackupNotMade { .. }
            | StoreError::NotRestored { .. }
            | StoreError::NotMerged { .. }
            | StoreError::TracesLeft { .. }
            | StoreError::BackupsKept { .. }
            | StoreError::BackupsLeft { .. }
            | StoreError::Cancelled { .. }
            | StoreError::Unconfirmed { .. }
            | StoreError::Io { .. }
            | StoreError::Refused { .. } => false,
        }
    }

    /// Whether the file is gone from its place, so that nothing can be saved to it any more.
    pub fn is_replaced(&self) -> bool {
        matches!(self, StoreError::Replaced { .. })
    }

    /// Whether the file is one of ours and damaged, so that some of it may still be read.
    pub fn is_damage(&self) -> bool {
        matches!(self, StoreError::Damaged { .. } | StoreError::SchemaDiffers { .. })
    }

    /// Whether somebody wanted it so.
    pub fn is_cancelled(&self) -> bool {
        matches!(self, StoreError::Cancelled { .. })
    }

    /// Whether it may or may not have been kept, so that the rows have to be read again.
    pub(super) fn leaves_doubt(&self) -> bool {
        matches!(self, StoreError::Io { .. } | StoreError::Full { .. } | StoreError::Busy { .. })
    }

    /// What stopped it, in a few words, to stand in a sentence that says what is safe.
    pub(super) fn cause(self) -> String {
        match self {
            StoreError::Full { .. } => "there is no room left".to_owned(),
            StoreError::Busy { .. } => "another program is reading or writing it".to_owned(),
            StoreError::ReadOnly { .. } => "it is write-protected".to_owned(),
            StoreError::BackupNotMade { what, .. } | StoreError::Io { what, .. } => what,
            other => other.to_string(),
        }
    }

    /// While opening, nothing is entered that could be refused: what is there breaks the rules.
    pub(super) fn while_opening(self) -> Self {
        match self {
            StoreError::Refused { path, what } => StoreError::Damaged { path, what },
            other => other,
        }
    }

    /// That the system did not say whether a file's new name is on the disk.
    pub(super) fn unconfirmed(path: &Path, error: &io::Error) -> Self {
        StoreError::Unconfirmed { path: path.to_owned(), what: error.to_string() }
    }

    /// What that file's header says against it.
    pub(super) fn of_header(path: &Path, fault: HeaderFault) -> Self {
        let path = path.to_owned();
        let damaged = |what: &str| StoreError::Damaged { path: path.clone(), what: what.to_owned() };
        match fault {
            HeaderFault::NotSqlite => StoreError::NotSqlite { path },
            HeaderFault::BreaksOff => damaged("it breaks off in its first bytes"),
            HeaderFault::Foreign => StoreError::Foreign { path },
            HeaderFault::NoVersion => damaged("it has no version"),
            HeaderFault::Newer(found) => StoreError::Newer { path, found, known: header::known() },
        }
    }

    /// What the system said about that file.
    pub(super) fn of_system(path: &Path, error: &io::Error) -> Self {
        let path = path.to_owned();
        match error.kind() {
            io::ErrorKind::NotFound => StoreError::Missing { path },
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => {
                StoreError::Full { path }
            }
            io::ErrorKind::ReadOnlyFilesystem => StoreError::ReadOnly { path },
            _ => StoreError::Io { path, what: error.to_string() },
        }
    }

    /// What SQLite said about that journal. Its messages name columns and rules, never values.
    pub(super) fn of_sqlite(path: &Path, error: &rusqlite::Error) -> Self {
        let path = path.to_owned();
        let (failure, message) = match error {
            rusqlite::Error::SqliteFailure(failure, message) => (failure, message.as_ref()),
            rusqlite::Error::SqlInputError { error, msg, .. } => (error, Some(msg)),
            rusqlite::Error::InvalidColumnType(..)
            | rusqlite::Error::FromSqlConversionFailure(..)
            | rusqlite::Error::IntegralValueOutOfRange(..)
            | rusqlite::Error::Utf8Error(..) => {
                return StoreError::Damaged { path, what: "a value is not of its kind".to_owned() };
            }
            _ => return StoreError::Io { path, what: "the database engine failed".to_owned() },
        };
        let what = message.cloned().unwrap_or_else(|| failure.to_string());
        match failure.extended_code {
            rusqlite::ffi::SQLITE_READONLY_ROLLBACK | rusqlite::ffi::SQLITE_READONLY_RECOVERY => {
                return StoreError::Unfinished { path };
            }
            rusqlite::ffi::SQLITE_READONLY_DBMOVED => return StoreError::Replaced { path },
            rusqlite::ffi::SQLITE_IOERR_SHORT_READ => return StoreError::Damaged { path, what: ENDS_EARLY.to_owned() },
            _ => {}
        }
        match failure.code {
            ErrorCode::DiskFull => StoreError::Full { path },
            ErrorCode::ReadOnly => StoreError::ReadOnly { path },
            ErrorCode::OperationInterrupted => StoreError::Cancelled { path },
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => StoreError::Busy { path },
            ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => StoreError::Damaged { path, what },
            // The last: SQLite finds no sense in what it is asked. We always ask the same, so the file is to blame.
            ErrorCode::ConstraintViolation | ErrorCode::TooBig | ErrorCode::TypeMismatch | ErrorCode::Unknown => {
                StoreError::Refused { path, what }
            }
            _ => StoreError::Io { path, what },
        }
    }
}
