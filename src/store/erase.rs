//! Erasing for good: the one exception to "rows are never changed".
//!
//! First the rows go, in one change. Then the file is written anew: SQLite zeroes what it frees, but what it
//! once moved can have left copies in the gaps of its pages. Then the backups go that hold it, if that was
//! chosen. Until all of it is done a draft under a name of its own says what is left to do, so that whatever
//! stops it, a crash too, it is known and can be finished.

use std::path::Path;

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{Connection, OptionalExtension};
use uuid::Uuid;

use super::backup::{self, Occasion};
use super::error::StoreError;
use super::record::{self, RowFault};
use super::{Fault, Store, draft, header, opening};
use crate::journal::cell::Cell;
use crate::journal::draft::{Draft, Fields};
use crate::journal::{Kind, Revision};

/// What is erased.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ToErase {
    /// These records, with all their revisions; nothing that stays may belong to them.
    Records(Vec<Uuid>),
    /// All entries, imports and drafts.
    Everything,
}

/// An erasing that was asked for, and how far it reaches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Erasing {
    /// What is erased.
    pub what: ToErase,
    /// Whether the backups that hold it are, too.
    pub with_backups: bool,
}

/// What the draft is called that says what is left to do, and its fields.
const FORM: &str = "erasing";
const WHAT: &str = "what";
const BACKUPS: &str = "backups";
/// What stands there in the place of records.
const EVERYTHING: &str = "everything";

impl Erasing {
    /// The erasing that is not done to its end, among a journal's drafts.
    pub fn left(drafts: &[Draft]) -> Option<Self> {
        let fields = &drafts.iter().find(|draft| draft.form == FORM)?.fields;
        let what = match fields.get(WHAT)?.as_str() {
            EVERYTHING => ToErase::Everything,
            ids => ToErase::Records(ids.split(' ').filter_map(Uuid::from_cell).collect()),
        };
        let with_backups = fields.get(BACKUPS).and_then(|text| bool::from_cell(text)).unwrap_or(false);
        Some(Self { what, with_backups })
    }

    /// Whether that draft is this one's note and no form of a person's.
    pub fn is_note(draft: &Draft) -> bool {
        draft.form == FORM
    }

    fn note(&self, day: NaiveDate) -> Draft {
        let what = match &self.what {
            ToErase::Everything => EVERYTHING.to_owned(),
            ToErase::Records(records) => records.iter().map(Cell::to_cell).collect::<Vec<_>>().join(" "),
        };
        let fields = [(WHAT, what), (BACKUPS, self.with_backups.to_cell())];
        let fields: Fields = fields.into_iter().map(|(name, text)| (name.to_owned(), text)).collect();
        Draft { form: FORM.to_owned(), day, fields }
    }

    /// This one together with one that was never finished.
    fn and(&self, earlier: Option<Self>) -> Self {
        let Some(earlier) = earlier else { return self.clone() };
        let what = match (&self.what, earlier.what) {
            (ToErase::Records(now), ToErase::Records(then)) => ToErase::Records([then, now.clone()].concat()),
            _ => ToErase::Everything,
        };
        Self { what, with_backups: self.with_backups || earlier.with_backups }
    }
}

impl Store {
    /// Erases rows, all of them or none; afterwards [`Store::finish_erasing`] has to see to the file and the
    /// backups. `drafts` are left as they are given here; one without fields goes. Trying again is safe.
    ///
    /// # Errors
    /// When it could not be erased; then nothing of it is.
    pub fn erase(&mut self, erasing: &Erasing, drafts: &[Draft], now: DateTime<Utc>) -> Result<(), StoreError> {
        let written = self.write(|connection| {
            let note = erasing.and(Erasing::left(&draft::all(connection)?)).note(now.date_naive());
            match &erasing.what {
                ToErase::Records(records) => erase_records(connection, records)?,
                ToErase::Everything => erase_everything(connection)?,
            }
            drafts.iter().try_for_each(|draft| draft::keep(connection, draft))?;
            forget_note(connection)?;
            draft::keep(connection, &note)?;
            if is_gone(connection, &erasing.what)? { Ok(()) } else { Err(Fault::Refused("it is still there")) }
        });
        self.or_is_there(written, |connection| is_gone(connection, &erasing.what))
    }

    /// Does what is left of an erasing: writes the file anew and, if that was chosen, makes a backup and then
    /// removes those that hold what was erased. Gives how many it removed; none where nothing is left.
    ///
    /// # Errors
    /// What could not be done; it is erased from the journal all the same, and this can be tried again.
    pub fn finish_erasing(&mut self, now: DateTime<Utc>) -> Result<usize, StoreError> {
        let drafts = draft::all(self.connection()?).map_err(|fault| self.fault(fault))?;
        let Some(Erasing { what, with_backups }) = Erasing::left(&drafts) else { return Ok(0) };
        self.write_anew()?;
        let removed = match self.path().filter(|_| with_backups) {
            Some(path) => erase_backups(path, &what, self.holds_entries()?, now)?,
            None => 0,
        };
        self.write(|connection| Ok(forget_note(connection)?))?;
        Ok(removed)
    }

