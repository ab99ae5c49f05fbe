//! A run longer than the tendon has lately met: more than 10 % above the longest of the 30 days before
//! (RULES §9; Frandsen 2025, in running minutes where the study counted distance, which is our choice).
//!
//! The 30 days end the day before the run's own. The plan's own doses get no caution, so only runs
//! outside it do: logged with another step than the one it stood on, or none; in the still-running mode
//! all. Without an earlier run that is known, and while a red flag suppresses verdicts, it says nothing.

use std::collections::VecDeque;

use chrono::NaiveDate;
use uuid::Uuid;

use super::{Rates, running_min};
use crate::assessment::known::Known;
use crate::assessment::plan::{Cause, Move};
use crate::assessment::source::{Cited, Source};
use crate::assessment::{Assessment, SessionVerdict};
use crate::journal::setting::Mode;
use crate::journal::{Journal, day};

/// Days before a run's own whose longest run it is held against.
pub const LONG_RUN_DAYS: Cited<i64> = Cited { value: 30, source: Source::Frandsen2025 };
/// Per cent above the longest of them beyond which a run gets a caution.
pub const LONG_RUN_PERCENT: Cited<f64> = Cited { value: 10.0, source: Source::Frandsen2025 };

/// A run that gets a caution.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LongRun {
    /// Its record.
    pub record: Uuid,
    /// Its day.
    pub day: NaiveDate,
    /// Its running, in minutes.
    pub run_min: f64,
    /// The day of the longest run of the 30 days before, the latest of equals.
    pub longest_on: NaiveDate,
    /// The running of that, in minutes.
    pub longest_min: f64,
    /// Where the border comes from.
    pub source: Source,
}

/// The runs of a journal that get a caution, by day and start; the assessment is the journal's own.
pub fn long_runs(journal: &Journal, assessment: &Assessment) -> Vec<LongRun> {
    let known = Known::at(journal.current(), assessment.now);
    let rates = Rates::of(journal.current());
    let (mut longest, mut steps) = (Longest::default(), Steps::of(assessment));
    let mut found = Vec::new();
    let sessions = known.sessions();
    // Verdicts are given by day and start too, one for each session known.
    let judged = sessions.iter().zip(&assessment.sessions);
    for (place, (&(day, session), verdict)) in judged.enumerate() {
        let is_first_of_day = place == 0 || sessions[place - 1].0 != day;
        if is_first_of_day {
            longest.begin(day);
        }
        let step = steps.before(verdict).filter(|_| known.mode(day) == Mode::Rehab);
        let run_min = if session.activity.is_run() { running_min(&rates, session, day) } else { None };
        let Some(run_min) = run_min.filter(|min| *min > 0.0) else { continue };
        let is_outside = !assessment.is_silenced_on(day) && (step.is_none() || verdict.plan_step != step);
        found.extend(longest.caution(verdict, run_min).filter(|_| is_outside));
        longest.take(run_min);
    }
    found
}

/// The step the plan stood on before each session, walked through along with the sessions.
struct Steps<'a> {
    moves: &'a [Move],
    step: Option<u16>,
    last: Option<Uuid>,
}

impl<'a> Steps<'a> {
    fn of(assessment: &'a Assessment) -> Self {
        Self { moves: &assessment.plan.moves, step: None, last: None }
    }

    /// The step before this session acted on the plan; sessions are asked about in their order.
    fn before(&mut self, session: &SessionVerdict) -> Option<u16> {
        while let Some((next, later)) = self.moves.split_first() {
            // Of one day, what is no session acts first; a session's moves follow in the sessions' order.
            let is_past = next.date < session.day || (next.date == session.day && self.is_past(next.cause));
            if !is_past {
                break;
            }
            (self.step, self.moves) = (next.step, later);
        }
        self.last = Some(session.record);
        self.step
    }

    fn is_past(&self, cause: Cause) -> bool {
        match cause {
            Cause::Run(record) | Cause::Session(record) => self.last == Some(record),
            _ => true,
        }
    }
}

/// The longest run of the days before, kept as those that no later one has reached.
#[derive(Default)]
struct Longest {
    falling: VecDeque<(NaiveDate, f64)>,
    today: Option<(NaiveDate, f64)>,
}

impl Longest {
    fn begin(&mut self, date: NaiveDate) {
        if let Some(run) = self.today.take() {
            while self.falling.back().is_some_and(|(_, min)| *min <= run.1) {
                self.falling.pop_back();
            }
            self.falling.push_back(run);
        }
        let first = day::plus(date, -LONG_RUN_DAYS.value);
        while self.falling.front().is_some_and(|(on, _)| *on < first) {
            self.falling.pop_front();
        }
        self.today = Some((date, 0.0));
    }

    fn take(&mut self, run_min: f64) {
        if let Some((_, longest)) = &mut self.today {
            *longest = longest.max(run_min);
        }
    }

    fn caution(&self, run: &SessionVerdict, run_min: f64) -> Option<LongRun> {
        let (longest_on, longest_min) = self.falling.front().copied().filter(|(_, min)| *min > 0.0)?;
        // Halves of minutes in hundredths are whole numbers, so the border itself is exact.
        let is_long = run_min * 100.0 > longest_min * (100.0 + LONG_RUN_PERCENT.value);
        let (record, day, source) = (run.record, run.day, LONG_RUN_PERCENT.source);
        is_long.then_some(LongRun { record, day, run_min, longest_on, longest_min, source })
    }
}
