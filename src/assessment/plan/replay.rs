//! Lives through the days once more: what each check-in, decision, test and run did to the plan.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use uuid::Uuid;

use super::episode::Episode;
use super::spell::Reds;
use super::standing::Open;
use super::{
    Action, CREDITS_AT_END, CREDITS_BETWEEN, CREDITS_MORE, CREDITS_WALK_RUN, Cause, Dose, GAP_GATE_DAYS, GAP_STEP_DAYS,
    Move, Plan, ladder,
};
use crate::assessment::known::{Decision, Known};
use crate::assessment::ladder::CONTINUOUS_STEP;
use crate::assessment::readiness;
use crate::assessment::usual::Course;
use crate::assessment::verdict::Zone;
use crate::assessment::zone::check_in_zone;
use crate::assessment::{SessionVerdict, TestRed};
use crate::journal::day;
use crate::journal::flag::ClinicianSaid;
use crate::journal::plan_event::PlanDecision;

pub(super) fn replay(known: &Known, courses: [&Course; 2], sessions: &[SessionVerdict], reds: &[TestRed]) -> Plan {
    let decisions = known.decisions();
    let first = [decisions.first().map(Decision::date), sessions.first().map(|s| s.day)];
    let mut date = first.into_iter().flatten().min().unwrap_or(known.today).min(known.today);
    let mut life = Life::new(known, courses, known.goal_min(date));
    // Nothing before the first decision or session moves a plan.
    let since = &reds[reds.partition_point(|red| red.date < date)..];
    let mut days = Days { decisions: &decisions, sessions, reds: since };
    while date <= known.today {
        life.live(date, &mut days);
        let next = day::plus(date, 1);
        if next == date {
            break;
        }
        date = next;
    }
    let spell = Reds { known, courses, sessions, tests: reds, cleared_on: life.episode_cleared_on }.lasting();
    life.plan(sessions, spell)
}

/// What is still to be lived through.
struct Days<'a> {
    decisions: &'a [Decision<'a>],
    sessions: &'a [SessionVerdict],
    reds: &'a [TestRed],
}

/// Takes the leading facts of a day off a list ordered by day.
fn take_day<'a, T>(facts: &mut &'a [T], is_of_day: impl Fn(&T) -> bool) -> &'a [T] {
    let (these, rest) = facts.split_at(facts.iter().take_while(|fact| is_of_day(fact)).count());
    *facts = rest;
    these
}

/// The plan as it is being lived.
#[derive(Clone)]
pub(super) struct Life<'a> {
    pub known: &'a Known<'a>,
    pub courses: [&'a Course; 2],
    goal_min: u16,
    pub ladder: Vec<Dose>,
    pub open: Option<Open>,
    /// Steps a run threw back from, which are to be earned with more credits (RULES §8).
    pub threw_back: BTreeSet<u16>,
    /// The day of the last credit.
    pub credited_on: Option<NaiveDate>,
    /// A run from before the opening whose answers are waited for.
    pub waits_from_before: Option<Uuid>,
    pub is_cleared: bool,
    /// A clinician said calf work only: nothing opens it.
    pub is_calf_only: bool,
    pub episode: Option<Episode>,
    /// The day of the clearance that last ended an episode.
    episode_cleared_on: Option<NaiveDate>,
    pub action: Action,
    pub runs: Vec<NaiveDate>,
    pub moves: Vec<Move>,
}

