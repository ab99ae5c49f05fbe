//! A tendon's days one after another: each morning judged against the ones before it.

use chrono::NaiveDate;

use super::mornings::Mornings;
use super::{Day, Morning, RiseClass, Usual};
use crate::assessment::known::Known;
use crate::journal::check_in::CheckIn;
use crate::journal::day;
use crate::journal::evaluation::Evaluation;
use crate::journal::measure::Halves;
use crate::journal::plan_event::PlanDecision;
use crate::journal::tendon::Side;

/// One tendon's days from the first it was answered on.
#[derive(Debug, Clone)]
pub struct Course {
    first: NaiveDate,
    days: Vec<Day>,
}

impl Course {
    /// The course of a tendon up to the day after the moment's, of which only the usual is known.
    pub fn of(known: &Known, side: Side) -> Self {
        Self::had_it_been(known, side, None)
    }

    /// The same, had one day's check-in been another.
    pub fn had_it_been(known: &Known, side: Side, other: Option<&CheckIn>) -> Self {
        let kept = known.check_ins().iter().map(|k| &k.fact).filter(|c| c.side == side);
        let check_ins: Vec<&CheckIn> = kept.map(|c| other.filter(|o| o.date == c.date).unwrap_or(c)).collect();
        let evaluations: Vec<&Evaluation> =
            known.evaluations().iter().map(|k| &k.fact).filter(|e| e.side == side).collect();
        let firsts = [check_ins.first().map(|c| c.date), evaluations.first().map(|e| e.date)];
        let first = firsts.into_iter().flatten().min().unwrap_or(known.today);
        let mut starts =
            known.plan_events().iter().filter(|k| k.event == PlanDecision::Started).map(|k| k.date).peekable();
        let (mut check_ins, mut evaluations) = (check_ins.into_iter().peekable(), evaluations.into_iter().peekable());
        let mut normal = Normal::default();
        let last = day::plus(known.today, 1);
        let mut days = Vec::with_capacity(day::between(first, last).max(0) as usize + 1);
        let mut date = first;
        while date <= last {
            let mut started = false;
            while starts.next_if(|s| *s <= date).is_some() {
                started = true;
            }
            normal.begin(date, started);
            while let Some(evaluation) = evaluations.next_if(|e| e.date == date) {
                normal.evaluate(evaluation);
            }
            let morning = check_ins.next_if(|c| c.date == date).map(Morning::from);
            days.push(normal.live(morning, date));
            let next = day::plus(date, 1);
            if next == date {
                break;
            }
            date = next;
        }
        Self { first, days }
    }

    /// A day of it; nothing is known of days outside.
    pub fn on(&self, date: NaiveDate) -> Day {
        let place = usize::try_from(day::between(self.first, date)).ok();
        place.and_then(|place| self.days.get(place)).copied().unwrap_or_default()
    }

    /// The first day it covers.
    pub fn first(&self) -> NaiveDate {
        self.first
    }
}

/// The running state of all four measures.
#[derive(Default)]
struct Normal {
    stiffness: Running,
    stiffness_min: Running,
    rest_pain: Running,
    daily_pain: Running,
}

impl Normal {
    fn each(&mut self) -> [&mut Running; 4] {
        [&mut self.stiffness, &mut self.stiffness_min, &mut self.rest_pain, &mut self.daily_pain]
    }

    fn begin(&mut self, date: NaiveDate, started: bool) {
        for measure in self.each() {
            measure.begin(date, started);
        }
    }

    fn evaluate(&mut self, evaluation: &Evaluation) {
        self.stiffness.set(evaluation.stiffness.map(|v| v.get()));
        self.stiffness_min.set(evaluation.stiffness_min.map(|v| v.get()));
        self.rest_pain.set(evaluation.rest_pain.map(|v| v.get()));
        self.daily_pain.set(evaluation.daily_pain.map(|v| v.get()));
    }

    /// Judges the day's morning, and lets it into later medians unless it was a flare.
    fn live(&mut self, morning: Option<Morning>, date: NaiveDate) -> Day {
        let day = Day {
            stiffness: self.stiffness.usual,
            stiffness_min: self.stiffness_min.usual,
            rest_pain: self.rest_pain.usual,
            daily_pain: self.daily_pain.usual,
            restless: self.stiffness.mornings.restless(),
            morning,
        };
        if let Some(morning) = morning
            && day.rise().is_none_or(|rise| rise.class != RiseClass::Significant)
        {
            self.stiffness.answer(date, morning.stiffness);
            self.stiffness_min.answer(date, morning.stiffness_min);
            self.rest_pain.answer(date, morning.rest_pain);
            self.daily_pain.answer(date, morning.daily_pain);
        }
        day
    }
}

/// One measure's answered, non-flare mornings and the usual they make.
#[derive(Default)]
struct Running {
    mornings: Mornings,
    usual: Usual,
    has_reference: bool,
}

impl Running {
    fn begin(&mut self, date: NaiveDate, started: bool) {
        self.mornings.forget(date);
        self.usual.recent = self.mornings.median();
        self.has_reference &= !started;
        if !self.has_reference {
            self.set(self.usual.recent);
        }
    }

    /// Sets the reference; what is not known leaves the old one holding.
    fn set(&mut self, reference: Option<Halves>) {
        if reference.is_some() {
            self.usual.reference = reference;
            self.has_reference = true;
        }
    }

    fn answer(&mut self, date: NaiveDate, answer: Option<u16>) {
        if let Some(answer) = answer {
            self.mornings.add(date, answer);
        }
    }
}
