//! RULES §8: the walk-run plan, replayed day by day and fact by fact in the order of §1.

use super::Known;
use super::evidence::{self, Witness};
use super::facts::{Session, back, days};
use super::ladder::{dose, last_step};
use super::readiness;
use super::today;
use super::usual::Rise;
use super::verdict::{self, Zone};
use super::zone::{check_in_part, is_red_test};
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// Away from running for more days than this: one step lower,
const AWAY_ONE_STEP_DAYS: i64 = 7;
/// for more than this: back to the gate.
const AWAY_GATE_DAYS: i64 = 21;
/// "Enough credits advance": on steps 1–4 and at the goal,
const CREDITS: i64 = 3;
/// on the continuous steps before it,
const CREDITS_BEFORE_THE_GOAL: i64 = 1;
/// and so many more below a step that threw the runner back.
const CREDITS_MORE: i64 = 3;
/// The last walk-run step.
const WALK_RUN_STEPS: i64 = 4;

/// Where the plan stands, underneath whatever hides it (a red flag, the still-running mode).
#[derive(Default)]
pub struct Plan {
    pub open: bool,
    /// The goal was reached and nothing has reopened the ladder since; only while open.
    pub complete: bool,
    pub step: i64,
    pub reduced: bool,
    pub credits: i64,
    pub action: &'static str,
    /// A run is pending or provisional: nothing is offered, and later runs wait.
    pub waiting: bool,
    /// The day of the last red of the episode that lasts.
    pub episode: Option<NaiveDate>,
    /// §5: the day of the last red of the red spell that lasts, the plan open or not.
    pub spell: Option<NaiveDate>,
    /// A clearance was recorded since the plan was last closed.
    cleared: bool,
    /// §6: a clinician said calf work only, and nothing since that runs again.
    pub calf_only: bool,
    /// Whether one of the credits is from a GREEN run.
    green_credit: bool,
    /// "At most one credit a day": the day of the last one.
    credit_day: Option<NaiveDate>,
    /// Yellows on this step without a credit in between.
    yellows: i64,
    /// Runs in a row that were unknown without enough evidence, since the plan opened.
    unknowns: i64,
    /// Steps that threw the runner back: "forgotten on advancing to it, and by nothing else".
    threw_back: BTreeSet<i64>,
    /// The day of the last run, or of the opening when that is later.
    away_since: NaiveDate,
    stepped_back_since_run: bool,
    gap_has_acted: bool,
    goal_min: i64,
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
        plan.sessions(known, day);
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
            self.yellows = 0;
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
                self.no_credits(); // "only the credits go, a reduction and the action stay"
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

    /// The day's sessions, by start.
    fn sessions(&mut self, known: &Known, day: NaiveDate) {
        for session in known.facts.sessions.iter().filter(|session| session.day == day) {
            let verdict = verdict::of_session(known, session);
            if verdict.zone == Zone::Red {
                self.spell = Some(day);
            }
            if session.is_run() {
                self.run(session, verdict.zone, verdict.is_final(), evidence::counted(known, session));
            } else if verdict.zone == Zone::Red {
                self.red_from_elsewhere(day);
            }
        }
    }

    fn run(&mut self, run: &Session, zone: Zone, is_final: bool, counted: Option<Witness>) {
        self.away_since = run.day;
        self.gap_has_acted = false;
        self.stepped_back_since_run = false;
        if !self.open {
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
            Zone::Green => self.good_run(run, None),
            Zone::Unknown | Zone::Pending if counted.is_some() => self.good_run(run, counted),
            Zone::Unknown | Zone::Pending => self.unknown_run(),
            Zone::Yellow => self.yellow_run(run),
            Zone::Red => {
                self.episode = Some(run.day);
                self.step_back_by_a_run();
            }
        }
    }

    /// "Three on steps 1–4 and at the goal; one on the continuous steps before it", "three credits more on the step just
    /// below" one that threw the runner back. Reading: at the goal there is no step above to be tried again.
    pub fn needed(&self) -> i64 {
        let last = last_step(self.goal_min);
        let base = if self.step <= WALK_RUN_STEPS || self.step == last { CREDITS } else { CREDITS_BEFORE_THE_GOAL };
        let again = self.step < last && self.threw_back.contains(&(self.step + 1));
        base + if again { CREDITS_MORE } else { 0 }
    }

    /// Nine tenths of the step's running minutes.
    fn is_enough(&self, minutes: f64) -> bool {
        minutes * 10.0 >= dose(self.goal_min, self.step, false).running_minutes() as f64 * 9.0
    }

