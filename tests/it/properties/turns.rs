//! What is said to turn a criterion of readiness is true: the change turns it, and one less does not.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime, TimeDelta};
use proptest::prelude::*;
use springback::assessment::assess;
use springback::assessment::flip::{Answer, Place};
use springback::assessment::readiness::{CriterionId, State, TendonCriterion, Turn};
use springback::journal::heel_raise::{HeelRaise, RaiseSurface};
use springback::journal::measure::{Repetitions, Score};
use springback::journal::{Fact, Journal};

use super::{cases, lived, moment, so_far};
use crate::answers::{recorded, set};

proptest! {
    #![proptest_config(cases())]

    /// A test, an answer, so many good ones or a coming bad one do what is said of them.
    #[test]
    fn what_would_turn_a_criterion_turns_it(number: u64, which: usize) {
        let life = lived(number);
        let now = moment(&life, which);
        let journal = so_far(&life, now).journal();
        let a = assess(&journal, now);
        for criterion in &a.readiness.criteria {
            for tendon in &criterion.tendons {
                Turning { journal: &journal, now, today: a.today, id: criterion.id, tendon }.is_true()?;
            }
        }
    }
}

/// A tendon's criterion as it stands, and the journal it stands on.
struct Turning<'a> {
    journal: &'a Journal,
    now: DateTime<FixedOffset>,
    today: NaiveDate,
    id: CriterionId,
    tendon: &'a TendonCriterion,
}

impl Turning<'_> {
    fn is_true(&self) -> Result<(), TestCaseError> {
        let is_met = self.tendon.state == State::Met;
        match self.tendon.turn {
            Some(Turn::Test(answer)) => self.a_test(answer),
            Some(Turn::Answer(date, answer)) => self.an_answer(date, answer),
            Some(Turn::Good(count)) => self.good_ones(count),
            Some(Turn::Coming(answer)) => self.a_coming_one(answer),
            None if is_met => self.nothing_coming(),
            None => self.only_waiting(),
        }
    }

    /// A met one is undone by it, any other met; one better, or one worse, leaves it.
    fn a_test(&self, answer: u16) -> Result<(), TestCaseError> {
        let is_met = self.tendon.state == State::Met;
        let more_is_better = self.id == CriterionId::CalfRaiseCount;
        let neighbour = if is_met == more_is_better { answer + 1 } else { answer - 1 };
        let says = |answer| self.state(&self.tested(answer), self.today);
        prop_assert_eq!(says(answer) == State::Met, !is_met, "{:?}", self.tendon);
        prop_assert_eq!(says(neighbour) == State::Met, is_met, "{:?}", self.tendon);
        Ok(())
    }

    fn an_answer(&self, date: NaiveDate, answer: u16) -> Result<(), TestCaseError> {
        prop_assert!(self.tendon.against.contains(&date));
        let says = |answer| self.answered(&[date], answer).map(|journal| self.state(&journal, self.today));
        prop_assert_eq!(says(answer), Some(State::Met), "{:?}", self.tendon);
        prop_assert_ne!(says(answer + 1), Some(State::Met), "{:?}", self.tendon);
        Ok(())
    }

    /// So many good answers, one a day, meet it on the earliest day and not before; one less doesn't.
    fn good_ones(&self, count: u16) -> Result<(), TestCaseError> {
        prop_assert!(count > 0);
        let days: Vec<NaiveDate> = (0..count).map(|ahead| self.free() + TimeDelta::days(i64::from(ahead))).collect();
        let earliest = self.tendon.earliest;
        let says = |days: &[NaiveDate], on| self.state(&self.answered(days, 0).unwrap(), on);
        prop_assert_eq!(says(&days, earliest), State::Met, "{:?}", self.tendon);
        prop_assert_ne!(says(&days[1..], earliest), State::Met, "one less: {:?}", self.tendon);
        prop_assert_ne!(says(&days[..days.len() - 1], earliest), State::Met, "one less: {:?}", self.tendon);
        let day_before = earliest - TimeDelta::days(1);
        prop_assert!(day_before < self.today || says(&days, day_before) != State::Met, "{:?}", self.tendon);
        Ok(())
    }

    fn a_coming_one(&self, answer: u16) -> Result<(), TestCaseError> {
        let free = self.free();
        let says = |answer| self.state(&self.answered(&[free], answer).unwrap(), free);
        prop_assert_ne!(says(answer), State::Met, "{:?}", self.tendon);
        prop_assert_eq!(says(answer - 1), State::Met, "{:?}", self.tendon);
        Ok(())
    }

    /// Not even the worst coming answer undoes it.
    fn nothing_coming(&self) -> Result<(), TestCaseError> {
        let worst = self.answered(&[self.free()], Score::MAX).unwrap();
        prop_assert_eq!(self.state(&worst, self.free()), State::Met, "{:?}", self.tendon);
        Ok(())
    }

    /// It is met on its earliest day without another answer.
    fn only_waiting(&self) -> Result<(), TestCaseError> {
        prop_assert_eq!(self.state(self.journal, self.tendon.earliest), State::Met, "{:?}", self.tendon);
        Ok(())
    }

    /// The first day that can still be answered.
    fn free(&self) -> NaiveDate {
        let is_answered = self.tendon.evidence.last().is_some_and(|(date, _)| *date == self.today);
        self.today + TimeDelta::days(i64::from(is_answered))
    }

    fn state(&self, journal: &Journal, on: NaiveDate) -> State {
        let noon =
            on.and_time(NaiveTime::from_hms_opt(12, 0, 0).unwrap()).and_local_timezone(*self.now.offset()).unwrap();
        let a = assess(journal, if on == self.today { self.now } else { noon });
        let criterion = a.readiness.criteria.iter().find(|criterion| criterion.id == self.id).unwrap();
        criterion.tendons.iter().find(|tendon| tendon.side == self.tendon.side).unwrap().state
    }

    /// The journal with the same answer on each of these days; none where there is no such answer.
    fn answered(&self, days: &[NaiveDate], answer: u16) -> Option<Journal> {
        let measure = match self.id {
            CriterionId::MorningMinutes => Answer::StiffnessMin,
            CriterionId::RestPain => Answer::RestPain,
            _ => Answer::DailyPain,
        };
        days.iter().try_fold(self.journal.clone(), |journal, date| {
            set(&journal, (self.tendon.side, Place::Morning(*date)), measure, Some(f64::from(answer)))
        })
    }

    /// The journal with a flat test today: its other answer is good.
    fn tested(&self, answer: u16) -> Journal {
        let is_pain = self.id == CriterionId::CalfRaisePain;
        let (pain, count) = if is_pain { (answer, 20) } else { (0, answer) };
        let test = HeelRaise {
            date: self.today,
            side: self.tendon.side,
            repetitions: Repetitions::new(count),
            pain_peak: Score::new(pain),
            surface: Some(RaiseSurface::Flat),
        };
        recorded(self.journal, None, Fact::HeelRaise(test))
    }
}
