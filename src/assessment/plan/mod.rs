//! The walk-run plan: up, hold, ease, back (RULES §8; S1). Zones move it, never dates.
//!
//! The plan is replayed from the facts: it opens on a `started` whose day has all five criteria or
//! a clearance, and every later run, red and gap acts on it in the order of the days.

mod episode;
mod next_run;
mod outlook;
mod reasons;
mod replay;
mod runs;
mod spell;
mod standing;

use chrono::NaiveDate;
use uuid::Uuid;

use super::SessionVerdict;
use super::known::Known;
pub use super::ladder::{Dose, ladder};
use super::source::{Cited, ours, s1};
use super::usual::Course;
pub use episode::Episode;
pub use next_run::Held;
pub(super) use next_run::held_by;
pub use outlook::{Outcome, Outlook};
pub use reasons::{PlanReason, PlanRule};
pub use spell::Spell;

/// Credits that move on from a walk-run step: its sessions of a week.
pub const CREDITS_WALK_RUN: Cited<u8> = s1(3);
/// Credits that move on from a continuous step before the goal.
pub const CREDITS_BETWEEN: Cited<u8> = ours(1);
/// Credits at the goal's dose that complete the plan.
pub const CREDITS_AT_END: Cited<u8> = s1(3);
/// Credits more on the step below one that threw the runner back.
pub const CREDITS_MORE: Cited<u8> = ours(3);
/// Yellow runs on a step, without a credit between, that step back.
pub const YELLOWS_TO_STEP_BACK: Cited<u8> = ours(3);
/// Runs in a row that said too little, after which the dose is reduced.
pub const TOO_LITTLE_IN_A_ROW: Cited<u32> = ours(3);
/// Days away after which the plan goes one step lower.
pub const GAP_STEP_DAYS: Cited<i64> = ours(7);
/// Days away after which the gate has to be passed again.
pub const GAP_GATE_DAYS: Cited<i64> = ours(21);
/// Runs in any seven days, at most.
pub const RUNS_IN_7_DAYS: Cited<usize> = s1(3);
/// Days from one run to the next, at least: one between them.
pub const DAYS_APART: Cited<i64> = ours(2);
/// Quiet mornings in a row that end a red episode.
pub const QUIET_MORNINGS: Cited<u8> = ours(2);
/// Of a step's running minutes, the percentage a run needs to earn a credit.
pub const FULL_RUN_PERCENT: Cited<u32> = ours(90);

/// How the plan stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PlanState {
    /// The gate is closed.
    Locked,
    /// On the ladder.
    Open,
    /// The goal was reached.
    Complete,
    /// A red flag speaks instead.
    Referred,
    /// Running goes on during rehab: no gate, no ladder.
    StillRunning,
}

impl PlanState {
    /// Every state.
    pub const ALL: [PlanState; 5] =
        [PlanState::Locked, PlanState::Open, PlanState::Complete, PlanState::Referred, PlanState::StillRunning];

    /// Name in files and in the catalogue.
    pub const fn name(self) -> &'static str {
        match self {
            PlanState::Locked => "locked",
            PlanState::Open => "open",
            PlanState::Complete => "complete",
            PlanState::Referred => "referred",
            PlanState::StillRunning => "still_running",
        }
    }
}

/// What the latest event led to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Action {
    /// The gate is closed.
    Locked,
    /// Go on as before.
    Continue,
    /// The next step.
    Advance,
    /// The same step, two thirds of it.
    Reduce,
    /// A lower step.
    StepBack,
    /// The same again, or waiting for an answer.
    Hold,
    /// All five criteria again.
    BackToGate,
    /// The goal was reached.
    Complete,
    /// Be seen first.
    StopRefer,
}

impl Action {
    /// Every action.
    pub const ALL: [Action; 9] = [
        Action::Locked,
        Action::Continue,
        Action::Advance,
        Action::Reduce,
        Action::StepBack,
        Action::Hold,
        Action::BackToGate,
        Action::Complete,
        Action::StopRefer,
    ];

