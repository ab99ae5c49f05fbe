//! The facts that hold now: the head of each record's revisions, unless it was withdrawn.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::Journal;
use super::check_in::CheckIn;
use super::day_mark::DayMark;
use super::entry::{Fact, Revision};
use super::evaluation::{Evaluation, OutcomeScore};
use super::flag::Flag;
use super::heel_raise::HeelRaise;
use super::plan_event::PlanEvent;
use super::session::{Exercise, Response, Session};
use super::setting::{Goal, Setting};
use super::tendon::{Side, Tendon};

/// A fact with its record and the instant the record was first made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept<T> {
    /// The record it is the current revision of.
    pub record: Uuid,
    /// When the record was first made; a correction doesn't move it.
    pub recorded: DateTime<Utc>,
    /// When what it says now was recorded.
    pub revised: DateTime<Utc>,
    /// What it says.
    pub fact: T,
}

impl<T> std::ops::Deref for Kept<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.fact
    }
}

/// The current facts of each kind. Dated ones are ordered by date, then as recorded; sessions by
/// start, then as recorded.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Current {
    settings: Vec<Kept<Setting>>,
    tendons: Vec<Kept<Tendon>>,
    goals: Vec<Kept<Goal>>,
    check_ins: Vec<Kept<CheckIn>>,
    days: Vec<Kept<DayMark>>,
    sessions: Vec<Kept<Session>>,
    session_places: HashMap<Uuid, usize>,
    responses: HashMap<Uuid, Vec<Kept<Response>>>,
    exercises: HashMap<Uuid, Vec<Kept<Exercise>>>,
    heel_raises: Vec<Kept<HeelRaise>>,
    plan_events: Vec<Kept<PlanEvent>>,
    flags: Vec<Kept<Flag>>,
    scores: Vec<Kept<OutcomeScore>>,
    evaluations: Vec<Kept<Evaluation>>,
    outdone: Vec<Uuid>,
}

impl Current {
    /// The current facts of a journal.
    pub(super) fn of(journal: &Journal) -> Self {
        let mut now = Self::default();
        for line in &journal.records {
            let (Some(first), Some(head)) = (journal.first_of(*line), journal.head_of(*line)) else { continue };
            if !head.withdrawn {
                now.take(first, head);
            }
        }
        now.order();
        now
    }

    fn take(&mut self, first: &Revision, head: &Revision) {
        macro_rules! kept {
            ($fact:expr) => {
                Kept { record: head.record, recorded: first.stamp.at, revised: head.stamp.at, fact: $fact.clone() }
            };
        }
        match &head.fact {
            Fact::Setting(fact) => self.settings.push(kept!(fact)),
            Fact::Tendon(fact) => self.tendons.push(kept!(fact)),
            Fact::Goal(fact) => self.goals.push(kept!(fact)),
            Fact::CheckIn(fact) => self.check_ins.push(kept!(fact)),
            Fact::Day(fact) => self.days.push(kept!(fact)),
            Fact::Session(fact) => self.sessions.push(kept!(fact)),
            Fact::Response(fact) => self.responses.entry(fact.session).or_default().push(kept!(fact)),
            Fact::Exercise(fact) => self.exercises.entry(fact.session).or_default().push(kept!(fact)),
            Fact::HeelRaise(fact) => self.heel_raises.push(kept!(fact)),
            Fact::Plan(fact) => self.plan_events.push(kept!(fact)),
            Fact::Flag(fact) => self.flags.push(kept!(fact)),
            Fact::Score(fact) => self.scores.push(kept!(fact)),
            Fact::Evaluation(fact) => self.evaluations.push(kept!(fact)),
        }
    }

    /// Sorts each kind. Records of one instant are in the order of their ids: the order kept differs
    /// from copy to copy.
    fn order(&mut self) {
        self.settings.sort_by_key(|k| (k.date, k.recorded, k.record));
        self.tendons.sort_by_key(|k| (k.date, k.recorded, k.record));
        self.goals.sort_by_key(|k| (k.date, k.recorded, k.record));
        self.days.sort_by_key(|k| (k.date, k.recorded, k.record));
        self.heel_raises.sort_by_key(|k| (k.date, k.recorded, k.record));
        self.plan_events.sort_by_key(|k| (k.date, k.recorded, k.record));
        self.flags.sort_by_key(|k| (k.date, k.recorded, k.record));
        self.scores.sort_by_key(|k| (k.date, k.recorded, k.record));
        self.evaluations.sort_by_key(|k| (k.date, k.recorded, k.record));
        self.sessions.sort_by_key(|k| (k.start(), k.recorded, k.record));
        self.session_places = self.sessions.iter().enumerate().map(|(place, k)| (k.record, place)).collect();
        // Two check-ins of one day and tendon: the later recorded one counts.
        self.check_ins.sort_by_key(|k| (k.date, k.side, k.revised, k.record));
        self.outdone = keep_last(&mut self.check_ins, |k| (k.date, k.side));
        for responses in self.responses.values_mut() {
            responses.sort_by_key(|k| (k.side, k.revised, k.record));
            self.outdone.extend(keep_last(responses, |k| k.side));
        }
        self.outdone.sort_unstable(); // Sessions come in any order.
        for exercises in self.exercises.values_mut() {
            exercises.sort_by_key(|k| (k.recorded, k.record));
        }
    }

