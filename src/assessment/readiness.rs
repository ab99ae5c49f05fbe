//! The five criteria that open the run plan (RULES §7; S1). Calendar time alone never unlocks.
//!
//! Each says whether it is met, not met (an answer stands against it) or not answered enough, what
//! it has and needs, which dates stand in the way, and the earliest day it could be met.

use chrono::NaiveDate;

use super::known::Known;
use super::source::{Cited, ours, s1};
use super::usual::Course;
use crate::journal::check_in::CheckIn;
use crate::journal::day;
use crate::journal::heel_raise::{HeelRaise, RaiseSurface};
use crate::journal::measure::Halves;
use crate::journal::tendon::Side;

/// Days a heel-raise test is good for.
pub const TEST_DAYS: Cited<i64> = ours(14);
/// Pain in the test, still comfortable.
pub const TEST_PAIN: Cited<u16> = s1(3);
/// Controlled repetitions needed.
pub const TEST_COUNT: Cited<u16> = s1(20);
/// Minutes within which morning stiffness has to ease.
pub const EASED_MIN: Cited<u16> = s1(5);
/// Answered mornings that have to.
pub const EASED_MORNINGS: Cited<usize> = ours(7);
/// Days they have to lie within.
pub const EASED_DAYS: Cited<i64> = ours(10);
/// Pain at rest, still quiet.
pub const REST_PAIN: Cited<u16> = s1(1);
/// Documented quiet days needed.
pub const REST_DAYS: Cited<usize> = s1(14);
/// Days they have to lie within.
pub const REST_WITHIN: Cited<i64> = ours(21);
/// Days looked over for spikes.
pub const DAILY_DAYS: Cited<i64> = ours(14);
/// Days answered among them.
pub const DAILY_ANSWERED: Cited<usize> = ours(7);
/// Daily pain this far above its usual is a spike.
pub const SPIKE_RISE: Cited<Halves> = ours(Halves::from_whole(3));
/// Daily pain above this is a spike where no usual is known.
pub const SPIKE_PAIN: Cited<u16> = ours(3);

/// The five criteria.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CriterionId {
    /// Comfortable single-leg heel raises on flat ground.
    CalfRaisePain,
    /// Enough of them.
    CalfRaiseCount,
    /// Morning stiffness eases quickly.
    MorningMinutes,
    /// Two quiet weeks at rest.
    RestPain,
    /// No spike from walking or stairs.
    DailyActivity,
}

impl CriterionId {
    /// All five, in order.
    pub const ALL: [CriterionId; 5] = [
        CriterionId::CalfRaisePain,
        CriterionId::CalfRaiseCount,
        CriterionId::MorningMinutes,
        CriterionId::RestPain,
        CriterionId::DailyActivity,
    ];

    /// Name in files and in the catalogue.
    pub const fn name(self) -> &'static str {
        match self {
            CriterionId::CalfRaisePain => "calf_raise_pain",
            CriterionId::CalfRaiseCount => "calf_raise_count",
            CriterionId::MorningMinutes => "morning_minutes",
            CriterionId::RestPain => "rest_pain",
            CriterionId::DailyActivity => "daily_activity",
        }
    }
}

/// How a criterion stands; worse ones first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// An answer stands against it.
    NotMet,
    /// Not enough was answered.
    NotEnough,
    /// It holds.
    Met,
}

impl State {
    /// Name in files and in the catalogue.
    pub const fn name(self) -> &'static str {
        match self {
            State::NotMet => "not_met",
            State::NotEnough => "not_enough",
            State::Met => "met",
        }
    }
}

/// One criterion for one tendon.
#[derive(Debug, Clone, PartialEq)]
pub struct TendonCriterion {
    /// Which tendon.
    pub side: Side,
    /// How it stands.
    pub state: State,
    /// What there is: a score, a count of repetitions, or of days. None without a valid test.
    pub have: Option<u16>,
    /// The earliest day it could be met if every coming answer is good.
    pub earliest: NaiveDate,
    /// The answers it rests on, by date.
    pub evidence: Vec<(NaiveDate, u16)>,
    /// The dates that stand in the way.
    pub against: Vec<NaiveDate>,
}

/// One criterion over all affected tendons: as good as the worst of them.
#[derive(Debug, Clone, PartialEq)]
pub struct Criterion {
    /// Which one.
    pub id: CriterionId,
    /// How it stands.
    pub state: State,
    /// What there is for the worst tendon.
    pub have: Option<u16>,
    /// What is needed: a score at most, or a count at least.
    pub need: u16,
    /// The earliest day it could be met; none without an affected tendon.
    pub earliest: Option<NaiveDate>,
    /// Each affected tendon by itself.
    pub tendons: Vec<TendonCriterion>,
}

