//! The curve of too high over load, as a cloud of curves: each of a grid counts as far as the judged
//! days and the prior speak for it (RULES §11, our choice). No search, so nothing that could fail to end.
//!
//! What is said is the middle of the cloud and the band that holds 80 % of it.

use chrono::NaiveDate;

use super::prior::{self, LOAD_ABOVE_TOLERATED, LOAD_STEP};
use super::{Judged, JudgedDay};
use crate::assessment::source::{Cited, ours};

/// Per cent of the curves that the band holds; as many lie below as above.
pub const BAND_PERCENT: Cited<f64> = ours(80.0);

/// The log-odds beyond which a probability is not told from 0 or 1.
const MOST_LOG_ODDS: f64 = 20.0;
/// Halvings that place an answer to a millionth of where it is looked for.
const HALVINGS: usize = 40;

/// The middle of what is believed, and the band around it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Estimate {
    /// As likely to be more as to be less.
    pub likely: f64,
    /// The lower end of the band.
    pub low: f64,
    /// Its upper end.
    pub high: f64,
}

impl Estimate {
    /// The quantiles of the band and its middle.
    fn of(quantile: impl Fn(f64) -> f64) -> Self {
        let tail = (1.0 - BAND_PERCENT.value / 100.0) / 2.0;
        Self { likely: quantile(0.5), low: quantile(tail), high: quantile(1.0 - tail) }
    }

    fn map(self, of: impl Fn(f64) -> f64) -> Self {
        Self { likely: of(self.likely), low: of(self.low), high: of(self.high) }
    }
}

/// How likely each load is to be too high, as far as that is known.
#[derive(Debug, Clone, PartialEq)]
pub struct Curve {
    /// The days it rests on.
    pub judged: Judged,
    /// The natural logarithm of the load the grid is laid around.
    centre: f64,
    /// The first load at 50 % of the grid, from the centre on.
    first: f64,
    /// The curves of each steepness.
    rows: Vec<Row>,
}

/// The curves of one steepness.
#[derive(Debug, Clone, PartialEq)]
struct Row {
    /// Log-odds for each factor of e in load.
    steepness: f64,
    /// What the loads at 50 % below each border of the grid weigh together; borders lie half a step
    /// below the loads, the last one above them all.
    below: Vec<f64>,
}

impl Curve {
    /// The curves that the judged days speak for. There is at least one tolerated day.
    pub(super) fn of(days: &[JudgedDay], judged: Judged, today: NaiveDate) -> Self {
        let days: Vec<Seen> = days.iter().map(|day| Seen::of(day, today)).collect();
        let centre = usual_tolerated(&days) + LOAD_ABOVE_TOLERATED.value.ln();
        let loads = prior::loads();
        let mut weighed: Vec<(f64, Vec<f64>)> = prior::steepnesses()
            .map(|(steepness, of_steepness)| {
                let fit = |(at, of_load): &(f64, f64)| of_steepness + of_load + log_fit(&days, centre + at, steepness);
                (steepness, loads.iter().map(fit).collect())
            })
            .collect();
        let best = weighed.iter().flat_map(|(_, fits)| fits).copied().fold(f64::NEG_INFINITY, f64::max);
        weighed.iter_mut().flat_map(|(_, fits)| fits).for_each(|fit| *fit = (*fit - best).exp());
        let all: f64 = weighed.iter().flat_map(|(_, weights)| weights).sum();
        let rows = weighed.into_iter().map(|(steepness, weights)| Row::of(steepness, &weights, all)).collect();
        Self { judged, centre, first: loads.first().map_or(0.0, |(at, _)| *at), rows }
    }

    /// How likely a day's load, in units, is to be too high: probabilities. A day without load never is.
    pub fn at(&self, units: f64) -> Estimate {
        if units.is_nan() || units <= 0.0 {
            return Estimate { likely: 0.0, low: 0.0, high: 0.0 };
        }
        let load = units.min(f64::MAX).ln() - self.centre;
        let sought =
            |quantile| halve((-MOST_LOG_ODDS, MOST_LOG_ODDS), |log_odds| 1.0 - self.reaches(log_odds, load) < quantile);
        Estimate::of(sought).map(probability)
    }

    /// The load, in units, that is too high with a probability: 0.5 for half of all such days.
    pub fn load_at(&self, probability: f64) -> Estimate {
        let log_odds = log_odds(probability);
        let reach = self.rows.iter().map(|row| log_odds.abs() / row.steepness).fold(0.0, f64::max) - self.first;
        let load = |quantile| halve((-reach, reach), |load| self.reaches(log_odds, load) < quantile);
        Estimate::of(load).map(|load| (load + self.centre).exp())
    }

