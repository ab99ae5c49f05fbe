//! Trends: what a range is said to show, by each day's own baseline, and what is not drawn.

use springback::assessment::trend::trend;
use springback::assessment::usual::{SIGNIFICANT_SCORE, SLIGHT_SCORE};
use springback::journal::tendon::Side;

use crate::diary::{assessed, day, journal};
use crate::window::Window;

/// The evening of the 42nd day.
const DAY_42: &str = "2026-07-12T20:00:00+02:00";

fn mornings(values: impl IntoIterator<Item = u8>) -> String {
    let days = values.into_iter().enumerate().map(|(n, value)| format!("{}: {value}/4\n", n + 1));
    format!("affected right\n{}", days.collect::<String>())
}

/// Trends on the evening of the 42nd day, over so many days.
fn shown(story: &str, range: &str) -> Window {
    let mut window = Window::of_story(story, DAY_42);
    window.go("Trends");
    window.press(&format!("Days shown: {range}"));
    window
}

#[test]
fn mornings_that_flip_have_no_trend_in_six_weeks_nor_in_two() {
    let story = mornings([0, 1, 1, 0, 1, 0, 1, 1, 0, 0, 1, 0, 1, 0].repeat(3));
    for (range, from) in [("6 weeks", "Mon 1 Jun"), ("2 weeks", "Mon 29 Jun")] {
        let window = shown(&story, range);
        let said = format!("Morning stiffness shows no clear trend from {from} to Sun 12 Jul.");
        assert!(window.shows(&said), "{range}");
        assert!(window.shows(&format!("no clear trend from {from} to Sun 12 Jul")), "{range}");
        assert!(!window.shows("falling") && !window.shows("rising"), "{range}");
    }
}

#[test]
fn a_real_fall_is_named_with_its_days_and_what_it_did_to_the_baseline() {
    let story = mornings((0..42).map(|n| 6 - 4 * n / 42 + [0, 1, 0, 0, 1][usize::from(n % 5)]));
    let window = shown(&story, "6 weeks");
    let said = "Mornings are easing: your baseline went from 6 to 4 between Mon 1 Jun and Sun 12 Jul.";
    assert!(window.shows(said));
    assert!(window.shows("42 of 42 mornings logged · falling 0.6 a week from Mon 1 Jun to Sun 12 Jul"));
}

#[test]
fn seven_mornings_of_six_weeks_are_too_few() {
    let story: String = (0..7).map(|n| format!("{}: {}/4\n", 1 + n * 6, 7 - n)).collect();
    let window = shown(&format!("affected right\n{story}42: -/4\n"), "6 weeks");
    assert!(window.shows("Too few answers for a trend: 7 of 42 mornings logged."));
    assert!(window.shows("too few answers for a trend") && !window.shows("falling"));
}

#[test]
fn each_day_is_compared_with_its_own_baseline() {
    let story = mornings([6; 20].into_iter().chain([1; 22]));
    let (journal, assessment) = (journal(&story), assessed(&story, 42, "20:00"));
    let days = trend(&journal, &assessment, Side::Right, (day(1), day(42)));
    let limits = |number: usize| days[number - 1].usual.score_limits().map(|limits| limits.map(|limit| limit.get()));
    let above = |baseline: f64| Some([SLIGHT_SCORE, SIGNIFICANT_SCORE].map(|cited| baseline + cited.value.get()));
    assert_eq!([limits(1), limits(5)], [None, None]);
    assert_eq!([limits(6), limits(20)], [above(6.0), above(6.0)]);
    assert_eq!(limits(42), above(1.0));
    let window = shown(&story, "6 weeks");
    assert!(window.shows("slight rise") && window.shows("significant rise"));
    assert!(window.shows("The lines follow your baseline day by day: 2 above it a slight rise begins"));
    // Without a baseline there is nothing to compare with.
    let window = shown(&mornings([2, 2]), "6 weeks");
    assert!(!window.shows("slight rise") && !window.shows("The lines follow"));
    assert!(window.shows("– not logged"));
}
