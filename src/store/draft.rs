//! Drafts: the one table whose rows change. They belong to the day they were begun on.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::{Connection, params};

use super::record::{RowFault, need};
use crate::journal::cell::Cell;
use crate::journal::draft::{Draft, Fields};

/// Puts a draft in the place of the one before it. One without fields is none.
pub(super) fn keep(connection: &Connection, draft: &Draft) -> rusqlite::Result<()> {
    forget(connection, &draft.form, draft.day)?;
    let mut insert =
        connection.prepare_cached("INSERT INTO draft (form, day, field, value) VALUES (?1, ?2, ?3, ?4)")?;
    for (field, value) in &draft.fields {
        insert.execute(params![draft.form, draft.day.to_cell(), field, value])?;
    }
    Ok(())
}

/// Removes a draft, if there is one.
pub(super) fn forget(connection: &Connection, form: &str, day: NaiveDate) -> rusqlite::Result<()> {
    let mut delete = connection.prepare_cached("DELETE FROM draft WHERE form = ?1 AND day = ?2")?;
    delete.execute(params![form, day.to_cell()])?;
    Ok(())
}

/// All drafts, by form and day.
pub(super) fn all(connection: &Connection) -> Result<Vec<Draft>, RowFault> {
    let mut statement = connection.prepare("SELECT form, day, field, value FROM draft ORDER BY form, day, field")?;
    let mut rows = statement.query([])?;
    let mut drafts: BTreeMap<(String, NaiveDate), Fields> = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let key = (row.get(0)?, need(row, 0, 1, "day")?);
        drafts.entry(key).or_default().insert(row.get(2)?, row.get(3)?);
    }
    Ok(drafts.into_iter().map(|((form, day), fields)| Draft { form, day, fields }).collect())
}
