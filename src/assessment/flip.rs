//! What a single answer could change: the smallest change to one answer that turns a verdict.
//!
//! There is no second set of rules here. A case holds what a verdict rests on; each answer is
//! changed until the rules themselves say something else. Raising an answer never improves a
//! verdict (RULES §3), so the border can be halved in on.

use chrono::NaiveDate;
use uuid::Uuid;

use super::case::Case;
use super::verdict::Says;
use crate::journal::measure::{Hours, Minutes, Repetitions, Score};

/// An answer that can change a verdict. In the order in which equal changes are named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Answer {
    /// Stiffness on the first steps, a score.
    Stiffness,
    /// Minutes until it eased.
    StiffnessMin,
    /// Pain at rest, a score.
    RestPain,
    /// Pain walking or on stairs, a score.
    DailyPain,
    /// Worst pain in the session, a score.
    PainPeak,
    /// Pain at the start, a score.
    PainStart,
    /// Pain at the end, a score.
    PainEnd,
    /// Sharp pain, yes (1) or no (0).
    SharpPain,
    /// Minutes until it first settled.
    Settling,
    /// Hours until back at the usual.
    BackToUsual,
    /// Controlled heel raises in a test.
    HeelRaises,
}

impl Answer {
    /// Every answer.
    pub const ALL: [Answer; 11] = [
        Answer::Stiffness,
        Answer::StiffnessMin,
        Answer::RestPain,
        Answer::DailyPain,
        Answer::PainPeak,
        Answer::PainStart,
        Answer::PainEnd,
        Answer::SharpPain,
        Answer::Settling,
        Answer::BackToUsual,
        Answer::HeelRaises,
    ];
    pub(super) const OF_MORNING: [Answer; 4] =
        [Answer::Stiffness, Answer::StiffnessMin, Answer::RestPain, Answer::DailyPain];
    pub(super) const OF_SESSION: [Answer; 6] = [
        Answer::PainPeak,
        Answer::PainStart,
        Answer::PainEnd,
        Answer::SharpPain,
        Answer::Settling,
        Answer::BackToUsual,
    ];

    /// Name in the catalogue.
    pub const fn name(self) -> &'static str {
        match self {
            Answer::Stiffness => "stiffness",
            Answer::StiffnessMin => "stiffness_min",
            Answer::RestPain => "rest_pain",
            Answer::DailyPain => "daily_pain",
            Answer::PainPeak => "pain_peak",
            Answer::PainStart => "pain_start",
            Answer::PainEnd => "pain_end",
            Answer::SharpPain => "sharp_pain",
            Answer::Settling => "settling",
            Answer::BackToUsual => "back_to_usual",
            Answer::HeelRaises => "heel_raises",
        }
    }

    /// Steps the answer is changed by to its unit: hours in tenths.
    const fn steps_a_unit(self) -> f64 {
        if matches!(self, Answer::BackToUsual) { 10.0 } else { 1.0 }
    }

    /// The most that can be answered, in steps.
    pub(super) const fn most(self) -> u32 {
        match self {
            Answer::StiffnessMin | Answer::Settling => Minutes::MAX as u32,
            Answer::BackToUsual => (Hours::MAX * 10.0) as u32,
            Answer::HeelRaises => Repetitions::MAX as u32,
            Answer::SharpPain => 1,
            _ => Score::MAX as u32,
        }
    }

    /// Whether more of it is better: a start that hurt as much as the end, and heel raises.
    const fn more_is_better(self) -> bool {
        matches!(self, Answer::PainStart | Answer::HeelRaises)
    }

    /// How much of the answer weighs as much as one point of a score (our choice): it only decides
    /// which of several changes is called the smallest.
    const fn a_points_worth(self) -> f64 {
        match self {
            Answer::StiffnessMin => 2.5,
            Answer::Settling => 10.0,
            Answer::BackToUsual => 8.0,
            _ => 1.0,
        }
    }
}

/// Where an answer was given, or would be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Place {
    /// On a session of that record.
    Session(Uuid),
    /// In the check-in of that day.
    Morning(NaiveDate),
    /// In the heel-raise test of that record.
    Test(Uuid),
}

