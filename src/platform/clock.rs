//! The only place that asks the time. Everything else is handed a [`Moment`].

use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, FixedOffset, MappedLocalTime, NaiveDateTime, Offset, TimeDelta, TimeZone};

/// A moment where it is lived through.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moment {
    /// The instant, with the offset of the place's clock.
    pub at: DateTime<FixedOffset>,
    /// The zone's name, such as `Europe/Vienna`; empty when unknown.
    pub zone: String,
}

/// A clock: the computer's, or one that stands where it was set.
#[derive(Debug, Clone)]
pub struct Clock(Source);

#[derive(Debug, Clone)]
enum Source {
    System,
    Manual(Arc<Mutex<Moment>>),
}

impl Clock {
    /// The computer's clock, in its own time zone.
    pub fn system() -> Self {
        Self(Source::System)
    }

    /// A clock that stands at that moment.
    pub fn fixed(at: DateTime<FixedOffset>, zone: impl Into<String>) -> Self {
        ManualClock::new(at, zone).clock()
    }

    /// What time it is.
    pub fn now(&self) -> Moment {
        match &self.0 {
            Source::System => system_now(),
            Source::Manual(moment) => moment.lock().unwrap_or_else(PoisonError::into_inner).clone(),
        }
    }

    /// The offset in force at a civil time, in whole minutes. Of a time that comes twice, the first;
    /// a time the clocks skip has the offset from before they were moved.
    pub fn offset_at(&self, civil: NaiveDateTime) -> FixedOffset {
        match &self.0 {
            Source::System => offset_in(&chrono::Local, civil),
            Source::Manual(_) => *self.now().at.offset(),
        }
    }
}

/// The hand that moves a fixed clock; clocks made from it follow.
#[derive(Debug, Clone)]
pub struct ManualClock(Arc<Mutex<Moment>>);

impl ManualClock {
    /// Stands at that moment.
    pub fn new(at: DateTime<FixedOffset>, zone: impl Into<String>) -> Self {
        Self(Arc::new(Mutex::new(Moment { at, zone: zone.into() })))
    }

    /// A clock that shows what this one is set to.
    pub fn clock(&self) -> Clock {
        Clock(Source::Manual(Arc::clone(&self.0)))
    }

    /// Sets it, forward or back.
    pub fn set(&self, at: DateTime<FixedOffset>) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).at = at;
    }

    /// Moves it by so much, keeping its offset.
    pub fn advance(&self, by: TimeDelta) {
        let at = self.clock().now().at;
        self.set(at.checked_add_signed(by).unwrap_or(at));
    }
}

#[allow(clippy::disallowed_methods, reason = "the one home of the clock")]
fn system_now() -> Moment {
    let local = chrono::Local::now();
    let at = local.with_timezone(&whole_minutes(*local.offset()));
    Moment { at, zone: iana_time_zone::get_timezone().unwrap_or_default() }
}

/// How far back to look for the offset before a skipped time; Apia once skipped a whole day.
const LONGEST_SKIP_HOURS: i64 = 26;

fn offset_in<Z: TimeZone>(zone: &Z, civil: NaiveDateTime) -> FixedOffset {
    let before = |hours: i64| civil.checked_sub_signed(TimeDelta::hours(hours));
    for earlier in (0..=LONGEST_SKIP_HOURS).filter_map(before) {
        match zone.offset_from_local_datetime(&earlier) {
            MappedLocalTime::Single(offset) | MappedLocalTime::Ambiguous(offset, _) => {
                return whole_minutes(offset.fix());
            }
            MappedLocalTime::None => {}
        }
    }
    whole_minutes(zone.offset_from_utc_datetime(&civil).fix())
}

/// Files write offsets in minutes, and only local mean times of long ago have seconds.
fn whole_minutes(offset: FixedOffset) -> FixedOffset {
    FixedOffset::east_opt(offset.local_minus_utc() / 60 * 60).unwrap_or(offset)
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;

    /// A zone that goes from +1 to +2 at 02:00 on 29 March and back at 03:00 on 25 October 2026.
    #[derive(Clone)]
    struct Summer;

    fn at(month: u32, day: u32, hour: u32, minute: u32) -> NaiveDateTime {
        NaiveDate::from_ymd_opt(2026, month, day).unwrap().and_hms_opt(hour, minute, 0).unwrap()
    }

    fn hours(east: i32) -> FixedOffset {
        FixedOffset::east_opt(east * 3600).unwrap()
    }

    impl TimeZone for Summer {
        type Offset = FixedOffset;
        fn from_offset(_: &FixedOffset) -> Self {
            Summer
        }
        fn offset_from_local_date(&self, _: &NaiveDate) -> MappedLocalTime<FixedOffset> {
            MappedLocalTime::None
        }
        fn offset_from_local_datetime(&self, local: &NaiveDateTime) -> MappedLocalTime<FixedOffset> {
            if *local < at(3, 29, 2, 0) || *local >= at(10, 25, 3, 0) {
                MappedLocalTime::Single(hours(1))
            } else if *local < at(3, 29, 3, 0) {
                MappedLocalTime::None
            } else if *local >= at(10, 25, 2, 0) {
                MappedLocalTime::Ambiguous(hours(2), hours(1))
            } else {
                MappedLocalTime::Single(hours(2))
            }
        }
        fn offset_from_utc_date(&self, _: &NaiveDate) -> FixedOffset {
            hours(1)
        }
        fn offset_from_utc_datetime(&self, _: &NaiveDateTime) -> FixedOffset {
            hours(1)
        }
    }

    #[test]
    fn skipped_and_repeated_times_have_one_offset() {
        assert_eq!(offset_in(&Summer, at(3, 29, 1, 59)), hours(1));
        assert_eq!(offset_in(&Summer, at(3, 29, 2, 30)), hours(1));
        assert_eq!(offset_in(&Summer, at(3, 29, 3, 0)), hours(2));
        assert_eq!(offset_in(&Summer, at(10, 25, 2, 30)), hours(2));
        assert_eq!(offset_in(&Summer, at(10, 25, 3, 0)), hours(1));
    }

    #[test]
    fn offsets_are_whole_minutes() {
        let lmt = FixedOffset::east_opt(3600 + 5 * 60 + 21).unwrap();
        assert_eq!(offset_in(&lmt, at(1, 1, 0, 0)), FixedOffset::east_opt(3600 + 5 * 60).unwrap());
    }

    #[test]
    fn a_fixed_clock_stands_until_it_is_moved() {
        let noon = hours(1).from_local_datetime(&at(11, 21, 12, 0)).unwrap();
        let hand = ManualClock::new(noon, "Europe/Vienna");
        let clock = hand.clock();
        assert_eq!(clock.now(), Moment { at: noon, zone: "Europe/Vienna".to_owned() });
        hand.advance(TimeDelta::days(-2));
        assert_eq!(clock.now().at.naive_local(), at(11, 19, 12, 0));
        assert_eq!(clock.offset_at(at(7, 1, 0, 0)), hours(1));
    }
}
