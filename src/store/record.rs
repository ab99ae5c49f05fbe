//! Revisions as rows: an entry, and beside it one row in the table of its kind.
//!
//! Tables of kinds have the columns of the journal format, so that one piece of code writes and reads
//! them all. What is written is read back and compared before it counts as kept.

use chrono::{DateTime, FixedOffset, Utc};
use rusqlite::types::{Value, ValueRef};
use rusqlite::{Connection, OptionalExtension, Row, params};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::header;
use crate::journal::cell::{Cell, CellReader};
use crate::journal::{Fact, Kind, Revision, Stamp};

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

/// The columns of a kind's table, in the order of the journal format.
pub(super) fn columns_of(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Setting => &["date", "setting", "value"],
        Kind::Tendon => &["date", "side", "location", "since", "event"],
        Kind::Goal => &["date", "mode", "goal_min"],
        Kind::CheckIn => &[
            "date",
            "side",
            "stiffness",
            "stiffness_min",
            "rest_pain",
            "daily_pain",
            "swelling",
            "tenderness",
            "painkiller",
            "note",
        ],
        Kind::Day => &["date", "event", "note"],
        Kind::Session => &[
            "date",
            "time",
            "utc_offset",
            "activity",
            "minutes",
            "run_min",
            "distance_km",
            "cadence_spm",
            "effort",
            "hills",
            "surface",
            "shoes",
            "plan_step",
            "reduced",
            "repetitions",
            "note",
        ],
        Kind::Response => {
            &["side", "session", "pain_start", "pain_peak", "pain_end", "sharp", "settle_min", "back_to_usual_h"]
        }
        Kind::Exercise => &["side", "session", "exercise", "sets", "repetitions", "load_kg", "rm", "legs", "hold_s"],
        Kind::HeelRaise => &["date", "side", "surface", "repetitions", "pain_peak"],
        Kind::Plan => &["date", "event", "who", "note"],
        Kind::Flag => &["date", "side", "event", "flag", "value", "who", "note"],
        Kind::Score => &["date", "instrument", "score"],
        Kind::Evaluation => &["date", "side", "stiffness", "stiffness_min", "rest_pain", "daily_pain", "note"],
    }
}

/// The columns that came with version 2.
const SINCE_2: [(Kind, &str); 4] =
    [(Kind::Session, "cadence_spm"), (Kind::Session, "shoes"), (Kind::Flag, "value"), (Kind::Flag, "who")];

/// Whether a journal of that version has the column.
fn has_column(version: u32, kind: Kind, column: &str) -> bool {
    version >= 2 || !SINCE_2.contains(&(kind, column))
}

/// How a column is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Whole,
    Decimal,
    YesNo,
    Words,
}

/// How that column of that kind is kept.
pub(super) fn form_of(kind: Kind, column: &str) -> Form {
    match column {
        "swelling" | "tenderness" | "painkiller" | "hills" | "reduced" | "sharp" => Form::YesNo,
        "minutes" | "run_min" | "distance_km" | "load_kg" | "back_to_usual_h" => Form::Decimal,
        "stiffness" | "stiffness_min" | "rest_pain" | "daily_pain" if kind == Kind::Evaluation => Form::Decimal,
        "stiffness" | "stiffness_min" | "rest_pain" | "daily_pain" | "cadence_spm" | "effort" | "plan_step"
        | "sets" | "repetitions" | "rm" | "legs" | "hold_s" | "pain_start" | "pain_peak" | "pain_end"
        | "settle_min" | "goal_min" | "score" => Form::Whole,
        _ => Form::Words,
    }
}

/// A cell's text as it is kept. What fits no form stays text, which the table then refuses.
fn to_kept(form: Form, text: String) -> Value {
    let number = match form {
        Form::Whole => text.parse().ok().map(Value::Integer),
        Form::Decimal => text.parse().ok().filter(|number: &f64| number.is_finite()).map(Value::Real),
        Form::YesNo => bool::from_cell(&text).map(|yes| Value::Integer(yes.into())),
        Form::Words => None,
    };
    number.unwrap_or(Value::Text(text))
}

