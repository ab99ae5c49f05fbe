//! The load not to fall below, so that capacity can still be built: some on 3 days of 7 (RULES §12; S1 asks for
//! enough loading, the numbers are our choice). Five days without any are named by themselves.
//!
//! The days end today. Days before the first session or check-in are not known, so nothing is warned of until
//! 7 days, or 5, are on record. A session of unknown minutes is some load too.

use chrono::NaiveDate;

use crate::assessment::load::{DayLoad, DayLoads};
use crate::assessment::source::{Cited, ours};
use crate::journal::day;

/// Days with some load, at least.
pub const FLOOR_DAYS: Cited<usize> = ours(3);
/// The days, today included, among which they are counted.
pub const FLOOR_WITHIN_DAYS: Cited<i64> = ours(7);
/// Days in a row without any load, today included, that warn.
pub const FLOOR_IDLE_DAYS: Cited<i64> = ours(5);

/// What is warned of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FloorWarning {
    /// Too few days with some load.
    TooFewDays,
    /// No load at all for days; those are too few days, too.
    NoLoad,
}

/// How the last days stand to the floor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Floor {
    /// Days with some load among the last seven.
    pub loading_days: usize,
    /// The last day with some load.
    pub last_loaded: Option<NaiveDate>,
    /// Days since then or since the first on record, today included.
    pub idle_days: i64,
    /// What is warned of, if anything.
    pub warning: Option<FloorWarning>,
}

impl Floor {
    pub(super) fn of(loads: &DayLoads, today: NaiveDate) -> Self {
        // The day before the first on record; without any record nothing lies between it and today.
        let before = loads.since().map_or(today, |since| day::plus(since, -1));
        let on_record = day::between(before, today);
        let loaded = |from| loads.with_sessions(from, today).iter().filter(|day| day.has_load());
        let loading_days = loaded(day::plus(today, 1 - FLOOR_WITHIN_DAYS.value)).count();
        let last_loaded = loaded(before).next_back().map(|day: &DayLoad| day.date);
        let idle_days = day::between(last_loaded.unwrap_or(before), today);
        let warning = if idle_days >= FLOOR_IDLE_DAYS.value {
            Some(FloorWarning::NoLoad)
        } else if on_record >= FLOOR_WITHIN_DAYS.value && loading_days < FLOOR_DAYS.value {
            Some(FloorWarning::TooFewDays)
        } else {
            None
        };
        Self { loading_days, last_loaded, idle_days, warning }
    }
}
