//! The red spell: no run and no loading until two calendar days in a row are quiet again (RULES §5).
//!
//! Unlike an episode it begins with any red, whether the plan is open or not, and it is the person's.

use chrono::NaiveDate;

use crate::assessment::TestRed;
use crate::assessment::known::Known;
use crate::assessment::usual::{Course, Day};
use crate::assessment::verdict::Zone;
use crate::assessment::zone::check_in_zone;
use crate::assessment::{SessionVerdict, sessions};
use crate::journal::day;

/// A red spell that lasts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spell {
    /// The day of its last red.
    pub last_red: NaiveDate,
}

/// What a spell is read from.
pub(super) struct Reds<'a> {
    pub known: &'a Known<'a>,
    pub courses: [&'a Course; 2],
    pub sessions: &'a [SessionVerdict],
    pub tests: &'a [TestRed],
    /// The day of the clearance that last ended an episode, and the spell with it.
    pub cleared_on: Option<NaiveDate>,
}

impl Reds<'_> {
    /// The spell that lasts: the latest red that no two quiet days in a row have followed.
    pub fn lasting(&self) -> Option<Spell> {
        let mut date = self.known.today;
        let mut is_next_quiet = false;
        let first = self.first()?;
        while date >= first {
            if self.is_red(date) {
                return Some(Spell { last_red: date });
            }
            let is_quiet = self.is_quiet(date);
            if is_quiet && is_next_quiet || self.cleared_on == Some(date) {
                return None;
            }
            is_next_quiet = is_quiet;
            date = day::plus(date, -1);
        }
        None
    }

    fn first(&self) -> Option<NaiveDate> {
        let firsts = [
            self.known.check_ins().first().map(|check_in| check_in.date),
            self.sessions.first().map(|session| session.day),
            self.tests.first().map(|test| test.date),
        ];
        firsts.into_iter().flatten().min()
    }

    fn is_red(&self, date: NaiveDate) -> bool {
        let tests = &self.tests[self.tests.partition_point(|test| test.date < date)..];
        // Within a day check-ins act first, then a clearance, then tests and sessions (RULES §1).
        sessions::of_day(self.sessions, date).iter().any(|session| session.judged == Zone::Red)
            || tests.first().is_some_and(|test| test.date == date)
            || self.cleared_on != Some(date) && self.days(date).any(|day| check_in_zone(&day) == Zone::Red)
    }

    fn is_quiet(&self, date: NaiveDate) -> bool {
        self.days(date).all(|day| day.calms())
    }

    /// The day of each tendon affected on it.
    fn days(&self, date: NaiveDate) -> impl Iterator<Item = Day> {
        self.known.affected(date).map(move |(side, _)| self.courses[side as usize].on(date))
    }
}

impl Day {
    /// Whether it is one of the quiet days that end a spell. Where no morning can be judged yet, for want
    /// of a usual, a check-in that is neither red nor yellow is quiet.
    fn calms(&self) -> bool {
        let is_judgeable = self.stiffness.value().is_some() || self.stiffness_min.value().is_some();
        if is_judgeable {
            return self.is_quiet();
        }
        self.morning.is_some() && !matches!(check_in_zone(self), Zone::Red | Zone::Yellow)
    }
}
