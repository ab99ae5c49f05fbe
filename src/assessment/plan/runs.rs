//! What a session does to the plan being lived: up, hold, ease, back.

use super::episode::Episode;
use super::replay::Life;
use super::standing::Run;
use super::{Action, Cause, TOO_LITTLE_IN_A_ROW, YELLOWS_TO_STEP_BACK};
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
        let Some(open) = &mut self.open else { return self.take_run_while_closed(run) };
        if open.waits_for.is_some() {
            return;
        }
        match run.zone {
            Zone::Pending => self.wait_for(run),
            Zone::Yellow if run.is_provisional => self.wait_for(run),
            Zone::Unknown if run.counted.is_none() => self.take_too_little(run, cause),
            Zone::Unknown | Zone::Green => self.take_good(run, cause),
            Zone::Yellow => self.take_yellow(run, cause),
            Zone::Red => {
                self.episode = Some(match self.episode {
                    Some(episode) => episode.prolonged(run.day),
                    None => Episode::opened(run.day),
                });
                self.throw_back(run, cause);
            }
        }
    }

    /// It moves nothing, but holds back what is offered if the plan opens before its answers are in.
    fn take_run_while_closed(&mut self, run: &Run) {
        if run.zone == Zone::Red {
            self.episode = self.episode.map(|episode| episode.prolonged(run.day));
        }
        if run.zone == Zone::Pending || run.is_provisional {
            self.waits_from_before = Some(run.record);
        }
    }

    fn wait_for(&mut self, run: &Run) {
        if let Some(open) = &mut self.open {
            open.waits_for = Some(run.record);
        }
        self.act(run.day, Cause::Run(run.record), Action::Hold);
    }

    /// A run that ended unknown, without enough to count it: the same dose again, the third time a smaller one.
    fn take_too_little(&mut self, run: &Run, cause: Cause) {
        let Some(open) = &mut self.open else { return };
        open.too_little = open.too_little.saturating_add(1);
        let is_third = open.too_little == TOO_LITTLE_IN_A_ROW.value;
        open.reduced |= is_third;
        self.act(run.day, cause, if is_third { Action::Reduce } else { Action::Hold });
    }

    /// A green run, or one with enough evidence.
    fn take_good(&mut self, run: &Run, cause: Cause) {
        let full_min = self.full_min();
        let Some(open) = &mut self.open else { return };
        open.too_little = 0;
        if run.plan_step != Some(open.step) {
            return;
        }
        let action = if std::mem::take(&mut open.reduced) || !run.is_full(full_min) {
            Action::Continue
        } else {
            self.credit(run)
        };
        self.act(run.day, cause, action);
    }

    /// Credits a full run, and moves on with the last credit needed. No step is left without a green run on it,
    /// and none by a run that counts on hours or on the late morning.
    fn credit(&mut self, run: &Run) -> Action {
        let needed = self.needed();
        let Some(open) = self.open.as_mut() else { return Action::Continue };
        let is_green = run.zone == Zone::Green;
        let Some(needed) = needed else {
            open.yellows = if is_green { 0 } else { open.yellows };
            return Action::Continue;
        };
        let has_green = open.has_green || is_green;
        let completes = open.credits + 1 >= needed;
        if self.credited_on == Some(run.day) || completes && !(has_green && run.may_complete()) {
            return Action::Continue;
        }
        self.credited_on = Some(run.day);
        if completes {
            return self.advance();
        }
        (open.credits, open.has_green, open.yellows) = (open.credits + 1, has_green, 0);
        Action::Continue
    }

    /// To the next step, or from the last one to the goal.
    fn advance(&mut self) -> Action {
        let last = self.last_step();
        let Some(open) = &mut self.open else { return Action::Continue };
        open.complete = open.step == last;
        open.go_to((open.step + 1).min(last));
        if open.complete {
            return Action::Complete;
        }
        self.threw_back.remove(&open.step);
        Action::Advance
    }

    fn take_yellow(&mut self, run: &Run, cause: Cause) {
        let full_min = self.full_min();
        let Some(open) = &mut self.open else { return };
        open.yellows = open.yellows.saturating_add(1);
        let is_second = open.reduced && run.is_logged_reduced(full_min);
        if !is_second && open.yellows < YELLOWS_TO_STEP_BACK.value {
            open.reduced = true;
            self.act(run.day, cause, Action::Reduce);
        } else if open.step > 1 {
            self.throw_back(run, cause);
        } else {
            open.forget_credits();
            open.reduced = true;
            self.act(run.day, cause, Action::Reduce);
        }
    }

    /// A step back by a run, which the step is remembered for until it is reached again.
    fn throw_back(&mut self, run: &Run, cause: Cause) {
        if let Some(open) = self.open.as_ref().filter(|open| open.step > 1) {
            self.threw_back.insert(open.step);
        }
        self.fall_back(run.day, cause);
    }
}
