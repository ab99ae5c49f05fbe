//! Opening a file with suspicion: its header by hand, then SQLite with everything off that a journal
//! does not need, then its structure against the one expected, and only then SQLite's own check.

use std::fs::{File, OpenOptions};
use std::io::{ErrorKind, Read};
use std::path::Path;

use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::{Connection, OpenFlags};
use tempfile::TempPath;

use super::backup;
use super::error::{ENDS_EARLY, StoreError};
use super::header;
use super::unread;
use super::upgrade;
use crate::platform::files::{self, Standing};
use crate::platform::leftovers;
use crate::platform::lock::{Lock, NoLock};
use crate::platform::progress::Progress;

/// How a journal is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Access {
    /// For reading and writing.
    Write,
    /// Only for reading.
    Read,
}

/// A file is there and may be a journal.
pub(super) fn must_be_a_file(path: &Path) -> Result<(), StoreError> {
    let path = path.to_owned();
    match files::standing(&path).map_err(|error| StoreError::of_system(&path, &error))? {
        Standing::File => Ok(()),
        Standing::Missing => Err(StoreError::Missing { path }),
        Standing::Empty => Err(StoreError::Empty { path }),
        Standing::Other => Err(StoreError::NotAFile { path }),
    }
}

/// Locks a journal; nothing where its folder cannot be written, and then it is only read.
pub(super) fn lock(path: &Path) -> Result<Option<Lock>, StoreError> {
    match Lock::take(path) {
        Ok(lock) => Ok(Some(lock)),
        Err(NoLock::NotWritable) => Ok(None),
        Err(NoLock::Held(holder)) => {
            let holder = holder.unwrap_or_else(|| "another window of Springback".to_owned());
            Err(StoreError::HeldBy { path: path.to_owned(), holder })
        }
        Err(NoLock::Failed(error)) => Err(StoreError::of_system(path, &error)),
    }
}

/// Reads the version out of the header, if it is a journal's.
pub(super) fn version_of(path: &Path) -> Result<u32, StoreError> {
    header::version(&beginning_of(path)?).map_err(|fault| StoreError::of_header(path, fault))
}

/// The file's header, or as much of it as there is.
pub(super) fn beginning_of(path: &Path) -> Result<Vec<u8>, StoreError> {
    let refused = |error| StoreError::of_system(path, &error);
    let mut beginning = Vec::with_capacity(header::BYTES);
    File::open(path).map_err(refused)?.take(header::BYTES as u64).read_to_end(&mut beginning).map_err(refused)?;
    Ok(beginning)
}

/// Opens a journal that is there, without creating or interpreting its name.
pub(super) fn connect(path: &Path, access: Access) -> Result<Connection, StoreError> {
    let flags = match access {
        Access::Write => OpenFlags::SQLITE_OPEN_READ_WRITE,
        Access::Read => OpenFlags::SQLITE_OPEN_READ_ONLY,
    };
    let connection = connect_file(path, path, (access, flags))?;
    if access == Access::Write && connection.is_readonly("main").unwrap_or(true) {
        drop(connection); // Before the file is opened and closed again: that would drop its locks.
        must_be_write_protected(path)?;
        return connect(path, Access::Read);
    }
    Ok(connection)
}

/// The same, for a file that this program has not open, and so that reading leaves no trace. Beside a
/// write-ahead file SQLite makes two others, and takes them away again only if it might write.
pub(super) fn connect_alone(path: &Path, access: Access) -> Result<Connection, StoreError> {
    let is_clean = || files::standing(&files::with_ending(path, "-wal")).is_ok_and(|s| s == Standing::Missing);
    if access == Access::Read && header::is_write_ahead(&beginning_of(path)?) && is_clean() {
        return connect_file(path, path, (access, OpenFlags::SQLITE_OPEN_READ_WRITE));
    }
    connect(path, access)
}

