//! The heel-raise test: controlled single-leg repetitions on one side.

use chrono::NaiveDate;

use super::cell::{CellReader, CellWriter, Unreadable};
use super::measure::{Repetitions, Score};
use super::named::named;
use super::tendon::Side;

named! {
    /// What the foot stood on; counts on different ones are never compared.
    RaiseSurface { Flat = "flat", Step = "step", Incline = "incline" }
}

/// One side's test.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeelRaise {
    /// The day it was done.
    pub date: NaiveDate,
    /// Which side.
    pub side: Side,
    /// Controlled repetitions; uncontrolled ones don't count.
    pub repetitions: Option<Repetitions>,
    /// Worst pain.
    pub pain_peak: Option<Score>,
    /// What it was done on.
    pub surface: Option<RaiseSurface>,
}

impl HeelRaise {
    pub(super) fn write(&self, out: &mut CellWriter) {
        out.put("date", &self.date)
            .put("side", &self.side)
            .maybe("surface", &self.surface)
            .maybe("repetitions", &self.repetitions)
            .maybe("pain_peak", &self.pain_peak);
    }

    pub(super) fn read(cells: &CellReader) -> Result<Self, Unreadable> {
        Ok(Self {
            date: cells.need("date")?,
            side: cells.need("side")?,
            repetitions: cells.maybe("repetitions")?,
            pain_peak: cells.maybe("pain_peak")?,
            surface: cells.maybe("surface")?,
        })
    }
}
