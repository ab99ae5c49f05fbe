//! Where an open plan stands: its step, whether it is eased, and what it has earned.

use chrono::NaiveDate;
use uuid::Uuid;

use super::FULL_RUN_PERCENT;
use crate::assessment::verdict::Zone;
use crate::assessment::{SessionVerdict, Witness};
use crate::journal::measure::ExactMinutes;

/// Where an open plan stands.
#[derive(Debug, Clone)]
pub(super) struct Open {
    pub since: NaiveDate,
    pub step: u16,
    pub reduced: bool,
    pub credits: u8,
    /// Whether one of the credits is from a green run.
    pub has_green: bool,
    /// Yellow runs on this step since its last credit.
    pub yellows: u8,
    /// Runs in a row that said too little.
    pub too_little: u32,
    pub complete: bool,
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
            has_green: false,
            yellows: 0,
            too_little: 0,
            complete: false,
            stepped_back: false,
            waits_for: None,
        }
    }

    /// Another step, to be earned anew.
    pub fn go_to(&mut self, step: u16) {
        self.step = step;
        self.yellows = 0;
        self.forget_credits();
    }

    pub fn forget_credits(&mut self) {
        (self.credits, self.has_green) = (0, false);
    }

    /// Back to the next lower step, there on a full dose or on a reduced one at first.
    pub fn step_back(&mut self, reduced: bool) {
        self.go_to(self.step.saturating_sub(1).max(1));
        self.reduced = reduced;
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
    /// On what it counts though it stays unknown.
    pub counted: Option<Witness>,
    pub plan_step: Option<u16>,
    pub reduced: Option<bool>,
    pub run_min: Option<ExactMinutes>,
}

impl From<&SessionVerdict> for Run {
    fn from(session: &SessionVerdict) -> Self {
        Self {
            record: session.record,
            day: session.day,
            zone: session.judged,
            is_provisional: session.is_provisional,
            counted: session.counted,
            plan_step: session.plan_step,
            reduced: session.reduced,
            run_min: session.run_min,
        }
    }
}

impl Run {
    /// Whether it was said to be a reduced dose, or is too short for a full one; `full_min` are the step's
    /// minutes of running.
    pub fn is_logged_reduced(&self, full_min: u16) -> bool {
        self.reduced.unwrap_or_else(|| self.run_min.is_some_and(|min| !is_enough(min, full_min)))
    }

    /// Whether it was a full dose, for all that was logged.
    pub fn is_full(&self, full_min: u16) -> bool {
        self.reduced != Some(true) && self.run_min.is_some_and(|min| is_enough(min, full_min))
    }

    /// Whether its verdict alone may complete the credits of a step.
    pub fn may_complete(&self) -> bool {
        self.zone == Zone::Green || self.counted == Some(Witness::Morning)
    }
}

fn is_enough(min: ExactMinutes, full_min: u16) -> bool {
    // A hundredth of a minute for each percent of a minute.
    min.hundredths() >= u32::from(full_min) * FULL_RUN_PERCENT.value
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(hundredths: Option<u32>, reduced: Option<bool>) -> Run {
        Run {
            record: Uuid::nil(),
            day: NaiveDate::default(),
            zone: Zone::Green,
            is_provisional: false,
            counted: None,
            plan_step: Some(1),
            reduced,
            run_min: hundredths.and_then(ExactMinutes::from_hundredths),
        }
    }

    #[test]
    fn nine_tenths_of_the_running_are_a_full_run_to_the_hundredth() {
        let [short, enough, whole] = [719, 720, 800].map(|hundredths| run(Some(hundredths), None));
        assert_eq!([short, enough, whole].map(|run| run.is_full(8)), [false, true, true]);
        assert_eq!([short, enough, whole].map(|run| run.is_logged_reduced(8)), [true, false, false]);
    }

    #[test]
    fn what_was_said_of_the_dose_goes_before_its_minutes() {
        let said = |reduced| run(Some(800), Some(reduced));
        assert_eq!(
            [said(true), said(false)].map(|run| (run.is_full(8), run.is_logged_reduced(8))),
            [(false, true), (true, false)]
        );
        assert!(!run(Some(400), Some(false)).is_logged_reduced(8) && !run(Some(400), Some(false)).is_full(8));
        assert!(!run(None, None).is_logged_reduced(8) && !run(None, None).is_full(8));
    }
}
