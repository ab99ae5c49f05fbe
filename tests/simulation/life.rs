//! One person's life on one way: four weeks of diary, then forty weeks of coming back.
//!
//! The same in every way: two calf sessions a week on days without a run (`calf`), none on a morning that
//! feels 3 or more above the usual; a heel-raise test every four weeks (weekly while the program's gate is
//! closed); no run on a morning felt at 8 or more; now and then a day with much more walking than usual
//! (10 % of days, 2–8 units, in no diary); a run's true load differs from its minutes by ±10 % (pace,
//! ground); who gives up (`staying`) does nothing more. All of these are assumptions.

use std::collections::HashMap;

use uuid::Uuid;

use super::answers::{self, Morning, Strain};
use super::arm::{Arm, Asked, Way};
use super::body::Body;
use super::calf::{self, CalfWork};
use super::chance::Purpose;
use super::diary::Diary;
use super::person::Person;
use super::scenario::Scenario;
use super::staying::Progress;
use super::tendon::Tendon;

/// Days of diary before the first run may come.
pub const LEAD_IN: i64 = 28;
/// Weeks of coming back.
pub const WEEKS: i64 = 40;
/// The day everything ends before.
pub const END: i64 = WEEKS * 7;
/// Minutes of a whole calf session.
const CALF_MIN: f64 = 20.0;

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
    /// The day on which the person gave up.
    pub gave_up_on: Option<i64>,
    /// The day of each session in the diary.
    pub day_of: HashMap<Uuid, i64>,
    /// The diary.
    pub diary: Diary,
}

/// What a day's training is.
enum Training {
    Run(Asked, Choice),
    Calf(calf::Session),
    Nothing,
}

impl Training {
    fn load(&self) -> f64 {
        match self {
            Training::Run(asked, choice) => asked.load() * choice.factor * choice.pace,
            Training::Calf(session) => session.load,
            Training::Nothing => 0.0,
        }
    }
}

struct Life<'a> {
    person: &'a Person,
    scenario: &'a Scenario,
    body: Body,
    mood: f64,
    arm: Arm,
    calf: CalfWork,
    progress: Progress,
    /// The first day without illness or travel.
    back_on: i64,
    /// The first day with time for a run, after one left out.
    free_on: i64,
    last_test: i64,
    lived: Lived,
}

/// Lives it.
pub fn live(person: &Person, scenario: &Scenario, way: Way) -> Lived {
    let first = -LEAD_IN;
    let lived = Lived {
        tendon: Vec::new(),
        exertion: Vec::new(),
        runs: Vec::new(),
        gave_up_on: None,
        day_of: HashMap::new(),
        diary: Diary::begun(first),
    };
    let mut life = Life {
        person,
        scenario,
        body: Body::new(person.tendon),
        mood: 0.0,
        arm: Arm::new(way),
        calf: CalfWork::before(first),
        progress: Progress::default(),
        back_on: first,
        free_on: first,
        last_test: first,
        lived,
    };
    (first..END).for_each(|day| life.day(day));
    life.lived.tendon.push(life.body.tendon);
    life.lived
}

impl Life<'_> {
    fn day(&mut self, day: i64) {
        self.mood = answers::mood_after(self.mood, self.person, self.scenario, day);
        let walked = self.happen(day);
        if self.lived.gave_up_on.is_none() && day >= 0 && self.progress.is_too_slow(day, self.person.patience) {
            self.lived.gave_up_on = Some(day);
        }
        let training = if self.lived.gave_up_on.is_none() { self.waking(day) } else { Training::Nothing };
        let tendon = self.body.tendon;
        let load = training.load() + walked;
        let exertion = tendon.exertion(&self.person.nature, load + self.body.carried);
        let after = self.body.after(self.person, self.scenario, day, load);
        let (irritation, irritation_next) = (tendon.irritation, after.tendon.irritation);
        let strain = Strain { irritation, exertion, irritation_next, mood: self.mood };
        match training {
            Training::Run(asked, choice) => self.run(day, (asked, choice), strain),
            Training::Calf(session) => self.train_calf(day, session, strain),
            Training::Nothing => {}
        }
        if day >= 0 {
            self.lived.tendon.push(tendon);
            self.lived.exertion.push(exertion);
        }
        self.body = after;
    }

    /// The morning, a test perhaps, and what is to be done.
    fn waking(&mut self, day: i64) -> Training {
        let morning = answers::morning(self.person, self.scenario, day, (&self.body.tendon, self.mood));
        self.lived.diary.wake(day, &morning);
        let rise = f64::from(morning.felt) - self.person.feeling.usual_stiffness;
        self.calf.wake(day, rise);
        self.test(day);
        let run = self.asked(day, &morning);
        run.or_else(|| self.calf_asked(day, rise)).unwrap_or(Training::Nothing)
    }

    fn test(&mut self, day: i64) {
        let every = if self.arm.is_locked { 7 } else { 28 };
        if day == -1 || (day >= 0 && day - self.last_test >= every) {
            let test = answers::heel_raises(self.person, self.scenario, day, &self.body.tendon);
            self.lived.diary.test(day, test);
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
    fn asked(&mut self, day: i64, morning: &Morning) -> Option<Training> {
        if day < self.back_on.max(self.free_on).max(0) || morning.felt >= 8 {
            return None;
        }
        let bears = self.body.tendon.bears(&self.person.nature) - self.body.carried;
        let asked = self.arm.ask(day, &mut self.lived.diary, bears)?;
        let choice = Choice::on(day, self.person);
        if choice.leaves_out {
            // Not today, and not tomorrow either.
            self.free_on = day + 2;
            return None;
        }
        Some(Training::Run(asked, choice))
    }

    /// The calf work that is due and allowed.
    fn calf_asked(&mut self, day: i64, rise: f64) -> Option<Training> {
        if day < self.back_on || !self.calf.is_due(day, rise) {
            return None;
        }
        let share = self.arm.calf_share(day, &mut self.lived.diary);
        let session = self.calf.session(day, self.person, self.scenario, (&self.body.tendon, share));
        (share > 0.0).then_some(Training::Calf(session))
    }

    fn run(&mut self, day: i64, (asked, choice): (Asked, Choice), strain: Strain) {
        let took = answers::session(self.person, self.scenario, (day, Purpose::Run), strain);
        let is_more = self.arm.ran(self.person, &asked, took.felt);
        self.progress.ran(day, asked.run_min, asked.is_goal());
        self.lived.runs.push(Ran { day, is_goal: asked.is_goal(), is_more });
        let record = self.lived.diary.run(day, &asked, choice.factor, &took);
        self.lived.day_of.insert(record, day);
    }

    fn train_calf(&mut self, day: i64, session: calf::Session, strain: Strain) {
        let took = answers::session(self.person, self.scenario, (day, Purpose::Calf), strain);
        self.calf.did(day, &session, took.felt);
        let minutes = (CALF_MIN * session.share).round() as u16;
        let record = self.lived.diary.calf(day, (minutes, session.share < 1.0), &took);
        self.lived.day_of.insert(record, day);
    }
}
