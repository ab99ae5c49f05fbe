//! What each day cost: all load, and high-level load, running and hopping (RULES §9, our choice).
//!
//! A day without any session cost nothing. A session whose minutes are not known leaves its day with
//! a known part and the word that not all is known. What was done is no verdict: red flags hide nothing.

use chrono::NaiveDate;

use super::{Parts, Rates, cost};
use crate::assessment::Assessment;
use crate::assessment::known::Known;
use crate::journal::{Journal, day};

/// A day's sum, in units.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Total {
    /// The sum of what is known; at least this much.
    pub known: f64,
    /// Whether that is all of it: no session's part is missing.
    pub is_whole: bool,
}

impl Total {
    /// Nothing was done.
    pub const NOTHING: Total = Total { known: 0.0, is_whole: true };

    /// The whole sum, if all of it is known.
    pub fn whole(self) -> Option<f64> {
        self.is_whole.then_some(self.known)
    }

    fn add(&mut self, units: Option<f64>) {
        self.known += units.unwrap_or(0.0);
        self.is_whole &= units.is_some();
    }
}

/// What a day cost.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DayLoad {
    /// The day.
    pub date: NaiveDate,
    /// How many sessions it had.
    pub sessions: usize,
    /// Everything.
    pub all: Total,
    /// Running and hopping.
    pub high_level: Total,
    /// What is known of it all, by what it was done as.
    pub parts: Parts,
}

impl DayLoad {
    /// A day on which nothing was done.
    fn idle(date: NaiveDate) -> Self {
        Self { date, sessions: 0, all: Total::NOTHING, high_level: Total::NOTHING, parts: Parts::default() }
    }

    /// Whether there was some load, known how much or not.
    pub fn has_load(&self) -> bool {
        self.all.known > 0.0 || !self.all.is_whole
    }
}

/// What each day up to the moment cost.
#[derive(Debug, Clone, Default)]
pub struct DayLoads {
    /// The days with a session, by date.
    days: Vec<DayLoad>,
    since: Option<NaiveDate>,
}

impl DayLoads {
    /// The days of a journal as the moment of its assessment knows them: sessions that have begun.
    pub fn of(journal: &Journal, assessment: &Assessment) -> Self {
        let rates = Rates::of(journal.current());
        let known = Known::at(journal.current(), assessment.now);
        let mut days: Vec<DayLoad> = Vec::new();
        for (date, session) in known.sessions() {
            if days.last().is_none_or(|last| last.date != date) {
                days.push(DayLoad::idle(date));
            }
            let Some(day) = days.last_mut() else { continue };
            let cost = cost(&rates, session, date);
            day.sessions += 1;
            day.all.add(cost.all);
            day.high_level.add(cost.high_level);
            day.parts.add(session.activity, cost.all.unwrap_or(0.0));
        }
        let firsts = [days.first().map(|day| day.date), known.check_ins().first().map(|check_in| check_in.date)];
        Self { days, since: firsts.into_iter().flatten().min() }
    }

    /// The first day with a session or a check-in; of days before it nothing is known.
    pub fn since(&self) -> Option<NaiveDate> {
        self.since
    }

    /// What a day cost.
    pub fn on(&self, date: NaiveDate) -> DayLoad {
        let place = self.days.binary_search_by_key(&date, |day| day.date);
        place.ok().and_then(|place| self.days.get(place)).copied().unwrap_or_else(|| DayLoad::idle(date))
    }

    /// The days with a session from `from` to `to`, both included, by date.
    pub fn with_sessions(&self, from: NaiveDate, to: NaiveDate) -> &[DayLoad] {
        let begin = self.days.partition_point(|day| day.date < from);
        let end = self.days.partition_point(|day| day.date <= to);
        &self.days[begin..end.max(begin)]
    }

    /// Every day from `from` to `to`, both included.
    pub fn every_day(&self, from: NaiveDate, to: NaiveDate) -> impl Iterator<Item = DayLoad> {
        let count = day::between(from, to).max(-1) + 1;
        (0..count).map(move |ahead| self.on(day::plus(from, ahead)))
    }
}