/// What is kept as a cell's text.
fn from_kept(form: Form, kept: ValueRef) -> Option<String> {
    match (form, kept) {
        (_, ValueRef::Null) => Some(String::new()),
        // Minutes were whole in version 1.
        (Form::Whole | Form::Decimal, ValueRef::Integer(number)) => Some(number.to_string()),
        (Form::Decimal, ValueRef::Real(number)) => Some(number.to_string()),
        (Form::YesNo, ValueRef::Integer(number @ 0..=1)) => Some((number == 1).to_cell()),
        (Form::Words, ValueRef::Text(bytes)) => String::from_utf8(bytes.to_vec()).ok(),
        _ => None,
    }
}

/// What a revision's row is checked against for ever.
pub(super) fn hash(revision: &Revision) -> [u8; 32] {
    Sha256::digest(revision.canonical()).into()
}

/// Writes a revision that is not there yet.
pub(super) fn insert(connection: &Connection, revision: &Revision) -> rusqlite::Result<()> {
    let kind = revision.fact.kind();
    let record = revision.record.to_cell();
    connection
        .prepare_cached("INSERT INTO record (id, kind) VALUES (?1, ?2) ON CONFLICT DO NOTHING")?
        .execute(params![record, kind.name()])?;
    connection
        .prepare_cached(
            "INSERT INTO entry (revision, record, kind, recorded_at, recorded_offset, recorded_zone, \
             replaces, batch, act, withdrawn, hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
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
            hash(revision),
        ])?;
    insert_fact(connection, connection.last_insert_rowid(), &revision.fact)
}

fn insert_fact(connection: &Connection, entry: i64, fact: &Fact) -> rusqlite::Result<()> {
    let kind = fact.kind();
    let mut names = vec!["entry"];
    let mut values = vec![Value::Integer(entry)];
    let mut cells = fact.cells();
    // Every column every time: few statements, and a column the table lacks is an error.
    for column in columns_of(kind) {
        let cell = cells.iter().position(|(name, _)| name == column).map(|place| cells.swap_remove(place).1);
        names.push(column);
        values.push(cell.map_or(Value::Null, |text| to_kept(form_of(kind, column), text)));
    }
    let places = vec!["?"; names.len()].join(", ");
    let sql = format!("INSERT INTO {} ({}) VALUES ({places})", kind.name(), names.join(", "));
    connection.prepare_cached(&sql)?.execute(rusqlite::params_from_iter(values))?;
    Ok(())
}

/// Number of the columns of `entry` a revision is read from.
const ENTRY_COLUMNS: usize = 10;

/// What a journal of that version has not counts as unanswered.
fn select(version: u32, kind: Kind, filter: &str) -> String {
    let fact =
        |column: &&str| if has_column(version, kind, column) { format!("k.{column}") } else { "NULL".to_owned() };
    let facts: String = columns_of(kind).iter().map(|column| format!(", {}", fact(column))).collect();
    let act = if version >= 2 { "e.act" } else { "NULL" };
    format!(
        "SELECT e.seq, e.revision, e.record, e.recorded_at, e.recorded_offset, e.recorded_zone, e.replaces, \
         e.batch, e.withdrawn, {act}{facts}, e.hash FROM entry e JOIN {table} k ON k.entry = e.seq \
         WHERE e.kind = '{table}' {filter}",
        table = kind.name()
    )
}

/// The revision of that id, checked against its hash; in a journal of the latest version.
pub(super) fn find(connection: &Connection, id: Uuid) -> Result<Option<Revision>, RowFault> {
    let found = connection
        .prepare_cached("SELECT seq FROM entry WHERE revision = ?1")?
        .query_row([id.to_cell()], |row| row.get(0))
        .optional()?;
    found.map_or(Ok(None), |seq| at(connection, header::known(), seq))
}

/// The revision kept at that place in a journal of that version, checked against its hash.
pub(super) fn at(connection: &Connection, version: u32, seq: i64) -> Result<Option<Revision>, RowFault> {
    let kind = connection
        .prepare_cached("SELECT kind FROM entry WHERE seq = ?1")?
        .query_row([seq], |row| row.get::<_, String>(0))
        .optional()?;
    let Some(kind) = kind else { return Ok(None) };
    let kind = Kind::from_name(&kind).ok_or(RowFault::Unreadable(seq, "kind"))?;
    let mut statement = connection.prepare_cached(&select(version, kind, "AND e.seq = ?1"))?;
    let mut rows = statement.query([seq])?;
    let row = rows.next()?.ok_or(RowFault::Incomplete)?;
    Ok(Some(read(kind, row)?.1))
}

