//! Which tendon is affected, where, and since when.

use chrono::NaiveDate;

use super::cell::{CellReader, CellWriter, Unreadable};
use super::named::named;

named! {
    /// Left or right.
    Side { Left = "left", Right = "right" }
}
named! {
    /// Where along the tendon: 2–6 cm above the heel bone, or at it.
    Location { Midportion = "midportion", Insertional = "insertional" }
}
named! {
    /// Whether a tendon is affected, or recovered, from a date on.
    TendonEvent { Affected = "affected", Recovered = "recovered" }
}

/// A tendon is affected, or has recovered, from `date` on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tendon {
    /// The first day it holds for.
    pub date: NaiveDate,
    /// Which one.
    pub side: Side,
    /// Where along the tendon.
    pub location: Option<Location>,
    /// Affected or recovered.
    pub event: TendonEvent,
    /// When it began to hurt.
    pub since: Option<NaiveDate>,
}

impl Tendon {
    pub(super) fn write(&self, out: &mut CellWriter) {
        out.put("date", &self.date)
            .put("side", &self.side)
            .maybe("location", &self.location)
            .maybe("since", &self.since)
            .put("event", &self.event);
    }

    pub(super) fn read(cells: &CellReader) -> Result<Self, Unreadable> {
        Ok(Self {
            date: cells.need("date")?,
            side: cells.need("side")?,
            location: cells.maybe("location")?,
            event: cells.need("event")?,
            since: cells.maybe("since")?,
        })
    }
}
