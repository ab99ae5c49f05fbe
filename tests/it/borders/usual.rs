//! §2: how many mornings make a usual, what is a rise and what is drift.

use springback::assessment::Zone::{self, Green, Yellow};
use springback::assessment::red_flag::Advice;
use springback::assessment::usual::RiseClass::{self, None as Noise, Significant, Slight};
use springback::assessment::usual::{Day, Usual};
use springback::journal::measure::Halves;
use springback::journal::tendon::Side;

use super::{asked, hold};

const RIGHT: &str = "affected right";

/// What is usual on the day asked about.
fn usual(said: &str) -> Day {
    let a = asked(RIGHT, said);
    a.usual(a.today, Side::Right)
}

fn number(halves: Option<Halves>) -> Option<f64> {
    halves.map(Halves::get)
}

#[test]
fn recent_mornings_make_a_usual() {
    hold(
        &[
            ("5 answered mornings", &[("1..4: 2/4 @ 5", None), ("1..5: 2/4 @ 5", None), ("1..5: 2/4 @ 6", Some(2.0))]),
            ("of each measure by itself", &[("1..4: 2/4; 5: -/4 @ 6", None), ("1..5: 2/-; 6: -/4 @ 7", Some(2.0))]),
            // Half of 14 are 2, half are 4; one more or less of the old ones would show.
            (
                "the last 14",
                &[
                    ("1..6: 2/4; 7..13: 4/4 @ 14", Some(4.0)),
                    ("1..7: 2/4; 8..14: 4/4 @ 15", Some(3.0)),
                    ("1..8: 2/4; 9..15: 4/4 @ 16", Some(3.0)),
                ],
            ),
            (
                "28 days before",
                &[("1..5: 2/4 @ 28", Some(2.0)), ("1..5: 2/4 @ 29", Some(2.0)), ("1..5: 2/4 @ 30", None)],
            ),
            (
                "mornings of a significant rise stay out",
                &[
                    ("1..6: 2/4; 7..13: 4/4 @ 14", Some(4.0)),
                    ("1..6: 2/4; 7..13: 5/4 @ 14", Some(2.0)),
                    ("1..6: 2/4; 7..13: 4/18 @ 14", Some(4.0)),
                    ("1..6: 2/4; 7..13: 4/19 @ 14", Some(2.0)),
                ],
            ),
        ],
        |said| number(usual(said).stiffness.recent),
    );
    hold(
        &[(
            "with all their measures",
            &[
                ("1..6: 2/4 rest0; 7..13: 4/4 rest2 @ 14", Some(2.0)),
                ("1..6: 2/4 rest0; 7..13: 5/4 rest2 @ 14", Some(0.0)),
            ],
        )],
        |said| number(usual(said).rest_pain.recent),
    );
}

#[test]
fn starts_and_evaluations_move_the_reference() {
    hold(
        &[
            ("the first recent usual", &[("1..5: 2/4 @ 5", None), ("1..5: 2/4; 6..19: 4/4 @ 20", Some(2.0))]),
            (
                "from the day of a start",
                &[
                    ("1..5: 4/4; 6..19: 2/4; 20: started @ 19", Some(4.0)),
                    ("1..5: 4/4; 6..19: 2/4; 20: started @ 20", Some(2.0)),
                    ("1..5: 4/4; 6..19: 2/4 @ 20", Some(4.0)),
                ],
            ),
            (
                "or the first computable after it",
                &[
                    ("1..5: 4/4; 40: started; 41..45: 2/4 @ 45", Some(4.0)),
                    ("1..5: 4/4; 40: started; 41..45: 2/4 @ 46", Some(2.0)),
                ],
            ),
            (
                "from the day of an evaluation",
                &[("1..5: 4/4; 10: evaluation 1.5 @ 9", Some(4.0)), ("1..5: 4/4; 10: evaluation 1.5 @ 10", Some(1.5))],
            ),
            (
                "until a start on a later day",
                &[
                    ("1..5: 4/4; 9: started; 10: evaluation 1.5 @ 10", Some(1.5)),
                    ("1..5: 4/4; 10: evaluation 1.5; 10: started @ 10", Some(1.5)),
                    ("1..5: 4/4; 10: evaluation 1.5; 11: started @ 11", Some(4.0)),
                ],
            ),
        ],
        |said| number(usual(said).stiffness.reference),
    );
}