    /// Name in files and in the catalogue.
    pub const fn name(self) -> &'static str {
        match self {
            Action::Locked => "locked",
            Action::Continue => "continue",
            Action::Advance => "advance",
            Action::Reduce => "reduce",
            Action::StepBack => "step_back",
            Action::Hold => "hold",
            Action::BackToGate => "back_to_gate",
            Action::Complete => "complete",
            Action::StopRefer => "stop_refer",
        }
    }
}

/// What moved the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Cause {
    /// It was started, the five criteria holding.
    Started,
    /// It was started on a clinician's clearance.
    Cleared,
    /// It was closed on purpose.
    Closed,
    /// A clinician said calf work only.
    CalfOnly,
    /// A run's verdict.
    Run(Uuid),
    /// Another session's red.
    Session(Uuid),
    /// A heel-raise test's red.
    HeelRaise,
    /// A check-in's red.
    CheckIn,
    /// Days away from running.
    Gap,
    /// A higher goal.
    Goal,
}

/// One move of the plan, as the journal now has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Move {
    /// The day it belongs to.
    pub date: NaiveDate,
    /// What moved it.
    pub cause: Cause,
    /// What it led to.
    pub action: Action,
    /// The step after it; none while locked.
    pub step: Option<u16>,
    /// Whether the dose after it is reduced.
    pub reduced: bool,
    /// Credits after it.
    pub credits: u8,
    /// Credits its step takes then; none while none are counted.
    pub needed: Option<u8>,
}

/// The plan at a moment.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// How it stands.
    pub state: PlanState,
    /// What the latest event led to.
    pub action: Action,
    /// The current step, from 1; none while locked.
    pub step: Option<u16>,
    /// Whether the next dose is reduced.
    pub reduced: bool,
    /// Credits earned on this step.
    pub credits: u8,
    /// Credits this step takes; none while none are counted.
    pub needed: Option<u8>,
    /// The next step, if it takes more credits because a run threw back from it.
    pub earns_again: Option<u16>,
    /// The earliest day of the next run; none while waiting, in an episode or a red spell, or locked.
    pub next_on: Option<NaiveDate>,
    /// Why no run is offered today though the plan offers one later.
    pub held_by: Option<Held>,
    /// The next run's dose, also while waiting; none while locked.
    pub dose: Option<Dose>,
    /// What the run waited for, or the next one, would lead to; none while none is offered.
    pub outlook: Option<Outlook>,
    /// Since when it is open.
    pub opened_on: Option<NaiveDate>,
    /// The red episode that lasts, if one does.
    pub episode: Option<Episode>,
    /// The red spell that lasts, the plan open or not (RULES §5).
    pub spell: Option<Spell>,
    /// The run whose answers are waited for.
    pub waits_for: Option<Uuid>,
    /// Whether a clearance would open it now.
    pub is_cleared: bool,
    /// Every move, oldest first.
    pub moves: Vec<Move>,
    /// The full doses of all steps up to the goal in force.
    pub ladder: Vec<Dose>,
    /// Runs in the seven days ending today.
    pub runs_in_7_days: usize,
    /// The day of the last run.
    pub last_run: Option<NaiveDate>,
}

/// The plan as the facts have moved it.
pub fn plan(known: &Known, courses: [&Course; 2], sessions: &[SessionVerdict], reds: &[super::TestRed]) -> Plan {
    replay::replay(known, courses, sessions, reds)
}

impl Plan {
    /// The day of the red that holds the next run back, if one does.
    pub fn last_red(&self) -> Option<NaiveDate> {
        let of_episode = self.episode.map(|episode| episode.last_red);
        of_episode.into_iter().chain(self.spell.map(|spell| spell.last_red)).max()
    }

    /// Silences it while a red flag asks to be seen first; the moves of the days before the flag stay.
    pub(super) fn refer(&mut self, since: NaiveDate) {
        self.state = PlanState::Referred;
        self.action = Action::StopRefer;
        self.step = None;
        self.outlook = None;
        self.dose = None;
        self.next_on = None;
        self.reduced = false;
        self.credits = 0;
        self.needed = None;
        self.earns_again = None;
        self.waits_for = None;
        self.held_by = None;
        self.episode = None;
        self.spell = None;
        self.moves.retain(|moved| moved.date < since);
    }
}
