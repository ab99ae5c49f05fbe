//! The people: their tendon, what they feel of it, and how they keep to what is asked.
//!
//! | what | range | where from |
//! |---|---|---|
//! | irritation four weeks before the start | 0–2 points | assumption: the five criteria are nearly met |
//! | usual morning stiffness | 0.5–2.5 points, 1–3.5 min | assumption, inside the criterion of 5 min |
//! | pain every run brings | 0–1.5 points | assumption |
//! | how much of an overload is felt while running | 0–1.5 | some feel nothing during training (Silbernagel & Crossley), so from none on |
//! | controlled heel raises | 20–34 | assumption: "nearly met" |
//! | runs left out | 5–25 % | 92 and 78 % of loading sessions were kept (Beyer 2015) |
//! | runs half as long again | 3 %; of one person in five 20 % | assumption |
//! | by feel: more after a run that did not hurt | 5–30 % | assumption |
//! | by feel: less after one that hurt | 10–40 % | assumption |
//! | gives up without progress | half of the people, after 6–20 weeks | see `staying` |
//! | ill or away, no training | once in 180 days, 5–16 days | assumption |

use super::chance::{Chance, Purpose};
use super::scenario::Scenario;
use super::staying::patience;
use super::tendon::{Nature, Tendon};

/// The three kinds of tendon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Bears much, calms quickly.
    Robust,
    /// In between.
    Ordinary,
    /// Bears little, calms slowly.
    Irritable,
}

impl Kind {
    /// All three.
    pub const ALL: [Kind; 3] = [Kind::Robust, Kind::Ordinary, Kind::Irritable];

    /// Its name in the tables.
    pub const fn name(self) -> &'static str {
        match self {
            Kind::Robust => "robust",
            Kind::Ordinary => "ordinary",
            Kind::Irritable => "irritable",
        }
    }

    fn drawn(chance: &mut Chance) -> Self {
        match chance.even() {
            share if share < 0.3 => Kind::Robust,
            share if share < 0.8 => Kind::Ordinary,
            _ => Kind::Irritable,
        }
    }

    /// Median capacity, half-time from and to, reactivity, growth.
    const fn typical(self) -> (f64, (f64, f64), f64, f64) {
        match self {
            Kind::Robust => (24.0, (1.0, 2.0), 4.0, 0.020),
            Kind::Ordinary => (18.0, (2.0, 4.0), 6.5, 0.013),
            Kind::Irritable => (14.0, (4.0, 8.0), 10.0, 0.008),
        }
    }
}

/// What a person feels when the tendon is calm, and how much of the rest reaches them.
#[derive(Debug, Clone, Copy)]
pub struct Feeling {
    /// Morning stiffness, points.
    pub usual_stiffness: f64,
    /// Morning stiffness, minutes.
    pub usual_min: f64,
    /// Pain every run brings, points.
    pub running_pain: f64,
    /// How much of an overload is felt while running.
    pub of_overload: f64,
    /// Controlled heel raises.
    pub raises: f64,
}

/// How a person keeps to what is asked.
#[derive(Debug, Clone, Copy)]
pub struct Habits {
    /// Probability of leaving a run out.
    pub misses: f64,
    /// Probability of making it half as long again.
    pub overdoes: f64,
    /// By feel: factor after a run that did not hurt.
    pub more: f64,
    /// By feel: factor after one that hurt.
    pub less: f64,
}

/// One synthetic runner.
#[derive(Debug, Clone, Copy)]
pub struct Person {
    /// The seed of the whole simulation.
    pub seed: u64,
    /// Which one.
    pub number: u64,
    /// The kind of tendon.
    pub kind: Kind,
    /// The tendon's nature.
    pub nature: Nature,
    /// The tendon at the first day of the diary.
    pub tendon: Tendon,
    /// What is felt of it.
    pub feeling: Feeling,
    /// How they keep to what is asked.
    pub habits: Habits,
    /// Days without progress after which they give up; infinite where they never do.
    pub patience: f64,
}

impl Person {
    /// The person of that number.
    pub fn of(seed: u64, number: u64, scenario: &Scenario) -> Self {
        let mut chance = Chance::of(seed, number, 0, Purpose::Person);
        let kind = Kind::drawn(&mut chance);
        let (capacity, half_time, reactivity, growth) = kind.typical();
        let drawn = capacity * (0.25 * chance.bell()).exp();
        let nature = Nature {
            ceiling: chance.between(45.0, 75.0),
            growth: growth * chance.between(0.7, 1.3) * scenario.growth,
            half_time: chance.between(half_time.0, half_time.1),
            reactivity: reactivity * chance.between(0.7, 1.3),
            sensitised: scenario.sensitised,
        };
        let capacity = (drawn * scenario.capacity).max(10.0);
        let tendon = Tendon { capacity, irritation: chance.between(0.0, 2.0), habit: 0.15 };
        let feeling = Feeling::drawn(&mut chance, scenario);
        let habits = Habits::drawn(&mut chance, scenario);
        let patience = patience(&mut chance, scenario.impatient);
        Self { seed, number, kind, nature, tendon, feeling, habits, patience }
    }

    /// This person's draws for a day and a purpose.
    pub fn chance(&self, day: i64, purpose: Purpose) -> Chance {
        Chance::of(self.seed, self.number, day, purpose)
    }
}

impl Feeling {
    fn drawn(chance: &mut Chance, scenario: &Scenario) -> Self {
        Self {
            usual_stiffness: chance.between(0.5, 2.5),
            usual_min: chance.between(1.0, 3.5),
            running_pain: chance.between(0.0, 1.5),
            of_overload: chance.between(0.0, 1.5) * scenario.felt,
            raises: chance.between(20.0, 34.0),
        }
    }
}

impl Habits {
    fn drawn(chance: &mut Chance, scenario: &Scenario) -> Self {
        Self {
            misses: chance.between(0.05, 0.25) * scenario.deviating,
            overdoes: if chance.happens(0.2) { 0.2 } else { 0.03 } * scenario.deviating,
            more: chance.between(1.05, 1.30),
            less: chance.between(0.60, 0.90),
        }
    }
}
