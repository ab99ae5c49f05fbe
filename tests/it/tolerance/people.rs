//! Made-up people with known tendons: a threshold, a steepness, a way of loading, and judged days drawn
//! from them. One number makes one person.

use springback::assessment::tolerance::JudgedDay;
use springback::journal::day::plus;

use crate::diary::day;
use crate::lives::Chance;

/// How people are made.
#[derive(Clone, Copy)]
pub struct Kind {
    /// How far the threshold lies from the usual load, natural logarithm: middle and spread.
    pub threshold: (f64, f64),
    /// Log-odds for each factor of e in load: middle, and spread of its natural logarithm.
    pub steepness: (f64, f64),
    /// How far the threshold wanders in a day, natural logarithm, one standard deviation.
    pub wander: f64,
    /// How many days back the first of their days lies, from and to.
    pub reach: (f64, f64),
    /// What is wrong with the model.
    pub twist: Twist,
}

/// Where the truth is not what the model takes it for.
#[derive(Clone, Copy, PartialEq)]
pub enum Twist {
    /// Nowhere.
    None,
    /// One verdict in twenty is drawn by lot.
    Lapses,
    /// A fifth of the load of the day before is still felt; asked about a day after a usual one.
    CarryOver,
    /// Not the log-odds but the load itself decides: the curve is logistic in load.
    Linear,
}

/// How much of a load is still felt the day after.
const CARRIED: f64 = 0.2;

/// A person today.
pub struct Person {
    /// The days judged, latest first.
    pub days: Vec<JudgedDay>,
    /// The load at 50 % today, in units.
    pub threshold: f64,
    steepness: f64,
    twist: Twist,
    /// What is still felt of the day before, in units.
    felt: f64,
    /// A load such as this person's days have.
    pub usual: f64,
}

/// The day people are asked about.
pub fn today() -> chrono::NaiveDate {
    day(200)
}

/// A number from 0 to 1.
pub fn even(chance: &mut Chance) -> f64 {
    (chance.next() >> 11) as f64 / (1_u64 << 53) as f64
}

/// A normal number.
pub fn normal(chance: &mut Chance) -> f64 {
    let (a, b) = (even(chance).max(1e-12), even(chance));
    (-2.0 * a.ln()).sqrt() * (std::f64::consts::TAU * b).cos()
}

fn between(chance: &mut Chance, low: f64, high: f64) -> f64 {
    low + (high - low) * even(chance)
}

impl Person {
    /// The person of that number.
    pub fn of(number: u64, kind: Kind) -> Self {
        let chance = &mut Chance::of(number);
        let usual = between(chance, 8_f64.ln(), 60_f64.ln());
        let spread = between(chance, 0.3, 0.9);
        let often = between(chance, 0.3, 0.9);
        let reach = between(chance, kind.reach.0, kind.reach.1) as i64;
        let mut threshold = usual + kind.threshold.0 + kind.threshold.1 * normal(chance);
        let steepness = kind.steepness.0 * (kind.steepness.1 * normal(chance)).exp();
        let mut person = Self {
            days: Vec::new(),
            threshold: threshold.exp(),
            steepness,
            twist: kind.twist,
            felt: if kind.twist == Twist::CarryOver { usual.exp() * CARRIED } else { 0.0 },
            usual: (usual + spread * normal(chance)).exp(),
        };
        let loads: Vec<f64> = (0..=reach + 1).map(|_| (usual + spread * normal(chance)).exp()).collect();
        for age in 1..=reach {
            threshold += kind.wander * normal(chance);
            if even(chance) < often {
                let (units, before) = (loads[age as usize], loads[age as usize + 1]);
                let felt = if kind.twist == Twist::CarryOver { units + before * CARRIED } else { units };
                let by_lot = kind.twist == Twist::Lapses && even(chance) < 0.05;
                let likely = if by_lot { 0.5 } else { person.truth(felt, threshold.exp()) };
                person.days.push(JudgedDay { date: plus(today(), -age), units, too_high: even(chance) < likely });
            }
        }
        person
    }

    fn truth(&self, units: f64, threshold: f64) -> f64 {
        let log_odds = match self.twist {
            Twist::Linear => self.steepness * (units / threshold - 1.0),
            _ => self.steepness * (units / threshold).ln(),
        };
        1.0 / (1.0 + (-log_odds).exp())
    }

    /// How likely a load is to be too high today, in truth.
    pub fn too_high(&self, units: f64) -> f64 {
        self.truth(units + self.felt, self.threshold)
    }

    /// The load that is too high today with that probability, in truth.
    pub fn load_at(&self, probability: f64) -> f64 {
        let log_odds = (probability / (1.0 - probability)).ln();
        let felt = match self.twist {
            Twist::Linear => self.threshold * (1.0 + log_odds / self.steepness),
            _ => self.threshold * (log_odds / self.steepness).exp(),
        };
        (felt - self.felt).max(0.01)
    }
}