/// One answer, changed as little as it takes to turn a verdict.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Flip {
    /// Where the answer belongs.
    pub place: Place,
    /// Which answer.
    pub answer: Answer,
    /// What it is, in its unit; none while unanswered.
    pub have: Option<f64>,
    /// What it would have to be, in its unit: for the worse this much or more, for the better this
    /// much or less (of a start, and of heel raises, the other way round).
    pub to: f64,
    /// What the verdict would then say.
    pub becomes: Says,
}

impl Flip {
    /// By how much the answer would have to change, in its unit; nothing while unanswered.
    pub fn by(&self) -> f64 {
        self.have.map_or(0.0, |have| (self.to - have).abs())
    }

    fn weight(&self) -> f64 {
        self.by() / self.answer.a_points_worth()
    }
}

/// The smallest single changes that would turn a verdict.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Flips {
    /// Towards green or tolerated; none where no single answer does it.
    pub better: Option<Flip>,
    /// To yellow, red or too high.
    pub worse: Option<Flip>,
    /// Whether the usual itself has risen: what no answer of these would undo.
    pub drifts: bool,
}

impl Case {
    /// What would turn its zone.
    pub fn zone_flips(&self) -> Flips {
        self.flips(&|case| Says::Zone(case.zone()))
    }

    /// What would turn its load.
    pub fn load_flips(&self) -> Flips {
        self.flips(&|case| Says::Load(case.load()))
    }

    fn flips(&self, says: &dyn Fn(&Case) -> Says) -> Flips {
        let now = says(self);
        let mut flips = Flips { drifts: self.drifts(), ..Flips::default() };
        for (place, answer, have) in self.answers() {
            let ask = |steps: u32| {
                let to = f64::from(steps) / answer.steps_a_unit();
                Flip { place, answer, have, to, becomes: says(&self.with(place, answer, to)) }
            };
            let steps = have.map(|have| have * answer.steps_a_unit());
            keep_smaller(&mut flips.better, better(answer, steps, &|n| ask(n).becomes > now).map(ask));
            let becomes_bad = |n| {
                let says = ask(n).becomes;
                says.is_bad() && says < now
            };
            let worse = worse(answer, steps, self.most(place, answer), &becomes_bad);
            keep_smaller(&mut flips.worse, worse.map(ask));
        }
        flips
    }
}

/// The change, in steps, that makes a verdict better by the least.
fn better(answer: Answer, have: Option<f64>, is_better: &dyn Fn(u32) -> bool) -> Option<u32> {
    if answer.more_is_better() {
        let from = have.map_or(0, |have| have as u32 + 1);
        // A start that was given stays as it was: more pain is no advice.
        let can_rise = have.is_none() || answer != Answer::PainStart;
        return can_rise.then(|| first(from, answer.most(), is_better)).flatten();
    }
    let below = have.map_or(answer.most() + 1, |have| have.ceil() as u32);
    let too_much = first(0, below, &|steps| steps >= below || !is_better(steps))?;
    too_much.checked_sub(1)
}

/// The change, in steps, that makes a verdict worse by the least; only of what was answered.
fn worse(answer: Answer, have: Option<f64>, most: u32, is_worse: &dyn Fn(u32) -> bool) -> Option<u32> {
    let can_rise = !answer.more_is_better() && answer != Answer::SharpPain;
    let have = have.filter(|_| can_rise)?;
    first(have as u32 + 1, most, is_worse)
}

/// The first number from `from` to `to` that holds; whatever holds once holds ever after.
fn first(from: u32, to: u32, holds: &dyn Fn(u32) -> bool) -> Option<u32> {
    let (mut low, mut high) = (from, to.checked_add(1)?);
    while low < high {
        let middle = low + (high - low) / 2;
        if holds(middle) { high = middle } else { low = middle + 1 }
    }
    (low <= to).then_some(low)
}

fn keep_smaller(kept: &mut Option<Flip>, other: Option<Flip>) {
    let is_smaller =
        |other: &Flip| kept.is_none_or(|kept| (other.weight(), other.answer) < (kept.weight(), kept.answer));
    if let Some(other) = other.filter(is_smaller) {
        *kept = Some(other);
    }
}
