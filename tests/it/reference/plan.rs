//! RULES §8: the walk-run plan, replayed day by day and fact by fact in the order of §1.

use super::Known;
use super::credits::Credits;
use super::facts::{back, days};
use super::ladder::last_step;
use super::readiness;
use super::today;
use super::usual::Rise;
use super::verdict::Zone;
use super::zone::{check_in_part, is_red_test};
use chrono::NaiveDate;

/// Away from running for more days than this: one step lower,
const AWAY_ONE_STEP_DAYS: i64 = 7;
/// for more than this: back to the gate.
const AWAY_GATE_DAYS: i64 = 21;

/// Where the plan stands, underneath whatever hides it (a red flag, the still-running mode).
#[derive(Default)]
pub struct Plan {
    pub open: bool,
    /// The goal was reached and nothing has reopened the ladder since; only while open.
    pub complete: bool,
    pub step: i64,
    pub reduced: bool,
    pub credits: Credits,
    pub action: &'static str,
    /// A run is pending or provisional: nothing is offered, and later runs wait.
    pub waiting: bool,
    /// "A run from before the opening holds back what is offered, not the action."
    pub waiting_from_before: bool,
    /// The day of the last red of the episode that lasts.
    pub episode: Option<NaiveDate>,
    /// §5: the day of the last red of the red spell that lasts, the plan open or not.
    pub spell: Option<NaiveDate>,
    /// A clearance was recorded since the plan was last closed.
    cleared: bool,
    /// §6: a clinician said calf work only, and nothing since that runs again.
    pub calf_only: bool,
    /// Yellow runs on this step without a credit in between.
    pub(super) yellows: i64,
    /// Unknown runs without enough evidence "in a row (no GREEN or counted run between, since the plan opened)".
    pub(super) unknowns: i64,
    /// The day of the last run, or of the opening when that is later.
    pub(super) away_since: NaiveDate,
    pub(super) stepped_back_since_run: bool,
    pub(super) gap_has_acted: bool,
    pub(super) goal_min: i64,
}

/// Replays everything known, to the end of today so far.
pub fn replay(known: &Known) -> Plan {
    let first = known.facts.first_day();
    let goal_min = known.facts.goal_min_on(back(first, 1));
    let mut plan = Plan { step: 1, action: "locked", goal_min, ..Plan::default() };
    for day in days(first, known.facts.today) {
        // Reading: of the two things that act at the beginning of a day, the goal comes before the gap.
        plan.goal(known.facts.goal_min_on(day));
        plan.gap(day);
        plan.check_ins(known, day);
        plan.events(known, day);
        plan.tests(known, day);
        for session in known.facts.sessions.iter().filter(|session| session.day == day) {
            plan.session(known, session);
        }
    }
    plan
}

impl Plan {
    /// A lowered goal clamps the step; "a higher goal reopens the ladder".
    fn goal(&mut self, goal_min: i64) {
        if goal_min > self.goal_min {
            self.complete = false;
        }
        self.goal_min = goal_min;
        if self.step > last_step(goal_min) {
            self.step = last_step(goal_min);
            self.yellows = 0; // they were on another step
        }
    }

    /// "Away from running (or from the start)."
    /// Reading: a gap goes on, and acts, while an episode lasts too.
    fn gap(&mut self, day: NaiveDate) {
        let away_days = (day - self.away_since).num_days();
        if !self.open {
            return;
        }
        if away_days > AWAY_GATE_DAYS {
            self.close("back_to_gate");
        } else if away_days > AWAY_ONE_STEP_DAYS && !self.gap_has_acted {
            self.gap_has_acted = true;
            if self.step == 1 {
                self.credits.lose(); // "only the credits go, a reduction and the action stay"
            } else if !self.stepped_back_since_run {
                self.go_to_step(self.step - 1, false);
            }
        }
    }

    /// The day's check-ins: a red one acts, two good days in a row end an episode.
    fn check_ins(&mut self, known: &Known, day: NaiveDate) {
        let affected = known.facts.affected_on(day);
        if affected.into_iter().any(|side| check_in_part(known, side, day) == Zone::Red) {
            self.spell = Some(day);
            self.red_from_elsewhere(day);
        }
        let day_before = back(day, 1);
        let over = |last_red| last_red < day_before && is_good_day(known, day_before) && is_good_day(known, day);
        if self.episode.is_some_and(over) {
            self.episode = None;
        }
        let over = |last_red| last_red < day_before && today::are_quiet(known, [day_before, day]);
        if self.spell.is_some_and(over) {
            self.spell = None;
        }
    }