/// SQLite only reads whatever it fails to open for writing, whatever the reason.
fn must_be_write_protected(path: &Path) -> Result<(), StoreError> {
    let unknown = "it says that it is written in an unknown way";
    match OpenOptions::new().write(true).open(path) {
        Ok(_) if header::is_only_read(&beginning_of(path)?) => {
            Err(StoreError::Damaged { path: path.to_owned(), what: unknown.to_owned() })
        }
        Ok(_) => Err(StoreError::Io { path: path.to_owned(), what: "it could not be opened for writing".to_owned() }),
        Err(error) if matches!(error.kind(), ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem) => Ok(()),
        Err(error) => Err(StoreError::of_system(path, &error)),
    }
}

/// `named` is the path errors tell of.
fn connect_file(file: &Path, named: &Path, (access, flags): (Access, OpenFlags)) -> Result<Connection, StoreError> {
    let connection = Connection::open_with_flags(file, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)
        .map_err(|error| StoreError::of_sqlite(named, &error))?;
    let writable = access == Access::Write && !connection.is_readonly("main").unwrap_or(true);
    settle(&connection, if writable { Access::Write } else { Access::Read })
        .map_err(|error| unread::told_apart(named, &connection, &error))?;
    Ok(connection)
}

/// Writes changes from now on as journals of ours are written, which may be a change of the file itself:
/// only once it was found sound.
pub(super) fn begin_to_write(path: &Path, connection: &Connection) -> Result<(), StoreError> {
    set(connection, "journal_mode", "DELETE").map_err(|error| StoreError::of_sqlite(path, &error))
}

/// The most memory for pages of the file, in KiB where it is negative: ten years of two tendons fit.
const CACHE_KIB: &str = "-16000";

/// Gives back the memory that pages take which were needed for opening.
pub(super) fn forget_pages(path: &Path, connection: &Connection) -> Result<(), StoreError> {
    connection.execute_batch("PRAGMA shrink_memory").map_err(|error| StoreError::of_sqlite(path, &error))
}

/// How many steps of SQLite's lie between two looks whether the work was cancelled.
const LOOK_EVERY: i32 = 1000;

/// Makes whatever is done with a connection stop once that work is cancelled; none lets it go on for ever.
pub(super) fn stop_with(
    path: &Path,
    connection: &mut Connection,
    progress: Option<&Progress>,
) -> Result<(), StoreError> {
    let handler = progress.cloned().map(|progress| move || progress.is_cancelled());
    connection.progress_handler(LOOK_EVERY, handler).map_err(|error| StoreError::of_sqlite(path, &error))
}

/// Whether a file can be read before it is checked to be written to: nothing has to be changed in it first, as
/// an older version has to be brought up, an interrupted change undone, and what is written ahead taken in.
pub(super) fn can_be_checked_behind(path: &Path, version: u32) -> Result<bool, StoreError> {
    let is_clean = |ending| Ok(standing(&files::with_ending(path, ending))? == Standing::Missing);
    let is_clean = is_clean("-journal")? && is_clean("-wal")?;
    Ok(is_clean && version == header::known() && !header::is_write_ahead(&beginning_of(path)?))
}

fn standing(path: &Path) -> Result<Standing, StoreError> {
    files::standing(path).map_err(|error| StoreError::of_system(path, &error))
}

