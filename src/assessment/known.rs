//! What is known at a moment: entries dated after its day are not, nor sessions that start later.

use chrono::{DateTime, FixedOffset, NaiveDate, Utc};
use uuid::Uuid;

use super::affected::Affected;
use crate::journal::check_in::CheckIn;
use crate::journal::day::DayStart;
use crate::journal::flag::{Flag, FlagEvent};
use crate::journal::heel_raise::HeelRaise;
use crate::journal::plan_event::PlanEvent;
use crate::journal::session::{Response, Session};
use crate::journal::setting::{Choice, Mode, Preset, RehabPhase, Setting};
use crate::journal::tendon::{Location, Side};
use crate::journal::{Current, Kept};

/// Goal of a continuous run when none is set, in minutes (RULES §8, our choice).
pub const DEFAULT_GOAL_MIN: u16 = 30;

/// A decision about the run plan, or the word of a clinician who looked.
#[derive(Debug, Clone, Copy)]
pub enum Decision<'a> {
    /// About the plan.
    Plan(&'a Kept<PlanEvent>),
    /// A clinician's word (RULES §6).
    Seen(&'a Kept<Flag>),
}

impl Decision<'_> {
    /// The day it acts on.
    pub fn date(&self) -> NaiveDate {
        self.order().0
    }

    pub(super) fn order(&self) -> (NaiveDate, DateTime<Utc>, Uuid) {
        match self {
            Decision::Plan(k) => (k.date, k.recorded, k.record),
            Decision::Seen(k) => (k.date, k.recorded, k.record),
        }
    }
}

/// The current facts as far as a moment knows them.
#[derive(Clone)]
pub struct Known<'a> {
    current: &'a Current,
    /// The moment.
    pub now: DateTime<FixedOffset>,
    /// Its day.
    pub today: NaiveDate,
    /// The hour days begin at.
    pub day_start: DayStart,
    affected: Affected,
}

impl<'a> Known<'a> {
    /// What is known of these facts at a moment.
    pub fn at(current: &'a Current, now: DateTime<FixedOffset>) -> Self {
        let day_start = day_start(current, now);
        let today = day_start.day_at(now);
        let tendons = current.tendons();
        let affected = Affected::of(&tendons[..tendons.partition_point(|k| k.date <= today)]);
        Self { current, now, today, day_start, affected }
    }

