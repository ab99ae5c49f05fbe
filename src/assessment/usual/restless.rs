//! Restless mornings: scores that scatter from day to day, so that two points more are no news (RULES §2).

use chrono::NaiveDate;

use super::RESTLESS;

/// The mornings that make a recent usual stiffness, where they scatter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Restless {
    /// The first of them.
    pub from: NaiveDate,
    /// The last.
    pub to: NaiveDate,
    /// How many.
    pub mornings: u16,
    /// All differences from one to the next together, in points.
    steps: u32,
}

impl Restless {
    /// These mornings, if they scatter enough; `steps` is all their differences together.
    pub(super) fn of((from, to): (NaiveDate, NaiveDate), mornings: usize, steps: u32) -> Option<Self> {
        let mornings = u16::try_from(mornings).ok()?;
        Some(Self { from, to, mornings, steps }).filter(|scatter| scatter.by() >= RESTLESS.value)
    }

    /// Points from one to the next, on average.
    pub fn by(&self) -> f64 {
        f64::from(self.steps) / f64::from(self.mornings.saturating_sub(1).max(1))
    }
}