/// Everything safe on, everything unneeded off, and limits no honest journal meets.
pub(super) fn settle(connection: &Connection, access: Access) -> rusqlite::Result<()> {
    connection.busy_timeout(std::time::Duration::from_millis(2000))?;
    for (config, on) in [
        (DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true),
        (DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW, false),
        (DbConfig::SQLITE_DBCONFIG_DQS_DML, false),
        (DbConfig::SQLITE_DBCONFIG_DQS_DDL, false),
        // Else every question is prepared anew whenever it is asked about another entry.
        (DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true),
    ] {
        connection.set_db_config(config, on)?;
    }
    for (limit, most) in [
        (Limit::SQLITE_LIMIT_ATTACHED, 1), // VACUUM INTO needs one.
        (Limit::SQLITE_LIMIT_LENGTH, 4_000_000),
        (Limit::SQLITE_LIMIT_SQL_LENGTH, 100_000),
        (Limit::SQLITE_LIMIT_COLUMN, 64),
        (Limit::SQLITE_LIMIT_EXPR_DEPTH, 100),
        (Limit::SQLITE_LIMIT_VARIABLE_NUMBER, 100),
        (Limit::SQLITE_LIMIT_TRIGGER_DEPTH, 10),
        (Limit::SQLITE_LIMIT_WORKER_THREADS, 0),
    ] {
        connection.set_limit(limit, most)?;
    }
    for (pragma, value) in [
        ("locking_mode", "NORMAL"), // Notices a file replaced under it.
        ("synchronous", "EXTRA"),
        ("fullfsync", "ON"),
        ("foreign_keys", "ON"),
        ("cell_size_check", "ON"),
        ("mmap_size", "0"),
        ("temp_store", "MEMORY"),
        ("secure_delete", "ON"),
        ("cache_size", CACHE_KIB), // Checked, read and written without fetching a page of it twice.
    ] {
        set(connection, pragma, value)?;
    }
    if access == Access::Read {
        set(connection, "query_only", "ON")?;
    }
    connection.set_prepared_statement_cache_capacity(64);
    Ok(())
}

/// Sets a pragma, whether or not it answers with a row.
fn set(connection: &Connection, pragma: &str, value: &str) -> rusqlite::Result<()> {
    connection.pragma(None, pragma, value, |_| Ok(()))
}

/// Whether the file has the structure of its version, SQLite finds it sound, and all of it is there.
pub(super) fn must_be_sound(
    path: &Path,
    connection: &Connection,
    (access, version): (Access, u32),
) -> Result<(), StoreError> {
    must_have_our_schema(path, connection, version)?; // First: while SQLite checks a file, it follows its rules.
    match access {
        Access::Read => {
            ask_sqlite(path, connection, "quick_check")?;
            must_not_break_off(path, connection)
        }
        Access::Write => must_be_sound_to_write(path, connection),
    }
}

/// The full check of a file of our structure. Reading takes no index; writing through a damaged one could let
/// an entry in twice.
pub(super) fn must_be_sound_to_write(path: &Path, connection: &Connection) -> Result<(), StoreError> {
    indexes_must_hold(path, connection)?;
    must_not_break_off(path, connection)
}

/// Whether all pages are there: SQLite takes the missing end of a last one for zeros.
fn must_not_break_off(path: &Path, connection: &Connection) -> Result<(), StoreError> {
    let failed = |error| StoreError::of_sqlite(path, &error);
    let number = |pragma| connection.pragma_query_value(None, pragma, |row| row.get::<_, u32>(0)).map_err(failed);
    let needed = u64::from(number("page_size")?) * u64::from(number("page_count")?);
    let there = std::fs::metadata(path).map_err(|error| StoreError::of_system(path, &error))?.len();
    if there >= needed {
        Ok(())
    } else {
        Err(StoreError::Damaged { path: path.to_owned(), what: ENDS_EARLY.to_owned() })
    }
}

/// Whether SQLite finds the file sound down to every index.
pub(super) fn indexes_must_hold(path: &Path, connection: &Connection) -> Result<(), StoreError> {
    ask_sqlite(path, connection, "integrity_check")
}

fn ask_sqlite(path: &Path, connection: &Connection, check: &str) -> Result<(), StoreError> {
    let said: String = connection
        .query_row(&format!("PRAGMA {check}(1)"), [], |row| row.get(0))
        .map_err(|error| StoreError::of_sqlite(path, &error))?;
    // It quotes tables and rules, never values; the first line behind its heading says enough.
    let what = said.lines().find(|line| !line.starts_with("***")).unwrap_or("its check fails");
    if said == "ok" { Ok(()) } else { Err(unread::said_by_check(path, what)) }
}

