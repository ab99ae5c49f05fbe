//! §7: each of the five criteria at its limits, and the plan that opens only with all of them.

use springback::assessment::PlanState::{self, Locked, Open};
use springback::assessment::readiness::CriterionId;
use springback::assessment::readiness::State::{self, Met, NotEnough, NotMet};

use super::{asked, hold};

const RIGHT: &str = "affected right";

/// A criterion on the day asked about.
fn state(id: CriterionId, said: &str) -> State {
    asked(RIGHT, said).readiness.criteria.into_iter().find(|c| c.id == id).unwrap().state
}

#[test]
fn calf_raise_pain() {
    hold(
        &[
            ("pain", &[("1: raise 20 p2 @ 1", Met), ("1: raise 20 p3 @ 1", Met), ("1: raise 20 p4 @ 1", NotMet)]),
            (
                "days old",
                &[("1: raise 20 p3 @ 14", Met), ("1: raise 20 p3 @ 15", Met), ("1: raise 20 p3 @ 16", NotEnough)],
            ),
            ("also when it stands against", &[("1: raise 20 p4 @ 15", NotMet), ("1: raise 20 p4 @ 16", NotEnough)]),
            ("flat ground", &[("1: raise 20 p3 step @ 1", NotEnough), ("1: raise 20 p3 incline @ 1", NotEnough)]),
            (
                "the latest",
                &[("1: raise 20 p3; 1: raise 20 p4 @ 1", NotMet), ("1: raise 20 p4; 1: raise 20 p3 @ 1", Met)],
            ),
            ("no older one stands in", &[("1: raise 20 p3; 2: raise 20 @ 2", NotEnough)]),
            ("another side's", &[("1: L: raise 20 p3 @ 1", NotEnough)]),
        ],
        |said| state(CriterionId::CalfRaisePain, said),
    );
}

#[test]
fn calf_raise_count() {
    hold(
        &[
            ("count", &[("1: raise 19 p0 @ 1", NotMet), ("1: raise 20 p0 @ 1", Met), ("1: raise 21 p0 @ 1", Met)]),
            ("days old", &[("1: raise 20 p0 @ 15", Met), ("1: raise 20 p0 @ 16", NotEnough)]),
            ("no older one stands in", &[("1: raise 20; 2: raise p0 @ 2", NotEnough)]),
        ],
        |said| state(CriterionId::CalfRaiseCount, said),
    );
}

#[test]
fn morning_minutes() {
    hold(
        &[
            ("minutes", &[("1..7: 2/4 @ 7", Met), ("1..7: 2/5 @ 7", Met), ("1..6: 2/5; 7: 2/6 @ 7", NotMet)]),
            ("each of the last 7", &[("1: 2/6; 2..7: 2/5 @ 7", NotMet), ("1: 2/6; 2..8: 2/5 @ 8", Met)]),
            (
                "7 answered",
                &[("1..6: 2/5 @ 6", NotEnough), ("1..6: 2/5; 7: 2/- @ 7", NotEnough), ("1..7: 2/5 @ 7", Met)],
            ),
            ("within 14 days", &[("1: 2/5; 9..14: 2/5 @ 14", Met), ("1: 2/5; 9..14: 2/5 @ 15", NotEnough)]),
            (
                "one above, out of the 14 days",
                &[("1: 2/6; 10..14: 2/5 @ 14", NotMet), ("1: 2/6; 10..15: 2/5 @ 15", NotEnough)],
            ),
            ("a day without answer in between", &[("1..3: 2/5; 5..8: 2/5 @ 8", Met)]),
        ],
        |said| state(CriterionId::MorningMinutes, said),
    );
}

#[test]
fn rest_pain() {
    hold(
        &[
            ("pain", &[("1..14: 2/4 rest1 @ 14", Met), ("1..13: 2/4 rest1; 14: 2/4 rest2 @ 14", NotMet)]),
            (
                "one above within the 14 days",
                &[
                    ("1..2: 2/4 rest0; 3: 2/4 rest2; 4..17: 2/4 rest0 @ 16", NotMet),
                    ("1..2: 2/4 rest0; 3: 2/4 rest2; 4..17: 2/4 rest0 @ 17", Met),
                ],
            ),
            (
                "answered on 7 of the last 14 days",
                &[
                    ("1..12/2: 2/4 rest0; 14: 2/4 @ 14", NotEnough),
                    ("1..12/2: 2/4 rest0; 14: 2/4 rest0 @ 14", Met),
                    // On day 15 the first of the seven is out of the 14 days.
                    ("1..7: 2/4 rest0 @ 14", Met),
                    ("1..7: 2/4 rest0 @ 15", NotEnough),
                ],
            ),
            (
                "a quiet answer that is the 12th day back",
                &[
                    ("2..12: 2/4 rest0 @ 12", NotEnough),
                    ("1..12: 2/4 rest0 @ 12", Met),
                    ("1: 2/4; 2..12: 2/4 rest0 @ 12", NotEnough),
                ],
            ),
            (
                "to the 28th",
                &[("1: 2/4 rest0; 19..28: 2/4 rest0 @ 28", Met), ("1: 2/4 rest0; 19..29: 2/4 rest0 @ 29", NotEnough)],
            ),
            (
                "with none above since",
                &[
                    ("1: 2/4 rest0; 14: 2/4 rest2; 19..28: 2/4 rest0 @ 28", NotEnough),
                    ("1: 2/4 rest0; 14: 2/4 rest1; 19..28: 2/4 rest0 @ 28", Met),
                    ("1: 2/4 rest2; 2: 2/4 rest0; 19..28: 2/4 rest0 @ 28", Met),
                    ("1: 2/4 rest0; 15: 2/4 rest2; 19..28: 2/4 rest0 @ 28", NotMet),
                ],
            ),
        ],
        |said| state(CriterionId::RestPain, said),
    );
}

