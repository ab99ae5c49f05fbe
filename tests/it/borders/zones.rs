//! §3: the zone of a session, at every limit of its answers and of its judging morning.

use springback::assessment::Zone::{self, Green, Pending, Red, Unknown, Yellow};

use super::{asked, hold};

const USUAL: &str = "affected right; usual 2/4";

/// The only session's zone.
fn zone(said: &str) -> Zone {
    asked(USUAL, said).sessions[0].zone.unwrap()
}

#[test]
fn the_answers_of_a_session() {
    hold(
        &[
            ("worst pain, green to 3", &[("0-0-0 15'", Green), ("2-3-2 15'", Green), ("2-4-2 15'", Yellow)]),
            ("worst pain, red from 6", &[("2-5-2 15'", Yellow), ("2-6-2 15'", Red), ("2-10-2 15'", Red)]),
            ("sharp pain, any score", &[("0-0-0 15'", Green), ("0-0-0 15' sharp", Red), ("?-?-? sharp", Red)]),
            (
                "worse at the end by 2",
                &[("3-3-0 15'", Green), ("1-2-2 15'", Green), ("1-3-3 15'", Yellow), ("0-3-3 15'", Yellow)],
            ),
            ("settled in 30 min", &[("2-2-2 29'", Green), ("2-2-2 30'", Green), ("2-2-2 31'", Yellow)]),
            (
                "back within 24 h",
                &[
                    ("2-2-2 15' 23.99h", Green),
                    ("2-2-2 15' 24h", Green),
                    // The smallest step hours can hold.
                    ("2-2-2 15' 24.000000000000004h", Red),
                    ("2-2-2 15' 24.01h", Red),
                    ("2-2-2 31' 24.01h", Red),
                ],
            ),
            (
                "nothing is inferred",
                &[
                    ("2-?-2 15'", Pending),
                    ("?-2-2 15'", Pending),
                    ("2-2-? 15'", Pending),
                    ("2-2-2", Pending),
                    ("6-?-6 15'", Pending),
                    ("?-6-?", Red),
                    ("?-4-?", Yellow),
                    ("?-?-? 31'", Yellow),
                    ("?-?-? 24.01h", Red),
                ],
            ),
        ],
        |response| zone(&format!("1: run 18:00 24' · {response}; 2: 2/4 @ 2")),
    );
}

#[test]
fn sharp_pain_is_red_in_any_activity() {
    for activity in ["run", "walk_run", "walk", "calf_strength", "cross_training", "mobility", "other"] {
        assert_eq!(zone(&format!("1: {activity} 18:00 · 0-0-0 5' sharp; 2: 2/4 @ 2")), Red, "{activity}");
    }
}

#[test]
fn the_judging_morning() {
    hold(
        &[
            ("rise of the score", &[("2: 3/4", Green), ("2: 4/4", Yellow), ("2: 5/4", Yellow)]),
            ("rise of the minutes", &[("2: 2/9", Green), ("2: 2/10", Yellow), ("2: 2/19", Yellow)]),
            (
                "strict: a significant one is red",
                &[
                    ("1: strict; 2: 4/4", Yellow),
                    ("1: strict; 2: 5/4", Red),
                    ("1: strict; 2: 2/18", Yellow),
                    ("1: strict; 2: 2/19", Red),
                    ("1: strict; 1: standard; 2: 5/4", Yellow),
                ],
            ),
            // A verdict on day 1 is given by what holds on day 1.
            ("strict from its date on", &[("0: strict; 2: 5/4", Red), ("2: strict; 2: 5/4", Yellow)]),
            ("drift", &[("1: evaluation 0.5; 2: 2/4", Green), ("2: evaluation 0; 2: 1/4", Yellow)]),
            ("drift, check-in or not", &[("2: evaluation 0.5", Pending), ("2: evaluation 0", Yellow)]),
            ("drift of the day after, not its own", &[("1: evaluation 0; 2: evaluation 2; 2: 2/4", Green)]),
        ],
        |morning| zone(&format!("1: run 18:00 24' · 2-2-2 15'; {morning} @ 2")),
    );
}

#[test]
fn only_the_check_in_of_the_day_after_is_evidence() {
    hold(
        &[
            ("the same day's", &[("1: 2/4 @ 2", Pending), ("1: 5/4 @ 2", Pending)]),
            ("the day after's", &[("2: 2/4 @ 2", Green), ("2: 4/4 @ 2", Yellow)]),
            ("two days later's", &[("3: 2/4 @ 3", Unknown), ("3: 5/4 @ 3", Unknown)]),
            ("one that cannot be judged", &[("2: -/- rest0 @ 2", Pending)]),
        ],
        |morning| zone(&format!("1: run 18:00 24' · 2-2-2 15'; {morning}")),
    );
}

#[test]
fn a_session_is_as_good_as_its_worse_tendon() {
    let both = "affected both; usual L: 2/4; usual R: 2/4; 2: L: 2/4";
    let red_to_green = [("2-6-2 15'", Red), ("2-4-2 15'", Yellow), ("2-?-2 15'", Pending), ("2-2-2 15'", Green)];
    for (place, (left, worse)) in red_to_green.iter().enumerate() {
        for (right, _) in &red_to_green[place..] {
            for (left, right) in [(left, right), (right, left)] {
                let a = asked(both, &format!("1: run 18:00 · L: {left} · R: {right}; 2: R: 2/4 @ 2"));
                assert_eq!(a.sessions[0].zone, Some(*worse), "{left}, {right}");
            }
        }
    }
    // A missing response is unanswered; pending is worse than unknown, both worse than green.
    let one = "1: run 18:00 · L: 2-2-2 15'; 2: R: 2/4";
    assert_eq!(asked(both, &format!("{one} @ 3 03:59")).sessions[0].zone, Some(Pending));
    assert_eq!(asked(both, &format!("{one} @ 3 04:00")).sessions[0].zone, Some(Unknown));
}