/// Whether the file has the structure of its version, and nothing else in it.
fn must_have_our_schema(path: &Path, connection: &Connection, version: u32) -> Result<(), StoreError> {
    match upgrade::schema(connection) {
        Ok(schema) if upgrade::is_schema_of(version, &schema) => Ok(()),
        Ok(_) => Err(StoreError::SchemaDiffers { path: path.to_owned() }),
        Err(error) => Err(StoreError::of_sqlite(path, &error)),
    }
}

/// Creates a journal where nothing is: made whole under another name first. The lock must be held.
pub(super) fn create(path: &Path) -> Result<(), StoreError> {
    let failed = |error: &std::io::Error| match StoreError::of_system(path, error) {
        // The folder was there a moment ago.
        StoreError::Missing { path } => StoreError::Io { path, what: error.to_string() },
        other => other,
    };
    let folder = files::folder_of(path);
    let beside = make_beside(path, |_| Ok(()))?;
    if let Err(refused) = beside.persist_noclobber(path) {
        // Some file systems cannot rename without replacing. We hold the lock and nothing is there.
        if files::standing(path).map_err(|error| failed(&error))? != Standing::Missing {
            return Err(failed(&refused.error));
        }
        refused.path.persist(path).map_err(|error| failed(&error.error))?;
    }
    files::sync_folder(folder).map_err(|error| failed(&error))
}

/// Makes a journal under a passing name beside a path, with something in it.
pub(super) fn make_beside(
    path: &Path,
    fill: impl FnOnce(&mut Connection) -> Result<(), StoreError>,
) -> Result<TempPath, StoreError> {
    let failed = |error: std::io::Error| StoreError::Io { path: path.to_owned(), what: error.to_string() };
    let engine = |error: rusqlite::Error| StoreError::of_sqlite(path, &error);
    let folder = files::folder_of(path);
    let beside = tempfile::Builder::new().prefix(&new_prefix(path)).suffix(".tmp").tempfile_in(folder);
    // Closed before SQLite opens it: closing it later would drop SQLite's locks.
    let beside = beside.map_err(failed)?.into_temp_path();
    let mut connection = connect_file(&beside, path, (Access::Write, OpenFlags::SQLITE_OPEN_READ_WRITE))?;
    upgrade::start(&mut connection).map_err(engine)?;
    fill(&mut connection)?;
    connection.close().map_err(|(_, error)| engine(error))?;
    let for_writing = OpenOptions::new().write(true).open(&beside); // Or Windows will not sync it.
    for_writing.and_then(|file| file.sync_all()).map_err(failed)?;
    Ok(beside)
}

/// Nothing may be created where an interrupted change of an earlier journal lies: SQLite would undo it
/// in the new one.
pub(super) fn must_leave_no_trace(path: &Path) -> Result<(), StoreError> {
    for ending in ["-journal", "-wal"] {
        let left = files::with_ending(path, ending);
        if files::standing(&left).map_err(|error| StoreError::of_system(path, &error))? != Standing::Missing {
            return Err(StoreError::Leftover { path: path.to_owned(), left });
        }
    }
    Ok(())
}

/// A new journal must not take over the backups of one that was there before: they may be of another
/// person.
pub(super) fn must_have_no_backups(path: &Path) -> Result<(), StoreError> {
    if backup::all(path).is_empty() {
        return Ok(());
    }
    Err(StoreError::Former { path: path.to_owned(), backups: backup::folder(path) })
}

/// Removes what a killed creation or restore left beside the journal. The lock must be held.
pub(super) fn sweep(path: &Path) {
    leftovers::sweep(files::folder_of(path), new_prefix(path));
}

/// How the name of a journal in the making begins.
pub(super) fn new_prefix(path: &Path) -> std::ffi::OsString {
    let mut prefix = std::ffi::OsString::from(".");
    prefix.push(path.file_name().unwrap_or_default());
    prefix.push(".new-");
    prefix
}