#[test]
fn the_usual_is_the_lower_of_the_two_or_the_one_that_is_known() {
    hold(
        &[
            ("worse since", &[("1..5: 2/4; 6..19: 3/4 @ 20", Some(2.0))]),
            ("better since", &[("1..5: 3/4; 6..19: 2/4 @ 20", Some(2.0))]),
            ("only the reference", &[("1..5: 3/4 @ 40", Some(3.0)), ("1: evaluation 1 @ 1", Some(1.0))]),
        ],
        |said| number(Usual::value(usual(said).stiffness)),
    );
}

#[test]
fn a_rise_is_noise_slight_or_significant() {
    // The usual: 2 and 4 min; 2.5 and 4 min; 3 and 4.5 min.
    const WHOLE: &str = "-5..0: 2/4; ";
    const HALF_SCORE: &str = "-5..0: 3/4; 0: evaluation 2.5; ";
    const HALF_MIN: &str = "-9..-5: 3/5; -4..0: 3/4; ";
    type Row<'a> = (&'a str, &'a str, Option<RiseClass>, Zone);
    let rows: [Row; 16] = [
        (WHOLE, "3/4", Some(Noise), Green),
        (HALF_SCORE, "4/4", Some(Noise), Green),
        (WHOLE, "4/4", Some(Slight), Yellow),
        (HALF_SCORE, "5/4", Some(Slight), Yellow),
        (WHOLE, "5/4", Some(Significant), Yellow),
        (WHOLE, "2/9", Some(Noise), Green),
        (HALF_MIN, "3/9", Some(Noise), Green),
        (HALF_MIN, "3/10", Some(Slight), Yellow),
        (WHOLE, "2/10", Some(Slight), Yellow),
        (WHOLE, "2/18", Some(Slight), Yellow),
        (HALF_MIN, "3/19", Some(Slight), Yellow),
        (WHOLE, "2/19", Some(Significant), Yellow),
        // The worse of the two that can be judged; of neither, the morning is unanswered.
        (WHOLE, "5/10", Some(Significant), Yellow),
        (WHOLE, "4/-", Some(Slight), Yellow),
        (WHOLE, "-/10", Some(Slight), Yellow),
        (WHOLE, "-/-", None, Zone::Unknown),
    ];
    for (before, morning, class, zone) in rows {
        let a = asked(RIGHT, &format!("{before}1: {morning} @ 1"));
        let rise = a.usual(a.today, Side::Right).rise().map(|rise| rise.class);
        assert_eq!((rise, a.zone), (class, Some(zone)), "{before}{morning}");
    }
}

/// How the morning of the day asked about stands.
fn class(said: &str) -> Option<RiseClass> {
    usual(said).rise().map(|rise| rise.class)
}

