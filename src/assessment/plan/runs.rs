//! What a session does to the plan being lived: up, hold, ease, back.

use super::episode::Episode;
use super::replay::Life;
use super::standing::{Run, earns_credit};
use super::{Action, CREDITS_TO_ADVANCE, Cause};
use crate::assessment::SessionVerdict;
use crate::assessment::verdict::Zone;

impl Life<'_> {
    /// A session: a run moves an open plan, anything else only when red.
    pub fn take_session(&mut self, session: &SessionVerdict) {
        if session.activity.is_run() {
            if let Some(open) = &mut self.open {
                open.stepped_back = false;
            }
            self.take_run(&Run::from(session));
            self.runs.push(session.day);
        } else if session.judged == Zone::Red {
            self.take_other_red(session.day, Cause::Session(session.record));
        }
    }

    /// A run, by its verdict (RULES §8).
    pub fn take_run(&mut self, run: &Run) {
        let cause = Cause::Run(run.record);
        let Some(open) = &mut self.open else {
            if run.zone == Zone::Red {
                self.episode = self.episode.map(|episode| episode.prolonged(run.day));
            }
            return;
        };
        if open.waits_for.is_some() {
            return;
        }
        match run.zone {
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

    fn wait_for(&mut self, run: &Run) {
        if let Some(open) = &mut self.open {
            open.waits_for = Some(run.record);
        }
        self.act(run.day, Cause::Run(run.record), Action::Hold);
    }

    fn take_green(&mut self, run: &Run, cause: Cause) {
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

    fn take_yellow(&mut self, run: &Run, cause: Cause) {
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
}
