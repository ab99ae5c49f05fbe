//! What is normal for this person: recent usual, reference, usual, rise and drift (RULES §2).
//!
//! The recent usual alone would hide slow worsening, the reference alone would miss worsening
//! after an improvement; so the usual is the lower of the two. Without five answered mornings
//! there is none, and nothing is judged by it.

use chrono::NaiveDate;

use super::known::Known;
use super::source::{Cited, ours};
use crate::journal::check_in::CheckIn;
use crate::journal::day;
use crate::journal::evaluation::Evaluation;
use crate::journal::measure::Halves;
use crate::journal::plan_event::PlanDecision;
use crate::journal::tendon::Side;

/// Answered mornings a recent usual looks at, at most.
pub const MORNINGS: Cited<usize> = ours(14);
/// Days it looks back over.
pub const DAYS_BACK: Cited<i64> = ours(28);
/// Answered mornings it needs, at least.
pub const MORNINGS_NEEDED: Cited<usize> = ours(5);
/// A stiffness score this far above the usual is a slight rise.
pub const SLIGHT_SCORE: Cited<Halves> = ours(Halves::from_whole(2));
/// A stiffness score this far above the usual is a significant rise.
pub const SIGNIFICANT_SCORE: Cited<Halves> = ours(Halves::from_whole(3));
/// Minutes above the usual up to here are noise.
pub const NOISE_MIN: Cited<Halves> = ours(Halves::from_whole(5));
/// Minutes this far above the usual are a significant rise.
pub const SIGNIFICANT_MIN: Cited<Halves> = ours(Halves::from_whole(15));
/// Recent usual this far above the reference is drift.
pub const DRIFT: Cited<Halves> = ours(Halves::from_whole(2));

/// What is normal for one measure on one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Usual {
    /// Median of the recent mornings.
    pub recent: Option<Halves>,
    /// What it was when it was last set down.
    pub reference: Option<Halves>,
}

impl Usual {
    /// The lower of the two, or the one that is known.
    pub fn value(self) -> Option<Halves> {
        match (self.recent, self.reference) {
            (Some(recent), Some(reference)) => Some(recent.min(reference)),
            (recent, reference) => recent.or(reference),
        }
    }

    /// How far an answer lies above the usual; unknown without both.
    pub fn rise_of(self, answer: Option<u16>) -> Option<Halves> {
        Some(Halves::from_whole(answer?) - self.value()?)
    }
}

/// How much a morning lies above the usual.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RiseClass {
    /// Noise: without rise.
    None,
    /// Slightly above.
    Slight,
    /// Significantly above.
    Significant,
}

/// One measure's rise on a morning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MeasureRise {
    /// How far above the usual.
    pub by: Halves,
    /// What that is.
    pub class: RiseClass,
}

impl MeasureRise {
    fn of_score(by: Halves) -> Self {
        let class = match by {
            by if by >= SIGNIFICANT_SCORE.value => RiseClass::Significant,
            by if by >= SLIGHT_SCORE.value => RiseClass::Slight,
            _ => RiseClass::None,
        };
        Self { by, class }
    }

    fn of_minutes(by: Halves) -> Self {
        let class = match by {
            by if by >= SIGNIFICANT_MIN.value => RiseClass::Significant,
            by if by > NOISE_MIN.value => RiseClass::Slight,
            _ => RiseClass::None,
        };
        Self { by, class }
    }
}

/// The rise of a morning that can be judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rise {
    /// Stiffness score against its usual.
    pub score: Option<MeasureRise>,
    /// Minutes until eased against their usual.
    pub minutes: Option<MeasureRise>,
    /// The worse of the two.
    pub class: RiseClass,
}

impl Rise {
    /// The rise of a check-in's answers; none of a morning that cannot be judged.
    pub fn of(check_in: &CheckIn, day: &Day) -> Option<Self> {
        let score = day.stiffness.rise_of(check_in.stiffness.map(|s| s.get())).map(MeasureRise::of_score);
        let minutes = day.stiffness_min.rise_of(check_in.stiffness_min.map(|m| m.get())).map(MeasureRise::of_minutes);
        let class = [score, minutes].into_iter().flatten().map(|measure| measure.class).max()?;
        Some(Self { score, minutes, class })
    }
}

/// What was normal on one day, and how its morning stood against it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Day {
    /// Stiffness on the first steps.
    pub stiffness: Usual,
    /// Minutes until it eased.
    pub stiffness_min: Usual,
    /// Pain at rest.
    pub rest_pain: Usual,
    /// Pain walking or on stairs.
    pub daily_pain: Usual,
    /// Whether its morning gave an answer that could be judged, had there been a usual.
    pub is_answered: bool,
    /// Its morning's rise, if it can be judged.
    pub rise: Option<Rise>,
}

