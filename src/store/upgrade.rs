//! From each version of the file to the next: one numbered file of SQL, one transaction.
//!
//! The version stands in the file's header (`user_version`), set in the same transaction. A backup
//! is made before the first step.

use std::path::Path;

use chrono::{DateTime, Utc};
use rusqlite::{Connection, Transaction, TransactionBehavior};

use super::backup::{self, Occasion};
use super::error::StoreError;

/// Steps in order; the first makes version 1 out of nothing. Those released never change.
pub(super) const STEPS: &[&str] = &[include_str!("sql/001_start.sql")];

/// "SprB": what tells a journal from other programs' databases.
pub(super) const APPLICATION_ID: i32 = 0x5370_7242;

/// The version a file has after all steps.
pub(super) fn latest(steps: &[&str]) -> u32 {
    u32::try_from(steps.len()).unwrap_or(u32::MAX)
}

/// Makes an empty database a journal of the latest version.
pub(super) fn start(connection: &mut Connection) -> rusqlite::Result<()> {
    let transaction = Transaction::new(connection, TransactionBehavior::Immediate)?;
    for step in STEPS {
        transaction.execute_batch(step)?;
    }
    transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
    transaction.pragma_update(None, "user_version", latest(STEPS))?;
    transaction.commit()
}

/// Brings a journal of an older version up to the last of the steps, behind a verified backup.
pub(super) fn bring_up(
    path: &Path,
    connection: &mut Connection,
    (version, steps): (u32, &[&str]),
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    if version >= latest(steps) {
        return Ok(());
    }
    backup::take(path, Occasion::BeforeUpgrade, now)?;
    upgrade(connection, version, steps).map_err(|error| StoreError::of_sqlite(path, &error))
}

/// Brings a journal of `version` up to the last of the steps. Each step is whole or not done.
pub(super) fn upgrade(connection: &mut Connection, version: u32, steps: &[&str]) -> rusqlite::Result<()> {
    for (done, step) in (0u32..).zip(steps).skip(version as usize) {
        let transaction = Transaction::new(connection, TransactionBehavior::Immediate)?;
        transaction.execute_batch(step)?;
        transaction.pragma_update(None, "user_version", done + 1)?;
        transaction.commit()?; // Deferred foreign keys are checked here.
    }
    Ok(())
}

/// The text of everything a database is made of, for comparing.
pub(super) fn schema(connection: &Connection) -> rusqlite::Result<Vec<[Option<String>; 4]>> {
    let mut statement =
        connection.prepare("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name")?;
    let rows = statement.query_map([], |row| Ok([row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?]))?;
    rows.collect()
}

/// The text a journal of `version` must have.
pub(super) fn expected_schema(version: u32) -> rusqlite::Result<Vec<[Option<String>; 4]>> {
    let connection = Connection::open_in_memory()?;
    for step in STEPS.iter().take(version as usize) {
        connection.execute_batch(step)?;
    }
    schema(&connection)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn version(connection: &Connection) -> u32 {
        connection.pragma_query_value(None, "user_version", |row| row.get(0)).unwrap()
    }

    #[test]
    fn steps_already_done_are_not_done_again() {
        let mut connection = Connection::open_in_memory().unwrap();
        let steps = ["CREATE TABLE a (x) ", "CREATE TABLE b (x)", "CREATE TABLE c (x)"];
        upgrade(&mut connection, 0, &steps[..2]).unwrap();
        assert_eq!(version(&connection), 2);
        upgrade(&mut connection, 2, &steps).unwrap();
        assert_eq!((version(&connection), schema(&connection).unwrap().len()), (3, 3));
    }

    #[test]
    fn an_older_journal_is_backed_up_and_then_brought_up_or_left_as_it_was() {
        use crate::store::{Create, Store};
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("journal");
        drop(Store::open(&path, Create::WhereNoneEverWas).unwrap());
        let now = DateTime::<Utc>::UNIX_EPOCH;
        let mut connection = Connection::open(&path).unwrap();
        bring_up(&path, &mut connection, (1, STEPS), now).unwrap();
        assert_eq!(backup::all(&path), []);
        let steps = [STEPS[0], "CREATE TABLE later (x)"];
        // Where no backup can be made, nothing is changed.
        std::fs::write(backup::folder(&path), b"a file where the folder should be").unwrap();
        assert!(bring_up(&path, &mut connection, (1, &steps), now).is_err());
        assert_eq!(version(&connection), 1);
        std::fs::remove_file(backup::folder(&path)).unwrap();
        bring_up(&path, &mut connection, (1, &steps), now).unwrap();
        let made = backup::all(&path);
        assert_eq!((version(&connection), made.len(), made[0].occasion), (2, 1, Occasion::BeforeUpgrade));
        assert_eq!(version(&Connection::open(&made[0].path).unwrap()), 1);
    }

    #[test]
    fn a_step_that_fails_is_not_done_at_all() {
        let mut connection = Connection::open_in_memory().unwrap();
        let steps = ["CREATE TABLE a (x)", "CREATE TABLE b (x); INSERT INTO nowhere VALUES (1)"];
        assert!(upgrade(&mut connection, 0, &steps).is_err());
        assert_eq!((version(&connection), schema(&connection).unwrap().len()), (1, 1));
    }
}
