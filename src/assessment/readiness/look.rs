//! One tendon looked at from one day: what each criterion has, and when it could be met.

use chrono::NaiveDate;

use super::{
    CriterionId, DAILY_ANSWERED, DAILY_DAYS, EASED_DAYS, EASED_MIN, EASED_MORNINGS, REST_DAYS, REST_PAIN, REST_WITHIN,
    SPIKE_PAIN, SPIKE_RISE, State, TEST_COUNT, TEST_DAYS, TEST_PAIN, TendonCriterion, Turn,
};
use crate::assessment::known::Known;
use crate::assessment::usual::Course;
use crate::journal::check_in::CheckIn;
use crate::journal::day;
use crate::journal::heel_raise::{HeelRaise, RaiseSurface};
use crate::journal::measure::{Halves, Minutes, Score};
use crate::journal::tendon::Side;

/// One tendon looked at from one day.
#[derive(Clone, Copy)]
pub(super) struct Look<'a> {
    pub known: &'a Known<'a>,
    pub course: &'a Course,
    pub side: Side,
    pub on: NaiveDate,
}

impl Look<'_> {
    pub fn at(&self, id: CriterionId) -> TendonCriterion {
        match id {
            CriterionId::CalfRaisePain => {
                let borders = (TEST_PAIN.value, TEST_PAIN.value + 1);
                self.test(|t| t.pain_peak.map(|p| p.get()), |pain| pain <= TEST_PAIN.value, borders)
            }
            CriterionId::CalfRaiseCount => {
                let borders = (TEST_COUNT.value, TEST_COUNT.value - 1);
                self.test(|t| t.repetitions.map(|r| r.get()), |count| count >= TEST_COUNT.value, borders)
            }
            CriterionId::MorningMinutes => self.morning_minutes(),
            CriterionId::RestPain => self.rest_pain(),
            CriterionId::DailyActivity => self.daily_activity(),
        }
    }

    /// The latest flat test, if it is not too old; an older one never stands in. The borders are the
    /// last good answer and the first that is not.
    fn test(
        &self,
        measure: impl Fn(&HeelRaise) -> Option<u16>,
        is_good: impl Fn(u16) -> bool,
        (last_good, first_bad): (u16, u16),
    ) -> TendonCriterion {
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
            turn: Some(Turn::Test(if state == State::Met { first_bad } else { last_good })),
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
        let is_good = |_, min| min <= EASED_MIN.value;
        self.over_days(answers[last..].to_vec(), (Minutes::MAX, is_good), judge, |_, _| true)
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
        self.over_days(answers, (Score::MAX, |_, pain| pain <= REST_PAIN.value), judge, |_, _| true)
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
        let others_stay = |date, pain| self.no_spike_but(&answers, date, pain);
        self.over_days(answers.clone(), (Score::MAX, |date, pain| !self.is_spike(date, pain)), judge, others_stay)
    }

    /// Whether no other answer would be a spike had one day's been this: it is part of the usual of later ones.
    fn no_spike_but(&self, answers: &[(NaiveDate, u16)], date: NaiveDate, pain: u16) -> bool {
        let Some(check_in) = self.known.check_in(date, self.side) else { return false };
        let other = CheckIn { daily_pain: Score::new(pain), ..check_in.clone() };
        let course = Course::had_it_been(self.known, self.side, Some(&other));
        let then = Look { course: &course, ..*self };
        answers.iter().all(|(on, pain)| *on == date || !then.is_spike(*on, *pain))
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
        (most, is_good): (u16, impl Fn(NaiveDate, u16) -> bool),
        judge: impl Fn(&[(NaiveDate, bool)], NaiveDate) -> (State, usize),
        others_stay: impl Fn(NaiveDate, u16) -> bool,
    ) -> TendonCriterion {
        let judged: Vec<(NaiveDate, bool)> = answers.iter().map(|(d, a)| (*d, is_good(*d, *a))).collect();
        let (state, have) = judge(&judged, self.on);
        let is_met = state == State::Met;
        let answered_today = judged.last().is_some_and(|(d, _)| *d == self.on);
        let next_free = day::plus(self.on, i64::from(answered_today));
        let (earliest, more) = self.live_on(&judged, next_free, |answers, on| judge(answers, on).0);
        // The most that is still good on a day, and the least that is not.
        let border = |date| (0..=most).take_while(|answer| is_good(date, *answer)).last().unwrap_or(0);
        let bad = || judged.iter().filter(|(_, good)| !good).map(|(d, _)| *d);
        let would_do = |date: &NaiveDate| {
            let other: Vec<_> = judged.iter().map(|(d, good)| (*d, *good || d == date)).collect();
            judge(&other, self.on).0 == State::Met && others_stay(*date, border(*date))
        };
        let turn = match bad().find(would_do) {
            _ if is_met => Some(border(next_free) + 1).filter(|bad| *bad <= most).map(Turn::Coming),
            Some(date) => Some(Turn::Answer(date, border(date))),
            None => Some(more).filter(|more| *more > 0).map(Turn::Good),
        };
        let against = if is_met { vec![] } else { bad().collect() };
        TendonCriterion { side: self.side, state, have: Some(have as u16), earliest, evidence: answers, against, turn }
    }

    /// The earliest day it is met with good answers from the next free day on, and how many of them that takes.
    fn live_on(
        &self,
        so_far: &[(NaiveDate, bool)],
        next_free: NaiveDate,
        judge: impl Fn(&[(NaiveDate, bool)], NaiveDate) -> State,
    ) -> (NaiveDate, u16) {
        let mut lived = so_far.to_vec();
        let mut earliest = self.on;
        // No criterion looks back further than three weeks, so five always end it.
        for ahead in 0..35 {
            earliest = day::plus(self.on, ahead);
            if earliest >= next_free {
                lived.push((earliest, true));
            }
            if judge(&lived, earliest) == State::Met {
                break;
            }
        }
        // Some of it may have been waiting only.
        let is_enough = |count: &usize| judge(&lived[..*count], earliest) == State::Met;
        let enough = (so_far.len()..lived.len()).find(is_enough).unwrap_or(lived.len());
        (earliest, (enough - so_far.len()) as u16)
    }
}