#[test]
fn daily_activity() {
    hold(
        &[
            (
                "above its usual by 2, 2.5 and 3",
                &[
                    ("1..10: 2/4 daily1; 11: 2/4 daily3 @ 11", Met),
                    ("1..5: 2/4 daily2; 6..10: 2/4 daily1; 11: 2/4 daily4 @ 11", Met),
                    ("1..10: 2/4 daily1; 11: 2/4 daily4 @ 11", NotMet),
                ],
            ),
            // Four answers make no usual.
            (
                "no usual",
                &[
                    ("1..3: 2/4 daily0; 4: 2/4 daily3; 5..7: 2/4 daily0 @ 7", Met),
                    ("1..3: 2/4 daily0; 4: 2/4 daily4; 5..7: 2/4 daily0 @ 7", NotMet),
                ],
            ),
            (
                "7 answered",
                &[
                    ("1..6: 2/4 daily1 @ 6", NotEnough),
                    ("1..6: 2/4 daily1; 7: 2/4 @ 7", NotEnough),
                    ("1..7: 2/4 daily1 @ 7", Met),
                ],
            ),
            ("of the last 14 days", &[("1..7: 2/4 daily1 @ 14", Met), ("1..7: 2/4 daily1 @ 15", NotEnough)]),
            (
                "a spike is 14 days ago",
                &[("1: 2/4 daily4; 2..15: 2/4 daily1 @ 14", NotMet), ("1: 2/4 daily4; 2..15: 2/4 daily1 @ 15", Met)],
            ),
        ],
        |said| state(CriterionId::DailyActivity, said),
    );
}

#[test]
fn of_two_tendons_the_worse() {
    let left = "affected both; 1: L: raise 20 p3";
    hold(
        &[(
            "not met, not enough, met",
            &[("1: R: raise 20 p4 @ 1", NotMet), ("@ 1", NotEnough), ("1: R: raise 20 p3 @ 1", Met)],
        )],
        |right| asked(left, right).readiness.criteria[0].state,
    );
}

#[test]
fn the_plan_opens_with_all_five_on_the_day_of_the_start() {
    let plan = |said: &str| -> PlanState { asked(RIGHT, said).plan.state };
    hold(
        &[
            (
                "every one at its limit",
                &[
                    ("1..14: 2/5 rest1 daily3; 1: raise 20 p3; 14: started @ 14", Open),
                    ("1..14: 2/5 rest1 daily3; 1: raise 20 p4; 14: started @ 14", Locked),
                    ("1..14: 2/5 rest1 daily3; 1: raise 19 p3; 14: started @ 14", Locked),
                    ("1..13: 2/5 rest1 daily3; 14: 2/6 rest1 daily3; 1: raise 20 p3; 14: started @ 14", Locked),
                    ("1..13: 2/5 rest1 daily3; 14: 2/5 rest2 daily3; 1: raise 20 p3; 14: started @ 14", Locked),
                    ("1..13: 2/5 rest1 daily3; 14: 2/5 rest1 daily6; 1: raise 20 p3; 14: started @ 14", Locked),
                ],
            ),
            // The whole of the day, tests included.
            (
                "a test recorded after the start",
                &[("1..14: 2/5 rest1 daily3; 14: started; 14: raise 20 p3 @ 14", Open)],
            ),
            (
                "a day early, the rest pain answered for 11 days",
                &[
                    ("1..14: 2/5 rest1 daily3; 1: raise 20 p3; 11: started @ 14", Locked),
                    ("1..14: 2/5 rest1 daily3; 1: raise 20 p3; 12: started @ 14", Open),
                ],
            ),
            (
                "once the test is too old",
                &[
                    ("1..16: 2/5 rest1 daily3; 1: raise 20 p3; 15: started @ 16", Open),
                    ("1..16: 2/5 rest1 daily3; 1: raise 20 p3; 16: started @ 16", Locked),
                ],
            ),
            // Once open, a test growing old doesn't close it.
            ("and stays open", &[("1..20: 2/5 rest1 daily3; 1: raise 20 p3; 14: started @ 20", Open)]),
            (
                "after a clearance",
                &[
                    ("1: cleared; 1: started @ 1", Open),
                    ("1: started; 1: cleared @ 1", Locked),
                    ("1: cleared; 1: started; 2: closed; 3: started @ 3", Locked),
                ],
            ),
        ],
        plan,
    );
}
