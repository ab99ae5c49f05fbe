//! Whether the ceiling lies above anything done lately: then it is read off the tolerance curve beyond what
//! the tendon has shown, and that is said next to it. It moves no ceiling (RULES §12).
//!
//! The days are the same 30 a load has to have been tolerated in, today included. Of a day with a session of
//! unknown minutes only what is known counts.

use super::ceiling::TOLERATED_WITHIN_DAYS;
use crate::assessment::load::DayLoads;
use crate::assessment::source::{Cited, ours};
use crate::journal::day;
use chrono::NaiveDate;

/// Units a ceiling has to lie above the highest load to be worth a word.
pub const BEYOND_BY: Cited<f64> = ours(1.0);

/// A ceiling above what was done.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Beyond {
    /// The highest load of the days looked at; none where nothing was done.
    pub highest: Option<f64>,
}

impl Beyond {
    pub(super) fn of(ceiling: f64, loads: &DayLoads, today: NaiveDate) -> Option<Self> {
        let days = loads.with_sessions(day::plus(today, 1 - TOLERATED_WITHIN_DAYS.value), today);
        Self::above(ceiling, days.iter().map(|day| day.all.known).fold(0.0, f64::max))
    }

    fn above(ceiling: f64, highest: f64) -> Option<Self> {
        let is_beyond = ceiling - highest >= BEYOND_BY.value;
        is_beyond.then_some(Self { highest: Some(highest).filter(|units| *units > 0.0) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ceiling_is_beyond_from_one_unit_on() {
        assert_eq!(Beyond::above(30.0, 30.0), None);
        assert_eq!(Beyond::above(30.5, 30.0), None);
        assert_eq!(Beyond::above(29.0, 30.0), None);
        assert_eq!(Beyond::above(31.0, 30.0), Some(Beyond { highest: Some(30.0) }));
        assert_eq!(Beyond::above(31.0, 0.0), Some(Beyond { highest: None }));
    }
}
