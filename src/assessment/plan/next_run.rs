//! The next day a run can be offered: a day between runs, at most three in any seven (RULES §8).

use chrono::NaiveDate;

use super::RUNS_IN_7_DAYS;
use crate::journal::day;

/// Why no run is offered on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Held {
    /// At least one day lies between runs.
    RunYesterdayOrToday,
    /// Three runs lie in the seven days.
    ThreeInSevenDays,
}

/// What holds a run back on a day, if anything does.
pub fn held_by(runs: &[NaiveDate], on: NaiveDate) -> Option<Held> {
    let week = runs.iter().filter(|run| **run > day::plus(on, -7)).count();
    match () {
        () if week >= RUNS_IN_7_DAYS.value => Some(Held::ThreeInSevenDays),
        () if runs.iter().any(|run| *run >= day::plus(on, -1)) => Some(Held::RunYesterdayOrToday),
        () => None,
    }
}

/// The earliest day from today on that leaves room for a run; `runs` are the days of all runs.
pub fn next_on(runs: &[NaiveDate], today: NaiveDate) -> NaiveDate {
    // Eight days on, every run so far has left the window.
    (0..=8).map(|ahead| day::plus(today, ahead)).find(|on| held_by(runs, *on).is_none()).unwrap_or(today)
}

/// Runs in the seven days ending on a day.
pub fn runs_in_7_days(runs: &[NaiveDate], on: NaiveDate) -> usize {
    runs.iter().filter(|run| **run > day::plus(on, -7) && **run <= on).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn nov(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
    }

    #[test]
    fn a_day_lies_between_runs() {
        assert_eq!(next_on(&[], nov(21)), nov(21));
        assert_eq!(next_on(&[nov(21)], nov(21)), nov(23));
        assert_eq!(next_on(&[nov(20)], nov(21)), nov(22));
        assert_eq!(next_on(&[nov(19)], nov(21)), nov(21));
    }

    #[test]
    fn what_holds_a_run_back_is_named() {
        assert_eq!(held_by(&[nov(20)], nov(21)), Some(Held::RunYesterdayOrToday));
        assert_eq!(held_by(&[nov(15), nov(17), nov(19)], nov(21)), Some(Held::ThreeInSevenDays));
        assert_eq!(held_by(&[nov(19)], nov(21)), None);
    }

    #[test]
    fn at_most_three_runs_in_any_seven_days() {
        assert_eq!(next_on(&[nov(15), nov(17), nov(19)], nov(21)), nov(22));
        assert_eq!(next_on(&[nov(14), nov(17), nov(19)], nov(21)), nov(21));
        assert_eq!(next_on(&[nov(19), nov(19), nov(19)], nov(20)), nov(26));
    }
}
