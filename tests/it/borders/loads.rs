//! §4: the 24-hour rule, a second verdict with limits of its own.

use springback::assessment::Load::{self, Pending, Tolerated, TooHigh, Unknown};
use springback::assessment::Zone::Yellow;

use super::{asked, hold};

const USUAL: &str = "affected right; usual 2/4";

fn load(said: &str) -> Load {
    asked(USUAL, said).sessions[0].load.unwrap()
}

#[test]
fn the_answers_of_a_session() {
    hold(
        &[
            ("worst pain", &[("4-4-4", Tolerated), ("4-5-4", TooHigh), ("4-6-4", TooHigh)]),
            ("worse at the end by 2", &[("1-2-2", Tolerated), ("1-3-3", TooHigh), ("1-3-1", Tolerated)]),
            (
                "back within 24 h",
                &[
                    ("2-2-2 23.99h", Tolerated),
                    ("2-2-2 24h", Tolerated),
                    ("2-2-2 24.000000000000004h", TooHigh),
                    ("2-2-2 24.01h", TooHigh),
                ],
            ),
            // Neither settling first nor sharp pain is asked about here.
            ("not asked", &[("2-2-2 31'", Tolerated), ("2-2-2 sharp", Tolerated)]),
            ("all three pains", &[("?-2-2", Pending), ("2-?-2", Pending), ("2-2-?", Pending), ("?-5-?", TooHigh)]),
        ],
        |response| load(&format!("1: run 18:00 24' · {response}; 2: 2/4 @ 2")),
    );
}

#[test]
fn the_judging_morning() {
    hold(
        &[
            // Known to have settled: after hours, or by a morning without rise.
            ("score", &[("20h; 2: 3/4", Tolerated), ("20h; 2: 4/4", Tolerated), ("20h; 2: 5/4", TooHigh)]),
            ("minutes", &[("20h; 2: 2/10", Tolerated), ("20h; 2: 2/18", Tolerated), ("20h; 2: 2/19", TooHigh)]),
            ("strict changes nothing", &[("20h; 1: strict; 2: 4/4", Tolerated)]),
            ("settling known", &[("; 2: 3/4", Tolerated), ("; 2: 4/4", Pending), ("24h; 2: 4/4", Tolerated)]),
            ("without a morning", &[("20h", Pending), ("20h; 1: 2/4", Pending), ("20h; 2: -/-", Pending)]),
        ],
        |rest| load(&format!("1: run 18:00 24' · 2-2-2 {rest} @ 2")),
    );
}

#[test]
fn pending_until_the_deadline_then_unknown() {
    hold(
        &[
            ("settling unknown", &[("· 2-2-2; 2: 4/4 @ 3 03:59", Pending), ("· 2-2-2; 2: 4/4 @ 3 04:00", Unknown)]),
            ("no response", &[("@ 3 03:59", Pending), ("@ 3 04:00", Unknown)]),
        ],
        |rest| load(&format!("1: run 18:00 24' {rest}")),
    );
}

#[test]
fn a_steady_4_is_yellow_and_tolerated() {
    let a = asked(USUAL, "1: run 18:00 24' · 4-4-4 15'; 2: 2/4 @ 2");
    assert_eq!((a.sessions[0].zone, a.sessions[0].load), (Some(Yellow), Some(Tolerated)));
}

#[test]
fn two_sessions_before_one_morning_both_carry_its_verdict() {
    let two = "1: calf_strength 07:00 30' · 2-2-2 15' 20h; 1: run 18:00 24' · 2-2-2 15' 12h; ";
    for (morning, verdict) in [("2: 4/4", Tolerated), ("2: 5/4", TooHigh)] {
        let a = asked(USUAL, &format!("{two}{morning} @ 2"));
        let loads: Vec<_> = a.sessions.iter().map(|s| (s.load.unwrap(), s.shares_morning_with)).collect();
        assert_eq!(loads, [(verdict, 1), (verdict, 1)], "{morning}");
    }
    // The small hours after it still are the same day, 04:00 no longer is.
    hold(&[("one day", &[("2: run 03:59", 1), ("2: run 04:00", 0)])], |second| {
        asked(USUAL, &format!("1: run 07:00; {second} @ 3")).sessions[0].shares_morning_with
    });
}