/// All five on one day.
#[derive(Debug, Clone, PartialEq)]
pub struct Readiness {
    /// The five, in order.
    pub criteria: Vec<Criterion>,
}

impl Readiness {
    /// How many are met.
    pub fn met(&self) -> usize {
        self.criteria.iter().filter(|c| c.state == State::Met).count()
    }

    /// How many are not.
    pub fn unmet(&self) -> usize {
        self.criteria.len() - self.met()
    }

    /// Whether all five hold.
    pub fn holds(&self) -> bool {
        self.unmet() == 0
    }

    /// The earliest day all five could hold.
    pub fn earliest(&self) -> Option<NaiveDate> {
        self.criteria
            .iter()
            .map(|c| c.earliest)
            .max()
            .flatten()
            .filter(|_| self.criteria.iter().all(|c| c.earliest.is_some()))
    }
}

/// The criteria on a day, by what is known of it and the days before.
pub fn readiness(known: &Known, courses: [&Course; 2], on: NaiveDate) -> Readiness {
    let sides: Vec<Look> = known
        .affected(on)
        .into_iter()
        .map(|(side, _)| Look { known, course: courses[side as usize], side, on })
        .collect();
    let criteria = CriterionId::ALL.map(|id| criterion(id, &sides));
    Readiness { criteria: criteria.to_vec() }
}

fn criterion(id: CriterionId, sides: &[Look]) -> Criterion {
    let tendons: Vec<TendonCriterion> = sides.iter().map(|look| look.at(id)).collect();
    let worst = tendons.iter().min_by_key(|t| (t.state, std::cmp::Reverse(t.earliest)));
    let need = match id {
        CriterionId::CalfRaisePain => TEST_PAIN.value,
        CriterionId::CalfRaiseCount => TEST_COUNT.value,
        CriterionId::MorningMinutes => EASED_MORNINGS.value as u16,
        CriterionId::RestPain => REST_DAYS.value as u16,
        CriterionId::DailyActivity => DAILY_ANSWERED.value as u16,
    };
    Criterion {
        id,
        state: worst.map_or(State::NotEnough, |t| t.state),
        have: worst.and_then(|t| t.have),
        need,
        earliest: tendons.iter().map(|t| t.earliest).max(),
        tendons,
    }
}

/// One tendon looked at from one day.
struct Look<'a> {
    known: &'a Known<'a>,
    course: &'a Course,
    side: Side,
    on: NaiveDate,
}

