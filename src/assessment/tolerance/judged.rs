//! The days a tolerance rests on: over, with a known load, and judged by the 24-hour rule (RULES §11).
//!
//! A day is too high as soon as one of its sessions is, tolerated when all are; pending and unknown days
//! don't count. Nor do days without load: a day without a session was not judged, and what went wrong
//! after a session that costs nothing says nothing about load.

use chrono::NaiveDate;

use super::{ENOUGH_DAYS, ENOUGH_TOLERATED, ENOUGH_TOO_HIGH};
use crate::assessment::load::DayLoads;
use crate::assessment::source::{Cited, ours};
use crate::assessment::{Assessment, Load};
use crate::journal::day;
use crate::journal::tendon::Side;

/// Days after which a day counts half.
pub const HALF_LIFE_DAYS: Cited<f64> = ours(42.0);
/// Days back beyond which a day no longer counts at all: four half-lives, where it would count a sixteenth.
pub const REACH_DAYS: Cited<i64> = ours(168);

/// A day's load, and how it was taken.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct JudgedDay {
    /// The day.
    pub date: NaiveDate,
    /// What it cost, in units.
    pub units: f64,
    /// Whether that was too much.
    pub too_high: bool,
}

impl JudgedDay {
    /// Whether it is over, within reach, and had a load.
    pub(super) fn counts(&self, today: NaiveDate) -> bool {
        let age = day::between(self.date, today);
        (1..=REACH_DAYS.value).contains(&age) && self.units > 0.0 && self.units.is_finite()
    }

    /// How much it counts: half for every half-life.
    pub(super) fn weight(&self, today: NaiveDate) -> f64 {
        (-day::between(self.date, today) as f64 / HALF_LIFE_DAYS.value).exp2()
    }
}

/// How many days have been judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Judged {
    /// Days whose load was tolerated.
    pub tolerated: usize,
    /// Days whose load was too high.
    pub too_high: usize,
}

impl Judged {
    pub(super) fn count(days: &[JudgedDay]) -> Self {
        let too_high = days.iter().filter(|day| day.too_high).count();
        Self { tolerated: days.len() - too_high, too_high }
    }

    /// All of them.
    pub fn days(self) -> usize {
        self.tolerated + self.too_high
    }

    /// What is missing for a curve: days in all, tolerated ones, too-high ones.
    pub fn missing(self) -> Missing {
        Missing {
            days: ENOUGH_DAYS.value.saturating_sub(self.days()),
            tolerated: ENOUGH_TOLERATED.value.saturating_sub(self.tolerated),
            too_high: ENOUGH_TOO_HIGH.value.saturating_sub(self.too_high),
        }
    }

    /// Whether that is enough for a curve.
    pub fn is_enough(self) -> bool {
        self.missing() == Missing::default()
    }
}

/// What is missing for a curve; each by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Missing {
    /// Judged days.
    pub days: usize,
    /// Tolerated ones.
    pub tolerated: usize,
    /// Too-high ones.
    pub too_high: usize,
}

/// The days a tendon's tolerance rests on, by date; none while a red flag suppresses verdicts.
pub fn judged_days(loads: &DayLoads, assessment: &Assessment, side: Side) -> Vec<JudgedDay> {
    let (from, to) = (day::plus(assessment.today, -REACH_DAYS.value), day::plus(assessment.today, -1));
    let days = loads.with_sessions(from, to).iter();
    days.filter_map(|load| {
        let units = load.all.whole().filter(|units| *units > 0.0)?;
        let too_high = match day_load(assessment, load.date, side) {
            Load::TooHigh => true,
            Load::Tolerated => false,
            Load::Pending | Load::Unknown => return None,
        };
        Some(JudgedDay { date: load.date, units, too_high })
    })
    .collect()
}

/// How a tendon took a day: as its worst session.
fn day_load(assessment: &Assessment, date: NaiveDate, side: Side) -> Load {
    let sessions = assessment.sessions_between(date, date).iter();
    let of_tendon = sessions.flat_map(|session| session.tendons.iter().filter(|tendon| tendon.side == side));
    Load::worst(of_tendon.filter_map(|tendon| tendon.load))
}