#[test]
fn restless_mornings_are_judged_by_wider_limits() {
    // Of each a baseline of 2: four steps of 1 in all 4, 3 and 5 points.
    const AT: &str = "1: 2/4; 2: 3/4; 3: 2/4; 4: 3/4; 5: 2/4; ";
    const BELOW: &str = "1: 2/4; 2: 3/4; 3: 2/4; 4: 2/4; 5: 3/4; ";
    const ABOVE: &str = "1: 2/4; 2: 3/4; 3: 1/4; 4: 2/4; 5: 3/4; ";
    let with = |before: &str, morning: &str| class(&format!("{before}6: {morning} @ 6"));
    for (before, classes) in [
        (BELOW, [Noise, Slight, Significant, Significant]),
        (AT, [Noise, Noise, Slight, Significant]),
        (ABOVE, [Noise, Noise, Slight, Significant]),
    ] {
        let found = [3, 4, 5, 6].map(|score| with(before, &format!("{score}/4")).unwrap());
        assert_eq!(found, classes, "{before}");
    }
    // The minutes keep their limits.
    assert_eq!([9, 10, 18, 19].map(|min| with(AT, &format!("2/{min}")).unwrap()), [Noise, Slight, Slight, Significant]);
    hold(
        &[
            (
                "half points: 2.5 above is noise, 3.5 slight",
                &[
                    ("1: 2/4; 2: 3/4; 3: 2/4; 4: 3/4; 5: 2/4; 5: evaluation 1.5; 6: 4/4 @ 6", Some(Noise)),
                    ("1: 2/4; 2: 3/4; 3: 2/4; 4: 3/4; 5: 2/4; 5: evaluation 1.5; 6: 5/4 @ 6", Some(Slight)),
                    ("1: 2/4; 2: 3/4; 3: 2/4; 4: 3/4; 5: 2/4; 5: evaluation 1.5; 6: 6/4 @ 6", Some(Significant)),
                ],
            ),
            // The same answers, in another order of days.
            (
                "in the order of their days",
                &[
                    ("1..3: 2/4; 4..5: 3/4; 6: 4/4 @ 6", Some(Slight)),
                    ("1: 2/4; 2: 3/4; 3: 2/4; 4: 3/4; 5: 2/4; 6: 4/4 @ 6", Some(Noise)),
                ],
            ),
            // A day without an answer lies between two as if it were not there.
            ("unanswered days apart", &[("1: 2/4; 3: 3/4; 5: 2/4; 6: -/4; 7: 3/4; 9: 2/4; 10: 4/4 @ 10", Some(Noise))]),
            (
                "not by mornings no longer among the 14",
                &[
                    ("1..9/2: 0/4; 2..10/2: 3/4; 11..20: 2/4 @ 20", Some(Noise)),
                    ("1..9/2: 0/4; 2..10/2: 3/4; 11..21: 2/4 @ 21", Some(Slight)),
                ],
            ),
            // The reference still holds after 28 days, but what scattered is gone.
            (
                "not without a recent baseline",
                &[
                    ("1: 2/4; 2: 3/4; 3: 2/4; 4: 3/4; 5: 2/4; 29: 4/4 @ 29", Some(Noise)),
                    ("1: 2/4; 2: 3/4; 3: 2/4; 4: 3/4; 5: 2/4; 30: 4/4 @ 30", Some(Slight)),
                ],
            ),
            (
                "an evaluation alone is no recent baseline",
                &[("1: 2/4; 2: 6/4; 3: 2/4; 4: 6/4; 4: evaluation 2; 5: 4/4 @ 5", Some(Slight))],
            ),
        ],
        class,
    );
}

#[test]
fn a_flare_of_restless_mornings_begins_at_their_own_limit() {
    const RESTLESS: &str = "1: 2/4; 2: 3/4; 3: 2/4; 4: 3/4; 5: 2/4; ";
    hold(
        &[
            ("three above enters the median", &[("6: 5/4 @ 7", Some(6)), ("6: 6/4 @ 7", Some(5))]),
            ("by its minutes alone", &[("6: 3/18 @ 7", Some(6)), ("6: 3/19 @ 7", Some(5))]),
        ],
        |said| usual(&format!("{RESTLESS}{said}")).restless.map(|restless| restless.mornings),
    );
}

#[test]
fn drift_is_two_points_and_advised_after_14_days() {
    hold(
        &[(
            "recent usual less reference, 1.5, 2 and 2.5",
            &[
                ("-5..0: 3/4; 0: evaluation 1.5; 1: 2/4 @ 1", Green),
                ("-5..0: 3/4; 0: evaluation 1; 1: 2/4 @ 1", Yellow),
                ("-5..0: 3/4; 0: evaluation 0.5; 1: 2/4 @ 1", Yellow),
            ],
        )],
        |said| asked(RIGHT, said).zone.unwrap(),
    );
    // Drifting from day 0, the evaluation's, on.
    hold(
        &[(
            "14 days of drift",
            &[
                ("-5..20: 3/4; 0: evaluation 1 @ 12", false),
                ("-5..20: 3/4; 0: evaluation 1 @ 13", true),
                ("-5..20: 3/4; 0: evaluation 1 @ 14", true),
                ("-5..20: 3/4; 0: evaluation 1.5 @ 14", false),
            ],
        )],
        |said| {
            asked(RIGHT, said).red_flags.advice.iter().any(|advice| matches!(advice, Advice::Drifting(Side::Right, _)))
        },
    );
}
