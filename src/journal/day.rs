//! The civil day and when it begins: a check-in at 01:30 belongs to the evening before.

use std::fmt::Write;

use chrono::{DateTime, Days, FixedOffset, NaiveDate, NaiveDateTime, TimeDelta, TimeZone};

use super::cell::Cell;

/// The hour a day begins at, 0 to 6 (RULES §1; 4 is our choice).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DayStart(u8);

impl DayStart {
    /// The latest hour a day may begin at.
    pub const MAX: u8 = 6;

    /// The hour, if a day may begin at it.
    pub const fn new(hour: u8) -> Option<Self> {
        if hour <= Self::MAX { Some(Self(hour)) } else { None }
    }

    /// The hour of the clock.
    pub const fn hour(self) -> u8 {
        self.0
    }

    /// The day a civil time belongs to.
    pub fn day_of(self, civil: NaiveDateTime) -> NaiveDate {
        civil.checked_sub_signed(TimeDelta::hours(i64::from(self.0))).unwrap_or(civil).date()
    }

    /// The day of a moment where it was lived through.
    pub fn day_at(self, moment: DateTime<FixedOffset>) -> NaiveDate {
        self.day_of(moment.naive_local())
    }

    /// The civil time at which a day begins.
    pub fn begin_of(self, day: NaiveDate) -> NaiveDateTime {
        day.and_hms_opt(u32::from(self.0), 0, 0).unwrap_or_default()
    }
}

impl Default for DayStart {
    fn default() -> Self {
        Self(4)
    }
}

impl Cell for DayStart {
    fn write_cell(&self, out: &mut String) {
        let _ = write!(out, "{}", self.0);
    }
    fn from_cell(text: &str) -> Option<Self> {
        if text.len() != 1 {
            return None;
        }
        text.parse().ok().and_then(Self::new)
    }
    fn expected() -> String {
        format!("a whole hour from 0 to {}", Self::MAX)
    }
}

/// Years a journal can speak of; far inside what the calendar can compute with.
pub const YEARS: std::ops::RangeInclusive<i32> = 1900..=2199;

/// Whether a date lies in [`YEARS`].
pub fn is_in_range(date: NaiveDate) -> bool {
    YEARS.contains(&chrono::Datelike::year(&date))
}

/// Hours the clocks furthest east are ahead of UTC (Kiritimati).
const FURTHEST_EAST_HOURS: i64 = 14;

/// The civil time of the place on earth whose clocks are furthest ahead at a moment.
pub fn furthest_ahead<Zone: TimeZone>(now: &DateTime<Zone>) -> NaiveDateTime {
    let utc = now.naive_utc();
    utc.checked_add_signed(TimeDelta::hours(FURTHEST_EAST_HOURS)).unwrap_or(utc)
}

/// The latest date that has begun somewhere on earth at a moment. Only a date after it is in the future:
/// who flew west has lived through dates that are still to come where they are now.
pub fn latest_begun<Zone: TimeZone>(now: &DateTime<Zone>) -> NaiveDate {
    furthest_ahead(now).date()
}

/// Whether a civil time has come nowhere on earth.
pub fn is_in_future<Zone: TimeZone>(civil: NaiveDateTime, now: &DateTime<Zone>) -> bool {
    civil > furthest_ahead(now)
}

/// The date `days` later (earlier when negative); the date itself at the calendar's very end.
pub fn plus(date: NaiveDate, days: i64) -> NaiveDate {
    let moved = if days < 0 {
        date.checked_sub_days(Days::new(days.unsigned_abs()))
    } else {
        date.checked_add_days(Days::new(days.unsigned_abs()))
    };
    moved.unwrap_or(date)
}

/// Whole days from `earlier` to `later`; negative when they are the other way round.
pub fn between(earlier: NaiveDate, later: NaiveDate) -> i64 {
    later.signed_duration_since(earlier).num_days()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> NaiveDateTime {
        NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap()
    }

    #[test]
    fn the_small_hours_belong_to_the_evening_before() {
        let start = DayStart::default();
        assert_eq!(start.day_of(at("2026-11-21 03:59")), at("2026-11-20 00:00").date());
        assert_eq!(start.day_of(at("2026-11-21 04:00")), at("2026-11-21 00:00").date());
        assert_eq!(DayStart::new(0).unwrap().day_of(at("2026-11-21 00:00")), at("2026-11-21 00:00").date());
        assert_eq!(DayStart::new(7), None);
    }

    #[test]
    fn only_a_date_that_has_begun_nowhere_on_earth_is_in_the_future() {
        let utc = |text: &str| at(text).and_utc();
        assert_eq!(latest_begun(&utc("2026-11-21 09:59")), at("2026-11-21 00:00").date());
        assert_eq!(latest_begun(&utc("2026-11-21 10:00")), at("2026-11-22 00:00").date());
        // The same instant in Los Angeles, where it is still the evening before.
        let west = FixedOffset::west_opt(8 * 3600).unwrap();
        assert_eq!(latest_begun(&utc("2026-11-21 10:00").with_timezone(&west)), at("2026-11-22 00:00").date());
        assert_eq!(furthest_ahead(&utc("2026-11-21 10:00")), at("2026-11-22 00:00"));
        assert!(!is_in_future(at("2026-11-22 00:00"), &utc("2026-11-21 10:00")));
        assert!(is_in_future(at("2026-11-22 00:01"), &utc("2026-11-21 10:00")));
    }
}