    /// The day's plan events and what a clinician said, together as recorded.
    /// Reading: a clearance by itself leaves the action as it was, and a `closed` without effect does not take it away.
    /// Reading: a `started` recorded while a red flag stands opens the plan underneath like any other.
    fn events(&mut self, known: &Known, day: NaiveDate) {
        for event in known.facts.decisions.iter().filter(|event| event.date == day) {
            match event.event.as_str() {
                "seen" => self.seen(event.value.as_deref()),
                "clinician_cleared" => {
                    self.cleared = true;
                    self.calf_only = false; // "until a later `seen` with `running` or a clearance"
                }
                "started" if self.calf_only => {} // "and a `started` opens nothing"
                "closed" if self.open => self.close("locked"),
                "started" if !self.open && self.cleared => {
                    // §5: "a clearance that ends an episode ends" the spell.
                    if self.episode.take().is_some() {
                        self.spell = None;
                    }
                    self.open_on(day);
                }
                "started" if !self.open && self.episode.is_none() && readiness::all_met_on(known, day) => {
                    self.open_on(day)
                }
                _ => {}
            }
        }
    }

    /// §6: "the plan is closed as by `closed` and a `started` opens nothing … (`calf_only` also ends a clearance recorded
    /// before it)". Reading: also where no flag was up. Nothing else that was said moves the plan.
    fn seen(&mut self, said: Option<&str>) {
        match said {
            Some("running") => self.calf_only = false,
            Some("calf_only") => {
                if self.open {
                    self.close("locked");
                }
                self.cleared = false;
                self.calf_only = true;
            }
            _ => {}
        }
    }

    /// The day's heel-raise tests, as recorded.
    fn tests(&mut self, known: &Known, day: NaiveDate) {
        let affected = known.facts.affected_on(day);
        for (at, test) in known.facts.tests.iter().enumerate() {
            if test.date == day && affected.contains(&test.side) && is_red_test(known, at) {
                self.spell = Some(day);
                self.red_from_elsewhere(day);
            }
        }
    }

    /// "RED from anything else steps back too and opens an episode, but only once per episode." It acts at once, also
    /// while a run waits. Reading: within an episode it prolongs it and leaves the action as it was.
    pub(super) fn red_from_elsewhere(&mut self, day: NaiveDate) {
        let in_episode = self.episode.is_some();
        if in_episode || self.open {
            self.episode = Some(day);
        }
        if self.open && !in_episode {
            self.step_back();
        }
    }

    /// "Step back to the next lower step, reduced first, credits 0. RED on step 1: back to the gate."
    pub(super) fn step_back(&mut self) {
        if self.step == 1 {
            self.close("back_to_gate");
        } else {
            self.go_to_step(self.step - 1, true);
        }
    }

    /// A step back reopens the ladder when it was complete.
    fn go_to_step(&mut self, step: i64, reduced: bool) {
        self.step = step;
        self.reduced = reduced;
        self.credits.lose();
        self.yellows = 0;
        self.complete = false;
        self.stepped_back_since_run = true;
        self.action = "step_back";
    }

    fn open_on(&mut self, day: NaiveDate) {
        self.open = true;
        self.step = 1;
        self.yellows = 0;
        self.unknowns = 0;
        self.away_since = day;
        self.gap_has_acted = false;
        self.stepped_back_since_run = false;
        self.action = "continue";
    }

    /// By `closed` or back to the gate; either way a clearance from before no longer counts, and no run waits.
    fn close(&mut self, action: &'static str) {
        self.open = false;
        self.complete = false;
        self.step = 1;
        self.reduced = false;
        self.credits.lose();
        self.waiting_from_before |= self.waiting; // should it open again today
        self.waiting = false;
        self.cleared = false;
        self.action = action;
    }
}

/// "For every affected tendon a morning that can be judged, without rise, and a check-in part that is not red."
/// Reading: with no tendon affected there is nothing against the day.
fn is_good_day(known: &Known, day: NaiveDate) -> bool {
    let affected = known.facts.affected_on(day);
    let quiet = |side| known.usuals.rise(side, day) == Some(Rise::Noise);
    affected.into_iter().all(|side| quiet(side) && check_in_part(known, side, day) != Zone::Red)
}
