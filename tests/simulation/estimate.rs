//! A number over people with its 95 % interval: a bootstrap over people (percentiles 2.5 and 97.5
//! of 400 samples with replacement, drawn from the seed), the same samples for every number.

use super::chance::{Chance, Purpose};
use super::life::WEEKS;
use super::outcome::Outcome;

/// Samples of the bootstrap.
const SAMPLES: u64 = 400;

/// How a number is made of people.
#[derive(Clone, Copy)]
pub enum Of {
    /// The sum of one over the sum of the other; times a factor.
    Ratio(fn(&Outcome) -> f64, fn(&Outcome) -> f64, f64),
    /// The middle of the people; infinite where most have none.
    Median(fn(&Outcome) -> f64),
}

/// One row of a table.
#[derive(Clone, Copy)]
pub struct Measure {
    /// What it says.
    pub name: &'static str,
    /// Its unit, written after each number.
    pub unit: &'static str,
    /// Decimals shown.
    pub decimals: usize,
    /// How it is made.
    pub of: Of,
}

fn each(_: &Outcome) -> f64 {
    1.0
}

fn share(name: &'static str, of: fn(&Outcome) -> f64) -> Measure {
    Measure { name, unit: " %", decimals: 0, of: Of::Ratio(of, each, 100.0) }
}

fn mean(name: &'static str, of: fn(&Outcome) -> f64) -> Measure {
    Measure { name, unit: "", decimals: 1, of: Of::Ratio(of, each, 1.0) }
}

fn part(name: &'static str, of: fn(&Outcome) -> f64, whole: fn(&Outcome) -> f64) -> Measure {
    Measure { name, unit: " %", decimals: 1, of: Of::Ratio(of, whole, 100.0) }
}

fn median(name: &'static str, of: fn(&Outcome) -> f64) -> Measure {
    Measure { name, unit: "", decimals: 1, of: Of::Median(of) }
}

fn reached(week: f64) -> f64 {
    f64::from(u8::from(week.is_finite()))
}

fn restricted(week: f64) -> f64 {
    week.min(WEEKS as f64)
}

/// Every row, in order.
pub fn measures() -> Vec<Measure> {
    vec![
        share("ran 30 min continuously", |o| reached(o.reached_week)),
        median("weeks to the first, median", |o| o.reached_week),
        mean("weeks to the first, mean within 40", |o| restricted(o.reached_week)),
        share("bears 30 min (three in a row, none too high)", |o| reached(o.borne_week)),
        median("weeks to bearing it, median", |o| o.borne_week),
        mean("weeks to bearing it, mean within 40", |o| restricted(o.borne_week)),
        share("lasting setback", |o| f64::from(u8::from(o.set_back))),
        mean("mornings of flare", |o| o.flare_days),
        mean("red days by the program's rules", |o| o.red_days),
        mean("runs", |o| o.runs),
        mean("runs too high", |o| o.too_high),
        part("runs too high, of all runs", |o| o.too_high, |o| o.runs),
        mean("held back, times", |o| o.held[0]),
        mean("held back wrongly, times", |o| o.held[1]),
        part("held back wrongly, of all times held back", |o| o.held[1], |o| o.held[0]),
        mean("held back wrongly with a calm tendon, times", |o| o.held[2]),
        mean("stepped back again for the same load, times", |o| o.again),
        mean("stepped back for days away, times", |o| o.away),
        mean("advanced, times", |o| o.advanced[0]),
        part("advanced wrongly, of all times advanced", |o| o.advanced[1], |o| o.advanced[0]),
        mean("weeks to the first run, mean within 40", |o| restricted(o.first_run_week)),
        Measure { decimals: 2, ..mean("capacity at the end over that at the start", |o| o.gain) },
    ]
}

/// The bootstrap's samples of so many people.
pub fn samples(seed: u64, people: usize) -> Vec<Vec<usize>> {
    let sample = |number| {
        let mut chance = Chance::of(seed, number, 0, Purpose::Resample);
        (0..people).map(|_| chance.below(people)).collect()
    };
    (0..SAMPLES).map(sample).collect()
}

impl Of {
    /// The number of these people; not a number where it has no meaning.
    pub fn of<'a>(self, people: impl Iterator<Item = &'a Outcome>) -> f64 {
        match self {
            Of::Ratio(over, under, factor) => {
                let sums = people.fold((0.0, 0.0), |sums, person| (sums.0 + over(person), sums.1 + under(person)));
                factor * sums.0 / sums.1
            }
            Of::Median(of) => {
                let mut values: Vec<f64> = people.map(of).collect();
                let middle = values.len() / 2;
                if values.is_empty() { f64::NAN } else { *values.select_nth_unstable_by(middle, f64::total_cmp).1 }
            }
        }
    }
}

/// The ends of the middle 95 % of the samples' numbers.
pub fn interval(mut numbers: Vec<f64>) -> (f64, f64) {
    numbers.sort_by(f64::total_cmp);
    let at = |share: f64| numbers[((numbers.len() - 1) as f64 * share).round() as usize];
    (at(0.025), at(0.975))
}
