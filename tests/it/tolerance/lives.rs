//! Of every made-up life: the judged days are what the verdicts say, and the sides are alike.

use chrono::{DateTime, FixedOffset};
use proptest::prelude::*;
use springback::assessment::load::DayLoads;
use springback::assessment::still_running::StillRunning;
use springback::assessment::tolerance::{REACH_DAYS, Tolerance, judged_days};
use springback::assessment::{Assessment, Load, assess};
use springback::journal::Journal;
use springback::journal::day::between;
use springback::journal::setting::Mode;
use springback::journal::tendon::Side;

use crate::lives::eventful;
use crate::properties::alike::swap_side;

/// What a journal says at a moment of each tendon.
fn tolerances(journal: &Journal, now: DateTime<FixedOffset>) -> (Assessment, DayLoads, [Tolerance; 2]) {
    let assessment = assess(journal, now);
    let loads = DayLoads::of(journal, &assessment);
    let both = [Side::Left, Side::Right].map(|side| Tolerance::of(&loads, &assessment, side));
    (assessment, loads, both)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(24) })]

    #[test]
    fn judged_days_are_what_the_verdicts_say(number: u64, which: prop::sample::Index) {
        let life = eventful(number);
        let (journal, now) = (life.journal(), life.moments[which.index(life.moments.len())]);
        let (a, loads, _) = tolerances(&journal, now);
        for side in [Side::Left, Side::Right] {
            let days = judged_days(&loads, &a, side);
            prop_assert!(days.is_sorted_by_key(|day| day.date));
            for session in a.sessions.iter().filter(|s| (1..=REACH_DAYS.value).contains(&between(s.day, a.today))) {
                let verdict = session.tendons.iter().find(|t| t.side == side).and_then(|t| t.load);
                let day = days.iter().find(|day| day.date == session.day);
                match verdict {
                    // A day is judged by what is known of all its sessions.
                    Some(Load::TooHigh) => prop_assert!(day.is_none_or(|day| day.too_high)),
                    Some(Load::Tolerated) => {}
                    _ => prop_assert!(day.is_none_or(|day| day.too_high)),
                }
                let loaded = loads.on(session.day).all.whole().is_some_and(|units| units > 0.0);
                let is_judged = loaded && verdict == Some(Load::TooHigh);
                prop_assert!(!is_judged || day.is_some(), "{:?}", session.day);
            }
        }
    }

    #[test]
    fn the_sides_are_alike(number: u64, which: prop::sample::Index) {
        let life = eventful(number).settled();
        let mut swapped = life.clone();
        swapped.facts.iter_mut().for_each(|(_, fact, _)| swap_side(fact));
        let now = life.moments[which.index(life.moments.len())];
        let (mut a, loads, [left, right]) = tolerances(&life.journal(), now);
        let (mut b, loads_b, [left_b, right_b]) = tolerances(&swapped.journal(), now);
        prop_assert_eq!((&left, &right), (&right_b, &left_b));
        // Whatever the mode of this life, as if it ran on.
        (a.mode, b.mode) = (Mode::StillRunning, Mode::StillRunning);
        let one = StillRunning::of(&a, &loads, [&left, &right]);
        let other = StillRunning::of(&b, &loads_b, [&left_b, &right_b]);
        let heights = |of: &Option<StillRunning>| of.as_ref().map(|of| (of.ceiling.map(|c| c.units), of.floor, of.left));
        prop_assert_eq!(heights(&one), heights(&other));
        prop_assert_eq!(one.is_none(), a.is_suppressed());
    }
}
