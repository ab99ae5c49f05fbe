//! One row of a journal file: its cells by column, and the fact and ids in them.

use std::cell::Cell as Shared;
use std::collections::HashMap;

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use csv::StringRecord;
use uuid::Uuid;

use super::problem::{Expected, Problem, Warning};
use crate::journal::cell::{COLUMNS, Cell, CellReader, Unreadable, place_of};
use crate::journal::{Fact, Kind};

/// Columns in a person's own words; a spreadsheet must not take what stands there for a formula.
pub(super) const FREE_TEXT: [&str; 6] = ["surface", "shoes", "who", "note", "exercise", "instrument"];

/// Under which derived ids are made; fixed for good, or importing a file twice would add to it.
const DERIVED_IDS: Uuid = Uuid::from_u128(0x8f2f_6c1e_5b0a_4f4e_9d0c_2a7b_61d3_c5e4);

/// The leading characters that are guarded by an apostrophe.
pub(super) fn needs_guard(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '\0', '\''])
}

/// Which cell of a row belongs to which column.
pub(super) struct Heading {
    places: [Option<usize>; COLUMNS.len()],
    /// How many cells a row must have.
    pub(super) width: usize,
}

impl Heading {
    /// Reads the heading line; columns may stand in any order.
    pub(super) fn of(record: &StringRecord, warnings: &mut Vec<Warning>) -> Self {
        let mut heading = Self { places: [None; COLUMNS.len()], width: record.len() };
        for (place, name) in record.iter().map(str::trim).enumerate() {
            match COLUMNS.iter().position(|c| *c == name).map(|known| &mut heading.places[known]) {
                Some(free @ None) => *free = Some(place),
                Some(_) => warnings.push(Warning::ColumnTwice(name.to_owned())),
                None => warnings.push(Warning::UnknownColumn(name.to_owned())),
            }
        }
        heading
    }

    /// Whether rows can be told apart by kind at all.
    pub(super) fn is_usable(&self) -> bool {
        self.places[0].is_some()
    }

    fn cell<'a>(&self, row: &'a StringRecord, column: usize) -> &'a str {
        self.places[column].and_then(|place| row.get(place)).unwrap_or_default()
    }
}

/// A row with what was read from it.
pub(super) struct Parsed {
    pub(super) record: Uuid,
    pub(super) recorded: Option<DateTime<Utc>>,
    pub(super) fact: Fact,
    /// Whether the file gives its offset, or the place's was taken for it.
    pub(super) gives_offset: bool,
}

/// Reads rows of one file.
pub(super) struct RowReader<'a> {
    pub(super) heading: Heading,
    local_offset: &'a dyn Fn(NaiveDateTime) -> FixedOffset,
    /// How often each content without an id has been met.
    met: HashMap<Uuid, u64>,
    /// Cells filled in vain, by column.
    unused: [usize; COLUMNS.len()],
}

impl<'a> RowReader<'a> {
    pub(super) fn new(heading: Heading, local_offset: &'a dyn Fn(NaiveDateTime) -> FixedOffset) -> Self {
        Self { heading, local_offset, met: HashMap::new(), unused: [0; COLUMNS.len()] }
    }

    /// Reads one row.
    pub(super) fn read(&mut self, line: u64, row: &StringRecord) -> Result<Parsed, Problem> {
        if row.len() != self.heading.width {
            let found = row.len().to_string();
            return Err(Problem::new(line, "", &found, Expected::Cells(self.heading.width)));
        }
        self.read_cells(row).map_err(|cell| Problem::of_cell(line, &cell))
    }

    fn read_cells(&mut self, row: &StringRecord) -> Result<Parsed, Unreadable> {
        let offset = self.offset_left_blank(row);
        let (used, next) = (Shared::new(0_u64), Shared::new(0));
        let look_up = |column: &str| {
            let place = place_of(column, next.get())?;
            next.set(place + 1);
            used.set(used.get() | 1 << place);
            let text = self.heading.cell(row, place);
            if FREE_TEXT.contains(&column) {
                return Some(text.strip_prefix('\'').unwrap_or(text));
            }
            if column == "utc_offset" && text.is_empty() { offset.as_deref() } else { Some(text) }
        };
        let cells = CellReader::new(&look_up);
        let kind: Kind = cells.need("record")?;
        let id: Option<Uuid> = cells.maybe("id")?;
        let recorded = cells.maybe("recorded_at")?;
        let fact = Fact::read(kind, &cells)?;
        let used = used.get();
        self.count_unused(row, used);
        let gives_offset = offset.is_none();
        Ok(Parsed { record: id.unwrap_or_else(|| self.derived_id(row)), recorded, fact, gives_offset })
    }

    /// The offset of the place at the time a row names, where it gives none.
    fn offset_left_blank(&self, row: &StringRecord) -> Option<String> {
        if !self.named(row, "utc_offset").is_empty() {
            return None;
        }
        let date = NaiveDate::from_cell(self.named(row, "date"))?;
        let time = NaiveTime::from_cell(self.named(row, "time"))?;
        Some((self.local_offset)(date.and_time(time)).to_cell())
    }

    fn named<'b>(&self, row: &'b StringRecord, column: &str) -> &'b str {
        place_of(column, 0).map_or("", |place| self.heading.cell(row, place))
    }

    fn count_unused(&mut self, row: &StringRecord, used: u64) {
        for place in 0..COLUMNS.len() {
            if used & (1 << place) == 0 && !self.heading.cell(row, place).is_empty() {
                self.unused[place] += 1;
            }
        }
    }

    /// The id of a row that gives none: from what it says and how many said the same before it.
    fn derived_id(&mut self, row: &StringRecord) -> Uuid {
        let mut content = Vec::new();
        for (place, column) in COLUMNS.iter().enumerate() {
            let text = self.heading.cell(row, place);
            if !text.is_empty() {
                content.extend_from_slice(format!("{column}:{}:{text}\n", text.len()).as_bytes());
            }
        }
        let id = Uuid::new_v5(&DERIVED_IDS, &content);
        let ordinal = self.met.entry(id).or_default();
        *ordinal += 1;
        Uuid::new_v5(&id, &ordinal.to_be_bytes())
    }

    /// One warning for each column with cells that were not used.
    pub(super) fn warnings(&self) -> impl Iterator<Item = Warning> {
        COLUMNS
            .iter()
            .zip(self.unused)
            .filter(|(_, count)| *count > 0)
            .map(|(column, count)| Warning::UnusedCells(column, count))
    }
}