    /// Check-ins by date and side.
    pub fn check_ins(&self) -> &'a [Kept<CheckIn>] {
        self.until_today(self.current.check_ins(), |k| k.date)
    }

    /// Check-ins of the days from `from` to `to`, both included, by date and side.
    pub fn check_ins_between(&self, from: NaiveDate, to: NaiveDate) -> &'a [Kept<CheckIn>] {
        let until = self.until(to, self.current.check_ins(), |k| k.date);
        &until[until.partition_point(|k| k.date < from)..]
    }

    /// The check-in of a day and tendon.
    pub fn check_in(&self, date: NaiveDate, side: Side) -> Option<&'a CheckIn> {
        (date <= self.today).then(|| self.current.check_in(date, side)).flatten().map(|k| &k.fact)
    }

    /// Heel-raise tests by date, then as recorded.
    pub fn heel_raises(&self) -> &'a [Kept<HeelRaise>] {
        self.until_today(self.current.heel_raises(), |k| k.date)
    }

    /// Plan decisions by date, then as recorded.
    pub fn plan_events(&self) -> &'a [Kept<PlanEvent>] {
        self.until_today(self.current.plan_events(), |k| k.date)
    }

    /// Red-flag facts by date, then as recorded.
    pub fn flags(&self) -> &'a [Kept<Flag>] {
        self.until_today(self.current.flags(), |k| k.date)
    }

    /// Plan decisions and what clinicians said, together by date, then as recorded (RULES §1).
    pub fn decisions(&self) -> Vec<Decision<'a>> {
        let said = self.flags().iter().filter(|k| k.event == FlagEvent::Seen).map(Decision::Seen);
        let mut decisions: Vec<Decision> = self.plan_events().iter().map(Decision::Plan).chain(said).collect();
        decisions.sort_by_key(Decision::order);
        decisions
    }

    /// Phases of the programme the person said they move on to, by date, then as recorded.
    pub fn phases_said(&self) -> impl Iterator<Item = (&'a Kept<Setting>, RehabPhase)> + use<'a> {
        let settings = self.until_today(self.current.settings(), |k| k.date).iter();
        settings.filter_map(|k| if let Choice::RehabPhase(phase) = k.choice { Some((k, phase)) } else { None })
    }

    /// Evaluations by date, then as recorded.
    pub fn evaluations(&self) -> &'a [Kept<crate::journal::evaluation::Evaluation>] {
        self.until_today(self.current.evaluations(), |k| k.date)
    }

    /// Sessions that have begun, by day, then by start, each with its day.
    pub fn sessions(&self) -> Vec<(NaiveDate, &'a Kept<Session>)> {
        let begun = self.current.sessions().iter().filter(|k| k.start() <= self.now);
        let mut days: Vec<_> = begun.map(|k| (self.day_start.day_of(k.civil_start()), k)).collect();
        days.retain(|(day, _)| *day <= self.today);
        // By start already; travel can still put a later start on an earlier day.
        days.sort_by_key(|(day, _)| *day);
        days
    }

    /// One tendon's response to a session.
    pub fn response(&self, session: &Kept<Session>, side: Side) -> Option<&'a Response> {
        self.current.response(session.record, side).map(|k| &k.fact)
    }

    /// The tendons affected on a day, left before right, each with its place if given.
    pub fn affected(&self, day: NaiveDate) -> impl Iterator<Item = (Side, Option<Location>)> + use<> {
        self.affected.on(day)
    }

    /// Whether a tendon is affected on a day.
    pub fn is_affected(&self, day: NaiveDate, side: Side) -> bool {
        self.affected.contains(day, side)
    }

    /// Who is affected, day by day.
    pub(super) fn into_affected(self) -> Affected {
        self.affected
    }

    /// The preset in force on a day.
    pub fn preset(&self, day: NaiveDate) -> Preset {
        let mut latest_first = self.until(day, self.current.settings(), |k| k.date).iter().rev();
        let preset = latest_first.find_map(|k| match k.choice {
            Choice::Preset(preset) => Some(preset),
            _ => None,
        });
        preset.unwrap_or(Preset::Standard)
    }

    /// The mode in force on a day.
    pub fn mode(&self, day: NaiveDate) -> Mode {
        let mut latest_first = self.until(day, self.current.goals(), |k| k.date).iter().rev();
        latest_first.find_map(|k| k.mode).unwrap_or(Mode::Rehab)
    }

    /// The continuous run aimed for on a day, in minutes.
    pub fn goal_min(&self, day: NaiveDate) -> u16 {
        let mut latest_first = self.until(day, self.current.goals(), |k| k.date).iter().rev();
        latest_first.find_map(|k| k.goal_min).map_or(DEFAULT_GOAL_MIN, |goal| goal.get())
    }

    fn until<T>(&self, day: NaiveDate, facts: &'a [T], date: impl Fn(&T) -> NaiveDate) -> &'a [T] {
        let last = day.min(self.today);
        &facts[..facts.partition_point(|fact| date(fact) <= last)]
    }

    fn until_today<T>(&self, facts: &'a [T], date: impl Fn(&T) -> NaiveDate) -> &'a [T] {
        self.until(self.today, facts, date)
    }
}

/// The latest day start that holds at the moment; it speaks for all days (RULES intro).
fn day_start(current: &Current, now: DateTime<FixedOffset>) -> DayStart {
    let mut starts = current.settings().iter().rev().filter_map(|k| match k.choice {
        Choice::DayStart(start) => Some((k.date, start)),
        _ => None,
    });
    // A setting is in force once its own reading of the clock has reached its date.
    starts.find(|(date, start)| *date <= start.day_at(now)).map_or(DayStart::default(), |(_, start)| start)
}
