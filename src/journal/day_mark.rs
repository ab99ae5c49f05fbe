//! Days that were something else: rest, skipped, ill, away. Nothing is counted against them.

use chrono::NaiveDate;

use super::cell::{CellReader, CellWriter, Unreadable};
use super::measure::Text;
use super::named::named;

named! {
    /// What the day was.
    DayEvent { Rest = "rest", Skipped = "skipped", Ill = "ill", Away = "away" }
}

/// A day marked as something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayMark {
    /// The day.
    pub date: NaiveDate,
    /// What it was.
    pub event: DayEvent,
    /// The person's own words.
    pub note: Option<Text>,
}

impl DayMark {
    pub(super) fn write(&self, out: &mut CellWriter) {
        out.put("date", &self.date).put("event", &self.event).maybe("note", &self.note);
    }

    pub(super) fn read(cells: &CellReader) -> Result<Self, Unreadable> {
        Ok(Self { date: cells.need("date")?, event: cells.need("event")?, note: cells.maybe("note")? })
    }
}