impl Day {
    /// How far the recent stiffness has drifted above its reference.
    pub fn drift(&self) -> Option<Halves> {
        Some(self.stiffness.recent? - self.stiffness.reference?)
    }

    /// Whether that is enough to keep the tendon from being green.
    pub fn drifts(&self) -> bool {
        self.drift().is_some_and(|drift| drift >= DRIFT.value)
    }

    /// Whether the morning can be judged and lies not above the usual.
    pub fn is_without_rise(&self) -> bool {
        self.rise.is_some_and(|rise| rise.class == RiseClass::None)
    }
}

/// One tendon's days from the first it was answered on.
#[derive(Debug, Clone)]
pub struct Course {
    first: NaiveDate,
    days: Vec<Day>,
}

impl Course {
    /// The course of a tendon up to the moment's day.
    pub fn of(known: &Known, side: Side) -> Self {
        let check_ins: Vec<&CheckIn> = known.check_ins().iter().map(|k| &k.fact).filter(|c| c.side == side).collect();
        let evaluations: Vec<&Evaluation> =
            known.evaluations().iter().map(|k| &k.fact).filter(|e| e.side == side).collect();
        let firsts = [check_ins.first().map(|c| c.date), evaluations.first().map(|e| e.date)];
        let first = firsts.into_iter().flatten().min().unwrap_or(known.today);
        let mut starts =
            known.plan_events().iter().filter(|k| k.event == PlanDecision::Started).map(|k| k.date).peekable();
        let (mut check_ins, mut evaluations) = (check_ins.into_iter().peekable(), evaluations.into_iter().peekable());
        let mut normal = Normal::default();
        let mut days = Vec::with_capacity(day::between(first, known.today).max(0) as usize + 1);
        let mut date = first;
        while date <= known.today {
            let mut started = false;
            while starts.next_if(|s| *s <= date).is_some() {
                started = true;
            }
            normal.begin(date, started);
            while let Some(evaluation) = evaluations.next_if(|e| e.date == date) {
                normal.evaluate(evaluation);
            }
            days.push(normal.live(check_ins.next_if(|c| c.date == date), date));
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
    fn live(&mut self, check_in: Option<&CheckIn>, date: NaiveDate) -> Day {
        let mut day = Day {
            stiffness: self.stiffness.usual,
            stiffness_min: self.stiffness_min.usual,
            rest_pain: self.rest_pain.usual,
            daily_pain: self.daily_pain.usual,
            is_answered: check_in.is_some_and(|c| c.stiffness.is_some() || c.stiffness_min.is_some()),
            rise: None,
        };
        let Some(check_in) = check_in else { return day };
        day.rise = Rise::of(check_in, &day);
        if day.rise.is_none_or(|rise| rise.class != RiseClass::Significant) {
            self.stiffness.answer(date, check_in.stiffness.map(|v| v.get()));
            self.stiffness_min.answer(date, check_in.stiffness_min.map(|v| v.get()));
            self.rest_pain.answer(date, check_in.rest_pain.map(|v| v.get()));
            self.daily_pain.answer(date, check_in.daily_pain.map(|v| v.get()));
        }
        day
    }
}

/// One measure's answered, non-flare mornings and the usual they make.
struct Running {
    mornings: std::collections::VecDeque<(NaiveDate, u16)>,
    changed: bool,
    usual: Usual,
    awaits_reference: bool,
}

impl Default for Running {
    fn default() -> Self {
        Self { mornings: Default::default(), changed: false, usual: Usual::default(), awaits_reference: true }
    }
}

impl Running {
    fn begin(&mut self, date: NaiveDate, started: bool) {
        let oldest = day::plus(date, -DAYS_BACK.value);
        while self.mornings.len() > MORNINGS.value || self.mornings.front().is_some_and(|(d, _)| *d < oldest) {
            self.mornings.pop_front();
            self.changed = true;
        }
        if std::mem::take(&mut self.changed) {
            self.usual.recent = self.median();
        }
        self.awaits_reference |= started;
        if self.awaits_reference && self.usual.recent.is_some() {
            self.set(self.usual.recent);
        }
    }

    fn set(&mut self, reference: Option<Halves>) {
        if reference.is_some() {
            self.usual.reference = reference;
            self.awaits_reference = false;
        }
    }

    fn answer(&mut self, date: NaiveDate, answer: Option<u16>) {
        if let Some(answer) = answer {
            self.mornings.push_back((date, answer));
            self.changed = true;
        }
    }

    fn median(&self) -> Option<Halves> {
        let count = self.mornings.len();
        if count < MORNINGS_NEEDED.value {
            return None;
        }
        let mut values: Vec<i32> = self.mornings.iter().map(|(_, v)| i32::from(*v)).collect();
        values.sort_unstable();
        Some(Halves::from_halves(values[(count - 1) / 2] + values[count / 2]))
    }
}
