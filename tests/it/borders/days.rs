//! §1: when a day begins, which day an entry belongs to, and from when on it is known.

use springback::assessment::Zone::{self, Green, Red, Unknown};

use super::{asked, hold};
use crate::diary::day;

const USUAL: &str = "affected right; usual 2/4";

fn number(date: chrono::NaiveDate) -> i64 {
    (date - day(0)).num_days()
}

#[test]
fn a_day_begins_at_its_hour() {
    hold(
        &[
            ("04:00 unless chosen", &[("@ 2 03:59", 1), ("@ 2 04:00", 2)]),
            ("chosen 0", &[("1: day_start 0 @ 1 23:59", 1), ("1: day_start 0 @ 2 00:00", 2)]),
            ("chosen 6", &[("1: day_start 6 @ 2 05:59", 1), ("1: day_start 6 @ 2 06:00", 2)]),
        ],
        |said| number(asked(USUAL, said).today),
    );
}

#[test]
fn a_session_belongs_to_the_day_it_started_on() {
    hold(
        &[
            ("04:00 unless chosen", &[("2: walk 03:59 @ 9", 1), ("2: walk 04:00 @ 9", 2)]),
            ("chosen 0", &[("1: day_start 0; 1: walk 23:59 @ 9", 1), ("1: day_start 0; 2: walk 00:00 @ 9", 2)]),
            ("chosen 6", &[("1: day_start 6; 2: walk 05:59 @ 9", 1), ("1: day_start 6; 2: walk 06:00 @ 9", 2)]),
            // Not its end: it may go on into the next day.
            ("its start", &[("2: walk 03:59 120' @ 9", 1)]),
            // The latest day start speaks for all days, those before it too.
            (
                "the latest choice",
                &[
                    ("2: walk 03:59; 5: day_start 0 @ 4 23:59", 1),
                    ("2: walk 03:59; 5: day_start 0 @ 5 00:00", 2),
                    ("1: day_start 0; 2: walk 03:59; 5: day_start 4 @ 4", 2),
                    ("1: day_start 0; 2: walk 03:59; 5: day_start 4 @ 5", 1),
                ],
            ),
        ],
        |said| number(asked(USUAL, said).sessions[0].day),
    );
}

#[test]
fn entries_are_known_from_their_day_on() {
    hold(
        &[
            ("a check-in keeps its day", &[("2: 2/4 rest6 @ 2 03:59", Unknown), ("2: 2/4 rest6 @ 2 04:00", Red)]),
            (
                "and keeps it with another day start",
                &[("1: day_start 6; 2: 2/4 rest6 @ 2 05:59", Unknown), ("1: day_start 6; 2: 2/4 rest6 @ 2 06:00", Red)],
            ),
            (
                "a session from its start",
                &[("1: 2/4; 1: walk 18:00 · 2-6-2 @ 1 17:59", Green), ("1: 2/4; 1: walk 18:00 · 2-6-2 @ 1 18:00", Red)],
            ),
            (
                "of one day's check-ins the later recorded one",
                &[("1: 2/4 rest6; 1: 2/4 @ 1", Green), ("1: 2/4; 1: 2/4 rest6 @ 1", Red)],
            ),
            ("a tendon from its day on", &[("1..2: 2/4 rest6; 2: recovered right @ 1", Red)]),
            ("a tendon until its recovery", &[("1..2: 2/4 rest6; 2: recovered right @ 2", Unknown)]),
        ],
        |said| asked(USUAL, said).zone.unwrap(),
    );
}

#[test]
fn a_score_goes_from_0_to_10_and_silence_is_no_0() {
    let zone = |answers: &str| -> Zone { asked(USUAL, &format!("1: {answers} @ 1")).zone.unwrap() };
    hold(
        &[
            ("stiffness", &[("0/0", Green), ("10/10080", Zone::Yellow), ("-/-", Unknown)]),
            ("pain at rest", &[("2/4 rest0", Green), ("2/4 rest10", Red), ("2/4", Green)]),
        ],
        zone,
    );
}
