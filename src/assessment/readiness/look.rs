//! One tendon looked at from one day: what each criterion has, and when it could be met.

use chrono::NaiveDate;

use super::{
    CriterionId, DAILY_ANSWERED, DAILY_DAYS, EASED_DAYS, EASED_MIN, EASED_MORNINGS, REST_ANSWERED, REST_BEGAN,
    REST_DAYS, REST_PAIN, REST_WITHIN, SPIKE_PAIN, SPIKE_RISE, State, TEST_COUNT, TEST_DAYS, TEST_PAIN,
    TendonCriterion, Turn,
};
use crate::assessment::known::Known;
use crate::assessment::usual::Course;
use crate::journal::check_in::CheckIn;
use crate::journal::day;
use crate::journal::heel_raise::RaiseSurface;
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
    /// How a criterion stands, with all that explains it.
    pub fn at(&self, id: CriterionId) -> TendonCriterion {
        match id {
            CriterionId::CalfRaisePain | CriterionId::CalfRaiseCount => self.of_test(id),
            CriterionId::MorningMinutes | CriterionId::RestPain | CriterionId::DailyActivity => self.over_days(id),
        }
    }

    /// How a criterion stands, and nothing else.
    pub fn state(&self, id: CriterionId) -> State {
        match id {
            CriterionId::CalfRaisePain | CriterionId::CalfRaiseCount => self.test_state(id, self.test_answer(id)),
            CriterionId::MorningMinutes | CriterionId::RestPain | CriterionId::DailyActivity => {
                self.judge(id, &self.judged(id, &self.answers(id)), self.on).0
            }
        }
    }

    /// Whether an answer is one the criterion asks for.
    fn is_good(&self, id: CriterionId, date: NaiveDate, answer: u16) -> bool {
        match id {
            CriterionId::CalfRaisePain => answer <= TEST_PAIN.value,
            CriterionId::CalfRaiseCount => answer >= TEST_COUNT.value,
            CriterionId::MorningMinutes => answer <= EASED_MIN.value,
            CriterionId::RestPain => answer <= REST_PAIN.value,
            CriterionId::DailyActivity => !self.is_spike(date, answer),
        }
    }

    /// What the latest flat test answers, if it is not too old; an older one never stands in.
    fn test_answer(&self, id: CriterionId) -> Option<(NaiveDate, u16)> {
        let tests = self.known.heel_raises();
        let so_far = &tests[..tests.partition_point(|test| test.date <= self.on)];
        let mut of_side = so_far.iter().rev().filter(|test| test.side == self.side);
        let latest = of_side.find(|test| test.surface == Some(RaiseSurface::Flat))?;
        let answer = match id {
            CriterionId::CalfRaisePain => latest.pain_peak.map(|pain| pain.get()),
            _ => latest.repetitions.map(|count| count.get()),
        };
        let is_valid = day::between(latest.date, self.on) <= TEST_DAYS.value;
        Some((latest.date, answer.filter(|_| is_valid)?))
    }

    fn test_state(&self, id: CriterionId, answer: Option<(NaiveDate, u16)>) -> State {
        match answer {
            None => State::NotEnough,
            Some((date, answer)) if self.is_good(id, date, answer) => State::Met,
            Some(_) => State::NotMet,
        }
    }

    fn of_test(&self, id: CriterionId) -> TendonCriterion {
        let answer = self.test_answer(id);
        let state = self.test_state(id, answer);
        let is_met = state == State::Met;
        let done_today = answer.is_some_and(|(date, _)| date == self.on);
        let (last_good, first_bad) = match id {
            CriterionId::CalfRaisePain => (TEST_PAIN.value, TEST_PAIN.value + 1),
            _ => (TEST_COUNT.value, TEST_COUNT.value - 1),
        };
        TendonCriterion {
            side: self.side,
            state,
            have: answer.map(|(_, answer)| answer),
            earliest: if !is_met && done_today { day::plus(self.on, 1) } else { self.on },
            evidence: answer.into_iter().collect(),
            against: answer.filter(|_| state == State::NotMet).into_iter().map(|(date, _)| date).collect(),
            turn: Some(Turn::Test(if is_met { first_bad } else { last_good })),
        }
    }

    /// How a criterion over daily answers stands on a day, and what it has.
    fn judge(&self, id: CriterionId, answers: &[(NaiveDate, bool)], on: NaiveDate) -> (State, usize) {
        let from = day::plus(on, 1 - days(id));
        let begin = answers.partition_point(|(date, _)| *date < from);
        let recent = &answers[begin..answers.partition_point(|(date, _)| *date <= on).max(begin)];
        match id {
            CriterionId::MorningMinutes => mornings(recent),
            CriterionId::RestPain => quiet_weeks(recent, on),
            _ => without_spike(recent),
        }
    }

    fn is_spike(&self, date: NaiveDate, pain: u16) -> bool {
        match self.course.on(date).daily_pain.value() {
            Some(usual) => Halves::from_whole(pain) - usual >= SPIKE_RISE.value,
            None => pain > SPIKE_PAIN.value,
        }
    }

    /// This tendon's answers of the days a criterion looks at, this day included.
    fn answers(&self, id: CriterionId) -> Vec<(NaiveDate, u16)> {
        let measure = |check_in: &CheckIn| match id {
            CriterionId::MorningMinutes => check_in.stiffness_min.map(|min| min.get()),
            CriterionId::RestPain => check_in.rest_pain.map(|pain| pain.get()),
            _ => check_in.daily_pain.map(|pain| pain.get()),
        };
        let check_ins = self.known.check_ins_between(day::plus(self.on, 1 - days(id)), self.on).iter();
        let of_side = check_ins.filter(|check_in| check_in.side == self.side);
        let mut answers: Vec<(NaiveDate, u16)> =
            of_side.filter_map(|check_in| Some((check_in.date, measure(check_in)?))).collect();
        if id == CriterionId::MorningMinutes {
            answers.drain(..answers.len().saturating_sub(EASED_MORNINGS.value));
        }
        answers
    }

    fn judged(&self, id: CriterionId, answers: &[(NaiveDate, u16)]) -> Vec<(NaiveDate, bool)> {
        answers.iter().map(|(date, answer)| (*date, self.is_good(id, *date, *answer))).collect()
    }

    /// A criterion over daily answers; the earliest day is found by living on with good ones.
    fn over_days(&self, id: CriterionId) -> TendonCriterion {
        let answers = self.answers(id);
        let judged = self.judged(id, &answers);
        let (state, have) = self.judge(id, &judged, self.on);
        let answered_today = judged.last().is_some_and(|(date, _)| *date == self.on);
        let next_free = day::plus(self.on, i64::from(answered_today));
        let (earliest, more) = self.live_on(id, &judged, next_free);
        // A pain at rest of more than two weeks ago stands against nothing any more.
        let since = day::plus(self.on, 1 - REST_DAYS.value);
        let counts = |date: &NaiveDate| id != CriterionId::RestPain || *date >= since;
        let bad = judged.iter().filter(|(_, good)| !good).map(|(date, _)| *date).filter(counts);
        let turn = match state {
            State::Met => Some(self.border(id, next_free) + 1).filter(|bad| *bad <= most(id)).map(Turn::Coming),
            _ => self.one_answer(id, &answers, &judged).or(Some(more).filter(|more| *more > 0).map(Turn::Good)),
        };
        let against = if state == State::Met { vec![] } else { bad.collect() };
        TendonCriterion { side: self.side, state, have: Some(have as u16), earliest, evidence: answers, against, turn }
    }

    /// The most that is still good on a day.
    fn border(&self, id: CriterionId, date: NaiveDate) -> u16 {
        (0..=most(id)).take_while(|answer| self.is_good(id, date, *answer)).last().unwrap_or(0)
    }

    /// The one answer that, had it been good, would have met the criterion.
    fn one_answer(&self, id: CriterionId, answers: &[(NaiveDate, u16)], judged: &[(NaiveDate, bool)]) -> Option<Turn> {
        let would_do = |date: &NaiveDate| {
            let other: Vec<_> = judged.iter().map(|(on, good)| (*on, *good || on == date)).collect();
            self.judge(id, &other, self.on).0 == State::Met
                && (id != CriterionId::DailyActivity || self.no_spike_but(answers, *date, self.border(id, *date)))
        };
        let date = judged.iter().filter(|(_, good)| !good).map(|(date, _)| *date).find(would_do)?;
        Some(Turn::Answer(date, self.border(id, date)))
    }

    /// Whether no other answer would be a spike had one day's been this: it is part of the usual of later ones.
    fn no_spike_but(&self, answers: &[(NaiveDate, u16)], date: NaiveDate, pain: u16) -> bool {
        let Some(check_in) = self.known.check_in(date, self.side) else { return false };
        let other = CheckIn { daily_pain: Score::new(pain), ..check_in.clone() };
        let course = Course::had_it_been(self.known, self.side, Some(&other));
        let then = Look { course: &course, ..*self };
        answers.iter().all(|(on, pain)| *on == date || !then.is_spike(*on, *pain))
    }

    /// The earliest day it is met with good answers from the next free day on, and how many of them that takes.
    fn live_on(&self, id: CriterionId, so_far: &[(NaiveDate, bool)], next_free: NaiveDate) -> (NaiveDate, u16) {
        let mut lived = so_far.to_vec();
        let mut earliest = self.on;
        // No criterion looks back further than four weeks, so five always end it.
        for ahead in 0..35 {
            earliest = day::plus(self.on, ahead);
            if earliest >= next_free {
                lived.push((earliest, true));
            }
            if self.judge(id, &lived, earliest).0 == State::Met {
                break;
            }
        }
        // Some of it may have been waiting only.
        let is_enough = |count: &usize| self.judge(id, &lived[..*count], earliest).0 == State::Met;
        let enough = (so_far.len()..lived.len()).find(is_enough).unwrap_or(lived.len());
        (earliest, (enough - so_far.len()) as u16)
    }
}

