//! Lives through the days once more: what each check-in, decision, test and run did to the plan.

use chrono::NaiveDate;

use super::episode::Episode;
use super::standing::{Open, earns_credit};
use super::{
    Action, CREDITS_TO_ADVANCE, Cause, Dose, GAP_GATE_DAYS, GAP_STEP_DAYS, Move, Plan, PlanState, ladder, next_run,
};
use crate::assessment::known::Known;
use crate::assessment::readiness::readiness;
use crate::assessment::usual::Course;
use crate::assessment::verdict::Zone;
use crate::assessment::zone::check_in_zone;
use crate::assessment::{SessionVerdict, TestRed};
use crate::journal::day;
use crate::journal::plan_event::PlanDecision;
use crate::journal::setting::Mode;

pub(super) fn replay(known: &Known, courses: [&Course; 2], sessions: &[SessionVerdict], reds: &[TestRed]) -> Plan {
    let first = [known.plan_events().first().map(|k| k.date), sessions.first().map(|s| s.day)];
    let mut date = first.into_iter().flatten().min().unwrap_or(known.today).min(known.today);
    let mut life = Life::new(known, courses, known.goal_min(date));
    let mut days = Days { known, sessions, reds };
    while date <= known.today {
        life.live(date, &mut days);
        let next = day::plus(date, 1);
        if next == date {
            break;
        }
        date = next;
    }
    life.finish()
}

/// What is still to be lived through.
struct Days<'a> {
    known: &'a Known<'a>,
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
struct Life<'a> {
    known: &'a Known<'a>,
    courses: [&'a Course; 2],
    goal_min: u16,
    ladder: Vec<Dose>,
    open: Option<Open>,
    is_cleared: bool,
    episode: Option<Episode>,
    action: Action,
    runs: Vec<NaiveDate>,
    moves: Vec<Move>,
}

impl<'a> Life<'a> {
    fn new(known: &'a Known<'a>, courses: [&'a Course; 2], goal_min: u16) -> Self {
        Self {
            known,
            courses,
            goal_min,
            ladder: ladder(goal_min),
            open: None,
            is_cleared: false,
            episode: None,
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
        let events = days.known.plan_events();
        let from = events.partition_point(|e| e.date < date);
        for event in events[from..].iter().take_while(|e| e.date == date) {
            self.decide(date, event.event);
        }
        for _ in take_day(&mut days.reds, |red| red.date == date) {
            self.take_other_red(date, Cause::HeelRaise);
        }
        for session in take_day(&mut days.sessions, |s| s.day == date) {
            self.take_session(session);
        }
    }

    fn last_step(&self) -> u16 {
        self.ladder.len() as u16
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
        open.step = open.step.min(last);
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
            open.credits = 0;
            if open.step > 1 {
                open.step -= 1;
                open.reduced = false;
                open.complete = false;
                open.stepped_back = true;
                self.act(date, Cause::Gap, Action::StepBack);
            }
        }
    }

    fn take_check_ins(&mut self, date: NaiveDate) {
        let is_red = self
            .known
            .affected(date)
            .into_iter()
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
            PlanDecision::ClinicianCleared => self.is_cleared = true,
            PlanDecision::Closed if self.open.is_some() => {
                self.close();
                self.act(date, Cause::Closed, Action::Locked);
            }
            PlanDecision::Started if self.open.is_none() => self.start(date),
            // Without effect: already closed, or already open.
            PlanDecision::Closed | PlanDecision::Started => {}
        }
    }

    fn start(&mut self, date: NaiveDate) {
        let cause = if self.is_cleared {
            self.episode = None;
            Cause::Cleared
        } else if self.episode.is_none() && readiness(self.known, self.courses, date).holds() {
            Cause::Started
        } else {
            return;
        };
        self.open = Some(Open::at_step_1(date));
        self.act(date, cause, Action::Continue);
    }

    fn close(&mut self) {
        self.open = None;
        self.is_cleared = false;
    }

    fn back_to_gate(&mut self, date: NaiveDate, cause: Cause) {
        self.close();
        self.act(date, cause, Action::BackToGate);
    }

