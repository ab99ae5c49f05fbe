//! §3: until when a verdict can still come in, also over a night on which the clocks change and on
//! the far side of the world; and which yellow can still turn.

use chrono::{DateTime, FixedOffset, TimeZone};
use springback::assessment::Zone::{self, Pending, Red, Unknown, Yellow};
use springback::assessment::assess;

use super::{asked, hold, lines};
use crate::diary::{at, journal};

const USUAL: &str = "affected right; usual 2/4";

#[test]
fn the_later_of_24_hours_and_the_end_of_the_next_day() {
    hold(
        &[
            (
                "the next day ends last",
                &[("1: run 18:00 24' @ 3 03:59", Pending), ("1: run 18:00 24' @ 3 04:00", Unknown)],
            ),
            ("it ends with the day start 0", &[("1: day_start 0; 1: run 18:00 24' @ 2 23:59", Pending)]),
            ("it ended with the day start 0", &[("1: day_start 0; 1: run 18:00 24' @ 3 00:00", Unknown)]),
            (
                "it ends with the day start 6",
                &[
                    ("1: day_start 6; 1: run 18:00 24' @ 3 05:59", Pending),
                    ("1: day_start 6; 1: run 18:00 24' @ 3 06:00", Unknown),
                ],
            ),
            ("both at once", &[("2: run 03:00 60' @ 3 03:59", Pending), ("2: run 03:00 60' @ 3 04:00", Unknown)]),
            ("24 hours end last", &[("2: run 03:00 61' @ 3 04:00", Pending), ("2: run 03:00 61' @ 3 04:01", Unknown)]),
            (
                "a week of minutes",
                &[("1: walk 04:00 10080' @ 9 03:59", Pending), ("1: walk 04:00 10080' @ 9 04:00", Unknown)],
            ),
            (
                "no minutes: the end is the start",
                &[("2: run 03:59 @ 3 03:59", Pending), ("2: run 03:59 @ 3 04:00", Unknown)],
            ),
        ],
        |said| asked(USUAL, said).sessions[0].zone.unwrap(),
    );
}

/// A moment by a clock that many hours east.
fn by_clock(number: i64, time: &str, hours: i32) -> DateTime<FixedOffset> {
    FixedOffset::east_opt(hours * 3600).unwrap().from_local_datetime(&at(number, time).naive_local()).unwrap()
}

/// Zones of a session at moments, each by a clock of its own. (day, time, hours east)
fn clocks(session: &str, moments: &[(i64, &str, i32, Zone)]) {
    for (number, time, hours, zone) in moments {
        let a = assess(&journal(&lines(&format!("{USUAL}; {session}"))), by_clock(*number, time, *hours));
        assert_eq!(a.sessions[0].zone, Some(*zone), "{session}, day {number} {time} at {hours:+} h");
    }
}

#[test]
fn twenty_four_hours_are_elapsed_time() {
    // Day 147 is 25 October 2026, when summer time ends in much of Europe; an hour more lies in that
    // night. 01:30 belongs to the day before; it ends at 06:30 by the old clock, 05:30 by the new.
    clocks("147: run 01:30 300' UTC+02:00", &[(148, "05:29", 1, Pending), (148, "05:30", 1, Unknown)]);
    // 28 March 2027, day 301: summer time begins, and an hour is missing.
    clocks("301: run 01:30 300' UTC+01:00", &[(302, "07:29", 2, Pending), (302, "07:30", 2, Unknown)]);
    // Ended 05:30 at home; 24 hours later it is 12:30 seven hours further east.
    clocks("2: run 03:30 120' UTC+02:00", &[(3, "12:29", 9, Pending), (3, "12:30", 9, Unknown)]);
    // Ended 13:30 at home; 24 hours later it is 06:30 seven hours further west.
    clocks("2: run 03:30 600' UTC+02:00", &[(3, "06:29", -5, Pending), (3, "06:30", -5, Unknown)]);
}

/// RULES leave open by whose clock "the next day" ends after travel. Built: by the session's own.
#[test]
fn the_next_day_ends_by_the_clock_the_session_was_lived_through_by() {
    clocks("1: run 18:00 24' UTC+02:00", &[(3, "10:59", 9, Pending), (3, "11:00", 9, Unknown)]);
    clocks("1: run 18:00 24' UTC+02:00", &[(2, "20:59", -5, Pending), (2, "21:00", -5, Unknown)]);
    clocks("146: run 18:00 24' UTC+02:00", &[(148, "02:59", 1, Pending), (148, "03:00", 1, Unknown)]);
}

#[test]
fn a_session_is_known_from_its_start_by_any_clock() {
    let count = |number, time, hours| {
        let story = lines(&format!("{USUAL}; 1: run 18:00 UTC+02:00"));
        assess(&journal(&story), by_clock(number, time, hours)).sessions.len()
    };
    assert_eq!([count(1, "10:59", -5), count(1, "11:00", -5)], [0, 1]);
    assert_eq!([count(2, "00:59", 9), count(2, "01:00", 9)], [0, 1]);
}

#[test]
fn a_yellow_is_provisional_until_hours_deadline_or_a_morning_without_rise() {
    let (open, settled) = ((Yellow, true), (Yellow, false));
    hold(
        &[
            ("deadline", &[("2-4-2 15' @ 3 03:59", open), ("2-4-2 15' @ 3 04:00", settled)]),
            (
                "hours",
                &[("2-4-2 15' @ 2", open), ("2-4-2 15' 24h @ 2", settled), ("2-4-2 15' 24.01h @ 2", (Red, false))],
            ),
            ("a morning", &[("2-4-2 15'; 2: 3/4 @ 2", settled), ("2-4-2 15'; 2: 4/4 @ 2", open)]),
            ("a morning that cannot be judged", &[("2-4-2 15'; 2: -/- @ 2", open)]),
            ("a slight rise", &[("2-2-2 15'; 2: 4/4 @ 2", open), ("2-2-2 15' 18h; 2: 4/4 @ 2", settled)]),
            ("no other zone", &[("2-6-2 15' @ 2", (Red, false)), ("2-2-2 15' @ 2", (Pending, false))]),
        ],
        |response| {
            let a = asked(USUAL, &format!("1: run 18:00 24' · {response}"));
            (a.sessions[0].zone.unwrap(), a.sessions[0].provisional)
        },
    );
    // A session's while any of its tendons is, or is pending.
    let both = "affected both; usual L: 2/4; usual R: 2/4; 2: L: 2/4";
    hold(
        &[(
            "the other tendon",
            &[
                ("2-2-2; 2: R: 2/4 @ 2", open),
                ("2-2-2 15'; 2: R: 2/4 @ 2", settled),
                ("2-2-2; 2: R: 2/4 @ 3 04:00", settled),
            ],
        )],
        |right| {
            let a = asked(both, &format!("1: run 18:00 24' · L: 2-4-2 15' · R: {right}"));
            (a.sessions[0].zone.unwrap(), a.sessions[0].provisional)
        },
    );
}