    /// Settings by date.
    pub fn settings(&self) -> &[Kept<Setting>] {
        &self.settings
    }

    /// Tendons by date.
    pub fn tendons(&self) -> &[Kept<Tendon>] {
        &self.tendons
    }

    /// Goals by date.
    pub fn goals(&self) -> &[Kept<Goal>] {
        &self.goals
    }

    /// Check-ins by date and side, at most one for each.
    pub fn check_ins(&self) -> &[Kept<CheckIn>] {
        &self.check_ins
    }

    /// The check-in of a day and tendon.
    pub fn check_in(&self, date: NaiveDate, side: Side) -> Option<&Kept<CheckIn>> {
        let place = self.check_ins.binary_search_by_key(&(date, side), |k| (k.date, k.side)).ok()?;
        self.check_ins.get(place)
    }

    /// Day marks by date.
    pub fn days(&self) -> &[Kept<DayMark>] {
        &self.days
    }

    /// Sessions by start.
    pub fn sessions(&self) -> &[Kept<Session>] {
        &self.sessions
    }

    /// A session by its record.
    pub fn session(&self, record: Uuid) -> Option<&Kept<Session>> {
        self.session_places.get(&record).and_then(|place| self.sessions.get(*place))
    }

    /// The responses to a session, left before right, at most one for each.
    pub fn responses(&self, session: Uuid) -> &[Kept<Response>] {
        self.responses.get(&session).map_or(&[], Vec::as_slice)
    }

    /// One tendon's response to a session.
    pub fn response(&self, session: Uuid, side: Side) -> Option<&Kept<Response>> {
        self.responses(session).iter().find(|k| k.side == side)
    }

    /// The exercises of a session, as recorded.
    pub fn exercises(&self, session: Uuid) -> &[Kept<Exercise>] {
        self.exercises.get(&session).map_or(&[], Vec::as_slice)
    }

    /// Heel-raise tests by date.
    pub fn heel_raises(&self) -> &[Kept<HeelRaise>] {
        &self.heel_raises
    }

    /// Plan decisions by date.
    pub fn plan_events(&self) -> &[Kept<PlanEvent>] {
        &self.plan_events
    }

    /// Red-flag facts by date.
    pub fn flags(&self) -> &[Kept<Flag>] {
        &self.flags
    }

    /// Outcome scores by date.
    pub fn scores(&self) -> &[Kept<OutcomeScore>] {
        &self.scores
    }

    /// Evaluations by date.
    pub fn evaluations(&self) -> &[Kept<Evaluation>] {
        &self.evaluations
    }

    /// The records that do not count because a later one is about the same morning and tendon, or the
    /// same session and tendon.
    pub fn outdone(&self) -> &[Uuid] {
        &self.outdone
    }

    /// The first date any of them is about.
    pub(super) fn first_date(&self) -> Option<NaiveDate> {
        let firsts = [
            self.settings.first().map(|k| k.date),
            self.tendons.first().map(|k| k.date),
            self.goals.first().map(|k| k.date),
            self.check_ins.first().map(|k| k.date),
            self.days.first().map(|k| k.date),
            self.sessions.iter().map(|k| k.date).min(),
            self.heel_raises.first().map(|k| k.date),
            self.plan_events.first().map(|k| k.date),
            self.flags.first().map(|k| k.date),
            self.scores.first().map(|k| k.date),
            self.evaluations.first().map(|k| k.date),
        ];
        firsts.into_iter().flatten().min()
    }
}

/// Keeps the last of those that stand side by side with the same key; gives the records of the others.
fn keep_last<T, K: PartialEq>(kept: &mut Vec<Kept<T>>, key: impl Fn(&Kept<T>) -> K) -> Vec<Uuid> {
    let mut outdone = Vec::new();
    kept.reverse();
    kept.dedup_by(|earlier, last| {
        let same = key(earlier) == key(last);
        outdone.extend(same.then_some(earlier.record));
        same
    });
    kept.reverse();
    outdone
}
