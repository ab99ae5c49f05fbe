//! Days that were something else: rest, skipped, ill, away; nothing is counted against them. And days on
//! which the therapist was seen, beside whatever else they were.

use chrono::NaiveDate;

use super::cell::{CellReader, CellWriter, Unreadable};
use super::measure::Text;
use super::named::named;

named! {
    /// What the day was.
    DayEvent {
        Rest = "rest",
        Skipped = "skipped",
        Ill = "ill",
        Away = "away",
        /// Saw the therapist.
        Visit = "visit",
    }
}

impl DayEvent {
    /// Whether the day was something else because of it; a visit leaves it what it was.
    pub const fn is_in_place_of_training(self) -> bool {
        !matches!(self, DayEvent::Visit)
    }
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
