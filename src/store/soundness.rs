//! Whether a journal is sound, for those who want to know. Opening it has already checked the file,
//! its structure and every hash.

use std::collections::HashSet;

use rusqlite::Connection;

use super::{Erasing, Fault, Opened};
use crate::journal::Kind;
use crate::journal::witness::Answer;

/// What a sound journal holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Soundness {
    /// Records: things that were noted, whatever became of them.
    pub records: usize,
    /// Revisions of them, corrections and withdrawals included.
    pub revisions: usize,
    /// Imports.
    pub imports: usize,
    /// Forms begun and not yet kept.
    pub drafts: usize,
}

/// What an opened journal holds, once nothing in it hangs in the air.
pub(super) fn of(opened: &Opened) -> Result<Soundness, Fault> {
    let connection = opened.store.connection()?;
    references_hold(connection)?;
    nothing_lies_beside(connection, opened.journal.len())?;
    let records: HashSet<_> = opened.journal.iter().map(|revision| revision.record).collect();
    if count(connection, "record")? != records.len() {
        return Err(Fault::Unsound("a record has no entries".to_owned()));
    }
    Ok(Soundness {
        records: records.len(),
        revisions: opened.journal.len(),
        imports: count(connection, "batch")?,
        drafts: opened.drafts.iter().filter(|draft| !Erasing::is_note(draft) && !Answer::is_note(draft)).count(),
    })
}

fn references_hold(connection: &Connection) -> Result<(), Fault> {
    let mut statement = connection.prepare("PRAGMA foreign_key_check")?;
    let mut rows = statement.query([])?;
    match rows.next()? {
        None => Ok(()),
        Some(row) => {
            let table: String = row.get(0)?;
            Err(Fault::Unsound(format!("a row of {table} refers to one that is missing")))
        }
    }
}

/// Reading found the contents of every entry; nor may there be contents without theirs.
fn nothing_lies_beside(connection: &Connection, revisions: usize) -> Result<(), Fault> {
    let mut rows = 0;
    for kind in Kind::ALL {
        rows += count(connection, kind.name())?;
    }
    if rows == revisions { Ok(()) } else { Err(Fault::Unsound("there are contents of no entry".to_owned())) }
}

fn count(connection: &Connection, table: &str) -> Result<usize, Fault> {
    let rows: i64 = connection.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0))?;
    Ok(usize::try_from(rows).unwrap_or_default())
}
