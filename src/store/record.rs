//! Revisions as rows: an entry, and beside it one row in the table of its kind.
//!
//! Tables of kinds have the columns of the journal format, so that one piece of code writes and reads
//! them all. What is written is read back and compared before it counts as kept.

mod columns;
mod reading;

use std::sync::LazyLock;

use rusqlite::fallible_streaming_iterator::FallibleStreamingIterator;
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, Row, Rows, params};
use uuid::Uuid;

use super::header;
use crate::journal::cell::Cell;
use crate::journal::{Fact, Kind, Revision};
use columns::{Column, Form};
use reading::{Contents, ENTRY_COLUMNS, Hash, Reader};
pub(super) use reading::{need, read_stamp};

/// Why a row is no revision.
#[derive(Debug)]
pub(super) enum RowFault {
    /// SQLite failed.
    Sqlite(rusqlite::Error),
    /// The row says something it cannot say; where, and in which column.
    Unreadable(i64, &'static str),
    /// The row is not what was written.
    Altered(i64),
    /// There are entries without their row in the table of their kind.
    Incomplete,
}

impl From<rusqlite::Error> for RowFault {
    fn from(error: rusqlite::Error) -> Self {
        RowFault::Sqlite(error)
    }
}

/// A cell's text as it is kept. What fits no form stays text, which the table then refuses.
fn to_kept(form: Form, text: &str) -> Value {
    let number = match form {
        Form::Whole => text.parse().ok().map(Value::Integer),
        Form::Decimal => text.parse().ok().filter(|number: &f64| number.is_finite()).map(Value::Real),
        Form::YesNo => bool::from_cell(text).map(|yes| Value::Integer(yes.into())),
        Form::Words => None,
    };
    number.unwrap_or_else(|| Value::Text(text.to_owned()))
}

/// A revision that was written just now: its place and its hash.
pub(super) struct Written {
    seq: i64,
    hash: Hash,
}

/// Writes a revision; nothing where one of its id is there.
pub(super) fn insert(connection: &Connection, revision: &Revision) -> rusqlite::Result<Option<Written>> {
    let kind = revision.fact.kind();
    let record = revision.record.to_cell();
    connection
        .prepare_cached("INSERT INTO record (id, kind) VALUES (?1, ?2) ON CONFLICT DO NOTHING")?
        .execute(params![record, kind.name()])?;
    let hash = reading::hash(&revision.canonical());
    let is_new = connection
        .prepare_cached(
            "INSERT INTO entry (revision, record, kind, recorded_at, recorded_offset, recorded_zone, \
             replaces, batch, act, withdrawn, hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11) \
             ON CONFLICT (revision) DO NOTHING",
        )?
        .execute(params![
            revision.id.to_cell(),
            record,
            kind.name(),
            revision.stamp.at.to_cell(),
            revision.stamp.offset.to_cell(),
            revision.stamp.zone,
            revision.replaces.map(|id| id.to_cell()),
            revision.batch.map(|id| id.to_cell()),
            revision.act.map(|id| id.to_cell()),
            revision.withdrawn,
            hash,
        ])?;
    if is_new == 0 {
        return Ok(None);
    }
    let seq = connection.last_insert_rowid();
    insert_fact(connection, seq, &revision.fact)?;
    Ok(Some(Written { seq, hash }))
}

/// Whether a revision that was written just now is what was given, to the last byte.
pub(super) fn is_as_given(connection: &Connection, revision: &Revision, written: &Written) -> Result<bool, RowFault> {
    let kind = revision.fact.kind();
    let sql = &SQL[kind as usize].at;
    let said = at_place(connection, sql, (kind, written.seq), |row, contents| Reader::default().read(row, contents))?;
    Ok(said.revision == *revision && said.hash == written.hash)
}

fn insert_fact(connection: &Connection, entry: i64, fact: &Fact) -> rusqlite::Result<()> {
    let kind = fact.kind();
    let columns = columns::of(kind);
    let mut values = vec![Value::Null; columns.len() + 1];
    values[0] = Value::Integer(entry);
    let mut next = 0;
    fact.each_cell(|name, text| {
        if let Some(place) = columns::place_of(columns, name, next) {
            next = place + 1;
            values[next] = to_kept(columns[place].form, text);
        }
    });
    connection.prepare_cached(&SQL[kind as usize].insert)?.execute(rusqlite::params_from_iter(values))?;
    Ok(())
}

/// What is asked again and again of the table of a kind, in the latest version.
struct Sql {
    insert: String,
    at: String,
}

static SQL: LazyLock<Vec<Sql>> = LazyLock::new(|| {
    let of = |kind: &Kind| Sql { insert: insert_into(*kind), at: select(header::known(), *kind) };
    Kind::ALL.iter().map(of).collect()
});

/// Every column every time: few statements, and a column the table lacks is an error.
fn insert_into(kind: Kind) -> String {
    let columns = columns::of(kind);
    let names: String = columns.iter().map(|column| format!(", {}", column.name)).collect();
    let places = ", ?".repeat(columns.len());
    format!("INSERT INTO {} (entry{names}) VALUES (?{places})", kind.name())
}

/// The columns of `entry` a revision is read from; what a journal of that version has not counts as unanswered.
fn entry_columns(version: u32) -> String {
    let act = if version >= 2 { "act" } else { "NULL" };
    format!(
        "seq, revision, record, recorded_at, recorded_offset, recorded_zone, replaces, batch, withdrawn, {act}, \
         hash, entry.kind"
    )
}

/// The columns of a kind a fact is read from; likewise.
fn fact_columns(version: u32, kind: Kind) -> String {
    let of =
        |column: &Column| if column.since <= version { format!(", k.{}", column.name) } else { ", NULL".to_owned() };
    columns::of(kind).iter().map(of).collect()
}

/// Asks for the entry at a place, with its fact.
fn select(version: u32, kind: Kind) -> String {
    let (entry, fact, table) = (entry_columns(version), fact_columns(version, kind), kind.name());
    format!("SELECT {entry}{fact} FROM entry JOIN {table} k ON k.entry = seq WHERE seq = ?1")
}

/// The revision of that id, checked against its hash; in a journal of the latest version.
pub(super) fn find(connection: &Connection, id: Uuid) -> Result<Option<Revision>, RowFault> {
    let found = connection
        .prepare_cached("SELECT seq, kind FROM entry WHERE revision = ?1")?
        .query_row([id.to_cell()], |row| Ok((row.get(0)?, row.get::<_, String>(1)?)))
        .optional()?;
    let Some((seq, kind)) = found else { return Ok(None) };
    let kind = Kind::from_name(&kind).ok_or(RowFault::Unreadable(seq, "kind"))?;
    checked_at(connection, &SQL[kind as usize].at, (kind, seq)).map(Some)
}

/// The revision kept at that place in a journal of that version, checked against its hash.
pub(super) fn at(connection: &Connection, version: u32, seq: i64) -> Result<Option<Revision>, RowFault> {
    let kind = connection
        .prepare_cached("SELECT kind FROM entry WHERE seq = ?1")?
        .query_row([seq], |row| row.get::<_, String>(0))
        .optional()?;
    let Some(kind) = kind else { return Ok(None) };
    let kind = Kind::from_name(&kind).ok_or(RowFault::Unreadable(seq, "kind"))?;
    checked_at(connection, &select(version, kind), (kind, seq)).map(Some)
}

fn checked_at(connection: &Connection, sql: &str, place: (Kind, i64)) -> Result<Revision, RowFault> {
    at_place(connection, sql, place, |row, contents| Reader::default().checked(row, contents))
}

/// Reads the row of the entry at a place, which has its fact's columns behind its own.
fn at_place<T>(
    connection: &Connection,
    sql: &str,
    (kind, seq): (Kind, i64),
    read: impl FnOnce(&Row, &Contents) -> Result<T, RowFault>,
) -> Result<T, RowFault> {
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query([seq])?;
    let row = rows.next()?.ok_or(RowFault::Incomplete)?;
    read(row, &Contents { kind, row, first: ENTRY_COLUMNS })
}

/// All revisions of a journal of that version in the order kept, each checked against its hash: one way
/// through the entries, and beside it one through the table of each kind.
pub(super) fn all(connection: &Connection, version: u32) -> Result<Vec<Revision>, RowFault> {
    let table = |kind: &Kind| {
        let (fact, table) = (fact_columns(version, *kind), kind.name());
        connection.prepare(&format!("SELECT k.entry{fact} FROM {table} k ORDER BY k.entry"))
    };
    let mut tables = Kind::ALL.iter().map(table).collect::<Result<Vec<_>, _>>()?;
    let mut contents = tables.iter_mut().map(|table| table.query([])).collect::<Result<Vec<_>, _>>()?;
    let mut entries = connection.prepare(&format!("SELECT {} FROM entry ORDER BY seq", entry_columns(version)))?;
    let mut entries = entries.query([])?;
    let (mut revisions, mut reader) = (Vec::new(), Reader::default());
    while let Some(entry) = entries.next()? {
        let seq = entry.get(0)?;
        let kind = reading::words(entry, ENTRY_COLUMNS - 1)?.and_then(Kind::from_name);
        let kind = kind.ok_or(RowFault::Unreadable(seq, "kind"))?;
        let row = of_entry(&mut contents[kind as usize], seq)?.ok_or(RowFault::Incomplete)?;
        revisions.push(reader.checked(entry, &Contents { kind, row, first: 1 })?);
    }
    Ok(revisions)
}

/// The row that belongs to an entry; entries are asked for in their order.
fn of_entry<'r, 's>(rows: &'r mut Rows<'s>, seq: i64) -> rusqlite::Result<Option<&'r Row<'s>>> {
    let mut entry = None;
    while entry.is_none_or(|entry| entry < seq) {
        let Some(row) = rows.next()? else { return Ok(None) };
        entry = Some(row.get::<_, i64>(0)?);
    }
    Ok(Rows::get(rows).filter(|_| entry == Some(seq)))
}

#[cfg(test)]
mod tests;