/// Days a criterion looks over.
fn days(id: CriterionId) -> i64 {
    match id {
        CriterionId::CalfRaisePain | CriterionId::CalfRaiseCount => TEST_DAYS.value,
        CriterionId::MorningMinutes => EASED_DAYS.value,
        CriterionId::RestPain => REST_WITHIN.value,
        CriterionId::DailyActivity => DAILY_DAYS.value,
    }
}

/// The most that can be answered.
fn most(id: CriterionId) -> u16 {
    if id == CriterionId::MorningMinutes { Minutes::MAX } else { Score::MAX }
}

/// Each of the last answered mornings eased quickly.
fn mornings(recent: &[(NaiveDate, bool)]) -> (State, usize) {
    let last = &recent[recent.len().saturating_sub(EASED_MORNINGS.value)..];
    let state = match last.iter().all(|(_, good)| *good) {
        false => State::NotMet,
        true if last.len() < EASED_MORNINGS.value => State::NotEnough,
        true => State::Met,
    };
    (state, last.iter().rev().take_while(|(_, good)| *good).count())
}

/// Two quiet weeks, answered often enough, that began long enough ago: what has to be quiet since is known
/// to have been so at their beginning too.
fn quiet_weeks(recent: &[(NaiveDate, bool)], on: NaiveDate) -> (State, usize) {
    let (since, began) = (day::plus(on, 1 - REST_DAYS.value), day::plus(on, 1 - REST_BEGAN.value));
    let last = &recent[recent.partition_point(|(date, _)| *date < since)..];
    let mut quiet = recent.iter().rev().take_while(|(_, good)| *good);
    let state = match () {
        () if last.iter().any(|(_, good)| !good) => State::NotMet,
        () if last.len() < REST_ANSWERED.value => State::NotEnough,
        () if quiet.any(|(date, _)| *date <= began) => State::Met,
        () => State::NotEnough,
    };
    (state, last.len())
}

/// No spike, answered often enough.
fn without_spike(recent: &[(NaiveDate, bool)]) -> (State, usize) {
    let state = match () {
        () if recent.iter().any(|(_, good)| !good) => State::NotMet,
        () if recent.len() < DAILY_ANSWERED.value => State::NotEnough,
        () => State::Met,
    };
    (state, recent.len())
}
