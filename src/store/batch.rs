//! Imports: what came in together, from where, and when; undone as one.

use rusqlite::{Connection, OptionalExtension, Row, params};
use uuid::Uuid;

use super::record::{RowFault, need, read_stamp};
use crate::journal::Stamp;
use crate::journal::cell::Cell;

/// An import. Its revisions name its id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Batch {
    /// Its id.
    pub id: Uuid,
    /// When it was taken in.
    pub stamp: Stamp,
    /// The name of the file it came from; at most 4096 bytes.
    pub source: String,
}

/// An import, and how many revisions came with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptBatch {
    /// The import.
    pub batch: Batch,
    /// How many revisions came with it.
    pub revisions: usize,
}

const SELECT: &str = "SELECT seq, id, recorded_at, recorded_offset, recorded_zone, source, revisions FROM batch";

/// Writes an import that is not there yet.
pub(super) fn insert(connection: &Connection, batch: &Batch, revisions: usize) -> rusqlite::Result<()> {
    connection
        .prepare_cached(
            "INSERT INTO batch (id, recorded_at, recorded_offset, recorded_zone, source, revisions) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute(params![
            batch.id.to_cell(),
            batch.stamp.at.to_cell(),
            batch.stamp.offset.to_cell(),
            batch.stamp.zone,
            batch.source,
            i64::try_from(revisions).unwrap_or(i64::MAX),
        ])?;
    Ok(())
}

/// The import of that id.
pub(super) fn find(connection: &Connection, id: Uuid) -> Result<Option<KeptBatch>, RowFault> {
    let mut statement = connection.prepare_cached(&format!("{SELECT} WHERE id = ?1"))?;
    statement.query_row([id.to_cell()], |row| Ok(read(row))).optional()?.transpose()
}

/// All imports, in the order taken in.
pub(super) fn all(connection: &Connection) -> Result<Vec<KeptBatch>, RowFault> {
    let mut statement = connection.prepare(&format!("{SELECT} ORDER BY seq"))?;
    let rows = statement.query_map([], |row| Ok(read(row)))?;
    rows.map(|row| row?).collect()
}

fn read(row: &Row) -> Result<KeptBatch, RowFault> {
    let seq = row.get(0)?;
    let revisions: i64 = row.get(6)?;
    Ok(KeptBatch {
        batch: Batch { id: need(row, seq, 1, "id")?, stamp: read_stamp(row, seq, 2)?, source: row.get(5)? },
        revisions: usize::try_from(revisions).map_err(|_| RowFault::Unreadable(seq, "revisions"))?,
    })
}
