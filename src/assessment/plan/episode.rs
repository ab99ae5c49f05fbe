//! A red episode: no run is offered until two calendar days in a row are quiet again (RULES §8).

use chrono::NaiveDate;

use crate::assessment::known::Known;
use crate::assessment::usual::Course;
use crate::journal::day;

/// A red episode that lasts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Episode {
    /// The day of the red that opened it.
    pub since: NaiveDate,
    /// The day of its last red.
    pub last_red: NaiveDate,
}

impl Episode {
    /// An episode opened by a red of that day.
    pub fn opened(on: NaiveDate) -> Self {
        Self { since: on, last_red: on }
    }

    /// The same, with another red.
    pub fn prolonged(self, on: NaiveDate) -> Self {
        Self { last_red: self.last_red.max(on), ..self }
    }

    /// Whether the mornings of `on` and the day before end it.
    pub fn ends(self, on: NaiveDate, known: &Known, courses: [&Course; 2]) -> bool {
        let before = day::plus(on, -1);
        before > self.last_red && is_quiet(on, known, courses) && is_quiet(before, known, courses)
    }
}

/// Whether every affected tendon had a quiet morning; where none is affected, none stands against it.
fn is_quiet(on: NaiveDate, known: &Known, courses: [&Course; 2]) -> bool {
    known.affected(on).all(|(side, _)| courses[side as usize].on(on).is_quiet())
}