impl<'a> Life<'a> {
    fn new(known: &'a Known<'a>, courses: [&'a Course; 2], goal_min: u16) -> Self {
        Self {
            known,
            courses,
            goal_min,
            ladder: ladder(goal_min),
            open: None,
            threw_back: BTreeSet::new(),
            credited_on: None,
            waits_from_before: None,
            is_cleared: false,
            is_calf_only: false,
            episode: None,
            episode_cleared_on: None,
            action: Action::Locked,
            runs: Vec::new(),
            moves: Vec::new(),
        }
    }

    /// One day, in the order in which facts act (RULES §1).
    fn live(&mut self, date: NaiveDate, days: &mut Days) {
        self.take_goal(date);
        self.notice_gap(date);
        self.take_check_ins(date);
        for decision in take_day(&mut days.decisions, |decision| decision.date() == date) {
            match decision {
                Decision::Plan(event) => self.decide(date, event.event),
                Decision::Seen(fact) => self.take_said(date, fact.said),
            }
        }
        for _ in take_day(&mut days.reds, |red| red.date == date) {
            self.take_other_red(date, Cause::HeelRaise);
        }
        for session in take_day(&mut days.sessions, |s| s.day == date) {
            self.take_session(session);
        }
    }

    pub fn last_step(&self) -> u16 {
        self.ladder.len() as u16
    }

    /// The current step's minutes of running, at its full dose.
    pub fn full_min(&self) -> u16 {
        let step = self.open.as_ref().map_or(1, |open| usize::from(open.step));
        self.ladder.get(step - 1).map_or(0, |dose| dose.running_min())
    }

    /// Credits the current step takes; none while none are counted.
    pub fn needed(&self) -> Option<u8> {
        let step = self.open.as_ref().filter(|open| !open.complete)?.step;
        let more = if self.earns_again().is_some() { CREDITS_MORE.value } else { 0 };
        Some(
            more + match step {
                step if step < CONTINUOUS_STEP => CREDITS_WALK_RUN.value,
                step if step == self.last_step() => CREDITS_AT_END.value,
                _ => CREDITS_BETWEEN.value,
            },
        )
    }

    /// The next step, if a run threw back from it.
    pub fn earns_again(&self) -> Option<u16> {
        let step = self.open.as_ref()?.step;
        (step < self.last_step()).then_some(step + 1).filter(|next| self.threw_back.contains(next))
    }

    fn take_goal(&mut self, date: NaiveDate) {
        let goal_min = self.known.goal_min(date);
        if goal_min == self.goal_min {
            return;
        }
        let is_higher = goal_min > self.goal_min;
        self.goal_min = goal_min;
        self.ladder = ladder(goal_min);
        let last = self.last_step();
        let Some(open) = &mut self.open else { return };
        if open.step > last {
            (open.step, open.yellows) = (last, 0);
        }
        if is_higher && std::mem::take(&mut open.complete) {
            self.note(date, Cause::Goal);
        }
    }

    /// Days away from running: one step lower after a week, the gate after three (our choice).
    fn notice_gap(&mut self, date: NaiveDate) {
        let Some(open) = &mut self.open else { return };
        let since = self.runs.last().copied().unwrap_or(open.since).max(open.since);
        let away = day::between(since, date);
        if away > GAP_GATE_DAYS.value {
            self.back_to_gate(date, Cause::Gap);
        } else if away > GAP_STEP_DAYS.value && !open.stepped_back {
            open.forget_credits();
            if open.step > 1 {
                open.step_back(false);
                self.act(date, Cause::Gap, Action::StepBack);
            }
        }
    }

    fn take_check_ins(&mut self, date: NaiveDate) {
        let is_red = self
            .known
            .affected(date)
            .any(|(side, _)| check_in_zone(&self.courses[side as usize].on(date)) == Zone::Red);
        if is_red {
            self.take_other_red(date, Cause::CheckIn);
        }
        if self.episode.is_some_and(|episode| episode.ends(date, self.known, self.courses)) {
            self.episode = None;
        }
    }

    fn decide(&mut self, date: NaiveDate, decision: PlanDecision) {
        match decision {
            PlanDecision::ClinicianCleared => (self.is_cleared, self.is_calf_only) = (true, false),
            PlanDecision::Closed if self.open.is_some() => {
                self.close();
                self.act(date, Cause::Closed, Action::Locked);
            }
            PlanDecision::Started if self.open.is_none() => self.start(date),
            // Without effect: already closed, or already open.
            PlanDecision::Closed | PlanDecision::Started => {}
        }
    }

    /// What a clinician said: calf work only closes the plan until running is fine or a clearance (RULES §6).
    fn take_said(&mut self, date: NaiveDate, said: Option<ClinicianSaid>) {
        match said {
            Some(ClinicianSaid::Running) => self.is_calf_only = false,
            Some(ClinicianSaid::CalfOnly) => {
                (self.is_calf_only, self.is_cleared) = (true, false);
                if self.open.is_some() {
                    self.close();
                    self.act(date, Cause::CalfOnly, Action::Locked);
                }
            }
            Some(ClinicianSaid::NotYet) | None => {}
        }
    }

    fn start(&mut self, date: NaiveDate) {
        if self.is_calf_only {
            return;
        }
        let cause = if self.is_cleared {
            if self.episode.take().is_some() {
                self.episode_cleared_on = Some(date);
            }
            Cause::Cleared
        } else if self.episode.is_none() && readiness::holds(self.known, self.courses, date) {
            Cause::Started
        } else {
            return;
        };
        self.open = Some(Open::at_step_1(date));
        self.act(date, cause, Action::Continue);
    }

    fn close(&mut self) {
        let open = self.open.take();
        self.waits_from_before = open.and_then(|open| open.waits_for).or(self.waits_from_before);
        self.is_cleared = false;
    }

    fn back_to_gate(&mut self, date: NaiveDate, cause: Cause) {
        self.close();
        self.act(date, cause, Action::BackToGate);
    }

    /// A red that is not a run's: steps back too, but only once per episode.
    pub fn take_other_red(&mut self, date: NaiveDate, cause: Cause) {
        match self.episode {
            Some(episode) => self.episode = Some(episode.prolonged(date)),
            None if self.open.is_some() => {
                self.episode = Some(Episode::opened(date));
                self.fall_back(date, cause);
            }
            None => {}
        }
    }

    /// One step back, or back to the gate from step 1.
    pub fn fall_back(&mut self, date: NaiveDate, cause: Cause) {
        match &mut self.open {
            Some(open) if open.step > 1 => {
                open.step_back(true);
                self.act(date, cause, Action::StepBack);
            }
            Some(_) => self.back_to_gate(date, cause),
            None => {}
        }
    }

    pub fn act(&mut self, date: NaiveDate, cause: Cause, action: Action) {
        self.action = action;
        self.note(date, cause);
    }

    fn note(&mut self, date: NaiveDate, cause: Cause) {
        let open = self.open.as_ref();
        self.moves.push(Move {
            date,
            cause,
            action: self.action,
            step: open.map(|o| o.step),
            reduced: open.is_some_and(|o| o.reduced),
            credits: open.map_or(0, |o| o.credits),
            needed: self.needed(),
        });
    }
}