    /// A red that is not a run's: steps back too, but only once per episode.
    fn take_other_red(&mut self, date: NaiveDate, cause: Cause) {
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
    fn fall_back(&mut self, date: NaiveDate, cause: Cause) {
        match &mut self.open {
            Some(open) if open.step > 1 => {
                open.step_back();
                self.act(date, cause, Action::StepBack);
            }
            Some(_) => self.back_to_gate(date, cause),
            None => {}
        }
    }

    fn take_session(&mut self, session: &SessionVerdict) {
        if session.activity.is_run() {
            if let Some(open) = &mut self.open {
                open.stepped_back = false;
            }
            self.take_run(session);
            self.runs.push(session.day);
        } else if session.judged == Zone::Red {
            self.take_other_red(session.day, Cause::Session(session.record));
        }
    }

    fn take_run(&mut self, run: &SessionVerdict) {
        let cause = Cause::Run(run.record);
        let Some(open) = &mut self.open else {
            if run.judged == Zone::Red {
                self.episode = self.episode.map(|episode| episode.prolonged(run.day));
            }
            return;
        };
        if open.waits_for.is_some() {
            return;
        }
        match run.judged {
            Zone::Pending => self.wait_for(run),
            Zone::Yellow if run.is_provisional => self.wait_for(run),
            Zone::Unknown => self.act(run.day, cause, Action::Hold),
            Zone::Green => self.take_green(run, cause),
            Zone::Yellow => self.take_yellow(run, cause),
            Zone::Red => {
                self.episode = Some(match self.episode {
                    Some(episode) => episode.prolonged(run.day),
                    None => Episode::opened(run.day),
                });
                self.fall_back(run.day, cause);
            }
        }
    }

    fn wait_for(&mut self, run: &SessionVerdict) {
        if let Some(open) = &mut self.open {
            open.waits_for = Some(run.record);
        }
        self.act(run.day, Cause::Run(run.record), Action::Hold);
    }

    fn take_green(&mut self, run: &SessionVerdict, cause: Cause) {
        let last = self.last_step();
        let Some(open) = &mut self.open else { return };
        if run.plan_step != Some(open.step) {
            return;
        }
        let full = self.ladder.get(usize::from(open.step) - 1).map_or(0, |dose| dose.running_min());
        let mut action = Action::Continue;
        if open.reduced {
            open.reduced = false;
        } else if earns_credit(run, full) {
            *open.earned.entry(open.step).or_insert(0) += 1;
            if !open.complete {
                open.credits += 1;
            }
            if open.credits >= CREDITS_TO_ADVANCE.value {
                open.credits = 0;
                open.complete = open.step == last;
                action = if open.complete { Action::Complete } else { Action::Advance };
                open.step = (open.step + 1).min(last);
            }
        }
        self.act(run.day, cause, action);
    }

    fn take_yellow(&mut self, run: &SessionVerdict, cause: Cause) {
        let Some(open) = &mut self.open else { return };
        let action = if open.reduced && run.logged_reduced && open.step > 1 {
            open.step_back();
            Action::StepBack
        } else {
            open.credits = 0;
            open.reduced = true;
            Action::Reduce
        };
        self.act(run.day, cause, action);
    }

    fn act(&mut self, date: NaiveDate, cause: Cause, action: Action) {
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
        });
    }

    fn finish(self) -> Plan {
        let today = self.known.today;
        let still_running = self.known.mode(today) == Mode::StillRunning;
        let open = self.open.as_ref().filter(|_| !still_running);
        let full = open.and_then(|o| self.ladder.get(usize::from(o.step) - 1).copied());
        let may_run = open.is_some_and(|o| o.waits_for.is_none()) && self.episode.is_none();
        Plan {
            state: match open {
                _ if still_running => PlanState::StillRunning,
                None => PlanState::Locked,
                Some(open) if open.complete => PlanState::Complete,
                Some(_) => PlanState::Open,
            },
            action: if still_running { Action::Continue } else { self.action },
            step: open.map(|o| o.step),
            reduced: open.is_some_and(|o| o.reduced),
            credits: open.map_or(0, |o| o.credits),
            back_to: open.filter(|o| o.step > 1).map(Open::tolerated_below),
            held_by: next_run::held_by(&self.runs, today).filter(|_| may_run),
            next_on: may_run.then(|| next_run::next_on(&self.runs, today)),
            dose: full.map(|dose| if open.is_some_and(|o| o.reduced) { dose.reduced() } else { dose }),
            opened_on: open.map(|o| o.since),
            episode: self.episode.filter(|_| !still_running),
            waits_for: open.and_then(|o| o.waits_for),
            is_cleared: self.is_cleared,
            runs_in_7_days: next_run::runs_in_7_days(&self.runs, today),
            last_run: self.runs.last().copied(),
            moves: self.moves,
            ladder: self.ladder,
        }
    }
}
