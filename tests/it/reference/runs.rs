//! RULES §8, after each run: what its verdict does to the plan.

use super::Known;
use super::credits::{Earned, Ground};
use super::enough;
use super::facts::Session;
use super::ladder::{dose, last_step};
use super::plan::Plan;
use super::verdict::{self, Zone};

/// "At the third yellow on a step without a credit in between."
const YELLOWS: i64 = 3;
/// "At the third such run in a row the next dose is reduced."
const UNKNOWNS: i64 = 3;

impl Plan {
    /// A session of the day, in its turn.
    pub(super) fn session(&mut self, known: &Known, session: &Session) {
        let verdict = verdict::of_session(known, session);
        if verdict.zone == Zone::Red {
            self.spell = Some(session.day);
        }
        if session.is_run() {
            self.run(known, session, verdict.zone, verdict.is_final());
        } else if verdict.zone == Zone::Red {
            self.red_from_elsewhere(session.day);
        }
    }

    fn run(&mut self, known: &Known, run: &Session, zone: Zone, is_final: bool) {
        self.away_since = run.day;
        self.gap_has_acted = false;
        self.stepped_back_since_run = false;
        if !self.open {
            self.waiting_from_before |= !is_final;
            if zone == Zone::Red {
                self.red_from_elsewhere(run.day); // "reds while the plan is closed open none but prolong a running one"
            }
            return;
        }
        // Reading: a run that waits for an earlier one does nothing at all: it leaves the action, and an episode too.
        if self.waiting {
            return;
        }
        if !is_final {
            self.waiting = true;
            self.action = "hold";
            return;
        }
        match zone {
            Zone::Green => self.good_run(run, Ground::Green),
            Zone::Yellow => self.yellow_run(run),
            Zone::Red => {
                self.episode = Some(run.day);
                self.thrown_back();
            }
            Zone::Unknown | Zone::Pending => match enough::counted(known, run) {
                Some(witness) => self.good_run(run, Ground::Counted(witness)),
                None => self.unknown_run(),
            },
        }
    }

    /// GREEN, or UNKNOWN with enough evidence, which "moves the plan as GREEN does".
    /// Reading: with the current step it leads to `continue` also when it earns no credit.
    /// Reading: "no GREEN or counted run between" is any such run, one outside the plan too.
    fn good_run(&mut self, run: &Session, ground: Ground) {
        self.unknowns = 0;
        if run.plan_step != Some(self.step) {
            return; // "outside the plan … change nothing, not the action either"
        }
        self.action = "continue";
        if self.reduced {
            self.reduced = false; // "the full dose is next, no credit"
            return;
        }
        if run.reduced == Some(true) || run.run_min.is_none() || self.is_short(run) {
            return; // "no credit"
        }
        if self.complete {
            if ground == Ground::Green {
                self.yellows = 0; // "at `complete`: without a full GREEN run"
            }
            return; // "credits are no longer counted"
        }
        let needed = self.credits.needed(self.step, self.goal_min);
        match self.credits.earn(run.day, ground, needed) {
            Earned::Nothing | Earned::Swallowed => {}
            Earned::One => self.yellows = 0,
            Earned::Enough => self.advance(),
        }
    }

    fn advance(&mut self) {
        self.yellows = 0;
        if self.step < last_step(self.goal_min) {
            self.step += 1;
            self.credits.advanced_to(self.step);
            self.action = "advance";
        } else {
            self.credits.lose();
            self.complete = true;
            self.action = "complete";
        }
    }

    /// "Earns none; the credits earned stay; next dose reduced." Reading: one outside the plan is on the plan's step too.
    fn yellow_run(&mut self, run: &Session) {
        self.yellows += 1;
        let is_second = self.reduced && self.is_logged_as_reduced(run);
        let is_too_much = is_second || self.yellows >= YELLOWS;
        match () {
            () if is_too_much && self.step > 1 => self.thrown_back(), // "it opens no episode"
            () => {
                if is_too_much {
                    self.credits.lose(); // "on step 1 stay there, reduced, credits 0 (`reduce`)"
                }
                self.reduced = true;
                self.action = "reduce";
            }
        }
    }

    /// "A step back from it by a run": the step threw the runner back.
    /// Reading: it is the step the plan stood on, whatever step the run was logged with.
    fn thrown_back(&mut self) {
        self.credits.thrown_back_from(self.step);
        self.step_back();
    }

    /// "`hold`, no credit, the same dose again; at the third such run in a row the next dose is reduced, action `reduce`;
    /// later ones of the row hold."
    fn unknown_run(&mut self) {
        self.unknowns += 1;
        self.action = "hold";
        if self.unknowns == UNKNOWNS {
            self.reduced = true;
            self.action = "reduce";
        }
    }

    /// "`reduced` yes; where that is blank, less than 90 % of the current step's running minutes given."
    fn is_logged_as_reduced(&self, run: &Session) -> bool {
        run.reduced.unwrap_or_else(|| self.is_short(run))
    }

    /// "Less than 90 % of the step's running minutes."
    fn is_short(&self, run: &Session) -> bool {
        let full = dose(self.goal_min, self.step, false).running_minutes() as f64;
        run.run_min.is_some_and(|ran| ran * 10.0 < full * 9.0)
    }
}