    /// "`reduced` yes; where that is blank, less than 90 % of the current step's running minutes given."
    fn is_logged_reduced(&self, run: &Session) -> bool {
        run.reduced.unwrap_or_else(|| run.run_min.is_some_and(|ran| !self.is_enough(ran)))
    }

    /// GREEN, or UNKNOWN with enough evidence, which "moves the plan as GREEN does".
    /// Reading: a run with the current step leads to `continue` also when it earns no credit; and any GREEN or counted
    /// run, outside the plan too, ends a row of unknown ones.
    fn good_run(&mut self, run: &Session, counted: Option<Witness>) {
        self.unknowns = 0;
        if run.plan_step != Some(self.step) {
            return; // "outside the plan: green, and unknown with enough evidence, change nothing, not the action either"
        }
        self.action = "continue";
        if self.reduced {
            self.reduced = false; // "the full dose is next, no credit"
            return;
        }
        if run.reduced == Some(true) || !run.run_min.is_some_and(|ran| self.is_enough(ran)) {
            return;
        }
        let green = counted.is_none();
        if self.complete {
            if green {
                self.yellows = 0; // "(at `complete`: without a full GREEN run)"
            }
            return; // "credits are no longer counted"
        }
        if self.credit_day == Some(run.day) {
            return; // "at most one credit a day"
        }
        // "Credits stop one below an advance as long as none of them is from a GREEN run, and a run counted on hours or
        // the late morning never completes one."
        let may_complete = (green || self.green_credit) && matches!(counted, None | Some(Witness::Morning));
        if self.credits + 1 >= self.needed() && !may_complete {
            return; // "a credit that the bound below an advance swallowed counts as none"
        }
        self.credit_day = Some(run.day);
        self.credits += 1;
        self.green_credit |= green;
        self.yellows = 0;
        if self.credits >= self.needed() {
            self.advance();
        }
    }

    fn advance(&mut self) {
        self.no_credits();
        if self.step < last_step(self.goal_min) {
            self.step += 1;
            self.threw_back.remove(&self.step);
            self.action = "advance";
        } else {
            self.complete = true;
            self.action = "complete";
        }
    }

    fn no_credits(&mut self) {
        self.credits = 0;
        self.green_credit = false;
    }

    /// "`hold`, no credit, the same dose again; at the third such run in a row … the next dose is reduced, action
    /// `reduce`; later ones of the row hold."
    fn unknown_run(&mut self) {
        self.unknowns += 1;
        self.action = "hold";
        if self.unknowns == 3 {
            self.reduced = true;
            self.action = "reduce";
        }
    }

    /// "The credits earned stay; next dose reduced. Step back as for red at a yellow while the dose is already reduced
    /// and this run was logged as reduced, and at the third yellow on a step without a credit in between; but on step 1
    /// stay there, reduced, credits 0 (`reduce`)." It opens no episode.
    fn yellow_run(&mut self, run: &Session) {
        self.yellows += 1;
        let back = self.reduced && self.is_logged_reduced(run) || self.yellows >= 3;
        if back && self.step > 1 {
            self.step_back_by_a_run();
            return;
        }
        if back {
            self.no_credits();
        }
        self.reduced = true;
        self.action = "reduce";
    }

    /// "A step back from it by a run: red, or a second or third yellow."
    fn step_back_by_a_run(&mut self) {
        if self.step > 1 {
            self.threw_back.insert(self.step);
        }
        self.step_back();
    }

    /// "RED from anything else steps back too and opens an episode, but only once per episode." It acts at once, also
    /// while a run waits. Reading: within an episode it prolongs it and leaves the action as it was.
    fn red_from_elsewhere(&mut self, day: NaiveDate) {
        let in_episode = self.episode.is_some();
        if in_episode || self.open {
            self.episode = Some(day);
        }
        if self.open && !in_episode {
            self.step_back();
        }
    }

    /// "Step back to the next lower step, reduced first, credits 0. RED on step 1: back to the gate."
    fn step_back(&mut self) {
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
        self.no_credits();
        self.yellows = 0;
        self.complete = false;
        self.stepped_back_since_run = true;
        self.action = "step_back";
    }

    fn open_on(&mut self, day: NaiveDate) {
        self.open = true;
        self.step = 1;
        self.unknowns = 0;
        self.yellows = 0;
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
        self.no_credits();
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