impl Look<'_> {
    fn at(&self, id: CriterionId) -> TendonCriterion {
        match id {
            CriterionId::CalfRaisePain => self.test(|t| t.pain_peak.map(|p| p.get()), |pain| pain <= TEST_PAIN.value),
            CriterionId::CalfRaiseCount => {
                self.test(|t| t.repetitions.map(|r| r.get()), |count| count >= TEST_COUNT.value)
            }
            CriterionId::MorningMinutes => self.morning_minutes(),
            CriterionId::RestPain => self.rest_pain(),
            CriterionId::DailyActivity => self.daily_activity(),
        }
    }

    /// The latest flat test, if it is not too old; an older one never stands in.
    fn test(&self, measure: impl Fn(&HeelRaise) -> Option<u16>, is_good: impl Fn(u16) -> bool) -> TendonCriterion {
        let mut tests = self.known.heel_raises().iter().rev().filter(|t| t.side == self.side && t.date <= self.on);
        let latest = tests.find(|t| t.surface == Some(RaiseSurface::Flat));
        let valid = latest.filter(|t| day::between(t.date, self.on) <= TEST_DAYS.value);
        let answer = valid.and_then(|t| Some((t.date, measure(&t.fact)?)));
        let state = match answer {
            None => State::NotEnough,
            Some((_, answer)) if is_good(answer) => State::Met,
            Some(_) => State::NotMet,
        };
        let done_today = answer.is_some_and(|(date, _)| date == self.on);
        let earliest = if state != State::Met && done_today { day::plus(self.on, 1) } else { self.on };
        TendonCriterion {
            side: self.side,
            state,
            have: answer.map(|(_, answer)| answer),
            earliest,
            evidence: answer.into_iter().collect(),
            against: if state == State::NotMet { answer.into_iter().map(|(date, _)| date).collect() } else { vec![] },
        }
    }

    /// Each of the last answered mornings eased quickly, all within a few days.
    fn morning_minutes(&self) -> TendonCriterion {
        let judge = |answers: &[(NaiveDate, bool)], on: NaiveDate| {
            let from = day::plus(on, 1 - EASED_DAYS.value);
            let recent: Vec<_> = answers.iter().filter(|(d, _)| *d >= from && *d <= on).collect();
            let last = &recent[recent.len().saturating_sub(EASED_MORNINGS.value)..];
            let state = match last.iter().all(|(_, good)| *good) {
                false => State::NotMet,
                true if last.len() < EASED_MORNINGS.value => State::NotEnough,
                true => State::Met,
            };
            (state, last.iter().rev().take_while(|(_, good)| *good).count())
        };
        let answers = self.answers(EASED_DAYS.value, |c| c.stiffness_min.map(|m| m.get()));
        let last = answers.len().saturating_sub(EASED_MORNINGS.value);
        self.over_days(answers[last..].to_vec(), |_, min| min <= EASED_MIN.value, judge)
    }

    /// Enough documented quiet days since the last that was not.
    fn rest_pain(&self) -> TendonCriterion {
        let judge = |answers: &[(NaiveDate, bool)], on: NaiveDate| {
            let from = day::plus(on, 1 - REST_WITHIN.value);
            let documented = || answers.iter().rev().filter(|(d, _)| *d >= from && *d <= on);
            let quiet = documented().take_while(|(_, good)| *good).count();
            let state = match () {
                () if quiet >= REST_DAYS.value => State::Met,
                () if documented().any(|(_, good)| !good) => State::NotMet,
                () => State::NotEnough,
            };
            (state, quiet.min(REST_DAYS.value))
        };
        let answers = self.answers(REST_WITHIN.value, |c| c.rest_pain.map(|p| p.get()));
        self.over_days(answers, |_, pain| pain <= REST_PAIN.value, judge)
    }

    /// No spike over two weeks, answered often enough.
    fn daily_activity(&self) -> TendonCriterion {
        let judge = |answers: &[(NaiveDate, bool)], on: NaiveDate| {
            let from = day::plus(on, 1 - DAILY_DAYS.value);
            let answered: Vec<_> = answers.iter().filter(|(d, _)| *d >= from && *d <= on).collect();
            let state = match () {
                () if answered.iter().any(|(_, good)| !good) => State::NotMet,
                () if answered.len() < DAILY_ANSWERED.value => State::NotEnough,
                () => State::Met,
            };
            (state, answered.len())
        };
        let answers = self.answers(DAILY_DAYS.value, |c| c.daily_pain.map(|p| p.get()));
        self.over_days(answers, |date, pain| !self.is_spike(date, pain), judge)
    }

    fn is_spike(&self, date: NaiveDate, pain: u16) -> bool {
        match self.course.on(date).daily_pain.value() {
            Some(usual) => Halves::from_whole(pain) - usual >= SPIKE_RISE.value,
            None => pain > SPIKE_PAIN.value,
        }
    }

    /// This tendon's answers of the last `days` days, this one included.
    fn answers(&self, days: i64, measure: impl Fn(&CheckIn) -> Option<u16>) -> Vec<(NaiveDate, u16)> {
        (0..days)
            .rev()
            .map(|back| day::plus(self.on, -back))
            .filter_map(|date| Some((date, measure(self.known.check_in(date, self.side)?)?)))
            .collect()
    }

    /// A criterion over daily answers; the earliest day is found by living on with good ones.
    fn over_days(
        &self,
        answers: Vec<(NaiveDate, u16)>,
        is_good: impl Fn(NaiveDate, u16) -> bool,
        judge: impl Fn(&[(NaiveDate, bool)], NaiveDate) -> (State, usize),
    ) -> TendonCriterion {
        let mut judged: Vec<(NaiveDate, bool)> = answers.iter().map(|(d, a)| (*d, is_good(*d, *a))).collect();
        let (state, have) = judge(&judged, self.on);
        let stands_against = judged.iter().filter(|(_, good)| state != State::Met && !good);
        let against = stands_against.map(|(d, _)| *d).collect();
        let answered_today = judged.last().is_some_and(|(d, _)| *d == self.on);
        let mut earliest = self.on;
        // No criterion looks back further than three weeks, so five always end it.
        for ahead in 0..35 {
            earliest = day::plus(self.on, ahead);
            if judge(&judged, earliest).0 == State::Met {
                break;
            }
            if ahead > 0 || !answered_today {
                judged.push((earliest, true));
                if judge(&judged, earliest).0 == State::Met {
                    break;
                }
            }
        }
        let have = Some(have as u16);
        TendonCriterion { side: self.side, state, have, earliest, evidence: answers, against }
    }
}
