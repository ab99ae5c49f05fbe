//! Which phase holds: forward only when the person says so, or does the next phase's work, on a day on
//! which all that ends this one holds; a red of calf work goes back one (RULES §13).
//!
//! A record of a phase to move on to, or the first session logged with the next phase's exercises, or
//! later ones, says it, and says it of one phase. Like a `started` without its criteria, one that comes
//! too early is kept and moves nothing; but after a clearance a record moves on to the phase it names. The run phase lasts while the run plan is open, and its own rules act in it (RULES §8).

use std::collections::HashSet;
use std::iter::Peekable;

use chrono::NaiveDate;
use uuid::Uuid;

use super::bout::Bout;
use super::ending::Evidence;
use super::phase::Phase;
use crate::assessment::known::Decision;
use crate::assessment::plan::{Cause, Move};
use crate::assessment::verdict::Zone;
use crate::assessment::{Action, PlanState};
use crate::journal::flag::ClinicianSaid;
use crate::journal::plan_event::PlanDecision;

/// Why a phase holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Entered {
    /// The next phase's work was done, and what ended the one before held.
    Confirmed(Uuid),
    /// The person said so, and what ended the one before held.
    Said(Uuid),
    /// The person said so after a clinician's clearance.
    Cleared(Uuid),
    /// Calf work was red.
    Red(Uuid),
    /// The run plan opened.
    PlanOpened,
    /// The run plan closed.
    PlanClosed,
    /// The run plan was completed.
    PlanCompleted,
}

/// One change of phase, as the journal now has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PhaseMove {
    /// The day it belongs to.
    pub date: NaiveDate,
    /// The phase from then on.
    pub phase: Phase,
    /// What led to it.
    pub why: Entered,
}

/// The changes of phase, oldest first, and the phase confirmed by the work itself; no changes while
/// the first phase still holds.
pub(super) fn moves(evidence: &Evidence) -> (Vec<PhaseMove>, Phase) {
    let mut going = Going { phase: Phase::Settle, is_open: false, is_cleared: false, moves: Vec::new() };
    let is_still_running = evidence.assessment.plan.state == PlanState::StillRunning;
    let all: &[Move] = if is_still_running { &[] } else { &evidence.assessment.plan.moves };
    let of_sessions: HashSet<Uuid> = all.iter().filter_map(session_of).collect();
    let mut plan_moves = all.iter().peekable();
    let words = words(evidence);
    let mut words = words.iter().peekable();
    for bout in evidence.bouts {
        going.take_until(bout.day, evidence, (&mut plan_moves, &mut words));
        // A red that moved the run plan has gone back one already.
        going.take_bout(bout, evidence, of_sessions.contains(&bout.record));
    }
    going.take_until(evidence.known.today, evidence, (&mut plan_moves, &mut words));
    if going.is_open && evidence.assessment.plan.state == PlanState::Complete {
        let completed = all.iter().rev().find(|moved| moved.action == Action::Complete);
        let date = completed.map_or(evidence.known.today, |moved| moved.date);
        going.moves.push(PhaseMove { date, phase: Phase::Maintain, why: Entered::PlanCompleted });
    }
    (going.moves, going.phase)
}

fn session_of(moved: &Move) -> Option<Uuid> {
    match moved.cause {
        Cause::Session(record) => Some(record),
        _ => None,
    }
}

/// What was said about moving on, by date, then as recorded.
#[derive(Clone, Copy)]
enum Word {
    /// "I move on to this phase."
    Phase(Uuid, Phase),
    /// A clinician's clearance, or calf work only, which ends one.
    Cleared(bool),
}