/// All revisions of a journal of that version in the order kept, each checked against its hash.
pub(super) fn all(connection: &Connection, version: u32) -> Result<Vec<Revision>, RowFault> {
    let mut numbered = Vec::new();
    for kind in Kind::ALL {
        let mut statement = connection.prepare(&select(version, *kind, ""))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            numbered.push(read(*kind, row)?);
        }
    }
    let entries: i64 = connection.query_row("SELECT count(*) FROM entry", [], |row| row.get(0))?;
    if usize::try_from(entries) != Ok(numbered.len()) {
        return Err(RowFault::Incomplete);
    }
    numbered.sort_unstable_by_key(|(seq, _)| *seq);
    Ok(numbered.into_iter().map(|(_, revision)| revision).collect())
}

/// Reads a row of [`select`].
fn read(kind: Kind, row: &Row) -> Result<(i64, Revision), RowFault> {
    let seq = row.get(0)?;
    let revision = Revision {
        id: need(row, seq, 1, "revision")?,
        record: need(row, seq, 2, "record")?,
        stamp: read_stamp(row, seq, 3)?,
        replaces: maybe(row, seq, 6, "replaces")?,
        batch: maybe(row, seq, 7, "batch")?,
        withdrawn: row.get(8)?,
        act: maybe(row, seq, 9, "act")?,
        fact: read_fact(kind, row, seq)?,
    };
    let kept: Vec<u8> = row.get(ENTRY_COLUMNS + columns_of(kind).len())?;
    if kept == hash(&revision) { Ok((seq, revision)) } else { Err(RowFault::Altered(seq)) }
}

/// Reads instant, offset and zone, which stand side by side.
pub(super) fn read_stamp(row: &Row, seq: i64, place: usize) -> Result<Stamp, RowFault> {
    let at: DateTime<Utc> = need(row, seq, place, "recorded_at")?;
    let offset: FixedOffset = need(row, seq, place + 1, "recorded_offset")?;
    Ok(Stamp { at, offset, zone: row.get(place + 2)? })
}

/// Reads a value that must be there.
pub(super) fn need<T: Cell>(row: &Row, seq: i64, place: usize, column: &'static str) -> Result<T, RowFault> {
    maybe(row, seq, place, column)?.ok_or(RowFault::Unreadable(seq, column))
}

fn maybe<T: Cell>(row: &Row, seq: i64, place: usize, column: &'static str) -> Result<Option<T>, RowFault> {
    let Some(text) = row.get::<_, Option<String>>(place)? else { return Ok(None) };
    T::from_cell(&text).map(Some).ok_or(RowFault::Unreadable(seq, column))
}

fn read_fact(kind: Kind, row: &Row, seq: i64) -> Result<Fact, RowFault> {
    let columns = columns_of(kind);
    let mut cells = Vec::with_capacity(columns.len());
    for (place, column) in columns.iter().enumerate() {
        let kept = row.get_ref(ENTRY_COLUMNS + place)?;
        cells.push(from_kept(form_of(kind, column), kept).ok_or(RowFault::Unreadable(seq, column))?);
    }
    let look_up = |name: &str| columns.iter().position(|c| *c == name).map(|place| cells[place].as_str());
    Fact::read(kind, &CellReader::new(&look_up)).map_err(|unreadable| RowFault::Unreadable(seq, unreadable.column))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::cell::COLUMNS;
    use crate::store::upgrade::STEPS;

    #[test]
    fn tables_have_just_the_columns_and_forms_that_are_written() {
        let connection = Connection::open_in_memory().unwrap();
        STEPS.iter().for_each(|step| connection.execute_batch(step).unwrap());
        for kind in Kind::ALL {
            let mut statement =
                connection.prepare("SELECT name, type FROM pragma_table_info(?1) WHERE pk = 0").unwrap();
            let rows = statement.query_map([kind.name()], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
            let table: Vec<(String, String)> = rows.map(Result::unwrap).collect();
            let written: Vec<(String, String)> = columns_of(*kind)
                .iter()
                .map(|column| {
                    let declared = match form_of(*kind, column) {
                        Form::Whole | Form::YesNo => "INTEGER",
                        Form::Decimal => "REAL",
                        Form::Words => "TEXT",
                    };
                    ((*column).to_owned(), declared.to_owned())
                })
                .collect();
            assert_eq!(table.len(), written.len(), "{kind:?}");
            for column in &written {
                assert!(table.contains(column), "{kind:?}: {column:?}");
                assert!(COLUMNS.contains(&column.0.as_str()), "{kind:?}: {column:?}");
            }
        }
    }
}
