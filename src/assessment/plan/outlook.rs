//! Where the plan stands in the end, and what the next verdict would lead to.

use uuid::Uuid;

use super::replay::Life;
use super::standing::{Open, Run};
use super::{Action, Dose, Plan, PlanState, Spell, next_run};
use crate::assessment::SessionVerdict;
use crate::assessment::verdict::Zone;
use crate::journal::measure::ExactMinutes;
use crate::journal::setting::Mode;

/// What one verdict on the next run would lead to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outcome {
    /// What it would be called.
    pub action: Action,
    /// The step after it; none if it leads back to the gate.
    pub step: Option<u16>,
    /// The dose offered then.
    pub dose: Option<Dose>,
    /// Whether that is a reduced one.
    pub reduced: bool,
    /// Credits after it.
    pub credits: u8,
    /// Credits its step takes then; none while none are counted.
    pub needed: Option<u8>,
}

/// What the run that is waited for, or else the next one done as offered, would lead to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outlook {
    /// If it was green.
    pub green: Outcome,
    /// If it was yellow.
    pub yellow: Outcome,
    /// If it was red.
    pub red: Outcome,
}

impl Outlook {
    /// What each verdict that is still possible would lead to; a known yellow gets no greener.
    pub fn possible(&self, so_far: Option<Zone>) -> Vec<(Zone, Outcome)> {
        let all = [(Zone::Green, self.green), (Zone::Yellow, self.yellow), (Zone::Red, self.red)];
        all.into_iter().filter(|(zone, _)| so_far != Some(Zone::Yellow) || *zone != Zone::Green).collect()
    }
}

impl Life<'_> {
    /// The plan as it stands after the last day.
    pub fn plan(mut self, sessions: &[SessionVerdict], spell: Option<Spell>) -> Plan {
        let moves = std::mem::take(&mut self.moves);
        let today = self.known.today;
        let still_running = self.known.mode(today) == Mode::StillRunning;
        let open = self.open.as_ref().filter(|_| !still_running);
        let waits_for = open.and_then(|o| o.waits_for.or(self.waits_from_before));
        let may_run = open.is_some() && waits_for.is_none() && self.episode.is_none() && spell.is_none();
        Plan {
            state: match open {
                _ if still_running => PlanState::StillRunning,
                None => PlanState::Locked,
                Some(open) if open.complete => PlanState::Complete,
                Some(_) => PlanState::Open,
            },
            action: match still_running {
                true if self.is_calf_only => Action::Hold,
                true => Action::Continue,
                false => self.action,
            },
            step: open.map(|o| o.step),
            reduced: open.is_some_and(|o| o.reduced),
            credits: open.map_or(0, |o| o.credits),
            needed: open.and_then(|_| self.needed()),
            earns_again: open.filter(|o| !o.complete).and_then(|_| self.earns_again()),
            held_by: next_run::held_by(&self.runs, today).filter(|_| may_run),
            next_on: may_run.then(|| next_run::next_on(&self.runs, today)),
            dose: self.dose().filter(|_| !still_running),
            opened_on: open.map(|o| o.since),
            episode: self.episode.filter(|_| !still_running),
            spell,
            waits_for,
            is_cleared: self.is_cleared,
            runs_in_7_days: next_run::runs_in_7_days(&self.runs, today),
            last_run: self.runs.last().copied(),
            outlook: self.outlook(sessions, spell).filter(|_| !still_running),
            moves,
            ladder: self.ladder,
        }
    }

    /// The dose offered, full or reduced.
    fn dose(&self) -> Option<Dose> {
        let open = self.open.as_ref()?;
        let full = self.ladder.get(usize::from(open.step) - 1)?;
        Some(if open.reduced { full.reduced() } else { *full })
    }

    /// Lives the next run three times over; nothing while no run is offered at all.
    fn outlook(&self, sessions: &[SessionVerdict], spell: Option<Spell>) -> Option<Outlook> {
        let open = self.open.as_ref()?;
        let run = match open.waits_for {
            Some(record) => Run::from(sessions.iter().rev().find(|session| session.record == record)?),
            None if self.episode.is_some() || spell.is_some() => return None,
            None => self.as_offered(open)?,
        };
        let outcome = |zone| {
            let mut life = self.clone();
            if let Some(open) = &mut life.open {
                open.waits_for = None;
                open.stepped_back = false;
            }
            life.take_run(&Run { zone, is_provisional: false, counted: None, ..run });
            life.outcome()
        };
        Some(Outlook { green: outcome(Zone::Green), yellow: outcome(Zone::Yellow), red: outcome(Zone::Red) })
    }

    fn as_offered(&self, open: &Open) -> Option<Run> {
        Some(Run {
            record: Uuid::nil(),
            day: self.known.today,
            zone: Zone::Green,
            is_provisional: false,
            plan_step: Some(open.step),
            counted: None,
            reduced: Some(open.reduced),
            run_min: ExactMinutes::new(self.dose()?.running_min()),
        })
    }

    fn outcome(&self) -> Outcome {
        let open = self.open.as_ref();
        Outcome {
            action: self.action,
            step: open.map(|o| o.step),
            dose: self.dose(),
            reduced: open.is_some_and(|o| o.reduced),
            credits: open.map_or(0, |o| o.credits),
            needed: self.needed(),
        }
    }
}