fn words(evidence: &Evidence) -> Vec<(NaiveDate, Word)> {
    let phases = evidence.known.phases_said();
    let phases = phases.map(|(k, phase)| ((k.date, k.recorded, k.record), Word::Phase(k.record, Phase::of(phase))));
    let decisions = evidence.known.decisions();
    let clearances = decisions.iter().filter_map(|decision| {
        let is_cleared = match decision {
            Decision::Plan(event) if event.event == PlanDecision::ClinicianCleared => true,
            Decision::Seen(flag) if flag.said == Some(ClinicianSaid::CalfOnly) => false,
            _ => return None,
        };
        Some((decision.order(), Word::Cleared(is_cleared)))
    });
    let mut words: Vec<_> = phases.chain(clearances).collect();
    words.sort_by_key(|(order, _)| *order);
    words.into_iter().map(|(order, word)| (order.0, word)).collect()
}

/// Facts still to come, by date.
type Coming<'a, T> = Peekable<std::slice::Iter<'a, T>>;

/// The phase as it is being gone through.
struct Going {
    /// What the work has confirmed; while the plan is open, what holds again once it closes.
    phase: Phase,
    is_open: bool,
    /// A clearance was recorded since the phase was entered.
    is_cleared: bool,
    moves: Vec<PhaseMove>,
}

impl Going {
    /// What the plan did and what was said up to a day, its own included; the plan's moves of a day first.
    fn take_until(
        &mut self,
        day: NaiveDate,
        evidence: &Evidence,
        (plan_moves, words): (&mut Coming<Move>, &mut Coming<(NaiveDate, Word)>),
    ) {
        loop {
            let said_on = words.peek().map(|(date, _)| *date).filter(|date| *date <= day);
            let until = said_on.unwrap_or(day);
            while let Some(moved) = plan_moves.next_if(|moved| moved.date <= until) {
                self.take_plan(moved);
            }
            match words.next_if(|(date, _)| *date <= day) {
                Some((date, word)) => self.take_word(*date, *word, evidence),
                None => return,
            }
        }
    }

    fn take_word(&mut self, date: NaiveDate, word: Word, evidence: &Evidence) {
        match word {
            Word::Cleared(is_cleared) => self.is_cleared = is_cleared,
            Word::Phase(_, named) if named <= self.phase => {}
            Word::Phase(record, named) if self.is_cleared => self.go(date, named, Entered::Cleared(record)),
            Word::Phase(record, _) => {
                if let Some(next) = self.phase.next().filter(|_| evidence.is_over(self.phase, date)) {
                    self.go(date, next, Entered::Said(record));
                }
            }
        }
    }

    fn take_plan(&mut self, moved: &Move) {
        if moved.step.is_some() && !self.is_open {
            // All five criteria speak for every phase before; a clearance opens the runs only.
            if moved.cause == Cause::Started {
                self.phase = Phase::Spring;
            }
            self.moves.push(PhaseMove { date: moved.date, phase: Phase::Run, why: Entered::PlanOpened });
        } else if moved.step.is_none() && self.is_open {
            self.moves.push(PhaseMove { date: moved.date, phase: self.phase, why: Entered::PlanClosed });
        }
        self.is_open = moved.step.is_some();
    }

    fn take_bout(&mut self, bout: &Bout, evidence: &Evidence, moved_the_plan: bool) {
        // Out of spring only the started plan leads.
        let next = self.phase.next().filter(|next| *next <= Phase::Spring);
        if let Some(next) = next.filter(|next| bout.is_work_from(*next))
            && evidence.is_over(self.phase, bout.day)
        {
            self.go(bout.day, next, Entered::Confirmed(bout.record));
        }
        let goes_back = bout.is_calf_work() && bout.zone == Zone::Red && !self.is_open && !moved_the_plan;
        if let Some(before) = self.phase.before().filter(|_| goes_back) {
            self.go(bout.day, before, Entered::Red(bout.record));
        }
    }

    fn go(&mut self, date: NaiveDate, phase: Phase, why: Entered) {
        self.phase = phase;
        self.is_cleared = false;
        if !self.is_open {
            self.moves.push(PhaseMove { date, phase, why });
        }
    }
}
