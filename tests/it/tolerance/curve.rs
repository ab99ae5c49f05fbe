//! What the curve promises of any judged days: it keeps its shape, and no day acts the wrong way.

use proptest::prelude::*;
use springback::assessment::tolerance::{Curve, Estimate, JudgedDay, Tolerance};
use springback::journal::day::plus;

use super::people::today;

/// How far a probability may move the wrong way.
const WRONG_WAY: f64 = 0.03;

/// A day so many days ago.
fn judged(age: i64, units: f64, too_high: bool) -> JudgedDay {
    JudgedDay { date: plus(today(), -age), units, too_high }
}

fn curve(days: &[JudgedDay]) -> Curve {
    Tolerance::of_days(days, today()).curve().expect("enough days").clone()
}

/// At least three tolerated and two too-high days, ten in all, of any load and age.
fn any_days() -> impl Strategy<Value = Vec<JudgedDay>> {
    let day = (1_i64..=168, -3.0..9.0, any::<bool>());
    let sure = [(0, 2.0, false), (3, 2.5, false), (9, 3.0, false), (4, 3.5, true), (30, 4.0, true)];
    prop::collection::vec(day, 5..40).prop_map(move |days| {
        let sure = sure.into_iter().map(|(age, load, too_high)| (age + 1, load, too_high));
        days.into_iter().chain(sure).map(|(age, load, too_high)| judged(age, f64::exp(load), too_high)).collect()
    })
}

fn parts(estimate: Estimate) -> [f64; 3] {
    [estimate.low, estimate.likely, estimate.high]
}

fn alike(one: Estimate, other: Estimate) -> bool {
    parts(one).iter().zip(parts(other)).all(|(one, other)| (one - other).abs() <= 1e-6 * one.abs().max(1e-3))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(24) })]

    #[test]
    fn more_load_is_never_less_likely_too_high(days in any_days(), load in -4.0..10.0, more in 0.0..3.0) {
        let curve = curve(&days);
        let (less, more) = (curve.at(f64::exp(load)), curve.at(f64::exp(load + more)));
        prop_assert!(parts(less).is_sorted() && parts(less).iter().all(|p| (0.0..=1.0).contains(p)), "{:?}", less);
        prop_assert!(parts(less).iter().zip(parts(more)).all(|(less, more)| *less <= more + 1e-9));
    }

    #[test]
    fn the_load_of_a_probability_has_that_probability(days in any_days(), probability in 0.02..0.98) {
        let curve = curve(&days);
        let load = curve.load_at(probability);
        prop_assert!(parts(load).is_sorted(), "{:?}", load);
        // Read the other way round: where the load's band begins, the probability's ends.
        let back = [curve.at(load.low).high, curve.at(load.likely).likely, curve.at(load.high).low];
        prop_assert!(back.iter().all(|p| (p - probability).abs() < 1e-4), "{:?} is not {}", back, probability);
    }

    #[test]
    fn the_order_of_days_does_not_matter(days in any_days(), load in -3.0..9.0, salt: u64) {
        let mut shuffled = days.clone();
        shuffled.sort_by_key(|day| day.units.to_bits().wrapping_mul(salt | 1));
        prop_assert!(alike(curve(&days).at(f64::exp(load)), curve(&shuffled).at(f64::exp(load))));
    }

    #[test]
    fn a_too_high_day_never_lowers_its_load_s_probability(days in any_days(), age in 1_i64..168, load in -3.0..9.0) {
        let units = f64::exp(load);
        let (before, more) = (curve(&days), [days, vec![judged(age, units, true)]].concat());
        let (before, after) = (before.at(units), curve(&more).at(units));
        prop_assert!(parts(before).iter().zip(parts(after)).all(|(before, after)| *before <= after + 1e-6));
    }

    /// Tolerated days also place the prior, so here a little is allowed for.
    #[test]
    fn a_tolerated_day_more_or_less_hardly_acts_the_wrong_way(days in any_days(), age in 1_i64..168, load in -3.0..9.0) {
        let units = f64::exp(load);
        let with = |day: JudgedDay| curve(&[days.clone(), vec![day]].concat()).at(units).likely;
        let (without, tolerated, too_high) =
            (curve(&days).at(units).likely, with(judged(age, units, false)), with(judged(age, units, true)));
        prop_assert!(tolerated <= without + WRONG_WAY && tolerated <= too_high + WRONG_WAY);
    }

    #[test]
    fn other_units_only_move_the_curve(days in any_days(), load in -3.0..9.0, by in 0.01_f64..100.0) {
        let scaled: Vec<JudgedDay> = days.iter().map(|day| JudgedDay { units: day.units * by, ..*day }).collect();
        let (before, after) = (curve(&days), curve(&scaled));
        prop_assert!(alike(before.at(f64::exp(load)), after.at(f64::exp(load) * by)));
        let (one, other) = (before.load_at(0.2), after.load_at(0.2));
        prop_assert!(parts(one).iter().zip(parts(other)).all(|(one, other)| (one * by / other - 1.0).abs() < 1e-6));
    }
}
