//! What the person, or a clinician, decided about the run plan.

use chrono::NaiveDate;

use super::cell::{CellReader, CellWriter, Unreadable};
use super::measure::Text;
use super::named::named;

named! {
    /// What was decided.
    PlanDecision { Started = "started", ClinicianCleared = "clinician_cleared", Closed = "closed" }
}

/// A decision about the run plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanEvent {
    /// The day it holds for.
    pub date: NaiveDate,
    /// What was decided.
    pub event: PlanDecision,
    /// Who cleared it.
    pub who: Option<Text>,
    /// The person's own words.
    pub note: Option<Text>,
}

impl PlanEvent {
    pub(super) fn write(&self, out: &mut CellWriter) {
        out.put("date", &self.date).put("event", &self.event).maybe("who", &self.who).maybe("note", &self.note);
    }

    pub(super) fn read(cells: &CellReader) -> Result<Self, Unreadable> {
        Ok(Self {
            date: cells.need("date")?,
            event: cells.need("event")?,
            who: cells.maybe("who")?,
            note: cells.maybe("note")?,
        })
    }
}
