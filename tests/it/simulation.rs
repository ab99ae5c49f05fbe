//! The simulation of the plan says the same thing twice, and its tendon keeps to its own laws.

#[path = "../simulation/mod.rs"]
mod model;

use model::tendon::{Nature, Tendon};
use proptest::prelude::*;

fn natures() -> impl Strategy<Value = Nature> {
    let ranges = (45.0..75.0, 0.004..0.03, 1.0..8.0, 2.0..14.0, 0.0..0.06);
    ranges.prop_map(|(ceiling, growth, half_time, reactivity, sensitised)| Nature {
        ceiling,
        growth,
        half_time,
        reactivity,
        sensitised,
    })
}

fn tendons() -> impl Strategy<Value = Tendon> {
    let ranges = (5.0..70.0, 0.0..10.0, 0.0..2.0);
    ranges.prop_map(|(capacity, irritation, habit)| Tendon { capacity, irritation, habit })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(256) })]

    #[test]
    fn a_tendon_stays_within_its_bounds(nature in natures(), first in tendons(), load in 0.0..80.0) {
        let mut tendon = first;
        for _ in 0..100 {
            tendon = tendon.after(&nature, load);
            prop_assert!((5.0..=nature.ceiling.max(first.capacity)).contains(&tendon.capacity), "{tendon:?}");
            prop_assert!((0.0..=10.0).contains(&tendon.irritation), "{tendon:?}");
            prop_assert!(tendon.bears(&nature) > 0.0, "{tendon:?}");
        }
    }

    #[test]
    fn without_load_irritation_only_falls(nature in natures(), tendon in tendons()) {
        let after = tendon.after(&nature, 0.0);
        prop_assert!(after.irritation <= tendon.irritation);
        prop_assert!(after.capacity <= tendon.capacity);
    }

    #[test]
    fn more_load_on_a_day_never_leaves_less_irritation(
        nature in natures(), tendon in tendons(), load in 0.0..80.0, more in 0.0..40.0,
    ) {
        let [less, more] = [load, load + more].map(|load| tendon.after(&nature, load).irritation);
        prop_assert!(more >= less);
    }
}

#[test]
fn the_same_seed_prints_the_same_tables() {
    let report = || model::report(model::Wanted { seed: 7, people: 2, is_varied: false });
    assert_eq!(report(), report());
}
