//! The four ways of coming back that are compared: by the program, as an oracle, by the calendar, by feel.
//!
//! - **program**: the test once a week until the five criteria hold, then `started`; then every run
//!   the program offers, on the first day it offers one, reduced where today's advice says so. Calf work as
//!   advised: none in a red spell, two thirds on a day of less.
//! - **oracle**: the limit; see `oracle`.
//! - **calendar**: Monday, Wednesday, Friday; weeks 1 to 4 are the steps 1 to 4, each week after
//!   that the next continuous run (25, 27, 29, 30 min), then 30 min for good, whatever the tendon says.
//! - **feel**: the same days, from 8 minutes of running on; more after a run whose worst pain was 2 or
//!   less, less after one with more, 30 min at most. No next morning, no gate.

use springback::assessment::plan::{Dose, ladder};
use springback::assessment::{Assessment, PlanState, TodayAdvice};

use super::diary::{Diary, date};
use super::oracle::Oracle;
use super::person::Person;

/// The continuous run everyone aims for, in minutes.
pub const GOAL_MIN: u16 = 30;
/// Running minutes of the first run by feel, those of step 1.
const FIRST_MIN: f64 = 8.0;
/// Worst pain of a run that did not hurt.
const DID_NOT_HURT: u16 = 2;

/// A run that is asked for.
#[derive(Debug, Clone, Copy)]
pub struct Asked {
    /// Minutes of running.
    pub run_min: f64,
    /// Minutes of walking.
    pub walk_min: f64,
    /// The step of the plan, where there is a plan.
    pub plan_step: Option<u16>,
    /// Whether it is a reduced dose.
    pub reduced: bool,
}

impl Asked {
    /// A whole dose of the ladder.
    pub fn of(dose: Dose) -> Self {
        let run_min = f64::from(dose.running_min());
        Self { run_min, walk_min: f64::from(dose.minutes()) - run_min, plan_step: None, reduced: false }
    }

    /// Whether it is the run everyone aims for.
    pub fn is_goal(&self) -> bool {
        self.walk_min == 0.0 && self.run_min >= f64::from(GOAL_MIN)
    }

    /// Its load in minutes of easy running, walking at 0.3.
    pub fn load(&self) -> f64 {
        self.run_min + 0.3 * self.walk_min
    }
}

/// How many ways there are.
pub const WAYS: usize = 4;
/// Share of a calf session on a day of less (RULES §5).
const LESS: f64 = 2.0 / 3.0;

/// Which way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// What the program offers.
    Program,
    /// The most that the tendon bears.
    Oracle,
    /// The same steps, by the week.
    Calendar,
    /// More or less by how the last run felt.
    Feel,
}

impl Way {
    /// All four, the limit beside the program.
    pub const ALL: [Way; WAYS] = [Way::Program, Way::Oracle, Way::Calendar, Way::Feel];

    /// Its name in the tables.
    pub const fn name(self) -> &'static str {
        match self {
            Way::Program => "program",
            Way::Oracle => "oracle",
            Way::Calendar => "by calendar",
            Way::Feel => "by feel",
        }
    }
}

/// A way being gone.
pub struct Arm {
    way: Way,
    /// The first day on which the program has to be asked again.
    ask_on: i64,
    /// What the program last said, and on which day.
    said: Option<(i64, TodayAdvice)>,
    /// Whether the program's gate is closed.
    pub is_locked: bool,
    /// By feel: running minutes of the next run.
    feel_min: f64,
    oracle: Oracle,
}

impl Arm {
    /// At its beginning.
    pub fn new(way: Way) -> Self {
        let is_locked = way == Way::Program;
        Self { way, ask_on: 0, said: None, is_locked, feel_min: FIRST_MIN, oracle: Oracle::new() }
    }

    /// The run asked for on a day on which the tendon bears so much more, if one is.
    pub fn ask(&mut self, day: i64, diary: &mut Diary, bears: f64) -> Option<Asked> {
        let is_run_day = matches!(day % 7, 0 | 2 | 4);
        match self.way {
            Way::Program => self.offered(day, diary),
            Way::Oracle => is_run_day.then(|| self.oracle.ask(bears)).flatten(),
            Way::Calendar => is_run_day.then(|| by_week(day / 7)),
            Way::Feel => is_run_day.then(|| self.by_feel()),
        }
    }

    fn offered(&mut self, day: i64, diary: &mut Diary) -> Option<Asked> {
        if day < self.ask_on {
            return None;
        }
        let mut now = self.asked(day, diary);
        if now.plan.state == PlanState::Locked && now.plan.episode.is_none() && now.readiness.holds() {
            diary.start_plan(day);
            now = self.asked(day, diary);
        }
        self.is_locked = now.plan.state == PlanState::Locked;
        let next_on = now.plan.next_on?;
        if next_on > date(day) {
            self.ask_on = day + (next_on - date(day)).num_days();
            return None;
        }
        let run = now.todays_run()?;
        Some(Asked { plan_step: Some(run.step), reduced: run.reduced, ..Asked::of(run.dose) })
    }

    fn asked(&mut self, day: i64, diary: &mut Diary) -> Assessment {
        let now = diary.assessed(day, 13);
        self.said = Some((day, now.today_advice));
        now
    }

    /// The share of a calf session that is allowed on a day; nothing if none is.
    pub fn calf_share(&mut self, day: i64, diary: &mut Diary) -> f64 {
        if self.way != Way::Program {
            return 1.0;
        }
        let advice = match self.said {
            Some((on, advice)) if on == day => advice,
            _ => self.asked(day, diary).today_advice,
        };
        match advice {
            advice if advice.forbids_load() => 0.0,
            TodayAdvice::Less => LESS,
            _ => 1.0,
        }
    }

    /// Takes note of a run and its worst pain; by feel, whether the next is longer or shorter if it changes.
    pub fn ran(&mut self, person: &Person, asked: &Asked, worst_pain: u16) -> Option<bool> {
        match self.way {
            Way::Oracle => self.oracle.ran(asked),
            Way::Feel => return self.felt(person, worst_pain),
            Way::Program | Way::Calendar => {}
        }
        None
    }

    fn by_feel(&self) -> Asked {
        // Walking fills up as in the ladder: 16 minutes at first, none from 25 on.
        let walk_min = (16.0 * (25.0 - self.feel_min) / (25.0 - FIRST_MIN)).clamp(0.0, 16.0);
        Asked { run_min: self.feel_min, walk_min, plan_step: None, reduced: false }
    }

    fn felt(&mut self, person: &Person, worst_pain: u16) -> Option<bool> {
        let (before, goal) = (self.feel_min, f64::from(GOAL_MIN));
        let is_more = worst_pain <= DID_NOT_HURT;
        let factor = if is_more { person.habits.more } else { person.habits.less };
        self.feel_min = (before * factor).clamp(3.0, goal);
        (self.feel_min != before).then_some(is_more)
    }
}

/// The step of a week by the calendar, from week 0 on.
fn by_week(week: i64) -> Asked {
    let steps = ladder(GOAL_MIN);
    let step = usize::try_from(week).unwrap_or(0).min(steps.len() - 1);
    Asked::of(steps[step])
}

/// Whether the calendar moves up at the end of a day's week.
pub fn moves_up_after(day: i64) -> bool {
    let asked = |week: i64| by_week(week).run_min;
    asked(day / 7 + 1) > asked(day / 7)
}
