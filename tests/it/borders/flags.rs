//! §6: which flags silence the verdicts, until when, and what only advises an appointment.

use springback::assessment::red_flag::Advice;
use springback::assessment::{Action, Assessment, PlanState};
use springback::journal::tendon::Side;

use super::{asked, hold};

const USUAL: &str = "affected right; usual 2/4; 1: cleared; 1: started; 1: run 18:00 24' 8r s1 · 1-1-1 10'; 2..4: 2/4";
const RIGHT: &str = "affected right";

fn advises(said: &str, is_it: fn(&Advice) -> bool) -> bool {
    asked(RIGHT, said).red_flags.advice.iter().any(is_it)
}

/// The flag every verdict is silenced by; from its day on everything is silent, before it nothing.
fn silenced_by(a: &Assessment) -> Option<&'static str> {
    let flag = a.red_flags.suppressed_by.map(|raised| raised.flag.name());
    let silent = flag.is_some();
    assert_eq!(a.zone.is_none(), silent);
    assert!(a.tendons.iter().all(|tendon| tendon.zone.is_none() == silent));
    for session in &a.sessions {
        let silent = a.is_silenced_on(session.day);
        assert!(session.zone.is_none() == silent && session.load.is_none() == silent);
        assert!(a.day(session.day).zone.is_none() == silent);
    }
    assert_eq!(a.plan.state == PlanState::Referred && a.plan.action == Action::StopRefer, silent);
    // Readiness and usuals stay visible.
    assert!(a.readiness.criteria.len() == 5 && a.tendons[0].usual.stiffness.value().is_some());
    flag
}

#[test]
fn four_flags_silence_every_verdict_until_seen() {
    hold(
        &[
            ("pop", &[("3: flag pop @ 2", None), ("3: flag pop @ 3", Some("pop"))]),
            ("calf_swelling", &[("3: flag calf_swelling @ 4", Some("calf_swelling"))]),
            ("fever", &[("3: flag fever @ 4", Some("fever"))]),
            ("antibiotic", &[("3: flag antibiotic @ 4", Some("antibiotic"))]),
            ("the others don't", &[("3: flag moved @ 4", None), ("3: flag other @ 4", None)]),
            ("the one raised first", &[("2: flag moved; 3: flag fever; 4: flag pop @ 4", Some("fever"))]),
            (
                "seen lifts all before it",
                &[
                    ("2: flag pop; 3: flag fever; 4: seen running @ 3", Some("pop")),
                    ("2: flag pop; 3: flag fever; 4: seen running @ 4", None),
                    ("3: flag pop; 3: seen running @ 3", None),
                    ("3: seen running; 3: flag pop @ 3", Some("pop")),
                    ("2: flag pop; 3: seen running; 3: flag fever @ 3", Some("fever")),
                ],
            ),
            (
                "what was said",
                &[
                    ("3: flag pop; 4: seen calf_only @ 4", None),
                    ("3: flag pop; 4: seen not_yet @ 4", Some("pop")),
                    ("3: flag pop; 4: seen @ 4", Some("pop")),
                    ("3: flag pop; 4: denied pop @ 4", Some("pop")),
                    ("3: flag pop; 3: seen running; 4: seen not_yet @ 4", None),
                ],
            ),
        ],
        |said| silenced_by(&asked(USUAL, said)),
    );
}

/// The days whose sessions are judged, of one on each of the first four.
#[test]
fn from_the_flag_s_day_on_and_not_before() {
    let each = "affected right; usual 2/4; 1..5: 2/4; 1..4: walk 12:00 · 1-1-1 10'";
    let judged = |said: &str| {
        let a = asked(each, said);
        a.sessions.iter().filter(|s| s.zone.is_some()).map(|s| (s.day - crate::diary::day(0)).num_days()).collect()
    };
    hold::<Vec<i64>>(
        &[
            ("none", &[("@ 5", vec![1, 2, 3, 4])]),
            (
                "the day",
                &[("2: flag pop @ 5", vec![1]), ("3: flag pop @ 5", vec![1, 2]), ("4: flag pop @ 5", vec![1, 2, 3])],
            ),
            ("today", &[("5: flag pop @ 5", vec![1, 2, 3, 4]), ("5: flag pop @ 4", vec![1, 2, 3, 4])]),
            (
                "the first",
                &[("3: flag fever; 2: flag pop @ 5", vec![1]), ("2: flag moved; 3: flag pop @ 5", vec![1, 2])],
            ),
            ("lifted", &[("2: flag pop; 5: seen running @ 5", vec![1, 2, 3, 4])]),
        ],
        judged,
    );
}

/// Whether the plan is open, and whether calf work only is in force.
#[test]
fn calf_work_only_closes_the_plan_until_running_or_a_clearance() {
    let state = |said: &str| {
        let a = asked("affected right; usual 2/4; 1..9: 2/4; 1: cleared; 1: started", said);
        (a.plan.state == PlanState::Open, a.red_flags.calf_only.is_some())
    };
    hold(
        &[
            ("said", &[("2: seen calf_only @ 1", (true, false)), ("2: seen calf_only @ 2", (false, true))]),
            ("the others close nothing", &[("2: seen running; 2: seen not_yet; 2: seen @ 2", (true, false))]),
            (
                "a start",
                &[
                    ("2: seen calf_only; 2: cleared; 2: started @ 2", (true, false)),
                    ("2: cleared; 2: seen calf_only; 2: started @ 2", (false, true)),
                    ("2: seen calf_only; 2: started; 2: cleared @ 2", (false, false)),
                    ("2: seen calf_only; 2: started; 3: seen running; 3: started @ 3", (false, false)),
                    ("2: seen calf_only; 2: cleared; 2: seen running; 2: started @ 2", (true, false)),
                ],
            ),
            ("not yet", &[("2: seen calf_only; 3: seen not_yet @ 3", (false, true))]),
            ("a flag after it", &[("2: seen calf_only; 3: flag pop; 4: seen running @ 4", (false, false))]),
        ],
        state,
    );
}

