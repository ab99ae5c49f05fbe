//! What is believed of a tendon before any of its days was judged; wide on purpose (RULES §11, our choice).
//!
//! The load at 50 % is taken to lie at one and a half times the usual tolerated day's, give or take a factor of
//! three; the curve rises neither like a wall nor like a plain. The place rests on the tolerated days alone, so
//! that a too-high day never raises what is believed to be borne, and on nothing in units of its own, so that
//! other load factors only move the curve. The widths were set on made-up people: see `tests/it/tolerance`.

use crate::assessment::source::{Cited, ours};

/// The load at 50 % as a multiple of the usual tolerated day's load (their weighted geometric mean).
pub const LOAD_ABOVE_TOLERATED: Cited<f64> = ours(1.5);
/// How far it may be off: one standard deviation of its natural logarithm.
pub const LOAD_SPREAD: Cited<f64> = ours(1.1);
/// By how much the log-odds of too high rise as the load grows by a factor of e.
pub const STEEPNESS: Cited<f64> = ours(3.0);
/// How far that may be off: one standard deviation of its natural logarithm.
pub const STEEPNESS_SPREAD: Cited<f64> = ours(0.7);

/// Steps of the grid within one standard deviation of the load, and of the steepness.
const LOAD_STEPS: i32 = 14;
const STEEPNESS_STEPS: i32 = 3;
/// Standard deviations the grid reaches to either side.
const REACH: i32 = 3;

/// From one load of the grid to the next, in natural logarithms.
pub(super) const LOAD_STEP: f64 = LOAD_SPREAD.value / LOAD_STEPS as f64;

/// Loads at 50 % from the centre on, in natural logarithms, each with the logarithm of its prior weight.
pub(super) fn loads() -> Vec<(f64, f64)> {
    normal(LOAD_STEPS).map(|(z, log_weight)| (z * LOAD_SPREAD.value, log_weight)).collect()
}

/// Steepnesses, each with the logarithm of its prior weight.
pub(super) fn steepnesses() -> impl Iterator<Item = (f64, f64)> {
    normal(STEEPNESS_STEPS).map(|(z, log_weight)| (STEEPNESS.value * (z * STEEPNESS_SPREAD.value).exp(), log_weight))
}

/// Standard deviations from the middle, with the logarithm of the normal density.
fn normal(steps: i32) -> impl Iterator<Item = (f64, f64)> {
    let z = (-REACH * steps..=REACH * steps).map(move |step| f64::from(step) / f64::from(steps));
    z.map(|z| (z, -z * z / 2.0))
}