    /// Writes the file anew with what it holds and nothing else, and looks that it is the same.
    fn write_anew(&mut self) -> Result<(), StoreError> {
        self.must_be_writable()?;
        let path = self.shown_path();
        let before = self.held()?;
        let done = self.connection()?.execute_batch("VACUUM");
        self.must_be_the_same_file()?;
        done.map_err(|error| {
            let what = StoreError::of_sqlite(&path, &error).cause();
            StoreError::TracesLeft { path: path.clone(), what }
        })?;
        opening::indexes_must_hold(&path, self.connection()?)?;
        if self.held()? == before {
            Ok(())
        } else {
            Err(self.fault(Fault::Unsound("entries are not what they were before it was written anew".to_owned())))
        }
    }

    /// The numbers of all entries, and the entries.
    fn held(&self) -> Result<(Vec<i64>, Vec<Revision>), StoreError> {
        let connection = self.connection()?;
        let read = || {
            let mut statement = connection.prepare("SELECT seq FROM entry ORDER BY seq")?;
            let numbers = statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
            Ok::<_, RowFault>((numbers, record::all(connection, header::known())?))
        };
        read().map_err(|fault| self.fault(fault))
    }
}

/// First a backup without it, if there is anything to back up; only then those with it go.
fn erase_backups(journal: &Path, what: &ToErase, holds_entries: bool, now: DateTime<Utc>) -> Result<usize, StoreError> {
    if holds_entries {
        let made = backup::take(journal, Occasion::AfterErasing, now);
        made.map_err(|error| StoreError::BackupsKept { path: journal.to_owned(), what: error.cause() })?;
    }
    backup::erase(journal, what)
}

fn erase_records(connection: &Connection, records: &[Uuid]) -> Result<(), Fault> {
    let mut batches: Vec<String> = Vec::new();
    for record in records {
        let id = record.to_cell();
        let Some(kind) = kind_of(connection, &id)? else { continue };
        let mut statement =
            connection.prepare_cached("SELECT DISTINCT batch FROM entry WHERE record = ?1 AND batch IS NOT NULL")?;
        batches.extend(statement.query_map([&id], |row| row.get(0))?.collect::<Result<Vec<String>, _>>()?);
        let contents = format!("DELETE FROM {} WHERE entry IN (SELECT seq FROM entry WHERE record = ?1)", kind.name());
        for sql in [&contents, "DELETE FROM entry WHERE record = ?1", "DELETE FROM record WHERE id = ?1"] {
            connection.prepare_cached(sql)?.execute([&id])?;
        }
    }
    // The name of an imported file is the person's, too. How many came with an import that stays is still so.
    let sql = "DELETE FROM batch WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM entry WHERE batch = ?1)";
    for batch in batches {
        connection.prepare_cached(sql)?.execute([batch])?;
    }
    Ok(())
}

fn kind_of(connection: &Connection, record: &str) -> Result<Option<Kind>, RowFault> {
    let mut statement = connection.prepare_cached("SELECT kind FROM record WHERE id = ?1")?;
    let kind: Option<String> = statement.query_row([record], |row| row.get(0)).optional()?;
    kind.map(|kind| Kind::from_name(&kind).ok_or(RowFault::Incomplete)).transpose()
}

fn erase_everything(connection: &Connection) -> Result<(), Fault> {
    for table in Kind::ALL.iter().map(|kind| kind.name()).chain(["entry", "batch", "record", "draft"]) {
        connection.execute(&format!("DELETE FROM {table}"), [])?;
    }
    Ok(())
}

/// Removes what says what is left to do.
pub(super) fn forget_note(connection: &Connection) -> rusqlite::Result<()> {
    connection.execute("DELETE FROM draft WHERE form = ?1", [FORM])?;
    Ok(())
}

/// Whether nothing of it is in the journal. That no contents are left without their entry, the references see to.
fn is_gone(connection: &Connection, what: &ToErase) -> Result<bool, Fault> {
    let ToErase::Records(records) = what else {
        let sql = "SELECT NOT EXISTS (SELECT 1 FROM entry) AND NOT EXISTS (SELECT 1 FROM record)";
        return Ok(connection.query_row(sql, [], |row| row.get(0))?);
    };
    let sql = "SELECT EXISTS (SELECT 1 FROM entry WHERE record = ?1) OR EXISTS (SELECT 1 FROM record WHERE id = ?1)";
    let mut statement = connection.prepare_cached(sql)?;
    for record in records {
        if statement.query_row([record.to_cell()], |row| row.get(0))? {
            return Ok(false);
        }
    }
    Ok(true)
}
