//! Where an open plan stands: its step, whether it is eased, and what it has earned.

use std::collections::HashMap;

use chrono::NaiveDate;
use uuid::Uuid;

use super::{FULL_RUN_PERCENT, TOLERATED_RUNS};
use crate::assessment::SessionVerdict;
use crate::assessment::verdict::Zone;
use crate::journal::measure::ExactMinutes;

/// Where an open plan stands.
#[derive(Debug, Clone)]
pub(super) struct Open {
    pub since: NaiveDate,
    pub step: u16,
    pub reduced: bool,
    pub credits: u8,
    pub complete: bool,
    /// Credit-earning runs on each step since it opened.
    pub earned: HashMap<u16, u32>,
    /// Whether it stepped back on its last run or since.
    pub stepped_back: bool,
    pub waits_for: Option<Uuid>,
}

impl Open {
    pub fn at_step_1(since: NaiveDate) -> Self {
        Self {
            since,
            step: 1,
            reduced: false,
            credits: 0,
            complete: false,
            earned: HashMap::new(),
            stepped_back: false,
            waits_for: None,
        }
    }

    /// The highest lower step that was really tolerated, else step 1.
    pub fn tolerated_below(&self) -> u16 {
        let tolerated = |step: &u16| self.earned.get(step).copied().unwrap_or(0) >= TOLERATED_RUNS.value;
        (1..self.step).rev().find(tolerated).unwrap_or(1)
    }

    /// Back to the step that was really tolerated, eased at first.
    pub fn step_back(&mut self) {
        self.step = self.tolerated_below();
        self.reduced = true;
        self.credits = 0;
        self.complete = false;
        self.stepped_back = true;
    }
}

/// A run, as far as the plan looks at it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Run {
    pub record: Uuid,
    pub day: NaiveDate,
    pub zone: Zone,
    pub is_provisional: bool,
    pub plan_step: Option<u16>,
    pub logged_reduced: bool,
    pub run_min: Option<ExactMinutes>,
}

impl From<&SessionVerdict> for Run {
    fn from(session: &SessionVerdict) -> Self {
        Self {
            record: session.record,
            day: session.day,
            zone: session.judged,
            is_provisional: session.is_provisional,
            plan_step: session.plan_step,
            logged_reduced: session.logged_reduced,
            run_min: session.run_min,
        }
    }
}

/// Whether a green run on the current step and a full dose earns a credit.
pub(super) fn earns_credit(run: &Run, full_run_min: u16) -> bool {
    // A hundredth of a minute for each percent of a minute.
    let enough = u32::from(full_run_min) * FULL_RUN_PERCENT.value;
    !run.logged_reduced && run.run_min.is_some_and(|min| min.hundredths() >= enough)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nine_tenths_of_the_running_earn_a_credit_to_the_hundredth() {
        let run = |hundredths| Run {
            record: Uuid::nil(),
            day: NaiveDate::default(),
            zone: Zone::Green,
            is_provisional: false,
            plan_step: Some(1),
            logged_reduced: false,
            run_min: ExactMinutes::from_hundredths(hundredths),
        };
        assert_eq!([719, 720, 800].map(|hundredths| earns_credit(&run(hundredths), 8)), [false, true, true]);
        assert!(!earns_credit(&Run { logged_reduced: true, ..run(800) }, 8));
    }
}
