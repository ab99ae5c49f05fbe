//! A threshold that moves over months is followed, because older days count less.

use springback::assessment::tolerance::{JudgedDay, Tolerance};
use springback::journal::day::plus;

use super::people::{even, normal, today};
use crate::lives::Chance;

/// A tendon whose threshold went evenly from one load to another in 150 days, loaded around it.
fn moved(number: u64, (then, now): (f64, f64)) -> Vec<JudgedDay> {
    let chance = &mut Chance::of(number);
    let mut days = Vec::new();
    for age in 1..=150_i64 {
        let threshold: f64 = now * (then / now).powf(age as f64 / 150.0);
        let units = threshold * 0.8 * (0.5 * normal(chance)).exp();
        let likely = 1.0 / (1.0 + (-4.0 * (units / threshold).ln()).exp());
        if even(chance) < 0.6 {
            days.push(JudgedDay { date: plus(today(), -age), units, too_high: even(chance) < likely });
        }
    }
    days
}

fn load_at_half(days: &[JudgedDay]) -> f64 {
    Tolerance::of_days(days, today()).curve().expect("enough days").load_at(0.5).likely
}

/// The middle of what 40 tendons are said to bear.
fn said(way: (f64, f64), told: impl Fn(Vec<JudgedDay>) -> Vec<JudgedDay>) -> f64 {
    let mut loads: Vec<f64> = (1..=40).map(|number| load_at_half(&told(moved(number, way)))).collect();
    loads.sort_by(f64::total_cmp);
    loads[20]
}

/// The same days, as if all had been of yesterday: nothing forgotten.
fn unforgotten(mut days: Vec<JudgedDay>) -> Vec<JudgedDay> {
    days.iter_mut().for_each(|day| day.date = plus(today(), -1));
    days
}

#[test]
fn the_curve_follows_a_threshold_that_moves() {
    for way in [(15.0, 45.0), (30.0, 15.0)] {
        let (followed, averaged) = (said(way, |days| days), said(way, unforgotten));
        println!("{way:?}: {followed:.1}, with nothing forgotten {averaged:.1}");
        let off = |load: f64| (load / way.1).ln().abs();
        assert!(off(followed) < 0.4 && off(followed) < 0.8 * off(averaged), "{way:?}: {followed}, {averaged}");
    }
}
