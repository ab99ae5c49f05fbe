//! The week of who runs on: on how many days of the last seven there was a run, and whether such days
//! followed each other without one between. It is told and holds nothing back (RULES §12).
//!
//! The number beside it is that of the walk-run weeks (S1: three sessions); that a day between lets the next
//! morning speak first is our choice. The days end today; runs before them are not looked at.

use chrono::NaiveDate;

use crate::assessment::Assessment;
use crate::journal::day;

/// The days, today included, whose runs are counted.
pub const WEEK_DAYS: i64 = 7;

/// The runs of the last seven days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Week {
    /// Days with a run.
    pub running_days: usize,
    /// How often a running day followed another without a day between.
    pub followed: usize,
}

impl Week {
    pub(super) fn of(assessment: &Assessment) -> Self {
        let today = assessment.today;
        let sessions = assessment.sessions_between(day::plus(today, 1 - WEEK_DAYS), today);
        let mut days: Vec<NaiveDate> = sessions.iter().filter(|s| s.activity.is_run()).map(|s| s.day).collect();
        days.dedup();
        Self::of_days(&days)
    }

    /// Of days with a run, by date, each once.
    fn of_days(days: &[NaiveDate]) -> Self {
        let followed = days.windows(2).filter(|pair| day::between(pair[0], pair[1]) == 1).count();
        Self { running_days: days.len(), followed }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn week(days: &[i64]) -> (usize, usize) {
        let days: Vec<NaiveDate> = days.iter().map(|n| day::plus(NaiveDate::default(), *n)).collect();
        let week = Week::of_days(&days);
        (week.running_days, week.followed)
    }

    #[test]
    fn a_day_between_keeps_two_running_days_apart() {
        assert_eq!(week(&[]), (0, 0));
        assert_eq!(week(&[1]), (1, 0));
        assert_eq!(week(&[1, 3, 5]), (3, 0));
        assert_eq!(week(&[1, 2, 4]), (3, 1));
        assert_eq!(week(&[1, 2, 3, 4, 5, 6, 7]), (7, 6));
    }
}
