//! Which phase holds: forward only when the person does the next phase's work on a day on which all
//! that ends this one holds; a red of calf work goes back one (RULES §13).
//!
//! No record says "I move on", so the first session logged with the next phase's exercises, or later
//! ones, is what says it, and says it of one phase. Like a `started` without its criteria, one that
//! comes too early is kept and moves nothing. The run phase lasts while the run plan is open, and its own rules act in it (RULES §8).

use std::collections::HashSet;

use chrono::NaiveDate;
use uuid::Uuid;

use super::bout::Bout;
use super::ending::Evidence;
use super::phase::Phase;
use crate::assessment::plan::{Cause, Move};
use crate::assessment::verdict::Zone;
use crate::assessment::{Action, PlanState};

/// Why a phase holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Entered {
    /// The next phase's work was done, and what ended the one before held.
    Confirmed(Uuid),
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
    let mut going = Going { phase: Phase::Settle, is_open: false, moves: Vec::new() };
    let is_still_running = evidence.assessment.plan.state == PlanState::StillRunning;
    let all: &[Move] = if is_still_running { &[] } else { &evidence.assessment.plan.moves };
    let of_sessions: HashSet<Uuid> = all.iter().filter_map(session_of).collect();
    let mut plan_moves = all.iter().peekable();
    for bout in evidence.bouts {
        while let Some(moved) = plan_moves.next_if(|moved| moved.date <= bout.day) {
            going.take_plan(moved);
        }
        // A red that moved the run plan has gone back one already.
        going.take_bout(bout, evidence, of_sessions.contains(&bout.record));
    }
    plan_moves.for_each(|moved| going.take_plan(moved));
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

/// The phase as it is being gone through.
struct Going {
    /// What the work has confirmed; while the plan is open, what holds again once it closes.
    phase: Phase,
    is_open: bool,
    moves: Vec<PhaseMove>,
}

impl Going {
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
        if !self.is_open {
            self.moves.push(PhaseMove { date, phase, why });
        }
    }
}