    /// How surely the log-odds at a load, a natural logarithm from the centre on, are at least these.
    fn reaches(&self, log_odds: f64, load: f64) -> f64 {
        let below = |row: &Row| {
            let border = (load - log_odds / row.steepness - self.first) / LOAD_STEP + 0.5;
            row.weight_below(border)
        };
        self.rows.iter().map(below).sum()
    }
}

impl Row {
    fn of(steepness: f64, weights: &[f64], all: f64) -> Self {
        let mut below = Vec::with_capacity(weights.len() + 1);
        let mut sum = 0.0;
        below.push(sum);
        for weight in weights {
            sum += weight / all;
            below.push(sum);
        }
        Self { steepness, below }
    }

    /// What the loads below a place weigh, in steps from the first border; even within a step.
    fn weight_below(&self, place: f64) -> f64 {
        let last = self.below.len() - 1;
        let place = place.clamp(0.0, last as f64);
        let border = (place as usize).min(last - 1);
        let (before, after) = (self.below[border], self.below[border + 1]);
        before + (after - before) * (place - border as f64)
    }
}

/// A judged day as the curves see it.
struct Seen {
    /// Natural logarithm of its load.
    load: f64,
    too_high: bool,
    weight: f64,
}

impl Seen {
    fn of(day: &JudgedDay, today: NaiveDate) -> Self {
        Self { load: day.units.ln(), too_high: day.too_high, weight: day.weight(today) }
    }
}

/// The weighted mean of the tolerated days' loads, natural logarithms.
fn usual_tolerated(days: &[Seen]) -> f64 {
    let tolerated = days.iter().filter(|day| !day.too_high);
    let (sum, weight) =
        tolerated.fold((0.0, 0.0), |(sum, weight), day| (sum + day.weight * day.load, weight + day.weight));
    if weight > 0.0 { sum / weight } else { 0.0 }
}

/// How well the days fit one curve: the logarithm of their likelihood, each by its weight.
fn log_fit(days: &[Seen], load_at_half: f64, steepness: f64) -> f64 {
    let of_day = |day: &Seen| {
        let log_odds = steepness * (day.load - load_at_half);
        let against = if day.too_high { -log_odds } else { log_odds };
        -day.weight * softplus(against)
    };
    days.iter().map(of_day).sum()
}

/// ln(1 + e^x) without overflow.
fn softplus(x: f64) -> f64 {
    x.max(0.0) + (-x.abs()).exp().ln_1p()
}

fn probability(log_odds: f64) -> f64 {
    1.0 / (1.0 + (-log_odds).exp())
}

/// The log-odds of a probability, within what is told apart; of no number, the least.
fn log_odds(probability: f64) -> f64 {
    let probability = if probability > 0.0 { probability.min(1.0) } else { 0.0 };
    (probability / (1.0 - probability)).ln().clamp(-MOST_LOG_ODDS, MOST_LOG_ODDS)
}

/// Where something that holds below a place ceases to hold.
fn halve((mut low, mut high): (f64, f64), holds: impl Fn(f64) -> bool) -> f64 {
    for _ in 0..HALVINGS {
        let middle = (low + high) / 2.0;
        if holds(middle) { low = middle } else { high = middle }
    }
    (low + high) / 2.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_is_always_a_number() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
        let days = [(10.0, false), (1e-9, false), (20.0, true), (1e9, false)];
        let day = |(units, too_high)| JudgedDay { date: today.pred_opt().unwrap(), units, too_high };
        let days: Vec<JudgedDay> = days.into_iter().map(day).collect();
        let curve = Curve::of(&days, Judged::count(&days), today);
        for units in [f64::NAN, -1.0, 0.0, f64::MIN_POSITIVE, 1e-300, 15.0, 1e300, f64::INFINITY] {
            let Estimate { likely, low, high } = curve.at(units);
            assert!(0.0 <= low && low <= likely && likely <= high && high <= 1.0, "{units}: {low} {likely} {high}");
        }
        for probability in [f64::NAN, -1.0, 0.0, 1e-300, 0.2, 0.5, 1.0, 2.0, f64::INFINITY] {
            let Estimate { likely, low, high } = curve.load_at(probability);
            assert!(0.0 <= low && low <= likely && likely <= high && high.is_finite(), "{probability}");
        }
    }

    #[test]
    fn log_odds_and_probabilities_are_each_other_s_way_back() {
        assert_eq!([0.5, 0.0, 1.0, f64::NAN].map(log_odds), [0.0, -MOST_LOG_ODDS, MOST_LOG_ODDS, -MOST_LOG_ODDS]);
        assert!((probability(log_odds(0.2)) - 0.2).abs() < 1e-12);
    }

    #[test]
    fn a_day_counts_half_every_42_days() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
        let weight = |age: i64| {
            let date = crate::journal::day::plus(today, -age);
            JudgedDay { date, units: 1.0, too_high: false }.weight(today)
        };
        assert_eq!([weight(0), weight(42), weight(84)], [1.0, 0.5, 0.25]);
    }
}
