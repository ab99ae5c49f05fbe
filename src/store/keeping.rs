//! Keeping in one transaction: what is there already stays, what is new is read back before it counts.

use rusqlite::{Connection, Transaction, TransactionBehavior};

use super::Fault;
use super::batch::{self, Batch};
use super::record::{self, RowFault};
use crate::journal::Revision;
use crate::platform::progress::Progress;

pub(super) fn in_transaction(
    connection: &mut Connection,
    change: impl FnOnce(&Connection) -> Result<(), Fault>,
) -> Result<(), Fault> {
    let transaction = Transaction::new(connection, TransactionBehavior::Immediate)?;
    change(&transaction)?; // Dropped without commit, it is rolled back.
    Ok(transaction.commit()?)
}

pub(super) fn insert_all(connection: &Connection, revisions: &[Revision], progress: &Progress) -> Result<(), Fault> {
    progress.begin(revisions.len());
    for revision in revisions {
        progress.step().map_err(|_| Fault::Cancelled)?;
        let Some(written) = record::insert(connection, revision)? else {
            is_there(connection, revision)?;
            continue;
        };
        match record::is_as_given(connection, revision, &written) {
            Ok(true) => {}
            Err(RowFault::Sqlite(error)) => return Err(error.into()),
            _ => return Err(Fault::Refused("it would not be the same when read again")),
        }
    }
    Ok(())
}

fn is_there(connection: &Connection, revision: &Revision) -> Result<bool, Fault> {
    match record::find(connection, revision.id) {
        Ok(None) => Ok(false),
        Ok(Some(kept)) if kept == *revision => Ok(true),
        Ok(Some(_)) => Err(Fault::Refused("another entry has its id")),
        Err(fault) => Err(Fault::Row(fault)),
    }
}

pub(super) fn are_all_there(connection: &Connection, revisions: &[Revision]) -> Result<bool, Fault> {
    for revision in revisions {
        if !is_there(connection, revision)? {
            return Ok(false);
        }
    }
    Ok(true)
}

pub(super) fn insert_batch(connection: &Connection, batch: &Batch, revisions: usize) -> Result<(), Fault> {
    if !is_batch_there(connection, batch, revisions)? {
        batch::insert(connection, batch, revisions)?;
    }
    Ok(())
}

pub(super) fn is_batch_there(connection: &Connection, batch: &Batch, revisions: usize) -> Result<bool, Fault> {
    match batch::find(connection, batch.id)? {
        None => Ok(false),
        Some(kept) if kept.batch == *batch && kept.revisions == revisions => Ok(true),
        Some(_) => Err(Fault::Refused("another import has its id")),
    }
}
