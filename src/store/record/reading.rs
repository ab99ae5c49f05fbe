//! Rows read as revisions, each held against the hash it was written with.

use std::cell::Cell as Shared;
use std::fmt::Write;

use chrono::{DateTime, FixedOffset, Utc};
use rusqlite::Row;
use rusqlite::types::ValueRef;
use sha2::{Digest, Sha256};

use super::RowFault;
use super::columns::{self, Form};
use crate::journal::canonical::{Canonical, Head};
use crate::journal::cell::{Cell, CellReader};
use crate::journal::{Fact, Kind, Revision, Stamp};

/// SHA-256 of a revision's canonical text.
pub(super) type Hash = [u8; 32];

/// What a revision's row is checked against for ever.
pub(super) fn hash(text: &Canonical) -> Hash {
    Sha256::digest(text.as_str()).into()
}

/// Number of the columns of `entry` a revision is read from.
pub(super) const ENTRY_COLUMNS: usize = 12;

/// The row of a table of a kind, and where in it the columns of the kind begin.
pub(super) struct Contents<'r, 's> {
    pub kind: Kind,
    pub row: &'r Row<'s>,
    pub first: usize,
}

/// A revision as its row says it, not yet held against its hash.
pub(super) struct Said {
    pub revision: Revision,
    /// The hash kept with it.
    pub hash: Hash,
}

/// Reads rows, one after the other, in the same memory.
#[derive(Default)]
pub(super) struct Reader {
    cells: Vec<String>,
    /// The canonical text of the last row, from the cells as they are kept: to write them anew out of what was
    /// read would take longer than all the rest.
    text: Canonical,
}

impl Reader {
    /// The revision in its row of `entry` and that of its kind, if it is what was written.
    pub(super) fn checked(&mut self, entry: &Row, contents: &Contents) -> Result<Revision, RowFault> {
        let Said { revision, hash: kept } = self.read(entry, contents)?;
        if kept == hash(&self.text) { Ok(revision) } else { Err(RowFault::Altered(entry.get(0)?)) }
    }

    /// The revision in its row of `entry` and that of its kind.
    pub(super) fn read(&mut self, entry: &Row, contents: &Contents) -> Result<Said, RowFault> {
        let seq = entry.get(0)?;
        let withdrawn = entry.get(8)?;
        let text = |place| words(entry, place).map(Option::unwrap_or_default);
        self.text.begin(&Head {
            id: text(1)?,
            record: text(2)?,
            kind: contents.kind,
            recorded_at: text(3)?,
            recorded_offset: text(4)?,
            zone: text(5)?,
            replaces: text(6)?,
            batch: text(7)?,
            withdrawn,
            act: text(9)?,
        });
        let revision = Revision {
            id: need(entry, seq, 1, "revision")?,
            record: need(entry, seq, 2, "record")?,
            stamp: read_stamp(entry, seq, 3)?,
            replaces: maybe(entry, seq, 6, "replaces")?,
            batch: maybe(entry, seq, 7, "batch")?,
            withdrawn,
            act: maybe(entry, seq, 9, "act")?,
            fact: self.read_fact(contents, seq)?,
        };
        let hash = entry.get_ref(10)?.as_blob().ok().and_then(|bytes| bytes.try_into().ok());
        Ok(Said { revision, hash: hash.ok_or(RowFault::Altered(seq))? })
    }

    fn read_fact(&mut self, contents: &Contents, seq: i64) -> Result<Fact, RowFault> {
        let columns = columns::of(contents.kind);
        self.cells.resize_with(self.cells.len().max(columns.len()), String::new);
        for (place, (column, cell)) in columns.iter().zip(self.cells.iter_mut()).enumerate() {
            cell.clear();
            let kept = contents.row.get_ref(contents.first + place)?;
            from_kept(column.form, kept, cell).ok_or(RowFault::Unreadable(seq, column.name))?;
            if !cell.is_empty() {
                self.text.cell(column.name, cell);
            }
        }
        let next = Shared::new(0); // Facts are read in the order of the columns, or nearly so.
        let look_up = |name: &str| {
            let place = columns::place_of(columns, name, next.get())?;
            next.set(place + 1);
            Some(self.cells[place].as_str())
        };
        Fact::read(contents.kind, &CellReader::new(&look_up))
            .map_err(|unreadable| RowFault::Unreadable(seq, unreadable.column))
    }
}

/// Writes what is kept as a cell's text; none where it is kept in another form.
fn from_kept(form: Form, kept: ValueRef, out: &mut String) -> Option<()> {
    match (form, kept) {
        (_, ValueRef::Null) => {}
        // Minutes were whole in version 1.
        (Form::Whole | Form::Decimal, ValueRef::Integer(number)) => write!(out, "{number}").ok()?,
        (Form::Decimal, ValueRef::Real(number)) => write!(out, "{number}").ok()?,
        (Form::YesNo, ValueRef::Integer(number @ 0..=1)) => (number == 1).write_cell(out),
        (Form::Words, ValueRef::Text(bytes)) => out.push_str(std::str::from_utf8(bytes).ok()?),
        _ => return None,
    }
    Some(())
}

/// Reads instant, offset and zone, which stand side by side.
pub(in crate::store) fn read_stamp(row: &Row, seq: i64, place: usize) -> Result<Stamp, RowFault> {
    let at: DateTime<Utc> = need(row, seq, place, "recorded_at")?;
    let offset: FixedOffset = need(row, seq, place + 1, "recorded_offset")?;
    Ok(Stamp { at, offset, zone: row.get(place + 2)? })
}

/// Reads a value that must be there.
pub(in crate::store) fn need<T: Cell>(row: &Row, seq: i64, place: usize, column: &'static str) -> Result<T, RowFault> {
    maybe(row, seq, place, column)?.ok_or(RowFault::Unreadable(seq, column))
}

fn maybe<T: Cell>(row: &Row, seq: i64, place: usize, column: &'static str) -> Result<Option<T>, RowFault> {
    let Some(text) = words(row, place)? else { return Ok(None) };
    T::from_cell(text).map(Some).ok_or(RowFault::Unreadable(seq, column))
}

pub(super) fn words<'r>(row: &'r Row, place: usize) -> rusqlite::Result<Option<&'r str>> {
    Ok(row.get_ref(place)?.as_str_or_null()?)
}
