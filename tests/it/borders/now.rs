//! §5: what a test, a check-in and the last three days say of a day and of now.

use springback::assessment::Zone::{self, Green, Red, Unknown, Yellow};

use super::{asked, hold};

const USUAL: &str = "affected right; usual 2/4";

fn now(said: &str) -> Zone {
    asked(USUAL, said).zone.unwrap()
}

#[test]
fn a_heel_raise_test_more_than_6_below_the_one_before() {
    hold(
        &[
            ("fewer", &[("1: raise 19", Green), ("1: raise 18", Red), ("1: raise 0", Red), ("1: raise 30", Green)]),
            ("another surface", &[("1: raise 18 step", Green), ("1: raise 18 incline", Green)]),
            ("another side", &[("1: L: raise 18", Green)]),
            (
                "a step in between hides nothing",
                &[("1: raise 25 step; 1: raise 18", Red), ("1: raise 18 step; 1: raise 19", Green)],
            ),
            ("the one before, not the best", &[("1: raise 19; 1: raise 13", Green), ("1: raise 19; 1: raise 12", Red)]),
            ("one day's, as recorded", &[("1: raise 12; 1: raise 25", Red), ("1: raise 25; 1: raise 19", Green)]),
        ],
        |tests| now(&format!("0: raise 25; 1: 2/4; {tests} @ 1")),
    );
    hold(
        &[(
            "on a step by itself",
            &[("0: raise 19 step; 1: raise 13 step", Green), ("0: raise 19 step; 1: raise 12 step", Red)],
        )],
        |tests| now(&format!("1: 2/4; {tests} @ 1")),
    );
}

/// Both pains of a morning have the same limits.
fn pains(before: &str, rows: &[(u16, Zone)]) {
    for pain in ["rest", "daily"] {
        for (score, zone) in rows {
            let before = before.replace("PAIN", pain);
            assert_eq!(now(&format!("{before}; 1: 2/4 {pain}{score} @ 1")), *zone, "{before}: {pain}{score}");
        }
    }
}

#[test]
fn pain_at_rest_and_in_daily_activity() {
    // Against a usual of 1, and of 1.5: five mornings of 2, then five of 1.
    pains("-5..0: 2/4 PAIN1", &[(2, Green), (3, Yellow), (4, Red), (5, Red)]);
    pains("-9..-5: 2/4 PAIN2; -4..0: 2/4 PAIN1", &[(3, Green), (4, Yellow), (5, Red)]);
    pains("-5..0: 2/4 PAIN0", &[(1, Green), (2, Yellow), (3, Red)]);
    // From 6 on red, whatever is usual.
    pains("-5..0: 2/4 PAIN5", &[(4, Green), (5, Green), (6, Red)]);
    pains("-5..0: 2/4 PAIN6", &[(5, Green), (6, Red)]);
    // No usual: four mornings are too few.
    pains("-3..0: 2/4 PAIN0", &[(3, Green), (4, Yellow), (5, Yellow), (6, Red)]);
}

#[test]
fn a_morning_by_its_rise() {
    hold(
        &[
            ("score", &[("2: 3/4", Green), ("2: 4/4", Yellow), ("2: 5/4", Yellow)]),
            ("minutes", &[("2: 2/9", Green), ("2: 2/10", Yellow), ("2: 2/19", Yellow)]),
            ("strict changes no morning", &[("1: strict; 2: 5/19", Yellow)]),
            (
                "one that cannot be judged",
                &[("2: -/- rest1", Unknown), ("2: -/- rest4", Yellow), ("2: -/- rest6", Red)],
            ),
            ("none", &[("1: 2/4", Unknown)]),
        ],
        |morning| now(&format!("{morning} @ 2")),
    );
}

#[test]
fn three_days_ending_today() {
    hold(
        &[
            (
                "a session",
                &[("1: run 18:00 · 2-6-2; 1..9: 2/4 @ 2", Red), ("1: run 18:00 · 2-6-2; 1..9: 2/4 @ 3 23:59", Red)],
            ),
            (
                "on its 4th day",
                &[
                    ("1: run 18:00 · 2-6-2; 1..9: 2/4 @ 4 03:59", Red),
                    ("1: run 18:00 · 2-6-2; 1..9: 2/4 @ 4 04:00", Green),
                ],
            ),
            (
                "a test",
                &[("0: raise 25; 1: raise 18; 1..9: 2/4 @ 3", Red), ("0: raise 25; 1: raise 18; 1..9: 2/4 @ 4", Green)],
            ),
            (
                "of check-ins only today's",
                &[("1: 2/4 rest6; 2..9: 2/4 @ 1", Red), ("1: 2/4 rest6; 2..9: 2/4 @ 2", Green)],
            ),
            (
                "a session nobody answered",
                &[("1: run 18:00; 1..9: 2/4 @ 3", Unknown), ("1: run 18:00; 1..9: 2/4 @ 4", Green)],
            ),
        ],
        now,
    );
}

#[test]
fn the_worse_tendon_decides() {
    let both = "affected both; usual L: 2/4; usual R: 2/4; 1: L: 2/4 rest6; 1: R: 2/4 @ 1";
    let a = asked("", both);
    let tendons: Vec<_> = a.tendons.iter().map(|tendon| (tendon.side.name(), tendon.zone.unwrap())).collect();
    assert_eq!((a.zone, tendons), (Some(Red), vec![("left", Red), ("right", Green)]));
}
