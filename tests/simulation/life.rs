//! One person's life on one way: four weeks of diary, then forty weeks of coming back.
//!
//! The same in every way: two calf sessions a week on days without a run, none on a morning that
//! feels 3 or more above the usual; a heel-raise test every four weeks (weekly while the program's
//! gate is closed); no run on a morning felt at 8 or more; now and then a day with much more walking
//! than usual (10 % of days, 2–8 units, in no diary); a run's true load differs from its minutes by
//! ±10 % (pace, ground). All of these are assumptions.

use std::collections::HashMap;

use uuid::Uuid;

use super::answers::{self, Morning, Strain};
use super::arm::{Arm, Asked, Way};
use super::chance::Purpose;
use super::diary::Diary;
use super::person::Person;
use super::scenario::Scenario;
use super::tendon::Tendon;

/// Days of diary before the first run may come.
pub const LEAD_IN: i64 = 28;
/// Weeks of coming back.
pub const WEEKS: i64 = 40;
/// The day everything ends before.
pub const END: i64 = WEEKS * 7;
/// Minutes of a calf session; a minute counts half.
const CALF_MIN: u16 = 20;
/// Days from one calf session to the next, at least.
const CALF_APART: i64 = 3;

/// What the person makes of a run that is asked for on a day.
struct Choice {
    leaves_out: bool,
    factor: f64,
    pace: f64,
}

impl Choice {
    fn on(day: i64, person: &Person) -> Self {
        let mut chance = person.chance(day, Purpose::Choice);
        let leaves_out = chance.happens(person.habits.misses);
        let factor = if chance.happens(person.habits.overdoes) { 1.5 } else { 1.0 };
        Self { leaves_out, factor, pace: (1.0 + 0.1 * chance.bell()).max(0.5) }
    }
}

/// A run as the tendon knows it.
#[derive(Debug, Clone, Copy)]
pub struct Ran {
    /// The day.
    pub day: i64,
    /// Whether 30 continuous minutes were asked for.
    pub is_goal: bool,
    /// By feel, whether the next was made longer; none if it stayed.
    pub is_more: Option<bool>,
}

/// What came of it.
pub struct Lived {
    /// The tendon each morning, from the first day of coming back on, and once after the last.
    pub tendon: Vec<Tendon>,
    /// Each day's load over what the tendon bears.
    pub exertion: Vec<f64>,
    /// The runs.
    pub runs: Vec<Ran>,
    /// The day of each session in the diary.
    pub day_of: HashMap<Uuid, i64>,
    /// The diary.
    pub diary: Diary,
}

struct Life<'a> {
    person: &'a Person,
    scenario: &'a Scenario,
    tendon: Tendon,
    arm: Arm,
    /// The first day without illness or travel.
    back_on: i64,
    /// The first day with time for a run, after one left out.
    free_on: i64,
    last_calf: i64,
    last_test: i64,
    lived: Lived,
}

/// Lives it.
pub fn live(person: &Person, scenario: &Scenario, way: Way) -> Lived {
    let lived = Lived {
        tendon: Vec::new(),
        exertion: Vec::new(),
        runs: Vec::new(),
        day_of: HashMap::new(),
        diary: Diary::begun(-LEAD_IN),
    };
    let (tendon, arm, first) = (person.tendon, Arm::new(way), -LEAD_IN);
    let (last_calf, last_test) = (first - CALF_APART, first);
    let mut life = Life { person, scenario, tendon, arm, back_on: first, free_on: first, last_calf, last_test, lived };
    (-LEAD_IN..END).for_each(|day| life.day(day));
    life.lived.tendon.push(life.tendon);
    life.lived
}

impl Life<'_> {
    fn day(&mut self, day: i64) {
        let morning = answers::morning(self.person, self.scenario, day, &self.tendon);
        self.lived.diary.wake(day, &morning);
        self.test(day);
        let walked = self.happen(day);
        let run = self.asked(day, &morning);
        let calf = run.is_none() && self.trains_calf(day, &morning);
        let trained = match &run {
            Some((asked, choice)) => asked.load() * choice.factor * choice.pace,
            None if calf => 0.5 * f64::from(CALF_MIN),
            None => 0.0,
        };
        let nature = &self.person.nature;
        let exertion = self.tendon.exertion(nature, trained + walked);
        let after = self.tendon.after(nature, trained + walked);
        let strain = Strain { irritation: self.tendon.irritation, exertion, irritation_next: after.irritation };
        match run {
            Some(run) => self.run(day, run, strain),
            None if calf => self.train_calf(day, strain),
            None => {}
        }
        if day >= 0 {
            self.lived.tendon.push(self.tendon);
            self.lived.exertion.push(exertion);
        }
        self.tendon = after;
    }

    fn test(&mut self, day: i64) {
        let every = if self.arm.is_locked { 7 } else { 28 };
        if day == -1 || (day >= 0 && day - self.last_test >= every) {
            self.lived.diary.test(day, answers::heel_raises(self.person, self.scenario, day, &self.tendon));
            self.last_test = day;
        }
    }

    /// Falls ill or goes away, perhaps; the load of walking more than usual.
    fn happen(&mut self, day: i64) -> f64 {
        let mut chance = self.person.chance(day, Purpose::Life);
        let walked = if chance.happens(0.1) { chance.between(2.0, 8.0) } else { 0.0 };
        if chance.happens(self.scenario.deviating / 180.0) && day >= 0 {
            self.back_on = self.back_on.max(day + chance.between(5.0, 17.0) as i64);
        }
        walked
    }

    /// The run that is asked for and done.
    fn asked(&mut self, day: i64, morning: &Morning) -> Option<(Asked, Choice)> {
        if day < self.back_on.max(self.free_on).max(0) || morning.felt >= 8 {
            return None;
        }
        let asked = self.arm.ask(day, &mut self.lived.diary)?;
        let choice = Choice::on(day, self.person);
        if choice.leaves_out {
            // Not today, and not tomorrow either.
            self.free_on = day + 2;
            return None;
        }
        Some((asked, choice))
    }

    fn trains_calf(&self, day: i64, morning: &Morning) -> bool {
        let is_sore = f64::from(morning.felt) >= self.person.feeling.usual_stiffness + 3.0;
        day >= self.back_on && day - self.last_calf >= CALF_APART && !is_sore
    }

    fn run(&mut self, day: i64, (asked, choice): (Asked, Choice), strain: Strain) {
        let took = answers::session(self.person, self.scenario, (day, Purpose::Run), strain);
        let is_more = self.arm.felt(self.person, took.felt);
        self.lived.runs.push(Ran { day, is_goal: asked.is_goal(), is_more });
        let record = self.lived.diary.run(day, &asked, choice.factor, &took);
        self.lived.day_of.insert(record, day);
    }

    fn train_calf(&mut self, day: i64, strain: Strain) {
        let took = answers::session(self.person, self.scenario, (day, Purpose::Calf), strain);
        self.last_calf = day;
        let record = self.lived.diary.calf(day, CALF_MIN, &took);
        self.lived.day_of.insert(record, day);
    }
}