#[test]
fn a_flag_that_was_seen_is_advised_no_longer() {
    hold(
        &[(
            "moved",
            &[
                ("3: flag moved @ 2", 0),
                ("3: flag moved @ 4", 1),
                ("3: flag moved; 4: seen running @ 4", 0),
                ("3: flag moved; 4: seen @ 4", 1),
            ],
        )],
        |said| asked(USUAL, said).red_flags.advice.len(),
    );
}

#[test]
fn stiffness_above_30_minutes_on_7_recorded_mornings_in_a_row() {
    hold(
        &[
            ("minutes", &[("1..7: 2/30 @ 7", false), ("1..7: 2/31 @ 7", true)]),
            ("mornings", &[("1..6: 2/31 @ 6", false), ("1..7: 2/31 @ 7", true), ("1..8: 2/31 @ 8", true)]),
            ("in a row", &[("1..3: 2/31; 4: 2/30; 5..7: 2/31 @ 7", false), ("1: 2/30; 2..8: 2/31 @ 8", true)]),
            (
                "recorded",
                &[("1..3: 2/31; 4: 2/-; 6..9: 2/31 @ 8", false), ("1..3: 2/31; 4: 2/-; 6..9: 2/31 @ 9", true)],
            ),
            ("over", &[("1..7: 2/31; 8: 2/30 @ 8", false)]),
        ],
        |said| advises(said, |a| matches!(a, Advice::LongStiffness(Side::Right, _))),
    );
}

#[test]
fn worse_over_3_weeks() {
    // One week of mornings after another; day 28 ends the fourth. Three of each make a median of a half.
    let half =
        |from: i64, low: u16| format!("{from}..{}: {low}/4; {}..{}: {}/4; ", from + 2, from + 3, from + 5, low + 1);
    let whole = |from: i64, score: u16| format!("{from}..{}: {score}/4; ", from + 6);
    let worse = |weeks: [String; 4]| {
        advises(&(weeks.concat() + "@ 28"), |a| matches!(a, Advice::WorseOverThreeWeeks(Side::Right, _)))
    };
    // 1, 1.5, 2, 2.5 rises by 1.5; 1, 1.5, 2, 3 by 2; 1, 1.5, 2.5, 3.5 by 2.5.
    assert!(!worse([whole(1, 1), half(8, 1), whole(15, 2), half(22, 2)]));
    assert!(worse([whole(1, 1), half(8, 1), whole(15, 2), whole(22, 3)]));
    assert!(worse([whole(1, 1), half(8, 1), half(15, 2), half(22, 3)]));
    // Each above the one before.
    assert!(!worse([whole(1, 1), whole(8, 1), whole(15, 2), whole(22, 3)]));
    assert!(!worse([whole(1, 1), whole(8, 2), whole(15, 2), whole(22, 3)]));
    assert!(!worse([whole(1, 1), whole(8, 2), whole(15, 3), whole(22, 3)]));
    assert!(worse([whole(1, 1), whole(8, 2), whole(15, 3), whole(22, 4)]));
    // A week without an answer has no median.
    assert!(!worse([String::new(), whole(8, 2), whole(15, 3), whole(22, 5)]));
    // The weeks end today: a day later the first of them begins later.
    let weeks = [whole(1, 1), half(8, 1), whole(15, 2), whole(22, 3)].concat();
    assert!(!advises(&format!("{weeks}@ 27"), |a| matches!(a, Advice::WorseOverThreeWeeks(Side::Right, _))));
}

#[test]
fn twelve_weeks_without_change() {
    // The first usual is day 6's: 3. Day 90 is 84 days later, with a usual of its own.
    let day_90 = |mornings: &str, sessions: &str| {
        advises(&format!("1..5: 3/4; {mornings}; {sessions} @ 90"), |a| matches!(a, Advice::NoChange(Side::Right, _)))
    };
    let half = |low: u16| format!("84..86: {low}/4; 87..89: {}/4", low + 1);
    let trained = "11..34: walk 12:00";
    // Up by 0.5, 1, 1.5; down by 1, 1.5.
    assert!(day_90(&half(3), trained));
    assert!(day_90("84..89: 4/4", trained));
    assert!(!day_90(&half(4), trained));
    assert!(day_90("84..89: 2/4", trained));
    assert!(!day_90(&half(1), trained));
    // 23, 24 and 25 sessions since.
    assert!(!day_90("84..89: 3/4", "11..33: walk 12:00"));
    assert!(day_90("84..89: 3/4", "11..35: walk 12:00"));
    // Those before don't count.
    assert!(!day_90("84..89: 3/4", "1..5: walk 12:00; 11..33: walk 12:00"));
    // 84 days: on day 89 the usual of 84 days before wasn't known yet.
    let on = |when: i64| {
        advises(&format!("1..5: 3/4; 84..95: 3/4; {trained} @ {when}"), |a| {
            matches!(a, Advice::NoChange(Side::Right, _))
        })
    };
    assert_eq!([on(89), on(90), on(91)], [false, true, true]);
}
